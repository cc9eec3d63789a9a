using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Outputs.PublishedRows;

namespace EarlyWarning.Tests.Outputs;

public sealed class QuarterComparingTests
{
    [Test]
    public void Rates_BothShown_GiveNewcombesIntervalOfTheLaterMinusTheEarlier()
    {
        var area = One(Shown("01", 48, 80), Shown("01", 56, 70));

        // Newcombe (1998), table II, example (a): 56/70 against 48/80 gives 0.2 (0.0524 to 0.3339) by method 10.
        Assert.Multiple(() =>
        {
            Assert.That(area.Difference, Is.EqualTo(0.2));
            Assert.That(area.Low, Is.EqualTo(0.0524));
            Assert.That(area.High, Is.EqualTo(0.3339));
        });
    }

    [Test]
    public void PValue_TeaTasting_IsTwiceFishersTail()
    {
        // Fisher (1935): 3 of 4 against 1 of 4 has the upper tail 17/70.
        var p = QuarterComparing.PValue(Shown("01", 1, 4).Figures!, Shown("01", 3, 4).Figures!);
        Assert.That(p, Is.EqualTo(34.0 / 70).Within(1e-12));
    }

    [Test]
    public void PValue_SidesExchanged_StaysTheSame()
    {
        var (one, other) = (Shown("01", 12, 90).Figures!, Shown("01", 31, 110).Figures!);
        Assert.That(QuarterComparing.PValue(one, other), Is.EqualTo(QuarterComparing.PValue(other, one)).Within(1e-12));
    }

    [Test]
    public void Chance_ManyDistricts_IsCorrectedForTheirNumber()
    {
        // 0.0126 alone is below 0.05; as the smallest of twenty it is not.
        var alone = One(Shown("01", 20, 200), Shown("01", 38, 200));
        var rest = Enumerable.Range(2, 19).Select(i => Shown($"{i:D2}", 20, 200)).ToArray();
        var among = QuarterComparing.Between(Quarter(First, [Shown("01", 20, 200), .. rest]), Quarter(Third, [Shown("01", 38, 200), .. rest])).Areas[0];
        Assert.Multiple(() =>
        {
            Assert.That(alone.BeyondChance, Is.True);
            Assert.That(among.BeyondChance, Is.False);
            Assert.That(among.AdjustedPStep, Is.EqualTo(1), "a step, never p itself");
        });
    }

    [Test]
    public void Chance_OtherStagesAndKinds_AreFamiliesOfTheirOwn()
    {
        var others = Enumerable.Range(2, 19).Select(i => Shown($"{i:D2}", 20, 200, stage: Stage.Primary)).ToArray();
        var area = QuarterComparing.Between(Quarter(First, [Shown("01", 20, 200), .. others]), Quarter(Third, [Shown("01", 38, 200), .. others])).Areas.Single(a => a.Stage == Stage.All);
        Assert.That(area.BeyondChance, Is.True);
    }

    [Test]
    public void Verdict_AnotherOne_IsAChangeThoughTheRateIsNone()
    {
        var area = One(Shown("01", 30, 100, Verdict.Conspicuous), Shown("01", 30, 100, Verdict.AssuredHotspot));
        Assert.That((area.VerdictChanged, area.BeyondChance, area.Changed, area.Difference), Is.EqualTo((true, false, true, 0.0)));
    }

    [TestCase(1, 4, 3, 8, true, false)]
    [TestCase(1, 4, 5, 8, true, true)]
    [TestCase(5, 8, 1, 4, true, true)]
    [TestCase(1, 4, 1, 4, false, false)]
    [TestCase(0, 0, 1, 4, false, false)]
    public void Rank_Intervals_AreComparedByTheirEnds(int low, int high, int laterLow, int laterHigh, bool changed, bool apart)
    {
        var area = One(Shown("01", 30, 100, rankLow: low, rankHigh: high), Shown("01", 30, 100, rankLow: laterLow, rankHigh: laterHigh));
        Assert.That((area.RankChanged, area.RankApart), Is.EqualTo((changed, apart)));
    }

    [Test]
    public void Gaps_EachReason_IsTold()
    {
        var comparison = QuarterComparing.Between(
            Quarter(First, Hidden("01"), Shown("02", 9, 90), Hidden("03"), Shown("05", 9, 90), Shown("06", 0, 0), Shown("07", 9, 90)),
            Quarter(Third, Shown("01", 9, 90), Hidden("02"), Hidden("03"), Shown("04", 9, 90), Shown("06", 9, 90), Shown("07", 0, 0)));
        Assert.That(comparison.Areas.Select(a => a.Gap), Is.EqualTo(new[]
        {
            ComparisonGap.ProtectedBefore, ComparisonGap.ProtectedNow, ComparisonGap.ProtectedInBoth, ComparisonGap.MissingBefore, ComparisonGap.MissingNow,
            ComparisonGap.MissingBefore, ComparisonGap.MissingNow,
        }));
        Assert.That(comparison.Areas.Select(a => (a.Difference, a.AdjustedPStep, a.BeyondChance, a.Changed)), Has.All.EqualTo((double.NaN, double.NaN, false, false)));
    }

    [Test]
    public void Protected_Row_TellsNoFigureOfThatQuarter()
    {
        var area = One(Hidden("01"), Shown("01", 9, 90));
        Assert.That(area.From, Is.Null);
        Assert.That(area.To!.Count, Is.EqualTo(9));
    }

    [TestCase("outcome", "model", "key", ComparisonGap.OtherMeasure)]
    [TestCase("flagged", "other", "other", ComparisonGap.OtherModel)]
    [TestCase("flagged", "model", "other", ComparisonGap.OtherThreshold)]
    [TestCase("flagged", "other", "key", ComparisonGap.None)]
    public void Quarters_OfAnotherKind_CompareNothing(string measure, string model, string key, ComparisonGap gap)
    {
        var later = Quarter(Third, Shown("01", 30, 100)) with { Measure = measure, ModelSha256 = model, ComparisonKey = key };
        var comparison = QuarterComparing.Between(Quarter(First, Shown("01", 10, 100)), later);
        Assert.That((comparison.Gap, comparison.Areas[0].Gap), Is.EqualTo((gap, gap)));
    }

    [Test]
    public void CarriedOver_District_HasNeitherVerdictNorRankToCompare()
    {
        var before = Quarter(First, Shown("01", 30, 100, Verdict.NotTested)) with { CarriedOver = [new DistrictCode("01")] };
        var area = QuarterComparing.Between(before, Quarter(Third, Shown("01", 30, 100, Verdict.AssuredHotspot, 1, 2))).Areas[0];
        Assert.That((area.CarriedOver, area.VerdictChanged, area.RankChanged), Is.EqualTo((true, false, false)));
    }

    private static AreaComparison One(SafeRow from, SafeRow to) => QuarterComparing.Between(Quarter(First, from), Quarter(Third, to)).Areas.Single();
}
