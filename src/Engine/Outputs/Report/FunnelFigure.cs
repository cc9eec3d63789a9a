using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The funnel of one stage with its heading, what it says in plain words, and what its marks and lines mean.</summary>
internal static class FunnelFigure
{
    /// <summary>The markup.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="shown">Its shown districts with children; nothing is drawn where there are none.</param>
    public static Html Of(ReportContext report, Stage stage, IReadOnlyList<SafeRow> shown)
    {
        if (shown.Count == 0) return Html.Empty;
        var head = Html.Of($"<h3>{report.T(ReportTexts.Funnel)}</h3>");
        if (StageFunnel.Of(shown.Select(r => r.Figures!), report.City(stage), report.Content.Settings.Hotspots) is not { } funnel)
        {
            return Html.Of($"""{head}<p class="note">{report.T(ReportTexts.FunnelNone)}</p>""");
        }

        var picture = new FunnelPicture(report, stage, shown, funnel);

        // Explained once, at the first stage that has points.
        var first = report.StagesShown.First(s => report.Areas.Any(a => a.At(s)?.Figures is { Children: > 0 })) == stage;
        var explained = first ? Html.Of($"<p>{report.T(ReportTexts.FunnelText)}</p>") : Html.Empty;
        var wider = picture.HasOverDispersion ? Html.Of($"<p>{report.T(ReportTexts.FunnelWider)}</p>") : Html.Empty;
        var unnamed = picture.OutsideCount > picture.Named.Length
            ? " " + report.T(ReportTexts.FunnelUnnamed, report.Numbers.Count(picture.Named.Length), report.Numbers.Count(picture.OutsideCount))
            : "";
        var region = report.T(ReportTexts.FunnelPictureTitle, report.Name(stage), report.Content.Settings.City);
        return Html.Of($"""
            {head}{explained}{wider}
            <figure class="funnel-figure"><div class="scroll" tabindex="0" role="region" aria-label="{region}">{picture.Drawing()}</div>{Legend(report, picture)}<figcaption>{report.T(ReportTexts.FunnelCaption)}{unnamed} <a href="#table-{stage.Id()}">{report.T(ReportTexts.FunnelTable)}</a></figcaption></figure>
            """);
    }

    private static Html Legend(ReportContext report, FunnelPicture picture)
    {
        var entries = picture.Verdicts.Select(v => Entry(Mark(v), FigureWords.Verdict(report, v)))
            .Append(Entry(Line("city"), report.T(ReportTexts.FunnelCity)))
            .Append(Entry(Line("limit"), report.T(ReportTexts.FunnelLimit95)))
            .Append(Entry(Line("limit far"), report.T(ReportTexts.FunnelLimit998)));
        if (picture.HasOverDispersion) entries = entries.Append(Entry(Html.Of($"{Line("limit wide", 24)}{Line("limit wide far", 58)}"), report.T(ReportTexts.FunnelLimitWide)));
        return Html.Of($"""<ul class="legend" aria-label="{report.T(ReportTexts.Legend)}">{entries}</ul>""");
    }

    private static Html Mark(Verdict verdict)
    {
        var mark = FunnelMark.Of(verdict);
        return Html.Of($"""<path class="{mark.Name}" d="{mark.Path([(60, 40)])}"/>""");
    }

    private static Html Line(string name, int y = 40) => Html.Of($"""<path class="{name}" d="M4 {y}H116"/>""");

    private static Html Entry(Html drawing, string words) => Html.Of($"""<li><svg class="funnel-key" viewBox="0 0 120 80" aria-hidden="true">{drawing}</svg>{words}</li>""");
}
