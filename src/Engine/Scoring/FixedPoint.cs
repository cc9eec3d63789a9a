namespace EarlyWarning.Scoring;

/// <summary>Sums over children are taken over integers, so that neither order nor thread count changes a digit.</summary>
internal static class FixedPoint
{
    /// <summary>2^32: contributions up to ±1000 log-odds take 42 bits.</summary>
    public const double ContributionScale = 4294967296.0;

    /// <summary>2^40: risks up to 1.</summary>
    public const double RiskScale = 1099511627776.0;

    /// <summary>value × 2^32, rounded to the nearest integer, ties to even.</summary>
    /// <param name="value">Log-odds, within ±1000.</param>
    /// <returns>The integer.</returns>
    public static long Contribution(float value) => (long)Math.Round(value * ContributionScale);

    /// <summary>A sum of contributions as log-odds.</summary>
    /// <param name="sum">The integer sum.</param>
    /// <returns>Sum / 2^32.</returns>
    public static double FromContributions(Int128 sum) => (double)sum / ContributionScale;

    /// <summary>A sum of risks.</summary>
    /// <param name="sum">The integer sum.</param>
    /// <returns>Sum / 2^40.</returns>
    public static double FromRisks(Int128 sum) => (double)sum / RiskScale;
}
