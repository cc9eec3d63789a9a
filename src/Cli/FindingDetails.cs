using System.Text.Json;
using System.Text.Json.Nodes;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>What a machine is told of a finding besides its wording.</summary>
internal static class FindingDetails
{
    /// <summary>A single finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Event, code, severity and place.</returns>
    internal static JsonObject Of(Finding finding) => new()
    {
        ["event"] = "finding", ["code"] = finding.Kind.Code, ["severity"] = Word(finding.Kind.Severity),
        ["file"] = finding.File, ["line"] = finding.Line, ["column"] = finding.Column,
    };

    /// <summary>All findings of one code.</summary>
    /// <param name="kind">The code.</param>
    /// <param name="count">Their number.</param>
    /// <returns>Event, code, severity and number.</returns>
    internal static JsonObject Of(FindingKind kind, int count) => new()
    {
        ["event"] = "findings", ["code"] = kind.Code, ["severity"] = Word(kind.Severity), ["count"] = count,
    };

    private static string Word(Severity severity) => JsonNamingPolicy.KebabCaseLower.ConvertName(severity.ToString());
}
