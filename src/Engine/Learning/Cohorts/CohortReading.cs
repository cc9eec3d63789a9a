using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Districts;
using EarlyWarning.Population;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Puts examples together: indicators of the children as of each as-of quarter, and the outcome of the same children some quarters later.</summary>
/// <remarks>
/// The extracts of an as-of quarter are read and linked as a run of that quarter would, with its limits. What a run merely sets aside, rows dated after the as-of date,
/// stops here: a file drawn later may hold later knowledge in other rows too (Kaufman, Rosset, Perlich and Stitelman 2012, Leakage in data mining, ACM TKDD 6(4)).
/// Examples stand by as-of quarter, then district, then key, so that no order of rows changes them.
/// </remarks>
public static class CohortReading
{
    /// <summary>Reads the extracts of all quarters of a fit.</summary>
    /// <param name="settings">Checked settings with a fit.</param>
    /// <param name="progress">Told where the reading stands; may be null.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The examples per stage.</returns>
    /// <exception cref="RunStoppedException">The settings have no fit (<see cref="StopReason.SettingsFaulty"/>), a file is missing
    /// (<see cref="StopReason.InputMissing"/>), or extracts are refused, leak the outcome or know no outcome (<see cref="StopReason.InputRefused"/>).</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static CohortExamples Read(RunSettings settings, Action<RunProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var fit = settings.Fit ?? throw new RunStoppedException(StopReason.SettingsFaulty, [Finding.At(CohortFindings.NoFit, Path.GetFileName(settings.File), 0, "")]);
        var map = settings.Districts.Map is null ? null : DistrictMapFile.Load(settings.Districts);
        ImmutableArray<DistrictCode> onMap = map is null ? [] : [.. map.Areas.Select(a => a.Code)];
        ExtractLeakage.StopWhereOneFile(settings, fit);

        var cohorts = ImmutableArray.CreateBuilder<LinkedPopulation>();
        var outcomes = ImmutableArray.CreateBuilder<OutcomeRead>();
        foreach (var quarter in fit.Quarters)
        {
            cohorts.Add(Link(settings, quarter, onMap, progress, cancel));
            outcomes.Add(OutcomeReading.Read(settings, fit, quarter.Plus(fit.Horizon), progress, cancel));
        }

        var joining = new CohortJoining(settings, fit, cohorts.ToImmutable(), outcomes.ToImmutable());
        ImmutableArray<StageData> stages = [.. fit.Outcomes.Select(o => joining.Of(o.Key, o.Value))];
        joining.StopWhereFaulty();
        OutcomeFunctions.StopWhereAny(stages, settings.Indicators);
        return new(
            stages, joining.DistrictLevel,
            [.. cohorts.SelectMany(c => c.Receipts), .. outcomes.SelectMany(o => o.Receipts)],
            [.. map?.Findings ?? [], .. ExtractLeakage.Notes(settings, fit), .. cohorts.SelectMany(c => c.Findings), .. outcomes.SelectMany(o => o.Findings), .. Unknown(stages)]);
    }

    /// <summary>The settings as a run of an earlier quarter has them, with the columns of the audit read and nothing of outcomes.</summary>
    internal static RunSettings AsOf(RunSettings settings, Quarter quarter) => settings with
    {
        Quarter = quarter,
        EarlierQuarters = [],
        Groups = null,
        Measure = new MeasureSettings(),
        ChildScores = null,
        Extracts =
        [
            .. settings.Extracts.Where(e => !ProvidesOutcome(e, settings.Fit!) || ProvidesIndicators(e, settings))
                .Select(e => e with { Columns = e.Columns with { ReadsAudit = true } }),
        ],
    };

    /// <summary>Whether an extract holds an outcome of the fit.</summary>
    internal static bool ProvidesOutcome(ExtractSettings extract, FitSettings fit) =>
        extract.ChildLevel && extract.Columns.Indicators.Any(i => fit.Outcomes.Values.Contains(i.Indicator, StringComparer.Ordinal));

    /// <summary>Whether an extract holds indicators beside outcomes.</summary>
    internal static bool ProvidesIndicators(ExtractSettings extract, RunSettings settings) => extract.Columns.Indicators.Any(i => !settings.Indicators[i.Indicator].Outcome);

    private static LinkedPopulation Link(RunSettings settings, Quarter quarter, ImmutableArray<DistrictCode> onMap, Action<RunProgress>? progress, CancellationToken cancel)
    {
        var asOf = AsOf(settings, quarter);
        var outcomes = ExtractReader.ReadEach(asOf, quarter, progress, cancel);
        if (!outcomes.Any(o => o.Reason == StopReason.InputMissing)) ExtractLeakage.StopWhereLater(asOf, quarter, outcomes);
        var intake = ExtractReader.Together(asOf, outcomes);
        progress?.Invoke(new(quarter, RunStep.Linking, "", intake.Receipts.Sum(r => r.RowsUsed)));
        var population = Linking.Link(asOf, quarter, intake, onMap, forFit: true, cancel);
        return population with { Findings = [.. intake.Findings, .. population.Findings] };
    }

    private static IEnumerable<Finding> Unknown(ImmutableArray<StageData> stages)
    {
        foreach (var stage in stages.Where(s => s.OutcomeUnknown > 0))
        {
            // Rounded up to whole percents: no exact number of children can be told from it.
            var percent = ((100 * stage.OutcomeUnknown) + stage.OutcomeUnknown + stage.Examples.Count - 1) / (stage.OutcomeUnknown + stage.Examples.Count);
            yield return Finding.At(CohortFindings.OutcomeUnknown, "", 0, "", stage.Stage.Id(), Math.Min(percent, 100).ToString(CultureInfo.InvariantCulture), stage.Outcome);
        }
    }
}
