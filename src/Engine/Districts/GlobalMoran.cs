using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>Global Moran's I: whether neighbouring areas resemble each other.</summary>
/// <remarks>
/// Source: Moran, P. A. P. (1950), Notes on continuous stochastic phenomena, Biometrika 37, 17–23; variances from Cliff, A. D. and Ord, J. K. (1981), Spatial
/// Processes, p. 21 (normality) and p. 46 (randomisation). Areas without neighbours count in the mean but not in n, as in spdep (zero.policy,
/// adjust.n). Checked against spdep's <c>moran.test</c> for North Carolina — crude, empirical-Bayes, Freeman–Tukey and standardised rates — with and without
/// islands, and for Berlin. With standardised rates this is the test of Assunção and Reis (1999).
/// </remarks>
public static class GlobalMoran
{
    /// <summary>Moran's I of one value per area.</summary>
    /// <param name="values">One finite value per area.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, without itself; need not be symmetric.</param>
    /// <param name="rowStandardised">True (default) for weights that sum to 1 in each row, false for weights of 1.</param>
    /// <returns>I and its moments; all NaN where fewer than four areas have neighbours or all values are equal. The p-values are one-sided
    /// (greater); null hypothesis: the values are arranged at random over the areas; normal approximation; one test, not adjusted.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static MoranResult Compute(ReadOnlySpan<double> values, ImmutableArray<ImmutableArray<int>> neighbours, bool rowStandardised = true)
    {
        if (values.Length != neighbours.Length) throw new ArgumentException("One list of neighbours per area.", nameof(neighbours));
        var weights = WeightMoments.Of(neighbours, rowStandardised);
        if (weights.Areas < 4 || values.IndexOfAnyExcept(values[0]) < 0) return MoranResult.Undefined(weights.Areas);

        double mean = 0, squares = 0, fourths = 0, products = 0;
        foreach (var value in values) mean += value;
        mean /= values.Length;
        for (var i = 0; i < values.Length; i++)
        {
            var z = values[i] - mean;
            squares += z * z;
            fourths += z * z * z * z;
            double lag = 0;
            foreach (var j in neighbours[i]) lag += values[j] - mean;
            if (!neighbours[i].IsEmpty) products += z * (lag * WeightMoments.Weight(neighbours[i], rowStandardised));
        }

        double n = weights.Areas;
        var (s0, s1, s2) = (weights.S0, weights.S1, weights.S2);
        var kurtosis = values.Length * fourths / (squares * squares);
        var moran = n / s0 * (products / squares);
        var expected = -1 / (n - 1);
        var first = n * ((s1 * ((n * n) - (3 * n) + 3)) - (n * s2) + (3 * s0 * s0));
        var second = kurtosis * ((s1 * ((n * n) - n)) - (2 * n * s2) + (6 * s0 * s0));
        var variance = ((first - second) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0)) - (expected * expected);
        var normal = (((n * n * s1) - (n * s2) + (3 * s0 * s0)) / (((n * n) - 1) * s0 * s0)) - (expected * expected);
        var (z1, z2) = ((moran - expected) / Math.Sqrt(variance), (moran - expected) / Math.Sqrt(normal));
        return new(weights.Areas, moran, expected, variance, z1, NormalTail.Upper(z1), normal, z2, NormalTail.Upper(z2));
    }
}

/// <summary>Moran's I with its moments.</summary>
/// <param name="Areas">Areas with neighbours.</param>
/// <param name="I">Moran's I.</param>
/// <param name="Expected">−1 / (areas − 1).</param>
/// <param name="Variance">Variance under randomisation.</param>
/// <param name="Z">(I − expected) / √ variance.</param>
/// <param name="PGreater">One-sided normal p.</param>
/// <param name="NormalVariance">Variance where the values come from one normal distribution.</param>
/// <param name="NormalZ">(I − expected) / √ of that variance.</param>
/// <param name="NormalPGreater">One-sided normal p of that.</param>
public readonly record struct MoranResult(
    int Areas, double I, double Expected, double Variance, double Z, double PGreater, double NormalVariance, double NormalZ, double NormalPGreater)
{
    internal static MoranResult Undefined(int areas) =>
        new(areas, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
}
