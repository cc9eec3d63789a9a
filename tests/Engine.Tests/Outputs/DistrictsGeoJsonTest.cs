using System.Text.Json;
using EarlyWarning.Outputs;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Tests.Outputs;

internal sealed class DistrictsGeoJsonTest
{
    [Test]
    public void Write_WithMap_WindsByTheRightHandRuleInSixDigits()
    {
        using var json = JsonDocument.Parse(DistrictsGeoJson.Write(OutputFixture.Content()));

        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.That(features, Has.Count.EqualTo(OutputFixture.DistrictCount));
        foreach (var feature in features)
        {
            var points = feature.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(p => new Coordinate(p[0].GetDouble(), p[1].GetDouble())).ToArray();
            Assert.That(Orientation.IsCCW(points), Is.True);
            Assert.That(points[0], Is.EqualTo(points[^1]));
            Assert.That(points.Select(p => p.X), Has.All.InRange(7, 8));
            Assert.That(points.Select(p => (decimal)p.X).Where(x => decimal.Round(x, 6) != x), Is.Empty);
        }
    }

    [Test]
    public void Write_WithoutMap_KeepsTheFeaturesWithNullGeometry()
    {
        using var json = JsonDocument.Parse(DistrictsGeoJson.Write(OutputFixture.Content(map: false)));

        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.That(features, Has.Count.EqualTo(OutputFixture.DistrictCount));
        Assert.That(features.Select(f => f.GetProperty("geometry").ValueKind), Has.All.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Write_ProtectedStage_HasNullsOnly()
    {
        using var json = JsonDocument.Parse(DistrictsGeoJson.Write(OutputFixture.Content()));

        var properties = json.RootElement.GetProperty("features")[8].GetProperty("properties").EnumerateObject().Where(p => p.Name.StartsWith("primary_", StringComparison.Ordinal)).ToList();
        Assert.That(properties, Has.Count.EqualTo(27));
        Assert.That(properties.Single(p => p.Name == "primary_protected").Value.GetBoolean(), Is.True);
        Assert.That(properties.Where(p => p.Name != "primary_protected").Select(p => p.Value.ValueKind), Has.All.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Polygons_HolesAndSlivers_AreWoundAndDropped()
    {
        var factory = new GeometryFactory();
        var shell = factory.CreateLinearRing([new(0, 0), new(0, 9), new(9, 9), new(9, 0), new(0, 0)]);
        var hole = factory.CreateLinearRing([new(1, 1), new(2, 1), new(2, 2), new(1, 2), new(1, 1)]);
        var speck = factory.CreatePolygon([new(20, 20), new(20, 20.0000001), new(20.0000001, 20), new(20, 20)]);
        var several = factory.CreateMultiPolygon([factory.CreatePolygon(shell, [hole]), speck]);

        var polygons = MapRings.Polygons(several);

        Assert.That(polygons, Has.Length.EqualTo(1));
        Assert.That(polygons[0], Has.Length.EqualTo(2));
        Assert.That(Orientation.IsCCW([.. polygons[0][0]]), Is.True);
        Assert.That(Orientation.IsCCW([.. polygons[0][1]]), Is.False);
        Assert.That(MapRings.Polygons(null), Is.Empty);
    }
}
