namespace EarlyWarning.Districts;

/// <summary>Intervals of a rate whose count is taken as Poisson: for events per child that may happen more than once, and for rare ones.</summary>
/// <remarks>
/// Sources: Byar's approximation in Breslow, N. E. and Day, N. E. (1987), Statistical methods in cancer research II, IARC, p. 69; exact limits in Garwood, F.
/// (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442. Checked against the 100 counties of North Carolina, 1e-9 relative.
/// </remarks>
public static class PoissonInterval
{
    /// <summary>Byar's interval: k (1 − 1/9k − z/3√k)³ to (k + 1) (1 − 1/9(k + 1) + z/3√(k + 1))³, over the number of children.</summary>
    /// <param name="count">k, 0 or more.</param>
    /// <param name="children">Number of children (or of child-years), 0 or more.</param>
    /// <param name="z">Normal quantile, above 0; <see cref="WilsonScore.Z95"/> or <see cref="WilsonScore.Z998"/>.</param>
    /// <returns>The interval of the rate, 0 or more; exactly 0 below where k = 0; undefined (NaN) without children.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static RateInterval Byar(long count, long children, double z = WilsonScore.Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(children);
        if (children == 0) return RateInterval.Undefined;
        return new(count == 0 ? 0 : Math.Max(0, Cube(count, -z)) / children, Cube(count + 1, z) / children);
    }

    /// <summary>Garwood's exact interval: the means whose tail P(X ≥ k), and P(X ≤ k), is half of the error, over the number of children.</summary>
    /// <param name="count">k, 0 or more.</param>
    /// <param name="children">Number of children (or of child-years), 0 or more.</param>
    /// <param name="confidence">Confidence of the two-sided interval, above 0 and below 1.</param>
    /// <returns>The interval of the rate, 0 or more; exactly 0 below where k = 0; undefined (NaN) without children.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the confidence out of range.</exception>
    public static RateInterval Exact(long count, long children, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(children);
        if (!(confidence > 0 && confidence < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), "A confidence lies between 0 and 1.");
        if (children == 0) return RateInterval.Undefined;
        var tail = (1 - confidence) / 2;
        return new(count == 0 ? 0 : MeanAt(count, tail) / children, MeanAt(count + 1, 1 - tail) / children);
    }

    private static double Cube(double count, double z)
    {
        var root = 1 - (1 / (9 * count)) + (z / (3 * Math.Sqrt(count)));
        return count * root * root * root;
    }

    /// <summary>The mean at which P(X ≥ k) reaches a probability.</summary>
    private static double MeanAt(long count, double probability)
    {
        // Beyond this mean every tail that a double can tell from 1 has passed.
        var upper = count + 20 + (10 * Math.Sqrt(count)) - (2 * Scoring.NaturalLog.Of(1 - probability));
        return QuantileSearch.Find(Tail, probability, upper, count);

        (double, double) Tail(double mean)
        {
            var (above, _, slope) = PoissonTail.Sum(count, mean);
            return (above, slope);
        }
    }
}
