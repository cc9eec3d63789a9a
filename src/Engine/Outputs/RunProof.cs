using System.Text.Json;
using EarlyWarning.Disclosure;

namespace EarlyWarning.Outputs;

/// <summary>What an export needs of a run record that was written earlier: with which settings the quarter was computed, and what the audit of its files found.</summary>
/// <param name="SettingsSha256">SHA-256 of the settings.</param>
/// <param name="Audit">The audit as far as it is told; null where there was none or it failed.</param>
internal sealed record RunProof(string SettingsSha256, AuditResult? Audit)
{
    /// <summary>Reads a run record.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The proof; null where the file is missing, or not one that this program wrote.</returns>
    public static RunProof? Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var run = document.RootElement;
            return new RunProof(run.GetProperty("settings_sha256").GetString()!, AuditOf(run));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException)
        {
            return null;
        }
    }

    private static AuditResult? AuditOf(JsonElement run)
    {
        if (AuditRecord.Of(run) is not { Passed: true, Cells: { } cells, Narrowest: { } narrowest } audit) return null;
        return new AuditResult
        {
            Hidden = (int)cells, Narrowest = narrowest, Publications = audit.Whole.GetProperty("publications").GetInt32(),
            Sensitive = 0, KnownBeforehand = 0, KnownFromEarlier = 0, Required = 0, Programmes = 0, Recovered = 0, Failures = [],
        };
    }
}
