namespace EarlyWarning.Outputs;

/// <summary>The words of the report, explained.</summary>
internal static class GlossarySection
{
    /// <summary>The section.</summary>
    public static Section Of(ReportContext report)
    {
        var rule = report.Content.Settings.Hotspots;
        var numbers = report.Numbers;
        object[] figures =
        [
            numbers.Short(rule.Margin, 2), numbers.ShortPercent(rule.FalseDiscoveryRate), numbers.Count(rule.MinimumChildren), numbers.Count(rule.Permutations),
            numbers.Count(report.Content.Settings.Publication.MinimumCount), numbers.Count(report.Content.Settings.Publication.MinimumDenominator),
            numbers.ShortPercent(rule.Certainty), numbers.ShortPercent(rule.MarginCertainty),
        ];
        var words = ReportTexts.Glossary.Select(e => report.Table.Calibrated && e.Word == ReportTexts.ScoreWord ? (Word: ReportTexts.RiskWord, Meaning: ReportTexts.RiskMeaning) : e);
        var entries = words.Select(e => Html.Of($"<div><dt>{report.T(e.Word)}</dt><dd>{report.T(e.Meaning, figures)}</dd></div>"));
        return new("glossary", report.T(ReportTexts.GlossaryTitle), Html.Of($"""<dl class="glossary">{entries}</dl>"""));
    }
}
