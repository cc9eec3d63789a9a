using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>How the rates over all stages moved over the quarters, from figures that were shown.</summary>
internal static class HistorySection
{
    /// <summary>The section.</summary>
    public static Section Of(ReportContext report)
    {
        var current = report.Table.Quarter;
        var earlier = report.Content.History.Where(h => h.Quarter < current).OrderBy(h => h.Quarter).ToList();
        var title = report.T(ReportTexts.HistoryTitle);
        if (earlier.Count == 0 || !report.HasChildren) return new("history", title, Html.Of($"<p>{report.T(ReportTexts.HistoryNone)}</p>"));

        // Quarters that counted something else, or by another model, stand in no line with this one.
        var comparable = earlier.Select(h => h.Measure == report.Table.Measure && h.ModelSha256 == report.Content.Model.Sha256).ToList();
        var past = earlier.Select((h, i) => comparable[i]
            ? h.Rows.Where(r => r.Stage == Stage.All).GroupBy(r => (r.Kind, r.Code)).ToDictionary(g => g.Key, g => g.First())
            : []).ToList();
        var now = report.Table.Rows.Where(r => r.Stage == Stage.All).OrderBy(r => r.Kind == AreaKind.City ? 0 : 1).ThenBy(r => r.Kind)
            .ThenByDescending(r => r.Figures is { } f && double.IsFinite(f.EmpiricalBayes) ? f.EmpiricalBayes : -1).ThenBy(r => r.Code, StringComparer.Ordinal)
            .Where(r => r.Kind != AreaKind.Borough || report.Areas.All(a => a.Rows.IsEmpty)).ToList();
        var largest = now.Concat(past.SelectMany(p => p.Values)).Select(r => r.Figures?.Rate ?? 0).Where(double.IsFinite).Append(0.01).Max();
        var lines = now.Select((row, number) =>
        {
            var rows = past.Select(p => p.GetValueOrDefault((row.Kind, row.Code))).Append(row).ToList();
            var rates = rows.Select(r => r?.Figures is { Children: > 0 } f && double.IsFinite(f.Rate) ? f.Rate : (double?)null).ToList();
            return Table.Row(row.Code,
            [
                row.Kind == AreaKind.City ? Table.WordHead(report.T(ReportTexts.City)) : Table.RowHead(row.Name),
                .. rows.Select((r, i) => rates[i] is { } rate
                    ? Table.Dense(report.Numbers.PercentNumber(rate))
                    : Html.Of($"""<td class="protected">{(r is { Protected: true } ? report.T(ReportTexts.Protected) : i < comparable.Count && !comparable[i] ? report.T(ReportTexts.NotComparable) : NumberText.Nothing)}""")),
                number < report.MostPictures ? Table.Cell(HistoryPicture.Of(rates, largest)) : Table.Dense(""),
            ]);
        });
        var head = earlier.Select(h => h.Quarter).Append(current).Select(q => Table.Head(q.ToString(), numeric: true))
            .Prepend(Table.Head(report, ReportTexts.District)).Append(Table.Head(report, ReportTexts.Course));
        var note = comparable.All(c => c) ? Html.Empty : Html.Of($"""<p class="note">{report.T(ReportTexts.HistoryNotComparable)}</p>""");
        var names = report.Areas.Where(a => report.Table.HistoryCarriedOver.Contains(new(a.Code))).Select(a => a.Name).ToList();
        var carried = names.Count == 0 ? Html.Empty : Html.Of($"""<p class="note">{report.T(ReportTexts.HistoryCarriedOver, report.Numbers.List(names))}</p>""");
        return new("history", title, Html.Of($"<p>{report.T(ReportTexts.HistoryText)}</p>{note}{carried}{Table.Of(report.T(ReportTexts.HistoryCaption), head, lines, sortable: true, "history")}"));
    }
}
