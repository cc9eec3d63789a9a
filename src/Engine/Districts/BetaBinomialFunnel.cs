namespace EarlyWarning.Districts;

/// <summary>Exact beta-binomial control limits around a common rate: how far an area of a given size strays where the true rates differ from area to area.</summary>
/// <remarks>
/// The limits of <see cref="BinomialFunnel"/> with the beta-binomial distribution in place of the binomial one (Skellam 1948; the interpolation is that of Spiegelhalter, D. J.
/// (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202, appendix A.1.1). They agree with the tails that the hotspot rule
/// tests against. Checked against <see cref="BetaBinomialTail"/> at every limit, and against the binomial limits where ρ becomes small.
/// </remarks>
public static class BetaBinomialFunnel
{
    /// <summary>The four limits of the rate of an area.</summary>
    /// <param name="children">n, at least 1; time and memory grow with it.</param>
    /// <param name="rate">π, the common rate, above 0 and below 1.</param>
    /// <param name="overDispersion">ρ, 0 up to below 1; 0 gives <see cref="BinomialFunnel.Limits"/>.</param>
    /// <returns>The limits; a lower limit is never below 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public static FunnelLimits Limits(long children, double rate, double overDispersion)
    {
        if (!(overDispersion >= 0 && overDispersion < 1)) throw new ArgumentOutOfRangeException(nameof(overDispersion), "An over-dispersion lies between 0 and 1.");
        if (overDispersion == 0) return BinomialFunnel.Limits(children, rate);
        ArgumentOutOfRangeException.ThrowIfLessThan(children, 1);
        if (!(rate > 0 && rate < 1)) throw new ArgumentOutOfRangeException(nameof(rate), "A funnel needs a rate above 0 and below 1.");
        var terms = BetaBinomialTail.Terms(children, rate, overDispersion);
        double all = 0;
        foreach (var term in terms) all += term;

        Span<double> limits = stackalloc double[4];
        var sum = terms[0];
        for (int i = 0, count = 0; i < 4;)
        {
            if (sum >= BinomialFunnel.Quantiles[i] * all || count == children)
            {
                var beyond = (sum - (BinomialFunnel.Quantiles[i] * all)) / terms[count];
                limits[i++] = Math.Max(0, (count - beyond) / children);
                continue;
            }

            sum += terms[++count];
        }

        return new(limits[0], limits[1], limits[2], limits[3]);
    }
}
