using System.Collections.Immutable;
using System.Text.Json;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The run record: children by domains add up to the city's, so a single protected number among them is told by the others.</summary>
internal static class RunRecordAgreement
{
    private const string File = "run.json";

    /// <summary>Attacks the numbers of the run record.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cells">The rows of the tables.</param>
    /// <param name="limits">What is asked for.</param>
    /// <returns>What is told.</returns>
    public static ImmutableArray<AuditFailure> Check(string folder, CellTable cells, AuditLimits limits)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) return [];
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        if (!json.RootElement.TryGetProperty("coverage", out var coverage)) return [];
        foreach (var (list, number) in (ReadOnlySpan<(string, string)>)[("children_by_domains", "children"), ("findings", "count")])
        {
            foreach (var entry in coverage.GetProperty(list).EnumerateArray())
            {
                var value = entry.GetProperty(number);
                if (entry.GetProperty("protected").GetBoolean() == (value.ValueKind == JsonValueKind.Null)
                    && (value.ValueKind == JsonValueKind.Null || value.GetInt64() == 0 || value.GetInt64() >= limits.MinimumCount)) continue;
                return [Failure(list)];
            }
        }

        var domains = coverage.GetProperty("children_by_domains").EnumerateArray().Select(d => d.GetProperty("children")).ToArray();
        var place = cells.IndexOf(new CellKey(AreaKind.City, "", Stage.All, ""));
        var open = domains.Count(d => d.ValueKind == JsonValueKind.Null);
        if (open != 1 || place < 0 || cells.Cells[place].Children is not { } children) return [];
        var left = children - domains.Where(d => d.ValueKind != JsonValueKind.Null).Sum(d => d.GetInt64());
        return left > 0 && left < limits.MinimumCount ? [Failure("children_by_domains")] : [];
    }

    private static AuditFailure Failure(string list) =>
        new(AuditFindings.GivenAway, File, new("Zahl der Eingabe", "number of the input"), [new($"{File}: {list}", $"{File}: {list}"), new(WrittenFolder.Districts, WrittenFolder.Districts)]);
}
