using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

internal sealed class SafeDriversTests
{
    /// <summary>Every group of up to 200 children, every number of them with a finding: who knows class, mark, children, model and city can not tell the number closer than allowed.</summary>
    [TestCase(0.693147, 0.0, 0.03)]
    [TestCase(1.512097, -0.834999, 0.12)]
    [TestCase(1.782543, -0.928713, 0.5)]
    [TestCase(1.292155, -0.199129, 0.97)]
    public void Class_EveryNumberOfChildren_LeavesFiveOrMoreBetweenTheEnds(double present, double absent, double shareInCity)
    {
        var cityMean = absent + (shareInCity * (present - absent));
        var city = Resampled(absent, present, (int)(10000 * shareInCity));
        var named = 0;
        for (var children = 20; children <= 200; children += 3)
        {
            (double Class, DriverCertainty Certainty) Told(int k)
            {
                var from = SafeDrivers.From(absent + ((double)k / children * (present - absent)) - cityMean, cityMean, (absent, present), 5, children);
                return (SafeDrivers.Class(from), from == 0 ? DriverCertainty.None : city.Certainty("D", "S01", from, children));
            }

            var numbers = Enumerable.Range(0, children + 1).GroupBy(Told).ToArray();
            named += numbers.Length - 1;
            foreach (var same in numbers) Assert.That(same.Max() - same.Min(), Is.GreaterThanOrEqualTo(5), $"{children} children, {same.Key}");
        }

        Assert.That(named, Is.GreaterThan(50));
    }

    [Test]
    public void Class_TwoDecimals_WouldTellTheNumberOfChildren()
    {
        // What is given away by a difference with two digits: each number of children out of 40 has one of its own.
        var differences = Enumerable.Range(0, 41).Select(k => PublishedDigits.Round((k / 40.0 * 2.347096) - 0.834999, 2)).Distinct();
        Assert.That(differences.Count(), Is.EqualTo(41));
    }

    [Test]
    public void Class_LargeGroup_HasTheDocumentedCuts()
    {
        double Of(double difference) => SafeDrivers.Class(SafeDrivers.From(difference, 0.4, (0, 1), 5, 1000));
        Assert.That(new[] { 0.049, 0.05, 0.149, 0.15, -0.049, -0.05, -0.15 }.Select(Of), Is.EqualTo(new[] { 0, 0.05, 0.05, 0.15, 0, -0.05, -0.15 }));
    }

    /// <summary>What is called sure is sure for the row's own children too: its own interval leaves out 0.</summary>
    [Test]
    public void Certainty_OfTheClass_NeverPromisesMoreThanTheOwnInterval()
    {
        var (least, greatest) = (-0.834999, 1.512097);
        var city = Resampled(least, greatest, 1500);
        var steps = new TermSteps { Indicator = "S01", Scores = [least, greatest] };
        var (sure, unsure) = (0, 0);
        foreach (var children in new[] { 25, 60, 150, 400, 1000 })
        {
            for (var k = 0; k <= children; k++)
            {
                var difference = (((double)k / children) - 0.15) * (greatest - least);
                var from = SafeDrivers.From(difference, least + (0.15 * (greatest - least)), (least, greatest), 5, children);
                if (from == 0) continue;
                var own = city.Around("D", new StepCounts(steps, [children - k, k]), difference);
                if (city.Certainty("D", "S01", from, children) != DriverCertainty.Sure) unsure++;
                else if (own.Low > 0 || own.High < 0) sure++;
                else Assert.Fail($"{k} of {children}: {own}");
            }
        }

        Assert.That(sure, Is.GreaterThan(100));
        Assert.That(unsure, Is.GreaterThan(10));
    }

    [Test]
    public void Of_MalleableAndCircumstances_AreTwoListsWithoutIntervals()
    {
        var catalogue = ShippedCatalogue.Catalogue;
        string[] ids = [.. catalogue.All.Where(i => i is { Outcome: false, ForChildren: true }).Select(i => i.Id)];
        var model = new StageModel
        {
            Stage = Stage.Primary, Intercept = -2, Threshold = 0,
            Terms = [.. ids.Select(id => new Term { Indicator = id, Cuts = [1], Scores = [0, 1], Missing = 0, Source = new("t", "t") })],
        };
        var city = Counts(AreaKind.City, "", 10000, [.. ids.Select(id => (id, 0.2))]);
        var row = Counts(AreaKind.District, "D", 500, [.. ids.Select((id, i) => (id, 0.2 + (i % 2 == 0 ? 0.3 : 0.08)))]);
        var figures = DistrictAnalysis.Analyse([row, city], DistrictMapFile.WithoutMap([new("D")]), new())[0];
        Assert.That(figures.Drivers, Has.All.Matches<Driver>(d => d.Low < d.High));
        var told = SafeDrivers.Of(figures, city, new DriverBootstrap(city, new()), model, catalogue, 5, id => id == ids[0]);
        Assert.That(told.Select(d => d.Malleable), Is.Ordered.Descending);
        Assert.That(told.GroupBy(d => d.Malleable).Select(g => g.Count()), Is.EqualTo(new[] { SafeDrivers.Most, SafeDrivers.Most }));
        Assert.That(told, Has.All.Matches<Driver>(d => catalogue[d.Indicator].Malleable == d.Malleable && double.IsNaN(d.Low) && double.IsNaN(d.High) && d.Certainty != DriverCertainty.None));
        Assert.That(told.Select(d => d.Indicator), Does.Not.Contain(ids[0]), "withheld");
    }

    private static AreaCounts Counts(AreaKind kind, string code, int children, (string Id, double Mean)[] means) => new()
    {
        Kind = kind, Code = code, Borough = "", Stage = Stage.Primary, Children = children, Count = children / 5, Expected = children / 5.0,
        Contributions = [.. means.Select(m => new IndicatorContribution(m.Id, m.Mean))],
        Steps =
        [
            .. means.Select(m => new StepCounts(
                new TermSteps { Indicator = m.Id, Scores = [0, 1, 0] }, [children - (long)Math.Round(children * m.Mean), (long)Math.Round(children * m.Mean), 0])),
        ],
    };

    private static DriverBootstrap Resampled(double absent, double present, int withFinding) => new(
        Counts(AreaKind.City, "", 10000, []) with
        {
            Steps = [new StepCounts(new TermSteps { Indicator = "S01", Scores = [absent, present] }, [10000 - withFinding, withFinding])],
        }, new());
}
