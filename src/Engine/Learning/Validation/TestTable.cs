using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>The models of a stage side by side on the same test examples.</summary>
internal static class TestTable
{
    private static readonly ImmutableDictionary<string, LocalText> Names = new Dictionary<string, LocalText>
    {
        ["base-rate"] = new("Grundrate für alle", "base rate for all"),
        ["checklist"] = new("Checkliste", "checklist"),
        ["environment"] = new("nur Schule oder Stadtteil", "school or district only"),
        ["logistic"] = new("logistische Regression", "logistic regression"),
        ["boosting"] = new("erklärbares Boosting", "explainable boosting"),
        ["mlnet-gam"] = new("additives Modell von ML.NET", "ML.NET's additive model"),
        ["mlnet-logistic"] = new("logistische Regression von ML.NET", "ML.NET's logistic regression"),
        ["mlnet-fasttree"] = new("Entscheidungsbäume von ML.NET (nicht additiv)", "ML.NET's decision trees (not additive)"),
    }.ToImmutableDictionary();

    /// <summary>Ranked test examples of the baselines and of each trainer.</summary>
    /// <param name="examples">All examples.</param>
    /// <param name="split">The parts.</param>
    /// <param name="test">The test examples, in the order of the parts' rows.</param>
    /// <param name="checklist">The checklist of the stage; null where there is none.</param>
    /// <param name="trained">The trainers' scores.</param>
    /// <param name="challenged">Ids and risks of what is not additive.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Ids with their ranked examples, baselines first. The base rate is that of each part's fit examples and ranks nobody; the environment ranks by how far a place's rate is from it, so that parts of different
    /// base rate can stand in one order; a trained model by risk, then log-odds; the checklist by its log-odds, which are no risks.</returns>
    public static ImmutableArray<(string Id, RankedExamples Ranked)> Of(
        Examples examples, ExampleSplit split, Examples test, StageModel? checklist, IEnumerable<HeldOutScores> trained, IEnumerable<(string Id, float[] Risks)> challenged,
        CancellationToken cancel)
    {
        var (baseRates, environment, aside) = (new List<float>(), new List<float>(), new List<float>());
        foreach (var part in split.Parts)
        {
            var rates = new PlaceRates(examples.Take(part.Fit));
            foreach (var row in part.Test)
            {
                var rate = rates.Of(examples.Schools[row], examples.Districts[row]);
                baseRates.Add((float)rates.Base);
                environment.Add((float)rate);
                aside.Add((float)(rate - rates.Base));
            }
        }

        var table = ImmutableArray.CreateBuilder<(string, RankedExamples)>();
        table.Add(("base-rate", new(new float[test.Count], null, [.. baseRates], test.Outcomes)));
        if (checklist is not null)
        {
            var scores = ExampleScores.Of(checklist with { Intercept = checklist.Intercept ?? 0 }, test, cancel).LogOdds;
            table.Add(("checklist", new(scores, null, null, test.Outcomes)));
        }

        table.Add(("environment", new([.. aside], null, [.. environment], test.Outcomes)));
        foreach (var scores in trained) table.Add((scores.Id, new(scores.Risks, scores.LogOdds, scores.Risks, test.Outcomes)));
        foreach (var (id, risks) in challenged) table.Add((id, new(risks, null, risks, test.Outcomes)));
        return table.ToImmutable();
    }

    /// <summary>The row of one model.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="replicates">The measures.</param>
    /// <param name="model">Its index among them.</param>
    /// <returns>Its measures with intervals.</returns>
    public static ModelQuality Row(string id, QualityReplicates replicates, int model) => new()
    {
        Id = id,
        Name = Names.GetValueOrDefault(id, new LocalText(id, id)),
        RocAuc = replicates.Of(model, q => q.RocAuc),
        PrAuc = replicates.Of(model, q => q.PrAuc),
        Precision = replicates.Of(model, q => q.Precision),
        Recall = replicates.Of(model, q => q.Recall),
        Lift = replicates.Of(model, q => q.Lift),
        SensitivityAtTenPercent = replicates.Of(model, q => q.SensitivityAtTenPercent),
        Brier = replicates.Of(model, q => q.Brier),
        LogLoss = replicates.Of(model, q => q.LogLoss),
        CalibrationError = replicates.Of(model, q => q.CalibrationError),
    };
}
