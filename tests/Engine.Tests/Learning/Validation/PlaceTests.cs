using EarlyWarning.Districts;
using EarlyWarning.Learning;

namespace EarlyWarning.Tests.Learning;

/// <summary>What is known of places: rates, targeting, rankings and their stability.</summary>
[TestFixture]
public sealed class PlaceTests
{
    [Test]
    public void Rates_SchoolThenDistrictThenAll()
    {
        var city = LearningSample.City(2000, seed: 3);
        int[] schools = [.. city.Schools.ToArray().Select(s => s == 5 ? 0 : s)];
        var rates = new PlaceRates(new([], [], city.Outcomes.ToArray(), city.Districts.ToArray(), schools));
        var (counts, children) = (new long[12], new long[12]);
        for (var i = 0; i < city.Count; i++)
        {
            children[city.Districts[i] - 1]++;
            counts[city.Districts[i] - 1] += city.Outcomes[i] ? 1 : 0;
        }

        var smoothed = MarshallSmoothing.Binomial(counts, children);
        for (var d = 1; d <= 12; d++) Assert.That(rates.OfDistrict(d), Is.EqualTo(smoothed[d - 1]));
        Assert.That(rates.Of(5, 2), Is.EqualTo(rates.OfDistrict(2)), "no example of that school was given");
        Assert.That(rates.Of(6, 2), Is.Not.EqualTo(rates.OfDistrict(2)));
        Assert.That(rates.Of(0, 99), Is.EqualTo(city.Positives / 2000.0));
        Assert.That(rates.OfDistrict(0), Is.EqualTo(rates.Base));
    }

    [Test]
    public void Correlation_WithTies_IsPearsonsOfTheRanks()
    {
        var first = new DistrictRanking([0.1, 0.2, 0.2, 0.4, 0.9]);
        Assert.That(first.Correlation(new([1, 2, 3, 4, 5])), Is.EqualTo(9.5 / Math.Sqrt(9.5 * 10)).Within(1e-12));
        Assert.That(first.Correlation(first), Is.EqualTo(1).Within(1e-12));
        Assert.That(first.Correlation(new([5, 4, 4, 3, 2])), Is.EqualTo(-1).Within(1e-12));
        Assert.That(first.Correlation(new([1, 1, 1, 1, 1])), Is.NaN);
    }

    [Test]
    public void HighestKept_TenDistricts_CountsTheHighestTwo()
    {
        var own = new DistrictRanking([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        Assert.That(own.HighestKept(own), Is.EqualTo(1));
        Assert.That(own.HighestKept(new([20, 2, 3, 4, 5, 6, 7, 8, 9, 10])), Is.EqualTo(0.5));
        Assert.That(own.HighestKept(new([20, 19, 3, 4, 5, 6, 7, 8, 9, 10])), Is.Zero);
    }

    [Test]
    public void Ranking_SmallOrUnknownDistricts_AreNotRanked()
    {
        int[] districts = [.. Enumerable.Repeat(1, 20), .. Enumerable.Repeat(2, 19), .. Enumerable.Repeat(0, 30)];
        Assert.That(DistrictRanking.Of(new([], [], new bool[69], districts), new float[69]).Count, Is.EqualTo(1));
    }

    [Test]
    public void Stability_StableTruth_KeepsTheRankingAndDoesEveryRefit()
    {
        var city = LearningSample.City(2000, districtSpread: 0, seed: 5);

        // The districts differ by an indicator of theirs, which the model knows.
        float[] burden = [.. city.Districts.ToArray().Select(d => (float)d)];
        bool[] outcomes = [.. city.Districts.ToArray().Select((d, i) => (i * 7919) % 1000 < 60 * d)];
        var examples = new Examples(["S01"], [burden], outcomes, city.Districts.ToArray(), city.Schools.ToArray(), city.Cohorts.ToArray());
        var fits = 0;
        var trainer = new BinnedTrainer(onFit: _ => fits++);
        var report = StabilityCheck.Of(trainer, trainer.Fit(examples, LearningSample.Options, default), examples, CalibrationMap.None, LearningSample.Options, CancellationToken.None)!;
        Assert.That(report.Districts, Is.EqualTo(12));
        Assert.That(report.Refits.Select(r => (r.Kind, r.Fits)), Is.EqualTo(new[] { ("quarter", 1), ("bootstrap", 20), ("school", 20) }));
        Assert.That(fits, Is.EqualTo(42));
        foreach (var refit in report.Refits)
        {
            Assert.That(refit.RankCorrelation.Value, Is.GreaterThan(0.9).And.InRange(refit.RankCorrelation.Low, refit.RankCorrelation.High));
            Assert.That(refit.HotspotsKept.Value, Is.InRange(refit.HotspotsKept.Low, refit.HotspotsKept.High));
        }
    }

    [Test]
    public void Stability_TwoQuartersOneSchoolOrFewDistricts_LeavesOutWhatCannotBeDone()
    {
        var trainer = new BinnedTrainer();
        StabilityReport? Of(Examples examples) => StabilityCheck.Of(
            trainer, trainer.Fit(examples, LearningSample.Options, default), examples, CalibrationMap.None, LearningSample.Options, CancellationToken.None);

        var city = LearningSample.City(800, quarters: 2, seed: 5);
        var plain = new Examples(city.Indicators, Columns(city), city.Outcomes.ToArray(), city.Districts.ToArray(), null, city.Cohorts.ToArray());
        Assert.That(Of(plain)!.Refits.Select(r => r.Kind), Is.EqualTo(new[] { "bootstrap" }));
        Assert.That(Of(LearningSample.City(800, districts: 4)), Is.Null);
    }

    [Test]
    public void Targeting_OnlyTheDistrictMatters_ScoreAddsNothingAndBothReachAsMany()
    {
        var city = LearningSample.City(4000, quarters: 2, districtSpread: 1.5, seed: 9);
        var noise = new Examples(["S03"], [city.Column(2).ToArray()], city.Outcomes.ToArray(), city.Districts.ToArray(), city.Schools.ToArray(), city.Cohorts.ToArray());
        var value = StageFitting.Fit(
            LearningSample.Data(noise), LearningSample.Settings with { Quarters = [new(2023, 3), new(2024, 3)] }, [new BinnedTrainer()], null, LearningSample.Options, CancellationToken.None).Report.Targeting;
        Assert.That(value.ScoreOverDistrict.High, Is.LessThan(0));
        Assert.That(value.ByDistrict.Value, Is.GreaterThan(0.2));
        Assert.That(value.ByBoth.Value, Is.EqualTo(value.ByDistrict.Value).Within(0.06));
    }

    [TestCase("time")]
    [TestCase("school")]
    [TestCase("district")]
    public void Targeting_ScoreAndDistrictMatter_BothReachMost(string validation)
    {
        var city = LearningSample.City(4000, districtSpread: 1, seed: 10);
        var report = StageFitting.Fit(
            LearningSample.Data(city), LearningSample.Settings with { Validation = validation }, [new BinnedTrainer()], null, LearningSample.Options, CancellationToken.None).Report;
        var value = report.Targeting;
        Assert.That(value.Reached, Is.EqualTo(0.15));
        Assert.That(value.ScoreOverDistrict.Value, Is.EqualTo(value.ByScore.Value - value.ByDistrict.Value).Within(1e-12));
        Assert.That(value.ScoreOverDistrict.Low, Is.GreaterThan(0));
        Assert.That(value.ByBoth.Value, Is.GreaterThan(value.ByScore.Value));
        Assert.That(value.ByDistrict.Value, Is.GreaterThan(0.15));
        Assert.That(report.Table.Single(t => t.Id == "binned").Recall, Is.EqualTo(value.ByScore));
    }

    private static float[][] Columns(Examples examples) => [.. Enumerable.Range(0, examples.Indicators.Length).Select(i => examples.Column(i).ToArray())];
}
