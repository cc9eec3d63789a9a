using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The map over all stages, the small maps of the single stages, and the map of status and dynamics, drawn as SVG.</summary>
/// <remarks>
/// Fills are ColorBrewer's YlGnBu in five classes: told apart by the colour-blind, and from light to dark in grey print. What matters
/// does not hang on colour: hotspots have a heavy outline and white hatching, protected districts a dotted ground. Each outline stands on the page once; the maps refer to it.
/// </remarks>
internal sealed class MapPicture
{
    /// <summary>Characters of all outlines together at most; coarser grids are tried until they fit.</summary>
    private const int MostOutline = 150_000;

    private readonly ReportContext report;
    private readonly MapProjection projection;
    private readonly MapClasses classes;
    private readonly ImmutableArray<PublishedArea> drawn;
    private readonly ImmutableArray<string> outlines;

    /// <summary>The pictures of a report that has a map.</summary>
    public MapPicture(ReportContext report)
    {
        this.report = report;
        classes = new MapClasses(report);
        Figures = MapFigure.All(report);
        drawn = [.. report.Areas.Where(a => a.Area?.Geometry is { IsEmpty: false })];
        projection = new MapProjection(drawn.Select(a => a.Area!), 6400, 5600);
        outlines = Outlines();
    }

    /// <summary>What can be chosen.</summary>
    public ImmutableArray<MapFigure> Figures { get; }

    /// <summary>The large map: over all stages, or of the environment index where no children were counted.</summary>
    public Html Large()
    {
        var title = report.T(report.HasChildren ? ReportTexts.MapTitle : ReportTexts.MapTitleEnvironment, report.Content.Settings.City);
        var first = Figures[0].Kind;
        var areas = drawn.Select((a, i) => Html.Of(
            $"""<use href="#d{i}" class="{Fill(classes.Letter(a, first, Stage.All))}" data-area="{a.Code}" data-k="{classes.Letters(a, Figures)}"><title>{Tooltip(a)}</title></use>"""));
        return Html.Of($"""
            <svg class="map" id="map" viewBox="0 0 {projection.Width} {projection.Height}" role="img" aria-labelledby="map-title map-desc">
            <title id="map-title">{title}</title><desc id="map-desc">{report.T(ReportTexts.MapDescription)} {string.Join(" ", ThreeSentences.Of(report))}</desc>
            <defs>{Patterns}{outlines.Select((path, i) => Html.Of($"""<path id="d{i}" d="{path}"/>"""))}</defs>
            <g class="areas">{areas}</g><g class="marks">{Hotspots(Stage.All)}</g>{Labels()}
            </svg>
            """);
    }

    /// <summary>The small maps, one per link of the chain that has rows of districts. The large map has to stand on the page too: it defines the outlines.</summary>
    public Html Small()
    {
        var stages = report.StagesShown.Where(s => s != Stage.All && report.Areas.Any(a => a.At(s) is not null)).ToList();
        if (stages.Count == 0) return Html.Empty;
        var maps = stages.Select(stage => Html.Of($"""
            <figure><svg class="map" viewBox="0 0 {projection.Width} {projection.Height}" role="img" aria-label="{report.T(ReportTexts.MapOfStage, report.Name(stage))}">{Ground(a => classes.Letter(a, MapFigureKind.Ratio, stage))}{Hotspots(stage)}</svg><figcaption>{report.Name(stage)}{City(stage)}</figcaption></figure>
            """));
        return Html.Of($"""<div class="small-maps">{maps}</div>""");
    }

    /// <summary>Status as the ground and dynamics as a mark, on one map.</summary>
    public Html StatusAndDynamics() => Html.Of($"""
        <svg class="map" viewBox="0 0 {projection.Width} {projection.Height}" role="img" aria-label="{report.T(ReportTexts.StatusMapTitle, report.Content.Settings.City)}">
        {Ground(a => classes.Letter(a, MapFigureKind.Status, Stage.All))}{drawn.Select(DynamicsMark)}
        </svg>
        """);

    /// <summary>What the grounds and marks of status and dynamics mean.</summary>
    public Html StatusLegend()
    {
        var entries = Figures.Single(f => f.Kind == MapFigureKind.Status).Legend.Select(e => MapChoice.Entry($"k{e.Class}", false, $"{report.T(ReportTexts.StatusHead)}: {e.Words}")).ToList();
        if (drawn.Any(a => classes.Letter(a, MapFigureKind.Status, Stage.All) == 'p')) entries.Add(MapChoice.Entry("kp", false, report.T(ReportTexts.MapProtected)));
        entries.Add(MapChoice.Entry("kn", false, report.T(ReportTexts.StatusInvalid)));
        foreach (var number in (ReadOnlySpan<int>)[1, report.Content.Settings.Index.DynamicsCuts.Length + 1])
        {
            entries.Add(Html.Of($"""<li><svg viewBox="0 0 300 200" aria-hidden="true">{Triangle(150, 100, number > 1)}</svg>{report.T(ReportTexts.DynamicsHead)}: {StatusWords.Dynamics(report, number)}</li>"""));
        }

        return Html.Of($"""<ul class="legend" aria-label="{report.T(ReportTexts.Legend)}">{entries}</ul>""");
    }

    // Once per page; other pictures refer to it.
    private static readonly Html Patterns = new("""
        <pattern id="hatching" width="70" height="70" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="20" height="70" fill="#fff" fill-opacity="0.85"/></pattern><pattern id="dots" width="60" height="60" patternUnits="userSpaceOnUse"><rect width="60" height="60" fill="#fff"/><circle cx="30" cy="30" r="11" fill="#6b7680"/></pattern>
        """);

    private static string Fill(char letter) => letter is >= 'a' and <= 'e' ? $"k{letter - 'a' + 1}" : $"k{letter}";

    private ImmutableArray<string> Outlines()
    {
        ImmutableArray<string> paths = [];
        foreach (var grid in (ReadOnlySpan<int>)[1, 2, 4, 7, 12, 20])
        {
            ImmutableArray<string> tried = [.. drawn.Select(a => projection.Path(a.Area!.Geometry, grid))];
            // A coarser grid can be longer: its numbers have more digits.
            if (paths.IsEmpty || tried.Sum(p => p.Length) < paths.Sum(p => p.Length)) paths = tried;
            if (paths.Sum(p => p.Length) <= MostOutline) break;
        }

        return paths;
    }

    /// <summary>The districts without tooltips, one group per class.</summary>
    private IEnumerable<Html> Ground(Func<PublishedArea, char> letter) => drawn.Select((a, i) => (Fill: Fill(letter(a)), Index: i))
        .GroupBy(x => x.Fill).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => Html.Of($"""<g class="areas {g.Key}">{g.Select(x => Html.Of($"""<use href="#d{x.Index}"/>"""))}</g>"""));

    private IEnumerable<Html> Hotspots(Stage stage) => Enumerable.Range(0, drawn.Length).Where(i => drawn[i].At(stage)?.Figures?.Verdict == Verdict.AssuredHotspot)
        .Select(i => Html.Of($"""<use href="#d{i}" class="hatch"/><use href="#d{i}" class="casing"/>"""));

    /// <summary>A triangle where the burden fell most (first class) or grew most (last class).</summary>
    private Html DynamicsMark(PublishedArea area)
    {
        var last = report.Content.Settings.Index.DynamicsCuts.Length + 1;
        if (area.Status is not { } status || (status.DynamicsClass != 1 && status.DynamicsClass != last)) return Html.Empty;
        var (x, y) = projection.Inside(area.Area!.Geometry!);
        return Triangle(x, y, status.DynamicsClass == last);
    }

    private static Html Triangle(int x, int y, bool up)
    {
        var tip = up ? -90 : 90;
        return Html.Of($"""<path class="dynamics" d="M{x - 90} {y - tip}H{x + 90}L{x} {y + tip}Z"/>""");
    }

    private IEnumerable<Html> Labels()
    {
        for (var number = 1; number <= Math.Min(Highlight.Named, report.Highlights.Length); number++)
        {
            if (report.Highlights[number - 1].Area.Area?.Geometry is not { IsEmpty: false } geometry) continue;
            var (x, y) = projection.Inside(geometry);
            yield return Html.Of($"""<g class="label" aria-hidden="true"><circle cx="{x}" cy="{y}" r="135"/><text x="{x}" y="{y + 64}">{number}</text></g>""");
        }
    }

    private string Tooltip(PublishedArea area)
    {
        var name = ReportContext.Isolated(area.Name) + ": ";
        if (!report.HasChildren)
        {
            return name + (area.Environment is { } e
                ? $"{report.T(ReportTexts.EnvironmentRank)} {report.Numbers.Count(e.Rank)} ({report.Numbers.Signed(e.Value, 2)})"
                : report.T(ReportTexts.NoValue));
        }

        if (area.At(Stage.All) is not { } row) return name + report.T(ReportTexts.NoValue);
        if (row.Figures is not { } f) return name + report.T(ReportTexts.Protected);
        return name + (f.Children == 0
            ? report.T(ReportTexts.NoChildren)
            : report.T(ReportTexts.MapTooltip, report.Numbers.Percent(f.Rate), report.Numbers.PercentNumbers(f.WilsonLow, f.WilsonHigh), FigureWords.Verdict(report, f.Verdict)));
    }

    private string City(Stage stage) => report.City(stage) is { } city ? $" ({report.T(ReportTexts.City)} {report.Numbers.Percent(city.Rate)})" : "";
}
