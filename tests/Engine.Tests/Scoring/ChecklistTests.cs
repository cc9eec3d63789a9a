using EarlyWarning.Indicators;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class ChecklistTests
{
    /// <summary>Sensitivity and false-positive rate of the published flags, from the data set bowersEWS.</summary>
    private static readonly Dictionary<string, (float Cut, double Sensitivity, double FalsePositiveRate)> Published = new()
    {
        ["S01"] = (20, 0.233, 0.064),
        ["S04"] = (1, 0.626, 0.138),
        ["S07"] = (5, 0.168, 0.049),
        ["S08"] = (5, 0.212, 0.066),
        ["S09"] = (3, 0.648, 0.109),
    };

    private static readonly Dictionary<string, float> ExpertCuts = new()
    {
        ["S02"] = 30, ["S03"] = 1, ["S05"] = 1, ["S06"] = 12, ["S10"] = 0.5f, ["S12"] = 1, ["S15"] = 1, ["S16"] = 2, ["S17"] = 1, ["S18"] = 3,
        ["H01"] = 1, ["H02"] = 1, ["H03"] = 1, ["H04"] = 1, ["H05"] = 1, ["H06"] = 1, ["H07"] = 1, ["H08"] = 1, ["H09"] = 1, ["H10"] = 1,
        ["H11"] = 1, ["H12"] = 1, ["H13"] = 1, ["J07"] = 30,
    };

    /// <summary>Lower means more risk; the cut stands half-way between two codes.</summary>
    private static readonly Dictionary<string, float> LowerIsRiskier = new() { ["S19"] = 1.5f, ["S20"] = 0.5f };

    private static readonly RiskModel Checklist = ModelFile.Checklist(ScoringSample.Catalogue);

    private static IEnumerable<Term> Terms => Checklist.Stages.SelectMany(s => s.Terms);

    [Test]
    public void Checklist_AllFourStages_AwaitBaseRatesAndThresholds()
    {
        Assert.That(Checklist.Stages.Select(s => s.Stage), Is.EqualTo(Stages.Chain.ToArray()));
        Assert.That(Checklist.Stages.Select(s => s.Intercept), Is.All.Null);
        Assert.That(Checklist.Stages.Select(s => s.Threshold), Is.All.Null);
        Assert.That(Checklist.Calibrated, Is.False);
        Assert.That(Checklist.Sha256, Does.Match("^[0-9a-f]{64}$"));
    }

    [Test]
    public void Checklist_ShippedCatalogue_AgreesOnCutsAndPublishedFlags()
    {
        var catalogue = ShippedCatalogue.Catalogue;
        var model = ModelFile.Checklist(catalogue);
        foreach (var term in model.Stages.SelectMany(s => s.Terms).Where(t => t.Level == TermLevel.Child))
        {
            var indicator = catalogue[term.Indicator];
            var present = indicator.Direction > 0 ? term.Cuts[0] == indicator.Cut : term.Cuts[0] > indicator.Cut && term.Cuts[0] <= indicator.Cut + 1;
            Assert.That(present, $"{term.Indicator}: cut {term.Cuts[0]} in the model, {indicator.Cut} in the catalogue");
            if (indicator.Sensitivity is { } sensitivity)
            {
                Assert.That(term.Scores[1], Is.EqualTo(Math.Log(sensitivity / indicator.FalsePositiveRate!.Value)).Within(1e-6), term.Indicator);
            }
        }
    }

    [Test]
    public void Checklist_EveryIndicatorWithARule_StandsInAStage() =>
        Assert.That(
            Terms.Select(t => t.Indicator).Distinct(), Is.EquivalentTo(Published.Keys.Concat(ExpertCuts.Keys).Concat(LowerIsRiskier.Keys)));

    [Test]
    public void Checklist_PublishedFlags_HaveTheLogOddsOfTheirSource()
    {
        foreach (var term in Terms.Where(t => Published.ContainsKey(t.Indicator)))
        {
            var (cut, s, f) = Published[term.Indicator];
            Assert.That(term.Cuts, Is.EqualTo(new[] { cut }));
            Assert.That(term.Scores[0], Is.EqualTo(Math.Log((1 - s) / (1 - f))).Within(1e-6), term.Indicator);
            Assert.That(term.Scores[1], Is.EqualTo(Math.Log(s / f)).Within(1e-6), term.Indicator);
            Assert.That(term.Source.English, Does.Contain(FormattableString.Invariant($"sensitivity {s}, false-positive rate {f}")).And.Contain("Bowers"));
        }
    }

    [Test]
    public void Checklist_AllOthers_HaveOneExpertPointMarkedAsSuch()
    {
        foreach (var term in Terms.Where(t => !Published.ContainsKey(t.Indicator)))
        {
            var point = (float)Math.Log(2);
            var lower = LowerIsRiskier.TryGetValue(term.Indicator, out var cut);
            Assert.That(term.Cuts, Is.EqualTo(new[] { lower ? cut : ExpertCuts[term.Indicator] }), term.Indicator);
            Assert.That(term.Scores, Is.EqualTo(lower ? new[] { point, 0 } : [0, point]).Within(1e-6), term.Indicator);
            Assert.That(term.Source.English, Does.StartWith("Expert point").And.Contain("judgement"));
            Assert.That(term.Source.German, Does.StartWith("Expertenpunkt").And.Contain("Einschätzung"));
        }
    }

    [Test]
    public void Checklist_MissingValues_AddNothing() => Assert.That(Terms.Select(t => t.Missing), Is.All.Zero);

    [Test]
    public void Checklist_OnlyTheEnvironmentTerm_IsAboutTheDistrict() =>
        Assert.That(Terms.Where(t => t.Level != TermLevel.Child).Select(t => (t.Indicator, t.Level)).Distinct(), Is.EqualTo(new[] { ("J07", TermLevel.District) }));

    [Test]
    public void Checklist_CatalogueWithoutAnIndicator_Stops()
    {
        var smaller = new IndicatorCatalogue([.. ScoringSample.Catalogue.All.Where(i => i.Id != "S18")]);
        Assert.That(() => ModelFile.Checklist(smaller), Throws.TypeOf<RunStoppedException>().With.Message.Contains("\"S18\" is not in the catalogue"));
    }

    [Test]
    public void WithIntercepts_BaseRates_GiveTheirLogOdds()
    {
        var rates = Stages.Chain.ToArray().ToDictionary(s => s, s => 0.02 * (int)s);
        var model = Checklist.WithIntercepts(rates);
        foreach (var stage in model.Stages)
        {
            var p = rates[stage.Stage];
            Assert.That(stage.Intercept, Is.EqualTo(Math.Log(p / (1 - p))).Within(1e-14));
        }
    }

    [Test]
    public void WithIntercepts_InterceptInTheModel_Stays()
    {
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Early, -1, null));
        Assert.That(model.WithIntercepts(new Dictionary<Stage, double>()).Stages[0].Intercept, Is.EqualTo(-1));
    }

    [Test]
    public void WithIntercepts_RateOutsideOrMissing_Throws()
    {
        Assert.That(() => Checklist.WithIntercepts(new Dictionary<Stage, double>()), Throws.ArgumentException.With.Message.Contains("early"));
        var rates = Stages.Chain.ToArray().ToDictionary(s => s, _ => 1.0);
        Assert.That(() => Checklist.WithIntercepts(rates), Throws.ArgumentException);
    }
}
