using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>Whether every file and the store tell the same: what one of them protects, none of the others shows.</summary>
internal static class FileAgreement
{
    /// <summary>Columns that a protected row keeps: which row it is, and what is made of other shown figures.</summary>
    private static readonly string[] KeptColumns =
    [
        "quarter", "kind", "code", "name", "borough", "stage", "group", "protected", "measure", "environment_index", "environment_rank",
        "status_index", "status_class", "status_gap", "dynamics_index", "dynamics_class", "dynamics_gap", "dynamics_since",
    ];

    /// <summary>Compares all files of a folder, and the store.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cells">The rows of its tables.</param>
    /// <param name="table">What the store is about to keep.</param>
    /// <param name="earlier">Earlier publications: the report may repeat what they show.</param>
    /// <param name="limits">What is asked for.</param>
    /// <returns>Where they differ.</returns>
    public static ImmutableArray<AuditFailure> Check(
        string folder, CellTable cells, SafeTable table, ImmutableArray<HeldPublication> earlier, AuditLimits limits)
    {
        var failures = ImmutableArray.CreateBuilder<AuditFailure>();
        foreach (var file in (ReadOnlySpan<string>)[WrittenFolder.Districts, WrittenFolder.Groups])
        {
            if (WrittenTable.Read(Path.Combine(folder, file)) is { } written) failures.AddRange(Within(written, file, limits));
        }

        failures.AddRange(Store(cells, table));
        failures.AddRange(IndicatorAgreement.Check(folder, table));
        failures.AddRange(DataAgreement.Check(folder));
        failures.AddRange(GeoJsonAgreement.Check(folder, cells));
        failures.AddRange(ReportAgreement.Check(folder, cells, table, earlier));
        failures.AddRange(RunRecordAgreement.Check(folder, cells, limits));
        return failures.ToImmutable();
    }

    /// <summary>A failure of one row between two outputs.</summary>
    public static AuditFailure Between(CellKey key, string file, string other) =>
        new(AuditFindings.FilesDisagree, file, RowWords.Kind(key), [new(file, file), new(other, other)]);

    /// <summary>A protected row has no figure, and the rate of a shown one is its count by its children.</summary>
    private static IEnumerable<AuditFailure> Within(WrittenTable written, string file, AuditLimits limits)
    {
        var figures = written.Columns.Except(KeptColumns).ToArray();
        for (var r = 0; r < written.Rows; r++)
        {
            var row = r;
            var told = written.Text(r, "protected").Length > 0
                ? figures.FirstOrDefault(c => written.Text(row, c).Length > 0)
                : limits.Rounding <= 1 && written.Number(r, "rate") is { } rate && written.Whole(r, "children") is > 0 and { } children
                    && !(Math.Abs(rate - ((double)(written.Whole(r, "count") ?? 0) / children)) <= 0.000051) ? "rate" : null;
            if (told is null) continue;
            yield return Between(WrittenFolder.Key(written, r), file, $"{file}, {told}");
        }
    }

    private static IEnumerable<AuditFailure> Store(CellTable cells, SafeTable table)
    {
        var stored = table.Rows.Select(HeldPublication.Of).Concat(table.GroupRows.Select(HeldPublication.Of)).ToDictionary(c => c.Key);
        foreach (var cell in cells.Cells)
        {
            if (!stored.Remove(cell.Key, out var row) || row.Children != cell.Children || row.Count != cell.Count) yield return Between(cell.Key, RowWords.File(cell.Key), "results.sqlite");
        }

        foreach (var key in stored.Keys.Order()) yield return Between(key, "results.sqlite", RowWords.File(key));
    }
}
