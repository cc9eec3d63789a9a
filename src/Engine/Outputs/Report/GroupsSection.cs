using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Groups of a breakdown: the city at each stage, then boroughs and districts over all stages.</summary>
internal static class GroupsSection
{
    /// <summary>The section; none where there is no breakdown.</summary>
    public static IEnumerable<Section> Of(ReportContext report)
    {
        var rows = report.Table.GroupRows;
        if (rows.IsEmpty) yield break;
        var present = rows.Select(r => r.Group).ToHashSet(StringComparer.Ordinal);
        var groups = (report.Content.Settings.Groups?.Groups.Select(g => g.Value) ?? []).Concat(present.Order(StringComparer.Ordinal)).Distinct().Where(present.Contains).ToList();
        var stages = rows.Where(r => r.Kind == AreaKind.City).GroupBy(r => r.Stage).OrderBy(g => g.Key)
            .Select(g => Table.Row([Table.WordHead(report.Name(g.Key)), .. Cells(report, groups, g)]));
        var areas = rows.Where(r => r.Kind != AreaKind.City && r.Stage == Stage.All).GroupBy(r => (r.Kind, r.Code))
            .OrderByDescending(g => g.Key.Kind).ThenBy(g => g.Key.Code, StringComparer.Ordinal).ToList();
        var most = report.Large ? 150 : 500;
        var lines = areas.Take(most).Select(g =>
        {
            Html[] cells = [Table.RowHead(g.First().Name, g.First().Borough), .. Cells(report, groups, g)];
            return g.Key.Kind == AreaKind.District ? Table.Row(g.Key.Code, cells) : Table.Row(cells);
        });
        var cut = areas.Count > most ? Html.Of($"<p>{report.T(ReportTexts.GroupsCut, report.Numbers.Count(most), report.Numbers.Count(areas.Count))}</p>") : Html.Empty;
        var second = areas.Count == 0 ? Html.Empty : Html.Of($"{cut}{Table.Of(report.T(ReportTexts.GroupsAreaCaption), Head(report, ReportTexts.GroupsArea, groups), lines, sortable: true, "figures")}");
        yield return new("groups", report.T(ReportTexts.GroupsTitle), Html.Of(
            $"<p>{report.T(ReportTexts.GroupsText)}</p>{Table.Of(report.T(ReportTexts.GroupsCityCaption), Head(report, ReportTexts.StageHead, groups), stages, look: "figures")}{second}"));
    }

    private static IEnumerable<Html> Head(ReportContext report, LocalText first, IEnumerable<string> groups) =>
        groups.Select(g => Table.Head(Name(report, g), numeric: true)).Prepend(Table.Head(report, first));

    /// <summary>A group as the settings call it.</summary>
    private static string Name(ReportContext report, string group) => group == GroupSettings.NotStated
        ? report.T(ReportTexts.GroupNotStated)
        : report.Content.Settings.Groups?.Groups.Where(g => g.Value == group).Select(g => g.Label.In(report.Language)).FirstOrDefault() ?? group;

    private static IEnumerable<Html> Cells(ReportContext report, IEnumerable<string> groups, IEnumerable<SafeGroupRow> rows)
    {
        var known = rows.ToDictionary(r => r.Group, StringComparer.Ordinal);
        return groups.Select(group => known.GetValueOrDefault(group) switch
        {
            null => Table.Dense(NumberText.Nothing),
            { Figures: { Children: > 0 } f } => Html.Of(
                $"<td><b>{report.Numbers.Percent(f.Rate)}</b> <small>{report.Numbers.PercentNumbers(f.WilsonLow, f.WilsonHigh)}</small><br><small>{report.T(ReportTexts.GroupCell, report.Numbers.Count(f.Count), report.Numbers.Count(f.Children))}</small>"),
            { Figures: not null } => Table.Dense(report.T(ReportTexts.NoChildren)),
            _ => Html.Of($"""<td class="protected">{report.T(ReportTexts.Protected)}"""),
        });
    }
}
