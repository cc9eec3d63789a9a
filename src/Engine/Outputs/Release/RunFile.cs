using System.Text.Json;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What a release needs of a run record that was written earlier.</summary>
internal sealed record RunFile
{
    /// <summary>Language of the report.</summary>
    public required Language Language { get; init; }

    /// <summary>Version of the engine that computed the quarter.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>How many people have to be named, as the settings had it when the quarter was computed.</summary>
    public required int NamesRequired { get; init; }

    /// <summary>The rules applied.</summary>
    public required JsonElement Limits { get; init; }

    /// <summary>Cells in all.</summary>
    public required int Cells { get; init; }

    /// <summary>Cells protected.</summary>
    public required int ProtectedCells { get; init; }

    /// <summary>The audit; null where there was none.</summary>
    public required AuditRecord? Audit { get; init; }

    /// <summary>Reads a run record.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The record; null where the file is not one that this program wrote.</returns>
    public static RunFile? Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var run = document.RootElement;
            var coverage = run.GetProperty("coverage");
            return new RunFile
            {
                Language = run.GetProperty("language").GetString() == "de" ? Language.German : Language.English,
                EngineVersion = run.GetProperty("engine_version").GetString()!,
                NamesRequired = run.GetProperty("release").GetProperty("names_required").GetInt32(),
                Limits = run.GetProperty("publication_limits").Clone(),
                Cells = coverage.GetProperty("headline_cells").GetInt32(),
                ProtectedCells = coverage.GetProperty("headline_cells_protected").GetInt32(),
                Audit = AuditRecord.Of(run),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or FileNotFoundException)
        {
            return null;
        }
    }
}
