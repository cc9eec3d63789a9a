namespace EarlyWarning.Districts;

/// <summary>Wilson's score interval of a proportion.</summary>
/// <remarks>
/// Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, J. Am. Stat. Assoc. 22, 209–212.
/// Without continuity correction. Checked against the 100 counties of North Carolina (epitools), 1e-9 relative.
/// </remarks>
public static class WilsonScore
{
    /// <summary>Normal quantile of a two-sided 95 % interval: Φ⁻¹(0.975).</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>Normal quantile of a two-sided 99.8 % interval: Φ⁻¹(0.999).</summary>
    public const double Z998 = 3.090232306167813;

    /// <summary>The interval ( k + z²/2 ± z √( k (n − k) / n + z²/4 ) ) / ( n + z² ).</summary>
    /// <param name="count">k, 0 to <paramref name="children"/>.</param>
    /// <param name="children">n, 0 or more.</param>
    /// <param name="z">Normal quantile, above 0; <see cref="Z95"/> or <see cref="Z998"/>.</param>
    /// <returns>The interval, inside 0 to 1; exactly 0 below where k = 0 and exactly 1 above where k = n; undefined (NaN) where n = 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or larger than the number of children.</exception>
    public static RateInterval Interval(long count, long children, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, children);
        if (children == 0) return RateInterval.Undefined;
        double k = count, n = children, z2 = z * z;
        var centre = k + (z2 / 2);
        var half = z * Math.Sqrt((k * (n - k) / n) + (z2 / 4));
        return new(
            count == 0 ? 0 : Math.Max(0, (centre - half) / (n + z2)),
            count == children ? 1 : Math.Min(1, (centre + half) / (n + z2)));
    }
}
