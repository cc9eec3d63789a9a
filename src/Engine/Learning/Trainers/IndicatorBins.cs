using System.Collections.Immutable;

namespace EarlyWarning.Learning;

/// <summary>How the values of one indicator are parted into bins. The bin of x is the number of cuts ≤ x; a missing value has a bin of its own behind the last.</summary>
/// <remarks>Up to 32 different values get one bin each, cuts half-way; of more, runs of neighbouring values of about equal numbers of examples, equal values never parted.
/// A bin with too few examples is joined to its smaller neighbour: a score would be chance, and could tell of single children.</remarks>
internal sealed class IndicatorBins
{
    /// <summary>Bins that a term of the risk model may have.</summary>
    public const int MostBins = 32;

    private IndicatorBins(ImmutableArray<float> cuts, ImmutableArray<int> counts, ImmutableArray<double> means) => (Cuts, Counts, Means) = (cuts, counts, means);

    /// <summary>0 to 31 cuts, strictly ascending.</summary>
    public ImmutableArray<float> Cuts { get; }

    /// <summary>Examples per bin and, last, examples without a value: two more than there are cuts.</summary>
    public ImmutableArray<int> Counts { get; }

    /// <summary>Mean value per bin: one more than there are cuts; 0 where no example has a value.</summary>
    public ImmutableArray<double> Means { get; }

    /// <summary>Bins of values; the missing one is the next number.</summary>
    public int Bins => Cuts.Length + 1;

    /// <summary>Bins, the missing one included.</summary>
    public int Cells => Cuts.Length + 2;

    /// <summary>Bins that a term may have, the missing one included.</summary>
    public const int MostCells = MostBins + 1;

    /// <summary>Whether there is anything to tell apart: at least two bins that hold examples, the missing one among them.</summary>
    public bool Carries => Counts.Count(c => c > 0) > 1;

    /// <summary>Parts the values of an indicator.</summary>
    /// <param name="column">Values; NaN means missing. None infinite.</param>
    /// <param name="leastPerBin">Examples a bin needs; at least 1.</param>
    /// <returns>The bins.</returns>
    public static IndicatorBins Of(ReadOnlySpan<float> column, int leastPerBin)
    {
        var sorted = Present(column);
        var missing = column.Length - sorted.Length;
        if (sorted.Length == 0) return new([], [0, missing], [0]);
        Array.Sort(sorted);
        var ends = Ends(sorted);
        if (ends.Count > MostBins) ends = Even(ends);
        JoinRare(ends, leastPerBin);
        return new(Cut(sorted, ends), [.. ends.Select((end, b) => end - StartOf(ends, b)), missing], [.. ends.Select((end, b) => MeanOf(sorted, StartOf(ends, b), end))]);
    }

    /// <summary>Mean over the examples.</summary>
    /// <param name="scores">One number per bin, the missing one last.</param>
    /// <returns>The mean; 0 without examples.</returns>
    public double MeanOf(ReadOnlySpan<double> scores)
    {
        double sum = 0, count = 0;
        for (var b = 0; b < scores.Length; b++)
        {
            sum += scores[b] * Counts[b];
            count += Counts[b];
        }

        return count > 0 ? sum / count : 0;
    }

    /// <summary>The bin of each value.</summary>
    /// <param name="column">Values; NaN means missing.</param>
    /// <param name="rows">Which values, in which order.</param>
    /// <returns>One bin per row; <see cref="Bins"/> where missing.</returns>
    public byte[] Code(ReadOnlySpan<float> column, int[] rows)
    {
        var cuts = Cuts.AsSpan();
        var codes = new byte[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var x = column[rows[i]];
            codes[i] = (byte)(float.IsNaN(x) ? Bins : CutsUpTo(cuts, x));
        }

        return codes;
    }

    private static int CutsUpTo(ReadOnlySpan<float> cuts, float x)
    {
        var (low, high) = (0, cuts.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (cuts[middle] <= x) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static float[] Present(ReadOnlySpan<float> column)
    {
        var values = new float[column.Length];
        var count = 0;
        foreach (var x in column)
        {
            if (!float.IsNaN(x)) values[count++] = x;
        }

        return values[..count];
    }

    /// <summary>Where each run of equal values ends, exclusive.</summary>
    private static List<int> Ends(float[] sorted)
    {
        var ends = new List<int>();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[i - 1]) ends.Add(i);
        }

        ends.Add(sorted.Length);
        return ends;
    }

    /// <summary>Joins neighbouring runs to 32 bins at most: a bin is closed where that leaves it nearest to its share of what is left.</summary>
    private static List<int> Even(List<int> ends)
    {
        var joined = new List<int>(MostBins);
        var start = 0;
        for (var k = 0; k + 1 < ends.Count && joined.Count < MostBins - 1; k++)
        {
            var share = (ends[^1] - start) / (double)(MostBins - joined.Count);
            if (ends[k] - start + (0.5 * (ends[k + 1] - ends[k])) <= share) continue;
            joined.Add(ends[k]);
            start = ends[k];
        }

        joined.Add(ends[^1]);
        return joined;
    }

    private static void JoinRare(List<int> ends, int leastPerBin)
    {
        while (ends.Count > 1)
        {
            var smallest = 0;
            for (var b = 1; b < ends.Count; b++)
            {
                if (SizeOf(ends, b) < SizeOf(ends, smallest)) smallest = b;
            }

            if (SizeOf(ends, smallest) >= leastPerBin) return;
            var below = smallest > 0 && (smallest == ends.Count - 1 || SizeOf(ends, smallest - 1) <= SizeOf(ends, smallest + 1));
            ends.RemoveAt(below ? smallest - 1 : smallest);
        }
    }

    private static int StartOf(List<int> ends, int bin) => bin == 0 ? 0 : ends[bin - 1];

    private static int SizeOf(List<int> ends, int bin) => ends[bin] - StartOf(ends, bin);

    /// <summary>Cuts half-way between the last value of a bin and the first of the next; where no number lies between, at the latter.</summary>
    private static ImmutableArray<float> Cut(float[] sorted, List<int> ends) =>
        [.. ends.SkipLast(1).Select(end => (float)((0.5 * sorted[end - 1]) + (0.5 * sorted[end])) is var half && half > sorted[end - 1] ? half : sorted[end])];

    private static double MeanOf(float[] sorted, int start, int end)
    {
        double sum = 0;
        for (var i = start; i < end; i++) sum += sorted[i];
        return sum / (end - start);
    }
}
