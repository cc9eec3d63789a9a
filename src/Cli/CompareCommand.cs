using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The command <c>compare</c>: two published quarters, or two models, side by side.</summary>
internal static class CompareCommand
{
    internal static int Execute(bool all, EngineCalls engine, CommandContext context)
    {
        var (a, b) = (context.Words[^2], context.Words[^1]);
        var (isQuarterA, isQuarterB) = (Quarter.TryParse(a, out var one), Quarter.TryParse(b, out var other));
        if (isQuarterA != isQuarterB) return Failure.WrongUsage(context, [context.In(CompareTexts.Mixed, isQuarterA ? b : a)]);
        if (!isQuarterA)
        {
            if (new[] { a, b }.FirstOrDefault(w => !IsModel(w)) is { } word) return Failure.WrongUsage(context, [context.In(CompareTexts.NeitherQuarterNorModel, word)]);
            var models = engine.CompareModels(a, b, context.Settings);
            if (context.Json) context.Terminal.Out.WriteLine(CompareJson.Of(models));
            else ModelComparisonText.Say(models, a, b, context);
            return ExitCode.Done;
        }

        if (one == other) return Failure.WrongUsage(context, [context.In(CompareTexts.SameQuarter, a)]);
        var comparison = engine.Compare(context.Settings!, one, other);
        if (context.Json) context.Terminal.Out.WriteLine(CompareJson.Of(comparison));
        else CompareText.Say(comparison, all, context);
        return ExitCode.Done;
    }

    private static bool IsModel(string word) => word == "checklist" || word.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
