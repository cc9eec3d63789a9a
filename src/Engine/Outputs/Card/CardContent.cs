using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What a model card says, section by section in the order of the AI Act; the sections with figures have files of their own.</summary>
internal static class CardContent
{
    /// <summary>The sections.</summary>
    public static ImmutableArray<CardSection> Of(CardContext card) =>
    [
        Short(card), Risk(card), Data(card), CardTerms.Of(card), Record(card), Use(card), Oversight(card), CardAccuracy.Of(card), CardFairness.Of(card),
    ];

    /// <summary>What was changed by hand, and what that means for the figures; null where nothing was.</summary>
    public static string? Edited(CardContext card) => card.Report.Edits.IsEmpty ? null : card.T(CardTexts.Edited, card.Numbers.Count(card.Report.Edits.Length));

    /// <summary>The changes by hand as a table.</summary>
    public static CardTable Edits(CardContext card) => new(
        card.T(CardTexts.Edits),
        [card.T(CardTexts.StageHead), card.T(CardTexts.EditHead), card.T(CardTexts.EditKind), card.T(CardTexts.EditReason)],
        [.. card.Report.Edits.Select(e => (ImmutableArray<string>)[card.Name(e.Stage), card.Label(e.Indicator), Kind(card, e), e.Reason])],
        Figures: false);

    private static string Kind(CardContext card, ModelEdit edit)
    {
        var word = edit.Kind switch { "cap" => CardTexts.EditCap, "smooth" => CardTexts.EditSmooth, "monotone" => CardTexts.EditMonotone, _ => CardTexts.EditRemove };
        return edit.Detail.Length == 0 ? card.T(word) : $"{card.T(word)} ({edit.Detail})";
    }

    private static CardSection Short(CardContext card)
    {
        var blocks = card.Report.Stages.Select(s => (CardBlock)new CardParagraph($"{card.Name(s.Stage)}: {CardAccuracy.Targeting(card, s.Targeting)}")).ToList();
        blocks.AddRange(CardFairness.Verdicts(card).Select(v => new CardParagraph(v)));
        if (Edited(card) is { } edited) blocks.Add(new CardParagraph(edited, Strong: true));
        return new("short", card.T(CardTexts.InShort), [.. blocks]);
    }

    private static CardSection Risk(CardContext card) => new("risk", card.T(CardTexts.RiskTitle),
    [
        new CardHeading(card.T(CardTexts.Limits)),
        new CardList([card.T(CardTexts.LimitPast), card.T(CardTexts.LimitSeen), card.T(CardTexts.LimitCause), card.T(CardTexts.LimitAlarm)]),
        new CardHeading(card.T(CardTexts.Forbidden)),
        new CardList([card.T(CardTexts.ForbiddenChild), card.T(CardTexts.ForbiddenSchool), card.T(CardTexts.ForbiddenCause)]),
    ]);

    private static CardSection Data(CardContext card)
    {
        var report = card.Report;
        var split = report.Split switch { ValidationSplit.School => CardTexts.SplitSchool, ValidationSplit.District => CardTexts.SplitDistrict, _ => CardTexts.SplitTime };
        return new("data", card.T(CardTexts.DataTitle),
        [
            new CardTable(
                card.T(CardTexts.Sources),
                [card.T(CardTexts.Extract), card.T(CardTexts.Service), card.T(CardTexts.Controller), card.T(CardTexts.LegalBasis), card.T(CardTexts.Purpose)],
                [.. report.Sources.Select(s => (ImmutableArray<string>)[s.Id, card.T(Service(s.Domain)), s.Controller, s.LegalBasis, s.Purpose])],
                Figures: false),
            new CardFacts(
            [
                (card.T(CardTexts.FitQuarters), card.Quarters(report.FitQuarters)), (card.T(CardTexts.TestQuarters), card.Quarters(report.TestQuarters)),
                (card.T(CardTexts.Horizon), card.T(CardTexts.HorizonText, card.Numbers.Count(report.Horizon))), (card.T(CardTexts.Split), card.T(split)),
            ]),
            new CardTable(
                card.T(CardTexts.Examples),
                [
                    card.T(CardTexts.StageHead), card.T(CardTexts.OutcomeHead), card.T(CardTexts.FitExamples), card.T(CardTexts.WithOutcome), card.T(CardTexts.TestExamples),
                    card.T(CardTexts.WithOutcome), card.T(CardTexts.Unknown),
                ],
                [
                    .. report.Stages.Select(s => (ImmutableArray<string>)
                    [
                        card.Name(s.Stage), card.Label(s.Outcome), card.Numbers.Count(s.FitExamples), card.Numbers.Count(s.FitPositives), card.Numbers.Count(s.TestExamples),
                        card.Numbers.Count(s.TestPositives), card.Numbers.Count(s.OutcomeUnknown),
                    ]),
                ]),
        ]);
    }

    private static LocalText Service(Domain domain) => domain switch { Domain.School => ReportTexts.School, Domain.Health => ReportTexts.Health, _ => ReportTexts.Youth };

    private static CardSection Record(CardContext card)
    {
        var report = card.Report;
        return new("record", card.T(CardTexts.RecordTitle),
        [
            new CardFacts(
            [
                (card.T(CardTexts.ModelHash), report.Model.Sha256), (card.T(CardTexts.SettingsHash), report.SettingsSha256), (card.T(CardTexts.Engine), report.EngineVersion),
                (card.T(CardTexts.Seed), report.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)), (card.T(CardTexts.Replicates), card.Numbers.Count(report.Replicates)),
            ]),
        ]);
    }

    private static CardSection Use(CardContext card) => new("use", card.T(CardTexts.UseTitle),
    [
        new CardHeading(card.T(CardTexts.Intended)),
        new CardParagraph(card.T(CardTexts.IntendedText)),
        new CardHeading(card.T(CardTexts.Reading)),
        new CardList([card.T(CardTexts.ReadingTerms), card.T(CardTexts.ReadingTable), card.T(CardTexts.ReadingCapacity, card.Numbers.ShortPercent(card.Report.Capacity))]),
    ]);

    private static CardSection Oversight(CardContext card) => new("oversight", card.T(CardTexts.OversightTitle),
    [
        Edited(card) is { } edited ? new CardParagraph(edited) : new CardParagraph(card.T(CardTexts.NoEdits)),
        .. card.Report.Edits.IsEmpty ? (CardBlock[])[] : [Edits(card)],
        new CardHeading(card.T(CardTexts.SignOff)),
        new CardParagraph(card.T(CardTexts.SignOffText)),
        new CardBlanks([.. CardTexts.Blanks.Select(b => card.T(b))]),
    ]);
}
