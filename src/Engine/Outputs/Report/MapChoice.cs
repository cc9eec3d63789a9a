using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The choice of what the map shows, its legends, and the line that tells of the district chosen. Script brings the choice to life; without it the first figure stands.</summary>
internal static class MapChoice
{
    /// <summary>The controls above the map, hidden until script shows them.</summary>
    public static Html Controls(ReportContext report)
    {
        var figures = report.Map!.Figures;
        if (figures.Length < 2) return Html.Empty;
        var stages = figures.Any(f => f.ByStage) && report.StagesShown.Length > 1
            ? Html.Of($"""<label>{report.T(ReportTexts.StageHead)} <select id="map-stage">{report.StagesShown.Select((s, i) => Html.Of($"""<option value="{i}" data-stage="{s.Id()}">{report.Name(s)}</option>"""))}</select></label>""")
            : Html.Empty;
        var options = figures.Select((f, i) => Html.Of($"""<option value="{i}"{(f.ByStage ? new Html(" data-by-stage") : Html.Empty)}>{f.Name}</option>"""));
        return Html.Of($"""
            <div class="choice" hidden><label>{report.T(ReportTexts.MapShows)} <select id="map-figure">{options}</select></label> {stages}<p>{report.T(ReportTexts.MapKeys)}</p></div>
            """);
    }

    /// <summary>The legends, one for each figure; the first is shown.</summary>
    public static Html Legends(ReportContext report) => Html.Of($"{report.Map!.Figures.Select((f, i) => Legend(report, f, i))}");

    /// <summary>The line about the district chosen; empty until one is.</summary>
    public static Html Detail(ReportContext report) => report.Map!.Figures.Length < 2
        ? Html.Empty
        : Html.Of($"""<p id="map-detail" role="status" translate="no"></p>""");

    private static Html Legend(ReportContext report, MapFigure figure, int number)
    {
        var entries = figure.Legend.Select(e => Entry($"k{e.Class}", false, e.Words)).ToList();
        if (figure.ByStage) entries.Add(Entry("k5", true, report.T(ReportTexts.MapHotspot)));
        var unknown = figure.Kind == MapFigureKind.NoService && figure.Legend.IsEmpty;
        if (report.HasChildren && !unknown) entries.Add(Entry("kp", false, report.T(ReportTexts.MapProtected)));
        entries.Add(Entry("kn", false, report.T(unknown ? ReportTexts.MapNotKnown : ReportTexts.MapNothing)));
        var note = figure.Kind == MapFigureKind.NoService ? Html.Of($"<li>{report.T(unknown ? ReportTexts.MapNoServiceWhy : ReportTexts.MapNoServiceWhat)}</li>") : Html.Empty;
        return Html.Of($"""<ul class="legend" data-legend="{number}" aria-label="{report.T(ReportTexts.Legend)}"{(number > 0 ? new Html(" hidden") : Html.Empty)}>{entries}{note}</ul>""");
    }

    /// <summary>An entry of a legend.</summary>
    /// <param name="fill">Class of its ground.</param>
    /// <param name="hot">Whether it is marked as a hotspot.</param>
    /// <param name="text">Its words.</param>
    public static Html Entry(string fill, bool hot, string text)
    {
        var hatching = hot ? Html.Of($"""<rect class="hatch" x="10" y="10" width="280" height="180"/>""") : Html.Empty;
        return Html.Of($"""<li><svg viewBox="0 0 300 200" aria-hidden="true"><rect class="area {fill}{(hot ? " hot" : "")}" x="10" y="10" width="280" height="180"/>{hatching}</svg>{text}</li>""");
    }
}
