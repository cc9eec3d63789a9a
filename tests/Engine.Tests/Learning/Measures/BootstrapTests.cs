using EarlyWarning.Learning;

namespace EarlyWarning.Tests.Learning;

[TestFixture]
public sealed class BootstrapTests
{
    [Test]
    public void Weights_ManySchools_DrawWholeSchools()
    {
        int[] schools = [.. Enumerable.Range(0, 600).Select(i => i % 12)];
        var weights = new BootstrapWeights(schools, 7, "test");
        Assert.That(weights.BySchool, Is.True);
        var drawn = new int[600];
        weights.Fill(3, drawn);
        foreach (var school in Enumerable.Range(1, 11)) Assert.That(drawn.Where((_, i) => schools[i] == school).Distinct().Count(), Is.EqualTo(1));
        Assert.That(drawn.Where((_, i) => schools[i] == 0).Distinct().Count(), Is.GreaterThan(1), "those of no known school are drawn singly");
    }

    [Test]
    public void Weights_FewSchools_DrawSingleExamplesAsManyAsThereAre()
    {
        var weights = new BootstrapWeights([.. Enumerable.Range(0, 600).Select(i => i % 9)], 7, "test");
        var (drawn, again, other) = (new int[600], new int[600], new int[600]);
        weights.Fill(0, drawn);
        weights.Fill(0, again);
        weights.Fill(1, other);
        Assert.That(weights.BySchool, Is.False);
        Assert.That(drawn.Sum(), Is.EqualTo(600));
        Assert.That(drawn.Count(w => w == 0) / 600.0, Is.EqualTo(Math.Exp(-1)).Within(0.05));
        Assert.That(again, Is.EqualTo(drawn));
        Assert.That(other, Is.Not.EqualTo(drawn));
    }

    [Test]
    public void Interval_KnownReplicates_TakesTheRanksFromEitherEnd()
    {
        var interval = PercentileInterval.Of(0.5, Enumerable.Range(1, 999).Select(i => (double)i));
        Assert.That((interval.Value, interval.Low, interval.High), Is.EqualTo((0.5, 25.0, 975.0)));
        interval = PercentileInterval.Of(0.5, Enumerable.Range(1, 99).Select(i => (double)i).Append(double.NaN));
        Assert.That((interval.Low, interval.High), Is.EqualTo((2.0, 98.0)));
        Assert.That(PercentileInterval.Of(0.5, [1, 2, 3]), Is.EqualTo(new Estimate(0.5, double.NaN, double.NaN)));
        Assert.That(PercentileInterval.Of(double.NaN, Enumerable.Repeat(1.0, 99)), Is.EqualTo(Estimate.None));
    }

    [Test]
    public void Replicates_AnyThreadCount_SameDigits()
    {
        var (first, second) = (Measured(1), Measured(3));
        for (var m = 0; m < Quality.Measures; m++)
        {
            var measure = m;
            Assert.That(second.Of(0, q => q[measure]), Is.EqualTo(first.Of(0, q => q[measure])));
        }

        Assert.That(second.Difference(0, 1, q => q.RocAuc), Is.EqualTo(first.Difference(0, 1, q => q.RocAuc)));
    }

    [Test]
    public void Replicates_Auc_HasTheWidthOfHanleyAndMcNeil()
    {
        // Hanley and McNeil (1982): variance of the AUC for exponential scores.
        var measured = Measured(2).Of(0, q => q.RocAuc);
        double a = measured.Value, with = 200, without = 800;
        var (q1, q2) = (a / (2 - a), 2 * a * a / (1 + a));
        var error = Math.Sqrt(((a * (1 - a)) + ((with - 1) * (q1 - (a * a))) + ((without - 1) * (q2 - (a * a)))) / (with * without));
        Assert.That(measured.High - measured.Low, Is.EqualTo(2 * 1.96 * error).Within(0.15 * error * 3.92));
        Assert.That(measured.Value, Is.InRange(measured.Low, measured.High));
    }

    private static QualityReplicates Measured(int threads)
    {
        var random = new Random(5);
        bool[] outcomes = [.. Enumerable.Range(0, 1000).Select(i => i < 200)];
        float[] Scores(double shift) => [.. outcomes.Select(o => (float)(1 / (1 + Math.Exp(-LearningSample.Normal(random) - (o ? shift : 0)))))];
        var models = new[] { Scores(1), Scores(0.5) }.Select(s => new RankedExamples(s, null, s, outcomes)).ToArray();
        return new(models, new BootstrapWeights(new int[1000], 1, "test"), 499, 0.15, threads, CancellationToken.None);
    }
}
