using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class ThresholdTests
{
    /// <summary>The value is the log-odds: a line of slope 1.</summary>
    private static readonly Term Identity = ScoringSample.Term("X1", [], [0], slopes: [1]);

    [TestCase(0.15, ExpectedResult = 1, Description = "1 and 2 are as near to 1.5: the smaller wins")]
    [TestCase(0.2, ExpectedResult = 2)]
    [TestCase(0.24, ExpectedResult = 2)]
    [TestCase(0.26, ExpectedResult = 3)]
    [TestCase(0.95, ExpectedResult = 9)]
    [TestCase(0.96, ExpectedResult = 10)]
    [TestCase(0.04, ExpectedResult = 0)]
    public int Freeze_TenDistinctValues_FlagsTheNearestNumber(double share) => Flagged([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], share);

    [TestCase(0.15, ExpectedResult = 1, Description = "1 is nearer to 1.5 than 4")]
    [TestCase(0.3, ExpectedResult = 4, Description = "4 is nearer to 3 than 1")]
    [TestCase(0.25, ExpectedResult = 1, Description = "1 and 4 are as near to 2.5: the smaller wins")]
    [TestCase(0.26, ExpectedResult = 4)]
    [TestCase(0.5, ExpectedResult = 4)]
    [TestCase(0.75, ExpectedResult = 10)]
    public int Freeze_Ties_AreKeptWhole(double share) => Flagged([9, 7, 7, 7, 1, 1, 1, 1, 1, 1], share);

    [TestCase(0.15, ExpectedResult = 0)]
    [TestCase(0.5, ExpectedResult = 0)]
    [TestCase(0.51, ExpectedResult = 6)]
    public int Freeze_AllTied_FlagsNobodyOrAll(double share) => Flagged([3, 3, 3, 3, 3, 3], share);

    [Test]
    public void Freeze_ValuesApart_PutsTheThresholdHalfWay()
    {
        var frozen = Frozen([1, 2, 4, 8], 0.5);
        Assert.That(frozen.Stages[0].Threshold, Is.EqualTo(3));
    }

    [Test]
    public void Freeze_RandomColumns_FlagTheNearestShareThatTiesAllow()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 40)).Select(_ => (float)random.Next(-6, 6)).ToArray();
            var share = (random.Next(99) + 1) / 100.0;
            var possible = values.Select(v => values.Count(w => w >= v)).Append(0).Distinct();
            var nearest = possible.OrderBy(n => Math.Abs(n - (share * values.Length))).ThenBy(n => n).First();
            Assert.That(Flagged(values, share), Is.EqualTo(nearest), $"share {share} of {string.Join(' ', values)}");
        }
    }

    [Test]
    public void Freeze_SumsThatDifferOnlyByRounding_StayTied()
    {
        // Three children reach 0.2, one of them by another sum of float32 numbers. Kept whole they are flagged together: 3 is nearer to 2 than 0 is.
        var children = ScoringSample.Primary([4], [("X1", [1, 0, 1, 0]), ("X2", [0, 1, 0, 0]), ("X3", [1, 0, 1, 0])]);
        var stage = ScoringSample.Stage(
            Stage.Primary, -2.77, null, ScoringSample.Term("X1", [1], [0, 0.1f]), ScoringSample.Term("X2", [1], [0, 0.2f]), ScoringSample.Term("X3", [1], [0, 0.1f]));
        var sums = new float[4];
        new CompiledStage(stage, children).Fill(KernelPath.Scalar, children, 0, sums);
        Assert.That(sums[0], Is.Not.EqualTo(sums[1]));

        var frozen = Scorer.FreezeThresholds(children, ScoringSample.Model(stage), 0.5);
        Assert.That(Scorer.Score(children, frozen, CancellationToken.None).Cells.Sum(c => c.Flagged), Is.EqualTo(3));
    }

    [Test]
    public void Freeze_DistrictTerms_AreHeldAtTheMean()
    {
        var children = ScoringSample.Primary([2, 2], [("X1", [0, 4, 1, 3])], ("D1", [9, 0]));
        var model = ScoringSample.Model(ScoringSample.Stage(
            Stage.Primary, 0, null, Identity, ScoringSample.Term("D1", [1], [0, 100])));
        var frozen = Scorer.FreezeThresholds(children, model, 0.5);
        Assert.That(frozen.Stages[0].Threshold, Is.EqualTo(52));
        Assert.That(Scorer.Score(children, frozen, CancellationToken.None).Cells.Select(c => c.Flagged).Skip(2).Take(2), Is.EqualTo(new[] { 1L, 1L }));
    }

    [Test]
    public void Score_DistrictCrossesACutLater_FlagsTheSameChildrenAndExpectsMore()
    {
        float[] values = [0, 4, 1, 3];
        var reference = ScoringSample.Primary([2, 2], [("X1", values)], ("D1", [9, 0]));
        var later = ScoringSample.Primary([2, 2], [("X1", values)], ("D1", [9, 1]));
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Primary, -6, null, Identity, ScoringSample.Term("D1", [1], [0, 3])));
        var frozen = Scorer.FreezeThresholds(reference, model, 0.5);
        var (before, after) = (Cells(reference, frozen), Cells(later, frozen));
        Assert.That(before.Select(c => c.Flagged), Is.EqualTo(new[] { 1L, 1L }));
        Assert.That(after.Select(c => c.Flagged), Is.EqualTo(new[] { 1L, 1L }));
        Assert.That(after[1].Expected, Is.GreaterThan(before[1].Expected));

        // Held at the mean of the quarter that is scored, all but the child with 0 would be over the threshold.
        var free = frozen with { Stages = [frozen.Stages[0] with { HeldDistrictTerms = null }] };
        Assert.That(Cells(later, free).Select(c => c.Flagged), Is.EqualTo(new[] { 1L, 2L }));
    }

    [Test]
    public void Score_DistrictIndicatorNoLongerGiven_FlagsTheSameChildren()
    {
        float[] values = [0, 4, 1, 3];
        var reference = ScoringSample.Primary([2, 2], [("X1", values)], ("D1", [9, 0]));
        var later = ScoringSample.Primary([2, 2], [("X1", values)]);
        var model = ScoringSample.Model(ScoringSample.Stage(
            Stage.Primary, -6, null, Identity, ScoringSample.Term("D1", [1], [0, 3], 2, level: TermLevel.District)));
        var frozen = Scorer.FreezeThresholds(reference, model, 0.5);
        Assert.That(Cells(later, frozen).Select(c => c.Flagged), Is.EqualTo(new[] { 1L, 1L }));
    }

    [Test]
    public void Freeze_HeldValue_IsTheMeanRoundedToAQuarter()
    {
        var children = ScoringSample.Primary([2, 1], [("X1", [0, 4, 1])], ("D1", [9, 0]));
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Primary, 0, null, Identity, ScoringSample.Term("D1", [1], [0, 1])));
        Assert.That(Scorer.FreezeThresholds(children, model, 0.5).Stages[0].HeldDistrictTerms, Is.EqualTo(0.75));
    }

    [Test]
    public void Freeze_HeldValueInTheModel_StaysAndMovesTheThreshold()
    {
        var children = ScoringSample.Primary([2, 2], [("X1", [0, 4, 1, 3])], ("D1", [9, 0]));
        var stage = ScoringSample.Stage(Stage.Primary, 0, null, Identity, ScoringSample.Term("D1", [1], [0, 100])) with { HeldDistrictTerms = 10 };
        var frozen = Scorer.FreezeThresholds(children, ScoringSample.Model(stage), 0.5).Stages[0];
        Assert.That((frozen.Threshold, frozen.HeldDistrictTerms), Is.EqualTo(((double?)12, (double?)10)));
    }

    [Test]
    public void Freeze_ThresholdInTheModel_StaysAndNothingIsHeld()
    {
        var children = ScoringSample.Primary([2], [("X1", [0, 4])]);
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Primary, 0, 7, Identity));
        var frozen = Scorer.FreezeThresholds(children, model, 0.5).Stages[0];
        Assert.That((frozen.Threshold, frozen.HeldDistrictTerms), Is.EqualTo(((double?)7, (double?)null)));
    }

    [Test]
    public void Score_HeldValueThatIsNoNumber_Throws()
    {
        var children = ScoringSample.Primary([1], [("X1", [0])]);
        var stage = ScoringSample.Stage(Stage.Primary, 0, 7, Identity) with { HeldDistrictTerms = double.NaN };
        Assert.That(() => Scorer.Score(children, ScoringSample.Model(stage), CancellationToken.None), Throws.ArgumentException);
    }

    [Test]
    public void Freeze_StageWithoutChildren_KeepsNull()
    {
        var children = ScoringSample.Primary([2], [("X1", [0, 4])]);
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Early, 0, null, Identity), ScoringSample.Stage(Stage.Primary, 0, null, Identity));
        var frozen = Scorer.FreezeThresholds(children, model, 0.5);
        Assert.That(frozen.Stages.Select(s => s.Threshold), Is.EqualTo(new double?[] { null, 2 }));
    }

    [Test]
    public void Freeze_NoChildLevelValueKnown_KeepsNullAndFlagsNobody()
    {
        var children = ScoringSample.Primary([2], [("X1", [float.NaN, float.NaN])], ("D1", [9]));
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Primary, 0, null, Identity, ScoringSample.Term("D1", [1], [0, 1])));
        var frozen = Scorer.FreezeThresholds(children, model, 0.9);
        Assert.That(frozen.Stages[0].Threshold, Is.Null);
        Assert.That(Scorer.Score(children, frozen, CancellationToken.None).Cells.Sum(c => c.Flagged), Is.Zero);
    }

    [Test]
    public void Freeze_ShareOutside_Throws([Values(0, 1, -1, double.NaN)] double share)
    {
        var children = ScoringSample.Primary([1], [("X1", [0])]);
        Assert.That(() => Scorer.FreezeThresholds(children, ScoringSample.Model(), share), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Score_ThresholdThatIsNoFloat_ComparesAsInRealNumbers()
    {
        // Between 1 and the next float: 1 is below, the next float above.
        var children = ScoringSample.Primary([2], [("X1", [1, MathF.BitIncrement(1)])]);
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Primary, 0, 1.00000001, Identity));
        Assert.That(Scorer.Score(children, model, CancellationToken.None).Cells[1].Flagged, Is.EqualTo(1));
    }

    private static int Flagged(float[] values, double share) =>
        (int)Scorer.Score(Table(values), Frozen(values, share), CancellationToken.None).Cells.Sum(c => c.Flagged);

    private static ScoredCell[] Cells(ChildTable children, RiskModel model) =>
        [.. Scorer.Score(children, model, CancellationToken.None).Cells.Where(c => c.Stage == Stage.Primary)];

    private static RiskModel Frozen(float[] values, double share) =>
        Scorer.FreezeThresholds(Table(values), ScoringSample.Model(ScoringSample.Stage(Stage.Primary, 0, null, Identity)), share);

    private static ChildTable Table(float[] values) => ScoringSample.Primary([values.Length], [("X1", values)]);
}
