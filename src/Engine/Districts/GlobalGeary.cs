using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>Global Geary's C, row-standardised: whether neighbouring areas differ less than areas do on average.</summary>
/// <remarks>
/// Source: Geary, R. C. (1954), The contiguity ratio and statistical mapping, The Incorporated Statistician 5, 115–145; variance under randomisation from Cliff, A. D.
/// and Ord, J. K. (1981), Spatial Processes, p. 46. Areas without neighbours count in the variance but not in n. Checked against spdep's <c>geary.test</c> for
/// North Carolina.
/// </remarks>
public static class GlobalGeary
{
    /// <summary>Geary's C of one value per area.</summary>
    /// <param name="values">One finite value per area.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, without itself; need not be symmetric.</param>
    /// <returns>C and its moments; all NaN where fewer than four areas have neighbours or all values are equal. The p-value is one-sided (neighbours alike); null
    /// hypothesis: the values are arranged at random over the areas; normal approximation; one test, not adjusted.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static GearyResult Compute(ReadOnlySpan<double> values, ImmutableArray<ImmutableArray<int>> neighbours)
    {
        if (values.Length != neighbours.Length) throw new ArgumentException("One list of neighbours per area.", nameof(neighbours));
        var weights = WeightMoments.Of(neighbours, rowStandardised: true);
        if (weights.Areas < 4 || values.IndexOfAnyExcept(values[0]) < 0) return new(weights.Areas, double.NaN, double.NaN, double.NaN, double.NaN);

        double mean = 0, squares = 0, fourths = 0, differences = 0;
        foreach (var value in values) mean += value;
        mean /= values.Length;
        for (var i = 0; i < values.Length; i++)
        {
            var z = values[i] - mean;
            squares += z * z;
            fourths += z * z * z * z;
            double row = 0;
            foreach (var j in neighbours[i]) row += (values[i] - values[j]) * (values[i] - values[j]);
            if (!neighbours[i].IsEmpty) differences += row / neighbours[i].Length;
        }

        double n = weights.Areas;
        var (s0, s1, s2) = (weights.S0, weights.S1, weights.S2);
        var kurtosis = values.Length * fourths / (squares * squares);
        var geary = (n - 1) * differences / (2 * s0 * squares);
        var first = (n - 1) * s1 * ((n * n) - (3 * n) + 3 - ((n - 1) * kurtosis));
        var second = (n - 1) * s2 / 4 * ((n * n) + (3 * n) - 6 - (((n * n) - n + 2) * kurtosis));
        var third = s0 * s0 * ((n * n) - 3 - ((n - 1) * (n - 1) * kurtosis));
        var variance = (first - second + third) / (n * (n - 2) * (n - 3) * s0 * s0);
        var standard = (1 - geary) / Math.Sqrt(variance);
        return new(weights.Areas, geary, variance, standard, NormalTail.Upper(standard));
    }
}

/// <summary>Geary's C with its moments under randomisation; its expectation is 1, smaller means that neighbours are alike.</summary>
/// <param name="Areas">Areas with neighbours.</param>
/// <param name="C">Geary's C.</param>
/// <param name="Variance">Variance under randomisation.</param>
/// <param name="Z">(1 − C) / √ variance: positive where neighbours are alike, as Moran's.</param>
/// <param name="PGreater">One-sided normal p of Z.</param>
public readonly record struct GearyResult(int Areas, double C, double Variance, double Z, double PGreater);
