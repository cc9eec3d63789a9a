using System.Collections.Immutable;
using System.Numerics;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;
using MathNet.Numerics;

namespace EarlyWarning.Tests.Districts;

public sealed class StatisticsTests
{
    [TestCase(0, 20)]
    [TestCase(20, 20)]
    [TestCase(3, 20)]
    public void WilsonScore_AnyCount_StaysInsideZeroToOneAndHoldsTheRate(long count, long children)
    {
        var interval = WilsonScore.Interval(count, children);
        Assert.That(interval.Low, Is.InRange(0.0, (double)count / children));
        Assert.That(interval.High, Is.InRange((double)count / children, 1.0));
        Assert.That(interval.Low == 0, Is.EqualTo(count == 0));
        Assert.That(interval.High == 1, Is.EqualTo(count == children));
    }

    [Test]
    public void WilsonScore_NoChildren_IsUndefined() => Assert.That(WilsonScore.Interval(0, 0).Low, Is.NaN);

    [TestCase(-1, 5)]
    [TestCase(6, 5)]
    public void WilsonScore_CountOutOfRange_IsRefused(long count, long children) =>
        Assert.That(() => WilsonScore.Interval(count, children), Throws.InstanceOf<ArgumentOutOfRangeException>());

    // Newcombe (1998), table II, method 10, four decimals as printed.
    [TestCase(56, 70, 48, 80, 0.0524, 0.3339)]
    [TestCase(9, 10, 3, 10, 0.1705, 0.8090)]
    [TestCase(6, 7, 2, 7, 0.0582, 0.8062)]
    [TestCase(5, 56, 0, 29, -0.0381, 0.1926)]
    [TestCase(0, 10, 0, 20, -0.1611, 0.2775)]
    [TestCase(0, 10, 0, 10, -0.2775, 0.2775)]
    [TestCase(10, 10, 0, 20, 0.6791, 1.0000)]
    [TestCase(10, 10, 0, 10, 0.6075, 1.0000)]
    public void NewcombeScore_PublishedExamples_AreReproduced(long count1, long children1, long count2, long children2, double low, double high)
    {
        var interval = NewcombeScore.Difference(count1, children1, count2, children2);
        Assert.That(interval.Low, Is.EqualTo(low).Within(0.00005001));
        Assert.That(interval.High, Is.EqualTo(high).Within(0.00005001));
    }

    [Test]
    public void BinomialTail_Peak_IsAPowerOfTwo() => Assert.That(Math.ScaleB(1, 900), Is.EqualTo(BinomialTail.Peak));

    // Probabilities a / 2^b, so that exact whole-number arithmetic is the oracle.
    [TestCase(60, 1, 3)]
    [TestCase(300, 5, 5)]
    [TestCase(300, 250, 8)]
    [TestCase(1000, 1, 9)]
    public void BinomialTail_EveryCount_EqualsExactArithmetic(int trials, int numerator, int bits)
    {
        var oracle = ExactUpperTails(trials, numerator, bits);
        var probability = Math.ScaleB(numerator, -bits);
        for (var count = 0; count <= trials; count++)
        {
            if (oracle[count] < 1e-300) continue;
            Assert.That(BinomialTail.Upper(count, trials, probability), Is.EqualTo(oracle[count]).Within(oracle[count] * 1e-11), $"{count}");
            Assert.That(BinomialTail.Lower(trials - count, trials, 1 - probability), Is.EqualTo(oracle[count]).Within(oracle[count] * 1e-11), $"{count}");
        }
    }

    // The regularised incomplete beta function (MathNet) is good to some 1e-10 here; scipy's binom.sf gives the same.
    [TestCase(1_000_000, 0.15, 150_000)]
    [TestCase(1_000_000, 0.15, 152_000)]
    [TestCase(1_000_000, 0.00001, 25)]
    [TestCase(200_000, 0.999, 199_900)]
    public void BinomialTail_AMillionTrials_EqualsIncompleteBeta(int trials, double probability, int count)
    {
        var oracle = SpecialFunctions.BetaRegularized(count, trials - count + 1, probability);
        Assert.That(BinomialTail.Upper(count, trials, probability), Is.EqualTo(oracle).Within(oracle * 1e-8));
    }

    [TestCase(0, 10, 0.3, 1)]
    [TestCase(11, 10, 0.3, 0)]
    [TestCase(1, 10, 0.0, 0)]
    [TestCase(10, 10, 1.0, 1)]
    [TestCase(0, 0, 0.5, 1)]
    [TestCase(1_000_000, 1_000_000, 0.1, 0)]
    public void BinomialTail_Edges_AreExact(long count, long trials, double probability, double expected) =>
        Assert.That(BinomialTail.Upper(count, trials, probability), Is.EqualTo(expected));

    [Test]
    public void BinomialTail_FarTail_KeepsItsRelativeAccuracy() =>
        Assert.That(BinomialTail.Upper(300, 300, 0.125), Is.EqualTo(Math.ScaleB(1, -900)).Within(Math.ScaleB(1, -900) * 1e-11));

    [TestCase(double.NaN)]
    [TestCase(-0.1)]
    [TestCase(1.1)]
    public void BinomialTail_NoProbability_IsRefused(double probability) =>
        Assert.That(() => BinomialTail.Upper(1, 2, probability), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void BenjaminiHochberg_UntestedAmongThem_DoNotCount()
    {
        // 0.01 · 3 / 1 = 0.03; 0.04 · 3 / 2 = 0.06; 0.05 · 3 / 3 = 0.05, which the one before may not exceed.
        double[] adjusted = BenjaminiHochberg.Adjust([0.05, double.NaN, 0.01, 0.04]);
        Assert.That(adjusted, Is.EqualTo(new[] { 0.05, double.NaN, 0.03, 0.05 }).Within(1e-15));
    }

    [Test]
    public void MarshallSmoothing_RatesThatVaryLessThanChance_AllBecomeTheCommonRate()
    {
        long[] counts = [10, 20, 30], children = [100, 200, 300];
        Assert.That(MarshallSmoothing.Binomial(counts, children), Is.All.EqualTo(0.1));
        Assert.That(MarshallSmoothing.Poisson(counts, children), Is.All.EqualTo(0.1));
    }

    [Test]
    public void MarshallSmoothing_AreaWithoutChildren_IsUndefinedAndChangesNothing()
    {
        var with = MarshallSmoothing.Binomial([1, 0, 40], [100, 0, 100]);
        var without = MarshallSmoothing.Binomial([1, 40], [100, 100]);
        Assert.That(with, Is.EqualTo(new[] { without[0], double.NaN, without[1] }));
    }

    [Test]
    public void MarshallSmoothing_EveryChildCounted_GivesOne() => Assert.That(MarshallSmoothing.Binomial([5, 9], [5, 9]), Is.All.EqualTo(1.0));

    [TestCase(5, 0.0)]
    [TestCase(5, 1.0)]
    [TestCase(5, double.NaN)]
    [TestCase(0, 0.2)]
    public void BinomialFunnel_NothingToCompareWith_PlacesNothing(long children, double rate) =>
        Assert.That(BinomialFunnel.Position(0, children, rate), Is.EqualTo(FunnelPosition.None));

    [Test]
    public void BinomialFunnel_AllPositions_OccurInOrderOfTheCount()
    {
        var positions = Enumerable.Range(0, 201).Select(count => BinomialFunnel.Position(count, 200, 0.3)).ToArray();
        Assert.That(positions, Is.Ordered);
        Assert.That(positions.Distinct(), Is.EquivalentTo(new[]
        {
            FunnelPosition.FarBelow, FunnelPosition.Below, FunnelPosition.Inside, FunnelPosition.Above, FunnelPosition.FarAbove,
        }));
    }

    [TestCase(1, 0.9999)]
    [TestCase(3, 0.0001)]
    [TestCase(1_000_000, 0.15)]
    public void BinomialFunnel_SmallAndLargeAreas_LimitsAreOrdered(long children, double rate)
    {
        var limits = BinomialFunnel.Limits(children, rate);
        Assert.That(new[] { 0, limits.Low998, limits.Low95, limits.High95, limits.High998, 1 }, Is.Ordered);
    }

    [Test]
    public void NormalTail_OverItsRange_EqualsErrorFunction()
    {
        for (var z = -6.0; z < 6; z += 0.01)
        {
            var oracle = SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2;
            Assert.That(NormalTail.Upper(z), Is.EqualTo(oracle).Within(oracle * 1e-12), $"{z}");
        }
    }

    // R: pnorm(z, lower.tail = FALSE), 15 digits.
    [TestCase(1.0, 0.158655253931457)]
    [TestCase(10.0, 7.61985302416053e-24)]
    [TestCase(30.0, 4.90671392714821e-198)]
    public void NormalTail_KnownValues_AreReproduced(double z, double expected) =>
        Assert.That(NormalTail.Upper(z), Is.EqualTo(expected).Within(expected * 2e-14));

    [Test]
    public void GlobalMoran_AllValuesEqual_IsUndefined() => Assert.That(GlobalMoran.Compute(new double[10], Ring(10).Neighbours).I, Is.NaN);

    [Test]
    public void GlobalMoran_RingOfAlternatingValues_IsMinusOne()
    {
        double[] values = [1, 0, 1, 0, 1, 0, 1, 0];
        Assert.That(GlobalMoran.Compute(values, Ring(8).Neighbours).I, Is.EqualTo(-1).Within(1e-15));
    }

    private static (ImmutableArray<DistrictCode> Codes, ImmutableArray<ImmutableArray<int>> Neighbours) Ring(int areas) =>
        ([.. Enumerable.Range(0, areas).Select(i => new DistrictCode($"D{i:D3}"))],
        [.. Enumerable.Range(0, areas).Select(i => ImmutableArray.Create((i + areas - 1) % areas, (i + 1) % areas))]);

    /// <summary>P(X ≥ k) for k = 0 … n + 1 in whole numbers, rounded once at the end.</summary>
    private static double[] ExactUpperTails(int trials, int numerator, int bits)
    {
        var failure = (BigInteger.One << bits) - numerator;
        var tails = new double[trials + 2];
        BigInteger sum = 0, choose = 1;
        for (var count = trials; count >= 0; count--)
        {
            sum += choose * BigInteger.Pow(numerator, count) * BigInteger.Pow(failure, trials - count);
            choose = choose * count / (trials - count + 1);
            var excess = (int)Math.Max(0, sum.GetBitLength() - 80);
            tails[count] = Math.ScaleB((double)(sum >> excess), excess - (bits * trials));
        }

        return tails;
    }
}
