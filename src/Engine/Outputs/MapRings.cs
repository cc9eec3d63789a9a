using System.Collections.Immutable;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Outputs;

/// <summary>The rings of a geometry, as published: rounded, without repeated points, wound by the right-hand rule (RFC 7946, section 3.1.6).</summary>
internal static class MapRings
{
    /// <summary>Digits of longitude and latitude after the point: 6 are about 0.1 m (RFC 7946, section 11.2).</summary>
    public const int CoordinateDigits = 6;

    /// <summary>The polygons of a geometry; each is its outer ring and then its holes.</summary>
    /// <param name="geometry">A polygon, or several, in WGS84; null gives none.</param>
    /// <returns>Polygons of closed rings of at least four points; parts that vanish by rounding are left out.</returns>
    public static ImmutableArray<ImmutableArray<ImmutableArray<Coordinate>>> Polygons(Geometry? geometry)
    {
        if (geometry is null) return [];
        var polygons = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<Coordinate>>>();
        for (var part = 0; part < geometry.NumGeometries; part++)
        {
            var one = geometry.GetGeometryN(part);
            if (one is GeometryCollection)
            {
                polygons.AddRange(Polygons(one));
                continue;
            }

            if (one is not Polygon polygon || Ring(polygon.ExteriorRing, counterClockwise: true) is not { } shell) continue;
            polygons.Add([shell, .. polygon.InteriorRings.Select(hole => Ring(hole, counterClockwise: false)).OfType<ImmutableArray<Coordinate>>()]);
        }

        return polygons.ToImmutable();
    }

    /// <summary>The smallest box around all points; null (<see cref="Envelope.IsNull"/>) where there are none.</summary>
    public static Envelope Bounds(IEnumerable<ImmutableArray<ImmutableArray<Coordinate>>> polygons)
    {
        var box = new Envelope();
        foreach (var point in polygons.SelectMany(p => p).SelectMany(ring => ring)) box.ExpandToInclude(point);
        return box;
    }

    private static ImmutableArray<Coordinate>? Ring(LineString line, bool counterClockwise)
    {
        var points = new List<Coordinate>(line.NumPoints);
        foreach (var point in line.Coordinates)
        {
            var rounded = new Coordinate(Math.Round(point.X, CoordinateDigits), Math.Round(point.Y, CoordinateDigits));
            if (points.Count == 0 || !points[^1].Equals2D(rounded)) points.Add(rounded);
        }

        if (points.Count < 4 || !points[0].Equals2D(points[^1])) return null;
        if (Orientation.IsCCW([.. points]) != counterClockwise) points.Reverse();
        return [.. points];
    }
}
