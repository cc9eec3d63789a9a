using System.Collections.Immutable;
using EarlyWarning.Learning;

namespace EarlyWarning.Outputs;

/// <summary>Whom false alarms and misses hit: the fairness audit.</summary>
internal static class CardFairness
{
    /// <summary>The section.</summary>
    public static CardSection Of(CardContext card)
    {
        var blocks = new List<CardBlock> { new CardParagraph(card.T(CardTexts.RightsText)) };
        if (CardContent.Edited(card) is { } edited) blocks.Add(new CardParagraph(edited));
        blocks.AddRange(Verdicts(card).Select(v => new CardParagraph(v, Strong: true)));
        foreach (var fit in card.Report.Stages)
        {
            foreach (var audit in fit.Fairness)
            {
                blocks.Add(Groups(card, fit, audit));
                blocks.Add(new CardParagraph(card.T(CardTexts.FairnessBasis, audit.LegalBasis, card.Numbers.Count(audit.SmallestGroup), card.Numbers.Count(audit.GroupsTooSmall))));
            }
        }

        return new("rights", card.T(CardTexts.RightsTitle), [.. blocks]);
    }

    /// <summary>One sentence per audit column and stage; one that says so where none was asked for.</summary>
    public static ImmutableArray<string> Verdicts(CardContext card)
    {
        var verdicts = card.Report.Stages.SelectMany(s => s.Fairness.Select(a => Verdict(card, s, a))).ToImmutableArray();
        return verdicts.IsEmpty ? [card.T(CardTexts.NoFairness)] : verdicts;
    }

    private static string Verdict(CardContext card, StageFit fit, GroupAudit audit)
    {
        var (column, stage) = (card.T(audit.Column), card.Name(fit.Stage));
        if (!double.IsFinite(audit.LargestGap)) return card.T(CardTexts.GapUnknown, column, stage);
        var where = card.T(audit.LargestGapIn == "misses" ? CardTexts.InMisses : CardTexts.InFalseAlarms);
        var (gap, limit) = (card.Numbers.PercentNumber(audit.LargestGap), card.Report.FairnessLimit is { } most ? card.Numbers.Short(most * 100, 1) : NumberText.Nothing);
        if (audit.Passed) return card.T(CardTexts.GapPassed, column, stage, gap, where, limit);
        return card.Report.SignedOff is { } signed
            ? card.T(CardTexts.GapSigned, column, stage, gap, where, limit, signed.By, signed.Reason)
            : card.T(CardTexts.GapRefused, column, stage, gap, where, limit);
    }

    private static CardTable Groups(CardContext card, StageFit fit, GroupAudit audit) => new(
        card.T(CardTexts.FairnessCaption, card.T(audit.Column), card.Name(fit.Stage)),
        [card.T(CardTexts.Group), card.T(CardTexts.Flagged), card.T(CardTexts.FalseAlarms), card.T(CardTexts.Misses), card.T(CardTexts.GroupCalibration)],
        [
            .. audit.Groups.Select(g => (ImmutableArray<string>)
                [card.T(g.Group), card.Share(g.Flagged), card.Share(g.FalseAlarms), card.Share(g.Misses), card.Points(g.Calibration)]),
        ]);
}
