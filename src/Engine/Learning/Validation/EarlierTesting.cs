using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;

namespace EarlyWarning.Learning;

/// <summary>Tests a trainer at every as-of quarter that the data allow, each time as if it were the newest: fitted on what was known then.</summary>
/// <remarks>Source: rolling-origin evaluation, Tashman, L. J. (2000), Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16, 437–450.</remarks>
internal static class EarlierTesting
{
    /// <summary>Tests at the quarters before the last; the last one is the main test.</summary>
    /// <param name="data">Examples and stage.</param>
    /// <param name="settings">Quarters, horizon, capacity, replicates, seed.</param>
    /// <param name="trainer">The chosen trainer.</param>
    /// <param name="checklist">The checklist of the stage; null where there is none.</param>
    /// <param name="options">For the trainer.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>One entry per quarter with enough outcomes before it and in it, ascending.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImmutableArray<EarlierTest> Of(StageData data, FitSettings settings, ITrainer trainer, StageModel? checklist, FitOptions options, CancellationToken cancel)
    {
        var all = data.Examples;
        int[] cohorts = [.. all.Cohorts.ToArray().Distinct().Order()];
        var tests = ImmutableArray.CreateBuilder<EarlierTest>();
        foreach (var cohort in cohorts.Skip(1).SkipLast(1))
        {
            var known = all.Take([.. Enumerable.Range(0, all.Count).Where(r => all.Cohorts[r] <= cohort)]);
            var split = ExampleSplit.Of(known, settings, data.Stage);
            var (fit, test) = (known.Take(split.Parts[0].Fit), known.Take(split.Parts[0].Test));
            if (!Enough(fit, StageFitting.FewestToFit) || !Enough(test, StageFitting.FewestToTest)) continue;
            var scores = HeldOutScores.Of(trainer, known, split, settings, options, cancel);
            var table = TestTable.Of(known, split, test, checklist, [scores], [], cancel);
            var weights = new BootstrapWeights(test.Schools, settings.Seed, "intervals");
            var replicates = new QualityReplicates([.. table.Select(t => t.Ranked)], weights, settings.Replicates, settings.Capacity, options.Threads, cancel);
            tests.Add(new(settings.Quarters[cohort], fit.Count, test.Count, test.Positives, [.. table.Select((t, i) => TestTable.Row(t.Id, replicates, i))]));
        }

        return tests.ToImmutable();
    }

    private static bool Enough(Examples examples, int fewest) => Math.Min(examples.Positives, examples.Count - examples.Positives) >= fewest;
}
