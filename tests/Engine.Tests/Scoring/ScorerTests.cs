using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Tests.Reference;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class ScorerTests
{
    private const double Threshold = 0.125;

    private static readonly ChildTable Children = ScoringSample.Random(7, 300, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 11);

    [Test]
    public void Score_MixedModel_EqualsPlainDoubleSums()
    {
        var scored = Scorer.Score(Children, ScoringSample.MixedModel(Threshold), CancellationToken.None);
        Assert.That(scored.Cells, Has.Length.EqualTo(28));
        foreach (var (stageModel, s) in scored.Model.Stages.Select((m, i) => (m, i)))
        {
            var held = HeldMean(stageModel);
            for (var d = 0; d < 7; d++)
            {
                var cell = scored.Cells[(s * 7) + d];
                var range = Children.RangeOf(stageModel.Stage, d);
                var expected = new double[stageModel.Terms.Length];
                var (risk, flagged, near) = (0.0, 0, 0);
                for (var c = range.Start.Value; c < range.End.Value; c++)
                {
                    var values = stageModel.Terms.Select(t => Oracle(t, stageModel.Stage, d, c)).ToArray();
                    for (var t = 0; t < values.Length; t++) expected[t] += values[t];
                    risk += TermOracle.Risk(stageModel.Intercept!.Value + values.Sum());
                    var heldLogOdds = stageModel.Intercept!.Value + values.Where((_, t) => !IsDistrict(stageModel.Terms[t])).Sum() + held;
                    flagged += heldLogOdds >= Threshold ? 1 : 0;
                    near += Math.Abs(heldLogOdds - Threshold) < 1e-4 ? 1 : 0;
                }

                Assert.That((cell.Stage, cell.District), Is.EqualTo((stageModel.Stage, Children.Districts[d])));
                Assert.That(cell.Children, Is.EqualTo(range.End.Value - range.Start.Value));
                Assert.That(cell.Expected, Is.EqualTo(risk).Within(1e-6 * (1 + risk)));
                Assert.That(cell.Flagged, Is.EqualTo(flagged).Within(near));
                Assert.That(cell.Contributions, Is.EqualTo(expected).Within(1e-4));
            }
        }
    }

    [Test]
    public void Score_AnyPathAndThreadCount_SameDigits()
    {
        var model = ScoringSample.MixedModel(Threshold);
        var children = ScoringSample.Random(5, 4000, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 12);
        var expected = Scorer.Score(children, model, KernelPath.Scalar, 1, CancellationToken.None);
        Assert.That(expected.Cells.Sum(c => c.Flagged), Is.GreaterThan(0).And.LessThan(children.Count));
        foreach (var path in KernelSample.Paths)
        {
            foreach (var threads in new[] { 1, 2, 5 })
            {
                var scored = Scorer.Score(children, model, path, threads, CancellationToken.None);
                Assert.That(Digits(scored), Is.EqualTo(Digits(expected)), $"{path}, {threads} threads");
            }
        }
    }

    [Test]
    public void Score_ChildrenOfACellReversed_SameDigits()
    {
        var model = ScoringSample.MixedModel(Threshold);
        var cuts = Enumerable.Range(0, 28).Select(i => Children.RangeOf(Stages.Chain[i / 7], i % 7)).ToArray();
        var columns = ScoringSample.MixedIndicators.Select((_, i) => Children.Column(i).ToArray()).ToArray();
        foreach (var column in columns)
        {
            foreach (var cut in cuts) Array.Reverse(column, cut.Start.Value, cut.End.Value - cut.Start.Value);
        }

        var districtColumns = Enumerable.Range(0, 2).Select(i =>
            Enumerable.Range(0, 28).Select(c => Children.DistrictValue(i, Stages.Chain[c / 7], c % 7)).ToArray()).ToArray();
        int[] starts = [.. cuts.Select(c => c.Start.Value), Children.Count];
        var reversed = new ChildTable(
            Children.Districts, starts, Children.Indicators, columns, Children.DistrictIndicators, districtColumns, Children.Outcome.ToArray());
        var before = Scorer.Score(Children, model, CancellationToken.None);
        var after = Scorer.Score(reversed, model, CancellationToken.None);
        Assert.That(after.Cells.Select(c => (c.Flagged, c.Expected)), Is.EqualTo(before.Cells.Select(c => (c.Flagged, c.Expected))));
        Assert.That(after.Cells.SelectMany(c => c.Contributions), Is.EqualTo(before.Cells.SelectMany(c => c.Contributions)));
    }

    [Test]
    public void Score_Contributions_AddUpToTheLogOdds()
    {
        var model = ScoringSample.MixedModel(Threshold);
        var scored = Scorer.Score(Children, model, CancellationToken.None);
        foreach (var (stageModel, s) in model.Stages.Select((m, i) => (m, i)))
        {
            var compiled = new CompiledStage(stageModel, Children);
            for (var d = 0; d < 7; d++)
            {
                var cell = scored.Cells[(s * 7) + d];
                var range = Children.RangeOf(stageModel.Stage, d);
                var sums = new float[cell.Children];
                compiled.Fill(KernelPath.Scalar, Children, range.Start.Value, sums);
                var logOdds = sums.Sum(x => (double)x) + (compiled.DistrictShift(Children, d) * cell.Children);
                Assert.That(cell.Contributions.Sum() + (stageModel.Intercept!.Value * cell.Children), Is.EqualTo(logOdds).Within(1e-6 * (1 + cell.Children)));
            }
        }
    }

    [Test]
    public void Score_Outcomes_AreCountedPerCell()
    {
        var scored = Scorer.Score(Children, ScoringSample.MixedModel(null), CancellationToken.None);
        for (var i = 0; i < scored.Cells.Length; i++)
        {
            var outcomes = Children.Outcome[Children.RangeOf(Stages.Chain[i / 7], i % 7)].ToArray();
            Assert.That(scored.Cells[i].OutcomeKnown, Is.EqualTo(outcomes.Count(o => !float.IsNaN(o))));
            Assert.That(scored.Cells[i].Outcomes, Is.EqualTo(outcomes.Count(o => o == 1)));
        }
    }

    [Test]
    public void Score_NoThreshold_FlagsNobody() =>
        Assert.That(Scorer.Score(Children, ScoringSample.MixedModel(null), CancellationToken.None).Cells.Sum(c => c.Flagged), Is.Zero);

    [Test]
    public void Score_StageWithoutModel_HasCountsOnly()
    {
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Primary, 0, 0));
        var scored = Scorer.Score(Children, model, CancellationToken.None);
        var early = scored.Cells[0];
        Assert.That(early.Children, Is.EqualTo(Children.RangeOf(Stage.Early, 0).End.Value));
        Assert.That((early.Flagged, early.Contributions.Length), Is.EqualTo((0L, 0)));
        Assert.That(early.Expected, Is.NaN);
        Assert.That(scored.Cells[7].Flagged, Is.EqualTo(scored.Cells[7].Children), "log-odds 0 is at the threshold 0");
    }

    [Test]
    public void Score_NoChildren_GivesEmptyCells()
    {
        var empty = ScoringSample.Primary([0, 0], [("X1", [])]);
        var scored = Scorer.Score(empty, ScoringSample.MixedModel(Threshold), CancellationToken.None);
        Assert.That(scored.Cells.Select(c => (c.Children, c.Flagged, c.Expected)), Is.All.EqualTo((0L, 0L, 0.0)));
    }

    [Test]
    public void Score_DistrictTerms_AreHeldAtTheCityMeanForFlagsAndEnterTheRisk()
    {
        // Three children in a burdened district, one in another: the mean of the term is 0.75. Every child has x = 0, worth 0.
        var children = ScoringSample.Primary([3, 1], [("X1", [0, 0, 0, 0])], ("D1", [50, 10]));
        var term = ScoringSample.Term("D1", [30], [0, 1]);
        var own = ScoringSample.Term("X1", [1], [0, 1]);
        ScoredPopulation At(double threshold) =>
            Scorer.Score(children, ScoringSample.Model(ScoringSample.Stage(Stage.Primary, 0, threshold, term, own)), CancellationToken.None);

        Assert.That(At(0.75).Cells.Select(c => c.Flagged).Skip(2).Take(2), Is.EqualTo(new[] { 3L, 1L }), "no district flips as a whole");
        Assert.That(At(0.76).Cells.Sum(c => c.Flagged), Is.Zero);
        var cells = At(0.75).Cells;
        Assert.That(cells[2].Expected, Is.EqualTo(3 * TermOracle.Risk(1)).Within(1e-6));
        Assert.That(cells[3].Expected, Is.EqualTo(0.5));
        Assert.That(cells[2].Contributions, Is.EqualTo(new[] { 3.0, 0 }));
    }

    [Test]
    public void Score_TermOfOtherLevel_CountsAsMissing([Values] TermLevel level)
    {
        var children = ScoringSample.Primary([1], [("X1", [5])], ("D1", [5]));
        var model = ScoringSample.Model(ScoringSample.Stage(
            Stage.Primary, 0, null, ScoringSample.Term("X1", [1], [0, 1], 0.25f, level: level), ScoringSample.Term("D1", [1], [0, 1], 0.25f, level: level)));
        var expected = level switch
        {
            TermLevel.Child => new[] { 1, 0.25 },
            TermLevel.District => [0.25, 1],
            _ => [1, 1],
        };
        Assert.That(Scorer.Score(children, model, CancellationToken.None).Cells[1].Contributions, Is.EqualTo(expected));
    }

    [Test]
    public void Score_InterceptNull_IsRefused()
    {
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Primary, null, null));
        Assert.That(() => Scorer.Score(Children, model, CancellationToken.None), Throws.ArgumentException.With.Message.Contains("primary"));
    }

    [Test]
    public void Score_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(
            () => Scorer.Score(Children, ScoringSample.MixedModel(0), source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Risks_EveryChild_EqualsOracleAndSumsToExpected()
    {
        var model = ScoringSample.MixedModel(null);
        var risks = new float[Children.RangeOf(Stage.Primary).GetOffsetAndLength(Children.Count).Length];
        new StageScorer(new CompiledStage(model.Stages[1], Children), Children, Kernel.Widest, 2).Risks(risks);
        var scored = Scorer.Score(Children, model, CancellationToken.None);
        Assert.That(risks.Sum(r => (double)r), Is.EqualTo(scored.Cells.Skip(7).Take(7).Sum(c => c.Expected)).Within(1e-9));
        Assert.That(risks, Is.All.InRange(0f, 1f));
    }

    private static double[] Digits(ScoredPopulation scored) =>
        [.. scored.Cells.SelectMany(c => (double[])[c.Children, c.Flagged, c.Expected, c.OutcomeKnown, c.Outcomes, .. c.Contributions])];

    private static bool IsDistrict(Term term) => term.Indicator[0] == 'D';

    private static double Oracle(Term term, Stage stage, int district, int child)
    {
        var column = Children.Indicators.IndexOf(term.Indicator);
        if (column >= 0) return TermOracle.Value(term, Children.Column(column)[child]);
        var districtColumn = Children.DistrictIndicators.IndexOf(term.Indicator);
        return districtColumn < 0 ? term.Missing : TermOracle.Value(term, Children.DistrictValue(districtColumn, stage, district));
    }

    private static double HeldMean(StageModel stage)
    {
        var (sum, count) = (0.0, 0);
        for (var d = 0; d < 7; d++)
        {
            var n = Children.RangeOf(stage.Stage, d).GetOffsetAndLength(Children.Count).Length;
            sum += n * stage.Terms.Where(IsDistrict).Sum(t => Oracle(t, stage.Stage, d, -1));
            count += n;
        }

        return sum / count;
    }
}
