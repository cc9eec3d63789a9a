using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EarlyWarning.Districts;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Outputs;

/// <summary>Puts longitude and latitude onto paper: equirectangular, longitudes shortened by the cosine of the middle latitude.</summary>
/// <remarks>Units on paper are tenths of a pixel, whole numbers, so that the drawing has the same bytes everywhere.</remarks>
internal sealed class MapProjection
{
    private const int Margin = 60;

    private readonly double west;
    private readonly double north;
    private readonly double shortening;
    private readonly double scale;

    /// <summary>A projection that fits the map into a box.</summary>
    /// <param name="areas">The districts; at least one with geometry.</param>
    /// <param name="maxWidth">Width of the box, tenths of a pixel.</param>
    /// <param name="maxHeight">Height of the box, tenths of a pixel.</param>
    public MapProjection(IEnumerable<DistrictArea> areas, int maxWidth, int maxHeight)
    {
        var box = new Envelope();
        foreach (var area in areas)
        {
            if (area.Geometry is { IsEmpty: false } geometry) box.ExpandToInclude(geometry.EnvelopeInternal);
        }

        (west, north) = (box.MinX, box.MaxY);
        shortening = Cosine((box.MinY + box.MaxY) / 2);
        var (width, height) = (Math.Max(box.Width * shortening, 1e-9), Math.Max(box.Height, 1e-9));
        scale = Math.Min((maxWidth - (2 * Margin)) / width, (maxHeight - (2 * Margin)) / height);
        Width = (int)Math.Round(width * scale) + (2 * Margin);
        Height = (int)Math.Round(height * scale) + (2 * Margin);
    }

    /// <summary>Width of the drawing, tenths of a pixel.</summary>
    public int Width { get; }

    /// <summary>Height of the drawing, tenths of a pixel.</summary>
    public int Height { get; }

    /// <summary>cos(x) = 1 − x²/2! + x⁴/4! − …, for a latitude in degrees.</summary>
    /// <remarks>Nine terms of the series, good to 1e-9 up to 90°. Not the C library's: its last bit differs between systems.</remarks>
    /// <param name="degrees">−90 to 90.</param>
    /// <returns>The cosine, at least 0.05, so that a map at a pole still has a width.</returns>
    internal static double Cosine(double degrees)
    {
        var x = degrees * (3.14159265358979323846 / 180);
        var square = x * x;
        var (sum, term) = (1.0, 1.0);
        for (var n = 1; n <= 9; n++)
        {
            term = -term * square / ((2 * n) * ((2 * n) - 1));
            sum += term;
        }

        return Math.Max(sum, 0.05);
    }

    /// <summary>A place on paper.</summary>
    public (int X, int Y) Place(Coordinate point) =>
        (Margin + (int)Math.Round((point.X - west) * shortening * scale), Margin + (int)Math.Round((north - point.Y) * scale));

    /// <summary>The outline of a district as the data of an SVG path; points that fall on the same point of the grid are merged, so neighbours keep their common border.</summary>
    /// <param name="geometry">The district; null gives nothing.</param>
    /// <param name="grid">Distance of the grid's points, tenths of a pixel, 1 or more.</param>
    public string Path(Geometry? geometry, int grid = 1)
    {
        var path = new StringBuilder();
        foreach (var ring in MapRings.Polygons(geometry).SelectMany(polygon => polygon)) Ring(path, ring, grid);
        return path.ToString();
    }

    /// <summary>A place inside a district, for a label.</summary>
    public (int X, int Y) Inside(Geometry geometry) => Place(geometry.InteriorPoint.Coordinate);

    private void Ring(StringBuilder path, ImmutableArray<Coordinate> ring, int grid)
    {
        var (x, y) = OnGrid(ring[0]);
        path.Append(CultureInfo.InvariantCulture, $"M{x} {y}l");
        var first = true;
        foreach (var point in ring.AsSpan()[1..])
        {
            var (nextX, nextY) = OnGrid(point);
            if (nextX == x && nextY == y) continue;
            if (!first && nextX - x >= 0) path.Append(' ');
            path.Append(CultureInfo.InvariantCulture, $"{nextX - x}{(nextY - y < 0 ? "" : " ")}{nextY - y}");
            (x, y, first) = (nextX, nextY, false);
        }

        if (first) path.Append("0 0");
        path.Append('z');

        (int X, int Y) OnGrid(Coordinate point)
        {
            var place = Place(point);
            return ((place.X + (grid / 2)) / grid * grid, (place.Y + (grid / 2)) / grid * grid);
        }
    }
}
