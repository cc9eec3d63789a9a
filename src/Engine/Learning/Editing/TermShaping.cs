using System.Collections.Immutable;
using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>The arithmetic of changes by hand: pure functions from a term to a term.</summary>
/// <remarks>Standard errors stay those of the fit, because a change by hand adds no knowledge. No bin counts stand in a model file, so scores are not centred anew; where errors are stated
/// they weigh the bins, which keeps the mean over the examples nearly where it was.</remarks>
internal static class TermShaping
{
    /// <summary>Smallest standard error that weighs, log-odds: an error of 0 would outweigh everything.</summary>
    private const double SmallestError = 0.001;

    /// <summary>Holds all scores and the missing score within limits.</summary>
    /// <param name="term">The term, constant in its bins.</param>
    /// <param name="lowest">Lowest score, log-odds.</param>
    /// <param name="highest">Highest score, log-odds.</param>
    /// <returns>The term, changed.</returns>
    public static Term Capped(Term term, float lowest, float highest) => term with
    {
        Scores = [.. term.Scores.Select(s => Math.Clamp(s, lowest, highest))],
        Missing = Math.Clamp(term.Missing, lowest, highest),
    };

    /// <summary>s'_b = Σ k_j w_j s_j / Σ k_j w_j over j = b − 1, b, b + 1, with k = 1, 2, 1 and w = 1 / error² (1 where no errors are stated). The missing score stays.</summary>
    /// <param name="term">The term, constant in its bins.</param>
    /// <returns>The term, changed.</returns>
    public static Term Smoothed(Term term)
    {
        var weights = Weights(term);
        var scores = ImmutableArray.CreateBuilder<float>(term.Scores.Length);
        for (var bin = 0; bin < term.Scores.Length; bin++)
        {
            double sum = 0, total = 0;
            for (var near = Math.Max(0, bin - 1); near <= Math.Min(term.Scores.Length - 1, bin + 1); near++)
            {
                var weight = (near == bin ? 2 : 1) * weights[near];
                sum += weight * term.Scores[near];
                total += weight;
            }

            scores.Add((float)(sum / total));
        }

        return term with { Scores = scores.MoveToImmutable() };
    }

    /// <summary>The monotone scores nearest to those of the term by weighted least squares, weights 1 / error² (1 where no errors are stated). The missing score stays.</summary>
    /// <param name="term">The term, constant in its bins.</param>
    /// <param name="direction">+1 for rising, −1 for falling.</param>
    /// <returns>The term, changed.</returns>
    /// <remarks>Pool adjacent violators (Ayer et al. 1955, Annals of Mathematical Statistics 26, 641–647).</remarks>
    public static Term Monotone(Term term, int direction)
    {
        var weights = Weights(term);
        var pools = new Stack<(double Mean, double Weight, int Bins)>();
        for (var bin = 0; bin < term.Scores.Length; bin++)
        {
            var pool = (Mean: (double)direction * term.Scores[bin], Weight: weights[bin], Bins: 1);
            while (pools.TryPeek(out var before) && before.Mean > pool.Mean)
            {
                pools.Pop();
                var weight = before.Weight + pool.Weight;
                pool = (((before.Mean * before.Weight) + (pool.Mean * pool.Weight)) / weight, weight, before.Bins + pool.Bins);
            }

            pools.Push(pool);
        }

        return term with { Scores = [.. pools.Reverse().SelectMany(p => Enumerable.Repeat((float)(direction * p.Mean), p.Bins))] };
    }

    private static double[] Weights(Term term)
    {
        if (term.Errors.IsDefaultOrEmpty) return [.. Enumerable.Repeat(1.0, term.Scores.Length)];
        return [.. term.Errors.Take(term.Scores.Length).Select(e => Math.Max(e, SmallestError)).Select(e => 1 / (e * e))];
    }
}
