using EarlyWarning.Population;

namespace EarlyWarning.Scoring;

/// <summary>What a term that is linear in its bins adds, in steps: a code does not hold the value, so the sums are counted by how far they lie from the city's mean.</summary>
/// <remarks>A step is a quarter of the city's standard deviation wide: taking its middle for all of it loses 0.5 % of the variance. What lies beyond four standard deviations counts
/// at the last step. Sums are taken over integers, so no order changes a digit.</remarks>
internal static class LinearSteps
{
    /// <summary>Number of steps.</summary>
    public const int Count = 32;

    private const double PerDeviation = 4;

    /// <summary>Contributions are squared in steps of 2^−16 log-odds: up to 1000 log-odds that takes 52 bits.</summary>
    private const double SquareScale = 65536;

    /// <summary>Counts the children of a stage.</summary>
    /// <param name="children">The table.</param>
    /// <param name="stage">The bound stage model.</param>
    /// <param name="bound">A child-level term of it that is linear in its bins.</param>
    /// <returns>Log-odds of each step, and per district (by index) the children at each step.</returns>
    public static (double[] Scores, int[][] Children) Of(ChildTable children, CompiledStage stage, BoundTerm bound)
    {
        var column = children.Column(bound.Column)[children.RangeOf(stage.Model.Stage)];
        var added = new float[column.Length];
        Int128 sum = 0, squares = 0;
        for (var i = 0; i < column.Length; i++)
        {
            added[i] = Kernel.Value(bound.Term, column[i]);
            var scaled = (long)Math.Round(added[i] * SquareScale);
            sum += scaled;
            squares += scaled * scaled;
        }

        var mean = column.Length == 0 ? 0 : (double)sum / column.Length;
        var variance = column.Length == 0 ? 0 : Math.Max(0, ((double)squares / column.Length) - (mean * mean));
        var width = Math.Max(1 / SquareScale, Math.Sqrt(variance) / SquareScale / PerDeviation);
        var least = (mean / SquareScale) - (Count / 2 * width);
        var scores = new double[Count];
        for (var step = 0; step < Count; step++) scores[step] = least + ((step + 0.5) * width);

        var start = children.RangeOf(stage.Model.Stage).GetOffsetAndLength(children.Count).Offset;
        var counts = new int[children.Districts.Length][];
        for (var d = 0; d < counts.Length; d++)
        {
            counts[d] = new int[Count];
            var (from, length) = children.RangeOf(stage.Model.Stage, d).GetOffsetAndLength(children.Count);
            foreach (var value in added.AsSpan(from - start, length)) counts[d][(int)Math.Clamp(Math.Floor((value - least) / width), 0, Count - 1)]++;
        }

        return (scores, counts);
    }
}
