using System.Text.Json.Nodes;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>What <c>fit --json</c> prints: the figures of each stage, and where model and card are.</summary>
internal static class FitJson
{
    internal static string Of(FitSummary summary, int exitCode, CommandContext context)
    {
        var report = summary.Report;
        var answer = JsonAnswer.Begin("fit", exitCode);
        answer["model"] = summary.Model;
        answer["card"] = summary.Card;
        answer["modelSha256"] = report.Model.Sha256;
        answer["split"] = JsonAnswer.Word(report.Split);
        answer["fitQuarters"] = JsonAnswer.List(report.FitQuarters, q => q.ToString());
        answer["testQuarters"] = JsonAnswer.List(report.TestQuarters, q => q.ToString());
        answer["horizon"] = report.Horizon;
        answer["capacity"] = report.Capacity;
        answer["fairnessLimit"] = report.FairnessLimit;
        answer["signedOff"] = report.SignedOff is { } signed ? new JsonObject { ["by"] = signed.By, ["reason"] = signed.Reason } : null;
        answer["stages"] = JsonAnswer.List(report.Stages, Of);
        answer["refused"] = JsonAnswer.List(summary.Refused, f => f.Message(context.Language));
        answer["findings"] = JsonAnswer.List(FindingGroup.Of(summary.Findings), g => new JsonObject
        {
            ["code"] = g.Kind.Code, ["severity"] = JsonAnswer.Word(g.Kind.Severity), ["count"] = g.Findings.Count,
        });
        return JsonAnswer.Text(answer);
    }

    private static JsonObject Of(StageFit stage) => new()
    {
        ["stage"] = stage.Stage.Id(),
        ["outcome"] = stage.Outcome,
        ["fitExamples"] = stage.FitExamples,
        ["fitPositives"] = stage.FitPositives,
        ["testExamples"] = stage.TestExamples,
        ["testPositives"] = stage.TestPositives,
        ["outcomeUnknown"] = stage.OutcomeUnknown is > 0 and < 5 ? null : stage.OutcomeUnknown,
        ["chosen"] = stage.Chosen,
        ["calibration"] = stage.Calibration.Method,
        ["models"] = JsonAnswer.List(stage.Table, Of),
        ["earlierTests"] = JsonAnswer.List(stage.EarlierTests, t => new JsonObject
        {
            ["asOf"] = t.AsOf.ToString(), ["fitExamples"] = t.FitExamples, ["testExamples"] = t.TestExamples, ["testPositives"] = t.TestPositives, ["models"] = JsonAnswer.List(t.Table, Of),
        }),
        ["targeting"] = new JsonObject
        {
            ["places"] = stage.Targeting.Reached, ["byScore"] = Of(stage.Targeting.ByScore), ["byDistrict"] = Of(stage.Targeting.ByDistrict), ["byBoth"] = Of(stage.Targeting.ByBoth),
            ["scoreOverDistrict"] = Of(stage.Targeting.ScoreOverDistrict),
        },
        ["fairness"] = JsonAnswer.List(stage.Fairness, a => new JsonObject
        {
            ["column"] = a.Column.English, ["largestGap"] = JsonAnswer.Number(a.LargestGap), ["largestGapIn"] = a.LargestGapIn, ["passed"] = a.Passed,
            ["groups"] = a.Groups.Length, ["groupsTooSmall"] = a.GroupsTooSmall,
        }),
    };

    private static JsonObject Of(ModelQuality m) => new()
    {
        ["id"] = m.Id, ["rocAuc"] = Of(m.RocAuc), ["prAuc"] = Of(m.PrAuc), ["precision"] = Of(m.Precision), ["recall"] = Of(m.Recall), ["lift"] = Of(m.Lift),
        ["sensitivityAtTenPercent"] = Of(m.SensitivityAtTenPercent), ["brier"] = Of(m.Brier), ["logLoss"] = Of(m.LogLoss), ["calibrationError"] = Of(m.CalibrationError),
    };

    private static JsonObject Of(Estimate estimate) => new()
    {
        ["value"] = JsonAnswer.Number(estimate.Value), ["low"] = JsonAnswer.Number(estimate.Low), ["high"] = JsonAnswer.Number(estimate.High),
    };
}
