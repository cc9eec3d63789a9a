using EarlyWarning.Districts;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace EarlyWarning.Tests.Districts;

public sealed class OverlapsTests
{
    // Two lie side by side, in either direction of drawing; then one inside the other, with and without shared sides; a hole that is filled, filled too far,
    // or not cut; the same area twice; a cross; an area covered by two that fit together, so that the inner one has no open side.
    [TestCase("", "POLYGON((0 0,2 0,2 2,0 2,0 0))", "POLYGON((2 0,2 2,4 2,4 0,2 0))")]
    [TestCase("", "POLYGON((0 0,0 2,2 2,2 0,0 0))", "POLYGON((2 0,2 2,4 2,4 0,2 0))")]
    [TestCase("", "POLYGON((0 0,2 0,2 1,2 2,0 2,0 0))", "POLYGON((2 0,2 2,4 2,4 0,2 0))")]
    [TestCase("0 1 1", "POLYGON((0 0,9 0,9 9,0 9,0 0))", "POLYGON((3 3,4 3,4 4,3 4,3 3))")]
    [TestCase("0 1 1", "POLYGON((0 0,1 0,9 0,9 9,0 9,0 1,0 0))", "POLYGON((0 0,1 0,1 1,0 1,0 0))")]
    [TestCase("", "POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,4 3,4 4,3 4,3 3))", "POLYGON((3 3,4 3,4 4,3 4,3 3))")]
    [TestCase("0 1 1", "POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,4 3,4 4,3 4,3 3))", "POLYGON((3 3,5 3,5 4,3 4,3 3))")]
    [TestCase("0 1 4", "POLYGON((0 0,2 0,2 2,0 2,0 0))", "POLYGON((0 0,2 0,2 2,0 2,0 0))")]
    [TestCase("0 1 1", "POLYGON((1 0,2 0,2 3,1 3,1 0))", "POLYGON((0 1,3 1,3 2,0 2,0 1))")]
    [TestCase("0 1 1, 0 2 80", "POLYGON((0 0,9 0,9 9,0 9,0 0))", "POLYGON((3 3,4 3,4 4,3 4,3 3))", "POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,4 3,4 4,3 4,3 3))")]
    [TestCase("0 1 1, 0 2 64.25", "POLYGON((0 0,4 1,9 0,9 9,0 9,0 0))", "POLYGON((3 3,4 3,4 4,3 4,3 3))", "POLYGON((0 1,4 2,9 1,9 9,4 8.5,0 9,0 1),(3 3,4 3,4 4,3 4,3 3))")]
    [TestCase("0 1 1", "MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((5 5,7 5,7 7,5 7,5 5)))", "POLYGON((6 6,7 6,7 7,6 7,6 6))")]
    public void Find_KnownSituations_GivesPairsAndAreas(string expected, params string[] shapes)
    {
        var areas = shapes.Select(text => new WKTReader().Read(text)).ToArray();
        var found = Overlaps.Find(areas, Contiguity.Queen(areas), 1e-9);
        Assert.That(string.Join(", ", found.Select(pair => FormattableString.Invariant($"{pair.First} {pair.Second} {Math.Round(pair.Area, 6)}"))), Is.EqualTo(expected));
    }

    [Test]
    public void Find_RandomRectangles_EqualsIntersectingEveryPair()
    {
        var random = new Random(20240611);
        var overlapping = 0;
        for (var trial = 0; trial < 200; trial++)
        {
            Geometry[] areas = [.. Enumerable.Range(0, 5).Select(_ =>
            {
                int x = random.Next(8), y = random.Next(8);
                return GeometryFactory.Default.ToGeometry(new Envelope(x, x + random.Next(1, 4), y, y + random.Next(1, 4)));
            })];
            var every =
                from i in Enumerable.Range(0, 5)
                from j in Enumerable.Range(i + 1, 4 - i)
                let shared = areas[i].EnvelopeInternal.Intersection(areas[j].EnvelopeInternal).Area
                where shared > 0
                select (i, j, shared);
            var found = Overlaps.Find(areas, Contiguity.Queen(areas), 0);
            Assert.That(found, Is.EqualTo(every.ToArray()), $"trial {trial}");
            overlapping += found.IsEmpty ? 0 : 1;
        }

        Assert.That(overlapping, Is.InRange(50, 190));
    }
}
