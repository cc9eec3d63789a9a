namespace EarlyWarning.Districts;

/// <summary>Newcombe's hybrid score interval of the difference of two independent proportions.</summary>
/// <remarks>
/// Source: Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions: comparison of eleven methods,
/// Statistics in Medicine 17, 873–890, method 10 (no continuity correction). Checked against the eight examples of its table II.
/// </remarks>
public static class NewcombeScore
{
    /// <summary>The interval of the first proportion minus the second.</summary>
    /// <param name="count1">Count of the first group, 0 to <paramref name="children1"/>.</param>
    /// <param name="children1">Size of the first group.</param>
    /// <param name="count2">Count of the second group, 0 to <paramref name="children2"/>.</param>
    /// <param name="children2">Size of the second group.</param>
    /// <param name="z">Normal quantile, above 0.</param>
    /// <returns>The interval, inside −1 to 1; undefined (NaN) where a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than its group.</exception>
    public static RateInterval Difference(long count1, long children1, long count2, long children2, double z = WilsonScore.Z95)
    {
        var first = WilsonScore.Interval(count1, children1, z);
        var second = WilsonScore.Interval(count2, children2, z);
        if (children1 == 0 || children2 == 0) return RateInterval.Undefined;
        var rate1 = (double)count1 / children1;
        var rate2 = (double)count2 / children2;
        var difference = rate1 - rate2;
        return new(
            Math.Max(-1, difference - Hypotenuse(rate1 - first.Low, second.High - rate2)),
            Math.Min(1, difference + Hypotenuse(first.High - rate1, rate2 - second.Low)));
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
