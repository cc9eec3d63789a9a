using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Explanations as lines for people.</summary>
internal static class ExplainText
{
    internal static void Say(FindingExplanation finding, CommandContext context)
    {
        context.Say(ExplainTexts.CodeTitle, finding.Kind.Code, finding.Kind.Severity.Label());
        Part(ExplainTexts.What, finding.Meaning, context);
        Part(ExplainTexts.Why, finding.Why, context);
        Part(ExplainTexts.Do, finding.Do, context);
    }

    internal static void Say(IndicatorExplanation explanation, CommandContext context)
    {
        var indicator = explanation.Indicator;
        var language = context.Language;
        context.Say(ExplainTexts.IndicatorTitle, indicator.Id, indicator.Label);
        context.Terminal.Say("");
        context.Terminal.Say(ExplainTexts.What.In(language));
        context.Terminal.Say("  " + context.In(
            ExplainTexts.IndicatorFacts, indicator.Domain.Label(), indicator.Unit, Plain(indicator.Minimum, language), Plain(indicator.Maximum, language),
            indicator.Direction switch { > 0 => ExplainTexts.Up, < 0 => ExplainTexts.Down, _ => ExplainTexts.NoDirection }));
        context.Terminal.Say("  " + context.In(
            ExplainTexts.IndicatorStages, string.Join(", ", indicator.Stages.Select(s => s.Label().In(language))),
            (indicator.ForChildren, indicator.ForDistricts) switch { (true, true) => ExplainTexts.Both, (true, _) => ExplainTexts.Child, _ => ExplainTexts.District }));
        context.Terminal.Say("  " + context.In(
            ExplainTexts.IndicatorKind, indicator.Outcome ? ExplainTexts.OutcomeKind : indicator.Leading ? ExplainTexts.Leading : ExplainTexts.Lagging,
            indicator.Malleable ? ExplainTexts.Malleable : ExplainTexts.Circumstance));
        context.Terminal.Say("");
        context.Terminal.Say(ExplainTexts.Why.In(language));
        context.Terminal.Say("  " + explanation.Why.In(language));
        if (indicator.Threshold.In(language).Length > 0) context.Terminal.Say("  " + indicator.Threshold.In(language));
        Part(ExplainTexts.Do, explanation.Do, context);
        context.Terminal.Say("");
        context.Say(explanation.Terms.IsEmpty ? ExplainTexts.NotInModel : ExplainTexts.InModel, explanation.ModelTitle);
        foreach (var term in explanation.Terms)
        {
            context.Say(ExplainTexts.Term, term.Stage.Label(), string.Join("; ", term.Bins.Select(b => Bin(b, context))), Score(term.Missing, language), term.Source);
        }

        if (indicator.Sources.IsEmpty) return;
        context.Terminal.Say("");
        context.Terminal.Say(ExplainTexts.Sources.In(language));
        foreach (var source in indicator.Sources) context.Terminal.Say("  " + source);
    }

    internal static void Say(DistrictExplanation district, IndicatorCatalogue catalogue, CommandContext context)
    {
        var place = district.Borough.Length > 0 ? context.In(ExplainTexts.InBorough, district.Code, district.Borough) : district.Code;
        context.Say(ExplainTexts.DistrictTitle, district.Name, place, district.Quarter);
        if (district.Stages.IsEmpty) context.Say(ExplainTexts.NoRows);
        foreach (var stage in district.Stages) Say(stage, catalogue, context);
        SayIndices(district, context);
        if (!district.Indicators.IsEmpty)
        {
            context.Terminal.Say("");
            context.Say(ExplainTexts.Indicators);
            foreach (var value in district.Indicators) Say(value, catalogue, context);
        }

        context.Terminal.Say("");
        context.Say(ExplainTexts.NotForCauses);
    }

    private static void SayIndices(DistrictExplanation district, CommandContext context)
    {
        if (district.Environment is null && district.Status is null) return;
        context.Terminal.Say("");
        if (district.Environment is { } environment) context.Say(ExplainTexts.Environment, Wording.Fixed(environment.Value, 2, context.Language), environment.Rank);
        if (district.Status is not { } status) return;
        context.Say(ExplainTexts.Status, status.Class, Wording.Fixed(status.Index, 2, context.Language));
        if (status.DynamicsGap == IndexGap.None) context.Say(ExplainTexts.Dynamics, status.DynamicsClass, Wording.Fixed(status.Dynamics, 2, context.Language));
    }

    private static void Say(StageExplanation stage, IndicatorCatalogue catalogue, CommandContext context)
    {
        var (row, language) = (stage.Row, context.Language);
        context.Terminal.Say("");
        if (row.Figures is not { } figures)
        {
            context.Say(ExplainTexts.StageProtected, row.Stage.Label());
        }
        else
        {
            var line = context.In(
                ExplainTexts.StageFigures, row.Stage.Label(), figures.Count, figures.Children, Wording.Percent(figures.Rate, language),
                Wording.Percent(figures.WilsonLow, language), Wording.Percent(figures.WilsonHigh, language));
            if (stage.City is { } city) line += context.In(ExplainTexts.OfCity, Wording.Percent(city.Rate, language));
            if (figures.Posterior.RankLow > 0) line += context.In(ExplainTexts.Rank, CompareText.Ranks(figures.Posterior));
            context.Terminal.Say(line);
            context.Say(ExplainTexts.VerdictIs, figures.Verdict.Label(), stage.Reason ?? figures.Verdict.Label());
            if (row.Change is { } change)
            {
                context.Say(ExplainTexts.Change, change.Since, Wording.Points(change.Difference, language), Wording.Points(change.Low, language), Wording.Points(change.High, language));
            }

            if (!figures.Drivers.IsDefaultOrEmpty) context.Say(ExplainTexts.Drivers, string.Join("; ", figures.Drivers.Select(d => Named(d, catalogue, context))));
        }

        context.Say(ExplainTexts.Means, stage.Meaning);
        context.Say(ExplainTexts.Todo, stage.Do);
    }

    private static void Say(SafeIndicatorValue value, IndicatorCatalogue catalogue, CommandContext context)
    {
        var (label, unit) = catalogue.PositionOf(value.Indicator) >= 0 ? (catalogue[value.Indicator].Label, catalogue[value.Indicator].Unit) : (new LocalText(value.Indicator, value.Indicator), new LocalText("", ""));
        if (value.Value is not { } number) context.Say(ExplainTexts.ValueProtected, value.Indicator, label);
        else context.Say(ExplainTexts.Value, value.Indicator, label, Plain(number, context.Language), unit, value.Rank is { } rank ? context.In(ExplainTexts.ValueRank, rank) : "");
    }

    private static string Named(Driver driver, IndicatorCatalogue catalogue, CommandContext context)
    {
        var label = catalogue.PositionOf(driver.Indicator) >= 0 ? catalogue[driver.Indicator].DriverLabel.In(context.Language) : driver.Indicator;
        return context.In(
            ExplainTexts.Driver, label, driver.Difference < 0 ? ExplainTexts.Lowers : ExplainTexts.Raises, driver.Malleable ? ExplainTexts.Malleable : ExplainTexts.Circumstance,
            driver.Certainty switch { DriverCertainty.Sure => context.In(ExplainTexts.Sure), DriverCertainty.Unsure => context.In(ExplainTexts.Unsure), _ => "" });
    }

    private static string Bin(ExplainedBin bin, CommandContext context)
    {
        var score = Score(bin.Score, context.Language) + (bin.Slope == 0 ? "" : " " + context.In(ExplainTexts.Slope, Score(bin.Slope, context.Language)));
        return bin.Range.Length == 0 ? score : $"{bin.Range}: {score}";
    }

    private static void Part(LocalText title, LocalText text, CommandContext context)
    {
        context.Terminal.Say("");
        context.Terminal.Say(title.In(context.Language));
        context.Terminal.Say("  " + text.In(context.Language));
    }

    private static string Score(double score, Language language) => (score > 0 ? "+" : score < 0 ? "−" : "") + Wording.Fixed(Math.Abs(score), 2, language);

    private static string Plain(double value, Language language) => Wording.Short(value, language);
}
