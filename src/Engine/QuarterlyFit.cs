using System.Collections.Immutable;
using System.Security.Cryptography;
using EarlyWarning.Learning;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>Learns a model from outcomes: joins, fits, tests, audits, and writes model and card together or not at all.</summary>
public static class QuarterlyFit
{
    private static readonly LocalText Title = new("Aus Zielgrößen gelerntes Modell", "Model learned from outcomes");

    /// <summary>Fits the stages that have an outcome. Children's values leave it only as the model's terms and as figures about whole groups.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="progress">Told where the fit stands; may be null.</param>
    /// <param name="cancel">Stops the fit; what was written before stays as it was.</param>
    /// <returns>What came of it. Where groups differ beyond the limit and nobody signed it off, nothing was written.</returns>
    /// <exception cref="RunStoppedException">The settings have no fit, an extract is missing or refused, an indicator leaks the outcome, examples cannot be learned from, or
    /// model and card cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FitSummary Execute(RunSettings settings, Action<RunProgress>? progress, CancellationToken cancel) => Execute(settings, [], [], progress, cancel);

    /// <summary>Fits the stages that have an outcome, with further models beside the engine's own in the table.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="trainers">Further additive models, such as ML.NET's.</param>
    /// <param name="challengers">Models that are not additive.</param>
    /// <param name="progress">Told where the fit stands; may be null.</param>
    /// <param name="cancel">Stops the fit; what was written before stays as it was.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="RunStoppedException">As without further models, or one of them cannot learn from the examples.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FitSummary Execute(
        RunSettings settings, ImmutableArray<ITrainer> trainers, ImmutableArray<IChallenger> challengers, Action<RunProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var cohorts = CohortReading.Read(settings, progress, cancel);
        var fit = settings.Fit!;
        var remarks = cohorts.Stages.SelectMany(s => FitRemarks.Of(s.Examples, s.Stage)).ToImmutableArray();
        if (remarks.Any(f => f.Kind.Severity == Severity.Stop)) throw new RunStoppedException(StopReason.InputRefused, [.. remarks.Where(f => f.Kind.Severity == Severity.Stop)]);

        var start = Start(settings, fit);
        var checklist = ModelFile.Checklist(settings.Indicators);
        var fitted = ImmutableArray.CreateBuilder<FittedStage>();
        foreach (var stage in cohorts.Stages)
        {
            progress?.Invoke(new(fit.Quarters[^1], RunStep.Fitting, stage.Stage.Id(), stage.Examples.Count));
            fitted.Add(StageFitting.Fit(
                stage, fit, [new LogisticTrainer(), new BoostingTrainer(), .. trainers], challengers, checklist.Stages.FirstOrDefault(s => s.Stage == stage.Stage), OptionsOf(settings, stage, cohorts.DistrictLevel), cancel));
        }

        var report = FitReporting.Of(settings, ModelOf(start, fitted.ToImmutable()), [.. fitted.Select(f => f.Report)]);
        var (refused, signed) = FitReporting.Gaps(report, fit);
        ImmutableArray<Finding> findings = [.. cohorts.Findings, .. remarks, .. fitted.SelectMany(f => f.Findings), .. signed];
        if (!refused.IsEmpty) return new(report, findings, refused);

        progress?.Invoke(new(fit.Quarters[^1], RunStep.Writing, "", 0));
        cancel.ThrowIfCancellationRequested();
        FitFiles.Write(fit.Model, settings.OutputAccess, path => ModelCardFiles.Write(path, report, settings.Indicators, settings.OutputAccess), ModelWriter.Write(report.Model));
        return new(report, findings, []) { Model = fit.Model, Card = FitFiles.CardOf(fit.Model) };
    }

    // The model that is replaced is no start: fitting again must give the same model, whatever was fitted before.
    private static RiskModel Start(RunSettings settings, FitSettings fit) =>
        settings.Model.File is { } file && file != fit.Model ? ModelFile.Load(file, settings.Indicators) : ModelFile.Checklist(settings.Indicators);

    private static FitOptions OptionsOf(RunSettings settings, StageData stage, ImmutableHashSet<string> districtLevel) => new()
    {
        Stage = stage.Stage,
        Seed = settings.Fit!.Seed,
        Directions = settings.Fit.Monotone
            ? stage.Examples.Indicators.Where(id => settings.Indicators[id].Direction != 0).ToImmutableDictionary(id => id, id => settings.Indicators[id].Direction, StringComparer.Ordinal)
            : ImmutableDictionary<string, int>.Empty,
        DistrictLevel = districtLevel,
        Source = SourceOf(settings.Fit, stage),
    };

    private static LocalText SourceOf(FitSettings fit, StageData stage)
    {
        var quarters = string.Join(", ", fit.Quarters);
        return new(
            $"Gelernt aus der Zielgröße {stage.Outcome}, {fit.Horizon} Quartale nach den Stichtagen {quarters}", $"Learned from the outcome {stage.Outcome}, {fit.Horizon} quarters after the as-of dates {quarters}");
    }

    // Risks of stages without an outcome stay scores; one word must hold for the whole model.
    private static RiskModel ModelOf(RiskModel start, ImmutableArray<FittedStage> fitted)
    {
        var learned = fitted.ToDictionary(f => f.Model.Stage, f => f.Model);
        var kept = start.Stages.Where(s => !learned.ContainsKey(s.Stage)).ToList();
        var model = start with
        {
            Id = "learned", Version = 1, Title = Title,
            Calibrated = kept.Count == 0 || start.Calibrated,
            Stages = [.. kept.Concat(learned.Values).OrderBy(s => s.Stage)],
        };
        return model with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(ModelWriter.Write(model))) };
    }
}
