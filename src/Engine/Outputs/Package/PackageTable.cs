using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One table of the data package: its description and its bytes.</summary>
/// <param name="Description">What a reader is told.</param>
/// <param name="Csv">The file: RFC 4180, UTF-8 without byte order mark.</param>
internal sealed record PackageTable(TableDescription Description, byte[] Csv)
{
    /// <summary>Code of the city's rows: a key may not be empty.</summary>
    public const string City = "city";

    /// <summary>Writes a table.</summary>
    /// <param name="name">Its name: lower-case letters and underscores.</param>
    /// <param name="title">What it holds.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="primaryKey">Names of the columns that together occur once.</param>
    /// <param name="foreignKeys">Columns that point to other tables.</param>
    /// <typeparam name="TRow">What a row is made from.</typeparam>
    /// <returns>The table.</returns>
    public static PackageTable Of<TRow>(
        string name, LocalText title, IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows, ImmutableArray<string> primaryKey, params ImmutableArray<ForeignKey> foreignKeys) =>
        new(
            new(name, title, [.. columns.Select(c => c.Describe() with { Required = c.Required || primaryKey.Contains(c.Name) })], primaryKey) { ForeignKeys = foreignKeys, StatesRanges = true },
            CsvDialect.Rfc4180.Write(columns, rows));

    /// <summary>The code of an area, as every table of the package has it.</summary>
    public static string CodeOf(AreaKind kind, string code) => kind == AreaKind.City ? City : code;
}
