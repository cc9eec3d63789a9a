using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>The whole fit of one stage: parts the examples, lets every trainer and every baseline score the same unseen ones, calibrates, audits, and fits the chosen trainer once more on everything.</summary>
/// <remarks>All figures are those of models that had not seen what they are tested on. The model that is written is fitted on all examples, the newest included, and takes over the calibration (<see cref="HeldOutScores"/>): by time
/// the one of the tested fit; where schools or districts were left out, one fitted on the log-odds that each example got while its place was left out.</remarks>
public static class StageFitting
{
    /// <summary>Fewest examples with, and without, the outcome in a fit and in a test.</summary>
    public const int FewestToFit = 20, FewestToTest = 10;

    /// <summary>Fewest examples of a fit: four fifths of them must suffice a trainer.</summary>
    public const int FewestExamples = 100;

    /// <summary>Fits a stage.</summary>
    /// <param name="data">Examples and audit groups.</param>
    /// <param name="settings">Trainer, validation, calibration, capacity, replicates, seed, fairness.</param>
    /// <param name="trainers">All trainers that stand in the table; the one that the settings name among them.</param>
    /// <param name="checklist">The checklist of the stage; null where there is none.</param>
    /// <param name="options">For the trainers.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The model, calibrated, without threshold; what is said about it; findings. Where groups differ beyond the limit <see cref="GroupAudit.Passed"/> is
    /// false; what is said of it and what follows is the caller's, who knows whether it was signed off.</returns>
    /// <exception cref="ArgumentException">No trainer has the id that the settings name, or an audit column has not one group per example.</exception>
    /// <exception cref="RunStoppedException">The examples cannot be parted or learned from (EW1720 to EW1723), or a trainer stops.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FittedStage Fit(
        StageData data, FitSettings settings, ImmutableArray<ITrainer> trainers, StageModel? checklist, FitOptions options, CancellationToken cancel) =>
        Fit(data, settings, trainers, [], checklist, options, cancel);

    /// <summary>Fits a stage, with models in the table that are not additive.</summary>
    /// <param name="data">Examples and audit groups.</param>
    /// <param name="settings">Trainer, validation, calibration, capacity, replicates, seed, fairness.</param>
    /// <param name="trainers">All trainers that stand in the table; the one that the settings name among them.</param>
    /// <param name="challengers">What else stands in the table, behind them; never calibrated, never the model.</param>
    /// <param name="checklist">The checklist of the stage; null where there is none.</param>
    /// <param name="options">For the trainers.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>As without challengers.</returns>
    /// <exception cref="ArgumentException">No trainer has the id that the settings name, or an audit column has not one group per example.</exception>
    /// <exception cref="RunStoppedException">The examples cannot be parted or learned from (EW1720 to EW1723), or a trainer or challenger stops.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FittedStage Fit(
        StageData data, FitSettings settings, ImmutableArray<ITrainer> trainers, ImmutableArray<IChallenger> challengers, StageModel? checklist, FitOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(options);
        var trainer = trainers.FirstOrDefault(t => t.Id == settings.Trainer) ?? throw new ArgumentException($"No trainer is called {settings.Trainer}.", nameof(trainers));
        if (data.Audit.Any(a => a.Groups.Length != data.Examples.Count)) throw new ArgumentException("An audit column needs one group per example.", nameof(data));
        var examples = data.Examples;
        ExpectFit(examples, data.Stage);
        var split = ExampleSplit.Of(examples, settings, data.Stage);
        int[] testRows = [.. split.Parts.SelectMany(p => p.Test)];
        var test = examples.Take(testRows);
        foreach (var part in split.Parts) ExpectFit(examples.Take(part.Fit), data.Stage);
        if (Rarer(test) < FewestToTest) throw Stopped(ValidationFindings.TooFewToTest, data.Stage.Id(), Word(FewestToTest));

        ImmutableArray<HeldOutScores> trained = [.. trainers.Select(t => HeldOutScores.Of(t, examples, split, settings, options, cancel))];
        var chosen = trained.First(t => t.Id == trainer.Id);
        var challenged = challengers.Select(c => (c.Id, Risks: split.Parts.SelectMany(p => c.FitAndScore(examples.Take(p.Fit), examples.Take(p.Test), options, cancel)).ToArray()));
        var table = TestTable.Of(examples, split, test, checklist, trained, challenged, cancel);
        var (byDistrict, byBoth) = Targeting.Of(examples, split, test, chosen, settings.Seed);
        var weights = new BootstrapWeights(test.Schools, settings.Seed, "intervals");
        var replicates = new QualityReplicates(
            [.. table.Select(t => t.Ranked), byDistrict, byBoth], weights, settings.Replicates, settings.Capacity, options.Threads, cancel);

        var (map, losses, calibrated) = Calibration(split, chosen, test, settings);
        var model = map.Into(trainer.Fit(examples, options, cancel)) with { Threshold = null };
        var own = table.IndexOf(table.First(t => t.Id == chosen.Id));
        var audits = Audits(data, settings, testRows, test, chosen, table[own].Ranked, weights, options.Threads, cancel);
        var report = new StageFit
        {
            Stage = data.Stage,
            Outcome = data.Outcome,
            FitExamples = Fitted(split).Length,
            FitPositives = Fitted(split).Count(r => examples.Outcomes[r]),
            FitCohorts = Cohorts(examples, Fitted(split)),
            TestExamples = test.Count,
            TestPositives = test.Positives,
            TestCohorts = Cohorts(examples, testRows),
            OutcomeUnknown = data.OutcomeUnknown,
            Table = [.. table.Select((t, i) => TestTable.Row(t.Id, replicates, i))],
            EarlierTests = split.Kind == ValidationSplit.Time ? EarlierTesting.Of(data, settings, trainer, checklist, options, cancel) : [],
            Chosen = chosen.Id,
            Calibration = new(map.Method, calibrated, losses),
            Reliability = ReliabilityCurve.Of(chosen.Risks, test.Outcomes),
            Targeting = new(
                settings.Capacity, replicates.Of(own, q => q.Recall), replicates.Of(table.Length, q => q.Recall), replicates.Of(table.Length + 1, q => q.Recall),
                replicates.Difference(own, table.Length, q => q.Recall)),
            Fairness = audits,
            Stability = StabilityCheck.Of(trainer, model, examples, map, options, cancel),
        };
        return new(model, report, [.. split.Findings, .. Remarks(data, settings, losses, map, audits)]);
    }

    private static (CalibrationMap Map, ImmutableSortedDictionary<string, double> LogLoss, long Examples) Calibration(
        ExampleSplit split, HeldOutScores chosen, Examples test, FitSettings settings)
    {
        if (split.Kind == ValidationSplit.Time) return (chosen.Parts[0].Map, chosen.Parts[0].LogLoss, chosen.Parts[0].LogOdds.Length);
        var (map, losses) = CalibrationChoice.Fit(settings.Calibration, chosen.LogOdds, test, settings.Seed);
        return (map, losses, test.Count);
    }

    private static ImmutableArray<GroupAudit> Audits(
        StageData data, FitSettings settings, int[] testRows, Examples test, HeldOutScores chosen, RankedExamples ranked, BootstrapWeights weights, int threads, CancellationToken cancel)
    {
        if (settings.Fairness is not { } fairness) return [];
        var (places, outcomes) = (ranked.Places(settings.Capacity), test.Outcomes.ToArray());
        return
        [
            .. data.Audit.Select(audit => FairnessAudit.Of(
                audit.Column, Array.ConvertAll(testRows, r => audit.Groups[r]), places, chosen.Risks, outcomes, fairness, weights, settings.Replicates, threads, cancel)),
        ];
    }

    private static IEnumerable<Finding> Remarks(
        StageData data, FitSettings settings, ImmutableSortedDictionary<string, double> losses, CalibrationMap map, ImmutableArray<GroupAudit> audits)
    {
        if (settings.Calibration != CalibrationMap.NoMethod && (losses.IsEmpty || (settings.Calibration != CalibrationChoice.Automatic && map.Method != settings.Calibration)))
        {
            yield return Remark(ValidationFindings.NotCalibrated, data.Stage.Id(), settings.Calibration);
        }

        for (var a = 0; a < audits.Length; a++)
        {
            var (audit, column) = (audits[a], data.Audit[a].Column.Id);
            if (audit.Groups.Length < 2) yield return Remark(ValidationFindings.GroupsNotJudged, data.Stage.Id(), column, Word(audit.SmallestGroup));
        }
    }

    private static void ExpectFit(Examples examples, Stage stage)
    {
        if (examples.Count >= FewestExamples && Rarer(examples) >= FewestToFit) return;
        throw Stopped(ValidationFindings.TooFewToFit, stage.Id(), Word(FewestToFit), Word(FewestExamples));
    }

    private static int Rarer(Examples examples) => Math.Min(examples.Positives, examples.Count - examples.Positives);

    private static int[] Fitted(ExampleSplit split) => [.. split.Parts.SelectMany(p => p.Fit).Distinct()];

    private static ImmutableArray<int> Cohorts(Examples examples, int[] rows) => [.. rows.Select(r => examples.Cohorts[r]).Distinct().Order()];

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static RunStoppedException Stopped(FindingKind kind, params string[] arguments) => new(StopReason.InputRefused, [Remark(kind, arguments)]);

    private static Finding Remark(FindingKind kind, params string[] arguments) => Finding.At(kind, "", 0, "", [.. arguments]);
}
