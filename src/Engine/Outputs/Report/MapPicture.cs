using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The map over all stages, the small maps of the single stages, and their legend, drawn as SVG.</summary>
/// <remarks>
/// Fills are ColorBrewer's YlGnBu in five classes: told apart by the colour-blind, and from light to dark in grey print. What matters
/// does not hang on colour: hotspots have a heavy outline and white hatching, protected districts a dotted ground.
/// </remarks>
internal sealed class MapPicture
{
    private static readonly double[] Breaks = [0.8, 1.0, 1.25, 1.5];

    private readonly ReportContext report;
    private readonly MapProjection projection;
    private readonly ImmutableArray<PublishedArea> drawn;

    /// <summary>The pictures of a report that has a map.</summary>
    public MapPicture(ReportContext report)
    {
        this.report = report;
        drawn = [.. report.Areas.Where(a => a.Area?.Geometry is { IsEmpty: false })];
        projection = new MapProjection(drawn.Select(a => a.Area!), 6400, 5600);
    }

    /// <summary>The large map: over all stages, or of the environment index where no children were counted.</summary>
    public Html Large()
    {
        var title = report.T(report.HasChildren ? ReportTexts.MapTitle : ReportTexts.MapTitleEnvironment, report.Content.Settings.City);
        return Html.Of($"""
            <svg class="map" viewBox="0 0 {projection.Width} {projection.Height}" role="img" aria-labelledby="map-title map-desc">
            <title id="map-title">{title}</title><desc id="map-desc">{report.T(ReportTexts.MapDescription)} {string.Join(" ", ThreeSentences.Of(report))}</desc>
            <defs>{Patterns()}{drawn.Select((a, i) => Html.Of($"""<path id="d{i}" d="{projection.Path(a.Area!.Geometry)}"/>"""))}</defs>
            {Districts(Stage.All)}{Labels()}
            </svg>
            """);
    }

    /// <summary>The small maps, one per link of the chain that has rows of districts.</summary>
    public Html Small()
    {
        var stages = report.StagesShown.Where(s => s != Stage.All && report.Areas.Any(a => a.At(s) is not null)).ToList();
        if (stages.Count == 0) return Html.Empty;
        var maps = stages.Select(stage => Html.Of($"""
            <figure><svg class="map" viewBox="0 0 {projection.Width} {projection.Height}" role="img" aria-label="{report.T(ReportTexts.MapOfStage, report.Name(stage))}">{Districts(stage)}</svg><figcaption>{report.Name(stage)}{City(stage)}</figcaption></figure>
            """));
        return Html.Of($"""<div class="small-maps">{maps}</div>""");
    }

    /// <summary>What the fills and marks mean.</summary>
    public Html Legend()
    {
        var classes = report.HasChildren ? ReportTexts.MapClasses : ReportTexts.MapClassesEnvironment;
        var entries = classes.Select((text, i) => Entry($"k{i + 1}", null, report.T(text))).ToList();
        if (report.HasChildren)
        {
            entries.Add(Entry("k5", "hot", report.T(ReportTexts.MapHotspot)));
            entries.Add(Entry("kp", null, report.T(ReportTexts.MapProtected)));
        }

        entries.Add(Entry("kn", null, report.T(ReportTexts.MapNothing)));
        return Html.Of($"""<ul class="legend" aria-label="{report.T(ReportTexts.Legend)}">{entries}</ul>""");
    }

    /// <summary>Status as the ground and dynamics as a mark, on one map. The large map has to stand on the page too: it defines the districts' shapes.</summary>
    public Html StatusAndDynamics() => Html.Of($"""
        <svg class="map" viewBox="0 0 {projection.Width} {projection.Height}" role="img" aria-label="{report.T(ReportTexts.StatusMapTitle, report.Content.Settings.City)}">
        {drawn.Select((a, i) => Html.Of($"""<g class="district" data-area="{a.Code}"><title>{StatusWords.Line(report, a)}</title><use href="#d{i}" class="area {StatusFill(a.Status?.Class ?? 0)}"/></g>"""))}{drawn.Select(DynamicsMark)}
        </svg>
        """);

    /// <summary>What the grounds and marks of status and dynamics mean.</summary>
    public Html StatusLegend()
    {
        var settings = report.Content.Settings.Index;
        var entries = Enumerable.Range(1, settings.StatusCuts.Length + 1)
            .Select(number => Entry(StatusFill(number), null, $"{report.T(ReportTexts.StatusHead)}: {StatusWords.Status(report, number)}")).ToList();
        entries.Add(Entry("kn", null, report.T(ReportTexts.StatusInvalid)));
        foreach (var number in (ReadOnlySpan<int>)[1, settings.DynamicsCuts.Length + 1])
        {
            entries.Add(Html.Of($"""<li><svg viewBox="0 0 300 200" aria-hidden="true">{Triangle(150, 100, number > 1)}</svg>{report.T(ReportTexts.DynamicsHead)}: {StatusWords.Dynamics(report, number)}</li>"""));
        }

        return Html.Of($"""<ul class="legend" aria-label="{report.T(ReportTexts.Legend)}">{entries}</ul>""");
    }

    private string StatusFill(int number) => number == 0 ? "kn" : $"k{1 + ((number - 1) * 4 / report.Content.Settings.Index.StatusCuts.Length)}";

    /// <summary>A triangle where the burden fell most (first class) or grew most (last class).</summary>
    private Html DynamicsMark(PublishedArea area)
    {
        var last = report.Content.Settings.Index.DynamicsCuts.Length + 1;
        if (area.Status is not { } status || (status.DynamicsClass != 1 && status.DynamicsClass != last) || area.Area?.Geometry is not { IsEmpty: false } geometry) return Html.Empty;
        var (x, y) = projection.Inside(geometry);
        return Triangle(x, y, status.DynamicsClass == last);
    }

    private static Html Triangle(int x, int y, bool up)
    {
        var tip = up ? -90 : 90;
        return Html.Of($"""<path class="dynamics" d="M{x - 90} {y - tip}H{x + 90}L{x} {y + tip}Z"/>""");
    }

    private static Html Entry(string fill, string? mark, string text)
    {
        var hatching = mark is null ? Html.Empty : Html.Of($"""<rect class="hatch" x="10" y="10" width="280" height="180"/>""");
        return Html.Of($"""<li><svg viewBox="0 0 300 200" aria-hidden="true"><rect class="area {fill} {mark}" x="10" y="10" width="280" height="180"/>{hatching}</svg>{text}</li>""");
    }

    // Once per page; other pictures refer to it.
    private static Html Patterns() => new("""
        <pattern id="hatching" width="70" height="70" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="20" height="70" fill="#fff" fill-opacity="0.85"/></pattern><pattern id="dots" width="60" height="60" patternUnits="userSpaceOnUse"><rect width="60" height="60" fill="#fff"/><circle cx="30" cy="30" r="11" fill="#6b7680"/></pattern>
        """);

    private IEnumerable<Html> Districts(Stage stage)
    {
        // Hotspots last: their outline lies above that of their neighbours.
        var order = Enumerable.Range(0, drawn.Length).OrderBy(i => IsHotspot(drawn[i].At(stage)) ? 1 : 0).ThenBy(i => i);
        foreach (var i in order)
        {
            var area = drawn[i];
            var row = area.At(stage);
            var hot = IsHotspot(row);
            var hatching = hot ? Html.Of($"""<use href="#d{i}" class="hatch"/><use href="#d{i}" class="casing"/>""") : Html.Empty;
            yield return Html.Of($"""<g class="district" data-area="{area.Code}"><title>{Tooltip(area, row, stage)}</title><use href="#d{i}" class="area {Fill(area, row)}{(hot ? " hot" : "")}"/>{hatching}</g>""");
        }
    }

    private IEnumerable<Html> Labels()
    {
        for (var number = 1; number <= Math.Min(Highlight.Named, report.Highlights.Length); number++)
        {
            var area = report.Highlights[number - 1].Area;
            if (area.Area?.Geometry is not { IsEmpty: false } geometry) continue;
            var (x, y) = projection.Inside(geometry);
            yield return Html.Of($"""<g class="label" aria-hidden="true"><circle cx="{x}" cy="{y}" r="135"/><text x="{x}" y="{y + 64}">{number}</text></g>""");
        }
    }

    private string Fill(PublishedArea area, SafeRow? row)
    {
        if (!report.HasChildren)
        {
            var known = drawn.Count(a => a.Environment is not null);
            return area.Environment is { } environment ? $"k{5 - (int)((environment.Rank - 1) * 5L / known)}" : "kn";
        }

        if (row is { Protected: true }) return "kp";
        return row?.Figures is { Children: > 0 } f && double.IsFinite(f.RatioToCity) ? $"k{1 + Breaks.Count(b => f.RatioToCity >= b)}" : "kn";
    }

    private string Tooltip(PublishedArea area, SafeRow? row, Stage stage)
    {
        if (!report.HasChildren)
        {
            return area.Environment is { } e
                ? $"{area.Name}: {report.T(ReportTexts.EnvironmentRank)} {report.Numbers.Count(e.Rank)} ({report.Numbers.Signed(e.Value, 2)})"
                : $"{area.Name}: {report.T(ReportTexts.NoValue)}";
        }

        var place = $"{area.Name}, {report.Name(stage)}: ";
        if (row is null) return place + report.T(ReportTexts.NoValue);
        if (row.Figures is not { } f) return place + report.T(ReportTexts.Protected);
        return f.Children == 0
            ? place + report.T(ReportTexts.NoChildren)
            : place + report.T(
                ReportTexts.Tooltip, report.Numbers.Count(f.Count), report.Numbers.Count(f.Children), report.Numbers.Percent(f.Rate),
                report.Numbers.PercentRange(f.WilsonLow, f.WilsonHigh), FigureWords.Verdict(report, f.Verdict));
    }

    private string City(Stage stage) => report.City(stage) is { } city ? $" ({report.T(ReportTexts.City)} {report.Numbers.Percent(city.Rate)})" : "";

    private static bool IsHotspot(SafeRow? row) => row?.Figures?.Verdict == Verdict.AssuredHotspot;
}
