using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The rows that the files of one quarter tell: <c>districts.csv</c>, and <c>groups.csv</c> where there is one.</summary>
internal static class WrittenFolder
{
    /// <summary>File with one row per area and stage.</summary>
    public const string Districts = "districts.csv";

    /// <summary>File with one row per area, stage and group.</summary>
    public const string Groups = "groups.csv";

    /// <summary>Reads the rows.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The rows, in the order of the files.</returns>
    public static ImmutableArray<PublishedCell> Read(string folder) => [.. Cells(folder, Districts), .. Cells(folder, Groups)];

    /// <summary>Which row of a publication a row of a table is.</summary>
    /// <param name="table">The table, with the columns <c>kind</c>, <c>code</c>, <c>stage</c> and perhaps <c>group</c>.</param>
    /// <param name="row">Index of the row.</param>
    /// <returns>The key; a stage that does not exist is taken for all stages.</returns>
    public static CellKey Key(WrittenTable table, int row)
    {
        var kind = table.Text(row, "kind") switch { "district" => AreaKind.District, "borough" => AreaKind.Borough, _ => AreaKind.City };
        return new CellKey(kind, table.Text(row, "code"), Stages.TryParse(table.Text(row, "stage"), out var stage) ? stage : Stage.All, table.Text(row, "group"));
    }

    private static IEnumerable<PublishedCell> Cells(string folder, string file)
    {
        if (WrittenTable.Read(Path.Combine(folder, file)) is not { } table) yield break;
        for (var r = 0; r < table.Rows; r++)
        {
            var (children, count) = (table.Whole(r, "children"), table.Whole(r, "count"));
            var told = table.Text(r, "protected").Length > 0;

            // A district of which nothing is counted has a row for its environment alone.
            if (!told && children is null) continue;
            yield return new PublishedCell(Key(table, r), table.Text(r, "borough"), told ? null : children, told ? null : count);
        }
    }
}
