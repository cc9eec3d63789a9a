using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>The analytic local statistics Gi and Gi* of Getis and Ord. For comparison and checks: hotspots do not rest on them.</summary>
/// <remarks>
/// Source: Getis, A. and Ord, J. K. (1992), The analysis of spatial association by use of distance statistics, Geographical Analysis 24,
/// 189–206; Ord and Getis (1995), 27, 286–306, for weights that are not binary. Checked against spdep's <c>localG</c> for North Carolina,
/// 1e-9 relative, 1e-12 absolute.
/// </remarks>
public static class LocalG
{
    /// <summary>The statistic of every area.</summary>
    /// <param name="values">One value per area, at least three areas; G needs values that are not negative, z does not.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, without itself.</param>
    /// <param name="star">True for Gi*, in which an area counts among its own neighbours; false for Gi, which leaves it out altogether.</param>
    /// <param name="rowStandardised">True for weights that sum to 1 in each row, false for weights of 1.</param>
    /// <returns>The statistics in the order given. An area without neighbours has no p; its Gi is NaN, its Gi* is that of itself alone. z is NaN where the values are equal
    /// or every area is a neighbour.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there are fewer than three areas.</exception>
    public static ImmutableArray<LocalGResult> Analytic(
        ReadOnlySpan<double> values, ImmutableArray<ImmutableArray<int>> neighbours, bool star, bool rowStandardised)
    {
        if (values.Length != neighbours.Length) throw new ArgumentException("One list of neighbours per area.", nameof(neighbours));
        if (values.Length < 3) throw new ArgumentException("At least three areas.", nameof(values));
        var moments = new LeaveOneOutMoments(values);
        var results = ImmutableArray.CreateBuilder<LocalGResult>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            double links = neighbours[i].Length + (star ? 1 : 0);
            if (links == 0)
            {
                results.Add(new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN));
                continue;
            }

            var weight = rowStandardised ? 1 / links : 1;
            var near = star ? values[i] : 0;
            foreach (var j in neighbours[i]) near += values[j];

            // The population from which the neighbours are drawn: all areas, or all but this one.
            double n = star ? values.Length : values.Length - 1;
            var (mean, variance) = star ? (moments.Mean, moments.Variance) : moments.Without(i);
            var total = star ? moments.Sum : moments.Sum - values[i];
            double weightSum = links * weight, weightSquares = links * weight * weight;
            var expected = weightSum * mean;
            var spread = variance * ((n * weightSquares) - (weightSum * weightSum)) / (n - 1);
            var z = spread > 0 ? ((near * weight) - expected) / Math.Sqrt(spread) : double.NaN;
            var p = neighbours[i].IsEmpty ? double.NaN : NormalTail.TwoSided(z);
            results.Add(new(near * weight / total, expected / total, spread / (total * total), z, p));
        }

        return results.MoveToImmutable();
    }
}

/// <summary>Gi or Gi* of one area.</summary>
/// <param name="G">Weighted sum of the neighbours' values, divided by the sum of all values (Gi: without the area's own).</param>
/// <param name="Expected">Its expectation under randomisation.</param>
/// <param name="Variance">Its variance under randomisation.</param>
/// <param name="Z">(G − expected) / √ variance.</param>
/// <param name="PTwoSided">Two-sided normal p; null hypothesis: the values are arranged at random; not adjusted for the number of areas; NaN for an area without
/// neighbours, which so does not count in a correction either.</param>
public readonly record struct LocalGResult(double G, double Expected, double Variance, double Z, double PTwoSided);
