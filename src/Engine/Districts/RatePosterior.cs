using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>What is known of a district's true rate: a mixture of beta distributions.</summary>
/// <remarks>Built by <see cref="BetaBinomialModel.Posterior"/>. All figures use the own formulas of <see cref="IncompleteBeta"/>.</remarks>
public sealed record RatePosterior
{
    private readonly ImmutableArray<BetaPart> parts;

    internal RatePosterior(ImmutableArray<BetaPart> parts) => this.parts = parts;

    /// <summary>Posterior mean of the rate, 0 to 1.</summary>
    public double Mean => parts.Sum(p => p.Weight * p.Alpha / (p.Alpha + p.Beta));

    internal ImmutableArray<BetaPart> Parts => parts;

    /// <summary>P(rate &gt; x).</summary>
    /// <param name="x">A rate; any number.</param>
    /// <returns>The probability, 0 to 1.</returns>
    public double Above(double x) => 1 - Below(x);

    /// <summary>P(rate ≤ x).</summary>
    /// <param name="x">A rate; any number.</param>
    /// <returns>The probability, 0 to 1.</returns>
    public double Below(double x) => Math.Min(1, parts.Sum(p => p.Weight * IncompleteBeta.Regularised(x, p.Alpha, p.Beta, p.LogBeta)));

    /// <summary>The interval that leaves out the same probability at either end.</summary>
    /// <param name="confidence">Probability inside, above 0 and below 1.</param>
    /// <returns>The interval, inside 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    public RateInterval Interval(double confidence = 0.95)
    {
        if (!(confidence > 0 && confidence < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), "A confidence lies between 0 and 1.");
        var mean = Mean;
        return new(Quantile((1 - confidence) / 2, mean), Quantile((1 + confidence) / 2, mean));
    }

    private double Quantile(double p, double mean) => QuantileSearch.Find(
        x => (Below(x), parts.Sum(part => part.Weight * IncompleteBeta.Density(x, part.Alpha, part.Beta, part.LogBeta))), p, 1, mean);
}

/// <summary>One part of the mixture.</summary>
internal readonly record struct BetaPart(double Weight, double Alpha, double Beta, double LogBeta);
