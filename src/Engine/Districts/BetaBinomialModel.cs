using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>The beta-binomial model of a city's districts: true rates spread around the city's rate, counts binomial given the true rate.</summary>
/// <remarks>
/// <para>Sources: Griffiths, D. A. (1973), Maximum likelihood estimation for the beta-binomial distribution, Biometrics 29, 637–648 (the marginal likelihood); Gelman, A. (2006),
/// Prior distributions for variance parameters in hierarchical models, Bayesian Analysis 1, 515–534 (the flat prior of the spread).</para>
/// <para>The prior's mean is the city's rate. Its spread is not estimated and then taken for known, which would make the intervals of twenty-six districts too narrow
/// and those of an even city points: the marginal likelihood weighs the spreads 0.01, 0.03, … 1.59 (standard deviation of the true rates in logits, ρ = spread² · π (1 − π)),
/// all equally likely beforehand, and posteriors are mixed with these weights. Spreads of less than a thousandth of the largest weight are left out.</para>
/// </remarks>
public sealed record BetaBinomialModel
{
    /// <summary>Distance of two spreads of the grid, logits.</summary>
    private const double Step = 0.02;

    private const int Steps = 80;

    private const double Negligible = 1e-3;

    /// <summary>The prior's mean: the city's rate, above 0 and below 1.</summary>
    public required double Mean { get; init; }

    /// <summary>The spreads and their weights, by spread; the weights sum to 1.</summary>
    public required ImmutableArray<WeighedSpread> Spreads { get; init; }

    /// <summary>Mean of ρ over the weights: the correlation of two children of one district, 0 to 1.</summary>
    public double OverDispersion => Spreads.Sum(s => s.Weight * s.OverDispersion);

    /// <summary>Fits the model.</summary>
    /// <param name="counts">Count per district, 0 to its children, in a fixed order.</param>
    /// <param name="children">Children per district, same length; districts without children say nothing.</param>
    /// <param name="mean">The city's rate, above 0 and below 1.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not above 0 and below 1, or a count is out of range.</exception>
    public static BetaBinomialModel Fit(ReadOnlySpan<long> counts, ReadOnlySpan<long> children, double mean)
    {
        if (counts.Length != children.Length) throw new ArgumentException("One count per district.", nameof(counts));
        if (!(mean > 0 && mean < 1)) throw new ArgumentOutOfRangeException(nameof(mean), "A mean rate lies between 0 and 1.");
        var logs = new double[Steps];
        for (var s = 0; s < Steps; s++)
        {
            var (alpha, beta) = Prior(mean, OverDispersionAt(mean, s));
            var logBeta = LogGamma.Beta(alpha, beta);
            for (var i = 0; i < counts.Length; i++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(counts[i]);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(counts[i], children[i]);
                if (children[i] > 0) logs[s] += LogGamma.Beta(alpha + counts[i], beta + children[i] - counts[i]) - logBeta;
            }
        }

        var largest = logs.Max();
        var kept = Enumerable.Range(0, Steps).Select(s => (Spread: s, Weight: Exponential.Of(logs[s] - largest))).Where(s => s.Weight >= Negligible).ToArray();
        var sum = kept.Sum(s => s.Weight);
        return new() { Mean = mean, Spreads = [.. kept.Select(s => new WeighedSpread(OverDispersionAt(mean, s.Spread), s.Weight / sum))] };
    }

    /// <summary>What the model says of one district's true rate.</summary>
    /// <param name="count">The district's count, 0 to its children.</param>
    /// <param name="children">The district's children; 0 gives the prior.</param>
    /// <returns>The posterior.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or larger than the number of children.</exception>
    public RatePosterior Posterior(long count, long children)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, children);
        var parts = ImmutableArray.CreateBuilder<BetaPart>(Spreads.Length);
        foreach (var spread in Spreads)
        {
            // The weights already hold what the district's own count says of the spread.
            var (alpha, beta) = Prior(Mean, spread.OverDispersion);
            parts.Add(new(spread.Weight, alpha + count, beta + children - count, LogGamma.Beta(alpha + count, beta + children - count)));
        }

        return new(parts.MoveToImmutable());
    }

    /// <summary>The parameters of a beta distribution of given mean and over-dispersion.</summary>
    private static (double Alpha, double Beta) Prior(double mean, double overDispersion)
    {
        var size = (1 / overDispersion) - 1;
        return (mean * size, (1 - mean) * size);
    }

    private static double OverDispersionAt(double mean, int step)
    {
        var spread = Step * (step + 0.5);
        return spread * spread * mean * (1 - mean);
    }
}

/// <summary>One over-dispersion and how much the data speak for it.</summary>
/// <param name="OverDispersion">ρ, above 0 and below 1.</param>
/// <param name="Weight">Its posterior weight, above 0, at most 1.</param>
public readonly record struct WeighedSpread(double OverDispersion, double Weight);
