using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Finds extracts through which later knowledge could reach the indicators of an as-of date.</summary>
internal static class ExtractLeakage
{
    /// <summary>Stops where rows of an extract are dated after the as-of date.</summary>
    /// <param name="settings">The settings of the as-of quarter.</param>
    /// <param name="quarter">The as-of quarter.</param>
    /// <param name="outcomes">What was read, in the order of its extracts.</param>
    /// <exception cref="RunStoppedException">There are such rows; the findings name each extract and their number.</exception>
    public static void StopWhereLater(RunSettings settings, Quarter quarter, ExtractOutcome[] outcomes)
    {
        var stops = ImmutableArray.CreateBuilder<Finding>();
        for (var e = 0; e < outcomes.Length; e++)
        {
            var later = outcomes[e].Findings.Count(f => f.Kind.Code == SourcesFindings.DateAfterAsOf.Code);
            if (later == 0) continue;
            var extract = settings.Extracts[e];
            stops.Add(Finding.At(
                CohortFindings.RowsAfterAsOf, extract.FileIn(quarter), 0, extract.Columns.Date ?? extract.Columns.From ?? "",
                extract.Id, CohortFindings.Told(later), FindingLog.Text(quarter.AsOf)));
        }

        if (stops.Count > 0) throw new RunStoppedException(StopReason.InputRefused, stops.ToImmutable());
    }

    /// <summary>Stops where one undated file gives the indicators of an as-of date and the later outcome.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="fit">The fit.</param>
    /// <exception cref="RunStoppedException">There is such an extract.</exception>
    public static void StopWhereOneFile(RunSettings settings, FitSettings fit)
    {
        var stops = ImmutableArray.CreateBuilder<Finding>();
        foreach (var extract in settings.Extracts.Where(e => CohortReading.ProvidesOutcome(e, fit) && CohortReading.ProvidesIndicators(e, settings) && Undated(e)))
        {
            var quarter = fit.Quarters[0];
            if (extract.FileIn(quarter) != extract.FileIn(quarter.Plus(fit.Horizon))) continue;
            var held = extract.Columns.Indicators.First(i => fit.Outcomes.ContainsValue(i.Indicator)).Indicator;
            stops.Add(Finding.At(CohortFindings.SameFileForOutcome, extract.FileIn(quarter), 0, "", extract.Id, held, quarter.ToString(), quarter.Plus(fit.Horizon).ToString()));
        }

        if (stops.Count > 0) throw new RunStoppedException(StopReason.InputRefused, stops.ToImmutable());
    }

    /// <summary>Notes on extracts that are one undated file for all as-of dates.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="fit">The fit.</param>
    /// <returns>One note per extract; none with a single as-of quarter.</returns>
    public static IEnumerable<Finding> Notes(RunSettings settings, FitSettings fit) => fit.Quarters.Length < 2 ? [] : settings.Extracts
        .Where(e => CohortReading.ProvidesIndicators(e, settings) && Undated(e) && e.FileIn(fit.Quarters[0]) == e.FileIn(fit.Quarters[^1]))
        .Select(e => Finding.At(CohortFindings.SameFileForQuarters, e.FileIn(fit.Quarters[0]), 0, "", e.Id));

    // A stated period has its own check: it must not end after the as-of date. The folder of a SchILD-NRW export dates what it holds.
    private static bool Undated(ExtractSettings extract) => extract.Schild is null && extract.Period is null && extract.Columns.Date is null;
}
