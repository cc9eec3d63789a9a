using System.Text.Json;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The map file shows of each district and stage what <c>districts.csv</c> shows, and of a protected one nothing.</summary>
internal static class GeoJsonAgreement
{
    /// <summary>The map file.</summary>
    public const string File = "districts.geojson";

    /// <summary>Compares the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cells">The rows of the tables.</param>
    /// <returns>Where they differ.</returns>
    public static IEnumerable<AuditFailure> Check(string folder, CellTable cells)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) yield break;
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            var code = properties.GetProperty("code").GetString()!;
            foreach (var stage in Stages.AllFirst.ToArray())
            {
                var prefix = stage.Id().Replace('-', '_') + "_";
                var own = properties.EnumerateObject().Where(p => p.Name.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
                var place = cells.IndexOf(new CellKey(AreaKind.District, code, stage, ""));
                var agrees = place < 0 || cells.Cells[place].Hidden
                    ? Array.TrueForAll(own, p => p.Value.ValueKind is JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False)
                    : Number(properties, prefix + "children") == cells.Cells[place].Children && Number(properties, prefix + "count") == cells.Cells[place].Count;
                if (!agrees) yield return FileAgreement.Between(new CellKey(AreaKind.District, code, stage, ""), File, WrittenFolder.Districts);
            }
        }
    }

    private static long? Number(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
