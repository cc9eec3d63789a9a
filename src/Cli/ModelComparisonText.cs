using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Two models side by side, as lines for people. Numbers stand as a model file writes them.</summary>
internal static class ModelComparisonText
{
    internal static void Say(ModelComparison models, string from, string to, CommandContext context)
    {
        context.Say(CompareTexts.ModelTitle, from, models.From.Id, models.From.Version, to, models.To.Id, models.To.Version);
        if (models.Differences.IsEmpty) context.Say(CompareTexts.ModelsSame);
        foreach (var stage in models.Differences.GroupBy(d => d.Stage))
        {
            context.Terminal.Say("");
            context.Terminal.Say((stage.Key == Stage.All ? CompareTexts.WholeModel : stage.Key.Label()).In(context.Language));
            foreach (var difference in stage) context.Say(CompareTexts.ModelLine, What(difference, context), Value(difference.Part, difference.From, context), Value(difference.Part, difference.To, context));
        }
    }

    private static string What(ModelDifference difference, CommandContext context) =>
        string.Join(", ", new[] { difference.Indicator, difference.Part.Label().In(context.Language), difference.Bin }.Where(w => w.Length > 0));

    /// <summary>An empty value: a number that the run fills in is open, everything else is not there.</summary>
    private static string Value(ModelPart part, string value, CommandContext context) => value.Length > 0 ? value
        : part is ModelPart.Intercept or ModelPart.Threshold or ModelPart.HeldDistrictTerms ? CompareTexts.Open.In(context.Language) : "–";
}
