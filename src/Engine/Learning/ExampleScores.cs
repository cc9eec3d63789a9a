using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Scores examples with a stage model: the same kernel that scores children.</summary>
public static class ExampleScores
{
    /// <summary>Scores examples.</summary>
    /// <param name="model">The stage model, intercept filled in.</param>
    /// <param name="examples">The examples; an indicator of the model that they lack counts as missing.</param>
    /// <param name="cancel">Stops the scoring.</param>
    /// <returns>Log-odds before calibration, and risk, 0 to 1, after it; one of each per example.</returns>
    /// <exception cref="ArgumentException">The intercept is null, or the model is faulty.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static (float[] LogOdds, float[] Risks) Of(StageModel model, Examples examples, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(examples);

        // District-level values stand in the examples one per row, so here every term is about the row's own value.
        var asRows = model with { Terms = [.. model.Terms.Select(t => t with { Level = TermLevel.Any })], Threshold = null, HeldDistrictTerms = null };
        var scores = Scorer.ScoresOf(TableOf(examples, model.Stage), asRows, cancel);
        return (scores.LogOdds, scores.Risks);
    }

    private static ChildTable TableOf(Examples examples, Stage stage)
    {
        var starts = new int[Stages.Chain.Length + 1];
        for (var s = (int)stage; s < starts.Length; s++) starts[s] = examples.Count;
        float[][] columns = [.. Enumerable.Range(0, examples.Indicators.Length).Select(i => examples.Column(i).ToArray())];
        return new([new DistrictCode("1")], starts, examples.Indicators, columns, [], [], null);
    }
}
