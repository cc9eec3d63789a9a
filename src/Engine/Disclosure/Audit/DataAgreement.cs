using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>The tables for machines tell exactly what the tables for people tell, row by row and column by column, and of a protected row nothing.</summary>
internal static class DataAgreement
{
    private const string Folder = "data";

    /// <summary>Table for machines, table for people, and the columns that name a row in both.</summary>
    private static readonly ImmutableArray<(string Data, string People, ImmutableArray<string> Keys)> Pairs =
    [
        ("figures.csv", WrittenFolder.Districts, ["kind", "code", "stage"]),
        ("status.csv", WrittenFolder.Districts, ["kind", "code", "stage"]),
        ("groups.csv", WrittenFolder.Groups, ["kind", "code", "stage", "group"]),
        ("indicator_values.csv", "indicators.csv", ["code", "indicator", "stage"]),
    ];

    /// <summary>Compares the tables.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Where they differ; nothing where there are no tables for machines.</returns>
    public static IEnumerable<AuditFailure> Check(string folder)
    {
        foreach (var (data, people, keys) in Pairs)
        {
            if (WrittenTable.Read(Path.Combine(folder, Folder, data)) is not { } written) continue;
            if (WrittenTable.Read(Path.Combine(folder, people)) is not { } known) yield return Failure(data, people);
            else if (!Same(written, known, keys)) yield return Failure(data, people);
        }

        if (WrittenTable.Read(Path.Combine(folder, Folder, "drivers.csv")) is not { } drivers || WrittenTable.Read(Path.Combine(folder, WrittenFolder.Districts)) is not { } districts) yield break;
        var hidden = Rows(districts, Pairs[0].Keys).Where(r => districts.Text(r.Value, "protected").Length > 0).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        for (var r = 0; r < drivers.Rows; r++)
        {
            if (hidden.Contains(Key(drivers, r, Pairs[0].Keys))) yield return Failure("drivers.csv", WrittenFolder.Districts);
        }
    }

    private static bool Same(WrittenTable written, WrittenTable known, ImmutableArray<string> keys)
    {
        var rows = Rows(known, keys);
        var common = written.Columns.Intersect(known.Columns).Except(keys).Except(["kind", "protected"]).ToArray();
        var told = written.Columns.Contains("protected");
        for (var r = 0; r < written.Rows; r++)
        {
            if (!rows.TryGetValue(Key(written, r, keys), out var row)) return false;
            if (told && (written.Text(r, "protected") == "true") != (known.Text(row, "protected").Length > 0)) return false;
            foreach (var column in common)
            {
                if (written.Number(r, column) is { } number ? known.Number(row, column) != number : written.Text(r, column) != known.Text(row, column)) return false;
            }
        }

        return true;
    }

    private static Dictionary<string, int> Rows(WrittenTable table, ImmutableArray<string> keys)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var r = 0; r < table.Rows; r++) rows.TryAdd(Key(table, r, keys), r);
        return rows;
    }

    /// <summary>A row's key; a table without stages speaks of all stages, and the city's code is a word of its own for machines.</summary>
    private static string Key(WrittenTable table, int row, ImmutableArray<string> keys) => string.Join('\u001f', keys.Select(column => column switch
    {
        "code" when table.Text(row, "kind") == "city" => "",
        "stage" when table.Text(row, column).Length == 0 => "all",
        _ => table.Text(row, column),
    }));

    private static AuditFailure Failure(string data, string people) =>
        new(AuditFindings.FilesDisagree, $"{Folder}/{data}", new("Zeile für Maschinen", "row for machines"), [new($"{Folder}/{data}", $"{Folder}/{data}"), new(people, people)]);
}
