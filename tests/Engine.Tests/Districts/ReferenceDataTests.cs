using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

/// <summary>The room on real data that the repository does not hold.</summary>
public sealed class ReferenceDataTests
{
    [Test]
    public void Load_NorthCarolina_FindsTheQueenContiguityOfSpdep()
    {
        var map = DistrictMapFile.Load(new() { Map = ReferenceFiles.Require("goldens/ncsids74/areas.geojson"), Key = "area_id", Name = "area_name" });
        var (codes, neighbours) = NorthCarolina.Graph("reference");
        Assert.That(map.Areas.Select(area => area.Code), Is.EqualTo(codes));
        Assert.That(map.Neighbours.Select(list => list.ToArray()), Is.EqualTo(neighbours.Select(list => list.ToArray())));
    }

    [Test]
    public void Load_Berlin_Finds766Links()
    {
        var map = Berlin();
        Assert.That(map.Areas, Has.Length.EqualTo(138));
        Assert.That(map.Neighbours.Sum(list => list.Length), Is.EqualTo(766));
        Assert.That(map.Areas.First(area => area.Code.Value == "010111").Name, Is.EqualTo("Tiergarten Süd"));
        Assert.That(map.Findings.Select(finding => finding.Message(Language.English)), Is.EqualTo(new[]
        {
            "bzr_until_2020.geojson: Districts 040202 and 040617 overlap by about 0.1 m²; they count as neighbours, the boundaries stay as they are. [EW1322]",
        }));
    }

    [TestCase("E1", new string[0], 138, 0.4152869302)]
    [TestCase("E8", new string[0], 138, 0.3282407431)]
    [TestCase("E1", new[] { "040617", "090312" }, 136, 0.4068448878)]
    [TestCase("E8", new[] { "040617" }, 137, 0.3145231160)]
    public void SpatialPatterns_Berlin_EqualsSpdep(string column, string[] without, int districts, double moran)
    {
        var rows = NorthCarolina.Rows(ReferenceFiles.Require("data/berlin_bzr_kernindikatoren/bzr_kernindikatoren_wide.csv"));
        var values = rows.Where(row => !without.Contains(row["BZR_ID"]))
            .Select(row => KeyValuePair.Create(new DistrictCode(row["BZR_ID"]), row.Number(column)));
        var pattern = SpatialPatterns.Compute(column, Stage.All, values, Berlin())!;
        Assert.That(pattern.Districts, Is.EqualTo(districts));
        Assert.That(pattern.MoranI, Is.EqualTo(moran).Within(5e-11));
        Assert.That(pattern.PValue, Is.LessThan(0.001));
    }

    [Test]
    public void Within_BerlinWithoutTwoDistricts_Keeps750Links()
    {
        var map = Berlin();
        var (kept, neighbours) = Contiguity.Within(map.Neighbours, [.. map.Areas.Select(area => area.Code.Value is not ("040617" or "090312"))]);
        Assert.That(kept, Has.Length.EqualTo(136));
        Assert.That(neighbours.Sum(list => list.Length), Is.EqualTo(750));
    }

    [Test]
    public void Analyse_Chem97_Puts28AuthoritiesAboveTheCity()
    {
        var lines = File.ReadLines(ReferenceFiles.Require("data/r_pupil_panels/Chem97.csv")).Skip(1).Select(line => line.Split(','));
        var authorities = lines.GroupBy(cells => cells[0].Trim('"')).Select(group => Row(
            AreaKind.District, group.Key, group.Count(), group.Count(cells => cells[3] == "0"))).ToArray();
        var city = Row(AreaKind.City, "", authorities.Sum(row => row.Children), authorities.Sum(row => row.Count));
        Assert.That((city.Count, city.Children, authorities.Length), Is.EqualTo((3688L, 31022L, 131)));

        var map = DistrictMapFile.WithoutMap([.. authorities.Select(row => new DistrictCode(row.Code))]);
        var figures = DistrictAnalysis.Analyse([.. authorities, city], map, new HotspotSettings());
        var rate = figures[^1].Rate;
        Assert.That(figures.Count(f => f.Kind == AreaKind.District && f.WilsonLow > rate), Is.EqualTo(28));
        Assert.That(figures.Select(f => f.Neighbours), Is.All.EqualTo(NeighbourLabel.None));
        Assert.That(figures.Where(f => f.Children >= 30 && f.Kind == AreaKind.District).Select(f => f.PValue), Has.None.NaN);
        Assert.That(figures.Count(f => f.Verdict == Verdict.AssuredHotspot), Is.GreaterThan(0));
    }

    private static AreaCounts Row(AreaKind kind, string code, long children, long count) => new()
    {
        Kind = kind, Code = code, Borough = "", Stage = Stage.All, Children = children, Count = count, Expected = double.NaN, Contributions = [],
    };

    private static DistrictMap Berlin() => DistrictMapFile.Load(new DistrictSettings
    {
        Map = ReferenceFiles.Require("data/berlin_bzr_kernindikatoren/bzr_until_2020.geojson"), MapName = "bzr_until_2020.geojson", Key = "id", Name = "name",
    });
}
