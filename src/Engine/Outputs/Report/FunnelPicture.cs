using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The funnel of one stage as SVG: shown districts as points (children across, rate upwards), the city's rate, and the limits that chance keeps.</summary>
internal sealed class FunnelPicture
{
    /// <summary>Up to so many districts each have a point with a name under the pointer.</summary>
    public const int MostSingle = 150;

    /// <summary>So many have one where there are more; the others, nearest to the city's rate, are drawn as one path and cost a few bytes.</summary>
    public const int SingleOfMany = 60;

    /// <summary>Most names written beside points.</summary>
    public const int MostNames = 24;

    private const int Samples = 140;
    private const int LongestName = 28;
    private const int NameHeight = 56;

    private readonly ReportContext report;
    private readonly Stage stage;
    private readonly StageFunnel funnel;
    private readonly ImmutableArray<SafeRow> rows;
    private readonly FunnelScale scale;
    private readonly ImmutableArray<int> sizes;

    /// <summary>The picture of a stage.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="shown">Its shown districts with children, at least one.</param>
    /// <param name="funnel">Its limits.</param>
    public FunnelPicture(ReportContext report, Stage stage, IEnumerable<SafeRow> shown, StageFunnel funnel)
    {
        this.report = report;
        this.stage = stage;
        this.funnel = funnel;

        // Whoever is furthest outside is named first and drawn last.
        rows = [.. shown.OrderByDescending(r => Outside(r) ? 1 : 0).ThenByDescending(Distance).ThenBy(r => r.Code, StringComparer.Ordinal)];
        var most = rows.Max(r => r.Figures!.Children);
        var sorted = rows.Select(r => r.Figures!.Children).Order().ToArray();
        var limits = funnel.Limits(sorted[sorted.Length / 2]);
        // From 0, so that the funnel is seen to narrow; unless all districts are large, and would crowd at the right.
        double fewest = 2 * sorted[0] > most ? Math.Floor(0.4 * sorted[0]) : 0;
        scale = new(fewest, Math.Max(fewest + 1, most * 1.04), Math.Min(1.04, 1.08 * Math.Max(rows.Max(r => r.Figures!.Rate), limits.High998)));
        sizes = [.. SizesBetween(Math.Max(1, fewest > 0 ? (long)fewest : Math.Min(sorted[0], most / 20)), most)];
        Named = Names();
    }

    private int Single => rows.Length > MostSingle ? SingleOfMany : MostSingle;

    /// <summary>Districts outside of the 95 % limits.</summary>
    public int OutsideCount => rows.Count(Outside);

    /// <summary>The districts whose name stands beside their point, with its place.</summary>
    public ImmutableArray<(SafeRow Row, LabelBox Box)> Named { get; }

    /// <summary>Whether the limits with over-dispersion are drawn.</summary>
    public bool HasOverDispersion => funnel.OverDispersion > 0;

    /// <summary>The verdicts that have points, as in <see cref="Verdict"/>, the highest first.</summary>
    public IEnumerable<Verdict> Verdicts => rows.Select(r => r.Figures!.Verdict).Distinct().OrderDescending();

    /// <summary>The markup.</summary>
    public Html Drawing()
    {
        var id = "funnel-" + stage.Id();
        return Html.Of($"""
            <svg class="funnel{(rows.Length > MostSingle ? " many" : "")}" viewBox="0 0 {FunnelScale.Width} {FunnelScale.Height}" role="img" aria-labelledby="{id}-title {id}-desc"><title id="{id}-title">{report.T(ReportTexts.FunnelPictureTitle, report.Name(stage), report.Content.Settings.City)}</title><desc id="{id}-desc">{Description()}</desc>
            {Grid()}{Limits()}
            {Crowd()}{Points()}{Labels()}
            </svg>
            """);
    }

    private static bool Outside(SafeRow row) => row.Figures!.Funnel is not (FunnelPosition.Inside or FunnelPosition.None);

    /// <summary>Distance to the city's rate in standard deviations of chance: only an order.</summary>
    private double Distance(SafeRow row) => Math.Abs(((double)row.Figures!.Count / row.Figures.Children) - funnel.CityRate) * Math.Sqrt(row.Figures.Children);

    private (int X, int Y) Place(SafeRow row) => (scale.X(row.Figures!.Children), scale.Y((double)row.Figures.Count / row.Figures.Children));

    private string Description()
    {
        string Listed(Func<AreaFigures, bool> which)
        {
            var names = rows.Where(r => which(r.Figures!)).Select(r => r.Name).ToList();
            if (names.Count == 0) return report.T(ReportTexts.NoDistrict);
            var more = names.Count - MostNames;
            return report.Numbers.List(more <= 0 ? names : [.. names.Take(MostNames), report.T(more == 1 ? ReportTexts.OneMore : ReportTexts.More, report.Numbers.Count(more))]);
        }

        return report.T(
            ReportTexts.FunnelDescription, report.Numbers.Count(rows.Length), report.Numbers.Percent(funnel.CityRate), report.Numbers.Count(rows.Length - OutsideCount),
            Listed(f => f.Funnel is FunnelPosition.Above or FunnelPosition.FarAbove), Listed(f => f.Funnel is FunnelPosition.Below or FunnelPosition.FarBelow));
    }

    private Html Grid()
    {
        var across = FunnelScale.Ticks(scale.FewestChildren, scale.MostChildren, 1).Select(tick => Html.Of(
            $"""<path class="grid" d="M{scale.X(tick)} {FunnelScale.Top}V{FunnelScale.Bottom}"/><text class="mid" x="{scale.X(tick)}" y="{FunnelScale.Bottom + 70}">{report.Numbers.Count((long)tick)}</text>"""));
        var up = FunnelScale.Ticks(0, scale.HighestRate, 1000).Select(tick => Html.Of(
            $"""<path class="grid" d="M{FunnelScale.Left} {scale.Y(tick)}H{FunnelScale.Right}"/><text class="end" x="{FunnelScale.Left - 24}" y="{scale.Y(tick) + 16}">{report.Numbers.ShortPercent(tick)}</text>"""));
        var middle = (FunnelScale.Top + FunnelScale.Bottom) / 2;
        return Html.Of($"""
            {across}{up}<text class="mid axis" x="{(FunnelScale.Left + FunnelScale.Right) / 2}" y="{FunnelScale.Height - 60}">{report.T(ReportTexts.Children)}</text><text class="mid axis" transform="translate(60 {middle}) rotate(-90)">{report.T(ReportTexts.FunnelRate)}</text>
            """);
    }

    private Html Limits()
    {
        var chance = sizes.Select(n => funnel.Limits(n)).ToArray();
        var lines = Html.Of($"""
            <path class="limit" d="{Curve(chance, l => l.Low95)}{Curve(chance, l => l.High95)}"/><path class="limit far" d="{Curve(chance, l => l.Low998)}{Curve(chance, l => l.High998)}"/>
            """);
        if (HasOverDispersion)
        {
            var wider = sizes.Select(n => funnel.OverDispersedLimits(n)).ToArray();
            lines = Html.Of($"""
                {lines}<path class="limit wide" d="{Curve(wider, l => l.Low95)}{Curve(wider, l => l.High95)}"/><path class="limit wide far" d="{Curve(wider, l => l.Low998)}{Curve(wider, l => l.High998)}"/>
                """);
        }

        var city = scale.Y(funnel.CityRate);
        return Html.Of($"""{lines}<path class="city" d="M{FunnelScale.Left} {city}H{FunnelScale.Right}"/>""");
    }

    /// <summary>One limit over the sizes of districts, cut off at the upper edge.</summary>
    private string Curve(FunnelLimits[] limits, Func<FunnelLimits, double> limit)
    {
        var path = new StringBuilder();
        var drawing = false;
        for (var i = 0; i < limits.Length; i++)
        {
            var rate = limit(limits[i]);
            var inside = rate <= scale.HighestRate;
            if (i > 0 && inside != drawing)
            {
                var before = limit(limits[i - 1]);
                var part = (scale.HighestRate - before) / (rate - before);
                Step(sizes[i - 1] + (part * (sizes[i] - sizes[i - 1])), scale.HighestRate, drawing);
                drawing = true;
            }

            if (inside) Step(sizes[i], rate, drawing);
            drawing = inside;
        }

        return path.ToString();

        void Step(double children, double rate, bool on) => path.Append(CultureInfo.InvariantCulture, $"{(on ? 'L' : 'M')}{scale.X(children)} {scale.Y(rate)}");
    }

    /// <summary>The points without a name of their own, one path per verdict.</summary>
    private IEnumerable<Html> Crowd() => rows.Skip(Single).GroupBy(r => FunnelMark.Of(r.Figures!.Verdict)).OrderBy(g => g.Key.Name, StringComparer.Ordinal)
        .Select(g => Html.Of($"""<path class="{g.Key.Name} crowd" d="{g.Key.Path(g.Select(Place))}"/>"""));

    private IEnumerable<Html> Points() => rows.Take(Single).Reverse().Select(r =>
    {
        var (f, mark) = (r.Figures!, FunnelMark.Of(r.Figures!.Verdict));
        var words = report.T(ReportTexts.FunnelTooltip, report.Numbers.Count(f.Children), report.Numbers.Percent(f.Rate));
        return Html.Of($"""<path class="{mark.Name}" data-area="{r.Code}" d="{mark.Path([Place(r)])}"><title>{ReportContext.Isolated(r.Name)}: {words}</title></path>""");
    });

    private ImmutableArray<(SafeRow Row, LabelBox Box)> Names()
    {
        var outside = rows.Where(Outside).Take(MostNames).ToArray();
        var boxes = LabelPlacement.Place(
            [.. outside.Select(r => (Place(r).X, Place(r).Y, Width(Short(r.Name))))], NameHeight, [.. rows.Select(Place)], FunnelMark.Radius,
            new(FunnelScale.Left, FunnelScale.Top - 40, FunnelScale.Right + 40, FunnelScale.Bottom));
        return [.. outside.Zip(boxes).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!.Value))];
    }

    private IEnumerable<Html> Labels() => Named.Select(named =>
    {
        var ((x, y), box) = (Place(named.Row), named.Box);
        var leader = box.Away ? Html.Of($"""<path class="leader" d="M{x} {y}L{Math.Clamp(x, box.Left, box.Right)} {Math.Clamp(y, box.Top, box.Bottom)}"/>""") : Html.Empty;
        var middle = (box.Left + box.Right) / 2;
        return Html.Of($"""{leader}<text class="mid name" x="{middle}" y="{box.Bottom - 14}">{Short(named.Row.Name)}</text>""");
    });

    /// <summary>Sizes of districts at which limits are drawn: denser where they are steep.</summary>
    private static IEnumerable<int> SizesBetween(long least, long most)
    {
        double from = Math.Sqrt(least), to = Math.Sqrt(most);
        return Enumerable.Range(0, Samples + 1).Select(i => from + ((to - from) * i / Samples)).Select(root => (int)Math.Min(most, Math.Round(root * root))).Distinct();
    }

    private static string Short(string name)
    {
        var runes = name.EnumerateRunes().ToArray();
        return runes.Length <= LongestName ? name : string.Concat(runes.Take(LongestName - 1)).TrimEnd() + "…";
    }

    /// <summary>Width of a name, rather too wide than too narrow, whatever sans-serif font is there.</summary>
    private static int Width(string name) => 16 + name.EnumerateRunes().Sum(rune => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or '\'' or '|' or ' ' or 'f' or 't' or 'r' or '-' or '(' or ')' => 19,
        'm' or 'w' or 'M' or 'W' or '…' => 50,
        >= 'A' and <= 'Z' or 'Ä' or 'Ö' or 'Ü' => 39,
        < 0x250 => 31,
        _ => 58,
    });
}
