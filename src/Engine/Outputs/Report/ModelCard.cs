namespace EarlyWarning.Outputs;

/// <summary>The model card: what the model is, what for, and what is known of its quality. All that a model file tells of a fit or a validation is printed here and nowhere else.</summary>
internal static class ModelCard
{
    /// <summary>The card.</summary>
    public static Html Of(ReportContext report)
    {
        var model = report.Content.Model;
        var settings = report.Content.Settings.Model;
        (string Word, string Meaning)[] entries =
        [
            (report.T(ReportTexts.CardWhat), report.T(
                ReportTexts.CardAdditive, report.Numbers.Count(model.Stages.Length), report.Numbers.Count(model.Stages.SelectMany(s => s.Terms).Select(t => t.Indicator).Distinct(StringComparer.Ordinal).Count()))),
            (report.T(ReportTexts.CardFor), report.T(ReportTexts.CardForText)),
            (report.T(ReportTexts.CardCalibration), report.T(model.Calibrated ? ReportTexts.Calibrated : ReportTexts.NotCalibrated)),
            (report.T(ReportTexts.CardThreshold), report.T(
                ReportTexts.CardThresholdText, report.Numbers.ShortPercent(settings.FlaggedShare), report.Numbers.Quarter(RunRecord.ReferenceQuarter(report.Content)))),
            (report.T(ReportTexts.CardValidation), report.T(ReportTexts.CardNotValidated)),
            (report.T(ReportTexts.CardIdentity), report.T(ReportTexts.CardIdentityText, model.Id, report.Numbers.Count(model.Version), model.Sha256)),
        ];
        return Html.Of($"""<h3>{report.T(ReportTexts.CardTitle)}</h3><dl class="card">{entries.Select(e => Html.Of($"<div><dt>{e.Word}</dt><dd>{e.Meaning}</dd></div>"))}</dl>""");
    }
}
