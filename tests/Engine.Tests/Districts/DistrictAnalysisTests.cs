using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Tests.Districts;

public sealed class DistrictAnalysisTests
{
    private static readonly HotspotSettings Rule = new();

    [Test]
    public void Analyse_DistrictFarAboveTheCity_IsAHotspotAndTheOthersAreNot()
    {
        var figures = DistrictAnalysis.Analyse(City([.. Enumerable.Repeat((200, 20), 19), (200, 60)]), Chain(20), Rule);
        Assert.That(figures.Where(f => f.Verdict == Verdict.AssuredHotspot).Select(f => f.Code), Is.EqualTo(new[] { "D019" }));
        Assert.That(figures.Count(f => f.Verdict == Verdict.Inconspicuous), Is.EqualTo(19));

        var hot = figures[19];
        Assert.That(hot.Rate, Is.EqualTo(0.3));
        Assert.That(hot.RatioToCity, Is.EqualTo(0.3 / 0.11).Within(1e-14));
        Assert.That(hot.PValue, Is.EqualTo(BinomialTail.Upper(60, 200, 440.0 / 4000)));
        Assert.That(hot.AdjustedPValue, Is.EqualTo(20 * hot.PValue).Within(1e-25));
        Assert.That(hot.EmpiricalBayes, Is.GreaterThan(0.11 * Rule.Margin).And.LessThan(0.3));
        Assert.That(hot.Funnel, Is.EqualTo(FunnelPosition.FarAbove));
        Assert.That(hot.Posterior.AboveCity, Is.GreaterThan(0.999));
        Assert.That((hot.Posterior.RankLow, hot.Posterior.RankHigh, hot.Posterior.WorstFifth), Is.EqualTo((1, 1, 1.0)));
        Assert.That(hot.Posterior.Low, Is.InRange(0.15, hot.Posterior.Rate));
        Assert.That(hot.Posterior.High, Is.InRange(hot.Posterior.Rate, 0.4));
        Assert.That((hot.WilsonLow, hot.WilsonHigh), Is.EqualTo((WilsonScore.Interval(60, 200).Low, WilsonScore.Interval(60, 200).High)));
    }

    [Test]
    public void Analyse_CertainButSmallExcess_IsConspicuousOnly()
    {
        var figures = DistrictAnalysis.Analyse(City([.. Enumerable.Repeat((40_000, 4_000), 19), (40_000, 4_600)]), Chain(20), Rule);
        Assert.That(figures[19].Verdict, Is.EqualTo(Verdict.Conspicuous));
        Assert.That(figures[19].AdjustedPValue, Is.LessThan(1e-10));
    }

    [Test]
    public void Analyse_FewerChildrenThanTheMinimum_AreNotTestedAndDoNotCountAsATest()
    {
        var figures = DistrictAnalysis.Analyse(City((29, 29), (30, 9), (30, 3)), Chain(3), Rule);
        Assert.That(figures[0].Verdict, Is.EqualTo(Verdict.TooFew));
        Assert.That(figures[0].PValue, Is.NaN);
        Assert.That(figures[0].Posterior.RankLow, Is.EqualTo(1), "what is known is told all the same");
        Assert.That(figures[1].Verdict, Is.Not.EqualTo(Verdict.TooFew));
        Assert.That(figures[2].AdjustedPValue, Is.EqualTo(figures[2].PValue), "the larger of two p-values is multiplied by 2 / 2");
    }

    [Test]
    public void Analyse_TheCityItself_IsComparedWithNothing()
    {
        var city = DistrictAnalysis.Analyse(City((200, 20), (200, 40)), Chain(2), Rule)[^1];
        Assert.That(city.Rate, Is.EqualTo(0.15));
        Assert.That(city.EmpiricalBayes, Is.EqualTo(0.15));
        Assert.That(city.RatioToCity, Is.EqualTo(1));
        Assert.That(city.Funnel, Is.EqualTo(FunnelPosition.None));
        Assert.That(city.Verdict, Is.EqualTo(Verdict.NotTested));
        Assert.That(city.Posterior, Is.EqualTo(PosteriorFigures.None));
        Assert.That(city.Drivers, Is.Empty);
    }

    [Test]
    public void Analyse_CityNotShown_GivesRatesWithoutComparison()
    {
        var rows = City((200, 20), (200, 40)).RemoveAt(2);
        foreach (var figure in DistrictAnalysis.Analyse(rows, Chain(2), Rule))
        {
            Assert.That(figure.WilsonLow, Is.GreaterThan(0));
            Assert.That(figure.RatioToCity, Is.NaN);
            Assert.That(figure.Funnel, Is.EqualTo(FunnelPosition.None));
            Assert.That(figure.Verdict, Is.EqualTo(Verdict.NotTested));
        }
    }

    [TestCase(0)]
    [TestCase(200)]
    public void Analyse_CityRateZeroOrOne_TestsNothing(int count)
    {
        var figures = DistrictAnalysis.Analyse(City((200, count), (200, count)), Chain(2), Rule);
        Assert.That(figures.Select(f => f.Verdict), Is.All.EqualTo(Verdict.NotTested));
        Assert.That(figures[0].RatioToCity, count == 0 ? Is.NaN : Is.EqualTo(1));
    }

    [Test]
    public void Analyse_AreaWithoutChildren_HasNoRate()
    {
        var figures = DistrictAnalysis.Analyse(City((0, 0), (200, 20), (200, 30)), Chain(3), Rule);
        Assert.That(new[] { figures[0].Rate, figures[0].WilsonLow, figures[0].EmpiricalBayes, figures[0].RatioToCity, figures[0].PValue }, Is.All.NaN);
        Assert.That(figures[1].EmpiricalBayes, Is.InRange(0.1, 0.125));
    }

    [Test]
    public void Analyse_EachStage_IsItsOwnFamily()
    {
        var early = City([.. Enumerable.Repeat((200, 20), 9), (200, 60)]);
        var both = early.AddRange(City([.. Enumerable.Repeat((100, 50), 10)]).Select(row => row with { Stage = Stage.Primary }));
        Assert.That(Words(DistrictAnalysis.Analyse(both, Chain(10), Rule).Take(early.Length)), Is.EqualTo(Words(DistrictAnalysis.Analyse(early, Chain(10), Rule))));
    }

    [Test]
    public void Analyse_EachKind_IsSmoothedAmongItsOwn()
    {
        ImmutableArray<AreaCounts> boroughs =
        [
            Row(AreaKind.Borough, "Nord", 400, 60), Row(AreaKind.Borough, "Süd", 400, 90),
        ];
        var districts = City((200, 20), (200, 40), (200, 40), (200, 50));
        var figures = DistrictAnalysis.Analyse(districts.AddRange(boroughs), Chain(4), Rule);
        Assert.That(figures[5].EmpiricalBayes, Is.EqualTo(MarshallSmoothing.Binomial([60, 90], [400, 400])[0]));
        Assert.That(figures[0].EmpiricalBayes, Is.EqualTo(MarshallSmoothing.Binomial([20, 40, 40, 50], [200, 200, 200, 200])[0]));
        Assert.That(figures[5].Verdict, Is.EqualTo(Verdict.NotTested));
        Assert.That(figures[5].Funnel, Is.Not.EqualTo(FunnelPosition.None));
    }

    [Test]
    public void Analyse_RowsInAnotherOrder_GivesTheSameDigits()
    {
        var rows = City([.. Enumerable.Range(0, 30).Select(i => (100 + (i * 13), 7 + (i * i % 11)))]);
        var straight = DistrictAnalysis.Analyse(rows, Chain(30), Rule);
        var order = Enumerable.Range(0, rows.Length).Select(i => i * 12 % rows.Length).ToArray();
        Assert.That(order.Distinct().Count(), Is.EqualTo(rows.Length));
        var shuffled = DistrictAnalysis.Analyse([.. order.Select(i => rows[i])], Chain(30), Rule);
        Assert.That(Words(shuffled), Is.EqualTo(Words(order.Select(i => straight[i]))));
    }

    [Test]
    public void Analyse_HighEndOfAChain_LiesInAClusterAndItsNeighboursSayNothingOfItself()
    {
        // Districts 12 to 19 are high; 15 itself is low, yet its neighbours are high.
        var rows = City([.. Enumerable.Range(0, 20).Select(i => (200, i >= 12 && i != 15 ? 60 : 20 + (i % 3)))]);
        var figures = DistrictAnalysis.Analyse(rows, Chain(20), Rule with { Permutations = 999 });
        Assert.That(figures[5].Neighbours, Is.EqualTo(NeighbourLabel.Alone));
        Assert.That(figures[5].NeighbourPValue, Is.GreaterThan(0.3));
        Assert.That(figures[15].NeighbourPValue, Is.LessThan(figures[5].NeighbourPValue));
        Assert.That(figures[15].Verdict, Is.EqualTo(Verdict.Inconspicuous));
        Assert.That(figures[^1].Neighbours, Is.EqualTo(NeighbourLabel.None));
    }

    [Test]
    public void Analyse_GridWithAHotCorner_LabelsItsMiddleInCluster()
    {
        var rows = City([.. Enumerable.Range(0, 36).Select(i => (200, i / 6 < 3 && i % 6 < 3 ? 60 : 18 + (i % 5)))]);
        var figures = DistrictAnalysis.Analyse(rows, Grid(6), Rule);
        Assert.That(figures[7].Neighbours, Is.EqualTo(NeighbourLabel.InCluster));
        Assert.That(figures[28].Neighbours, Is.EqualTo(NeighbourLabel.Alone));
    }

    [Test]
    public void Analyse_ScanWindowOfSeveralDistricts_PutsThemInACluster()
    {
        // A high block of four without a single link: no neighbours to test, but a place on the map.
        var rows = City([.. Enumerable.Range(0, 36).Select(i => (200, i / 6 < 2 && i % 6 < 2 ? 60 : 20))]);
        var map = Placed(6);
        var figures = DistrictAnalysis.Analyse(rows, map, Rule);
        Assert.That(Enumerable.Range(0, 36).Where(i => figures[i].Neighbours == NeighbourLabel.InCluster), Is.EqualTo(new[] { 0, 1, 6, 7 }));
        Assert.That(figures[35].Neighbours, Is.EqualTo(NeighbourLabel.None));
        Assert.That(figures.Select(f => f.NeighbourPValue), Is.All.NaN);
    }

    [Test]
    public void Analyse_ScanWindowOfOneDistrict_SaysNothingOfItsNeighbourhood()
    {
        var rows = City([.. Enumerable.Range(0, 36).Select(i => (200, i == 14 ? 90 : 20))]);
        Assert.That(DistrictAnalysis.Analyse(rows, Placed(6), Rule)[14].Neighbours, Is.EqualTo(NeighbourLabel.None));
    }

    [Test]
    public void Analyse_NeighboursHighByChance_AreCorrectedForTheNumberOfDistricts()
    {
        // Without correction about one district in twenty would be called a cluster.
        var rows = City([.. Enumerable.Range(0, 100).Select(i => (200, 15 + (i * 37 % 11)))]);
        var figures = DistrictAnalysis.Analyse(rows, Grid(10), Rule);
        Assert.That(figures.Select(f => f.Neighbours), Has.None.EqualTo(NeighbourLabel.InCluster));
        Assert.That(figures.Take(100).Select(f => f.NeighbourPValue), Is.All.GreaterThan(0.05).And.All.LessThanOrEqualTo(1));
    }

    [Test]
    public void Analyse_DistrictNotOnTheMap_HasNoLabel()
    {
        var rows = City([.. Enumerable.Range(0, 21).Select(i => (200, 20 + (i % 3)))]);
        Assert.That(DistrictAnalysis.Analyse(rows, Chain(20), Rule)[20].Neighbours, Is.EqualTo(NeighbourLabel.None));
    }

    [Test]
    public void Analyse_SevenShownDistricts_SayNothingOfNeighbours()
    {
        var rows = City([.. Enumerable.Range(0, 7).Select(i => (200, 20 + i))]);
        Assert.That(DistrictAnalysis.Analyse(rows, Chain(7), Rule).Select(f => f.Neighbours), Is.All.EqualTo(NeighbourLabel.None));
    }

    [Test]
    public void Analyse_NeighboursThatAreNotShown_SayNothing()
    {
        // Of a chain of twelve, 1 and 3 are hidden: 2 keeps no neighbour, 0 neither.
        var rows = City([.. Enumerable.Range(0, 12).Select(i => (200, 20 + i))]);
        var figures = DistrictAnalysis.Analyse([.. rows.Where(row => row.Code is not ("D001" or "D003"))], Chain(12), Rule);
        Assert.That(figures.Where(f => f.Kind == AreaKind.District && f.Neighbours == NeighbourLabel.None).Select(f => f.Code), Is.EqualTo(new[] { "D000", "D002" }));
    }

    [Test]
    public void Analyse_WithoutMap_SaysNothingOfNeighbours()
    {
        var rows = City([.. Enumerable.Range(0, 12).Select(i => (200, 20 + i))]);
        var map = DistrictMapFile.WithoutMap([.. Enumerable.Range(0, 12).Select(Code)]);
        Assert.That(DistrictAnalysis.Analyse(rows, map, Rule).Select(f => f.Neighbours), Is.All.EqualTo(NeighbourLabel.None));
    }

    [Test]
    public void Analyse_FewPermutationsAskedFor_AreRaisedToWhatTheCorrectionNeeds()
    {
        // With 99 permutations no p falls below 0.01, and 36 districts would need 0.0014: the hot corner could not be told.
        var rows = City([.. Enumerable.Range(0, 36).Select(i => (200, i / 6 < 3 && i % 6 < 3 ? 60 : 18 + (i % 5)))]);
        var figures = DistrictAnalysis.Analyse(rows, Grid(6), Rule with { Permutations = 99 });
        Assert.That(figures[7].Neighbours, Is.EqualTo(NeighbourLabel.InCluster));
        Assert.That(figures[7].NeighbourPValue, Is.LessThan(0.05));
    }

    [Test]
    public void Analyse_OneDistrict_SaysWhatCanBeSaid()
    {
        var figures = DistrictAnalysis.Analyse(City((200, 30)), Chain(1), Rule);
        Assert.That(figures[0].Verdict, Is.EqualTo(Verdict.Inconspicuous));
        Assert.That((figures[0].Posterior.RankLow, figures[0].Posterior.RankHigh), Is.EqualTo((1, 1)));
        Assert.That(figures[0].Neighbours, Is.EqualTo(NeighbourLabel.None));
    }

    [Test]
    public void Analyse_Drivers_AreTheDifferencesToTheCityStrongestFirst()
    {
        var rows = City((200, 20), (200, 40));
        rows = rows.SetItem(2, rows[2] with { Contributions = Means(("S1", 0.1), ("S2", 0.1), ("S3", 0.1), ("S4", 0.1), ("S5", 0.1), ("S6", 0.1), ("S7", 0.1)) });
        rows = rows.SetItem(0, rows[0] with
        {
            Contributions = Means(("S1", 0.104), ("S2", 0.3), ("S3", -0.5), ("S4", 0.35), ("S5", 0.2), ("S6", 0.25), ("S7", 0.11), ("unknown", 3)),
        });
        var drivers = DistrictAnalysis.Analyse(rows, Chain(2), Rule)[0].Drivers;
        Assert.That(drivers.Select(d => d.Indicator), Is.EqualTo(new[] { "S3", "S4", "S2", "S6", "S5", "S7" }));
        Assert.That(drivers[0].Difference, Is.EqualTo(-0.6).Within(1e-15));
    }

    [Test]
    public void Analyse_SmallDifferencesAndTies_AreLeftOutAndOrderedById()
    {
        var rows = City((200, 20), (200, 40));
        rows = rows.SetItem(2, rows[2] with { Contributions = Means(("B", 0), ("A", 0), ("C", 0)) });
        rows = rows.SetItem(0, rows[0] with { Contributions = Means(("B", 0.5), ("A", -0.5), ("C", 0.0049)) });
        Assert.That(DistrictAnalysis.Analyse(rows, Chain(2), Rule)[0].Drivers.Select(d => d.Indicator), Is.EqualTo(new[] { "A", "B" }));
    }

    [Test]
    public void Analyse_AreaTwice_IsRefused()
    {
        var rows = City((200, 20), (200, 40));
        Assert.That(() => DistrictAnalysis.Analyse(rows.Add(rows[0]), Chain(2), Rule), Throws.ArgumentException);
    }

    private static string[] Words(IEnumerable<AreaFigures> figures) => [.. figures.Select(f => (f with { Drivers = [] }).ToString().Replace("System.Collections", "", StringComparison.Ordinal))];

    private static ImmutableArray<IndicatorContribution> Means(params (string Id, double Mean)[] means) =>
        [.. means.Select(m => new IndicatorContribution(m.Id, m.Mean))];

    private static DistrictCode Code(int index) => new($"D{index:D3}");

    private static AreaCounts Row(AreaKind kind, string code, long children, long count) => new()
    {
        Kind = kind, Code = code, Borough = "", Stage = Stage.Early, Children = children, Count = count, Expected = 1.5, Contributions = [],
    };

    /// <summary>Districts D000, D001, … and the city as their sum.</summary>
    private static ImmutableArray<AreaCounts> City(params (int Children, int Count)[] districts) =>
    [
        .. districts.Select((d, i) => Row(AreaKind.District, Code(i).Value, d.Children, d.Count)),
        Row(AreaKind.City, "", districts.Sum(d => d.Children), districts.Sum(d => d.Count)),
    ];

    /// <summary>Districts in a row, each touching the one before and the one after.</summary>
    private static DistrictMap Chain(int districts) => Map(districts, (i, j) => Math.Abs(i - j) == 1);

    /// <summary>A chessboard.</summary>
    private static DistrictMap Grid(int side) =>
        Map(side * side, (i, j) => i != j && Math.Abs((i / side) - (j / side)) <= 1 && Math.Abs((i % side) - (j % side)) <= 1);

    /// <summary>Squares of a hundredth of a degree on a grid, without links.</summary>
    private static DistrictMap Placed(int side)
    {
        var map = Map(side * side, (_, _) => false);
        var factory = new GeometryFactory();
        return map with
        {
            Areas =
            [
                .. map.Areas.Select((area, i) => area with
                {
                    Geometry = factory.ToGeometry(new Envelope(8 + (i % side / 100.0), 8.01 + (i % side / 100.0), 50 + (i / side / 100.0), 50.01 + (i / side / 100.0))),
                }),
            ],
        };
    }

    private static DistrictMap Map(int districts, Func<int, int, bool> touch)
    {
        var indices = Enumerable.Range(0, districts).ToArray();
        var map = DistrictMapFile.WithoutMap([.. indices.Select(Code)]);
        return map with { HasGeometry = true, Neighbours = [.. indices.Select(i => indices.Where(j => touch(i, j)).ToImmutableArray())] };
    }
}
