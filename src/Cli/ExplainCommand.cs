using EarlyWarning.Indicators;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The command <c>explain</c>: what a finding code, an indicator or a district is, why it matters, what to do.</summary>
/// <remarks>Finding codes go first. Behind a settings file a district goes before an indicator, without one an indicator before a district, so that both can be had
/// where a district's code is the id of an indicator.</remarks>
internal static class ExplainCommand
{
    /// <summary>What can be explained without settings: codes and indicators.</summary>
    internal static IEnumerable<string> KnownWords => ShippedCatalogue.Catalogue.All.Select(i => i.Id).Concat(FindingExplanations.All.Select(e => e.Kind.Code));

    /// <summary>Whether a word can be explained without settings.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <returns>Whether it can.</returns>
    internal static bool IsKnownWord(string word) => KnownWords.Contains(word, StringComparer.OrdinalIgnoreCase);

    internal static int Execute(Quarter? quarter, EngineCalls engine, CommandContext context)
    {
        var what = context.Words[^1];
        if (FindingExplanations.Of(what) is { } finding) return Answer(context, () => ExplainJson.Of(finding, context.Language), () => ExplainText.Say(finding, context));
        if (context.Words.Count == 1 && Indicator() is { } known) return known;
        if (context.Settings is not { } settings) return Failure.WrongUsage(context, [NotKnown(what, context)]);
        try
        {
            var district = engine.ExplainDistrict(settings, what, quarter);
            return Answer(context, () => ExplainJson.Of(district, context.Language), () => ExplainText.Say(district, settings.Indicators, context));
        }
        catch (RunStoppedException) when (settings.Indicators.All.Any(i => string.Equals(i.Id, what, StringComparison.OrdinalIgnoreCase)))
        {
            return Indicator()!.Value;
        }

        int? Indicator() => engine.ExplainIndicator(what, context.Settings) is { } indicator
            ? Answer(context, () => ExplainJson.Of(indicator, context.Language), () => ExplainText.Say(indicator, context))
            : null;
    }

    private static string NotKnown(string what, CommandContext context) =>
        context.In(ExplainTexts.NotKnown, what, context.Terminal.ToType("explain", context.In(ExplainTexts.SettingsPlace), what))
        + (DidYouMean.Nearest(what, KnownWords) is { } near ? " " + context.In(Texts.DidYouMean, near) : "");

    private static int Answer(CommandContext context, Func<string> json, Action say)
    {
        if (context.Json) context.Terminal.Out.WriteLine(json());
        else say();
        return ExitCode.Done;
    }
}
