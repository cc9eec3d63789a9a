namespace EarlyWarning.Districts;

/// <summary>Exact binomial control limits around a common rate: how far an area of a given size strays by chance alone.</summary>
/// <remarks>
/// Source: Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202, appendix
/// A.1.1: with r the smallest count whose P(X ≤ r) reaches q, the limit is (r − a) / n, a = (P(X ≤ r) − q) / P(X = r). Over-dispersion is not
/// allowed for. Checked against the limits computed in R for North Carolina, 1e-9 relative.
/// </remarks>
public static class BinomialFunnel
{
    private const double Tail95 = 0.025;
    private const double Tail998 = 0.001;

    /// <summary>The shares of the distribution below each of the four limits.</summary>
    internal static ReadOnlySpan<double> Quantiles => [Tail998, Tail95, 1 - Tail95, 1 - Tail998];

    /// <summary>The four limits of the rate of an area.</summary>
    /// <param name="children">n, at least 1.</param>
    /// <param name="rate">The common rate, above 0 and below 1.</param>
    /// <returns>The limits; a lower limit is never below 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public static FunnelLimits Limits(long children, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(children, 1);
        if (!(rate > 0 && rate < 1)) throw new ArgumentOutOfRangeException(nameof(rate), "A funnel needs a rate above 0 and below 1.");
        var (first, firstTerm, all) = Support(children, rate);
        var odds = rate / (1 - rate);

        Span<double> limits = stackalloc double[4];
        double term = firstTerm, sum = firstTerm;
        var count = first;
        for (var i = 0; i < 4;)
        {
            if (sum >= Quantiles[i] * all || count == children)
            {
                var beyond = (sum - (Quantiles[i] * all)) / term;
                limits[i++] = Math.Max(0, (count - beyond) / children);
                continue;
            }

            term *= (double)(children - count) / (count + 1) * odds;
            sum += term;
            count++;
        }

        return new(limits[0], limits[1], limits[2], limits[3]);
    }

    /// <summary>Where a rate lies in the funnel.</summary>
    /// <param name="count">The count, 0 to <paramref name="children"/>.</param>
    /// <param name="children">The area's children.</param>
    /// <param name="rate">The common rate; NaN where it is not known.</param>
    /// <returns>The position; <see cref="FunnelPosition.None"/> for an area without children, or where the common rate is 0, 1 or NaN.</returns>
    public static FunnelPosition Position(long count, long children, double rate)
    {
        if (children < 1 || !(rate > 0 && rate < 1)) return FunnelPosition.None;
        var limits = Limits(children, rate);
        var own = (double)count / children;
        if (own < limits.Low998) return FunnelPosition.FarBelow;
        if (own < limits.Low95) return FunnelPosition.Below;
        if (own > limits.High998) return FunnelPosition.FarAbove;
        return own > limits.High95 ? FunnelPosition.Above : FunnelPosition.Inside;
    }

    /// <summary>The smallest count that matters, its term, and the sum of all terms, the term at the mode being <see cref="BinomialTail.Peak"/>.</summary>
    private static (long First, double Term, double All) Support(long children, double rate)
    {
        var mode = BinomialTail.Mode(children, rate);
        double all = BinomialTail.Peak, term = BinomialTail.Peak, odds = rate / (1 - rate);
        for (var j = mode; j < children && term >= all * BinomialTail.Negligible; j++)
        {
            term *= (double)(children - j) / (j + 1) * odds;
            all += term;
        }

        term = BinomialTail.Peak;
        var first = mode;
        while (first > 0 && term >= all * BinomialTail.Negligible)
        {
            term *= (double)first / (children - first + 1) / odds;
            all += term;
            first--;
        }

        return (first, term, all);
    }
}

/// <summary>Control limits of a rate.</summary>
/// <param name="Low998">Lower 99.8 % limit.</param>
/// <param name="Low95">Lower 95 % limit.</param>
/// <param name="High95">Upper 95 % limit.</param>
/// <param name="High998">Upper 99.8 % limit.</param>
public readonly record struct FunnelLimits(double Low998, double Low95, double High95, double High998);
