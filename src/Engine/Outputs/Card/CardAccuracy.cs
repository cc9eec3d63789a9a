using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>How good the model is: beside its baselines, by predicted risk, against knowing the district, and fitted anew.</summary>
internal static class CardAccuracy
{
    /// <summary>The section.</summary>
    public static CardSection Of(CardContext card)
    {
        var blocks = new List<CardBlock>();
        if (CardContent.Edited(card) is { } edited) blocks.Add(new CardParagraph(edited, Strong: true));
        foreach (var fit in card.Report.Stages)
        {
            blocks.Add(new CardHeading(card.Name(fit.Stage)));
            blocks.Add(Metrics(card, fit));
            if (!fit.EarlierTests.IsEmpty) blocks.Add(Earlier(card, fit));
            blocks.Add(new CardParagraph(Targeting(card, fit.Targeting), Strong: true));
            if (!fit.Reliability.IsEmpty) blocks.Add(new CardPicture(ReliabilityPicture.Of(card, fit), Reliability(card, fit)));
            blocks.Add(fit.Stability is { } stability ? Stability(card, fit.Stage, stability) : new CardParagraph(card.T(CardTexts.NoStability)));
        }

        return new("accuracy", card.T(CardTexts.AccuracyTitle), [.. blocks]);
    }

    /// <summary>The model beside its baselines: areas with three digits, shares in per cent with one.</summary>
    public static CardTable Metrics(CardContext card, StageFit fit) => new(
        card.T(CardTexts.Metrics, card.Name(fit.Stage)),
        [
            .. new[]
            {
                CardTexts.ModelHead, CardTexts.RocAuc, CardTexts.PrAuc, CardTexts.Precision, CardTexts.Recall, CardTexts.Lift, CardTexts.Sensitivity, CardTexts.Brier, CardTexts.LogLoss,
                CardTexts.CalibrationError,
            }.Select(card.T),
        ],
        [
            .. fit.Table.Select(m => (ImmutableArray<string>)
            [
                m.Id == fit.Chosen ? card.T(CardTexts.Chosen, card.T(m.Name)) : card.T(m.Name), card.Figure(m.RocAuc, 3), card.Figure(m.PrAuc, 3), card.Share(m.Precision), card.Share(m.Recall),
                card.Figure(m.Lift, 2), card.Share(m.SensitivityAtTenPercent), card.Figure(m.Brier, 3), card.Figure(m.LogLoss, 3), card.Share(m.CalibrationError),
            ]),
        ]);

    /// <summary>What targeting by individual score is worth, in one sentence that says no more than the interval does.</summary>
    public static string Targeting(CardContext card, TargetingValue value)
    {
        if (!double.IsFinite(value.ByScore.Value) || !double.IsFinite(value.ByDistrict.Value)) return card.T(CardTexts.TargetingNone);
        var difference = value.ScoreOverDistrict;
        var verdict = difference switch
        {
            _ when !double.IsFinite(difference.Low) || !double.IsFinite(difference.High) => CardTexts.TargetingUnjudged,
            { Low: > 0 } => CardTexts.TargetingMore,
            { High: < 0 } => CardTexts.TargetingLess,
            _ => CardTexts.TargetingOpen,
        };
        return card.T(
            CardTexts.Targeting, card.Numbers.ShortPercent(value.Reached), card.Numbers.PercentNumber(value.ByScore.Value), card.Numbers.PercentNumber(value.ByDistrict.Value),
            card.Numbers.PercentNumber(value.ByBoth.Value), card.Points(difference), card.T(verdict));
    }

    private static CardTable Reliability(CardContext card, StageFit fit) => new(
        card.T(CardTexts.Reliability, card.Name(fit.Stage)),
        [card.T(CardTexts.Predicted), card.T(CardTexts.Observed), card.T(CardTexts.ExamplesHead)],
        [.. fit.Reliability.Select(b => (ImmutableArray<string>)[card.Numbers.Percent(b.Predicted), card.Share(b.Observed), card.Numbers.Count(b.Examples)])]);

    private static CardTable Earlier(CardContext card, StageFit fit) => new(
        card.T(CardTexts.Earlier, card.Name(fit.Stage)),
        [card.T(CardTexts.TestedAt), card.T(CardTexts.ModelHead), card.T(CardTexts.RocAuc), card.T(CardTexts.Precision), card.T(CardTexts.Recall), card.T(CardTexts.Brier)],
        [
            .. fit.EarlierTests.SelectMany(t => t.Table.Select(m => (ImmutableArray<string>)
            [
                card.Numbers.Quarter(t.AsOf), card.T(m.Name), card.Figure(m.RocAuc, 3), card.Share(m.Precision), card.Share(m.Recall), card.Figure(m.Brier, 3),
            ])),
        ]);

    private static CardTable Stability(CardContext card, Stage stage, StabilityReport stability) => new(
        card.T(CardTexts.Stability, card.Numbers.Count(stability.Districts), card.Name(stage)),
        [card.T(CardTexts.RefitHead), card.T(CardTexts.Fits), card.T(CardTexts.RankCorrelation), card.T(CardTexts.HotspotsKept)],
        [
            .. stability.Refits.Select(r => (ImmutableArray<string>)
            [
                r.Kind switch { "quarter" => card.T(CardTexts.RefitQuarter), "bootstrap" => card.T(CardTexts.RefitBootstrap), "school" => card.T(CardTexts.RefitSchool), _ => r.Kind },
                card.Numbers.Count(r.Fits), card.Figure(r.RankCorrelation, 2), card.Share(r.HotspotsKept),
            ]),
        ]);
}
