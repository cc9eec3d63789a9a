using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace EarlyWarning.Tests.Districts;

/// <summary>Over-dispersion, the beta-binomial model and what it says of rates and ranks.</summary>
public sealed class SpreadOfRatesTests
{
    [TestCase(80, 0.1, 0.02)]
    [TestCase(80, 0.02, 0.4)]
    [TestCase(25, 0.5, 0.7)]
    [TestCase(400, 0.9, 0.001)]
    public void BetaBinomialTail_EveryCount_EqualsGammaFunctions(int trials, double mean, double overDispersion)
    {
        var (a, b) = (mean * ((1 / overDispersion) - 1), (1 - mean) * ((1 / overDispersion) - 1));
        var terms = Enumerable.Range(0, trials + 1)
            .Select(k => Math.Exp(SpecialFunctions.BinomialLn(trials, k) + SpecialFunctions.BetaLn(a + k, b + trials - k) - SpecialFunctions.BetaLn(a, b))).ToArray();
        Assert.That(terms.Sum(), Is.EqualTo(1).Within(1e-9));
        for (var count = 0; count <= trials; count++)
        {
            double upper = terms[count..].Sum(), lower = terms[..(count + 1)].Sum();
            Assert.That(BetaBinomialTail.Upper(count, trials, mean, overDispersion), Is.EqualTo(upper).Within(upper * 1e-9), $"{count}");
            Assert.That(BetaBinomialTail.Lower(count, trials, mean, overDispersion), Is.EqualTo(lower).Within(lower * 1e-9), $"{count}");
        }
    }

    [Test]
    public void BetaBinomialTail_NoOverDispersion_IsTheBinomial() =>
        Assert.That(BetaBinomialTail.Upper(19, 80, 0.12, 0), Is.EqualTo(BinomialTail.Upper(19, 80, 0.12)));

    [Test]
    public void BetaBinomialTail_VanishingOverDispersion_ApproachesTheBinomial()
    {
        var tail = BinomialTail.Upper(19, 80, 0.12);
        Assert.That(BetaBinomialTail.Upper(19, 80, 0.12, 1e-9), Is.EqualTo(tail).Within(tail * 1e-5));
    }

    [TestCase(-0.1)]
    [TestCase(1.0)]
    [TestCase(double.NaN)]
    public void BetaBinomialTail_NoOverDispersionAtAll_IsRefused(double overDispersion) =>
        Assert.That(() => BetaBinomialTail.Upper(1, 2, 0.5, overDispersion), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void OverDispersion_TwoAreas_EqualsTheFormulaByHand()
    {
        // π = ½, n = 10: Σ (k − 5)² / ¼ = (9 + 9) · 4 = 72; less Σ n = 20; over √(2 · 2 · 90).
        Assert.That(OverDispersion.PValue([8, 2], [10, 10], 0.5), Is.EqualTo(NormalTail.Upper(52 / Math.Sqrt(360))).Within(1e-15));
        Assert.That(OverDispersion.PValue([8, 2], [10, 10], 0), Is.NaN);
        Assert.That(OverDispersion.PValue([8, 1], [10, 1], 0.5), Is.NaN);
    }

    [Test]
    public void OverDispersion_EqualRates_AreNot()
    {
        Assert.That(OverDispersion.PValue([20, 20, 20], [100, 100, 100], 0.2), Is.GreaterThan(0.85));
        Assert.That(OverDispersion.WinsorisedPhi([20, 20, 0, 20], [100, 100, 0, 100], 0.2), Is.EqualTo(0).Within(1e-15));
        Assert.That(OverDispersion.Between([100, 100, 100], 0.2, 0), Is.EqualTo(0));
    }

    [Test]
    public void NormalFunnel_OverDispersed_WidensInTheTwoWays()
    {
        var plain = NormalFunnel.Limits(400, 0.2);
        Assert.That(plain.High95 - 0.2, Is.EqualTo(WilsonScore.Z95 * 0.02).Within(1e-15));
        Assert.That(NormalFunnel.Multiplicative(400, 0.2, 4).High95 - 0.2, Is.EqualTo(WilsonScore.Z95 * 0.04).Within(1e-15));
        Assert.That(NormalFunnel.Multiplicative(400, 0.2, 0.5), Is.EqualTo(plain), "never narrower than chance");
        Assert.That(0.2 - NormalFunnel.Additive(400, 0.2, 0.0012).Low998, Is.EqualTo(WilsonScore.Z998 * 0.04).Within(1e-15));
        Assert.That(() => NormalFunnel.Limits(0, 0.2), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void PoissonInterval_NoChildren_IsUndefined()
    {
        Assert.That((PoissonInterval.Byar(0, 0).Low, PoissonInterval.Exact(0, 0).High), Is.EqualTo((double.NaN, double.NaN)));
        Assert.That(() => PoissonInterval.Exact(-1, 5), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    // Garwood (1936): 10 events, 95 %: 4.795 to 18.390; no event: 0 to 3.689 (−ln 0.025).
    [TestCase(10, 4.7954, 18.3904)]
    [TestCase(0, 0, 3.6889)]
    [TestCase(100_000, 99_381.1, 100_621.7)]
    public void PoissonInterval_PublishedLimits_AreReproduced(long count, double low, double high)
    {
        var interval = PoissonInterval.Exact(count, 1);
        Assert.That(interval.Low, Is.EqualTo(low).Within(0.00006 * Math.Max(1, low / 50)));
        Assert.That(interval.High, Is.EqualTo(high).Within(0.00006 * Math.Max(1, high / 50)));
    }

    [Test]
    public void LocalMarshallSmoothing_WindowWithoutACaseAndIsland_HaveDefinedRates()
    {
        ImmutableArray<ImmutableArray<int>> neighbours = [[1], [0], [], [1]];
        var poisson = LocalMarshallSmoothing.Poisson([0, 0, 7, 0], [50, 60, 70, 0], neighbours);
        Assert.That(poisson.Take(3), Is.EqualTo(new LocalRate[] { new(0, 0, 0), new(0, 0, 0), new(0.1, 0.1, 0) }));
        Assert.That(poisson[3].Rate, Is.NaN);
        Assert.That(LocalMarshallSmoothing.Binomial([0, 0, 7, 0], [50, 60, 70, 0], neighbours)[2].Rate, Is.EqualTo(0.1));
    }

    [Test]
    public void LocalMarshallSmoothing_WindowOfAllAreas_EqualsTheGlobalRate()
    {
        long[] counts = [30, 5, 12, 60], children = [100, 120, 90, 200];
        var all = Enumerable.Range(0, 4).Select(i => Enumerable.Range(0, 4).Where(j => j != i).ToImmutableArray()).ToImmutableArray();
        Assert.That(LocalMarshallSmoothing.Poisson(counts, children, all).Select(r => r.Rate), Is.EqualTo(MarshallSmoothing.Poisson(counts, children)).Within(1e-15));
        Assert.That(LocalMarshallSmoothing.Binomial(counts, children, all).Select(r => r.Rate), Is.EqualTo(MarshallSmoothing.Binomial(counts, children)).Within(1e-15));
    }

    [Test]
    public void StandardisedRate_NoCaseAtAll_IsUndefined() => Assert.That(StandardisedRate.Compute([0, 0], [10, 20]), Is.All.NaN);

    [Test]
    public void BetaBinomialModel_ManyDistricts_FindsTheirOverDispersion()
    {
        // Rates at the quantiles of Beta(8.5, 48.17): mean 0.15, ρ = 1 / 57.67.
        var rates = Enumerable.Range(0, 400).Select(i => Beta.InvCDF(8.5, 8.5 / 0.15 * 0.85, (i + 0.5) / 400)).ToArray();
        var counts = rates.Select(rate => (long)Math.Round(rate * 100_000)).ToArray();
        var model = BetaBinomialModel.Fit(counts, [.. rates.Select(_ => 100_000L)], 0.15);
        Assert.That(model.OverDispersion, Is.EqualTo(1 / 57.67).Within(0.001));
        Assert.That(model.Spreads.Sum(s => s.Weight), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void BetaBinomialModel_DistrictsAsEvenAsChance_KeepsAnIntervalForEach()
    {
        var model = BetaBinomialModel.Fit([.. Enumerable.Repeat(20L, 10)], [.. Enumerable.Repeat(200L, 10)], 0.1);
        var posterior = model.Posterior(20, 200);
        Assert.That(model.OverDispersion, Is.LessThan(0.003));
        Assert.That(posterior.Interval().Low, Is.InRange(0.06, 0.095));
        Assert.That(posterior.Interval().High, Is.InRange(0.105, 0.14));
        Assert.That(posterior.Above(0.1), Is.EqualTo(0.5).Within(0.05));
    }

    [Test]
    public void RatePosterior_OneSpread_IsABetaDistribution()
    {
        var posterior = new BetaBinomialModel { Mean = 0.2, Spreads = [new(0.01, 1)] }.Posterior(30, 100);
        var (a, b) = ((0.2 * 99) + 30, (0.8 * 99) + 70);
        Assert.That(posterior.Mean, Is.EqualTo(a / (a + b)).Within(1e-15));
        Assert.That(posterior.Above(0.2), Is.EqualTo(1 - Beta.CDF(a, b, 0.2)).Within(1e-12));
        Assert.That(posterior.Interval().Low, Is.EqualTo(Beta.InvCDF(a, b, 0.025)).Within(1e-6));
        Assert.That(posterior.Interval().High, Is.EqualTo(Beta.InvCDF(a, b, 0.975)).Within(1e-6));
        Assert.That(posterior.Below(posterior.Interval(0.9).Low), Is.EqualTo(0.05).Within(1e-12));
    }

    [Test]
    public void RatePosterior_SmallDistrict_IsDrawnTowardsTheCity()
    {
        var model = BetaBinomialModel.Fit([30, 20, 10, 35, 5, 20, 22, 18], [.. Enumerable.Repeat(200L, 8)], 0.1);
        Assert.That(model.Posterior(6, 20).Mean, Is.InRange(0.1, 0.2));
        Assert.That(model.Posterior(600, 2_000).Mean, Is.InRange(0.25, 0.3));
        Assert.That(model.Posterior(0, 0).Mean, Is.EqualTo(0.1).Within(1e-12), "without children the prior");
    }

    [TestCase(0.0)]
    [TestCase(1.0)]
    [TestCase(double.NaN)]
    public void BetaBinomialModel_NoMeanRate_IsRefused(double mean) =>
        Assert.That(() => BetaBinomialModel.Fit([1], [2], mean), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void RankUncertainty_EqualDistricts_MayStandAnywhere()
    {
        var (codes, posteriors) = Districts([.. Enumerable.Repeat((20L, 200L), 20)]);
        foreach (var rank in RankUncertainty.Compute(codes, posteriors, 1))
        {
            Assert.That((rank.Low, rank.High), Is.EqualTo((1, 20)).Within(1));
            Assert.That(rank.WorstFifth, Is.EqualTo(0.2).Within(0.05));
        }
    }

    [Test]
    public void RankUncertainty_LadderOfLargeDistricts_KnowsEveryPlace()
    {
        var (codes, posteriors) = Districts([.. Enumerable.Range(1, 10).Select(i => (i * 40_000L, 1_000_000L))]);
        var ranks = RankUncertainty.Compute(codes, posteriors, 1);
        Assert.That(ranks.Select(r => (r.Low, r.High)), Is.EqualTo(Enumerable.Range(1, 10).Select(i => (11 - i, 11 - i))));
        Assert.That(ranks.Select(r => r.WorstFifth), Is.EqualTo(new double[] { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1 }));
    }

    [Test]
    public void RankUncertainty_TwoDistricts_EqualsTheProbabilityThatOneExceedsTheOther()
    {
        var model = new BetaBinomialModel { Mean = 0.15, Spreads = [new(0.02, 1)] };
        RatePosterior[] pair = [model.Posterior(30, 150), model.Posterior(24, 150)];
        var ranks = RankUncertainty.Compute([new("A"), new("B")], [.. pair], 1);
        var (a, b) = ((0.15 * 49) + 30, (0.85 * 49) + 120);
        double oracle = 0;
        for (var q = 0; q < 4_000; q++) oracle += pair[1].Below(Beta.InvCDF(a, b, (q + 0.5) / 4_000)) / 4_000;

        // Four standard errors of the draws.
        Assert.That(ranks[0].WorstFifth, Is.EqualTo(oracle).Within(4 * Math.Sqrt(oracle * (1 - oracle) / RankUncertainty.Draws)));
        Assert.That(ranks[0].WorstFifth + ranks[1].WorstFifth, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void RankUncertainty_AnotherOrder_GivesTheSameDigits()
    {
        var (codes, posteriors) = Districts([.. Enumerable.Range(0, 30).Select(i => (5L + (i * 7 % 23), 100L + (i * 3)))]);
        var straight = RankUncertainty.Compute(codes, posteriors, 5);
        var order = Enumerable.Range(0, 30).Select(i => i * 7 % 30).ToArray();
        var shuffled = RankUncertainty.Compute([.. order.Select(i => codes[i])], [.. order.Select(i => posteriors[i])], 5);
        Assert.That(shuffled, Is.EqualTo(order.Select(i => straight[i])));
        Assert.That(RankUncertainty.Compute(codes, posteriors, 6), Is.Not.EqualTo(straight));
    }

    [Test]
    public void RankUncertainty_OneDistrict_StandsFirst()
    {
        var (codes, posteriors) = Districts((20, 100));
        Assert.That(RankUncertainty.Compute(codes, posteriors, 1), Is.EqualTo(new[] { new RankRange(1, 1, 1) }));
        Assert.That(RankUncertainty.Compute([], [], 1), Is.Empty);
    }

    [TestCase(0.3)]
    [TestCase(1.0)]
    [TestCase(12.5)]
    [TestCase(4_000)]
    public void GammaDraws_MeanAndVariance_AreTheShape(double shape)
    {
        const int Draws = 40_000;
        double sum = 0, squares = 0;
        var draws = new CountedDraws();
        draws.Start(77, 3);
        for (var d = 0; d < Draws; d++)
        {
            var value = draws.Gamma(shape);
            sum += value;
            squares += value * value;
        }

        var mean = sum / Draws;
        Assert.That(mean, Is.EqualTo(shape).Within(5 * Math.Sqrt(shape / Draws)));
        Assert.That((squares / Draws) - (mean * mean), Is.EqualTo(shape).Within(shape * 0.1 * Math.Sqrt(1 + (1 / shape))));
    }

    private static (ImmutableArray<DistrictCode> Codes, ImmutableArray<RatePosterior> Posteriors) Districts(params (long Count, long Children)[] districts)
    {
        var counts = districts.Select(d => d.Count).ToArray();
        var children = districts.Select(d => d.Children).ToArray();
        var model = BetaBinomialModel.Fit(counts, children, (double)counts.Sum() / children.Sum());
        return ([.. districts.Select((_, i) => new DistrictCode($"D{i:D3}"))], [.. districts.Select(d => model.Posterior(d.Count, d.Children))]);
    }
}
