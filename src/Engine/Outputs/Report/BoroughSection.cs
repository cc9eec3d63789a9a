using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Boroughs and the city: one row per area, one column per stage.</summary>
internal static class BoroughSection
{
    /// <summary>The section.</summary>
    public static Section Of(ReportContext report)
    {
        var rows = report.Table.Rows.Where(r => r.Kind != AreaKind.District).ToList();
        var stages = Stages.AllFirst.ToArray().Where(s => rows.Any(r => r.Stage == s)).ToList();
        var lines = rows.GroupBy(r => (r.Kind, r.Code)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Code, StringComparer.Ordinal)
            .Select(area => Table.Row(
            [
                area.Key.Kind == AreaKind.City ? Table.WordHead(report.T(ReportTexts.City)) : Table.RowHead(area.First().Name),
                .. stages.Select(stage => Cell(report, area.FirstOrDefault(r => r.Stage == stage))),
            ]));
        var pooled = report.Table.PooledToBoroughs ? Html.Of($"""<p class="note">{report.T(ReportTexts.Pooled)}</p>""") : Html.Empty;
        var head = stages.Select(s => Table.Head(report.Name(s), numeric: true)).Prepend(Table.Head(report, ReportTexts.Borough));
        return new("boroughs", report.T(ReportTexts.BoroughTitle), Html.Of($"{pooled}<p>{report.T(ReportTexts.BoroughText)}</p>{Table.Of(report.T(ReportTexts.BoroughCaption), head, lines, sortable: true)}"));
    }

    private static Html Cell(ReportContext report, SafeRow? row)
    {
        if (row is null) return Html.Of($"""<td class="n">{NumberText.Nothing}""");
        if (row.Figures is not { } f) return Html.Of($"""<td class="n protected">{report.T(ReportTexts.Protected)}""");
        return f.Children == 0
            ? Html.Of($"""<td class="n">{report.T(ReportTexts.NoChildren)}""")
            : Html.Of($"""
                <td class="n"><strong>{report.Numbers.Percent(f.Rate)}</strong> <small>{report.Numbers.PercentRange(f.WilsonLow, f.WilsonHigh)}</small><small>{report.T(ReportTexts.CountOf, report.Numbers.Count(f.Count), report.Numbers.Count(f.Children))}</small>
                """);
    }
}
