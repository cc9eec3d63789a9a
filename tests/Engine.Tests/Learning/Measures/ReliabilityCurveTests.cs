using EarlyWarning.Learning;

namespace EarlyWarning.Tests.Learning;

[TestFixture]
public sealed class ReliabilityCurveTests
{
    [Test]
    public void Of_ManyExamples_HasTenEqualBinsThatAddUp()
    {
        var random = new Random(2);
        float[] risks = [.. Enumerable.Range(0, 5000).Select(_ => 0.1f + (0.8f * (float)random.NextDouble()))];
        bool[] outcomes = [.. risks.Select(r => random.NextDouble() < r)];
        var curve = ReliabilityCurve.Of(risks, outcomes);
        Assert.That(curve.Select(b => b.Examples), Is.All.EqualTo(500).And.Exactly(10).Items);
        Assert.That(curve.Select(b => b.Predicted), Is.Ordered);
        Assert.That(curve.Sum(b => b.Observed.Value * b.Examples), Is.EqualTo(outcomes.Count(o => o)).Within(1e-9));
        Assert.That(curve.Sum(b => b.Predicted * b.Examples), Is.EqualTo(risks.Sum(r => (double)r)).Within(1e-6));
        Assert.That(curve.Count(b => b.Predicted >= b.Observed.Low && b.Predicted <= b.Observed.High), Is.GreaterThanOrEqualTo(8));
    }

    [Test]
    public void Of_RareOutcome_MergesUntilNoSmallCountIsLeft()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            float[] risks = [.. Enumerable.Range(0, random.Next(20, 400)).Select(_ => (float)Math.Pow(random.NextDouble(), 3))];
            bool[] outcomes = [.. risks.Select(r => random.NextDouble() < r)];
            foreach (var bin in ReliabilityCurve.Of(risks, outcomes))
            {
                var with = Math.Round(bin.Observed.Value * bin.Examples);
                Assert.That(bin.Examples, Is.GreaterThanOrEqualTo(10));
                Assert.That(with is 0 or >= 5 && bin.Examples - with is 0 or >= 5, Is.True, $"{with} of {bin.Examples}");
            }
        }
    }

    [Test]
    public void Of_TooFewToTell_IsEmpty() => Assert.That(ReliabilityCurve.Of([0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f], [true, false, false, false, false, false]), Is.Empty);
}
