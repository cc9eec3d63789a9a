using System.CommandLine;
using System.Text.Json.Nodes;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The command <c>model</c>: changes a term of a model by hand, or sets two models side by side.</summary>
internal static class ModelCommand
{
    internal const string Edit = "edit";

    internal const string Diff = "diff";

    internal static int Execute(ParseResult parsed, ModelOptions options, EngineCalls engine, CommandContext context)
    {
        if (Faults(parsed, options, context) is { Count: > 0 } faults) return Failure.WrongUsage(context, faults);
        if (context.Words[0] == Diff)
        {
            var (a, b) = (context.Words[^2], context.Words[^1]);
            var models = engine.CompareModels(a, b, context.Settings);
            if (context.Json) context.Terminal.Out.WriteLine(CompareJson.Of(models, context.Command));
            else ModelComparisonText.Say(models, a, b, context);
            return ExitCode.Done;
        }

        var request = new ModelRevisionRequest(
            context.Words[^1], options.Stage.In(parsed)!, options.Term.In(parsed)!, options.Changes(parsed).Single(), options.Reason.In(parsed)!, options.Output.In(parsed)!);
        var report = engine.ReviseModel(request, context.Settings, context.Language);
        if (context.Json) context.Terminal.Out.WriteLine(Json(report, context.Language));
        else Say(report, request.Model, context);
        return ExitCode.Done;
    }

    private static List<string> Faults(ParseResult parsed, ModelOptions options, CommandContext context)
    {
        var faults = new List<string>();
        var (word, given) = (context.Words[0], options.All.Where(o => Grammar.Given(parsed, o)).ToList());
        if (word is not (Edit or Diff)) return [Suggested(word, context)];
        if (context.Words.Count is var count && (word == Edit ? count > 3 : count < 3)) faults.Add(context.In(word == Edit ? ModelTexts.EditWords : ModelTexts.DiffWords));
        if (word == Diff)
        {
            faults.AddRange(given.Select(o => context.In(ModelTexts.OnlyEdit, o.Name)));
            return faults;
        }

        faults.AddRange(options.Required.Where(o => !given.Contains(o.Option)).Select(o => context.In(Texts.MissingOption, "model edit", $"{o.Option.Name} {o.Placeholder.In(context.Language)}", o.Expected)));
        if (options.Changes(parsed).Count != 1) faults.Add(context.In(ModelTexts.OneChange));
        return faults;
    }

    private static string Suggested(string word, CommandContext context) =>
        context.In(ModelTexts.UnknownWord, word) + (DidYouMean.Nearest(word, [Edit, Diff]) is { } nearest ? " " + context.In(Texts.DidYouMean, nearest) : "");

    private static void Say(ModelRevisionReport report, string from, CommandContext context)
    {
        context.Say(ModelTexts.Written, report.File, report.Comparison.To.Version);
        context.Say(report.Cards.IsEmpty ? ModelTexts.NoCard : ModelTexts.CardCarried, string.Join(", ", report.Cards));
        context.Say(ModelTexts.Threshold);
        context.Terminal.Say("");
        ModelComparisonText.Say(report.Comparison, from, report.File, context);
        if (!context.Quiet) FindingLines.TellFirst(report.Findings, context);
    }

    private static string Json(ModelRevisionReport report, Language language)
    {
        var answer = JsonAnswer.Begin("model", ExitCode.Done);
        answer["file"] = report.File;
        answer["cards"] = JsonAnswer.List(report.Cards, c => JsonValue.Create(c));
        answer["edit"] = new JsonObject
        {
            ["stage"] = report.Edit.Stage.Id(), ["indicator"] = report.Edit.Indicator, ["kind"] = report.Edit.Kind, ["detail"] = report.Edit.Detail, ["reason"] = report.Edit.Reason,
        };
        answer["findings"] = JsonAnswer.List(report.Findings, f => new JsonObject { ["code"] = f.Kind.Code, ["file"] = f.File, ["message"] = f.Message(language) });
        CompareJson.Add(answer, report.Comparison);
        return JsonAnswer.Text(answer);
    }
}
