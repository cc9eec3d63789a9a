namespace EarlyWarning.Districts;

/// <summary>Exact tail probabilities of the beta-binomial distribution: counts of children whose common rate itself varies from district to district.</summary>
/// <remarks>
/// Source: Skellam, J. G. (1948), A probability distribution derived from the binomial distribution by regarding the probability of success as variable between the
/// sets of trials, J. R. Stat. Soc. B 10, 257–261. Told by mean π and over-dispersion ρ = 1 / (α + β + 1), so that the variance is n π (1 − π) (1 + (n − 1) ρ). The terms are
/// summed by their ratio t(j + 1) / t(j) = (n − j) / (j + 1) · (α + j) / (β + n − j − 1) from the largest term outwards (see <see cref="BinomialTail"/>). Checked against sums
/// of MathNet's gamma functions.
/// </remarks>
public static class BetaBinomialTail
{
    /// <summary>P(X ≥ k): the count itself is included.</summary>
    /// <param name="count">k; may lie outside 0 to n.</param>
    /// <param name="trials">n, 0 or more; time grows with it.</param>
    /// <param name="mean">π, 0 to 1.</param>
    /// <param name="overDispersion">ρ, 0 up to below 1; 0 is the binomial distribution.</param>
    /// <returns>The probability, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static double Upper(long count, long trials, double mean, double overDispersion)
    {
        if (!(overDispersion >= 0 && overDispersion < 1)) throw new ArgumentOutOfRangeException(nameof(overDispersion), "An over-dispersion lies between 0 and 1.");
        if (overDispersion == 0 || !(mean > 0 && mean < 1)) return BinomialTail.Upper(count, trials, mean);
        return Upper(count, trials, mean, 1 - mean, overDispersion);
    }

    /// <summary>P(X ≤ k): the count itself is included.</summary>
    /// <param name="count">k; may lie outside 0 to n.</param>
    /// <param name="trials">n, 0 or more; time grows with it.</param>
    /// <param name="mean">π, 0 to 1.</param>
    /// <param name="overDispersion">ρ, 0 up to below 1; 0 is the binomial distribution.</param>
    /// <returns>The probability, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static double Lower(long count, long trials, double mean, double overDispersion)
    {
        if (!(overDispersion >= 0 && overDispersion < 1)) throw new ArgumentOutOfRangeException(nameof(overDispersion), "An over-dispersion lies between 0 and 1.");
        if (overDispersion == 0 || !(mean > 0 && mean < 1)) return BinomialTail.Lower(count, trials, mean);
        return Upper(trials - count, trials, 1 - mean, mean, overDispersion);
    }

    /// <summary>The terms P(X = 0) to P(X = n), up to a common factor; the largest is <see cref="BinomialTail.Peak"/>.</summary>
    internal static double[] Terms(long trials, double mean, double overDispersion)
    {
        var size = (1 / overDispersion) - 1;
        double alpha = mean * size, beta = (1 - mean) * size;
        var terms = new double[trials + 1];
        var start = Largest(trials, alpha, beta, size);
        terms[start] = BinomialTail.Peak;
        for (var j = start; j > 0; j--) terms[j - 1] = terms[j] * ((double)j / (trials - j + 1) * ((beta + trials - j) / (alpha + j - 1)));
        for (var j = start; j < trials; j++) terms[j + 1] = terms[j] * ((double)(trials - j) / (j + 1) * ((alpha + j) / (beta + trials - j - 1)));
        return terms;
    }

    /// <summary>The most probable count, up to rounding: inside where both parameters exceed 1; otherwise at an end, and all others are less probable.</summary>
    private static long Largest(long trials, double alpha, double beta, double size) =>
        alpha > 1 && beta > 1 ? Math.Min(trials, (long)((trials + 1) * ((alpha - 1) / (size - 2)))) : alpha < beta ? 0 : trials;

    private static double Upper(long count, long trials, double success, double failure, double overDispersion)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (count <= 0) return 1;
        if (count > trials) return 0;
        var size = (1 / overDispersion) - 1;
        double alpha = success * size, beta = failure * size;

        var start = Largest(trials, alpha, beta, size);
        double all = BinomialTail.Peak, tail = start >= count ? BinomialTail.Peak : 0;
        var term = BinomialTail.Peak;
        for (var j = start; j > 0; j--)
        {
            term *= (double)j / (trials - j + 1) * ((beta + trials - j) / (alpha + j - 1));
            all += term;
            if (j - 1 >= count) tail += term;
        }

        term = BinomialTail.Peak;
        for (var j = start; j < trials; j++)
        {
            term *= (double)(trials - j) / (j + 1) * ((alpha + j) / (beta + trials - j - 1));
            all += term;
            if (j + 1 >= count) tail += term;
        }

        return Math.Min(1, tail / all);
    }
}
