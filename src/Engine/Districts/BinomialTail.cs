namespace EarlyWarning.Districts;

/// <summary>Exact tail probabilities of the binomial distribution.</summary>
/// <remarks>
/// The terms are summed by their ratio t(j + 1) / t(j) = (n − j) / (j + 1) · p / (1 − p), outwards from the mode and divided by the sum of all
/// terms. No logarithm and no gamma function is needed, so every processor gives the same digits. The term at the mode is set to 2^900: the
/// sum of all stays below the largest double, and tails down to the smallest double keep their relative accuracy. Checked against R's
/// <c>pbinom</c> for North Carolina and against exact rational arithmetic.
/// </remarks>
public static class BinomialTail
{
    /// <summary>Value given to the largest term: 2^900.</summary>
    internal const double Peak = 8.452712498170644e270;

    /// <summary>Terms smaller than this share of the sum so far do not change it: they fall off geometrically from here.</summary>
    internal const double Negligible = 1e-22;

    /// <summary>P(X ≥ k), X ~ Binomial(n, p): the count itself is included.</summary>
    /// <param name="count">k; may lie outside 0 to n.</param>
    /// <param name="trials">n, 0 or more. Time grows with √n, with k − n p at most.</param>
    /// <param name="probability">p, 0 to 1.</param>
    /// <returns>The probability, 0 to 1; 0 where it is smaller than the smallest double.</returns>
    /// <exception cref="ArgumentOutOfRangeException">n is negative, or p is not a number from 0 to 1.</exception>
    public static double Upper(long count, long trials, double probability)
    {
        Check(trials, probability);
        return Upper(count, trials, probability, 1 - probability);
    }

    /// <summary>P(X ≤ k), X ~ Binomial(n, p): the count itself is included.</summary>
    /// <param name="count">k; may lie outside 0 to n.</param>
    /// <param name="trials">n, 0 or more.</param>
    /// <param name="probability">p, 0 to 1.</param>
    /// <returns>The probability, 0 to 1; 0 where it is smaller than the smallest double.</returns>
    /// <exception cref="ArgumentOutOfRangeException">n is negative, or p is not a number from 0 to 1.</exception>
    public static double Lower(long count, long trials, double probability)
    {
        Check(trials, probability);
        return Upper(trials - count, trials, 1 - probability, probability);
    }

    /// <summary>The most probable count, up to rounding.</summary>
    internal static long Mode(long trials, double probability) => Math.Min(trials, (long)((trials + 1) * probability));

    private static void Check(long trials, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (!(probability >= 0 && probability <= 1)) throw new ArgumentOutOfRangeException(nameof(probability), "A probability lies between 0 and 1.");
    }

    private static double Upper(long count, long trials, double success, double failure)
    {
        if (count <= 0) return 1;
        if (count > trials || success == 0) return 0;
        if (failure == 0) return 1;

        double odds = success / failure, inverse = failure / success;
        var mode = Mode(trials, success);
        double all = Peak, tail = mode >= count ? Peak : 0;

        var term = Peak;
        for (var j = mode; j > 0; j--)
        {
            term *= (double)j / (trials - j + 1) * inverse;
            all += term;
            if (j - 1 >= count) tail += term;
            if (term < all * Negligible) break;
        }

        term = Peak;
        for (var j = mode; j < trials; j++)
        {
            term *= (double)(trials - j) / (j + 1) * odds;
            all += term;
            if (j + 1 >= count) tail += term;
            if (term < (j + 1 >= count ? tail : 0) * Negligible || term == 0) break;
        }

        return Math.Min(1, tail / all);
    }
}
