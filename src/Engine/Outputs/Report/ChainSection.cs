using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The education chain: children and counted children at each link, in the city and in every district, and the link at which a district lies furthest above the city.</summary>
internal static class ChainSection
{
    private const int MostRows = 500;

    /// <summary>The section.</summary>
    public static Section Of(ReportContext report)
    {
        var title = report.T(ReportTexts.ChainTitle);
        var stages = Stages.Chain.ToArray();
        var areas = report.Areas.Where(a => a.Rows.Any(r => r.Stage != Stage.All)).ToList();
        var city = stages.Select(s => (Stage: s, Row: report.Table.Rows.FirstOrDefault(r => r.Kind == AreaKind.City && r.Stage == s))).ToList();
        if (city.All(l => l.Row is null)) return new("chain", title, Html.Of($"<p>{report.T(ReportTexts.ChainNone)}</p>"));
        var picture = Html.Of($"""<figure><div class="scroll" tabindex="0" role="region" aria-label="{report.T(ReportTexts.ChainPictureTitle, report.Content.Settings.City)}">{ChainPicture.City(report, city)}</div><figcaption>{report.T(ReportTexts.ChainPictureCaption)}</figcaption></figure>""");
        var lines = areas.Take(MostRows).Select((a, i) => Table.Row(a.Code, Cells(report, a, i < report.MostPictures)))
            .Prepend(Table.Row([Table.WordHead(report.T(ReportTexts.City)), .. city.SelectMany(l => Link(report, l.Row)), Table.Dense(""), Table.Dense("")]));
        Html[] head =
        [
            Table.Head(report, ReportTexts.District),
            .. stages.SelectMany(s => (Html[])[Table.Head(report.T(ReportTexts.ChainChildren, report.Name(s)), numeric: true), Table.Head(report, ReportTexts.ChainCounted, numeric: true)]),
            Html.Of($"""<th class="picture" scope="col">{report.T(ReportTexts.ChainRowPicture)}</th>"""), Table.Head(report, ReportTexts.ChainWhere),
        ];
        var none = areas.Count == 0 ? Html.Of($"""<p class="note">{report.T(ReportTexts.ChainNone)}</p>""") : Html.Empty;
        var cut = areas.Count > MostRows ? Html.Of($"<p>{report.T(ReportTexts.ChainCut, report.Numbers.Count(MostRows), report.Numbers.Count(areas.Count))}</p>") : Html.Empty;
        return new("chain", title, Html.Of(
            $"<p>{report.T(ReportTexts.ChainText, report.Counted)}</p>{picture}{none}{cut}{Table.Of(report.T(ReportTexts.ChainCaption), head, lines, sortable: true, "figures chain-table")}"), Wide: true);
    }

    private static IEnumerable<Html> Cells(ReportContext report, PublishedArea area, bool drawn)
    {
        var links = Stages.Chain.ToArray().Select(area.At).ToList();
        var comment = report.Comments.ContainsKey(area.Code) ? Html.Of($"""<small><a href="#comment-{area.Code}">{report.T(ReportTexts.CommentLink)}</a></small>""") : Html.Empty;
        return
        [
            Html.Of($"{Table.RowHead(area.Name)}{comment}"), .. links.SelectMany(row => Link(report, row)),
            Html.Of($"<td>{(drawn ? ChainPicture.Small(links) : Html.Empty)}"), Table.Dense(Where(report, links)),
        ];
    }

    private static Html[] Link(ReportContext report, SafeRow? row) => row switch
    {
        null => [Table.Dense(NumberText.Nothing), Table.Dense(NumberText.Nothing)],
        { Figures: { } f } => [Table.Dense(report.Numbers.Count(f.Children)), f.Children == 0 ? Table.Dense(NumberText.Nothing) : Html.Of($"<td>{report.Numbers.Count(f.Count)} <small>{report.Numbers.PercentNumber(f.Rate)}</small>")],
        _ => [Html.Of($"""<td class="protected">{report.T(ReportTexts.Protected)}"""), Table.Dense("")],
    };

    /// <summary>The shown link with the highest multiple of the city's rate, where it is above 1.</summary>
    private static string Where(ReportContext report, IEnumerable<SafeRow?> links)
    {
        var shown = links.Where(r => r?.Figures is { } f && double.IsFinite(f.RatioToCity)).Select(r => r!).ToList();
        if (shown.Count == 0) return NumberText.Nothing;
        var most = shown.MaxBy(r => r.Figures!.RatioToCity)!;
        return most.Figures!.RatioToCity > 1
            ? report.T(ReportTexts.ChainTimes, report.Name(most.Stage), report.Numbers.Times(most.Figures.RatioToCity))
            : report.T(ReportTexts.ChainNowhere);
    }
}
