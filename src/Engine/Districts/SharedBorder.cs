using NetTopologySuite.Geometries;

namespace EarlyWarning.Districts;

/// <summary>How long the border of two areas is, where real boundaries do not fit exactly.</summary>
/// <remarks>
/// Rook contiguity asks for a common edge of positive length. Boundaries that were digitised or rounded apart leave slivers, and a corner on one side only where the
/// other side has a straight line; an exact intersection of the two then has no length. So two segments count as common as far as they run side by side no more than
/// <see cref="Tolerance"/> apart, and areas whose border is shorter than <see cref="Shortest"/> meet in a corner.
/// </remarks>
internal static class SharedBorder
{
    /// <summary>Segments up to this far apart are the same border. Metres; six decimals of a degree move a line by up to 0.15 m.</summary>
    public const double Tolerance = 0.25;

    /// <summary>A border of at least this length is one. Metres.</summary>
    public const double Shortest = 1;

    /// <summary>Whether two areas share a border, and not a corner only.</summary>
    /// <param name="a">One area.</param>
    /// <param name="b">The other, in the same coordinates.</param>
    /// <param name="metresX">Metres of one unit of the first coordinate there.</param>
    /// <param name="metresY">Metres of one unit of the second coordinate there.</param>
    /// <returns>True where the common segments are at least <see cref="Shortest"/> long together.</returns>
    public static bool Exists(Geometry a, Geometry b, double metresX, double metresY)
    {
        var box = a.EnvelopeInternal.Copy();
        box.ExpandBy(Tolerance / metresX, Tolerance / metresY);
        var other = b.EnvelopeInternal.Copy();
        other.ExpandBy(Tolerance / metresX, Tolerance / metresY);
        box = box.Intersection(other);
        var near = Segments(b, box, metresX, metresY);
        double length = 0;
        foreach (var segment in Segments(a, box, metresX, metresY))
        {
            foreach (var beside in near)
            {
                length += Common(segment, beside);
                if (length >= Shortest) return true;
            }
        }

        return false;
    }

    /// <summary>Length of the part of one segment that runs beside the other, no more than the tolerance away; 0 where they only cross or meet at an angle.</summary>
    private static double Common(Segment s, Segment t)
    {
        double dx = s.X2 - s.X1, dy = s.Y2 - s.Y1, length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length == 0 || Apart(s.X1, s.X2, t.X1, t.X2) || Apart(s.Y1, s.Y2, t.Y1, t.Y2)) return 0;
        var (along1, aside1) = Project(t.X1, t.Y1);
        var (along2, aside2) = Project(t.X2, t.Y2);
        double from = Math.Max(0, Math.Min(along1, along2)), to = Math.Min(length, Math.Max(along1, along2));
        if (to <= from) return 0;

        // The other segment's distance from this one's line runs straight between its ends.
        var slope = (aside2 - aside1) / (along2 - along1);
        return Math.Abs(aside1 + ((from - along1) * slope)) <= Tolerance && Math.Abs(aside1 + ((to - along1) * slope)) <= Tolerance ? to - from : 0;

        (double Along, double Aside) Project(double x, double y) =>
            ((((x - s.X1) * dx) + ((y - s.Y1) * dy)) / length, (((x - s.X1) * dy) - ((y - s.Y1) * dx)) / length);
    }

    private static bool Apart(double a1, double a2, double b1, double b2) =>
        Math.Min(a1, a2) > Math.Max(b1, b2) + Tolerance || Math.Min(b1, b2) > Math.Max(a1, a2) + Tolerance;

    private static List<Segment> Segments(Geometry area, Envelope box, double metresX, double metresY)
    {
        var segments = new List<Segment>();
        for (var part = 0; part < area.NumGeometries; part++)
        {
            var polygon = (Polygon)area.GetGeometryN(part);
            Add(polygon.Shell);
            foreach (var hole in polygon.Holes) Add(hole);
        }

        return segments;

        void Add(LineString ring)
        {
            var points = ring.CoordinateSequence;
            for (var k = 1; k < points.Count; k++)
            {
                double x1 = points.GetX(k - 1), y1 = points.GetY(k - 1), x2 = points.GetX(k), y2 = points.GetY(k);
                if (Math.Max(x1, x2) < box.MinX || Math.Min(x1, x2) > box.MaxX || Math.Max(y1, y2) < box.MinY || Math.Min(y1, y2) > box.MaxY) continue;
                segments.Add(new((x1 - box.MinX) * metresX, (y1 - box.MinY) * metresY, (x2 - box.MinX) * metresX, (y2 - box.MinY) * metresY));
            }
        }
    }

    /// <summary>A segment in metres.</summary>
    private readonly record struct Segment(double X1, double Y1, double X2, double Y2);
}
