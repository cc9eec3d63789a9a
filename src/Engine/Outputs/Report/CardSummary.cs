using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What the model's own card says, in short: performance beside the baselines, what targeting is worth, fairness, changes by hand.</summary>
internal static class CardSummary
{
    private static readonly LocalText[] Heads = [CardTexts.ModelHead, CardTexts.RocAuc, CardTexts.Precision, CardTexts.Recall, CardTexts.Lift, CardTexts.CalibrationError];

    /// <summary>How the model was tested, in one sentence.</summary>
    public static string Validation(ReportContext report, FitReport fit)
    {
        var split = fit.Split switch { ValidationSplit.School => CardTexts.SplitSchool, ValidationSplit.District => CardTexts.SplitDistrict, _ => CardTexts.SplitTime };
        return report.T(ReportTexts.CardValidated, Context(report, fit).Quarters(fit.TestQuarters), report.T(split));
    }

    /// <summary>The summary.</summary>
    public static Html Of(ReportContext report, FitReport fit)
    {
        var card = Context(report, fit);
        var edited = CardContent.Edited(card) is { } text ? Html.Of($"""<p class="note">{text}</p>{Edits(card)}""") : Html.Empty;
        return Html.Of($"""
            <h3>{report.T(ReportTexts.CardQuality)}</h3>{edited}{fit.Stages.Select(s => Html.Of($"{Metrics(card, s)}<p>{CardAccuracy.Targeting(card, s.Targeting)}</p>"))}<ul>{CardFairness.Verdicts(card).Select(v => Html.Of($"<li>{v}</li>"))}</ul>
            """);
    }

    private static CardContext Context(ReportContext report, FitReport fit) => new(fit, report.Content.Settings.Indicators, report.Language);

    private static Html Metrics(CardContext card, StageFit fit)
    {
        var rows = fit.Table.Select(m => Table.Row(
        [
            Table.WordHead(m.Id == fit.Chosen ? card.T(CardTexts.Chosen, card.T(m.Name)) : card.T(m.Name)),
            Cell(card.FigureParts(m.RocAuc, 3)), Cell(card.ShareParts(m.Precision)), Cell(card.ShareParts(m.Recall)), Cell(card.FigureParts(m.Lift, 2)), Cell(card.ShareParts(m.CalibrationError)),
        ]));
        return Table.Of(card.T(CardTexts.Metrics, card.Name(fit.Stage)), Heads.Select((h, i) => Table.Head(card.T(h), numeric: i > 0)), rows);
    }

    private static Html Cell((string Value, string Interval) parts) =>
        Html.Of($"""<td class="n">{parts.Value}{(parts.Interval.Length == 0 ? Html.Empty : Html.Of($"<small>{parts.Interval}</small>"))}""");

    private static Html Edits(CardContext card)
    {
        var table = CardContent.Edits(card);
        return Table.Of(table.Caption, table.Head.Select(h => Table.Head(h)), table.Rows.Select(r => Table.Row([Table.WordHead(r[0]), .. r.Skip(1).Select(c => Table.Cell(c))])));
    }
}
