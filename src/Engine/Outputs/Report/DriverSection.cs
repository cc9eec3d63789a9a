using EarlyWarning.Disclosure;

namespace EarlyWarning.Outputs;

/// <summary>What drives each hotspot: the indicators whose mean contribution differs most from the city's.</summary>
internal static class DriverSection
{
    /// <summary>Districts and stages whose drivers are told, most certain first.</summary>
    private const int MostRows = 24;

    private const int BarWidth = 600;

    // The bar is full at twice the cut from which a driver is called strong.
    private const double FullBar = 2 * DriverStrength.StrongFrom;

    /// <summary>The section.</summary>
    public static Section Of(ReportContext report)
    {
        var rows = report.Highlights.Where(h => h.IsHotspot).SelectMany(h => h.Rows.Select(r => (h.Area, Row: r)))
            .Where(x => x.Row.Figures is { Drivers.IsDefaultOrEmpty: false }).ToList();
        var body = rows.Count == 0
            ? Html.Of($"<p>{report.T(report.HasChildren ? ReportTexts.DriversNone : ReportTexts.DriversNoChildren)}</p>")
            : Html.Of($"<p>{report.T(ReportTexts.DriversText)}</p>{Cut(report, rows.Count)}<div class=\"drivers\">{rows.Take(MostRows).Select(x => One(report, x.Area, x.Row))}</div>");
        return new("drivers", report.T(ReportTexts.DriversTitle), body);
    }

    private static Html Cut(ReportContext report, int rows) =>
        rows > MostRows ? Html.Of($"<p>{report.T(ReportTexts.DriversCut, report.Numbers.Count(MostRows), report.Numbers.Count(rows))}</p>") : Html.Empty;

    private static Html One(ReportContext report, PublishedArea area, SafeRow row) =>
        Html.Of($"""<div class="driver"><h3><bdi>{area.Name}</bdi>, {report.Name(row.Stage)}</h3>{List(report, area, row, true)}{List(report, area, row, false)}</div>""");

    /// <summary>What can be worked on, or the circumstances; nothing where there are none.</summary>
    private static Html List(ReportContext report, PublishedArea area, SafeRow row, bool malleable)
    {
        var drivers = row.Figures!.Drivers.Where(d => d.Malleable == malleable).ToList();
        if (drivers.Count == 0) return Html.Empty;
        var lines = drivers.Select(d => Table.Row(
        [
            Table.WordHead(report.DriverLabel(d.Indicator), d.Indicator),
            Table.Cell(report.T(d.Difference < 0 ? ReportTexts.Lowers : ReportTexts.Raises)),
            Table.Cell(Html.Of($"{Bar(d.Difference)} {FigureWords.Strength(report, DriverStrength.Of(d.Difference))}")),
            Table.Cell(FigureWords.Certainty(report, d.Certainty)),
        ]));
        Html[] head = [Table.Head(report, ReportTexts.IndicatorHead), Table.Head(report, ReportTexts.Direction), Table.Head(report, ReportTexts.StrengthHead), Table.Head(report, ReportTexts.CertaintyHead)];
        var caption = report.T(malleable ? ReportTexts.MalleableCaption : ReportTexts.ContextCaption, area.Name, report.Name(row.Stage));
        return Html.Of($"<h4>{report.T(malleable ? ReportTexts.Malleable : ReportTexts.Context)}</h4>{Table.Of(caption, head, lines)}");
    }

    private static Html Bar(double mean)
    {
        var width = Math.Max(20, (int)Math.Round(Math.Min(1, Math.Abs(mean) / FullBar) * BarWidth));
        return Html.Of($"""<svg class="bar" viewBox="0 0 {BarWidth} 100" aria-hidden="true"><rect class="{(mean < 0 ? "less" : "more")}" y="15" width="{width}" height="70"/></svg>""");
    }
}
