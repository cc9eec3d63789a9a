using System.Text.Json;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Districts;

/// <summary>Polygons of GeoJSON (RFC 7946) into geometries; heights are left out, open rings are closed.</summary>
internal static class GeoJsonPolygons
{
    /// <summary>Makes the geometries; 4326 is only written on them, coordinates stay as they are.</summary>
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>Whether a feature's geometry is a Polygon or a MultiPolygon.</summary>
    public static bool IsArea(JsonElement feature) => TypeOf(feature) is "Polygon" or "MultiPolygon";

    /// <summary>Reads a feature's geometry.</summary>
    /// <param name="feature">A feature for which <see cref="IsArea"/> is true.</param>
    /// <returns>A Polygon or MultiPolygon, not yet checked for validity; null where the coordinates are faulty.</returns>
    public static Geometry? Read(JsonElement feature)
    {
        if (!feature.GetProperty("geometry").TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array) return null;
        if (TypeOf(feature) == "Polygon") return ReadPolygon(coordinates);
        var parts = new List<Polygon>();
        foreach (var part in coordinates.EnumerateArray())
        {
            if (ReadPolygon(part) is not { } polygon) return null;
            parts.Add(polygon);
        }

        return parts.Count switch { 0 => null, 1 => parts[0], _ => Factory.CreateMultiPolygon([.. parts]) };
    }

    private static string? TypeOf(JsonElement feature) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object
        && geometry.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static Polygon? ReadPolygon(JsonElement rings)
    {
        if (rings.ValueKind != JsonValueKind.Array || rings.GetArrayLength() == 0) return null;
        var read = new List<LinearRing>();
        foreach (var ring in rings.EnumerateArray())
        {
            if (ReadRing(ring) is not { } linear) return null;
            read.Add(linear);
        }

        return Factory.CreatePolygon(read[0], [.. read.Skip(1)]);
    }

    private static LinearRing? ReadRing(JsonElement ring)
    {
        if (ring.ValueKind != JsonValueKind.Array) return null;
        var points = new List<Coordinate>(ring.GetArrayLength() + 1);
        foreach (var position in ring.EnumerateArray())
        {
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2) return null;
            if (!TryNumber(position[0], out var x) || !TryNumber(position[1], out var y)) return null;
            points.Add(new Coordinate(x, y));
        }

        if (points.Count > 0 && !points[0].Equals2D(points[^1])) points.Add(points[0].Copy());
        return points.Count < 4 ? null : Factory.CreateLinearRing([.. points]);
    }

    private static bool TryNumber(JsonElement element, out double value)
    {
        value = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out value) && double.IsFinite(value);
    }
}
