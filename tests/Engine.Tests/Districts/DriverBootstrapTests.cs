using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

internal sealed class DriverBootstrapTests
{
    private static readonly HotspotSettings Rule = new();
    private static readonly TermSteps Flag = new() { Indicator = "A", Scores = [-0.1, 1.2, 0] };

    [Test]
    public void Differences_AllTermsTogether_AreTheDifferenceOfMeanLogOdds()
    {
        var children = ScoringSample.Random(6, 120, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 3);
        var model = ScoringSample.MixedModel(0.5);
        var scored = Scorer.Score(children, model, CancellationToken.None);
        var rows = AreaCounting.Count(scored, DistrictMapFile.WithoutMap(children.Districts), new MeasureSettings { CountsOutcome = true, Outcome = "S21" });
        var city = rows.Single(r => r is { Kind: AreaKind.City, Stage: Stage.Primary }).Contributions;
        var stage = new CompiledStage(model.Stages[1], children);
        var cityMean = MeanLogOdds(children, stage, children.RangeOf(Stage.Primary));
        foreach (var row in rows.Where(r => r is { Kind: AreaKind.District, Stage: Stage.Primary, Contributions.IsEmpty: false }))
        {
            var own = MeanLogOdds(children, stage, children.RangeOf(Stage.Primary, children.Districts.IndexOf(new DistrictCode(row.Code))));
            Assert.That(row.Contributions.Sum(c => c.Mean) - city.Sum(c => c.Mean), Is.EqualTo(own - cityMean).Within(1e-8), row.Code);
        }
    }

    /// <summary>Many made-up cities from known shares: how often the interval holds the true difference.</summary>
    [TestCase(60, 2000, new[] { 0.7, 0.3 }, new[] { 0.85, 0.15 }, 1)]
    [TestCase(250, 5000, new[] { 0.9, 0.1 }, new[] { 0.94, 0.06 }, 2)]
    [TestCase(400, 800, new[] { 0.6, 0.2, 0.2 }, new[] { 0.65, 0.2, 0.15 }, 3)]
    [TestCase(1000, 3000, new[] { 0.5, 0.3, 0.2 }, new[] { 0.5, 0.3, 0.2 }, 4)]
    [TestCase(30, 3000, new[] { 0.5, 0.5 }, new[] { 0.8, 0.2 }, 5)]
    public void Around_MadeUpCities_HoldsTheTruthAsOftenAsItSays(int children, int others, double[] here, double[] elsewhere, int seed)
    {
        const int cities = 3000;
        var random = new Random(seed);
        var term = Flag with { Scores = Flag.Scores[..here.Length] };
        var truth = (double)others / (children + others) * term.Scores.Select((score, step) => score * (here[step] - elsewhere[step])).Sum();
        var held = 0;
        for (var i = 0; i < cities; i++)
        {
            var (own, rest) = (Draw(random, children, here), Draw(random, others, elsewhere));
            var city = own.Zip(rest, (a, b) => a + b).ToArray();
            var interval = new DriverBootstrap(City(Steps(term, city)), Rule).Around($"D{i}", Steps(term, own), Difference(term, own, city));
            if (interval.Low <= truth && truth <= interval.High) held++;
        }

        TestContext.Out.WriteLine($"{children} of {children + others} children: {100.0 * held / cities:F1} %");
        Assert.That((double)held / cities, Is.EqualTo(0.95).Within(0.03));
    }

    [TestCase(0.3)]
    [TestCase(1.0 / 3)]
    [TestCase(1.5)]
    [TestCase(40.5)]
    [TestCase(2000)]
    public void GammaWeight_ManyDraws_HaveMeanVarianceAndSkewnessOfTheShape(double shape)
    {
        const int count = 200_000;
        var weight = new GammaWeight(shape);
        var draws = new CountedDraws();
        draws.Start(5, 0);
        var scaled = new double[count];
        for (var i = 0; i < count; i++) scaled[i] = (weight.Draw(draws) - shape) / Math.Sqrt(shape);
        Assert.That(scaled.Average(), Is.EqualTo(0).Within(0.01));
        Assert.That(scaled.Average(x => x * x), Is.EqualTo(1).Within(0.03));
        Assert.That(scaled.Average(x => x * x * x), Is.EqualTo(2 / Math.Sqrt(shape)).Within(0.05 + (0.05 / shape)));
    }

    [Test]
    public void Around_FindingNobodyHasInASmallArea_IsNotCertain()
    {
        // None of 30 where 5 % are expected: chance alone gives that one time in five.
        var city = new DriverBootstrap(City(Steps(Flag, 1900, 100, 0)), Rule);
        var interval = city.Around("D", Steps(Flag, 30, 0, 0), -0.065);
        Assert.That(interval.High, Is.GreaterThan(0));
        Assert.That(interval.Low, Is.LessThanOrEqualTo(-0.065));
    }

    [Test]
    public void Around_ErrorsOfTheModel_WidenTheInterval()
    {
        double Width(params double[] errors)
        {
            var term = Flag with { Errors = [.. errors] };
            var interval = new DriverBootstrap(City(Steps(term, 4000, 1000, 500)), Rule).Around("D", Steps(term, 500, 300, 50), 0.2);
            return interval.High - interval.Low;
        }

        var (none, some, large) = (Width(), Width(0.1, 0.2, 0.1), Width(0.5, 1, 0.5));
        Assert.That(Width(0, 0, 0), Is.EqualTo(none).Within(1e-7), "scores are rounded to float32");
        Assert.That(some, Is.GreaterThan(1.1 * none));
        Assert.That(large, Is.GreaterThan(2 * some));
    }

    [Test]
    public void Around_ErrorsOfTheModelAlone_GiveTheSpreadTheyImply()
    {
        // Nothing is resampled: the spread is that of the sum of (share here − share elsewhere) × error × normal number.
        var term = Flag with { Sampled = false, Errors = [0.1, 0.2, 0.1] };
        var rule = Rule with { Replicates = 9999 };
        var interval = new DriverBootstrap(City(Steps(term, 600, 400, 0)), rule).Around("D", Steps(term, 0, 100, 0), 0.78);
        var deviation = 0.6 * Math.Sqrt((0.1 * 0.1) + (0.2 * 0.2));
        Assert.That(interval.Low, Is.EqualTo(0.78 - (1.96 * deviation)).Within(0.02));
        Assert.That(interval.High, Is.EqualTo(0.78 + (1.96 * deviation)).Within(0.02));
    }

    [Test]
    public void ModelReplicates_ScoredTogether_GiveTheSumsOfTheSteps()
    {
        var children = ScoringSample.Random(4, 120, ["X1", "X3"], [], seed: 8);
        float[] errors = [0.1f, 0.2f, 0.3f];
        var model = ScoringSample.Stage(Stage.Primary, -2, 0, ScoringSample.Term("X1", [5], [-0.2f, 1.29f], 0.1f) with { Errors = [.. errors] });
        var scored = StepCounting.Add(Scorer.Score(children, ScoringSample.Model(model), CancellationToken.None), children, CancellationToken.None);
        var steps = scored.Steps[(int)Stage.Primary][0];
        var scores = ModelReplicates.Scores(steps, 8, 17);
        var models = Enumerable.Range(0, 8).Select(k => model with
        {
            Terms = [model.Terms[0] with { Scores = [(float)scores[3 * k], (float)scores[(3 * k) + 1]], Missing = (float)scores[(3 * k) + 2] }],
        }).ToImmutableArray();
        var sets = new WeightSets(children, new CodedStage(children, model, KernelPath.Scalar, 2), models, KernelPath.Scalar, 2);
        for (var k = 0; k < 8; k++)
        {
            for (var d = 0; d < 4; d++)
            {
                var at = scored.Cells.Single(c => c.Stage == Stage.Primary && c.District == children.Districts[d]).AtSteps[0];
                Assert.That(at.Select((count, step) => count * scores[(3 * k) + step]).Sum(), Is.EqualTo(sets.Contribution(k, d, 0)).Within(1e-6));
            }
        }

        Assert.That(Enumerable.Range(0, 8).Select(k => scores[3 * k]).Distinct().Count(), Is.EqualTo(8));
    }

    [Test]
    public void Around_TermWithoutSteps_IsTheDifferenceItself()
    {
        var term = new TermSteps { Indicator = "A", Sampled = false };
        Assert.That(new DriverBootstrap(City(new StepCounts(term, [])), Rule).Around("D", new(term, []), 0.3), Is.EqualTo(new RateInterval(0.3, 0.3)));
    }

    [Test]
    public void Around_NothingToDrawFrom_IsUndefined()
    {
        var city = City(Steps(Flag, 100, 50, 0));
        var drawn = new DriverBootstrap(city, Rule);
        Assert.That(drawn.Around("D", Steps(Flag, 100, 50, 0), 0).Low, Is.NaN, "the whole city");
        Assert.That(drawn.Around("D", Steps(Flag with { Indicator = "B" }, 1, 2, 0), 0.3).Low, Is.NaN, "unknown term");
        Assert.That(new DriverBootstrap(city, Rule with { Replicates = 0 }).Around("D", Steps(Flag, 10, 50, 0), 0.3).Low, Is.NaN, "no replicates");
        Assert.That(new DriverBootstrap(city, Rule with { Replicates = 0 }).Certainty("D", "A", 0.3, 50), Is.EqualTo(DriverCertainty.None));
    }

    [Test]
    public void Certainty_MoreChildrenOrALargerDifference_BecomesSure()
    {
        var city = new DriverBootstrap(City(Steps(Flag, 8500, 1500, 0)), Rule);
        Assert.That(new[] { 25, 100, 5000 }.Select(n => city.Certainty("D", "A", 0.06, n)), Is.EqualTo(new[] { DriverCertainty.Unsure, DriverCertainty.Unsure, DriverCertainty.Sure }));
        Assert.That(new[] { 0.06, 0.3, -0.06, -0.15 }.Select(d => city.Certainty("D", "A", d, 120)),
            Is.EqualTo(new[] { DriverCertainty.Unsure, DriverCertainty.Sure, DriverCertainty.Unsure, DriverCertainty.Sure }));
        Assert.That(city.Certainty("D", "A", 2, 5000), Is.EqualTo(DriverCertainty.Unsure), "no child can differ so much");
    }

    [Test]
    public void Analyse_RowsInAnotherOrderAndThreads_GivesTheSameIntervals()
    {
        var children = ScoringSample.Random(6, 120, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 3);
        var scored = StepCounting.Add(Scorer.Score(children, ScoringSample.MixedModel(0.5), CancellationToken.None), children, CancellationToken.None);
        var map = DistrictMapFile.WithoutMap(children.Districts);
        var rows = AreaCounting.Count(scored, map, new());
        var expected = DistrictAnalysis.Analyse(rows, map, Rule).SelectMany(f => f.Drivers.Select(d => (f.Code, f.Stage, d))).ToHashSet();
        var found = DistrictAnalysis.Analyse([.. rows.Reverse()], map, Rule).SelectMany(f => f.Drivers.Select(d => (f.Code, f.Stage, d))).ToHashSet();
        Assert.That(found, Is.EquivalentTo(expected));
        foreach (var (_, _, driver) in expected.Where(d => Math.Abs(d.d.Difference) >= DistrictAnalysis.NotableDriver))
        {
            Assert.That(driver.Low, Is.LessThan(driver.Difference));
            Assert.That(driver.High, Is.GreaterThan(driver.Difference));
        }

        // One after the other on this thread, from the city alone: the same digits as all of them on all threads.
        foreach (var (code, stage, driver) in expected.Where(d => !double.IsNaN(d.d.Low)))
        {
            var row = rows.Single(r => r.Kind == AreaKind.District && r.Code == code && r.Stage == stage);
            var alone = new DriverBootstrap(rows.Single(r => r.Kind == AreaKind.City && r.Stage == stage), Rule)
                .Around($"District {code}", row.Steps.Single(s => s.Term.Indicator == driver.Indicator), driver.Difference);
            Assert.That((driver.Low, driver.High), Is.EqualTo((alone.Low, alone.High)));
        }

        var other = DistrictAnalysis.Analyse(rows, map, Rule with { Seed = 2 }).SelectMany(f => f.Drivers.Select(d => (f.Code, f.Stage, d))).ToHashSet();
        Assert.That(other, Is.Not.EquivalentTo(expected), "another seed");
    }

    private static double MeanLogOdds(ChildTable children, CompiledStage stage, Range range)
    {
        var (from, length) = range.GetOffsetAndLength(children.Count);
        return Enumerable.Range(from, length).Average(child => stage.ContributionsOf(children, child).Sum(c => (double)c));
    }

    private static long[] Draw(Random random, int children, double[] shares)
    {
        var counts = new long[shares.Length];
        for (var i = 0; i < children; i++)
        {
            var (at, u) = (0, random.NextDouble());
            while (at < shares.Length - 1 && u >= shares[at]) u -= shares[at++];
            counts[at]++;
        }

        return counts;
    }

    private static double Difference(TermSteps term, long[] own, long[] city) =>
        term.Scores.Select((score, step) => score * (((double)own[step] / own.Sum()) - ((double)city[step] / city.Sum()))).Sum();

    private static StepCounts Steps(TermSteps term, params long[] children) => new(term, [.. children]);

    private static AreaCounts City(params StepCounts[] steps) => new()
    {
        Kind = AreaKind.City, Code = "", Borough = "", Stage = Stage.Primary, Children = 1, Count = 0, Expected = 0, Contributions = [], Steps = [.. steps],
    };
}
