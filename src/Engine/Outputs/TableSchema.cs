using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The description beside a CSV file: a Frictionless tabular data resource with dialect, fields, units and the mark for missing values.</summary>
internal static class TableSchema
{
    /// <summary>Writes the description of a table as a file of its own.</summary>
    /// <param name="name">Name of the table; its file is <c>name.csv</c>.</param>
    /// <param name="title">What the table holds.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="primaryKey">Names of the columns that together occur once.</param>
    /// <param name="dialect">How the file is written.</param>
    /// <param name="language">Language of the descriptions.</param>
    /// <param name="csv">The bytes of the file.</param>
    /// <typeparam name="TRow">What a row is made from.</typeparam>
    /// <returns>The bytes of the JSON file.</returns>
    public static byte[] Write<TRow>(
        string name, LocalText title, IReadOnlyList<TableColumn<TRow>> columns, string[] primaryKey, CsvDialect dialect, Language language, byte[] csv) =>
        JsonBytes.Of(json => Resource(json, new(name, title, [.. columns.Select(c => c.Describe())], [.. primaryKey]), dialect, language, csv));

    /// <summary>Writes the description of a table as one JSON object.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="table">The table.</param>
    /// <param name="dialect">How its file is written.</param>
    /// <param name="language">Language of the descriptions.</param>
    /// <param name="csv">The bytes of the file.</param>
    public static void Resource(Utf8JsonWriter json, TableDescription table, CsvDialect dialect, Language language, byte[] csv)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("title", table.Title.In(language));
        json.WriteString("path", table.Name + ".csv");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", dialect.ByteOrderMark ? "utf-8-sig" : "utf-8");
        json.WriteNumber("bytes", csv.Length);
        json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(csv)));
        json.WriteStartObject("dialect");
        json.WriteString("csvddfVersion", "1.2");
        json.WriteString("delimiter", dialect.Separator.ToString());
        json.WriteString("lineTerminator", dialect.NewLine);
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("skipInitialSpace", false);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns) Column(json, column, table.StatesRanges, dialect, language);
        json.WriteEndArray();
        Texts(json, "missingValues", [""]);
        Texts(json, "primaryKey", table.PrimaryKey);
        if (!table.ForeignKeys.IsEmpty) ForeignKeys(json, table.ForeignKeys);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter json, ColumnDescription column, bool ranges, CsvDialect dialect, Language language)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type);
        if (column.Type == "number") json.WriteString("decimalChar", dialect.Decimal.ToString());
        if (column.Unit.Length > 0) json.WriteString("unit", column.Unit);
        json.WriteString("description", column.Description.In(language));
        if (column.Required || column.Words.Length > 0 || (ranges && (column.Minimum is not null || column.Maximum is not null)))
        {
            json.WriteStartObject("constraints");
            if (column.Required) json.WriteBoolean("required", true);
            if (column.Words.Length > 0) Texts(json, "enum", column.Words);
            if (ranges && column.Minimum is { } minimum) json.WriteNumber("minimum", minimum);
            if (ranges && column.Maximum is { } maximum) json.WriteNumber("maximum", maximum);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void ForeignKeys(Utf8JsonWriter json, ImmutableArray<ForeignKey> keys)
    {
        json.WriteStartArray("foreignKeys");
        foreach (var key in keys)
        {
            json.WriteStartObject();
            Texts(json, "fields", key.Columns);
            json.WriteStartObject("reference");
            json.WriteString("resource", key.Table);
            Texts(json, "fields", key.Columns);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
