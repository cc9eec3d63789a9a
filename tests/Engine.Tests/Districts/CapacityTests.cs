using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

internal sealed class CapacityTests
{
    [TestCase(10, "6 3 1", "9 9 9", "6 3 1")]
    [TestCase(10, "6 3 1", "4 9 9", "4 5 1", Description = "the first is full; 6 places over 3 : 1 are 4.5 and 1.5, a tie goes to the first")]
    [TestCase(7, "1 1 1", "9 9 9", "3 2 2")]
    [TestCase(3, "0 2 0", "9 9 9", "0 3 0")]
    [TestCase(100, "1 2 3", "5 5 5", "5 5 5", Description = "no more places than children")]
    [TestCase(5, "0 0", "5 5", "0 0")]
    [TestCase(0, "1 2", "5 5", "0 0")]
    [TestCase(4, "1 1 1000", "9 9 2", "1 1 2")]
    public void Spread_WorkedExamples_AreAsByHand(int places, string weights, string caps, string expected) =>
        Assert.That(CapacitySpread.Spread(places, [.. weights.Split(' ').Select(double.Parse)], [.. caps.Split(' ').Select(long.Parse)]), Is.EqualTo(expected.Split(' ').Select(long.Parse)));

    [Test]
    public void Spread_ManyDistricts_KeepsTheSumAndTheCaps()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var number = random.Next(1, 40);
            ImmutableArray<double> weights = [.. Enumerable.Range(0, number).Select(_ => random.NextDouble() * random.Next(1, 50))];
            ImmutableArray<long> caps = [.. Enumerable.Range(0, number).Select(_ => (long)random.Next(0, 30))];
            var places = random.Next(0, 500);

            var given = CapacitySpread.Spread(places, weights, caps);

            Assert.That(given.Sum(), Is.EqualTo(Math.Min(places, caps.Where((_, i) => weights[i] > 0).Sum())));
            Assert.That(given.Zip(caps), Has.All.Matches<(long Given, long Cap)>(p => p.Given >= 0 && p.Given <= p.Cap));
        }
    }

    [Test]
    public void Spread_NegativeWeight_IsRefused() =>
        Assert.That(() => CapacitySpread.Spread(1, [-1.0], [1]), Throws.ArgumentException);

    [Test]
    public void Reach_OneDistrict_IsTheBetaBinomialOfTheTextbook()
    {
        // Beta(2, 3), three children: 12/42, 0.342857, 0.257143, 0.114286 by hand.
        var (asTheyCome, targeted) = (new CapacityReach(), new CapacityReach());
        asTheyCome.AddAsTheyCome(Posterior(2, 3), 3);
        targeted.AddTargeted(Posterior(2, 3), places: 1, children: 3);

        Assert.That(asTheyCome.Mean, Is.EqualTo(1.2).Within(1e-12));
        Assert.That(asTheyCome.Interval(0.5), Is.EqualTo((0L, 2L)), "cumulated 0.2857, 0.6286, 0.8857, 1");
        Assert.That(targeted.Mean, Is.EqualTo(1 - (12.0 / 42)).Within(1e-12));
    }

    [Test]
    public void Reach_SeveralDistricts_IsTheirConvolution()
    {
        (double Alpha, double Beta, int Places)[] districts = [(2, 3, 3), (1, 1, 2), (4, 9, 4)];
        var reach = new CapacityReach();
        foreach (var d in districts) reach.AddAsTheyCome(Posterior(d.Alpha, d.Beta), d.Places);
        double[] total = [1];
        foreach (var d in districts)
        {
            var sum = new double[total.Length + d.Places];
            for (var i = 0; i < total.Length; i++)
            {
                for (var k = 0; k <= d.Places; k++) sum[i + k] += total[i] * BetaBinomial(d.Alpha, d.Beta, d.Places, k);
            }

            total = sum;
        }

        Assert.That(reach.Mean, Is.EqualTo(total.Select((p, k) => p * k).Sum()).Within(1e-12));
        var cumulated = total.Select((_, k) => total.Take(k + 1).Sum()).ToList();
        Assert.That(reach.Interval(), Is.EqualTo(((long)cumulated.FindIndex(c => c >= 0.025), (long)cumulated.FindIndex(c => c >= 0.975))));
    }

    [Test]
    public void Reach_LargeDistrict_KeepsItsDigits()
    {
        var (asTheyCome, targeted) = (new CapacityReach(), new CapacityReach());
        asTheyCome.AddAsTheyCome(Posterior(5_000, 15_000), 4_000);
        targeted.AddTargeted(Posterior(5_000, 15_000), places: 10, children: 20_000);

        Assert.That(asTheyCome.Mean, Is.EqualTo(1_000).Within(1e-4));
        Assert.That(targeted.Mean, Is.EqualTo(10).Within(1e-9));
    }

    [Test]
    public void Plan_HiddenDistricts_AreOneRemainder()
    {
        var plan = CapacityPlan.Of(30, [District("A", 200, 20), District("B", 100, 40), District("C", 0, 0)], District("", 500, 90), others: 2)!;

        Assert.That(plan.Districts.Select(d => (d.Code, d.Children)), Is.EqualTo(new[] { ("A", 200L), ("B", 100L), (CapacityPlan.Remainder, 200L) }));
        Assert.That(plan.Districts.Sum(d => d.Places), Is.EqualTo(30));
        Assert.That(plan.Districts.Select(d => d.Evenly), Is.EqualTo(new[] { 8L, 7L, 15L }), "the remainder counts for two districts");
        Assert.That(plan.Districts[1].Expected, Is.GreaterThan(30).And.LessThan(40), "the raw rate of 40 % is drawn to the city's 18 %");
        Assert.That(plan.ByExpected.AsTheyCome, Is.GreaterThan(plan.Evenly.AsTheyCome));
        Assert.That(plan.ByExpected.AsTheyComeLow, Is.LessThanOrEqualTo(plan.ByExpected.AsTheyCome));
        Assert.That(plan.ByExpected.TargetedHigh, Is.EqualTo(30));
    }

    [Test]
    public void Plan_DistrictsInAnyOrder_IsTheSame()
    {
        AreaFigures[] districts = [District("A", 200, 20), District("B", 100, 40), District("C", 300, 33)];

        var plan = CapacityPlan.Of(50, districts, District("", 600, 93), 0)!;
        var turned = CapacityPlan.Of(50, districts.Reverse(), District("", 600, 93), 0)!;

        Assert.That(turned.Districts, Is.EqualTo(plan.Districts));
        Assert.That(turned.ByExpected, Is.EqualTo(plan.ByExpected));
    }

    [TestCase(0)]
    [TestCase(100)]
    public void Plan_NoRateToSpreadBy_IsNone(long count) =>
        Assert.That(CapacityPlan.Of(5, [District("A", 100, count)], District("", 100, count), 0), Is.Null);

    [Test]
    public void Plan_NoDistrictShown_IsNone() => Assert.That(CapacityPlan.Of(5, [], District("", 100, 10), 4), Is.Null);

    [Test]
    public void Plan_CityHidden_HasNoRemainder() =>
        Assert.That(CapacityPlan.Of(5, [District("A", 100, 10)], null, 3)!.Districts.Select(d => d.Code), Is.EqualTo(new[] { "A" }));

    private static double BetaBinomial(double alpha, double beta, int n, int k) =>
        Choose(n, k) * Beta(alpha + k, beta + n - k) / Beta(alpha, beta);

    // Whole parameters only: (a − 1)! (b − 1)! / (a + b − 1)!
    private static double Beta(double a, double b) => Factorial(a - 1) * Factorial(b - 1) / Factorial(a + b - 1);

    private static double Choose(int n, int k) => Factorial(n) / Factorial(k) / Factorial(n - k);

    private static double Factorial(double n) => n < 2 ? 1 : n * Factorial(n - 1);

    private static RatePosterior Posterior(double alpha, double beta) => new([new BetaPart(1, alpha, beta, LogGamma.Beta(alpha, beta))]);

    private static AreaFigures District(string code, long children, long count) => new()
    {
        Kind = code.Length == 0 ? AreaKind.City : AreaKind.District, Code = code, Stage = Stage.All, Children = children, Count = count, Expected = double.NaN,
        Rate = children == 0 ? double.NaN : (double)count / children, WilsonLow = double.NaN, WilsonHigh = double.NaN, EmpiricalBayes = double.NaN, RatioToCity = double.NaN,
        Funnel = FunnelPosition.None, Posterior = PosteriorFigures.None, PValue = double.NaN, AdjustedPValue = double.NaN, AdjustedLowPValue = double.NaN, Verdict = Verdict.NotTested,
        Neighbours = NeighbourLabel.None, NeighbourPValue = double.NaN, Drivers = [],
    };
}
