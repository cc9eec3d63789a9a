using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The ranked tables: one section per stage, then boroughs and the city.</summary>
internal static class RankingSections
{
    /// <summary>Rows of a table; nobody reads more, and thousands of districts at five stages would make a page that no browser likes. In a large city the tables of the single links end
    /// sooner: the education chain has all districts.</summary>
    private static int MostRows(ReportContext report, Stage stage) => report.Large && stage != Stage.All ? 150 : 500;

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
    public static Html Badge(ReportContext report, Verdict verdict) => verdict is Verdict.Inconspicuous or Verdict.TooFew or Verdict.NotTested
        ? Html.Of($"{FigureWords.Verdict(report, verdict)}")
        : Html.Of($"""<span class="badge {PublishedWords.Of(verdict)}">{FigureWords.Verdict(report, verdict)}</span>""");

    private static Html Ranking(ReportContext report, Stage stage, List<SafeRow> rows)
    {
        var (city, most) = (report.City(stage), MostRows(report, stage));
        var shown = rows.Where(r => r.Figures is { Children: > 0 }).OrderByDescending(r => r.Figures!.EmpiricalBayes)
            .ThenByDescending(r => r.Figures!.Rate).ThenBy(r => r.Code, StringComparer.Ordinal).ToList();
        var rest = rows.Where(r => r.Figures is not { Children: > 0 }).OrderBy(r => r.Code, StringComparer.Ordinal);
        var pictures = new Pictures(new(report, shown.Select(r => r.Figures!), city?.Rate), new(Math.Max(1, shown.Count)));
        // What all rows have in common stands in the head.
        Quarter? since = shown.Select(r => r.Change?.Since).OfType<Quarter>().GroupBy(q => q).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => (Quarter?)g.Key).FirstOrDefault();
        var lines = shown.Select((r, i) => Line(report, r, i + 1, i < report.MostPictures ? pictures : null, since)).Concat(rest.Select(r => Without(report, r))).Take(most);
        var cut = rows.Count > most ? Html.Of($"<p>{report.T(ReportTexts.RankingCut, report.Numbers.Count(most), report.Numbers.Count(rows.Count))}</p>") : Html.Empty;
        Html[] head =
        [
            Table.Head(report, ReportTexts.Number, numeric: true), Table.Head(report, ReportTexts.District), Table.Head(report, ReportTexts.Children, numeric: true),
            Table.Head(report.Counted, numeric: true), Table.Head(report, ReportTexts.RateInterval, numeric: true),
            Html.Of($"""<th class="picture" scope="col"><span class="hidden">{report.T(ReportTexts.IntervalPicture)}</span>{pictures.Intervals.Scale()}</th>"""),
            Table.Head(report, ReportTexts.Smoothed, numeric: true), Table.Head(report, ReportTexts.AboveCity, numeric: true),
            Table.Head(report, ReportTexts.RankRange, numeric: true), Table.Head(report, ReportTexts.WorstFifthHead, numeric: true), Table.Head(report, ReportTexts.Ratio, numeric: true),
            Table.Head(report, ReportTexts.Funnel, FigureWords.Funnels(report)),
            Table.Head(report, ReportTexts.CorrectedP, numeric: true), Table.Head(report, ReportTexts.VerdictHead, FigureWords.Verdicts(report)),
            Table.Head(report, ReportTexts.Neighbours, FigureWords.NeighbourLabels(report)),
            Table.Head(report.T(ReportTexts.Change) + (since is { } quarter ? " " + report.T(ReportTexts.ChangeSince, quarter.ToString()) : ""), numeric: true),
        ];
        var foot = city is null
            ? report.T(ReportTexts.CityProtected)
            : report.T(ReportTexts.CityLine, report.Numbers.Count(city.Children), report.Numbers.Count(city.Count), report.Numbers.Percent(city.Rate), report.Numbers.PercentRange(city.WilsonLow, city.WilsonHigh));
        var map = report.HasMap ? Html.Empty : Html.Of($"<p>{report.NoMap}</p>");
        return Html.Of($"""
            <p>{foot}</p>{FunnelFigure.Of(report, stage, shown)}{Reasons(report, shown)}<h3 id="table-{stage.Id()}">{report.T(ReportTexts.RankingTable)}</h3><p>{report.T(ReportTexts.RankingRead)}</p><p>{report.T(ReportTexts.RankingWords)}</p>{map}{cut}{Table.Of(report.T(ReportTexts.RankingCaption, report.Name(stage)), head, lines, sortable: true, "ranking")}
            """);
    }

    /// <summary>A sentence for every district that stands out, in the order of the table.</summary>
    private static Html Reasons(ReportContext report, List<SafeRow> shown)
    {
        var items = shown.Where(r => r.Figures!.Verdict is Verdict.AssuredHotspot or Verdict.Conspicuous or Verdict.AssuredLow).Select(r => Html.Of(
            $"<li>{Badge(report, r.Figures!.Verdict)} <strong>{r.Name}</strong>: {VerdictReason.Of(r.Figures!, report.Content.Settings.Hotspots, report.Language) ?? ""}.</li>")).ToList();
        return items.Count == 0 ? Html.Empty : Html.Of($"""<h3>{report.T(ReportTexts.ReasonsTitle)}</h3><ul class="reasons">{items}</ul>""");
    }

    private static Html Line(ReportContext report, SafeRow row, int number, Pictures? pictures, Quarter? since)
    {
        var f = row.Figures!;
        var (posterior, numbers) = (f.Posterior, report.Numbers);
        return Table.Row(row.Code,
        [
            Table.Dense(numbers.Count(number)),
            Table.RowHead(row.Name, row.Stage == Stage.All ? row.Borough : ""),
            Table.Dense(numbers.Count(f.Children)),
            Table.Dense(numbers.Count(f.Count)),
            Table.Dense(report, f.Rate, f.WilsonLow, f.WilsonHigh),
            Html.Of($"<td>{pictures?.Intervals.Line(f) ?? Html.Empty}"),
            Table.Dense(numbers.PercentNumber(f.EmpiricalBayes)),
            Table.Dense(numbers.Number(posterior.AboveCity, PublishedWords.ProbabilityDigits)),
            Html.Of($"<td>{FigureWords.Ranks(report, posterior)}{pictures?.Ranks.Line(posterior) ?? Html.Empty}"),
            Table.Dense(posterior.RankLow == 0 ? NumberText.Nothing : numbers.Number(posterior.WorstFifth, PublishedWords.ProbabilityDigits)),
            Table.Dense(numbers.Number(f.RatioToCity, 2)),
            Table.Dense(FigureWords.Funnel(report, f.Funnel)),
            Table.Dense(FigureWords.Step(report, f.AdjustedPValue)),
            Html.Of($"<td>{Badge(report, f.Verdict)}"),
            Table.Dense(FigureWords.Neighbours(report, f.Neighbours)),
            Change(report, row.Change, since),
        ]);
    }

    private static Html Change(ReportContext report, RateChange? change, Quarter? since)
    {
        if (change is null) return Table.Dense(report.T(ReportTexts.NotComparable));
        string[] remarks =
        [
            .. change.Since == since ? [] : (string[])[report.T(ReportTexts.ChangeSince, change.Since.ToString())],
            .. change.CarriedOver ? (string[])[report.T(ReportTexts.CarriedOver)] : [],
        ];
        var remark = remarks.Length == 0 ? Html.Empty : Html.Of($" <small>{string.Join(", ", remarks)}</small>");
        return Html.Of($"<td>{report.Numbers.Points(change.Difference)} <small>{report.T(ReportTexts.Range, report.Numbers.Points(change.Low), report.Numbers.Points(change.High))}</small>{remark}");
    }

    private static Html Without(ReportContext report, SafeRow row) => Table.Row(row.Code,
    [
        Table.Dense(NumberText.Nothing),
        Table.RowHead(row.Name, row.Stage == Stage.All ? row.Borough : ""),
        Html.Of($"""<td class="protected" colspan="14">{report.T(row.Protected ? ReportTexts.Protected : ReportTexts.NoChildren)}"""),
    ]);

    private sealed record Pictures(IntervalPicture Intervals, RankPicture Ranks);
}
