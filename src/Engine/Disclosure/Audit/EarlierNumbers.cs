namespace EarlyWarning.Disclosure;

/// <summary>The open numbers of an earlier publication, some of them held near to what another publication shows. Count and complement are proved each by itself.</summary>
internal sealed class EarlierNumbers
{
    private readonly OpenNumbers[] open;
    private readonly RangeProver[] provers;

    private EarlierNumbers(OpenNumbers[] open)
    {
        this.open = open;
        provers = Array.ConvertAll(open, o => new RangeProver(o.System));
    }

    /// <summary>Linear programmes solved.</summary>
    public long Programmes => provers.Sum(p => p.Programmes);

    /// <summary>The open numbers.</summary>
    /// <param name="table">The publication.</param>
    /// <param name="known">Per hidden row what another publication shows of it; null where it stays open.</param>
    /// <param name="rounding">Multiple to which shown numbers are rounded; 1 for none.</param>
    /// <returns>The numbers; null where the sums can not hold with the known rows within one child of what is shown.</returns>
    public static EarlierNumbers? Of(CellTable table, PublishedCell?[] known, int rounding)
    {
        var open = new OpenNumbers[2];
        foreach (var number in (ReadOnlySpan<RowNumber>)[RowNumber.Counted, RowNumber.Others])
        {
            var (values, bounds) = (new long[known.Length], new (long Low, long High)?[known.Length]);
            for (var c = 0; c < values.Length; c++)
            {
                var cell = table.Cells[c];
                values[c] = Number(cell.Hidden ? known[c] : cell, number);
                bounds[c] = cell.Hidden ? Bounds(known[c], values[c], number) : rounding <= 1 ? null : Bounds(CellBounds.Rounded(cell.Count!.Value, cell.Children!.Value, rounding), number);
            }

            var near = OpenNumbers.Of(table, values, bounds);
            var prover = new RangeProver(near.System);
            if (!prover.HasSolution()) return null;
            var solution = prover.Solution();
            for (var c = 0; c < values.Length; c++)
            {
                if (near.VariableOf[c] >= 0) values[c] = solution[near.VariableOf[c]];
                if (known[c] is not null && table.Cells[c].Hidden) bounds[c] = null;
            }

            open[(int)number] = OpenNumbers.Of(table, values, bounds);
        }

        return new EarlierNumbers(open);
    }

    /// <summary>Whether a number can not be told closer than an interval of this width.</summary>
    public bool IsWide(int cell, RowNumber number, long width)
    {
        var variable = open[(int)number].VariableOf[cell];
        return variable >= 0 && (provers[(int)number].IsWide(variable, width) || provers[(int)number].Range(variable).Width >= width);
    }

    /// <summary>What can be proved of a number of a row that is open.</summary>
    public ProvedRange Range(int cell, RowNumber number) => provers[(int)number].Range(open[(int)number].VariableOf[cell]);

    // One child who moves or is counted no more changes the count by one at most, the complement by two at most while the children change by one.
    private static (long Low, long High) Bounds(PublishedCell? known, long value, RowNumber number) => known is null
        ? (0, CountSystem.Most)
        : (Math.Max(0, value - (number == RowNumber.Counted ? 1 : 2)), value + (number == RowNumber.Counted ? 1 : 2));

    private static (long Low, long High) Bounds(CellBounds bounds, RowNumber number) =>
        number == RowNumber.Counted ? (bounds.LeastCount, bounds.MostCount) : (0, bounds.MostChildren);

    private static long Number(PublishedCell? cell, RowNumber number) =>
        cell is null ? 0 : number == RowNumber.Counted ? cell.Count!.Value : cell.Children!.Value - cell.Count!.Value;
}
