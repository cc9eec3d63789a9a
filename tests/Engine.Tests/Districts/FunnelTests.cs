using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

public sealed class FunnelTests
{
    // With r the smallest count whose P(X ≤ r) reaches q: r − 1 < limit · n ≤ r, and the part of the last count that is left out is (P(X ≤ r) − q) / P(X = r).
    [TestCase(40, 0.15, 0.02)]
    [TestCase(230, 0.15, 0.004)]
    [TestCase(17, 0.6, 0.3)]
    [TestCase(1000, 0.01, 0.05)]
    [TestCase(1, 0.3, 0.1)]
    public void BetaBinomialFunnel_Limits_AgreeWithTheTails(long children, double rate, double overDispersion)
    {
        var limits = BetaBinomialFunnel.Limits(children, rate, overDispersion);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (limit, q) in new[] { (limits.Low998, 0.001), (limits.Low95, 0.025), (limits.High95, 0.975), (limits.High998, 0.999) })
            {
                long r = 0;
                while (BetaBinomialTail.Lower(r, children, rate, overDispersion) < q) r++;
                var upTo = BetaBinomialTail.Lower(r, children, rate, overDispersion);
                var beyond = (upTo - q) / (upTo - BetaBinomialTail.Lower(r - 1, children, rate, overDispersion));
                Assert.That(limit, Is.EqualTo(Math.Max(0, (r - beyond) / children)).Within(1e-9), $"{q}");
            }
        }
    }

    [Test]
    public void BetaBinomialFunnel_SmallOverDispersion_ApproachesTheBinomialFunnel()
    {
        var (plain, none, little) = (BinomialFunnel.Limits(120, 0.15), BetaBinomialFunnel.Limits(120, 0.15, 0), BetaBinomialFunnel.Limits(120, 0.15, 1e-8));
        Assert.That(none, Is.EqualTo(plain));
        Assert.That((little.Low998, little.High998), Is.EqualTo((plain.Low998, plain.High998)).Using<double>((a, b) => Math.Abs(a - b) < 1e-5));
    }

    [Test]
    public void BetaBinomialFunnel_OverDispersed_IsWiderThanChance()
    {
        var (chance, wider) = (BinomialFunnel.Limits(300, 0.15), BetaBinomialFunnel.Limits(300, 0.15, 0.01));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wider.High95, Is.GreaterThan(chance.High95 + 0.02));
            Assert.That(wider.High998, Is.GreaterThan(chance.High998 + 0.02));
            Assert.That(wider.Low95, Is.LessThan(chance.Low95));
        }
    }

    [TestCase(0, 0.1, 0.1)]
    [TestCase(10, 0, 0.1)]
    [TestCase(10, 1, 0.1)]
    [TestCase(10, 0.5, -0.1)]
    [TestCase(10, 0.5, 1)]
    public void BetaBinomialFunnel_OutOfRange_IsRefused(long children, double rate, double overDispersion) =>
        Assert.That(() => BetaBinomialFunnel.Limits(children, rate, overDispersion), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void StageFunnel_SpreadDistricts_HasTheOverDispersionOfTheRule()
    {
        var settings = new HotspotSettings();
        long[] counts = [.. Enumerable.Range(0, 60).Select(i => 80L + (i % 2 == 0 ? 14 : -14))], children = [.. counts.Select(_ => 500L)];
        var expected = VerdictRule.Decide(counts, children, 0.16, settings).OverDispersion;
        var funnel = StageFunnel.Of(Figures(counts, children).Reverse(), City(80 * 60, 500 * 60), settings)!;
        Assert.That(expected, Is.GreaterThan(0));
        Assert.That((funnel.OverDispersion, funnel.CityRate), Is.EqualTo((expected, 0.16)), "whatever the order");
        Assert.That(funnel.OverDispersedLimits(500), Is.EqualTo(BetaBinomialFunnel.Limits(500, 0.16, expected)));
        Assert.That(funnel.Limits(500), Is.EqualTo(BinomialFunnel.Limits(500, 0.16)));
    }

    [Test]
    public void StageFunnel_EvenDistricts_HaveNoOverDispersion()
    {
        long[] counts = [.. Enumerable.Range(0, 30).Select(i => 15L + (i % 3))], children = [.. counts.Select(_ => 100L)];
        Assert.That(StageFunnel.Of(Figures(counts, children), City(480, 3000), new())!.OverDispersion, Is.Zero);
    }

    [TestCase(0, 100)]
    [TestCase(100, 100)]
    [TestCase(0, 0)]
    public void StageFunnel_NothingToGoAround_IsNull(long count, long children) =>
        Assert.That(StageFunnel.Of(Figures([count], [children]), City(count, children), new()), Is.Null);

    [Test]
    public void StageFunnel_CityNotShown_IsNull() => Assert.That(StageFunnel.Of(Figures([10], [100]), null, new()), Is.Null);

    private static AreaFigures City(long count, long children) => Analyse([Row(AreaKind.City, "", count, children)])[0];

    private static IEnumerable<AreaFigures> Figures(long[] counts, long[] children) =>
        Analyse([.. counts.Select((count, i) => Row(AreaKind.District, $"D{i:D3}", count, children[i]))]);

    private static AreaFigures[] Analyse(AreaCounts[] rows) =>
        [.. DistrictAnalysis.Analyse([.. rows], new DistrictMap([], [], false, "", []), new HotspotSettings())];

    private static AreaCounts Row(AreaKind kind, string code, long count, long children) => new()
    {
        Kind = kind, Code = code, Borough = "", Stage = Stage.All, Children = children, Count = count, Expected = double.NaN, Contributions = [],
    };
}
