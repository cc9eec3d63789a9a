using System.Collections.Immutable;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace EarlyWarning.Districts;

/// <summary>Which areas cover the same ground.</summary>
/// <remarks>
/// To intersect every pair of neighbours takes ten times as long as everything else about a map. It is needed only where boundaries do not fit: with all rings
/// turned the same way round, a border of two areas runs once in each direction and cancels out. All around a piece of ground that is covered twice run
/// segments that do not cancel, each of one of the areas that cover it. So the pairs that such a segment can concern are intersected first; their overlaps
/// lie all along the edge of every such piece, and of the other pairs only those that meet the box around them can overlap.
/// </remarks>
internal static class Overlaps
{
    /// <summary>Finds the pairs of neighbours that overlap.</summary>
    /// <param name="areas">Valid polygons in one coordinate system.</param>
    /// <param name="neighbours">Their neighbours.</param>
    /// <param name="smallest">Overlaps up to this area, in the square of the coordinates' unit, are left out.</param>
    /// <returns>Pairs with the area they share, by first and second index, the first being the smaller.</returns>
    public static ImmutableArray<(int First, int Second, double Area)> Find(
        IReadOnlyList<Geometry> areas, ImmutableArray<ImmutableArray<int>> neighbours, double smallest)
    {
        var all = Enumerable.Range(0, areas.Count).SelectMany(i => neighbours[i].Where(j => j > i).Select(j => (First: i, Second: j)));
        List<(int First, int Second, Geometry Shared)> found = [];
        if (Candidates(areas, neighbours) is { } candidates)
        {
            found.AddRange(Intersect(areas, [.. candidates.Order()]));
            var box = new Envelope();
            foreach (var overlap in found) box.ExpandToInclude(overlap.Shared.EnvelopeInternal);
            all = all.Where(pair => !candidates.Contains(pair)
                && areas[pair.First].EnvelopeInternal.Intersection(areas[pair.Second].EnvelopeInternal).Intersects(box));
        }

        found.AddRange(Intersect(areas, [.. all]));
        return
        [
            .. found.Select(overlap => (overlap.First, overlap.Second, overlap.Shared.Area)).Where(overlap => overlap.Area > smallest)
                .OrderBy(overlap => (overlap.First, overlap.Second)),
        ];
    }

    private static IEnumerable<(int First, int Second, Geometry Shared)> Intersect(IReadOnlyList<Geometry> areas, (int First, int Second)[] pairs)
    {
        var shared = new Geometry[pairs.Length];
        Parallel.For(0, pairs.Length, p =>
            shared[p] = OverlayNGRobust.Overlay(areas[pairs[p].First], areas[pairs[p].Second], SpatialFunction.Intersection));
        return pairs.Select((pair, p) => (pair.First, pair.Second, Shared: shared[p])).Where(overlap => overlap.Shared.Area > 0);
    }

    /// <summary>The pairs that a segment which does not cancel can concern; null where two areas run along the same segment in the same direction.</summary>
    private static HashSet<(int First, int Second)>? Candidates(IReadOnlyList<Geometry> areas, ImmutableArray<ImmutableArray<int>> neighbours)
    {
        var open = new Dictionary<(double X1, double Y1, double X2, double Y2), int>();
        for (var i = 0; i < areas.Count; i++)
        {
            foreach (var polygon in Enumerable.Range(0, areas[i].NumGeometries).Select(part => (Polygon)areas[i].GetGeometryN(part)))
            {
                if (!Add(open, polygon.Shell, clockwise: true, i)) return null;
                if (!polygon.Holes.All(hole => Add(open, hole, clockwise: false, i))) return null;
            }
        }

        var pairs = new HashSet<(int First, int Second)>();
        foreach (var (segment, owner) in open)
        {
            var box = new Envelope(segment.X1, segment.X2, segment.Y1, segment.Y2);
            foreach (var other in neighbours[owner])
            {
                if (areas[other].EnvelopeInternal.Intersects(box)) pairs.Add((Math.Min(owner, other), Math.Max(owner, other)));
            }
        }

        return pairs;
    }

    /// <summary>Adds the segments of a ring, each cancelling its opposite.</summary>
    /// <returns>False where a segment is there already in the same direction.</returns>
    private static bool Add(Dictionary<(double X1, double Y1, double X2, double Y2), int> open, LineString ring, bool clockwise, int owner)
    {
        var points = ring.CoordinateSequence;
        var forwards = Orientation.IsCCW(points) != clockwise;
        for (var k = 1; k < points.Count; k++)
        {
            var (from, to) = forwards ? (k - 1, k) : (k, k - 1);
            double x1 = points.GetX(from), y1 = points.GetY(from), x2 = points.GetX(to), y2 = points.GetY(to);
            if (open.Remove((x2, y2, x1, y1))) continue;
            if (!(x1 == x2 && y1 == y2) && !open.TryAdd((x1, y1, x2, y2), owner)) return false;
        }

        return true;
    }
}
