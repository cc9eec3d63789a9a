using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary>Kulldorff's log likelihood ratio of a window, for high rates.</summary>
/// <remarks>
/// Source: Kulldorff, M. and Nagarwalla, N. (1995), Spatial disease clusters: detection and inference, Statistics in Medicine 14, 799–810 (Bernoulli); Kulldorff, M. (1997), A
/// spatial scan statistic, Communications in Statistics – Theory and Methods 26, 1481–1496 (Poisson). Each term is a count times the logarithm of observed over expected, so
/// large numbers do not cancel; totals are not truncated. Logarithm: <see cref="NaturalLog"/>.
/// </remarks>
internal readonly struct ScanLikelihood(ScanModel model, long cases, long children)
{
    /// <summary>All counted children.</summary>
    public long Cases => cases;

    /// <summary>All children.</summary>
    public long Children => children;

    /// <summary>Excess² / ratio at most, for any window of a size: a window whose excess d = c − e has d² ≤ ratio × this bound stays at or below that ratio.</summary>
    /// <remarks>
    /// Each term of the ratio, less its share of the sum of deviations (which is 0), is E h(x), E being the expected number, x = deviation / E and h(x) = (1 + x) ln(1 + x) − x.
    /// h(x) ≤ x² / 2 above 0 and h(x) ≤ x² from −1 to 0, so the ratio is at most d² (1 / 2e + 1 / (C − e)), and for Bernoulli the other children add
    /// d² (1 / (n − e) + 1 / 2(N − n − C + e)). Taken 1e-5 too small, against the rounding of float32.
    /// </remarks>
    /// <param name="size">n, children inside, 0 to all.</param>
    public double Bound(double size)
    {
        double rate = (double)cases / children, other = model == ScanModel.Bernoulli ? 1 / (1 - rate) : 0, outside = children - size;
        return size * outside / ((((0.5 / rate) + other) * outside) + (((1 / rate) + (0.5 * other)) * size)) * (1 - 1e-5);
    }

    /// <summary>The ratio of one window.</summary>
    /// <param name="count">c, cases inside, 0 to all cases.</param>
    /// <param name="size">n, children inside, below all children.</param>
    /// <returns>Poisson: c ln(c / e) + (C − c) ln((C − c) / (C − e)), e = C n / N. Bernoulli: the same, plus the terms of the children that are not counted. 0 where c ≤ e, or
    /// without children.</returns>
    public double Ratio(long count, long size)
    {
        if (size == 0 || (Int128)count * children <= (Int128)cases * size) return 0;
        var sum = Term(count, cases, size) + Term(cases - count, cases, children - size);
        if (model == ScanModel.Bernoulli) sum += Term(size - count, children - cases, size) + Term(children - size - (cases - count), children - cases, children - size);
        return Math.Max(0, sum);
    }

    /// <summary>k ln(k / (K n / N)): k of all K fall among n of all N children.</summary>
    private double Term(long k, long all, long size) => k == 0 ? 0 : k * NaturalLog.Of((double)k * children / ((double)all * size));
}
