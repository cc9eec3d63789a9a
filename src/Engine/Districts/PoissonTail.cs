namespace EarlyWarning.Districts;

/// <summary>Exact tail probabilities of the Poisson distribution.</summary>
/// <remarks>The terms are summed by their ratio t(j + 1) / t(j) = μ / (j + 1), outwards from the mode and divided by the sum of all terms: no logarithm and no
/// power of e is needed (see <see cref="BinomialTail"/>). Checked against MathNet.</remarks>
public static class PoissonTail
{
    /// <summary>P(X ≥ k), X ~ Poisson(μ): the count itself is included.</summary>
    /// <param name="count">k; 1 for a negative one.</param>
    /// <param name="mean">μ, 0 or more, finite.</param>
    /// <returns>The probability, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is negative or not finite.</exception>
    public static double Upper(long count, double mean) => Sum(count, mean).Upper;

    /// <summary>P(X ≤ k), X ~ Poisson(μ): the count itself is included.</summary>
    /// <param name="count">k; 0 for a negative one.</param>
    /// <param name="mean">μ, 0 or more, finite.</param>
    /// <returns>The probability, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is negative or not finite.</exception>
    public static double Lower(long count, double mean) => count < 0 ? 0 : Sum(count + 1, mean).Below;

    /// <summary>P(X ≥ k), P(X &lt; k) and P(X = k − 1), the last being the slope of the first in μ.</summary>
    internal static (double Upper, double Below, double TermBefore) Sum(long count, double mean)
    {
        if (!(mean >= 0 && double.IsFinite(mean))) throw new ArgumentOutOfRangeException(nameof(mean), "A mean is 0 or more, and finite.");
        if (count <= 0) return (1, 0, 0);
        if (mean == 0) return (0, 1, count == 1 ? 1 : 0);
        var mode = (long)mean;
        double above = mode >= count ? BinomialTail.Peak : 0, below = mode >= count ? 0 : BinomialTail.Peak, before = mode == count - 1 ? BinomialTail.Peak : 0;
        var term = BinomialTail.Peak;
        for (var j = mode; j > 0 && term > 0; j--)
        {
            term *= j / mean;
            if (j - 1 >= count) above += term;
            else below += term;
            if (j - 1 == count - 1) before = term;
            if (j - 1 < count && term < below * BinomialTail.Negligible) break;
        }

        term = BinomialTail.Peak;
        for (var j = mode; term > 0; j++)
        {
            term *= mean / (j + 1);
            if (j + 1 >= count) above += term;
            else below += term;
            if (j + 1 == count - 1) before = term;
            if (j + 1 >= count && term < above * BinomialTail.Negligible) break;
        }

        var all = above + below;
        return (above / all, below / all, before / all);
    }
}
