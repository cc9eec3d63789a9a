using System.Collections.Immutable;
using EarlyWarning.Scoring;

namespace EarlyWarning.Outputs;

/// <summary>The model itself: start values, calibration, and each indicator's shape as a picture and as figures.</summary>
internal static class CardTerms
{
    /// <summary>Half the width of a 95 % interval in standard errors: the 0.975 quantile of the normal distribution.</summary>
    public const double HalfWidth = 1.959964;

    /// <summary>The section.</summary>
    public static CardSection Of(CardContext card)
    {
        var blocks = new List<CardBlock> { new CardParagraph(card.T(CardTexts.Form)) };
        foreach (var stage in card.Report.Model.Stages)
        {
            blocks.Add(new CardHeading(card.Name(stage.Stage)));
            var fit = card.Report.Stages.FirstOrDefault(s => s.Stage == stage.Stage);
            if (fit is null) blocks.Add(new CardParagraph(card.T(CardTexts.NotFitted)));
            blocks.Add(new CardFacts(
            [
                (card.T(CardTexts.Start), stage.Intercept is { } start ? card.Numbers.Signed(start, 3) : card.T(CardTexts.SetByRun)),
                (card.T(CardTexts.Threshold), stage.Threshold is { } threshold ? card.Numbers.Signed(threshold, 3) : card.T(CardTexts.SetByRun)),
                .. fit is null ? ((string, string)[])[] : [(card.T(CardTexts.Calibration), Calibration(card, fit.Calibration))],
            ]));
            if (stage.Terms.IsEmpty) blocks.Add(new CardParagraph(card.T(CardTexts.NoTerms)));
            foreach (var term in stage.Terms)
            {
                blocks.Add(new CardPicture(TermPicture.Of(card, term, Caption(card, term)), Figures(card, term)));
                blocks.Add(new CardParagraph(card.T(CardTexts.TermSource, card.T(term.Source))));
            }
        }

        return new("technical", card.T(CardTexts.TechnicalTitle), [.. blocks]);
    }

    /// <summary>The range of a bin in words.</summary>
    /// <param name="card">The card.</param>
    /// <param name="term">The term.</param>
    /// <param name="bin">The bin, 0 to the number of cuts.</param>
    /// <returns>For example <c>10 bis unter 20</c>; yes and no for a flag.</returns>
    public static string Range(CardContext card, Term term, int bin)
    {
        if (term.Cuts.IsEmpty) return card.T(ReportTexts.AnyValue);
        if (term.Cuts is [> 0 and <= 1] && card.Indicator(term.Indicator) is { ForChildren: true, Maximum: 1 }) return card.T(bin == 0 ? ReportTexts.No : ReportTexts.Yes);
        if (bin == 0) return card.T(ReportTexts.Below, Cut(0));
        return bin == term.Cuts.Length ? card.T(ReportTexts.From, Cut(bin - 1)) : card.T(ReportTexts.FromBelow, Cut(bin - 1), Cut(bin));

        string Cut(int index) => card.Numbers.Short(term.Cuts[index], 3);
    }

    private static string Calibration(CardContext card, Learning.CalibrationReport calibration)
    {
        var method = calibration.Method switch { "none" => card.T(CardTexts.CalibrationNone), "platt" => "Platt", "isotonic" => "isotonic (PAVA)", "beta" => "Beta (Kull 2017)", _ => calibration.Method };
        var text = calibration.Method == "none" ? method : card.T(CardTexts.CalibrationText, method, card.Numbers.Count(calibration.Examples));
        return calibration.LogLoss.IsEmpty
            ? text
            : $"{text}. {card.T(CardTexts.CalibrationTried, string.Join(", ", calibration.LogLoss.Select(l => $"{l.Key} {card.Numbers.Number(l.Value, 4)}")))}";
    }

    private static string Caption(CardContext card, Term term)
    {
        var unit = card.Indicator(term.Indicator)?.Unit.In(card.Language) ?? "";
        return unit.Length == 0 ? card.T(CardTexts.TermAxis, card.Label(term.Indicator)) : card.T(CardTexts.TermUnit, card.Label(term.Indicator), unit);
    }

    private static CardTable Figures(CardContext card, Term term)
    {
        var withErrors = !term.Errors.IsEmpty;
        var rows = term.Scores.Select((_, bin) => (ImmutableArray<string>)[Range(card, term, bin), Points(card, term, bin)]).ToList();
        rows.Add([card.T(ReportTexts.MissingValue), Points(card, term, term.Scores.Length)]);
        return new(Caption(card, term), [card.T(CardTexts.ValueHead), card.T(withErrors ? CardTexts.PointsInterval : CardTexts.PointsHead)], [.. rows]);
    }

    /// <summary>The points of a bin, that of a missing value behind the last, with its interval where the term states errors.</summary>
    private static string Points(CardContext card, Term term, int bin)
    {
        var score = bin < term.Scores.Length ? term.Scores[bin] : term.Missing;
        var text = card.Numbers.Signed(score, 2);
        if (!term.Errors.IsEmpty)
        {
            var half = HalfWidth * term.Errors[bin];
            return $"{text} ({card.Numbers.Signed(score - half, 2)}{card.T(new(" bis ", " to "))}{card.Numbers.Signed(score + half, 2)})";
        }

        return !term.Slopes.IsEmpty && bin < term.Slopes.Length ? card.T(CardTexts.PerUnit, text, card.Numbers.Signed(term.Slopes[bin], 3)) : text;
    }
}
