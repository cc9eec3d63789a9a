namespace EarlyWarning.Districts;

/// <summary>Normal control limits around a common rate, with or without over-dispersion.</summary>
/// <remarks>
/// Sources: Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202, and Handling over-dispersion of
/// performance indicators, Qual. Saf. Health Care 14, 347–351. A rate lies outside the plain limits exactly where the common rate lies outside its Wilson
/// interval. Checked against the limits computed in R for North Carolina, 1e-9 relative.
/// </remarks>
public static class NormalFunnel
{
    /// <summary>θ ± z √(θ (1 − θ) / n).</summary>
    /// <param name="children">n, at least 1.</param>
    /// <param name="rate">θ, the common rate, above 0 and below 1.</param>
    /// <returns>The limits; they may lie below 0 or above 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public static FunnelLimits Limits(long children, double rate) => Around(children, rate, 1, 0);

    /// <summary>θ ± z √(φ θ (1 − θ) / n): every area strays by the same multiple of chance.</summary>
    /// <param name="children">n, at least 1.</param>
    /// <param name="rate">θ, the common rate, above 0 and below 1.</param>
    /// <param name="phi">φ, 0 or more; see <see cref="OverDispersion.WinsorisedPhi"/>. Values below 1 count as 1: the limits are never narrower than chance.</param>
    /// <returns>The limits; they may lie below 0 or above 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public static FunnelLimits Multiplicative(long children, double rate, double phi)
    {
        if (!(phi >= 0 && double.IsFinite(phi))) throw new ArgumentOutOfRangeException(nameof(phi), "φ is 0 or more.");
        return Around(children, rate, Math.Max(1, phi), 0);
    }

    /// <summary>θ ± z √(θ (1 − θ) / n + τ²): the true rates of areas spread around the common rate.</summary>
    /// <param name="children">n, at least 1.</param>
    /// <param name="rate">θ, the common rate, above 0 and below 1.</param>
    /// <param name="between">τ², 0 or more; see <see cref="OverDispersion.Between"/>.</param>
    /// <returns>The limits; they may lie below 0 or above 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public static FunnelLimits Additive(long children, double rate, double between)
    {
        if (!(between >= 0 && double.IsFinite(between))) throw new ArgumentOutOfRangeException(nameof(between), "A variance is 0 or more.");
        return Around(children, rate, 1, between);
    }

    private static FunnelLimits Around(long children, double rate, double phi, double between)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(children, 1);
        if (!(rate > 0 && rate < 1)) throw new ArgumentOutOfRangeException(nameof(rate), "A funnel needs a rate above 0 and below 1.");
        var deviation = Math.Sqrt((phi * rate * (1 - rate) / children) + between);
        return new(
            rate - (WilsonScore.Z998 * deviation), rate - (WilsonScore.Z95 * deviation), rate + (WilsonScore.Z95 * deviation), rate + (WilsonScore.Z998 * deviation));
    }
}
