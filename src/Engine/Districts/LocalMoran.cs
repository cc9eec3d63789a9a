using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>The analytic local Moran statistic, row-standardised: does an area deviate from the mean in the same direction as its neighbours?</summary>
/// <remarks>
/// I(i) = z(i) / m₂ · mean of the neighbours' z, z being deviations from the mean and m₂ their population variance. Source: Anselin, L. (1995), Local indicators of
/// spatial association – LISA, Geographical Analysis 27, 93–115 (total randomisation); conditional randomisation, the own value held: Sokal, R. R., Oden, N. L. and
/// Thomson, B. A. (1998), Local spatial autocorrelation in a biological model, Geographical Analysis 30, 331–354. With weights that are equal in a row the conditional z is
/// that of Gi and of the exact conditional permutation, with the sign of z(i). Checked against spdep's <c>localmoran</c> for North Carolina, 1e-9 relative.
/// </remarks>
public static class LocalMoran
{
    /// <summary>The statistic of every area.</summary>
    /// <param name="values">One finite value per area, at least four areas: crude, smoothed or standardised rates.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, without itself.</param>
    /// <returns>The statistics in the order given; all undefined where all values are equal. An area without neighbours has I = 0 and nothing else.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there are fewer than four areas.</exception>
    public static ImmutableArray<LocalMoranResult> Analytic(ReadOnlySpan<double> values, ImmutableArray<ImmutableArray<int>> neighbours)
    {
        if (values.Length != neighbours.Length) throw new ArgumentException("One list of neighbours per area.", nameof(neighbours));
        if (values.Length < 4) throw new ArgumentException("At least four areas.", nameof(values));
        var moments = new LeaveOneOutMoments(values);
        if (moments.Variance == 0) return [.. Enumerable.Repeat(LocalMoranResult.Undefined(double.NaN), values.Length)];

        double fourths = 0, lagSum = 0;
        var lags = new double[values.Length];
        for (var i = 0; i < lags.Length; i++)
        {
            var z = values[i] - moments.Mean;
            fourths += z * z * z * z;
            foreach (var j in neighbours[i]) lags[i] += values[j] - moments.Mean;
            if (!neighbours[i].IsEmpty) lags[i] /= neighbours[i].Length;
            lagSum += lags[i];
        }

        var kurtosis = fourths / values.Length / (moments.Variance * moments.Variance);
        var results = ImmutableArray.CreateBuilder<LocalMoranResult>(values.Length);
        for (var i = 0; i < lags.Length; i++)
        {
            results.Add(neighbours[i].IsEmpty
                ? LocalMoranResult.Undefined(0)
                : One(values[i] - moments.Mean, lags[i], neighbours[i].Length, moments.Variance, kurtosis, values.Length, lagSum / lags.Length));
        }

        return results.MoveToImmutable();
    }

    private static LocalMoranResult One(double z, double lag, double links, double variance, double kurtosis, double n, double lagMean)
    {
        // The weights of a row sum to 1, their squares to 1 / links.
        var moran = z / variance * lag;
        var own = z / variance;
        var heldExpected = -z * own / (n - 1);
        var heldVariance = own * own * (n / (n - 2)) * ((1 / links) - (1 / (n - 1))) * (variance - (z * z / (n - 1)));
        var heldZ = heldVariance > 0 ? (moran - heldExpected) / Math.Sqrt(heldVariance) : double.NaN;

        var expected = -1 / (n - 1);
        var cross = ((2 * kurtosis) - n) / ((n - 1) * (n - 2));
        var spread = ((n - kurtosis) / (n - 1) / links) + (cross * (1 - (1 / links))) - (expected * expected);
        var p = spread > 0 ? NormalTail.TwoSided((moran - expected) / Math.Sqrt(spread)) : double.NaN;
        return new(moran, heldExpected, heldVariance, heldZ, NormalTail.TwoSided(heldZ), expected, spread, p, Place(z, lag), Place(z, lag - lagMean));
    }

    private static MoranQuadrant Place(double own, double near) => (own > 0, near > 0) switch
    {
        (true, true) => MoranQuadrant.HighHigh,
        (true, false) => MoranQuadrant.HighLow,
        (false, true) => MoranQuadrant.LowHigh,
        _ => MoranQuadrant.LowLow,
    };
}

/// <summary>Local Moran of one area. p-values are two-sided normal and not adjusted for the number of areas.</summary>
/// <param name="I">The statistic.</param>
/// <param name="Expected">Its expectation where the area's own value is held and all others are arranged at random (conditional randomisation).</param>
/// <param name="Variance">Its variance under conditional randomisation; 0 for an area at the mean.</param>
/// <param name="Z">(I − expected) / √ variance; NaN where the variance is 0.</param>
/// <param name="PTwoSided">Two-sided p of Z; null hypothesis: conditional randomisation.</param>
/// <param name="TotalExpected">Its expectation where all values, the own one included, are arranged at random (total randomisation): −1 / (n − 1).</param>
/// <param name="TotalVariance">Its variance under total randomisation.</param>
/// <param name="TotalPTwoSided">Two-sided p under total randomisation.</param>
/// <param name="Quadrant">Own value above or below the mean of all, neighbours' mean above or below the mean of all.</param>
/// <param name="QuadrantAmongLags">The same with the neighbours' mean compared with the mean of all neighbours' means, as spdep's <c>mean</c> quadrants do.</param>
public readonly record struct LocalMoranResult(
    double I,
    double Expected,
    double Variance,
    double Z,
    double PTwoSided,
    double TotalExpected,
    double TotalVariance,
    double TotalPTwoSided,
    MoranQuadrant Quadrant,
    MoranQuadrant QuadrantAmongLags)
{
    internal static LocalMoranResult Undefined(double i) =>
        new(i, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, MoranQuadrant.None, MoranQuadrant.None);
}

/// <summary>Place of an area in the Moran scatter plot: itself, then its neighbours. A value equal to the mean is low.</summary>
public enum MoranQuadrant
{
    /// <summary>No neighbours, or all values equal.</summary>
    None,

    /// <summary>High among high.</summary>
    HighHigh,

    /// <summary>High among low.</summary>
    HighLow,

    /// <summary>Low among high.</summary>
    LowHigh,

    /// <summary>Low among low.</summary>
    LowLow,
}
