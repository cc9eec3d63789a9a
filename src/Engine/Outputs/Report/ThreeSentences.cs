using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What was found, in three sentences: what was looked at, what was found, how sure that is.</summary>
internal static class ThreeSentences
{
    /// <summary>The sentences.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Three sentences, in order.</returns>
    public static string[] Of(ReportContext report) => report.HasChildren
        ? [LookedAt(report), Found(report), HowSure(report)]
        : [OnlyDistrictValues(report), Environment(report), report.T(ReportTexts.SureWithoutChildren)];

    private static string LookedAt(ReportContext report)
    {
        var without = report.Table.DistrictsWithoutChildren.Select(d => d.Value).ToHashSet(StringComparer.Ordinal);
        var districts = report.Numbers.Count(report.Areas.Count(a => !a.Rows.IsEmpty && !without.Contains(a.Code)));
        if (report.City(Stage.All) is not { } city) return report.T(ReportTexts.LookedAtProtected, districts);
        var (children, count, rate) = (report.Numbers.Count(city.Children), report.Numbers.Count(city.Count), report.Numbers.Percent(city.Rate));
        if (report.CountsOutcome) return report.T(ReportTexts.LookedAtOutcome, children, districts, count, rate, report.Counted);
        return report.T(report.Table.Calibrated ? ReportTexts.LookedAtRisk : ReportTexts.LookedAtScore, children, districts, count, rate);
    }

    private static string Found(ReportContext report)
    {
        var hotspots = report.Highlights.Where(h => h.IsHotspot).ToList();
        if (hotspots.Count == 0) return report.T(Tested(report) ? ReportTexts.FoundNone : ReportTexts.FoundNotTested);
        var names = hotspots.Take(Highlight.Named)
            .Select(h => $"{h.Area.Name} ({h.StageNames(report)})").ToList();
        var more = hotspots.Count - names.Count;
        if (more > 0) names.Add(report.T(more == 1 ? ReportTexts.OneMore : ReportTexts.More, report.Numbers.Count(more)));
        return hotspots.Count == 1
            ? report.T(ReportTexts.FoundOne, names[0])
            : report.T(ReportTexts.FoundSome, report.Numbers.Count(hotspots.Count), report.Numbers.List(names));
    }

    private static string HowSure(ReportContext report)
    {
        var alarms = report.Numbers.ShortPercent(report.Content.Settings.Hotspots.FalseDiscoveryRate);
        if (report.Highlights.FirstOrDefault(h => h.IsHotspot) is { Strongest: { Figures: { } f } row } top)
        {
            return report.T(
                ReportTexts.SureHotspot, top.Area.Name, report.Name(row.Stage), report.Numbers.Percent(f.Rate), report.Numbers.PercentRange(f.WilsonLow, f.WilsonHigh),
                CityRate(report, row.Stage), alarms, FigureWords.Step(report, f.AdjustedPValue));
        }

        var highest = report.Areas.Select(a => (Area: a, a.At(Stage.All)?.Figures)).Where(x => x.Figures is { Children: > 0 })
            .OrderByDescending(x => x.Figures!.EmpiricalBayes).ThenBy(x => x.Area.Code, StringComparer.Ordinal).FirstOrDefault();
        return highest.Figures is { } high
            ? report.T(
                ReportTexts.SureNone, highest.Area.Name, report.Numbers.Percent(high.Rate), report.Numbers.PercentRange(high.WilsonLow, high.WilsonHigh),
                CityRate(report, Stage.All))
            : report.T(ReportTexts.SureNothingShown);
    }

    private static string OnlyDistrictValues(ReportContext report) => report.T(
        ReportTexts.OnlyDistrictValues,
        report.Numbers.Count(report.Table.Indicators.Select(i => i.Indicator).Distinct(StringComparer.Ordinal).Count()),
        report.Numbers.Count(report.Areas.Length));

    private static string Environment(ReportContext report)
    {
        var top = report.Areas.Where(a => a.Environment is not null).OrderBy(a => a.Environment!.Rank).ThenBy(a => a.Code, StringComparer.Ordinal)
            .Take(Highlight.Named).Select(a => a.Name).ToList();
        return top.Count == 0 ? report.T(ReportTexts.EnvironmentUnknown) : report.T(ReportTexts.EnvironmentTop, report.Numbers.List(top));
    }

    private static string CityRate(ReportContext report, Stage stage) =>
        report.City(stage) is { } city ? report.Numbers.Percent(city.Rate) : report.T(ReportTexts.Protected);

    private static bool Tested(ReportContext report) => report.Areas.Any(a => a.Rows.Any(r => r.Figures is { } f && f.Verdict is not (Verdict.NotTested or Verdict.TooFew)));
}
