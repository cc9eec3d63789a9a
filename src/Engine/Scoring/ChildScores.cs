namespace EarlyWarning.Scoring;

/// <summary>What was found out about each child of a stage, in the table's order. Personal data: for use inside a legal purpose only, never published.</summary>
internal sealed class ChildScores
{
    private readonly int count;

    /// <summary>Makes room.</summary>
    /// <param name="count">Number of children of the stage.</param>
    public ChildScores(int count)
    {
        this.count = count;
        (LogOdds, Risks, Flagged) = (new float[count], new float[count], new byte[count]);
    }

    /// <summary>Sum of all terms, those of the own district included.</summary>
    public float[] LogOdds { get; }

    /// <summary>1 / (1 + e^−log-odds).</summary>
    public float[] Risks { get; }

    /// <summary>1 where the log-odds, district-level terms held at the city's value, reach the threshold; otherwise 0.</summary>
    public byte[] Flagged { get; }

    /// <summary>Strongest, second and third reason as keys, two bytes each, where contributions can be numbered; otherwise empty.</summary>
    public ushort[][] Keys { get; private set; } = [];

    /// <summary>Strongest, second and third contribution where they can not be numbered; otherwise empty.</summary>
    public float[][] Contributions { get; private set; } = [];

    /// <summary>The terms of <see cref="Contributions"/>.</summary>
    public short[][] Terms { get; private set; } = [];

    /// <summary>What the keys stand for.</summary>
    public ReasonKeys? Numbering { get; private set; }

    /// <summary>One of the strongest reasons of a child.</summary>
    /// <param name="child">Index of the child inside the stage.</param>
    /// <param name="rank">0 strongest to 2.</param>
    /// <returns>Index of the term, equal ones in the model's order, and what it adds, above 0; −1 and 0 where fewer terms add anything above 0.</returns>
    public (int Term, float Contribution) Reason(int child, int rank)
    {
        if (Numbering is null) return (Terms[rank][child], Contributions[rank][child]);
        var key = Keys[rank][child];
        return (Numbering.Terms[key], Numbering.Contributions[key]);
    }

    /// <summary>Makes room for reasons, if it is not there yet.</summary>
    /// <param name="numbering">What keys will stand for; null where contributions will be written as they are.</param>
    public void Expect(ReasonKeys? numbering)
    {
        Numbering = numbering;
        if (numbering is not null && Keys.Length == 0) Keys = [new ushort[count], new ushort[count], new ushort[count]];
        if (numbering is null && Terms.Length == 0)
        {
            Contributions = [new float[count], new float[count], new float[count]];
            Terms = [new short[count], new short[count], new short[count]];
        }
    }
}
