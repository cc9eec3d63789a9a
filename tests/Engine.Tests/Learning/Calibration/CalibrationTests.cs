using EarlyWarning.Learning;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Tests.Scoring;

namespace EarlyWarning.Tests.Learning;

[TestFixture]
public sealed class CalibrationTests
{
    [Test]
    public void Platt_TooSteepScores_FindsTheLine()
    {
        // The truth has log-odds 0.5 + 0.6 x for score x.
        var (x, y) = Drawn(12000, 1, s => 0.5 + (0.6 * s));
        var map = PlattCalibration.Fit(x, y)!;
        Assert.That((map.Intercept, map.Slope), Is.EqualTo((0.5, 0.6)).Using<(double, double)>((a, b) => Math.Abs(a.Item1 - b.Item1) < 0.05 && Math.Abs(a.Item2 - b.Item2) < 0.04));
    }

    [Test]
    public void Platt_FourExamplesByHand_SolvesTheScoreEquations()
    {
        float[] x = [-1, 0, 1, 2];
        bool[] y = [false, true, false, true];
        var map = PlattCalibration.Fit(x, y)!;
        double[] targets = [0.25, 0.75, 0.25, 0.75];
        double[] residuals = [.. x.Zip(targets, (s, t) => t - (1 / (1 + Math.Exp(-map.Of(s)))))];
        Assert.That(residuals.Sum(), Is.EqualTo(0).Within(1e-9));
        Assert.That(residuals.Zip(x, (r, s) => r * s).Sum(), Is.EqualTo(0).Within(1e-5), "but for the ridge");
    }

    [Test]
    public void Platt_SeparatedExamples_StaysFinite()
    {
        float[] x = [.. Enumerable.Range(0, 40).Select(i => (float)i)];
        var map = PlattCalibration.Fit(x, [.. x.Select(s => s >= 20)])!;
        Assert.That(map.Slope, Is.GreaterThan(0).And.LessThan(100));
    }

    [Test]
    public void Platt_ScoresThatPointTheWrongWayOrOneClass_IsNothing()
    {
        float[] x = [.. Enumerable.Range(0, 40).Select(i => (float)i)];
        Assert.That(PlattCalibration.Fit(x, [.. x.Select(s => s < 20)]), Is.Null);
        Assert.That(PlattCalibration.Fit(x, new bool[40]), Is.Null);
    }

    [Test]
    public void Into_Line_IsFoldedIntoTheModel()
    {
        var children = ScoringSample.Random(3, 200, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 4);
        var model = ScoringSample.MixedModel(0.125).Stages[1] with { HeldDistrictTerms = 0.5 };
        model = model with { Terms = model.Terms.SetItem(0, model.Terms[0] with { Errors = [0.1f, 0.2f, 0.3f] }) };
        var map = new CalibrationMap("platt", 0.3, 0.7, []);
        var folded = map.Into(model);
        Assert.That(folded.Terms[0].Errors, Is.EqualTo(new[] { 0.07f, 0.14f, 0.21f }).Within(1e-7));
        Assert.That((folded.Threshold, folded.HeldDistrictTerms, folded.Calibration.Length), Is.EqualTo((0.3 + (0.7 * 0.125), 0.35, 0)));
        var (before, after) = (Scores(children, model), Scores(children, folded));
        for (var i = 0; i < before.LogOdds.Length; i++) Assert.That(after.LogOdds[i], Is.EqualTo(map.Of(before.LogOdds[i])).Within(1e-5));
        Assert.That(after.Flagged, Is.EqualTo(before.Flagged));
    }

    [Test]
    public void Into_Curve_GivesTheRisksOfTheMap()
    {
        var children = ScoringSample.Random(3, 200, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 4);
        var model = ScoringSample.MixedModel(0.125).Stages[1];
        var map = new CalibrationMap("beta", 0, 1, [new(-4, -3), new(-1, -2.5f), new(0.5f, 1)]);
        var (before, after) = (Scores(children, model), Scores(children, map.Into(model)));
        Assert.That(after.LogOdds, Is.EqualTo(before.LogOdds));
        for (var i = 0; i < before.LogOdds.Length; i++) Assert.That(after.Risks[i], Is.EqualTo(1 / (1 + Math.Exp(-map.Of(before.LogOdds[i])))).Within(1e-6));
        Assert.That(CalibrationMap.None.Into(model), Is.SameAs(model));
    }

    [Test]
    public void Beta_SkewedScores_FindsTheCurveAndKeepsToItBetweenThePoints()
    {
        var (x, y) = Drawn(25000, 3, s => BetaCalibration.At(s, -0.4, 0.5, 1.6));
        var (c, a, b) = BetaCalibration.Coefficients(x, y)!.Value;
        Assert.That(c, Is.EqualTo(-0.4).Within(0.2));
        Assert.That(a, Is.EqualTo(0.5).Within(0.1));
        Assert.That(b, Is.EqualTo(1.6).Within(0.25));
        var map = BetaCalibration.Fit(x, y)!;
        Assert.That(map.Curve, Has.Length.EqualTo(16));
        Assert.That((map.Curve[0].From, map.Curve[^1].From), Is.EqualTo((x.Min(), x.Max())));
        for (var s = x.Min(); s < x.Max(); s += 0.01f) Assert.That(map.Of(s), Is.EqualTo(BetaCalibration.At(s, c, a, b)).Within(0.006 * Math.Abs(a - b)));
        Assert.That(new CompiledCalibration(map.Curve).From, Has.Length.EqualTo(15));
    }

    [Test]
    public void Beta_CoefficientThatComesOutNegative_IsLeftOut()
    {
        // Flat below, steep above: a negative a would fit best.
        var (x, y) = Drawn(8000, 4, s => BetaCalibration.At(s, -1, -0.5, 1));
        var (_, a, b) = BetaCalibration.Coefficients(x, y)!.Value;
        Assert.That((a, b > 0), Is.EqualTo((0.0, true)));
        var curve = BetaCalibration.Fit(x, y)!.Curve;
        Assert.That(curve.Zip(curve.Skip(1)).All(p => p.First.To <= p.Second.To), Is.True);
        Assert.That(BetaCalibration.Fit(x, [.. y.Select(_ => true)]), Is.Null);
        Assert.That(BetaCalibration.Fit([1, 1, 1], [true, false, true]), Is.Null);
    }

    [Test]
    public void Isotonic_Steps_EqualTheMinMaxFormula()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            float[] x = [.. Enumerable.Range(0, 30).Select(_ => (float)random.Next(12))];
            bool[] y = [.. x.Select(s => random.Next(14) < s + 1)];
            var steps = IsotonicCalibration.Steps(x, y);
            Assert.That(steps.Sum(s => s.Examples), Is.EqualTo(30));
            var values = x.Distinct().Order().ToArray();
            double Mean(float from, float to) => x.Zip(y).Where(p => p.First >= from && p.First <= to).Average(p => p.Second ? 1.0 : 0);
            var at = 0;
            foreach (var step in steps)
            {
                // Barlow and others (1972): the fit at v is the largest over u ≤ v of the least over w ≥ v of the mean from u to w.
                for (var left = step.Examples; left > 0;)
                {
                    var v = values[at++];
                    left -= x.Count(s => s == v);
                    var expected = values.Where(u => u <= v).Max(u => values.Where(w => w >= v).Min(w => Mean(u, w)));
                    Assert.That((double)step.Outcomes / step.Examples, Is.EqualTo(expected).Within(1e-12));
                }
            }
        }
    }

    [Test]
    public void Isotonic_ManyExamples_KeepsLargeRisingSteps()
    {
        var (x, y) = Drawn(20000, 6, s => s < 0 ? -2 : 1);
        var map = IsotonicCalibration.Fit(x, y)!;
        Assert.That(map.Curve.Length, Is.InRange(2, 16));
        Assert.That(map.Curve.Zip(map.Curve.Skip(1)).All(p => p.First.From < p.Second.From && p.First.To <= p.Second.To), Is.True);
        Assert.That(map.Of(-2), Is.EqualTo(-2).Within(0.3));
        Assert.That(map.Of(2), Is.EqualTo(1).Within(0.3));
        Assert.That(IsotonicCalibration.Fit(x.AsSpan(0, 15), y.AsSpan(0, 15)), Is.Null, "no step of 20 children");
    }

    [TestCase("platt")]
    [TestCase("none")]
    [TestCase("beta")]
    [TestCase("isotonic")]
    public void Choice_KnownTruth_TakesItsMethod(string truth)
    {
        var (x, y) = Drawn(6000, 8, s => truth switch
        {
            "none" => s, "platt" => (0.5 * s) - 0.7, "beta" => BetaCalibration.At(s, 0, 0.1, 2), _ => s < -0.5 ? -3 : s < 1 ? 0 : 3,
        });
        var examples = new Examples([], [], y);
        var (map, losses) = CalibrationChoice.Fit("automatic", x, examples, 1);
        Assert.That(losses.Keys, Is.EqualTo(new[] { "beta", "isotonic", "none", "platt" }));
        Assert.That(map.Method, Is.EqualTo(losses.MinBy(l => l.Value).Key));
        TestContext.Out.WriteLine(string.Join(", ", losses));

        // A more flexible method than is needed may win by a hair.
        Assert.That(losses[truth], Is.EqualTo(losses.Values.Min()).Within(5e-4));
        if (truth is "beta" or "isotonic") Assert.That(map.Method, Is.EqualTo(truth));
    }

    [Test]
    public void Choice_MethodNamed_IsTakenAndTooFewExamplesAreLeftAlone()
    {
        var (x, y) = Drawn(3000, 9, s => s);
        Assert.That(CalibrationChoice.Fit("isotonic", x, new([], [], y), 1).Map.Method, Is.EqualTo("isotonic"));
        Assert.That(CalibrationChoice.Fit("none", x, new([], [], y), 1).Map, Is.SameAs(CalibrationMap.None));
        var (few, losses) = CalibrationChoice.Fit("platt", x[..8], new([], [], y[..8]), 1);
        Assert.That((few.Method, losses.Count), Is.EqualTo(("none", 0)));
        Assert.That(() => CalibrationChoice.Fit("plat", x, new([], [], y), 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Choice_RowsOfKnownSchoolsInAnotherOrder_SameBits()
    {
        var (x, y) = Drawn(2000, 10, s => (0.5 * s) + 1);
        int[] schools = [.. Enumerable.Range(0, 2000).Select(i => 1 + (i % 9))];
        var order = Enumerable.Range(0, 2000).OrderBy(i => (i * 7919) % 2000).ToArray();
        var (first, losses) = CalibrationChoice.Fit("automatic", x, new([], [], y, null, schools), 1);
        var (second, others) = CalibrationChoice.Fit("automatic", [.. order.Select(i => x[i])], new Examples([], [], y, null, schools).Take(order), 1);
        Assert.That(others, Is.EqualTo(losses));
        Assert.That((second.Intercept, second.Slope), Is.EqualTo((first.Intercept, first.Slope)));
        Assert.That(second.Curve, Is.EqualTo(first.Curve));
    }

    private static ChildScores Scores(ChildTable children, StageModel model) => Scorer.ScoresOf(children, model, CancellationToken.None);

    private static (float[] X, bool[] Y) Drawn(int count, int seed, Func<double, double> truth)
    {
        var random = new Random(seed);
        float[] x = [.. Enumerable.Range(0, count).Select(_ => (float)(1.5 * LearningSample.Normal(random)))];
        return (x, [.. x.Select(s => random.NextDouble() < 1 / (1 + Math.Exp(-truth(s))))]);
    }
}
