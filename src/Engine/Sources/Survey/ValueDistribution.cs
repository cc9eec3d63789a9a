using System.Collections.Immutable;
using EarlyWarning.Indicators;

namespace EarlyWarning.Sources;

/// <summary>How the values of one indicator in one extract lie in the range that the catalogue gives.</summary>
/// <param name="Indicator">The indicator, with unit and range.</param>
/// <param name="Present">Values read.</param>
/// <param name="Missing">Rows without a value, emptied cells included.</param>
/// <param name="OutOfRange">Cells emptied because their number lay outside the range.</param>
/// <param name="Mean">Mean of the values; NaN where there is none. For an indicator of 0 and 1 the share of ones.</param>
/// <param name="Quantiles">Smallest, 5 %, 25 %, 50 %, 75 %, 95 % and largest value (nearest rank); empty where there is none.</param>
/// <param name="Tenths">Values in each tenth of the catalogue's range, the upper end in the last.</param>
public sealed record ValueDistribution(
    Indicator Indicator, long Present, long Missing, long OutOfRange, double Mean, ImmutableArray<double> Quantiles, ImmutableArray<long> Tenths)
{
    private static readonly double[] Probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

    /// <summary>Share of rows without a value, 0 to 1; NaN where there are no rows.</summary>
    public double MissingShare => (double)Missing / (Present + Missing);

    /// <summary>The distribution of some values.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="values">One per row; NaN means missing.</param>
    /// <param name="outOfRange">Cells emptied because their number lay outside the range.</param>
    /// <returns>The distribution.</returns>
    internal static ValueDistribution Of(Indicator indicator, IEnumerable<double> values, long outOfRange)
    {
        var rows = 0L;
        var present = new List<double>();
        foreach (var value in values)
        {
            rows++;
            if (!double.IsNaN(value)) present.Add(value);
        }

        present.Sort();
        var tenths = new long[10];
        var width = (indicator.Maximum - indicator.Minimum) / tenths.Length;
        var sum = 0.0;
        foreach (var value in present)
        {
            sum += value;
            tenths[width > 0 ? (int)Math.Clamp((value - indicator.Minimum) / width, 0, tenths.Length - 1) : 0]++;
        }

        return new ValueDistribution(
            indicator, present.Count, rows - present.Count, outOfRange, present.Count == 0 ? double.NaN : sum / present.Count,
            present.Count == 0 ? [] : [.. Probabilities.Select(p => present[(int)Math.Clamp(Math.Ceiling(p * present.Count) - 1, 0, present.Count - 1)])], [.. tenths]);
    }
}
