using System.Text.Json.Nodes;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>What <c>compare --json</c> prints: every area and stage, or every difference of two models.</summary>
internal static class CompareJson
{
    /// <summary>Two quarters.</summary>
    internal static string Of(QuarterComparison comparison)
    {
        var answer = JsonAnswer.Begin("compare", ExitCode.Done);
        answer["from"] = comparison.From.ToString();
        answer["to"] = comparison.To.ToString();
        answer["measure"] = comparison.Measure;
        answer["gap"] = Word(comparison.Gap);
        answer["areas"] = JsonAnswer.List(comparison.Areas, a => new JsonObject
        {
            ["kind"] = JsonAnswer.Word(a.Kind), ["code"] = a.Code, ["name"] = a.Name, ["stage"] = a.Stage.Id(), ["gap"] = Word(a.Gap),
            ["from"] = Of(a.From), ["to"] = Of(a.To),
            ["change"] = JsonAnswer.Number(a.Difference), ["changeLow"] = JsonAnswer.Number(a.Low), ["changeHigh"] = JsonAnswer.Number(a.High),
            ["adjustedPStep"] = JsonAnswer.Number(a.AdjustedPStep), ["beyondChance"] = a.BeyondChance, ["verdictChanged"] = a.VerdictChanged,
            ["rankChanged"] = a.RankChanged, ["rankApart"] = a.RankApart, ["carriedOver"] = a.CarriedOver,
        });
        return JsonAnswer.Text(answer);
    }

    /// <summary>Two models.</summary>
    internal static string Of(ModelComparison models, string command = "compare")
    {
        var answer = JsonAnswer.Begin(command, ExitCode.Done);
        Add(answer, models);
        return JsonAnswer.Text(answer);
    }

    /// <summary>Adds both models and their differences to an answer.</summary>
    internal static void Add(JsonObject answer, ModelComparison models)
    {
        answer["from"] = Of(models.From);
        answer["to"] = Of(models.To);
        answer["differences"] = JsonAnswer.List(models.Differences, d => new JsonObject
        {
            ["part"] = JsonAnswer.Word(d.Part), ["stage"] = d.Stage == Stage.All ? null : d.Stage.Id(), ["indicator"] = d.Indicator, ["bin"] = d.Bin, ["from"] = d.From, ["to"] = d.To,
        });
    }

    /// <summary>Published figures of one area and stage; null where they are protected or missing.</summary>
    internal static JsonObject? Of(AreaFigures? figures) => figures is null ? null : new JsonObject
    {
        ["children"] = figures.Children, ["count"] = figures.Count, ["rate"] = JsonAnswer.Number(figures.Rate),
        ["rateLow"] = JsonAnswer.Number(figures.WilsonLow), ["rateHigh"] = JsonAnswer.Number(figures.WilsonHigh), ["verdict"] = JsonAnswer.Word(figures.Verdict),
        ["rankLow"] = figures.Posterior.RankLow == 0 ? null : figures.Posterior.RankLow, ["rankHigh"] = figures.Posterior.RankHigh == 0 ? null : figures.Posterior.RankHigh,
    };

    private static JsonObject Of(RiskModel model) => new() { ["id"] = model.Id, ["version"] = model.Version, ["calibrated"] = model.Calibrated, ["sha256"] = model.Sha256 };

    private static string? Word(ComparisonGap gap) => gap == ComparisonGap.None ? null : JsonAnswer.Word(gap);
}
