using EarlyWarning.Learning;
using EarlyWarning.Tests.Reference;

namespace EarlyWarning.Tests.Learning;

[TestFixture]
public sealed class QualityTests
{
    [Test]
    public void Of_FiveChildrenByHand_GivesTheKnownNumbers()
    {
        // In descending order: with, without, with, without, without; risks .9 .8 .6 .3 .1.
        bool[] outcomes = [true, false, true, false, false];
        var quality = Measured([0.9f, 0.8f, 0.6f, 0.3f, 0.1f], outcomes, capacity: 0.4);
        Assert.That(quality.RocAuc, Is.EqualTo(5 / 6.0).Within(1e-15));
        Assert.That(quality.PrAuc, Is.EqualTo((1 + (2 / 3.0)) / 2).Within(1e-15));
        Assert.That((quality.Precision, quality.Recall, quality.Lift), Is.EqualTo((0.5, 0.5, 1.25)));
        Assert.That(quality.SensitivityAtTenPercent, Is.EqualTo(0.5), "the first of three others is a third");
        Assert.That(quality.Brier, Is.EqualTo((0.01 + 0.64 + 0.16 + 0.09 + 0.01) / 5).Within(1e-7));
        Assert.That(quality.LogLoss, Is.EqualTo(-(Math.Log(0.9) + Math.Log(0.2) + Math.Log(0.6) + Math.Log(0.7) + Math.Log(0.9)) / 5).Within(1e-7));
        Assert.That(quality.CalibrationError, Is.EqualTo((0.1 + 0.8 + 0.4 + 0.3 + 0.1) / 5).Within(1e-7), "five children lie in five of the ten bins");
    }

    [Test]
    public void Of_AllTied_SharesThePlaces()
    {
        var quality = Measured([0.3f, 0.3f, 0.3f, 0.3f, 0.3f, 0.3f, 0.3f, 0.3f, 0.3f, 0.3f], [.. Enumerable.Range(0, 10).Select(i => i < 3)], capacity: 0.25);
        Assert.That(quality.RocAuc, Is.EqualTo(0.5));
        Assert.That(quality.PrAuc, Is.EqualTo(0.3).Within(1e-15));
        Assert.That(quality.Precision, Is.EqualTo(0.3).Within(1e-15));
        Assert.That(quality.Recall, Is.EqualTo(0.25).Within(1e-15));
        Assert.That(quality.Lift, Is.EqualTo(1).Within(1e-15));
        Assert.That(quality.SensitivityAtTenPercent, Is.EqualTo(0.1).Within(1e-15));
        Assert.That(quality.CalibrationError, Is.EqualTo(0).Within(1e-7));
    }

    [Test]
    public void Of_RandomScoresWithTiesAndWeights_EqualsTheDefinitions()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var count = random.Next(2, 60);
            float[] scores = [.. Enumerable.Range(0, count).Select(_ => random.Next(1 + (seed % 20)) / 20f)];
            bool[] outcomes = [.. Enumerable.Range(0, count).Select(i => i == 0 || (i > 1 && random.Next(3) == 0))];
            int[] weights = [.. Enumerable.Range(0, count).Select(i => i < 2 ? 1 : random.Next(3))];
            var capacity = 0.05 + (0.9 * random.NextDouble());
            double[] drawn = [.. Enumerable.Range(0, count).SelectMany(i => Enumerable.Repeat((double)scores[i], weights[i]))];
            bool[] seen = [.. Enumerable.Range(0, count).SelectMany(i => Enumerable.Repeat(outcomes[i], weights[i]))];

            var quality = Measured(scores, outcomes, capacity, weights);
            var places = capacity * drawn.Length;
            var reached = QualityOracle.Reached(drawn, seen, places);
            Assert.That(quality.RocAuc, Is.EqualTo(QualityOracle.RocAuc(drawn, seen)).Within(1e-12));
            Assert.That(quality.PrAuc, Is.EqualTo(QualityOracle.AveragePrecision(drawn, seen)).Within(1e-12));
            Assert.That(quality.Precision, Is.EqualTo(reached / places).Within(1e-12));
            Assert.That(quality.Recall, Is.EqualTo(reached / seen.Count(o => o)).Within(1e-12));
            Assert.That(quality.Lift, Is.EqualTo(quality.Precision * seen.Length / seen.Count(o => o)).Within(1e-12));
            Assert.That(quality.SensitivityAtTenPercent, Is.EqualTo(QualityOracle.Sensitivity(drawn, seen, 0.1)).Within(1e-12));
            Assert.That(quality.Brier, Is.EqualTo(drawn.Zip(seen, (p, y) => (p - (y ? 1 : 0)) * (p - (y ? 1 : 0))).Average()).Within(1e-7));
        }
    }

    [Test]
    public void Of_RowsInAnotherOrder_SameBits()
    {
        var random = new Random(3);
        float[] scores = [.. Enumerable.Range(0, 500).Select(_ => random.Next(40) / 40f)];
        bool[] outcomes = [.. Enumerable.Range(0, 500).Select(_ => random.Next(4) == 0)];
        var order = Enumerable.Range(0, 500).OrderBy(_ => random.Next()).ToArray();
        Assert.That(
            Measured([.. order.Select(i => scores[i])], [.. order.Select(i => outcomes[i])], 0.15), Is.EqualTo(Measured(scores, outcomes, 0.15)));
    }

    [Test]
    public void Of_OneClassOnly_IsUndefinedWhereItMustBe()
    {
        var quality = Measured([0.2f, 0.4f], [false, false], 0.5);
        Assert.That(new[] { quality.RocAuc, quality.PrAuc, quality.Recall, quality.Lift, quality.SensitivityAtTenPercent }, Is.All.NaN);
        Assert.That(quality.Precision, Is.Zero);
        Assert.That(quality.Brier, Is.EqualTo(0.1).Within(1e-7));
        Assert.That(Measured([0.2f, 0.4f], [true, true], 0.5).SensitivityAtTenPercent, Is.NaN);
    }

    [Test]
    public void Of_ScoresThatAreNoRisks_HaveNoRiskMeasures()
    {
        var ranked = new RankedExamples([3, 1, -7], null, null, [true, false, false]);
        var counts = new int[2 * ranked.Atoms];
        ranked.CountInto([], counts);
        var quality = Quality.Of(ranked, counts, 0.5);
        Assert.That((quality.RocAuc, quality.Brier, quality.LogLoss, quality.CalibrationError), Is.EqualTo((1.0, double.NaN, double.NaN, double.NaN)));
    }

    [Test]
    public void Of_CertainRisks_HaveAFiniteLogLoss() => Assert.That(Measured([1f, 0f], [false, true], 0.5).LogLoss, Is.EqualTo(24 * Math.Log(2)).Within(1e-12));

    [Test]
    public void Of_EqualRanksWithOtherRisks_AreOneTieWithTheirOwnRisks()
    {
        var ranked = new RankedExamples([0, 0, 0, 0], null, [0.1f, 0.4f, 0.1f, 0.4f], [true, false, false, true]);
        var counts = new int[2 * ranked.Atoms];
        ranked.CountInto([], counts);
        var quality = Quality.Of(ranked, counts, 0.5);
        Assert.That((ranked.Atoms, quality.RocAuc, quality.Recall), Is.EqualTo((2, 0.5, 0.5)));
        Assert.That(quality.Brier, Is.EqualTo((0.81 + 0.16 + 0.01 + 0.36) / 4).Within(1e-7));
    }

    [Test]
    public void Places_TieAtTheBorder_IsShared()
    {
        var ranked = new RankedExamples([5, 1, 3, 3, 3], null, null, [true, false, false, true, true]);
        Assert.That(ranked.Places(0.4), Is.EqualTo(new[] { 1, 0, 1 / 3.0, 1 / 3.0, 1 / 3.0 }).Within(1e-15));
        Assert.That(ranked.Places(1), Is.All.EqualTo(1));
    }

    [Test]
    public void RankedExamples_UnequalLengths_AreRefused() => Assert.That(() => new RankedExamples([1, 2], null, [0.5f], [true, false]), Throws.ArgumentException);

    private static Quality Measured(float[] scores, bool[] outcomes, double capacity, int[]? weights = null)
    {
        var ranked = new RankedExamples(scores, null, scores, outcomes);
        var counts = new int[2 * ranked.Atoms];
        ranked.CountInto(weights ?? [], counts);
        return Quality.Of(ranked, counts, capacity);
    }
}
