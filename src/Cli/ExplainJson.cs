using System.Text.Json.Nodes;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>What <c>explain --json</c> prints.</summary>
internal static class ExplainJson
{
    /// <summary>A finding code.</summary>
    internal static string Of(FindingExplanation finding, Language language)
    {
        var answer = Begin("finding", finding.Kind.Code);
        answer["severity"] = JsonAnswer.Word(finding.Kind.Severity);
        return End(answer, finding.Meaning, finding.Why, finding.Do, language);
    }

    /// <summary>An indicator.</summary>
    internal static string Of(IndicatorExplanation explanation, Language language)
    {
        var indicator = explanation.Indicator;
        var answer = Begin("indicator", indicator.Id);
        answer["domain"] = JsonAnswer.Word(indicator.Domain);
        answer["unit"] = indicator.Unit.In(language);
        answer["minimum"] = indicator.Minimum;
        answer["maximum"] = indicator.Maximum;
        answer["direction"] = indicator.Direction;
        answer["stages"] = JsonAnswer.List(indicator.Stages, s => s.Id());
        answer["forChildren"] = indicator.ForChildren;
        answer["forDistricts"] = indicator.ForDistricts;
        answer["leading"] = indicator.Leading;
        answer["malleable"] = indicator.Malleable;
        answer["contact"] = indicator.Contact;
        answer["outcome"] = indicator.Outcome;
        answer["threshold"] = indicator.Threshold.In(language);
        answer["model"] = explanation.ModelTitle.In(language);
        answer["terms"] = JsonAnswer.List(explanation.Terms, t => new JsonObject
        {
            ["stage"] = t.Stage.Id(), ["level"] = JsonAnswer.Word(t.Level), ["missing"] = t.Missing, ["source"] = t.Source.In(language),
            ["bins"] = JsonAnswer.List(t.Bins, b => new JsonObject { ["range"] = b.Range, ["score"] = b.Score, ["slope"] = b.Slope }),
        });
        answer["sources"] = JsonAnswer.List(indicator.Sources, s => s);
        return End(answer, indicator.Label, explanation.Why, explanation.Do, language);
    }

    /// <summary>A district of a quarter.</summary>
    internal static string Of(DistrictExplanation district, Language language)
    {
        var answer = Begin("district", district.Code);
        answer["quarter"] = district.Quarter.ToString();
        answer["name"] = district.Name;
        answer["borough"] = district.Borough;
        answer["measure"] = district.Measure;
        answer["stages"] = JsonAnswer.List(district.Stages, s => new JsonObject
        {
            ["stage"] = s.Row.Stage.Id(), ["protected"] = s.Row.Protected, ["figures"] = CompareJson.Of(s.Row.Figures), ["cityRate"] = s.City is { } city ? JsonAnswer.Number(city.Rate) : null,
            ["reason"] = s.Reason?.In(language), ["meaning"] = s.Meaning.In(language), ["do"] = s.Do.In(language),
            ["change"] = s.Row.Change is { } c
                ? new JsonObject { ["since"] = c.Since.ToString(), ["difference"] = c.Difference, ["low"] = c.Low, ["high"] = c.High, ["carriedOver"] = c.CarriedOver }
                : null,
            ["drivers"] = s.Row.Figures is { Drivers.IsDefaultOrEmpty: false } figures
                ? JsonAnswer.List(figures.Drivers, d => new JsonObject
                {
                    ["indicator"] = d.Indicator, ["raises"] = d.Difference >= 0, ["malleable"] = d.Malleable, ["certainty"] = d.Certainty == DriverCertainty.None ? null : JsonAnswer.Word(d.Certainty),
                })
                : new JsonArray(),
        });
        answer["environment"] = district.Environment is { } e ? new JsonObject { ["index"] = JsonAnswer.Number(e.Value), ["rank"] = e.Rank } : null;
        answer["status"] = district.Status is { } status
            ? new JsonObject
            {
                ["class"] = status.Class, ["index"] = JsonAnswer.Number(status.Index), ["rank"] = status.Rank,
                ["dynamicsClass"] = status.DynamicsGap == IndexGap.None ? status.DynamicsClass : null, ["dynamics"] = JsonAnswer.Number(status.Dynamics),
            }
            : null;
        answer["indicators"] = JsonAnswer.List(district.Indicators, v => new JsonObject
        {
            ["indicator"] = v.Indicator, ["stage"] = v.Stage.Id(), ["protected"] = v.Value is null, ["value"] = v.Value, ["low"] = v.Low, ["high"] = v.High, ["rank"] = v.Rank,
        });
        return JsonAnswer.Text(answer);
    }

    private static JsonObject Begin(string kind, string id)
    {
        var answer = JsonAnswer.Begin("explain", ExitCode.Done);
        answer["kind"] = kind;
        answer["id"] = id;
        return answer;
    }

    private static string End(JsonObject answer, LocalText what, LocalText why, LocalText todo, Language language)
    {
        answer["what"] = what.In(language);
        answer["why"] = why.In(language);
        answer["do"] = todo.In(language);
        return JsonAnswer.Text(answer);
    }
}
