using System.Globalization;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>What a fit gave, as lines for people: per stage the models side by side, the value of targeting, the audit.</summary>
internal static class FitText
{
    internal static void Say(FitSummary summary, CommandContext context)
    {
        foreach (var stage in summary.Report.Stages)
        {
            SayStage(stage, summary.Report, context);
            context.Terminal.Say("");
        }

        if (summary.Model is not { } model) return;
        context.Say(FitTexts.Written, model);
        context.Say(FitTexts.Card, summary.Card!);
        context.Say(FitTexts.Use);
    }

    private static void SayStage(StageFit stage, FitReport report, CommandContext context)
    {
        context.Say(FitTexts.Stage, stage.Stage.Label(), stage.Outcome);
        context.Say(FitTexts.Examples, stage.FitExamples, stage.FitPositives, stage.TestExamples, stage.TestPositives);
        if (stage.OutcomeUnknown > 0) context.Say(FitTexts.Unknown, stage.OutcomeUnknown < 5 ? "< 5" : stage.OutcomeUnknown);
        SayTable(stage, context);
        foreach (var test in stage.EarlierTests)
        {
            context.Say(FitTexts.Earlier, test.AsOf, string.Join(", ", test.Table.Select(m => $"{m.Name.In(context.Language)} {Number(m.RocAuc.Value, "0.000", context)}")));
        }

        context.Say(FitTexts.Capacity, Percent(report.Capacity, context));
        var value = stage.Targeting;
        var verdict = value.ScoreOverDistrict.Low > 0 ? FitTexts.ScoreBetter : value.ScoreOverDistrict.High < 0 ? FitTexts.ScoreWorse : FitTexts.ScoreOpen;
        context.Say(
            FitTexts.Targeting, Percent(value.Reached, context), Percent(value.ByScore.Value, context), Percent(value.ByDistrict.Value, context), Percent(value.ByBoth.Value, context), context.In(verdict));
        if (stage.Fairness.IsEmpty) context.Say(FitTexts.FairnessNone);
        foreach (var audit in stage.Fairness) SayAudit(audit, report.FairnessLimit ?? double.NaN, context);
    }

    private static void SayAudit(GroupAudit audit, double limit, CommandContext context)
    {
        var column = audit.Column.In(context.Language);
        if (double.IsNaN(audit.LargestGap))
        {
            context.Say(FitTexts.FairnessOpen, column);
            return;
        }

        var share = context.In(audit.LargestGapIn == "misses" ? FitTexts.Misses : FitTexts.FalseAlarms);
        context.Say(audit.Passed ? FitTexts.FairnessPassed : FitTexts.FairnessFailed, column, Percent(audit.LargestGap, context), share, Percent(limit, context));
    }

    private static void SayTable(StageFit stage, CommandContext context)
    {
        string[][] rows =
        [
            [context.In(FitTexts.Model), context.In(FitTexts.Auc), context.In(FitTexts.Precision), context.In(FitTexts.Recall), context.In(FitTexts.Brier), ""],
            .. stage.Table.Select(model => new[]
            {
                model.Name.In(context.Language), Interval(model.RocAuc, context), context.In(Texts.Percent, Percent(model.Precision.Value, context)), context.In(Texts.Percent, Percent(model.Recall.Value, context)),
                Number(model.Brier.Value, "0.0000", context), model.Id == stage.Chosen ? "← " + context.In(FitTexts.Chosen) : "",
            }),
        ];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length))];
        foreach (var row in rows) context.Terminal.Say("  " + string.Join("  ", row.Select((cell, c) => c is 0 or 5 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd());
    }

    private static string Interval(Estimate estimate, CommandContext context) => double.IsNaN(estimate.Low)
        ? Number(estimate.Value, "0.000", context)
        : $"{Number(estimate.Value, "0.000", context)} ({Number(estimate.Low, "0.000", context)}–{Number(estimate.High, "0.000", context)})";

    private static string Percent(double share, CommandContext context) => Number(100 * share, "0.#", context);

    private static string Number(double value, string format, CommandContext context)
    {
        if (double.IsNaN(value)) return "–";
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return context.Language == Language.German ? text.Replace('.', ',') : text;
    }
}
