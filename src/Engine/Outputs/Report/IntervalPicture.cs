using EarlyWarning.Districts;

namespace EarlyWarning.Outputs;

/// <summary>The interval chart of a ranked table: one line per row, all on the same scale, with the city's rate as a dashed line.</summary>
internal sealed class IntervalPicture
{
    private const int Width = 1600;
    private const int Height = 200;
    private const int Margin = 40;

    private readonly ReportContext report;
    private readonly double? city;
    private readonly double largest;

    /// <summary>A chart for these rows.</summary>
    /// <param name="report">The report.</param>
    /// <param name="figures">The figures of all rows that are drawn.</param>
    /// <param name="city">The city's rate; null where it is not shown.</param>
    public IntervalPicture(ReportContext report, IEnumerable<AreaFigures> figures, double? city)
    {
        this.report = report;
        this.city = city is { } rate && double.IsFinite(rate) ? rate : null;
        var highest = figures.Where(f => double.IsFinite(f.WilsonHigh)).Select(f => f.WilsonHigh).Append(this.city ?? 0).Append(0.01).Max();
        // The next multiple of five per cent, so that charts of neighbouring stages look alike.
        largest = Math.Min(1, Math.Ceiling(highest * 20) / 20);
    }

    /// <summary>The scale, for the head of the column.</summary>
    public Html Scale() => Html.Of($"""
        <svg class="ci" viewBox="0 0 {Width} {Height}" aria-hidden="true"><text x="{Margin}" y="150">0</text><text x="{Width - Margin}" y="150" class="end">{report.Numbers.ShortPercent(largest)}</text>{CityLine()}</svg>
        """);

    /// <summary>The line of one row: its interval, its rate as a dot, its smoothed rate as a small upright mark. Hidden from screen readers, which read the figures beside it.</summary>
    public Html Line(AreaFigures f)
    {
        if (f.Children == 0 || !double.IsFinite(f.WilsonLow) || !double.IsFinite(f.WilsonHigh)) return Html.Empty;
        var (low, high, rate) = (X(f.WilsonLow), X(f.WilsonHigh), X(f.Rate));
        var smoothed = double.IsFinite(f.EmpiricalBayes) ? Html.Of($"""<path class="eb" d="M{X(f.EmpiricalBayes)} 45v110"/>""") : Html.Empty;
        var hot = f.Verdict == Verdict.AssuredHotspot ? " hot" : "";
        return Html.Of($"""
            <svg class="ci{hot}" viewBox="0 0 {Width} {Height}" aria-hidden="true">{CityLine()}<path class="line" d="M{low} 100H{high}M{low} 60v80M{high} 60v80"/>{smoothed}<circle cx="{rate}" cy="100" r="34"/></svg>
            """);
    }

    private Html CityLine() => city is { } rate ? Html.Of($"""<path class="city" d="M{X(rate)} 0V{Height}"/>""") : Html.Empty;

    private int X(double rate) => Margin + (int)Math.Round(Math.Clamp(rate / largest, 0, 1) * (Width - (2 * Margin)));
}
