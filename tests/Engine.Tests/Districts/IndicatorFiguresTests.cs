using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

public sealed class IndicatorFiguresTests
{
    private static readonly IndicatorCatalogue Catalogue = new(
    [
        Indicator("up", 1, 100), Indicator("down", -1, 10000), Indicator("mean", 1, 1), Indicator("context", 0, 100), Indicator("outcome", 1, 100, outcome: true),
    ]);

    private static readonly ImmutableArray<DistrictCode> Districts = [new("c"), new("a"), new("b")];

    [Test]
    public void Rank_ValuesInTheDirectionOfRisk_TiesShareTheSmallest()
    {
        Assert.That(Ranks(Value("a", "up", 5), Value("b", "up", 9), Value("c", "up", 5), Value("d", "up", 1)), Is.EqualTo(new int?[] { 2, 1, 2, 4 }));
        Assert.That(Ranks(Value("a", "down", 5), Value("b", "down", 9), Value("c", "down", 5)), Is.EqualTo(new int?[] { 1, 3, 1 }));
        Assert.That(Ranks(Value("a", "context", 5), Value("b", "context", 9)), Is.EqualTo(new int?[] { null, null }));
    }

    [Test]
    public void Rank_IndicatorsAndStages_AreRankedApart() => Assert.That(
        Ranks(Value("a", "up", 5), Value("a", "up", 7, Stage.Early), Value("b", "up", 6), Value("a", "mean", 1)), Is.EqualTo(new int?[] { 2, 1, 1, 1 }));

    [Test]
    public void Rank_CountsThatAreAShare_HaveWilsonsIntervalInTheirUnit()
    {
        var standings = IndicatorRanking.Rank(
            [Value("a", "up", 20) with { Count = 20, Denominator = 100 }, Value("b", "down", 500) with { Count = 5, Denominator = 100 }], Catalogue);
        var share = WilsonScore.Interval(20, 100);
        Assert.That(standings[0].Interval, Is.EqualTo(new RateInterval(share.Low * 100, share.High * 100)));
        Assert.That(standings[1].Interval!.Value.High, Is.EqualTo(WilsonScore.Interval(5, 100).High * 10000));
    }

    [TestCase("up", null, null)]
    [TestCase("up", 20L, null)]
    [TestCase("up", 120L, 100L)]
    [TestCase("up", 0L, 0L)]
    [TestCase("mean", 20L, 100L)]
    public void Rank_ValuesThatAreNoShare_HaveNoInterval(string indicator, long? count, long? denominator)
    {
        var standing = IndicatorRanking.Rank([Value("a", indicator, 20) with { Count = count, Denominator = denominator }], Catalogue)[0];
        Assert.That(standing.Interval, Is.Null);
        Assert.That(standing.Rank, Is.EqualTo(1));
    }

    [Test]
    public void Environment_TwoIndicators_IsTheMeanOfTheirZScoresInTheDirectionOfRisk()
    {
        // up: 1, 2, 3 gives ∓√1.5; down: 6, 4, 2 gives the same turned round.
        // Both say the same, so their mean has a deviation of 1 already.
        var index = StatusDynamics.Environment(
            Districts,
            [
                Value("a", "up", 1), Value("b", "up", 2), Value("c", "up", 3),
                Value("a", "down", 6), Value("b", "down", 4), Value("c", "down", 2),
                Value("a", "context", 9), Value("b", "context", 1), Value("a", "outcome", 7), Value("b", "outcome", 8),
            ],
            Catalogue);
        Assert.That(index.Select(i => i.District.Value), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(index.Select(i => i.Value), Is.EqualTo(new[] { -Math.Sqrt(1.5), 0, Math.Sqrt(1.5) }).Within(1e-15));
        Assert.That(index.Select(i => i.Rank), Is.EqualTo(new[] { 3, 2, 1 }));
        Assert.That(index.Select(i => i.Indicators), Is.All.EqualTo(2));
    }

    [Test]
    public void Environment_ValuesOfStages_AreAveragedUnlessOneIsGivenForAll()
    {
        var byStage = StatusDynamics.Environment(
            Districts, [Value("a", "up", 0, Stage.Early), Value("a", "up", 2, Stage.Primary), Value("b", "up", 3), Value("b", "up", 99, Stage.Early)], Catalogue);
        Assert.That(byStage.Select(i => i.Value), Is.EqualTo(new[] { -1, 1, double.NaN }));
        Assert.That(byStage[2], Is.EqualTo(new EnvironmentIndex(new("c"), double.NaN, 0, 0)));
    }

    [Test]
    public void Environment_IndicatorThatIsTheSameEverywhere_SaysNothing()
    {
        var index = StatusDynamics.Environment(Districts, [Value("a", "up", 0.1), Value("b", "up", 0.1), Value("c", "up", 0.1)], Catalogue);
        Assert.That(index.Select(i => i.Indicators), Is.All.Zero);
        Assert.That(index.Select(i => i.Value), Is.All.NaN);
    }

    [Test]
    public void Environment_DistrictsThatTie_ShareTheSmallestRank()
    {
        var index = StatusDynamics.Environment(Districts, [Value("a", "up", 4), Value("b", "up", 4), Value("c", "up", 1)], Catalogue);
        Assert.That(index.Select(i => i.Rank), Is.EqualTo(new[] { 1, 1, 3 }));
    }

    [Test]
    public void Environment_ValuesInAnotherOrder_GivesTheSameDigits()
    {
        ImmutableArray<ShownIndicatorValue> values =
        [
            .. Districts.Select((d, i) => Value(d.Value, "up", 0.1 * (i + 1))), .. Districts.Select((d, i) => Value(d.Value, "down", 1.0 / (i + 3))),
            .. Districts.Select((d, i) => Value(d.Value, "mean", 0.7 * i)),
        ];
        Assert.That(
            StatusDynamics.Environment([.. Districts.Reverse()], [.. values.Reverse()], Catalogue),
            Is.EqualTo(StatusDynamics.Environment(Districts, values, Catalogue)));
    }

    [Test]
    public void Environment_UnknownIndicator_IsRefused() =>
        Assert.That(() => StatusDynamics.Environment(Districts, [Value("a", "nonsense", 1)], Catalogue), Throws.TypeOf<KeyNotFoundException>());

    [Test]
    public void SpatialPatterns_NothingToSay_IsNull()
    {
        var without = DistrictMapFile.WithoutMap(Districts);
        KeyValuePair<DistrictCode, double>[] values = [.. Districts.Select((d, i) => KeyValuePair.Create(d, (double)i))];
        Assert.That(SpatialPatterns.Compute("up", Stage.All, values, without), Is.Null);
        Assert.That(SpatialPatterns.Compute("up", Stage.All, values, without with { HasGeometry = true }), Is.Null);
        Assert.That(SpatialPatterns.Compute("up", Stage.All, [], without with { HasGeometry = true }), Is.Null);
    }

    private static int?[] Ranks(params ShownIndicatorValue[] values) => [.. IndicatorRanking.Rank([.. values], Catalogue).Select(standing => standing.Rank)];

    private static ShownIndicatorValue Value(string district, string indicator, double value, Stage stage = Stage.All) => new(new(district), indicator, stage, value);

    private static Indicator Indicator(string id, int direction, double per, bool outcome = false) => new()
    {
        Id = id, Label = new(id, id), Domain = Domain.Youth, Unit = new("%", "%"), Minimum = 0, Maximum = 1e6, Direction = direction, Stages = [Stage.All],
        ForChildren = false, ForDistricts = true, Per = per, Leading = false, Malleable = false, Outcome = outcome, Threshold = new("–", "–"), Sources = [],
    };
}
