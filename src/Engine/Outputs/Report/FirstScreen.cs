using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What a reader sees first: three sentences, the map, the districts that matter, what is missing, and what the report is not for.</summary>
internal static class FirstScreen
{
    /// <summary>The markup.</summary>
    public static Html Of(ReportContext report) => Html.Of($"""
        <section class="found" aria-labelledby="found"><h2 id="found">{report.T(ReportTexts.FoundTitle)}</h2><ol>{ThreeSentences.Of(report).Select(s => Html.Of($"<li>{s}</li>"))}</ol></section>
        <div class="front">
        <section class="where" aria-labelledby="where"><h2 id="where">{report.T(ReportTexts.WhereTitle)}</h2>{Map(report)}</section>
        <section class="matter" aria-labelledby="matter"><h2 id="matter">{report.T(ReportTexts.MatterTitle)}</h2>{Matter(report)}</section>
        </div>
        {Small(report)}
        <div class="cards">
        <section aria-labelledby="age"><h2 id="age">{report.T(ReportTexts.AgeTitle)}</h2>{Ages(report)}</section>
        <section aria-labelledby="gaps"><h2 id="gaps">{report.T(ReportTexts.GapsTitle)}</h2><ul>{Gaps(report).Select(g => Html.Of($"<li>{g}</li>"))}</ul></section>
        <section class="not-for" aria-labelledby="not-for"><h2 id="not-for">{report.T(ReportTexts.NotForTitle)}</h2><ul>{ReportTexts.NotFor.Select(t => Html.Of($"<li>{report.T(t)}</li>"))}</ul><p>{report.T(ReportTexts.WhyDistricts)}</p></section>
        </div>
        """);

    private static Html Map(ReportContext report)
    {
        if (!report.HasMap) return Html.Of($"""<p class="note">{report.NoMap}</p>""");
        return Html.Of($"""
            {MapChoice.Controls(report)}<figure>{report.Map!.Large()}<figcaption><span id="map-caption">{report.T(report.HasChildren ? ReportTexts.MapCaption : ReportTexts.MapCaptionEnvironment)}</span> {Tables(report)}</figcaption></figure>{MapChoice.Legends(report)}{MapChoice.Detail(report)}
            """);
    }

    /// <summary>Where the values of the map stand as figures.</summary>
    private static Html Tables(ReportContext report)
    {
        var ranking = report.HasChildren && report.StagesShown.Contains(Stage.All) ? Html.Of($"""<a href="#table-all">{report.T(ReportTexts.MapTable)}</a>""") : Html.Empty;
        var environment = report.HasChildren ? Html.Empty : Html.Of($"""<a href="#environment">{report.T(ReportTexts.MapTable)}</a>""");
        return Html.Of($"{ranking}{environment}");
    }

    private static Html Small(ReportContext report)
    {
        if (!report.HasMap || !report.HasChildren) return Html.Empty;
        var small = report.Map!.Small();
        return small.Markup.Length == 0 ? small : Html.Of($"""<section aria-labelledby="stages"><h2 id="stages">{report.T(ReportTexts.SmallMapsTitle)}</h2><p>{report.T(ReportTexts.SmallMapsText)}</p>{small}</section>""");
    }

    private static Html Matter(ReportContext report)
    {
        if (!report.HasChildren) return MatterByEnvironment(report);
        if (report.Highlights.IsEmpty) return Html.Of($"<p>{report.T(ReportTexts.MatterNone)}</p>");
        var rows = report.Highlights.Take(Highlight.Named).Select((h, i) => Table.Row(h.Area.Code,
        [
            Html.Of($"""<td class="rank">{i + 1}"""),
            Table.RowHead(h.Area.Name, h.Area.Borough),
            Table.Cell(Why(report, h)),
        ]));
        var rest = report.Highlights.Length - Highlight.Named;
        var more = rest > 0 ? Html.Of($"<p>{report.T(ReportTexts.MatterMore, report.Numbers.Count(rest))}</p>") : Html.Empty;
        return Html.Of($"{Table.Of(report.T(ReportTexts.MatterCaption), [Table.Head(report, ReportTexts.Number), Table.Head(report, ReportTexts.District), Table.Head(report, ReportTexts.Why)], rows)}{more}");
    }

    private static Html Why(ReportContext report, Highlight highlight)
    {
        var row = highlight.Strongest;
        var f = row.Figures!;
        var figures = report.T(
            ReportTexts.WhyFigures, report.Name(row.Stage), report.Numbers.Percent(f.Rate), report.Numbers.PercentRange(f.WilsonLow, f.WilsonHigh),
            report.City(row.Stage) is { } city ? report.Numbers.Percent(city.Rate) : report.T(ReportTexts.Protected));
        var reason = VerdictReason.Of(f, report.Content.Settings.Hotspots, report.Language) is { } sentence ? Html.Of($"<br>{sentence}.") : Html.Empty;
        var raised = FigureWords.RaisedBy(report, f, 2);
        var drivers = raised == NumberText.Nothing ? Html.Empty : Html.Of($"<br>{report.T(ReportTexts.WhyDrivers)} {raised}");
        var neighbours = f.Neighbours == NeighbourLabel.None ? "" : " · " + FigureWords.Neighbours(report, f.Neighbours);
        var comment = report.Comments.ContainsKey(highlight.Area.Code) ? Html.Of($"""<br><a href="#comment-{highlight.Area.Code}">{report.T(ReportTexts.CommentLink)}</a>""") : Html.Empty;
        return Html.Of($"""{RankingSections.Badge(report, highlight.Verdict)} <strong>{highlight.StageNames(report)}</strong>{neighbours}<br>{figures}{reason}{drivers}{comment}""");
    }

    private static Html MatterByEnvironment(ReportContext report)
    {
        var rows = report.Areas.Where(a => a.Environment is not null).OrderBy(a => a.Environment!.Rank).ThenBy(a => a.Code, StringComparer.Ordinal).Take(Highlight.Named)
            .Select(a => Table.Row(a.Code,
            [
                Html.Of($"""<td class="rank">{a.Environment!.Rank}"""),
                Table.RowHead(a.Name, a.Borough),
                Table.Figure(report.Numbers.Signed(a.Environment.Value, 2), a.Environment.Value),
                Table.Cell(HighRanks(report, a)),
            ]));
        return Html.Of($"""
            {Table.Of(report.T(ReportTexts.MatterEnvironmentCaption), [Table.Head(report, ReportTexts.Rank), Table.Head(report, ReportTexts.District), Table.Head(report, ReportTexts.EnvironmentValue, numeric: true), Table.Head(report, ReportTexts.Why)], rows)}<p>{report.T(ReportTexts.MatterEnvironmentNote)}</p>
            """);
    }

    private static string HighRanks(ReportContext report, PublishedArea area) => string.Join(
        "; ",
        report.Table.Indicators.Where(v => v.District.Value == area.Code && v.Rank is not null)
            .OrderBy(v => v.Rank).ThenBy(v => v.Indicator, StringComparer.Ordinal).Take(2)
            .Select(v => report.T(ReportTexts.HighRank, report.Label(v.Indicator), report.Numbers.Count(v.Rank!.Value))));

    private static Html Ages(ReportContext report)
    {
        var limit = report.Content.Settings.Input.MaximumAgeMonths;
        var items = report.Table.Sources.Select(s => Html.Of($"""
            <li{(s.AgeMonths > limit ? new Html(" class=\"old\"") : Html.Empty)}><bdi>{s.Settings.Id}</bdi> ({SourceWords.Domain(report, s.Settings.Domain)}): {SourceWords.Age(report, s.AgeMonths)}{(s.AgeMonths > limit ? report.T(ReportTexts.TooOld, limit) : "")}</li>
            """));
        return Html.Of($"<ul>{items}</ul><p>{report.T(ReportTexts.AgeRhythm)}</p>");
    }

    private static IEnumerable<string> Gaps(ReportContext report)
    {
        var table = report.Table;
        var any = false;
        foreach (var gap in Found())
        {
            any = true;
            yield return gap;
        }

        if (!any) yield return report.T(ReportTexts.NoGaps);

        IEnumerable<string> Found()
        {
            if (!table.MissingDomains.IsEmpty)
            {
                yield return report.T(ReportTexts.GapDomains, report.Numbers.List([.. table.MissingDomains.Select(d => SourceWords.Domain(report, d))]));
            }

            if (!report.HasChildren) yield return report.T(ReportTexts.GapNoChildren);
            if (!report.HasMap) yield return report.NoMap;
            if (table.PooledToBoroughs) yield return report.T(ReportTexts.Pooled);
            if (table.HiddenHeadlineCells > 0)
            {
                yield return report.T(ReportTexts.GapProtected, report.Numbers.Count(table.HiddenHeadlineCells), report.Numbers.Count(table.HeadlineCells));
            }

            if (!table.DistrictsWithoutChildren.IsEmpty) yield return report.T(ReportTexts.GapWithoutChildren, Names(table.DistrictsWithoutChildren));
            if (!table.DistrictsCutOff.IsEmpty) yield return report.T(ReportTexts.GapCutOff, Names(table.DistrictsCutOff));
            if (!table.DistrictsWithoutNeighbours.IsEmpty) yield return report.T(ReportTexts.GapWithoutNeighbours, Names(table.DistrictsWithoutNeighbours));
            if (table.CodesNotOnMap > 0) yield return report.T(ReportTexts.GapNotOnMap, report.Numbers.Count(table.CodesNotOnMap));
            if (report.HasChildren && !table.Rows.Any(r => r.Change is not null)) yield return report.T(ReportTexts.GapNoComparison);
        }

        // A long list of names hides the others; the full one is in run.json.
        string Names(IReadOnlyList<DistrictCode> codes)
        {
            var names = codes.Take(8).Select(report.Name).ToList();
            if (codes.Count > names.Count) names.Add(report.T(codes.Count - names.Count == 1 ? ReportTexts.OneMore : ReportTexts.More, report.Numbers.Count(codes.Count - names.Count)));
            return report.Numbers.List(names);
        }
    }
}
