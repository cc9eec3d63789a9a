namespace EarlyWarning.Learning;

/// <summary>Percentile intervals of bootstrap replicates.</summary>
internal static class PercentileInterval
{
    /// <summary>A figure with the interval between the 2.5th and the 97.5th percentile of its replicates.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="replicates">Its replicates; NaN ones (a replicate without any outcome) are left out.</param>
    /// <returns>The figure with its interval: of r replicates in ascending order those at ⌊0.025 (r + 1)⌋ from either end, counted from 1 (Davison and Hinkley 1997, section 5.3). No ends where
    /// fewer than 39 replicates are defined, since 40 ranks are what 2.5 % needs.</returns>
    public static Estimate Of(double value, IEnumerable<double> replicates)
    {
        double[] sorted = [.. replicates.Where(r => !double.IsNaN(r)).Order()];
        var from = (sorted.Length + 1) / 40;
        return from == 0 || double.IsNaN(value) ? new(value, double.NaN, double.NaN) : new(value, sorted[from - 1], sorted[^from]);
    }
}
