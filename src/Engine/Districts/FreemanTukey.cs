namespace EarlyWarning.Districts;

/// <summary>The Freeman–Tukey transformation of a rate, whose variance hardly depends on the rate.</summary>
/// <remarks>Source: Freeman, M. F. and Tukey, J. W. (1950), Transformations related to the angular and the square root, Ann. Math. Stat. 21, 607–611; per thousand as
/// in Cressie, N. and Chan, N. H. (1989), Spatial modeling of regional variables, J. Am. Stat. Assoc. 84, 393–401. Checked through the local statistics of North Carolina.</remarks>
public static class FreemanTukey
{
    /// <summary>√(1000 k / n) + √(1000 (k + 1) / n)</summary>
    /// <param name="count">k, 0 or more.</param>
    /// <param name="children">n, 0 or more.</param>
    /// <returns>The transformed rate; NaN without children.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static double Transform(long count, long children)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(children);
        return children == 0 ? double.NaN : Math.Sqrt(1000.0 * count / children) + Math.Sqrt(1000.0 * (count + 1) / children);
    }
}
