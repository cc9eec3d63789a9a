using EarlyWarning.Disclosure;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The education chain as SVG: one bar per link, as wide as its children are many, the counted ones dark and hatched.</summary>
internal static class ChainPicture
{
    private const int Width = 4720;
    private const int Left = 1000;
    private const int BarHeight = 150;
    private const int LineHeight = 220;

    // Half of the small bar is a rate of one half; higher rates are cut off at its end.
    private const int SmallWidth = 300;
    private const double SmallLargest = 0.5;

    /// <summary>The chain of the city.</summary>
    /// <param name="report">The report.</param>
    /// <param name="links">Its rows by link, in order; null where there is none.</param>
    public static Html City(ReportContext report, IReadOnlyList<(Stage Stage, SafeRow? Row)> links)
    {
        var most = Math.Max(1, links.Max(l => l.Row?.Figures?.Children ?? 0));
        var title = report.T(ReportTexts.ChainPictureTitle, report.Content.Settings.City);
        var words = string.Join(" ", links.Select(l => Words(report, l.Stage, l.Row)));
        var bars = links.Select((l, i) => Bar(report, l.Stage, l.Row, 20 + (i * LineHeight), most));
        return Html.Of($"""
            <svg class="chain" viewBox="0 0 {Width} {links.Count * LineHeight}" role="img" aria-labelledby="chain-title chain-desc"><title id="chain-title">{title}</title><desc id="chain-desc">{words}</desc>
            {bars}
            </svg>
            """);
    }

    /// <summary>The rates of a district at each link as four upright bars on the same scale; a link that is not shown has none. Hidden from screen readers, which read the figures beside it.</summary>
    /// <param name="links">Its rows by link, in order; null where there is none.</param>
    public static Html Small(IReadOnlyList<SafeRow?> links) => Html.Of($"""
        <svg class="links" viewBox="0 0 {links.Count * 100} {SmallWidth}" aria-hidden="true">{links.Select((row, i) => SmallBar(row, i))}</svg>
        """);

    private static Html SmallBar(SafeRow? row, int index)
    {
        if (row?.Figures is not { Children: > 0 } f) return Html.Empty;
        var height = Math.Max(4, (int)Math.Round(Math.Min(SmallLargest, f.Rate) / SmallLargest * SmallWidth));
        return Html.Of($"""<path d="M{(index * 100) + 10} {SmallWidth}v-{height}h80v{height}z"/>""");
    }

    private static Html Bar(ReportContext report, Stage stage, SafeRow? row, int top, long most)
    {
        var name = Html.Of($"""<text class="end" x="{Left - 30}" y="{top + 95}">{report.Name(stage)}</text>""");
        if (row?.Figures is not { } f) return Html.Of($"""{name}<text x="{Left}" y="{top + 95}">{report.T(row is null ? ReportTexts.NoValue : ReportTexts.Protected)}</text>""");
        var width = (int)(f.Children * (Width - Left - 900) / most);
        var counted = f.Children == 0 ? 0 : (int)(f.Count * width / f.Children);
        return Html.Of($"""
            {name}<rect class="all" x="{Left}" y="{top}" width="{width}" height="{BarHeight}"/><rect class="counted" x="{Left}" y="{top}" width="{counted}" height="{BarHeight}"/><rect class="hatch" x="{Left}" y="{top}" width="{counted}" height="{BarHeight}"/><text x="{Left + width + 30}" y="{top + 95}">{report.Numbers.Count(f.Count)} / {report.Numbers.Count(f.Children)} ({report.Numbers.Percent(f.Rate)})</text>
            """);
    }

    private static string Words(ReportContext report, Stage stage, SafeRow? row) => row?.Figures is { } f
        ? report.T(ReportTexts.ChainPictureLink, report.Name(stage), report.Numbers.Count(f.Children), report.Numbers.Count(f.Count), report.Numbers.Percent(f.Rate))
        : report.T(ReportTexts.ChainPictureHidden, report.Name(stage));
}
