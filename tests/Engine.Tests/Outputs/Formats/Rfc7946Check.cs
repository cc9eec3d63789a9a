using System.Text.Json.Nodes;

namespace EarlyWarning.Tests.Outputs;

/// <summary>Checks GeoJSON against RFC 7946, by the numbers of its sections.</summary>
internal static class Rfc7946Check
{
    public static List<string> Of(JsonNode root)
    {
        var faults = new List<string>();
        void Rule(string rule, bool kept)
        {
            if (!kept && !faults.Contains(rule)) faults.Add(rule);
        }

        var map = root.AsObject();
        Rule("3.3 FeatureCollection", (string?)map["type"] == "FeatureCollection" && map["features"] is JsonArray);
        Rule("4 no crs", !map.ContainsKey("crs"));
        Rule("7.1 no member of another type", !map.ContainsKey("coordinates") && !map.ContainsKey("geometries") && !map.ContainsKey("geometry") && !map.ContainsKey("properties"));
        var (west, south, east, north) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var feature in map["features"]!.AsArray().Select(f => f!.AsObject()))
        {
            Rule("3.2 Feature", (string?)feature["type"] == "Feature" && feature.ContainsKey("geometry") && feature["properties"] is JsonObject);
            Rule("3.2 id", feature["id"] is JsonValue);
            if (feature["geometry"] is not JsonObject geometry) continue;
            var several = (string?)geometry["type"] == "MultiPolygon";
            Rule("3.1 type", several || (string?)geometry["type"] == "Polygon");
            var polygons = several ? geometry["coordinates"]!.AsArray().Select(p => p!.AsArray()) : [geometry["coordinates"]!.AsArray()];
            foreach (var polygon in polygons)
            {
                for (var r = 0; r < polygon.Count; r++)
                {
                    var ring = polygon[r]!.AsArray().Select(p => p!.AsArray().Select(n => (double)n!).ToArray()).ToArray();
                    Rule("3.1.1 position", ring.All(p => p.Length == 2));
                    Rule("3.1.6 closed ring", ring.Length >= 4 && ring[0].SequenceEqual(ring[^1]));
                    Rule("3.1.6 right-hand rule", r == 0 ? Area(ring) > 0 : Area(ring) < 0);
                    Rule("4 longitude and latitude", ring.All(p => p[0] is >= -180 and <= 180 && p[1] is >= -90 and <= 90));
                    foreach (var p in ring) (west, south, east, north) = (Math.Min(west, p[0]), Math.Min(south, p[1]), Math.Max(east, p[0]), Math.Max(north, p[1]));
                }
            }
        }

        var box = map["bbox"]?.AsArray().Select(n => (double)n!).ToArray();
        Rule("5 bbox", west > east ? box is null : box is not null && box.SequenceEqual([west, south, east, north]));
        return faults;
    }

    /// <summary>Twice the signed area by the shoelace formula: positive anticlockwise.</summary>
    private static double Area(double[][] ring) =>
        Enumerable.Range(0, ring.Length - 1).Sum(i => ((ring[i][0] - ring[0][0]) * (ring[i + 1][1] - ring[0][1])) - ((ring[i + 1][0] - ring[0][0]) * (ring[i][1] - ring[0][1])));
}
