namespace EarlyWarning.Scoring;

/// <summary>What was found out about each child of a stage, in the table's order. Personal data: for use inside a legal purpose only, never published.</summary>
internal sealed class ChildScores
{
    /// <summary>Makes room.</summary>
    /// <param name="count">Number of children of the stage.</param>
    public ChildScores(int count)
    {
        (LogOdds, Risks, Flagged) = (new float[count], new float[count], new byte[count]);
        ReasonTerms = [new short[count], new short[count], new short[count]];
        Contributions = [new float[count], new float[count], new float[count]];
    }

    /// <summary>Sum of all terms, those of the own district included.</summary>
    public float[] LogOdds { get; }

    /// <summary>1 / (1 + e^−log-odds).</summary>
    public float[] Risks { get; }

    /// <summary>1 where the log-odds, district-level terms held at the city's value, reach the threshold; otherwise 0.</summary>
    public byte[] Flagged { get; }

    /// <summary>Indices of the terms that add most, strongest first, equal ones in the model's order; −1 where fewer terms add anything above 0.</summary>
    public short[][] ReasonTerms { get; }

    /// <summary>What those terms add, above 0; 0 where there is none.</summary>
    public float[][] Contributions { get; }
}
