using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>Global Moran's I, row-standardised: whether neighbouring areas resemble each other.</summary>
/// <remarks>
/// Source: Moran, P. A. P. (1950), Notes on continuous stochastic phenomena, Biometrika 37, 17–23; variance under randomisation from Cliff, A. D.
/// and Ord, J. K. (1981), Spatial Processes, p. 46. Areas without neighbours count in the mean but not in n, as in spdep (zero.policy,
/// adjust.n). Checked against spdep's <c>moran.test</c> for North Carolina, with and without islands, and for Berlin.
/// </remarks>
public static class GlobalMoran
{
    /// <summary>Moran's I of one value per area.</summary>
    /// <param name="values">One finite value per area.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, without itself; symmetric.</param>
    /// <returns>I and its moments; all NaN where fewer than four areas have neighbours or all values are equal. The p-value is one-sided
    /// (greater); null hypothesis: the values are arranged at random over the areas; normal approximation; one test, not adjusted.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static MoranResult Compute(ReadOnlySpan<double> values, ImmutableArray<ImmutableArray<int>> neighbours)
    {
        if (values.Length != neighbours.Length) throw new ArgumentException("One list of neighbours per area.", nameof(neighbours));
        var linked = neighbours.Count(list => list.Length > 0);
        if (linked < 4 || AllEqual(values)) return MoranResult.Undefined(linked);

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
            if (neighbours[i].Length > 0) products += z * (lag / neighbours[i].Length);
        }

        // Sum of the weights is n, because every row of an area with neighbours sums to 1.
        double n = linked, s0 = n;
        var (s1, s2) = WeightMoments(neighbours);
        var kurtosis = values.Length * fourths / (squares * squares);
        var moran = n / s0 * (products / squares);
        var expected = -1 / (n - 1);
        var first = n * ((s1 * ((n * n) - (3 * n) + 3)) - (n * s2) + (3 * s0 * s0));
        var second = kurtosis * ((s1 * ((n * n) - n)) - (2 * n * s2) + (6 * s0 * s0));
        var variance = ((first - second) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0)) - (expected * expected);
        var standard = (moran - expected) / Math.Sqrt(variance);
        return new(linked, moran, expected, variance, standard, NormalTail.Upper(standard));
    }

    private static bool AllEqual(ReadOnlySpan<double> values) => values.IndexOfAnyExcept(values[0]) < 0;

    /// <summary>S1 = ½ Σ (w(ij) + w(ji))² and S2 = Σ (row sum + column sum)².</summary>
    private static (double S1, double S2) WeightMoments(ImmutableArray<ImmutableArray<int>> neighbours)
    {
        double s1 = 0, s2 = 0;
        for (var i = 0; i < neighbours.Length; i++)
        {
            if (neighbours[i].Length == 0) continue;
            double own = 1.0 / neighbours[i].Length, column = 0;
            foreach (var j in neighbours[i])
            {
                var back = 1.0 / neighbours[j].Length;
                s1 += (own + back) * (own + back) / 2;
                column += back;
            }

            s2 += (1 + column) * (1 + column);
        }

        return (s1, s2);
    }
}

/// <summary>Moran's I with its moments under randomisation.</summary>
/// <param name="Areas">Areas with neighbours.</param>
/// <param name="I">Moran's I.</param>
/// <param name="Expected">−1 / (areas − 1).</param>
/// <param name="Variance">Variance under randomisation.</param>
/// <param name="Z">(I − expected) / √ variance.</param>
/// <param name="PGreater">One-sided normal p.</param>
public readonly record struct MoranResult(int Areas, double I, double Expected, double Variance, double Z, double PGreater)
{
    internal static MoranResult Undefined(int areas) => new(areas, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
}
