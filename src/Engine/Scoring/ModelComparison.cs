using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>In what two models differ: everything that decides a score or stands in the report, and nothing else.</summary>
/// <param name="From">The first model.</param>
/// <param name="To">The second model.</param>
/// <param name="Differences">By stage, then the stage's own values, then its terms in the order of the first model, those of the second alone last. Empty where both give the
/// same scores for the same reasons.</param>
public sealed record ModelComparison(RiskModel From, RiskModel To, ImmutableArray<ModelDifference> Differences)
{
    /// <summary>Compares two models.</summary>
    /// <param name="from">The first model.</param>
    /// <param name="to">The second model.</param>
    /// <returns>The comparison.</returns>
    public static ModelComparison Between(RiskModel from, RiskModel to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var found = ImmutableArray.CreateBuilder<ModelDifference>();
        Add(found, new(ModelPart.Calibrated, Stage.All, "", "", Word(from.Calibrated), Word(to.Calibrated)));
        foreach (var stage in Stages.Chain) Compare(found, stage, from.Stages.FirstOrDefault(s => s.Stage == stage), to.Stages.FirstOrDefault(s => s.Stage == stage));
        return new ModelComparison(from, to, found.ToImmutable());
    }

    private static void Compare(ImmutableArray<ModelDifference>.Builder found, Stage stage, StageModel? from, StageModel? to)
    {
        if (from is null || to is null)
        {
            Add(found, new(ModelPart.Stage, stage, "", "", Terms(from), Terms(to)));
            return;
        }

        Add(found, new(ModelPart.Intercept, stage, "", "", Number(from.Intercept), Number(to.Intercept)));
        Add(found, new(ModelPart.Threshold, stage, "", "", Number(from.Threshold), Number(to.Threshold)));
        Add(found, new(ModelPart.HeldDistrictTerms, stage, "", "", Number(from.HeldDistrictTerms), Number(to.HeldDistrictTerms)));
        Add(found, new(ModelPart.Calibration, stage, "", "", Points(from), Points(to)));
        foreach (var indicator in from.Terms.Concat(to.Terms).Select(t => t.Indicator).Distinct())
        {
            Compare(found, stage, indicator, from.Terms.FirstOrDefault(t => t.Indicator == indicator), to.Terms.FirstOrDefault(t => t.Indicator == indicator));
        }
    }

    private static void Compare(ImmutableArray<ModelDifference>.Builder found, Stage stage, string indicator, Term? from, Term? to)
    {
        if (from is null || to is null)
        {
            Add(found, new(ModelPart.Term, stage, indicator, "", from is null ? "" : List(from.Scores), to is null ? "" : List(to.Scores)));
            return;
        }

        Add(found, new(ModelPart.Level, stage, indicator, "", Word(from.Level), Word(to.Level)));
        Add(found, new(ModelPart.Cuts, stage, indicator, "", List(from.Cuts), List(to.Cuts)));
        if (from.Cuts.SequenceEqual(to.Cuts))
        {
            for (var b = 0; b < from.Scores.Length; b++)
            {
                Add(found, new(ModelPart.Score, stage, indicator, Bin(from.Cuts, b), Number(from.Scores[b]), Number(to.Scores[b])));
                Add(found, new(ModelPart.Slope, stage, indicator, Bin(from.Cuts, b), Slope(from, b), Slope(to, b)));
            }
        }
        else
        {
            // Other cuts make other bins: their scores are told as lists, because no bin of the one is a bin of the other.
            Add(found, new(ModelPart.Score, stage, indicator, "", List(from.Scores), List(to.Scores)));
            Add(found, new(ModelPart.Slope, stage, indicator, "", List(from.Slopes), List(to.Slopes)));
        }

        Add(found, new(ModelPart.Missing, stage, indicator, "", Number(from.Missing), Number(to.Missing)));
        Add(found, new(ModelPart.Errors, stage, indicator, "", List(from.Errors), List(to.Errors)));
        Add(found, new(ModelPart.Source, stage, indicator, "", from.Source.English, to.Source.English));
    }

    private static void Add(ImmutableArray<ModelDifference>.Builder found, ModelDifference difference)
    {
        if (difference.From != difference.To) found.Add(difference);
    }

    /// <summary>The range of a bin: the bin of x is the number of cuts ≤ x.</summary>
    /// <param name="cuts">The cut points, ascending.</param>
    /// <param name="bin">The bin, 0 to the number of cuts.</param>
    /// <returns>For example <c>10 ≤ x &lt; 20</c>; empty where there are no cuts.</returns>
    internal static string Bin(ImmutableArray<float> cuts, int bin) => (bin, cuts.Length) switch
    {
        (_, 0) => "",
        (0, _) => $"x < {Number(cuts[0])}",
        _ when bin == cuts.Length => $"x ≥ {Number(cuts[^1])}",
        _ => $"{Number(cuts[bin - 1])} ≤ x < {Number(cuts[bin])}",
    };

    private static string Terms(StageModel? stage) => stage switch
    {
        null => "",
        { Terms.IsEmpty: true } => "–",
        _ => string.Join(", ", stage.Terms.Select(t => t.Indicator)),
    };

    private static string Points(StageModel stage) => string.Join(", ", stage.Calibration.Select(p => $"{Number(p.From)} → {Number(p.To)}"));

    private static string Slope(Term term, int bin) => term.Slopes.IsEmpty ? "" : Number(term.Slopes[bin]);

    private static string Word(bool value) => value ? "true" : "false";

    private static string Word(TermLevel level) => level switch
    {
        TermLevel.Child => ModelProperties.ChildLevel,
        TermLevel.District => ModelProperties.DistrictLevel,
        _ => "",
    };

    private static string List(ImmutableArray<float> values) => string.Join(", ", values.Select(v => Number(v)));

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
