using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Tests.Reference;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class CalibrationCurveTests
{
    private static readonly ImmutableArray<CalibrationPoint> Curve = Points((-3, -2.5f), (-0.5f, -2), (0, 0.25f), (2, 0.25f), (2.5f, 4));

    [TestCase(-3f, -2.5f)]
    [TestCase(-100f, -2.5f)]
    [TestCase(float.NegativeInfinity, -2.5f)]
    [TestCase(-0.25f, -0.875f)]
    [TestCase(0f, 0.25f)]
    [TestCase(1f, 0.25f)]
    [TestCase(2.25f, 2.125f)]
    [TestCase(2.5f, 4f)]
    [TestCase(float.PositiveInfinity, 4f)]
    [TestCase(float.NaN, float.NaN)]
    public void Calibrated_ExactNumbers_AreStraightBetweenThePointsAndHeldBeyond(float x, float y) =>
        Assert.That(Kernel.Calibrated(new CompiledCalibration(Curve), x), Is.EqualTo(y));

    [Test]
    public void Calibrated_AnyCurve_IsTheStraightLineAndNeverFalls([Range(2, 16)] int points)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var curve = RandomCurve(points, (100 * points) + seed);
            var compiled = new CompiledCalibration(curve);
            var before = float.NegativeInfinity;
            for (var x = -6f; x < 6; x += 0.0078f)
            {
                var y = Kernel.Calibrated(compiled, x);
                Assert.That(y, Is.GreaterThanOrEqualTo(before));
                Assert.That(y, Is.EqualTo(TermOracle.Calibrated(curve, x)).Within(1e-4));
                before = y;
            }

            // A steep piece followed by a flat one, value by value.
            foreach (var point in curve)
            {
                var x = point.From;
                for (var i = 0; i < 50; i++) x = MathF.BitDecrement(x);
                for (var i = 0; i < 100; i++)
                {
                    var next = MathF.BitIncrement(x);
                    Assert.That(Kernel.Calibrated(compiled, next), Is.GreaterThanOrEqualTo(Kernel.Calibrated(compiled, x)));
                    x = next;
                }
            }
        }
    }

    [Test]
    public void Risk_EveryLengthAndSpecialValue_SameBitsOnEveryPath([Values(2, 3, 5, 16)] int points)
    {
        var definition = KernelSample.Term(31, linear: false, seed: 1);
        var curve = new CompiledCalibration(RandomCurve(points, points));
        for (var length = 0; length <= KernelSample.LongestLength; length++)
        {
            var sums = KernelSample.Column(definition, length, seed: length);
            var expected = new float[length];
            for (var i = 0; i < length; i++) expected[i] = Logistic.Of(Kernel.Calibrated(curve, sums[i] + 0.25f));
            foreach (var path in KernelSample.Paths.Append(KernelPath.Vector128).Distinct())
            {
                var risks = sums.ToArray();
                Kernel.Risk(path, risks, 0.25f, curve, risks);
                Assert.That(KernelSample.Bits(risks), Is.EqualTo(KernelSample.Bits(expected)), $"{path}, length {length}");
            }
        }
    }

    [Test]
    public void Risk_NoCurve_IsThePlainRisk()
    {
        float[] sums = [-2, 0, 3];
        var (plain, none) = (new float[3], new float[3]);
        Kernel.Risk(KernelPath.Scalar, sums, 0.5f, plain);
        Kernel.Risk(KernelPath.Scalar, sums, 0.5f, null, none);
        Assert.That(none, Is.EqualTo(plain));
    }

    [Test]
    public void Calibrated_PointsAsNearAsTheyCanBe_StaysFinite()
    {
        var curve = new CompiledCalibration(Points((0, -1000), (float.Epsilon, 1000)));
        Assert.That(Kernel.Calibrated(curve, 0), Is.EqualTo(-1000f));
        Assert.That(Kernel.Calibrated(curve, 1), Is.InRange(-1000f, 1000f));
    }

    [Test]
    public void Score_CalibratedModel_SameDigitsOnEveryPathAndThreadCountAndWithManyModels()
    {
        var children = ScoringSample.Random(5, 1500, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 12);
        var plain = ScoringSample.MixedModel(0.125);
        var model = plain with { Stages = [.. plain.Stages.Select(s => s with { Calibration = Curve })] };
        var expected = Scorer.Score(children, model, KernelPath.Scalar, 1, CancellationToken.None);
        var uncalibrated = Scorer.Score(children, plain, KernelPath.Scalar, 1, CancellationToken.None);
        Assert.That(expected.Cells.Select(c => c.Flagged), Is.EqualTo(uncalibrated.Cells.Select(c => c.Flagged)), "flags are taken before the curve");
        Assert.That(expected.Cells.SelectMany(c => c.Contributions), Is.EqualTo(uncalibrated.Cells.SelectMany(c => c.Contributions)));
        Assert.That(expected.Cells.Select(c => c.Expected), Is.Not.EqualTo(uncalibrated.Cells.Select(c => c.Expected)));
        foreach (var path in KernelSample.Paths)
        {
            var scored = Scorer.Score(children, model, path, 3, CancellationToken.None);
            Assert.That(scored.Cells.Select(c => (c.Flagged, c.Expected)), Is.EqualTo(expected.Cells.Select(c => (c.Flagged, c.Expected))), path.ToString());
            var stage = model.Stages[1];
            var sets = new WeightSets(children, new CodedStage(children, stage, path, 1), [stage, plain.Stages[1], stage, stage, stage], path, 2);
            sets.Score(CancellationToken.None);
            for (var d = 0; d < 5; d++)
            {
                Assert.That(sets.Expected(4, d), Is.EqualTo(expected.Cells[5 + d].Expected), path.ToString());
                Assert.That(sets.Expected(1, d), Is.EqualTo(uncalibrated.Cells[5 + d].Expected), path.ToString());
            }

            var risks = new float[children.RangeOf(stage.Stage).GetOffsetAndLength(children.Count).Length];
            new StageScorer(new CompiledStage(stage, children), children, path, 2).Risks(risks);
            Assert.That(risks, Is.EqualTo(Scorer.ScoresOf(children, stage, CancellationToken.None).Risks), path.ToString());
        }
    }

    [Test]
    public void Compile_FaultyCurve_IsRefused()
    {
        var seventeen = Enumerable.Range(0, 17).Select(i => ((float)i, (float)i)).ToArray();
        Assert.That(() => new CompiledCalibration(Points((0, 0))), Throws.ArgumentException.With.Message.Contains("not 2 to 16 points"));
        Assert.That(() => new CompiledCalibration(Points(seventeen)), Throws.ArgumentException.With.Message.Contains("not 2 to 16 points"));
        Assert.That(() => new CompiledCalibration(Points((0, 0), (0, 1))), Throws.ArgumentException.With.Message.Contains("do not ascend"));
        Assert.That(() => new CompiledCalibration(Points((0, 1), (1, 0))), Throws.ArgumentException.With.Message.Contains("fall"));
        Assert.That(() => new CompiledCalibration(Points((0, 0), (float.NaN, 0))), Throws.ArgumentException.With.Message.Contains("outside ±100000"));
        Assert.That(() => new CompiledCalibration(Points((0, 0), (1, 1001))), Throws.ArgumentException.With.Message.Contains("outside ±1000"));
    }

    private static ImmutableArray<CalibrationPoint> Points(params (float From, float To)[] points) => [.. points.Select(p => new CalibrationPoint(p.From, p.To))];

    private static ImmutableArray<CalibrationPoint> RandomCurve(int points, int seed)
    {
        var random = new Random(seed);
        float from = -5, to = -4;
        var curve = new List<CalibrationPoint>();
        for (var k = 0; k < points; k++)
        {
            curve.Add(new(from, to));
            from += random.Next(3) == 0 ? 0.001f : (float)random.NextDouble();
            to += random.Next(3) == 0 ? 0 : (float)random.NextDouble();
        }

        return [.. curve];
    }
}
