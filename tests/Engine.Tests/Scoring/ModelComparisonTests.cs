using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

public sealed class ModelComparisonTests
{
    private static readonly RiskModel Checklist = ModelFile.Checklist(ShippedCatalogue.Catalogue);

    [Test]
    public void Models_Equal_DifferInNothing() => Assert.That(ModelComparison.Between(Checklist, Checklist with { Id = "copy", Sha256 = "00" }).Differences, Is.Empty);

    [Test]
    public void Score_OfOneBin_IsToldWithItsRange()
    {
        var other = WithTerm(t => t with { Scores = [t.Scores[0], 2.5f] });
        Assert.That(Differences(other), Is.EqualTo(new[] { new ModelDifference(ModelPart.Score, Stage.Primary, "S01", "x ≥ 20", "1.292155", "2.5") }));
    }

    [Test]
    public void Cuts_Others_TellWholeLists()
    {
        var other = WithTerm(t => t with { Cuts = [10, 20], Scores = [0, 0.5f, 1] });
        Assert.That(Differences(other).Select(d => (d.Part, d.Bin, d.To)), Is.EqualTo(new[] { (ModelPart.Cuts, "", "10, 20"), (ModelPart.Score, "", "0, 0.5, 1") }));
    }

    [Test]
    public void Everything_OfATerm_IsLookedAt()
    {
        var other = WithTerm(t => t with { Missing = 0.1f, Slopes = [0, 0.25f], Errors = [], Level = TermLevel.District, Source = new("neu", "new") });
        Assert.That(Differences(other).Select(d => d.Part), Is.EquivalentTo(new[] { ModelPart.Level, ModelPart.Slope, ModelPart.Slope, ModelPart.Missing, ModelPart.Source }));
    }

    [Test]
    public void Stage_Values_AreLookedAt()
    {
        var other = Checklist with { Calibrated = true, Stages = [.. Checklist.Stages.Select(s => s.Stage == Stage.Early ? s with { Intercept = -2, Threshold = 1.5, HeldDistrictTerms = 0.25 } : s)] };
        Assert.That(Differences(other).Select(d => (d.Part, d.From, d.To)), Is.EqualTo(new[]
        {
            (ModelPart.Calibrated, "false", "true"), (ModelPart.Intercept, "", "-2"), (ModelPart.Threshold, "", "1.5"), (ModelPart.HeldDistrictTerms, "", "0.25"),
        }));
    }

    [Test]
    public void Calibration_OfOneModelOnly_IsTold()
    {
        var other = Checklist with { Stages = [.. Checklist.Stages.Select(s => s.Stage == Stage.Early ? s with { Calibration = [new(-1, -2), new(1.5f, 0)] } : s)] };
        Assert.That(Differences(other).Select(d => (d.Part, d.Stage, d.From, d.To)), Is.EqualTo(new[] { (ModelPart.Calibration, Stage.Early, "", "-1 → -2, 1.5 → 0") }));
    }

    [Test]
    public void TermAndStage_OfOneModelOnly_AreTold()
    {
        var fewer = Checklist with
        {
            Stages = [.. Checklist.Stages.Where(s => s.Stage != Stage.Transition).Select(s => s.Stage == Stage.Primary ? s with { Terms = [.. s.Terms.Where(t => t.Indicator != "S01")] } : s)],
        };
        Assert.That(Differences(fewer).Select(d => (d.Part, d.Stage, d.Indicator, d.To)), Is.EqualTo(new[]
        {
            (ModelPart.Term, Stage.Primary, "S01", ""), (ModelPart.Stage, Stage.Transition, "", ""),
        }));
    }

    [TestCase(0, "x < 1.5")]
    [TestCase(1, "1.5 ≤ x < 3")]
    [TestCase(2, "x ≥ 3")]
    public void Bin_OfCuts_IsARange(int bin, string range) => Assert.That(ModelComparison.Bin([1.5f, 3f], bin), Is.EqualTo(range));

    [Test]
    public void Bin_WithoutCuts_IsEverything() => Assert.That(ModelComparison.Bin([], 0), Is.Empty);

    private static ImmutableArray<ModelDifference> Differences(RiskModel other) => ModelComparison.Between(Checklist, other).Differences;

    private static RiskModel WithTerm(Func<Term, Term> change) => Checklist with
    {
        Stages = [.. Checklist.Stages.Select(s => s.Stage == Stage.Primary ? s with { Terms = [.. s.Terms.Select(t => t.Indicator == "S01" ? change(t) : t)] } : s)],
    };
}
