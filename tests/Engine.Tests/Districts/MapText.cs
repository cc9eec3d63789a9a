using System.Globalization;

namespace EarlyWarning.Tests.Districts;

/// <summary>Small maps as GeoJSON text.</summary>
internal static class MapText
{
    public static string Collection(params string[] features) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""");

    public static string Collection(string crs, params string[] features) => crs.StartsWith('{')
        ? Collection([crs, .. features])
        : $$$"""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"{{{crs}}}"}},"features":[{{{string.Join(",\n", features)}}}]}""";

    public static string Feature(string code, string type, string coordinates) =>
        $$$"""{"type":"Feature","properties":{"code":"{{{code}}}","name":"Name {{{code}}}"},"geometry":{"type":"{{{type}}}","coordinates":{{{coordinates}}}}}""";

    public static string Square(string code, double x, double y, double side = 1) => Feature(code, "Polygon", string.Create(
        CultureInfo.InvariantCulture, $"[[[{x},{y}],[{x + side},{y}],[{x + side},{y + side}],[{x},{y + side}],[{x},{y}]]]"));

    public static string UtmSquare(string code, double easting, double northing) => Square(code, easting, northing, 1000);
}
