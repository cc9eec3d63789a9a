namespace EarlyWarning.Disclosure;

/// <summary>The open numbers of an earlier publication, those that are known held at a solution. Count and complement are proved each by itself.</summary>
internal sealed class EarlierNumbers
{
    private readonly OpenNumbers[] open;
    private readonly RangeProver[] provers;

    /// <summary>The numbers with a solution.</summary>
    /// <param name="open">Count and complement, in the order of <see cref="RowNumber"/>; the start of each is a solution.</param>
    public EarlierNumbers(OpenNumbers[] open)
    {
        this.open = open;
        provers = Array.ConvertAll(open, o => new RangeProver(o.System));
    }

    /// <summary>Linear programmes solved.</summary>
    public long Programmes => provers.Sum(p => p.Programmes);

    /// <summary>Whether a number can not be told closer than an interval of this width.</summary>
    public bool IsWide(int cell, RowNumber number, long width)
    {
        var variable = open[(int)number].VariableOf[cell];
        return variable >= 0 && (provers[(int)number].IsWide(variable, width) || provers[(int)number].Range(variable).Width >= width);
    }

    /// <summary>What can be proved of a number of a row that is open.</summary>
    public ProvedRange Range(int cell, RowNumber number) => provers[(int)number].Range(open[(int)number].VariableOf[cell]);
}
