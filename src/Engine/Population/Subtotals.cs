using System.Collections.Immutable;
using EarlyWarning.Sources;

namespace EarlyWarning.Population;

/// <summary>Rows of district-level extracts that are sums over districts, as tables made for people have them.</summary>
internal static class Subtotals
{
    /// <summary>Fewest other districts whose sum a row without a telling code has to be: of two, one is the sum of the others too often by chance.</summary>
    private const int FewestParts = 3;

    private static readonly string[] Words = ["summe", "gesamt", "insgesamt", "gesamtstadt", "zusammen", "total", "sum"];

    /// <summary>The lines that are sums.</summary>
    /// <param name="extract">The values.</param>
    /// <param name="onMap">Codes of the map, which are districts whatever their figures; empty without one.</param>
    /// <returns>Lines whose district is not on the map and either begins with a word for a sum, or has counts and denominators that are all the sums over the districts
    /// whose codes begin with its own (two or more), or over all other districts (three or more).</returns>
    public static HashSet<int> Lines(DistrictExtract extract, IReadOnlySet<string> onMap)
    {
        var rows = extract.Values.Where(value => !onMap.Contains(value.District.Value)).GroupBy(value => value.Line).ToArray();
        var lines = rows.Where(row => IsWord(row.First().District.Value)).Select(row => row.Key).ToHashSet();
        var counted = extract.Values.Where(value => value is { Count: not null, Denominator: not null } && !lines.Contains(value.Line))
            .ToLookup(value => (value.Indicator, value.Stage, value.Day));

        // Codes that begin with a row's own, before all others: a sum of sums would count every district twice.
        foreach (var row in rows.Where(row => !lines.Contains(row.Key)).OrderByDescending(row => row.First().District.Value.Length).ThenBy(row => row.Key))
        {
            var own = row.Where(value => value is { Count: not null, Denominator: not null }).ToArray();
            var code = row.First().District.Value;
            if (own.Length > 0 && own.Any(value => value.Count > 0)
                && (own.All(value => IsSum(value, Others(value).Where(o => o.District.Value.StartsWith(code, StringComparison.Ordinal)), 2))
                    || own.All(value => IsSum(value, Others(value), FewestParts))))
            {
                lines.Add(row.Key);
            }
        }

        return lines;

        IEnumerable<DistrictValue> Others(DistrictValue value) =>
            counted[(value.Indicator, value.Stage, value.Day)].Where(other => other.District != value.District && !lines.Contains(other.Line));
    }

    /// <summary>An extract without some of its lines.</summary>
    public static DistrictExtract Without(DistrictExtract extract, HashSet<int> lines) =>
        lines.Count == 0 ? extract : extract with { Values = [.. extract.Values.Where(value => !lines.Contains(value.Line))] };

    private static bool IsSum(DistrictValue value, IEnumerable<DistrictValue> parts, int fewest)
    {
        var own = parts.ToImmutableArray();
        return own.Length >= fewest && own.Sum(part => part.Count) == value.Count && own.Sum(part => part.Denominator) == value.Denominator;
    }

    private static bool IsWord(string code) => Words.Contains(code.Split(' ', ':', '.')[0], StringComparer.OrdinalIgnoreCase);
}
