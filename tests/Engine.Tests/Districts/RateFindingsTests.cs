using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

/// <summary>Cities in which there is nothing to compare, and cities of any size.</summary>
public sealed class RateFindingsTests
{
    [Test]
    public void Analyse_AllRatesEqual_FlagsNothingAndSaysSo()
    {
        // 10, 20 and 40 of 100, 200, 400: equal rates of unequal districts.
        var rows = City([.. Enumerable.Range(1, 9).Select(i => (100L * i, 10L * i))]);
        var figures = DistrictAnalysis.Analyse(rows, Row(9), new HotspotSettings());
        Assert.That(figures.Where(f => f.Kind == AreaKind.District).Select(f => f.Verdict), Has.None.EqualTo(Verdict.AssuredHotspot).And.None.EqualTo(Verdict.Conspicuous));
        Assert.That(figures.Select(f => f.EmpiricalBayes), Is.All.EqualTo(0.1).Within(1e-15));
        Assert.That(figures.Select(f => f.Neighbours), Has.None.EqualTo(NeighbourLabel.InCluster));
        Assert.That(SpatialPatterns.Compute("rate", Stage.All, Values(figures), Row(9)), Is.Null);
        Assert.That(Texts(figures), Is.EqualTo(new[] { "All 9 districts shown have the same rate (all); there is nothing to tell apart between them. [EW1340]" }));
    }

    [Test]
    public void Analyse_OneDistrictHoldsAllChildren_FlagsNothingAndSaysSo()
    {
        var figures = DistrictAnalysis.Analyse(City([(500, 60), .. Enumerable.Repeat((0L, 0L), 9)]), Row(10), new HotspotSettings());
        Assert.That(figures.Select(f => f.Verdict), Has.None.EqualTo(Verdict.AssuredHotspot).And.None.EqualTo(Verdict.Conspicuous));
        Assert.That(figures[0].RatioToCity, Is.EqualTo(1));
        Assert.That(figures.Skip(1).SkipLast(1).Select(f => f.Rate), Is.All.NaN);
        Assert.That(Texts(figures), Is.EqualTo(new[] { "District 0001 holds all children of the city (all); it is compared with itself only. [EW1341]" }));
    }

    [Test]
    public void Analyse_RatesDiffer_SaysNothing() =>
        Assert.That(Texts(DistrictAnalysis.Analyse(City([(100, 10), (100, 11)]), Row(2), new HotspotSettings())), Is.Empty);

    [TestCase(1)]
    [TestCase(10)]
    [TestCase(5000)]
    public void Analyse_CityOfAnySizeWithAndWithoutMap_GivesEveryDistrictItsFigures(int districts)
    {
        var rows = City([.. Enumerable.Range(0, districts).Select(i => (80L + (i % 7), 5L + (i % 5) + (i == 0 ? 40 : 0)))]);
        var settings = new HotspotSettings { Permutations = 99 };
        var without = DistrictAnalysis.Analyse(rows, DistrictMapFile.WithoutMap([.. Codes(districts)]), settings);
        var with = DistrictAnalysis.Analyse(rows, Row(districts), settings);
        Assert.That(without.Select(f => f.Neighbours), Is.All.EqualTo(NeighbourLabel.None));
        Assert.That(with.Count(f => f.Neighbours != NeighbourLabel.None), Is.EqualTo(districts < DistrictAnalysis.FewestDistricts ? 0 : districts));
        Assert.That(with.Select(f => (f.Rate, f.Verdict)), Is.EqualTo(without.Select(f => (f.Rate, f.Verdict))));
        if (districts > 1) Assert.That(with[0].Verdict, Is.Not.EqualTo(Verdict.Inconspicuous));
        Assert.That(Texts(with), Has.Length.EqualTo(districts == 1 ? 1 : 0));
    }

    private static IEnumerable<DistrictCode> Codes(int districts) => Enumerable.Range(1, districts).Select(i => new DistrictCode($"{i:0000}"));

    /// <summary>Districts in a row, each the neighbour of the next.</summary>
    private static DistrictMap Row(int districts) => new(
        [.. Codes(districts).Select(code => new DistrictArea(code, code.Value, "", null))],
        [.. Enumerable.Range(0, districts).Select(i => new[] { i - 1, i + 1 }.Where(j => j >= 0 && j < districts).ToImmutableArray())], true, "", []);

    private static ImmutableArray<AreaCounts> City((long Children, long Count)[] districts) =>
    [
        .. districts.Select((d, i) => Counts(AreaKind.District, $"{i + 1:0000}", d.Children, d.Count)),
        Counts(AreaKind.City, "", districts.Sum(d => d.Children), districts.Sum(d => d.Count)),
    ];

    private static AreaCounts Counts(AreaKind kind, string code, long children, long count) => new()
    {
        Kind = kind, Code = code, Borough = "", Stage = Stage.All, Children = children, Count = count, Expected = double.NaN, Contributions = [],
    };

    private static IEnumerable<KeyValuePair<DistrictCode, double>> Values(ImmutableArray<AreaFigures> figures) =>
        figures.Where(f => f.Kind == AreaKind.District).Select(f => KeyValuePair.Create(new DistrictCode(f.Code), f.Rate));

    private static string[] Texts(ImmutableArray<AreaFigures> figures) => [.. RateFindings.Of(figures).Select(f => f.Message(Language.English))];
}
