using System.Collections.Immutable;
using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Scores per bin as the terms of a stage model.</summary>
internal static class AdditiveTerms
{
    /// <summary>Largest standard error that a term may state.</summary>
    private const double LargestError = 1000;

    /// <summary>Makes the model.</summary>
    /// <param name="data">The examples.</param>
    /// <param name="scores">Per indicator a score per bin, the missing one last.</param>
    /// <param name="intercept">Log-odds before them.</param>
    /// <param name="errors">Their standard errors; null where none are stated.</param>
    /// <param name="options">Stage, source, level.</param>
    /// <returns>The model: every term's mean over the examples is 0, its part in the intercept; indicators with a single bin and terms that are 0 throughout are left out.</returns>
    public static StageModel Model(BinnedExamples data, double[][] scores, double intercept, double[][]? errors, FitOptions options)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        for (var t = 0; t < scores.Length; t++)
        {
            var bins = data.Bins[t];
            var mean = bins.MeanOf(scores[t]);
            intercept += mean;
            if (!bins.Carries || !scores[t].AsSpan().ContainsAnyExcept(0)) continue;
            terms.Add(new()
            {
                Indicator = data.Indicators[t],
                Level = options.DistrictLevel.Contains(data.Indicators[t]) ? TermLevel.District : TermLevel.Child,
                Cuts = bins.Cuts,
                Scores = [.. scores[t].SkipLast(1).Select(s => (float)(s - mean))],
                Missing = bins.Counts[^1] == 0 ? 0 : (float)(scores[t][^1] - mean),
                Errors = errors is null ? [] : [.. errors[t].Select(e => (float)Math.Min(e, LargestError))],
                Source = options.Source,
            });
        }

        return new() { Stage = options.Stage, Intercept = intercept, Threshold = null, Terms = terms.ToImmutable() };
    }
}
