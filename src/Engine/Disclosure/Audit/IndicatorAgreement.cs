using System.Text.Json;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Values of district-level indicators: <c>indicators.csv</c>, the map file and the store protect the same.</summary>
internal static class IndicatorAgreement
{
    private const string File = "indicators.csv";
    private static readonly string[] Figures = ["value", "count", "denominator", "value_low", "value_high", "rank"];

    /// <summary>Compares the outputs.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="table">What the store is about to keep.</param>
    /// <returns>Where they differ.</returns>
    public static IEnumerable<AuditFailure> Check(string folder, SafeTable table)
    {
        var hidden = table.Indicators.Where(v => v.Value is null).Select(v => (v.District.Value, v.Indicator, v.Stage.Id())).ToHashSet();
        if (WrittenTable.Read(Path.Combine(folder, File)) is { } written)
        {
            for (var r = 0; r < written.Rows; r++)
            {
                var row = r;
                var told = written.Text(r, "protected").Length > 0;
                var any = Figures.Any(c => written.Text(row, c).Length > 0);
                if (told == any || told != hidden.Contains((written.Text(r, "code"), written.Text(r, "indicator"), written.Text(r, "stage")))) yield return Failure(File);
            }
        }

        var map = Path.Combine(folder, GeoJsonAgreement.File);
        if (hidden.Count == 0 || !System.IO.File.Exists(map)) yield break;
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(map));
        foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            var code = properties.GetProperty("code").GetString();
            foreach (var (_, indicator, stage) in hidden.Where(h => h.Value == code))
            {
                var name = "indicator_" + indicator + (stage == Stage.All.Id() ? "" : "_" + stage.Replace('-', '_'));
                if (properties.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null) yield return Failure(GeoJsonAgreement.File);
            }
        }
    }

    private static AuditFailure Failure(string file) =>
        new(AuditFindings.FilesDisagree, file, new("Wert eines Indikators", "value of an indicator"), [new(File, File), new("results.sqlite", "results.sqlite")]);
}
