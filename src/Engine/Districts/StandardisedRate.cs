namespace EarlyWarning.Districts;

/// <summary>The empirical-Bayes standardised rate of Assunção and Reis: rates of areas of different size brought to one variance.</summary>
/// <remarks>
/// Source: Assunção, R. M. and Reis, E. A. (1999), A new proposal to adjust Moran's I for population density, Statistics in Medicine 18, 2147–2162: z = (p − b) / √(a + b / n)
/// with b the common rate and a = s² − b / n̄ the variance between areas. Checked against spdep's <c>EBImoran.mc</c> for North Carolina, 1e-9 relative.
/// </remarks>
public static class StandardisedRate
{
    /// <summary>The standardised rate of every area.</summary>
    /// <param name="counts">Count per area, 0 or more.</param>
    /// <param name="children">Children per area, same length.</param>
    /// <returns>z per area, in standard deviations; where a + b / n is not above 0, b / n stands for it, as in spdep; NaN for an area without children and where there is no case
    /// at all. Areas enter in the order given.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double[] Compute(ReadOnlySpan<long> counts, ReadOnlySpan<long> children)
    {
        var (mean, variance, size) = MarshallSmoothing.Moments(counts, children);
        var between = variance - (mean / size);
        var standardised = new double[counts.Length];
        for (var i = 0; i < standardised.Length; i++)
        {
            if (children[i] == 0 || mean == 0)
            {
                standardised[i] = double.NaN;
                continue;
            }

            var chance = mean / children[i];
            standardised[i] = (((double)counts[i] / children[i]) - mean) / Math.Sqrt(between + chance > 0 ? between + chance : chance);
        }

        return standardised;
    }
}
