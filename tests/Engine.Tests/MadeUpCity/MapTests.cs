using System.Text.Json;
using EarlyWarning.MadeUpCity;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Tests.MadeUpCity;

public sealed class MapTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("made-up-city-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, true);

    [TestCase(4, 1UL)]
    [TestCase(26, 1UL)]
    [TestCase(26, 7UL)]
    [TestCase(61, 3UL)]
    [TestCase(450, 2UL)]
    public void Write_Map_IsValidConnectedAndWithoutOverlaps(int districts, ulong seed)
    {
        var truth = CityGenerator.Write(new() { Children = 500, Districts = districts, Quarters = 1, Seed = seed }, folder, default);
        var areas = Read();
        Assert.That(areas, Has.Length.EqualTo(districts));
        Assert.That(areas.Select(a => a.Code), Is.Ordered.Using<string>(StringComparer.Ordinal).And.Unique);
        Assert.That(areas.Select(a => a.Name), Is.Unique);
        Assert.That(areas.GroupBy(a => a.Borough).Select(g => g.Count()), Is.All.InRange(4, 7));
        Assert.That(areas.All(a => a.Shape.IsValid && a.Shape.Area > 0));
        Assert.That(areas.All(a => a.Shape.EnvelopeInternal is { MinX: > 7, MaxX: < 9, MinY: > 51, MaxY: < 52 }));

        var neighbours = Neighbours(areas);
        for (var a = 0; a < areas.Length; a++)
        {
            foreach (var b in neighbours[a])
                Assert.That(areas[a].Shape.Intersection(areas[b].Shape).Area, Is.Zero, $"{areas[a].Code} overlaps {areas[b].Code}");
        }

        Assert.That(Reached(neighbours), Is.EqualTo(districts));
        Assert.That(neighbours.Select(n => n.Count), Is.All.InRange(1, 8));
        var cluster = truth.Hotspots.Where(h => h.InCluster).Select(h => Array.FindIndex(areas, a => a.Code == h.District.Value)).ToArray();
        Assert.That(neighbours[cluster[0]], Does.Contain(cluster[1]));
        foreach (var alone in truth.Hotspots.Where(h => !h.InCluster))
        {
            var own = neighbours[Array.FindIndex(areas, a => a.Code == alone.District.Value)].Select(n => areas[n].Code);
            Assert.That(truth.Hotspots.Where(h => h.Stage == alone.Stage).Select(h => h.District.Value), Has.None.Matches<string>(own.Contains));
        }
    }

    private static HashSet<int>[] Neighbours((string Code, string Name, string Borough, Geometry Shape)[] areas)
    {
        var neighbours = new HashSet<int>[areas.Length];
        for (var a = 0; a < areas.Length; a++)
        {
            neighbours[a] =
            [
                .. Enumerable.Range(0, areas.Length).Where(b => b != a
                    && areas[a].Shape.EnvelopeInternal.Intersects(areas[b].Shape.EnvelopeInternal) && areas[a].Shape.Intersects(areas[b].Shape)),
            ];
        }

        return neighbours;
    }

    private static int Reached(HashSet<int>[] neighbours)
    {
        var reached = new HashSet<int> { 0 };
        var open = new Queue<int>(reached);
        while (open.TryDequeue(out var next))
        {
            foreach (var neighbour in neighbours[next].Where(reached.Add)) open.Enqueue(neighbour);
        }

        return reached.Count;
    }

    private (string Code, string Name, string Borough, Geometry Shape)[] Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "stadtteile.geojson")));
        return
        [
            .. json.RootElement.GetProperty("features").EnumerateArray().Select(feature =>
            {
                var properties = feature.GetProperty("properties");
                var ring = feature.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray()
                    .Select(p => new Coordinate(p[0].GetDouble(), p[1].GetDouble())).ToArray();
                Geometry shape = new Polygon(new LinearRing(ring));
                return (properties.GetProperty("code").GetString()!, properties.GetProperty("name").GetString()!, properties.GetProperty("bezirk").GetString()!, shape);
            }),
        ];
    }
}
