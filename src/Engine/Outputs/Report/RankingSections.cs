using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The ranked tables: one section per stage, then boroughs and the city.</summary>
internal static class RankingSections
{
    /// <summary>Rows of a table; nobody reads more, and thousands of districts at five stages would make a page that no browser likes.</summary>
    private const int MostRows = 500;

    /// <summary>The sections, none where no children were counted.</summary>
    public static IEnumerable<Section> All(ReportContext report)
    {
        if (!report.HasChildren) yield break;
        foreach (var stage in report.StagesShown)
        {
            var rows = report.Areas.Select(a => a.At(stage)).OfType<SafeRow>().ToList();
            if (rows.Any(r => r.Protected || r.Figures is { Children: > 0 })) yield return new("stage-" + stage.Id(), report.T(ReportTexts.RankingTitle, report.Name(stage)), Ranking(report, stage, rows), Wide: true);
        }

        yield return BoroughSection.Of(report);
    }

    /// <summary>A verdict as a badge; its shape says as much as its colour.</summary>
    public static Html Badge(ReportContext report, Verdict verdict) =>
        Html.Of($"""<span class="badge {PublishedWords.Of(verdict)}">{FigureWords.Verdict(report, verdict)}</span>""");

    private static Html Ranking(ReportContext report, Stage stage, List<SafeRow> rows)
    {
        var city = report.City(stage);
        var shown = rows.Where(r => r.Figures is { Children: > 0 }).OrderByDescending(r => r.Figures!.EmpiricalBayes)
            .ThenByDescending(r => r.Figures!.Rate).ThenBy(r => r.Code, StringComparer.Ordinal).ToList();
        var rest = rows.Where(r => r.Figures is not { Children: > 0 }).OrderBy(r => r.Code, StringComparer.Ordinal);
        var picture = new IntervalPicture(report, shown.Select(r => r.Figures!), city?.Rate);
        var ranks = new RankPicture(report, Math.Max(1, shown.Count));
        var lines = shown.Select((r, i) => Line(report, r, i + 1, picture, ranks)).Concat(rest.Select(r => Without(report, r))).Take(MostRows);
        var cut = rows.Count > MostRows ? Html.Of($"<p>{report.T(ReportTexts.RankingCut, report.Numbers.Count(MostRows), report.Numbers.Count(rows.Count))}</p>") : Html.Empty;
        Html[] head =
        [
            Table.Head(report, ReportTexts.Number, numeric: true), Table.Head(report, ReportTexts.District), Table.Head(report, ReportTexts.Children, numeric: true),
            Table.Head(report.Counted, numeric: true), Table.Head(report, ReportTexts.RateInterval, numeric: true),
            Html.Of($"""<th class="picture" scope="col"><span class="hidden">{report.T(ReportTexts.IntervalPicture)}</span>{picture.Scale()}</th>"""),
            Table.Head(report, ReportTexts.Smoothed, numeric: true), Table.Head(report, ReportTexts.AboveCity, numeric: true),
            Table.Head(report, ReportTexts.RankRange, numeric: true), Table.Head(report, ReportTexts.Ratio, numeric: true), Table.Head(report, ReportTexts.Funnel),
            Table.Head(report, ReportTexts.CorrectedP, numeric: true), Table.Head(report, ReportTexts.VerdictHead), Table.Head(report, ReportTexts.Neighbours),
            Table.Head(report, ReportTexts.Change, numeric: true),
        ];
        var foot = city is null
            ? report.T(ReportTexts.CityProtected)
            : report.T(ReportTexts.CityLine, report.Numbers.Count(city.Children), report.Numbers.Count(city.Count), report.Numbers.Percent(city.Rate), report.Numbers.PercentRange(city.WilsonLow, city.WilsonHigh));
        var map = report.HasMap ? Html.Empty : Html.Of($"<p>{report.NoMap}</p>");
        return Html.Of($"""
            <p>{foot}</p>{FunnelFigure.Of(report, stage, shown)}{Reasons(report, shown)}<h3 id="table-{stage.Id()}">{report.T(ReportTexts.RankingTable)}</h3><p>{report.T(ReportTexts.RankingRead)}</p>{map}{cut}{Table.Of(report.T(ReportTexts.RankingCaption, report.Name(stage)), head, lines, sortable: true)}
            """);
    }

    /// <summary>A sentence for every district that stands out, in the order of the table.</summary>
    private static Html Reasons(ReportContext report, List<SafeRow> shown)
    {
        var items = shown.Where(r => r.Figures!.Verdict is Verdict.AssuredHotspot or Verdict.Conspicuous or Verdict.AssuredLow).Select(r => Html.Of(
            $"<li>{Badge(report, r.Figures!.Verdict)} <strong>{r.Name}</strong>: {VerdictReason.Of(r.Figures!, report.Content.Settings.Hotspots, report.Language) ?? ""}.</li>")).ToList();
        return items.Count == 0 ? Html.Empty : Html.Of($"""<h3>{report.T(ReportTexts.ReasonsTitle)}</h3><ul class="reasons">{items}</ul>""");
    }

    private static Html Rank(ReportContext report, PosteriorFigures posterior, RankPicture ranks) => posterior.RankLow == 0
        ? Html.Of($"""<td class="n" data-sort="">{NumberText.Nothing}</td>""")
        : Html.Of($"""
            <td class="n" data-sort="{NumberText.SortKey(posterior.RankLow + (posterior.RankHigh / 100_000.0))}">{FigureWords.Ranks(report, posterior)} <small>{report.T(ReportTexts.WorstFifth, report.Numbers.Number(posterior.WorstFifth, PublishedWords.ProbabilityDigits))}</small>{ranks.Line(posterior)}</td>
            """);

    private static Html Line(ReportContext report, SafeRow row, int number, IntervalPicture picture, RankPicture ranks)
    {
        var f = row.Figures!;
        return Table.Row(row.Code,
        [
            Table.Figure(report.Numbers.Count(number), number),
            Table.RowHead(row.Name, row.Borough),
            Table.Figure(report.Numbers.Count(f.Children), f.Children),
            Table.Figure(report.Numbers.Count(f.Count), f.Count),
            Html.Of($"""<td class="n" data-sort="{NumberText.SortKey(f.Rate)}"><strong>{report.Numbers.Percent(f.Rate)}</strong> <small>{report.Numbers.PercentRange(f.WilsonLow, f.WilsonHigh)}</small></td>"""),
            Html.Of($"""<td class="picture" data-sort="{NumberText.SortKey(f.WilsonLow)}">{picture.Line(f)}</td>"""),
            Table.Figure(report.Numbers.Percent(f.EmpiricalBayes), f.EmpiricalBayes),
            Table.Figure(report.Numbers.Number(f.Posterior.AboveCity, PublishedWords.ProbabilityDigits), f.Posterior.AboveCity),
            Rank(report, f.Posterior, ranks),
            Table.Figure(report.Numbers.Times(f.RatioToCity), f.RatioToCity),
            Table.Word(FigureWords.Funnel(report, f.Funnel), (int)f.Funnel),
            Table.Figure(FigureWords.Step(report, f.AdjustedPValue), FigureWords.StepKey(f.AdjustedPValue)),
            Table.Word(Badge(report, f.Verdict), (int)f.Verdict),
            Table.Word(FigureWords.Neighbours(report, f.Neighbours), (int)f.Neighbours),
            Change(report, row.Change),
        ]);
    }

    private static Html Change(ReportContext report, RateChange? change) => change is null
        ? Html.Of($"""<td class="n" data-sort="">{report.T(ReportTexts.NotComparable)}</td>""")
        : Html.Of($"""
            <td class="n" data-sort="{NumberText.SortKey(change.Difference)}">{report.Numbers.Points(change.Difference)} <small>{report.T(ReportTexts.Range, report.Numbers.Points(change.Low), report.Numbers.Points(change.High))}</small> <small>{report.T(ReportTexts.ChangeSince, change.Since.ToString())}{(change.CarriedOver ? ", " + report.T(ReportTexts.CarriedOver) : "")}</small></td>
            """);

    private static Html Without(ReportContext report, SafeRow row) => Table.Row(row.Code,
    [
        Html.Of($"""<td class="n" data-sort="">{NumberText.Nothing}</td>"""),
        Table.RowHead(row.Name, row.Borough),
        Html.Of($"""<td class="protected" colspan="13" data-sort="">{report.T(row.Protected ? ReportTexts.Protected : ReportTexts.NoChildren)}</td>"""),
    ]);
}
