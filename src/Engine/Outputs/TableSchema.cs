using System.Security.Cryptography;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The description beside a CSV file: a Frictionless tabular data resource with dialect, fields, units and the mark for missing values.</summary>
internal static class TableSchema
{
    /// <summary>Writes the description of a table.</summary>
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
        JsonBytes.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("name", name);
            json.WriteString("title", title.In(language));
            json.WriteString("path", name + ".csv");
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
            foreach (var column in columns)
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteString("type", column.Type);
                if (column.Type == "number") json.WriteString("decimalChar", dialect.Decimal.ToString());
                if (column.Unit.Length > 0) json.WriteString("unit", column.Unit);
                json.WriteString("description", column.Description.In(language));
                if (column.Required || column.Words.Length > 0)
                {
                    json.WriteStartObject("constraints");
                    if (column.Required) json.WriteBoolean("required", true);
                    if (column.Words.Length > 0)
                    {
                        json.WriteStartArray("enum");
                        foreach (var word in column.Words) json.WriteStringValue(word);
                        json.WriteEndArray();
                    }

                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("missingValues");
            json.WriteStringValue("");
            json.WriteEndArray();
            json.WriteStartArray("primaryKey");
            foreach (var key in primaryKey) json.WriteStringValue(key);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });
}
