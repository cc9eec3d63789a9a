using EarlyWarning.Population;
using EarlyWarning.Scoring;

namespace EarlyWarning.Tests.Scoring;

internal sealed class StepCountingTests
{
    private static readonly ChildTable Children = ScoringSample.Random(7, 150, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 21);
    private static readonly RiskModel Model = ScoringSample.MixedModel(0.5);

    [Test]
    public void Add_ConstantTerms_StepsAddUpToTheContributions()
    {
        var scored = Counted(Kernel.Choose(null), 2);
        foreach (var cell in scored.Cells)
        {
            var steps = scored.Steps[(int)cell.Stage];
            Assert.That(steps.Select(s => s.Indicator), Is.EqualTo(Model.Stages[0].Terms.Select(t => t.Indicator)));
            for (var t = 0; t < steps.Length; t++)
            {
                Assert.That(cell.AtSteps[t], Has.Length.EqualTo(steps[t].Scores.Length));
                if (steps[t].Scores.IsEmpty) continue;
                Assert.That(cell.AtSteps[t].Sum(), Is.EqualTo(cell.Children), steps[t].Indicator);
                if (!Model.Stages[0].Terms[t].Slopes.IsEmpty) continue;
                Assert.That(Sum(steps[t], cell.AtSteps[t]), Is.EqualTo(cell.Contributions[t]).Within(1e-6), steps[t].Indicator);
            }
        }
    }

    [Test]
    public void Add_LinearTerm_StepsAddUpToWithinHalfAStepAChild()
    {
        var scored = Counted(Kernel.Choose(null), 2);
        foreach (var cell in scored.Cells.Where(c => c.Children > 0))
        {
            foreach (var t in new[] { 2, 5 })
            {
                var steps = scored.Steps[(int)cell.Stage][t];
                Assert.That(steps.Scores, Has.Length.EqualTo(LinearSteps.Count).And.Ordered);
                Assert.That(Sum(steps, cell.AtSteps[t]) / cell.Children, Is.EqualTo(cell.Contributions[t] / cell.Children).Within((steps.Scores[1] - steps.Scores[0]) / 2));
            }
        }
    }

    [Test]
    public void Add_DistrictLevelTerm_StandsAtOneStepAndIsNoSample()
    {
        var scored = Counted(Kernel.Choose(null), 2);
        foreach (var cell in scored.Cells)
        {
            var steps = scored.Steps[(int)cell.Stage];
            Assert.That(cell.AtSteps[1].Count(c => c > 0), Is.LessThanOrEqualTo(1));
            Assert.That((steps[1].Sampled, steps[3].Sampled, steps[4].Scores.Length, steps[7].Scores.Length), Is.EqualTo((false, true, 0, 0)));
        }
    }

    [Test]
    public void Add_EveryPathAndNumberOfThreads_CountsTheSame()
    {
        var expected = Counted(KernelPath.Scalar, 1);
        foreach (var path in KernelSample.Paths)
        {
            foreach (var threads in new[] { 1, 3 })
            {
                var found = Counted(path, threads);
                Assert.That(found.Cells.Select(c => c.AtSteps.Select(s => s.ToArray())), Is.EqualTo(expected.Cells.Select(c => c.AtSteps.Select(s => s.ToArray()))), $"{path}, {threads}");
                Assert.That(found.Steps.Select(s => s.Select(t => t.Scores.ToArray())), Is.EqualTo(expected.Steps.Select(s => s.Select(t => t.Scores.ToArray()))));
            }
        }
    }

    private static ScoredPopulation Counted(KernelPath path, int threads) =>
        StepCounting.Add(Scorer.Score(Children, Model, path, threads, CancellationToken.None), Children, path, threads, CancellationToken.None);

    private static double Sum(TermSteps steps, IEnumerable<int> children) => steps.Scores.Zip(children, (score, count) => score * count).Sum();
}
