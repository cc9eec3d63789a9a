namespace EarlyWarning.Learning;

/// <summary>The rows inside or outside a bag, close together in memory.</summary>
/// <param name="Codes">Per indicator the bin of each row.</param>
/// <param name="Weights">How often each row counts; 1 outside the bag.</param>
/// <param name="Targets">The weight where the outcome came about, else 0.</param>
internal sealed record BagRows(byte[][] Codes, float[] Weights, float[] Targets)
{
    /// <summary>Number of rows.</summary>
    public int Count => Weights.Length;

    /// <summary>Sum of the weights.</summary>
    public double Weight => Weights.Sum(w => (double)w);

    /// <summary>Sum of the weights of rows with the outcome.</summary>
    public double Positives => Targets.Sum(w => (double)w);

    /// <summary>Copies rows.</summary>
    /// <param name="data">All rows.</param>
    /// <param name="times">How often each was drawn.</param>
    /// <param name="within">Those that were drawn; otherwise those that were not.</param>
    /// <returns>The rows, in their order.</returns>
    public static BagRows Of(BinnedExamples data, byte[] times, bool within)
    {
        int[] rows = [.. Enumerable.Range(0, data.Count).Where(row => times[row] > 0 == within)];
        var weights = Array.ConvertAll(rows, row => within ? (float)times[row] : 1);
        return new([.. data.Codes.Select(codes => Array.ConvertAll(rows, row => codes[row]))], weights, [.. rows.Select((row, i) => data.Outcomes[row] ? weights[i] : 0)]);
    }
}
