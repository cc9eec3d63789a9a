namespace EarlyWarning.Districts;

/// <summary>How many children at risk a number of places reaches in each of several districts together, as a probability distribution.</summary>
/// <remarks>
/// Given a district's true rate the number at risk among n of its children is binomial; the true rate is the posterior of <see cref="BetaBinomialModel"/>, so the number is a mixture of beta-binomial
/// distributions. Districts are taken as independent; their sum is convolved exactly. Source: Gelman, A. et al. (2013), Bayesian Data Analysis, 3rd edition, section 2.1 (posterior
/// prediction). Checked against enumeration for small districts.
/// </remarks>
internal sealed class CapacityReach
{
    private const double Smallest = 1e-250;

    /// <summary>Probabilities of the total 0, 1, 2, …</summary>
    private double[] total = [1];

    /// <summary>Mean of the total.</summary>
    public double Mean
    {
        get
        {
            var mean = 0.0;
            for (var k = 0; k < total.Length; k++) mean += k * total[k];
            return mean;
        }
    }

    /// <summary>Adds a district whose places go to children as they come: at risk are as many as among so many children drawn without looking.</summary>
    /// <param name="posterior">The district's rate.</param>
    /// <param name="places">Its places, 0 or more.</param>
    public void AddAsTheyCome(RatePosterior posterior, long places) => Add(Probabilities(posterior, places, places));

    /// <summary>Adds a district whose places go to children at risk alone: reached are as many as there are places or children at risk, whichever is fewer.</summary>
    /// <param name="posterior">The district's rate.</param>
    /// <param name="places">Its places, 0 up to its children.</param>
    /// <param name="children">Its children.</param>
    public void AddTargeted(RatePosterior posterior, long places, long children)
    {
        var below = Probabilities(posterior, children, places);

        // All that is left lies at the places or above.
        below[places] = Math.Max(0, 1 - below.Take((int)places).Sum());
        Add(below);
    }

    /// <summary>The central interval of the total: the smallest numbers at which the distribution function reaches (1 − confidence) / 2 and (1 + confidence) / 2.</summary>
    /// <param name="confidence">Probability inside, above 0 and below 1.</param>
    /// <returns>Both ends, included.</returns>
    public (long Low, long High) Interval(double confidence = 0.95) => (Quantile((1 - confidence) / 2), Quantile((1 + confidence) / 2));

    /// <summary>P(X = k) for k from 0 to <paramref name="most"/>, X the number at risk among so many children.</summary>
    private static double[] Probabilities(RatePosterior posterior, long children, long most)
    {
        var probabilities = new double[most + 1];
        foreach (var part in posterior.Parts)
        {
            var probability = 0.0;
            for (var k = 0; k <= most; k++)
            {
                // From one number to the next by their ratio, unless the one before is too small to hold its digits.
                probability = probability > Smallest
                    ? probability * ((children - k + 1.0) / k) * ((part.Alpha + k - 1) / (part.Beta + children - k))
                    : Exponential.Of(LogProbability(part, children, k));
                probabilities[k] += part.Weight * probability;
            }
        }

        return probabilities;
    }

    /// <summary>ln P(X = k): ln C(n, k) = −ln(n + 1) − ln B(n − k + 1, k + 1), and −ln(n + 1) = ln B(n + 1, 1).</summary>
    private static double LogProbability(BetaPart part, long children, long k) =>
        LogGamma.Beta(children + 1, 1) - LogGamma.Beta(children - k + 1, k + 1) + LogGamma.Beta(part.Alpha + k, part.Beta + children - k) - LogGamma.Beta(part.Alpha, part.Beta);

    private void Add(double[] district)
    {
        if (district.Length == 1) return;
        var sum = new double[total.Length + district.Length - 1];
        for (var i = 0; i < total.Length; i++)
        {
            if (total[i] == 0) continue;
            for (var k = 0; k < district.Length; k++) sum[i + k] += total[i] * district[k];
        }

        total = sum;
    }

    private long Quantile(double p)
    {
        var sum = 0.0;
        for (var k = 0; k < total.Length; k++)
        {
            sum += total[k];
            if (sum >= p) return k;
        }

        return total.Length - 1;
    }
}
