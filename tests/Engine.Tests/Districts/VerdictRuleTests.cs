using EarlyWarning.Districts;
using EarlyWarning.Settings;
using MathNet.Numerics.Distributions;

namespace EarlyWarning.Tests.Districts;

public sealed class VerdictRuleTests
{
    private static readonly HotspotSettings Rule = new();

    [Test]
    public void Decide_OneDistrictAtThreeTimesTheRate_IsAnAssuredHotspotOnBinomialCounts()
    {
        var stage = Decide([.. Enumerable.Repeat((20, 200), 19), (60, 200)]);
        Assert.That(stage.OverDispersion, Is.EqualTo(0));
        Assert.That(Verdicts(stage), Is.EqualTo(new[] { Verdict.AssuredHotspot }.Concat(Enumerable.Repeat(Verdict.Inconspicuous, 19)).Reverse().ToArray()).AsCollection);
        var own = stage.Districts[19];
        Assert.That(own.PValue, Is.EqualTo(BinomialTail.Upper(60, 200, 440.0 / 4000)));
        Assert.That(own.AdjustedPValue, Is.EqualTo(20 * own.PValue).Within(1e-25));
        Assert.That(own.AboveMargin, Is.GreaterThan(0.99));
        Assert.That(own.AboveCity, Is.GreaterThanOrEqualTo(own.AboveMargin));
    }

    [Test]
    public void Decide_MirroredRates_AreAssuredLow()
    {
        var stage = Decide([.. Even(19, 400, 0.2), (30, 400)]);
        Assert.That(stage.Districts[19].Verdict, Is.EqualTo(Verdict.AssuredLow));
        Assert.That(stage.Districts[19].AdjustedLowPValue, Is.LessThan(0.001));
        Assert.That(stage.Districts[19].AdjustedPValue, Is.EqualTo(1).Within(0.01));
    }

    [Test]
    public void Decide_CertainButSmallExcess_IsConspicuousOnly()
    {
        var stage = Decide([.. Enumerable.Repeat((4_000, 40_000), 19), (4_600, 40_000)]);
        Assert.That(stage.Districts[19].Verdict, Is.EqualTo(Verdict.Conspicuous));
        Assert.That(stage.Districts[19].AboveCity, Is.GreaterThan(0.999));
        Assert.That(stage.Districts[19].AboveMargin, Is.LessThan(0.01));
    }

    [Test]
    public void Decide_ProbableButUncertainMargin_IsConspicuousUntilTheSettingsAskLess()
    {
        var districts = ((int, int)[])[.. Even(19, 300, 0.13), (67, 300)];
        var own = Decide(districts).Districts[19];
        Assert.That(own.AboveMargin, Is.InRange(0.5, 0.85));
        Assert.That(own.Verdict, Is.EqualTo(Verdict.Conspicuous));
        Assert.That(Decide(districts, Rule with { MarginCertainty = 0.5 }).Districts[19].Verdict, Is.EqualTo(Verdict.AssuredHotspot));
        Assert.That(Decide(districts, Rule with { MarginCertainty = 0.5, Margin = 3 }).Districts[19].Verdict, Is.EqualTo(Verdict.Conspicuous));
        Assert.That(Decide(districts, Rule with { FalseDiscoveryRate = 0.0001 }).Districts[19].Verdict, Is.EqualTo(Verdict.Inconspicuous));
    }

    [Test]
    public void Decide_CountsThatVaryMoreThanChance_AreHeldAgainstTheBetaBinomial()
    {
        // Rates from 7.75 to 16.25 % in districts of 400: none beyond chance after correction, and together more varied than chance.
        var districts = Enumerable.Range(0, 24).Select(i => (31 + (i * 34 / 23), 400)).Append((75, 400)).ToArray();
        var stage = Decide(districts);
        Assert.That(stage.DispersionPValue, Is.LessThan(0.01));
        Assert.That(stage.OverDispersion, Is.InRange(0.0005, 0.02));
        var rate = districts.Sum(d => d.Item1) / 10_000.0;
        Assert.That(stage.Districts[24].PValue, Is.EqualTo(BetaBinomialTail.Upper(75, 400, rate, stage.OverDispersion)));
        Assert.That(stage.Districts[24].PValue, Is.GreaterThan(10 * BinomialTail.Upper(75, 400, rate)));
        Assert.That(Decide(districts, Rule with { DispersionLevel = 0 }).OverDispersion, Is.EqualTo(0));
    }

    [Test]
    public void Decide_HotspotsAmongEvenDistricts_DoNotWidenTheirOwnYardstick()
    {
        // Three at twice the rate make the counts of all over-dispersed; without them they are not.
        var districts = (ValueTuple<int, int>[])[.. Enumerable.Range(0, 23).Select(i => (32 + (i % 5), 230)), (69, 230), (70, 230), (66, 230)];
        var rate = districts.Sum(d => d.Item1) / (26 * 230.0);
        Assert.That(OverDispersion.PValue([.. districts.Select(d => (long)d.Item1)], [.. districts.Select(d => (long)d.Item2)], rate), Is.LessThan(1e-6));
        var stage = Decide(districts);
        Assert.That(stage.OverDispersion, Is.EqualTo(0));
        Assert.That(stage.Districts.Count(d => d.Verdict == Verdict.AssuredHotspot), Is.EqualTo(3));
    }

    [Test]
    public void Decide_FewerChildrenThanTheMinimum_AreTooFewAndDoNotCountAsATest()
    {
        var stage = Decide([(29, 29), (9, 30), (3, 30), (0, 0)]);
        Assert.That(stage.Districts[0].Verdict, Is.EqualTo(Verdict.TooFew));
        Assert.That(stage.Districts[0].PValue, Is.NaN);
        Assert.That(stage.Districts[0].Posterior, Is.Not.Null);
        Assert.That(stage.Districts[3].Posterior, Is.Null);
        Assert.That(stage.Districts[3].Verdict, Is.EqualTo(Verdict.TooFew));
        Assert.That(stage.Districts[2].AdjustedPValue, Is.EqualTo(stage.Districts[2].PValue), "the larger of two p-values is multiplied by 2 / 2");
    }

    [TestCase(0)]
    [TestCase(200)]
    public void Decide_EveryChildOrNone_TestsNothing(int count)
    {
        var stage = Decide([(count, 200), (count, 200)]);
        Assert.That(Verdicts(stage), Is.All.EqualTo(Verdict.NotTested));
        Assert.That(stage.Districts[0].AboveCity, Is.NaN);
        Assert.That(stage.DispersionPValue, Is.NaN);
    }

    [Test]
    public void Decide_OneDistrictHoldsAllChildren_IsInconspicuous()
    {
        Assert.That(Verdicts(Decide([(30, 200)])), Is.EqualTo(new[] { Verdict.Inconspicuous }));
        Assert.That(Verdicts(Decide([(30, 200), (0, 0), (0, 0)])), Is.EqualTo(new[] { Verdict.Inconspicuous, Verdict.TooFew, Verdict.TooFew }));
    }

    [Test]
    public void Decide_AllRatesEqual_CallsNobody() =>
        Assert.That(Verdicts(Decide([.. Enumerable.Repeat((30, 200), 10)])), Is.All.EqualTo(Verdict.Inconspicuous));

    [Test]
    public void Decide_FiveThousandDistricts_CallsThePlantedOnes()
    {
        var stage = Decide([.. Even(4_950, 200, 0.15), .. Enumerable.Repeat((75, 200), 50)]);
        Assert.That(stage.Districts.Count(d => d.Verdict == Verdict.AssuredHotspot), Is.EqualTo(50));
        Assert.That(Verdicts(stage)[..4_950].Count(v => v != Verdict.Inconspicuous), Is.LessThan(5));
    }

    /// <summary>Districts as even as chance leaves them: their counts lie at the quantiles of one normal distribution with the binomial variance.</summary>
    private static IEnumerable<(int Count, int Children)> Even(int districts, int children, double rate) => Enumerable.Range(0, districts)
        .Select(i => ((int)Math.Round((children * rate) + (Math.Sqrt(children * rate * (1 - rate)) * Normal.InvCDF(0, 1, (i + 0.5) / districts))), children));

    private static Verdict[] Verdicts(StageVerdicts stage) => [.. stage.Districts.Select(d => d.Verdict)];

    private static StageVerdicts Decide((int Count, int Children)[] districts, HotspotSettings? settings = null) => VerdictRule.Decide(
        [.. districts.Select(d => (long)d.Count)], [.. districts.Select(d => (long)d.Children)],
        (double)districts.Sum(d => d.Count) / districts.Sum(d => d.Children), settings ?? Rule);
}
