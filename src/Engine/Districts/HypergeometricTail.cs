namespace EarlyWarning.Districts;

/// <summary>Exact upper tail of the hypergeometric distribution: how many of a part are counted where the counted ones are spread over the whole at random.</summary>
/// <remarks>Terms are summed by their ratio from the mode outwards and divided by the sum of all, as in <see cref="BinomialTail"/>; no gamma function is needed. It is Fisher's
/// exact test of the part against the rest (Fisher, R. A. 1935, The logic of inductive inference, J. R. Stat. Soc. 98, 39–82). Checked against exact rational arithmetic.</remarks>
public static class HypergeometricTail
{
    /// <summary>P(X ≥ k): the count itself is included.</summary>
    /// <param name="count">k, counted ones of the part; may lie outside what is possible.</param>
    /// <param name="part">Size of the part, 0 to <paramref name="all"/>.</param>
    /// <param name="counted">Counted ones of the whole, 0 to <paramref name="all"/>.</param>
    /// <param name="all">Size of the whole. Time grows with the smaller of part and counted.</param>
    /// <returns>The probability, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is out of range.</exception>
    public static double Upper(long count, long part, long counted, long all)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, all);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(counted, all);
        long least = Math.Max(0, part + counted - all), most = Math.Min(part, counted);
        if (count <= least) return 1;
        if (count > most) return 0;

        var mode = Math.Clamp((long)((part + 1.0) * (counted + 1.0) / (all + 2.0)), least, most);
        double sum = BinomialTail.Peak, tail = mode >= count ? BinomialTail.Peak : 0;
        var term = BinomialTail.Peak;
        for (var j = mode; j > least; j--)
        {
            term *= (double)j / (part - j + 1) * ((all - part - counted + j) / (double)(counted - j + 1));
            sum += term;
            if (j - 1 >= count) tail += term;
        }

        term = BinomialTail.Peak;
        for (var j = mode; j < most; j++)
        {
            term *= (double)(part - j) / (j + 1) * ((counted - j) / (double)(all - part - counted + j + 1));
            sum += term;
            if (j + 1 >= count) tail += term;
        }

        return Math.Min(1, tail / sum);
    }
}
