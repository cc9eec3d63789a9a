using EarlyWarning.Districts;

namespace EarlyWarning.Outputs;

/// <summary>Status and dynamics on one map, and the districts with both.</summary>
internal static class StatusSection
{
    /// <summary>The section.</summary>
    public static Section Of(ReportContext report)
    {
        var (table, settings) = (report.Table, report.Content.Settings.Index);
        var title = report.T(ReportTexts.StatusTitle);
        if (table.Status.IsEmpty) return new("status", title, Html.Of($"<p>{report.T(ReportTexts.StatusNone)}</p>"));
        var since = report.Numbers.Quarter(table.StatusComparedWith);
        var areas = report.Areas.Where(a => a.Status is not null).OrderBy(a => a.Status!.Class == 0 ? int.MaxValue : a.Status.Rank).ThenBy(a => a.Code, StringComparer.Ordinal).ToList();
        var lines = areas.Select(a => Line(report, a, a.Status!));
        Html[] head =
        [
            Table.Head(report, ReportTexts.Rank, numeric: true), Table.Head(report, ReportTexts.District), Table.Head(report, ReportTexts.StatusIndexHead, numeric: true),
            Table.Head(report, ReportTexts.StatusHead, Enumerable.Range(1, settings.StatusCuts.Length + 1).Select(number => StatusWords.Status(report, number))), Table.Head(report, ReportTexts.DynamicsIndexHead, numeric: true),
            Table.Head(report, ReportTexts.DynamicsHead, Enumerable.Range(1, settings.DynamicsCuts.Length + 1).Select(number => StatusWords.Dynamics(report, number))),
        ];
        var cuts = report.T(ReportTexts.StatusCuts, Cuts(report, settings.StatusCuts), Cuts(report, settings.DynamicsCuts));
        var none = areas.All(a => a.Status!.DynamicsClass == 0) ? Html.Of($"""<p class="note">{report.T(ReportTexts.StatusNotCompared, since)}</p>""") : Html.Empty;
        return new("status", title, Html.Of(
            $"<p>{report.T(ReportTexts.StatusText, report.Numbers.List([.. Parts(report)]), since)} {cuts}</p>{none}{Map(report)}{Table.Of(report.T(ReportTexts.StatusCaption), head, lines, sortable: true, "status")}"));
    }

    private static Html Map(ReportContext report)
    {
        if (!report.HasMap) return Html.Empty;
        var map = report.Map!;
        return Html.Of($"<figure>{map.StatusAndDynamics()}<figcaption>{report.T(ReportTexts.StatusMapCaption)}</figcaption></figure>{map.StatusLegend()}");
    }

    private static Html Line(ReportContext report, PublishedArea area, DistrictStatus status) => Table.Row(area.Code,
    [
        Table.Dense(status.Class == 0 ? NumberText.Nothing : report.Numbers.Count(status.Rank)),
        Table.RowHead(area.Name),
        Table.Dense(report.Numbers.Signed(status.Index, 2)),
        Table.Dense(status.Class == 0 ? StatusWords.Gap(report, status.Gap) : StatusWords.Status(report, status.Class)),
        Table.Dense(report.Numbers.Signed(status.Dynamics, 2)),
        Table.Dense(status.DynamicsClass == 0 ? StatusWords.Gap(report, status.DynamicsGap) : StatusWords.Dynamics(report, status.DynamicsClass)),
    ]);

    private static IEnumerable<string> Parts(ReportContext report)
    {
        var parts = report.Content.Settings.Index.Parts;
        if (parts.IsEmpty)
        {
            return report.Table.Indicators.Select(v => v.Indicator).Distinct().Where(id => report.Indicator(id) is { Direction: not 0, Outcome: false })
                .OrderBy(report.Content.Settings.Indicators.PositionOf).Select(report.Label);
        }

        var equal = parts.All(part => part.Weight.Equals(parts[0].Weight));
        return parts.Select(part =>
        {
            var name = part.Indicator is { } id ? report.Label(id) : report.T(ReportTexts.StatusRate, report.Counted, report.Name(part.Stage));
            return equal ? name : report.T(ReportTexts.StatusPart, name, report.Numbers.Short(part.Weight, 3));
        });
    }

    private static string Cuts(ReportContext report, IEnumerable<double> cuts) => string.Join(" · ", cuts.Select(cut => report.Numbers.Short(cut, 3)));
}
