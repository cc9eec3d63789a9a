using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class CategorySumsTests
{
    private static readonly RiskModel Model = ScoringSample.MixedModel(0.5);

    [Test]
    public void Score_EveryPathAndThreadCount_SumsTheFlagsOfEachChild()
    {
        var children = With(ScoringSample.Random(5, 900, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 6));
        foreach (var path in KernelSample.Paths)
        {
            foreach (var threads in new[] { 1, 3 })
            {
                var scored = Scorer.Score(children, Model, path, threads, CancellationToken.None);
                foreach (var cell in scored.Cells)
                {
                    var expected = Oracle(children, cell.Stage, children.Districts.IndexOf(cell.District));
                    var own = cell.Schools.ToDictionary(s => s.Number, s => (s.Children, s.Flagged, s.OutcomeKnown, s.Outcomes));
                    Assert.That(own, Is.EqualTo(expected), $"{path}, {threads} threads, {cell.Stage} {cell.District}");
                }
            }
        }
    }

    [Test]
    public void Score_GroupsOfACell_AddUpToIt()
    {
        var scored = Scorer.Score(With(ScoringSample.Random(4, 300, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 2)), Model, CancellationToken.None);
        foreach (var cell in scored.Cells.Where(c => c.Children > 0))
        {
            foreach (var parts in new[] { cell.Schools, cell.Groups })
            {
                Assert.That(
                    (parts.Sum(p => p.Children), parts.Sum(p => p.Flagged), parts.Sum(p => p.OutcomeKnown), parts.Sum(p => p.Outcomes)),
                    Is.EqualTo((cell.Children, cell.Flagged, cell.OutcomeKnown, cell.Outcomes)));
                Assert.That(parts.Sum(p => p.Expected), Is.EqualTo(cell.Expected).Within(1e-9));
                Assert.That(parts.Select(p => p.Number), Is.Ordered.Ascending.And.Unique);
            }
        }
    }

    [Test]
    public void Score_WithCategories_LeavesTheCellsTheirBits()
    {
        var plain = ScoringSample.Random(4, 300, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 2);
        var without = Scorer.Score(plain, Model, CancellationToken.None).Cells;
        var with = Scorer.Score(With(plain), Model, CancellationToken.None).Cells;
        for (var i = 0; i < without.Length; i++)
        {
            Assert.That(without[i].Schools.IsEmpty && without[i].Groups.IsEmpty);
            Assert.That((with[i].Children, with[i].Flagged, with[i].Expected), Is.EqualTo((without[i].Children, without[i].Flagged, without[i].Expected)));
            Assert.That(with[i].Contributions, Is.EqualTo(without[i].Contributions));
        }
    }

    [Test]
    public void Score_StageWithoutModel_CountsChildrenOnly()
    {
        var children = With(ScoringSample.Random(2, 50, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 3));
        var scored = Scorer.Score(children, Model with { Stages = [Model.Stages[1]] }, CancellationToken.None);
        var early = scored.Cells.Where(c => c.Stage == Stage.Early && c.Children > 0).ToList();
        Assert.That(early.SelectMany(c => c.Groups).Select(g => (g.Flagged, g.Expected)), Is.All.EqualTo((0L, double.NaN)));
        Assert.That(early.Select(c => c.Groups.Sum(g => g.Children)), Is.EqualTo(early.Select(c => c.Children)));
    }

    private static Dictionary<int, (long, long, long, long)> Oracle(ChildTable children, Stage stage, int district)
    {
        var model = Model.Stages.Single(s => s.Stage == stage);
        var scores = new ChildScores(children.RangeOf(stage).GetOffsetAndLength(children.Count).Length);
        new StageScorer(new CompiledStage(model, children), children, KernelPath.Scalar, 1).Score(scores, CancellationToken.None);
        var (from, length) = children.RangeOf(stage, district).GetOffsetAndLength(children.Count);
        var first = children.RangeOf(stage).Start.Value;
        return Enumerable.Range(from, length).GroupBy(i => children.Schools!.Numbers[i]).ToDictionary(
            g => g.Key,
            g => (g.LongCount(), g.Sum(i => (long)scores.Flagged[i - first]), g.LongCount(i => !float.IsNaN(children.Outcome[i])), g.LongCount(i => children.Outcome[i] == 1)));
    }

    private static ChildTable With(ChildTable plain)
    {
        var random = new Random(5);
        int[] Numbers(int count) => [.. Enumerable.Range(0, plain.Count).Select(_ => random.Next(count + 1))];
        var starts = new int[(4 * plain.Districts.Length) + 1];
        foreach (var stage in Stages.Chain)
        {
            for (var d = 0; d < plain.Districts.Length; d++) starts[(((int)stage - 1) * plain.Districts.Length) + d + 1] = plain.RangeOf(stage, d).End.Value;
        }

        float[] DistrictColumn(int i) =>
            [.. Stages.Chain.ToArray().SelectMany(stage => Enumerable.Range(0, plain.Districts.Length).Select(d => plain.DistrictValue(i, stage, d)))];
        return new(
            plain.Districts, starts, plain.Indicators, [.. plain.Indicators.Select((_, i) => plain.Column(i).ToArray())], plain.DistrictIndicators,
            [.. plain.DistrictIndicators.Select((_, i) => DistrictColumn(i))], plain.Outcome.ToArray())
        {
            Schools = new(Numbers(12), 12), Groups = new(Numbers(2), 2),
        };
    }
}
