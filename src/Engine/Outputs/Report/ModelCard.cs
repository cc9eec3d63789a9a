using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The model card: what the model is, what for, and what is known of its quality. All that is known of a fit or a validation is printed here and nowhere else.</summary>
internal static class ModelCard
{
    /// <summary>The card.</summary>
    public static Html Of(ReportContext report)
    {
        var model = report.Content.Model;
        var settings = report.Content.Settings.Model;
        var card = report.Content.Card;
        (string Word, string Meaning)[] entries =
        [
            (report.T(ReportTexts.CardWhat), report.T(
                ReportTexts.CardAdditive, report.Numbers.Count(model.Stages.Length), report.Numbers.Count(model.Stages.SelectMany(s => s.Terms).Select(t => t.Indicator).Distinct(StringComparer.Ordinal).Count()))),
            (report.T(ReportTexts.CardFor), report.T(ReportTexts.CardForText)),
            (report.T(ReportTexts.CardCalibration), report.T(Calibration(report))),
            (report.T(ReportTexts.CardThreshold), report.T(
                ReportTexts.CardThresholdText, report.Numbers.ShortPercent(settings.FlaggedShare), report.Numbers.Quarter(RunRecord.ReferenceQuarter(report.Content)))),
            (report.T(ReportTexts.CardValidation), card is null ? report.T(ReportTexts.CardNotValidated) : CardSummary.Validation(report, card)),
            (report.T(ReportTexts.CardIdentity), report.T(ReportTexts.CardIdentityText, model.Id, report.Numbers.Count(model.Version), model.Sha256)),
        ];
        return Html.Of($"""<h3>{report.T(ReportTexts.CardTitle)}</h3><dl class="card">{entries.Select(e => Html.Of($"<div><dt>{e.Word}</dt><dd>{e.Meaning}</dd></div>"))}</dl>{(card is null ? Html.Empty : CardSummary.Of(report, card))}""");
    }

    /// <summary>Whether the figure is a risk, and whether changes by hand came after the calibration.</summary>
    private static LocalText Calibration(ReportContext report) => (report.Content.Model.Calibrated, report.Content.Card) switch
    {
        (false, _) => ReportTexts.NotCalibrated,
        (true, { Edits.IsEmpty: false }) => ReportTexts.CalibratedThenEdited,
        _ => ReportTexts.Calibrated,
    };
}
