using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>A composite index over districts: weighted z-scores, standardised once more.</summary>
/// <remarks>
/// z = (value − mean) / population standard deviation over the valid districts; sum of z × weight; that sum standardised in the same way, so that cuts of the index are
/// standard deviations. Source: Nardo et al. 2008, Handbook
/// on Constructing Composite Indicators, OECD, pp. 83–90. Standardised and summed like Berlin's and Hamburg's social
/// monitors; cuts and the class of a value on a cut are this program's. It describes districts; it is no estimate of a risk and carries no verdict.
/// </remarks>
public static class CompositeIndexing
{
    /// <summary>A spread below this share of the values' scale is rounding, not a difference.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Computes the index.</summary>
    /// <param name="parts">Per part its weight, above 0, and one value per district, positive for more burden; NaN where none is known. All of one length.</param>
    /// <param name="valid">Which districts enter, mean and deviation included.</param>
    /// <param name="allKnown">True to leave out districts that lack a part; false to give a district the mean over the parts that it has.</param>
    /// <returns>Per district the index, mean 0 and population standard deviation 1 over the districts that have one, and the number of parts known; NaN for districts
    /// that are not valid or lack a part. A part that is the same in all valid districts says nothing and is left out; without another the index is NaN everywhere. Where
    /// the parts cancel out in all districts the index is 0.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static (double[] Index, int[] Known) Compute(
        ImmutableArray<(double Weight, ImmutableArray<double> Values)> parts, ReadOnlySpan<bool> valid, bool allKnown)
    {
        var enter = valid.ToArray();
        if (parts.Any(part => part.Values.Length != enter.Length)) throw new ArgumentException("One value per district.", nameof(parts));
        if (allKnown)
        {
            foreach (var (_, values) in parts)
            {
                for (var d = 0; d < enter.Length; d++) enter[d] &= !double.IsNaN(values[d]);
            }
        }

        var sums = new double[enter.Length];
        var weights = new double[enter.Length];
        var known = new int[enter.Length];
        foreach (var (weight, values) in parts)
        {
            var column = values.Select((value, d) => enter[d] ? value : double.NaN).ToArray();
            if (!Standardise(column, column.Where(value => !double.IsNaN(value)).Select(Math.Abs).DefaultIfEmpty(0).Max())) continue;
            for (var d = 0; d < column.Length; d++)
            {
                if (double.IsNaN(column[d])) continue;
                sums[d] += weight * column[d];
                weights[d] += weight;
                known[d]++;
            }
        }

        var index = sums.Select((sum, d) => known[d] == 0 ? double.NaN : sum / weights[d]).ToArray();

        // z-scores are of the order of 1, also where a weighted sum of them all but cancels out.
        if (!Standardise(index, 1))
        {
            for (var d = 0; d < index.Length; d++) index[d] = double.IsNaN(index[d]) ? double.NaN : 0;
        }

        return (index, known);
    }

    /// <summary>The class of a value: 1 below the first cut, one more than the number of cuts above the last.</summary>
    /// <param name="value">The value; not NaN.</param>
    /// <param name="cuts">The cuts, ascending.</param>
    /// <returns>1 to the number of cuts + 1. A value on a cut belongs to the class nearer to 0, the mean.</returns>
    public static int ClassOf(double value, ImmutableArray<double> cuts) => 1 + cuts.Count(cut => cut < 0 ? value >= cut : value > cut);

    /// <summary>Turns values into z-scores in place.</summary>
    /// <param name="column">The values; NaN where none is known.</param>
    /// <param name="scale">Their order of magnitude.</param>
    /// <returns>False, and nothing changed, where all known values are equal up to rounding, or none is known.</returns>
    private static bool Standardise(double[] column, double scale)
    {
        var known = column.Where(value => !double.IsNaN(value)).ToArray();
        if (known.Length == 0) return false;
        double sum = 0, squares = 0;
        foreach (var value in known) sum += value;
        var mean = sum / known.Length;
        foreach (var value in known) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / known.Length);
        if (deviation <= Rounding * scale) return false;
        for (var d = 0; d < column.Length; d++) column[d] = (column[d] - mean) / deviation;
        return true;
    }
}
