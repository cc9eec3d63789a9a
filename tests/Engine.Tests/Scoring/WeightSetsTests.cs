using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class WeightSetsTests
{
    private static readonly ChildTable Children = ScoringSample.Random(9, 200, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 14);

    [Test]
    public void Score_EveryModel_SameDigitsAsAlone([Values(1, 3, 4, 9)] int count, [Values] bool linear)
    {
        var models = Enumerable.Range(0, count).Select(k => Variation(k, linear)).ToArray();
        foreach (var path in KernelSample.Paths)
        {
            var coded = new CodedStage(Children, models[0], path, 2);
            var sets = new WeightSets(Children, coded, [.. models], path, 2);
            sets.Score(CancellationToken.None);
            sets.Score(CancellationToken.None);
            for (var k = 0; k < count; k++) AssertAlone(sets, models[k], k, linear, path);
        }
    }

    [Test]
    public void Constructor_ModelWithOtherCuts_IsRefusedWithTheTerm()
    {
        var model = Variation(0, false);
        var other = model with { Terms = model.Terms.SetItem(0, model.Terms[0] with { Cuts = [7] }) };
        var coded = new CodedStage(Children, model, KernelPath.Scalar, 1);
        Assert.That(() => new WeightSets(Children, coded, [model, other], KernelPath.Scalar, 1), Throws.ArgumentException.With.Message.Contains("X1 has other cuts"));
    }

    [Test]
    public void Contribution_LinearTerm_IsRefusedWithTheTerm()
    {
        var model = Variation(0, linear: true);
        var sets = new WeightSets(Children, new CodedStage(Children, model, KernelPath.Scalar, 1), [model], KernelPath.Scalar, 1);
        Assert.That(() => sets.Contribution(0, 0, 2), Throws.TypeOf<NotSupportedException>().With.Message.Contains("X2"));
    }

    private static void AssertAlone(WeightSets sets, StageModel model, int k, bool linear, KernelPath path)
    {
        var alone = Scorer.Score(Children, ScoringSample.Model(model), path, 1, CancellationToken.None);
        for (var d = 0; d < Children.Districts.Length; d++)
        {
            var cell = alone.Cells.Single(c => c.Stage == Stage.Primary && c.District == Children.Districts[d]);
            Assert.That(sets.Flagged(k, d), Is.EqualTo(cell.Flagged));
            Assert.That(sets.Expected(k, d), Is.EqualTo(cell.Expected));
            for (var t = 0; !linear && t < model.Terms.Length; t++) Assert.That(sets.Contribution(k, d, t), Is.EqualTo(cell.Contributions[t]), $"{path}, term {t}");
        }
    }

    /// <summary>The mixed model with other scores; the last term has 32 bins only where some terms are linear, so that both ways through are tried.</summary>
    private static StageModel Variation(int k, bool linear)
    {
        var random = new Random(k);
        var model = ScoringSample.MixedModel(0.25 * k).Stages[1];
        var terms = model.Terms.Select((term, i) => term with
        {
            Cuts = !linear && term.Cuts.Length == 31 ? term.Cuts[..30] : term.Cuts,
            Scores = [.. (!linear && term.Cuts.Length == 31 ? term.Scores[..31] : term.Scores).Select(s => s + random.NextSingle() - 0.5f)],
            Slopes = linear ? term.Slopes : [],
        });
        return model with { Intercept = -1 - (0.1 * k), Terms = [.. terms] };
    }
}
