using System.Text.Json;

namespace EarlyWarning.Outputs;

/// <summary>The file <c>release.json</c>: who released a quarter, when, by which rules, and what the audit said. Its form: <c>docs/release.schema.json</c>.</summary>
/// <param name="Quarter">The quarter, as <c>2026-Q3</c>.</param>
/// <param name="ReleasedBy">Who released it.</param>
/// <param name="CheckedBy">Who checked it; null where nobody is named.</param>
/// <param name="ReleasedAt">When, in ISO 8601 with seconds and offset.</param>
public sealed record ReleaseRecord(string Quarter, string ReleasedBy, string? CheckedBy, string ReleasedAt)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "release.json";

    /// <summary>The record of a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Its record.</returns>
    public static ReleaseRecord Of(ReleaseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ReleaseRecord(request.Quarter.ToString(), request.ReleasedBy, request.CheckedBy, request.AtText);
    }

    /// <summary>Reads the record in a quarter's folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The record; null where the quarter is not released, or the file is not one that this program wrote.</returns>
    public static ReleaseRecord? Read(string folder)
    {
        try
        {
            var path = Path.Combine(folder, FileName);
            if (!File.Exists(path)) return null;
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var release = document.RootElement;
            return new ReleaseRecord(
                release.GetProperty("quarter").GetString()!, release.GetProperty("released_by").GetString()!, release.GetProperty("checked_by").GetString(),
                release.GetProperty("released_at").GetString()!);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the file.</summary>
    /// <param name="run">The run released.</param>
    /// <param name="draftSha256">Hash of the folder that is released.</param>
    /// <returns>The bytes of the file.</returns>
    internal byte[] Write(RunFile run, string draftSha256) => JsonBytes.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("quarter", Quarter);
        json.WriteString("released_by", ReleasedBy);
        json.WriteString("checked_by", CheckedBy);
        json.WriteString("released_at", ReleasedAt);
        json.WriteString("engine_version", run.EngineVersion);
        json.WriteString("draft_sha256", draftSha256);
        json.WritePropertyName("publication_limits");
        run.Limits.WriteTo(json);
        json.WriteNumber("headline_cells", run.Cells);
        json.WriteNumber("headline_cells_protected", run.ProtectedCells);
        json.WritePropertyName("audit");
        run.Audit!.Whole.WriteTo(json);
        json.WriteEndObject();
    });
}
