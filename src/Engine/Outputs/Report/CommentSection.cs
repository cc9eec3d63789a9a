using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The comments on districts, each beside the figures it is about.</summary>
internal static class CommentSection
{
    /// <summary>The section; none where there is no comment.</summary>
    public static IEnumerable<Section> Of(ReportContext report)
    {
        if (report.Comments.Count == 0) yield break;
        var areas = report.Areas.Where(a => report.Comments.ContainsKey(a.Code)).Select(a => One(report, a));
        yield return new("comments", report.T(ReportTexts.CommentsTitle), Html.Of($"<p>{report.T(ReportTexts.CommentsText)}</p>{areas}"));
    }

    // What people wrote is not translated; it is in the language of the settings.
    private static Html One(ReportContext report, PublishedArea area) => Html.Of($"""
        <article class="commented" id="comment-{area.Code}"><h3><bdi>{area.Name}</bdi></h3><ul>{Figures(report, area).Select(f => Html.Of($"<li>{f}</li>"))}</ul><div class="comment" lang="{(report.Content.Settings.Language == Language.German ? "de" : "en")}" translate="no">{CommentMarkup.Of(report.Comments[area.Code])}</div></article>
        """);

    private static IEnumerable<string> Figures(ReportContext report, PublishedArea area)
    {
        if (area.Rows.IsEmpty && area.Environment is { } environment) yield return $"{report.T(ReportTexts.EnvironmentRank)} {report.Numbers.Count(environment.Rank)}";
        foreach (var row in area.Rows)
        {
            yield return row.Figures switch
            {
                null => report.T(ReportTexts.ChainPictureHidden, report.Name(row.Stage)),
                { Children: 0 } => $"{report.Name(row.Stage)}: {report.T(ReportTexts.NoChildren)}",
                var f => report.T(ReportTexts.CommentFigures, report.Name(row.Stage), report.Numbers.Percent(f.Rate), report.Numbers.PercentRange(f.WilsonLow, f.WilsonHigh), FigureWords.Verdict(report, f.Verdict)),
            };
        }
    }
}
