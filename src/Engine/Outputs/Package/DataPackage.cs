using System.Collections.Immutable;
using System.Text.Json;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The folder <c>data</c>: tables for machines (RFC 4180) and the <c>datapackage.json</c> that describes them (Frictionless Data Package 1, Table Schema 1).</summary>
internal static class DataPackage
{
    /// <summary>Name of the folder.</summary>
    public const string Folder = "data";

    private static readonly LocalText Title = new("Frühwarnung Bildungskette, {0}, {1}", "Early warning, education chain, {0}, {1}");

    private static readonly LocalText Description = new(
        "Kennzahlen je Stadtteil, Bezirk und Stadt. Geschützte Zeilen (protected = true) haben keine Zahlen. Nicht für Entscheidungen über einzelne Kinder, nicht für Ranglisten von Schulen oder Personal, nicht als Aussage über Ursachen. "
            + "Text, den ein Tabellenprogramm als Formel ausführen würde (er beginnt mit =, +, - oder @, auch hinter einem Trennzeichen), trägt davor einen Apostroph, in allen Tabellen gleich; Zahlen sind unverändert.",
        "Figures per district, borough and city. Protected rows (protected = true) have no figures. Not for decisions about an individual child, not for ranking schools or staff, not a claim about causes. "
            + "Text that a spreadsheet would run as a formula (it begins with =, +, - or @, behind a separator too) has an apostrophe before the sign, the same in all tables; numbers are unchanged.");

    /// <summary>Writes the files.</summary>
    /// <param name="content">The run.</param>
    /// <returns>The description, then the tables.</returns>
    public static ImmutableArray<OutputFile> Write(OutputContent content)
    {
        var lines = AreaLine.All(content).ToList();
        List<PackageTable> tables =
        [
            AreaTables.Areas(lines), AreaTables.StageList(), IndicatorTables.Indicators(content), AreaTables.Figures(content, lines), AreaTables.Drivers(content, lines),
            AreaTables.Status(content, lines), IndicatorTables.Values(content),
        ];
        if (!content.Table.GroupRows.IsEmpty) tables.Add(IndicatorTables.Groups(content));
        return
        [
            new($"{Folder}/datapackage.json", JsonBytes.Of(json => Descriptor(json, content, tables))),
            .. tables.Select(t => new OutputFile($"{Folder}/{t.Description.Name}.csv", t.Csv)),
        ];
    }

    private static void Descriptor(Utf8JsonWriter json, OutputContent content, List<PackageTable> tables)
    {
        var (settings, quarter) = (content.Settings, content.Table.Quarter);
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "early-warning-" + quarter.ToString().ToLowerInvariant());
        json.WriteString("title", string.Format(System.Globalization.CultureInfo.InvariantCulture, Title.In(settings.Language), settings.City, quarter));
        json.WriteString("description", Description.In(settings.Language));
        json.WriteString("quarter", quarter.ToString());
        json.WriteString("as_of", PublishedWords.Day(quarter.AsOf));
        json.WriteString("engine_version", content.EngineVersion);
        if (settings.Licence is { } licence)
        {
            json.WriteStartArray("licenses");
            json.WriteStartObject();
            json.WriteString("name", licence.Name);
            json.WriteString("title", licence.Title);
            json.WriteString("path", licence.Path);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("sources");
        foreach (var source in content.Table.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", $"{source.Settings.Controller}: {PublishedWords.FileName(source.File)}");
            json.WriteString("domain", PublishedWords.Of(source.Settings.Domain));
            json.WriteString("level", source.Settings.ChildLevel ? "child" : "district");
            json.WriteString("from", PublishedWords.Day(source.Period.From));
            json.WriteString("to", PublishedWords.Day(source.Period.To));
            json.WriteNumber("age_months", source.AgeMonths);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var table in tables) TableSchema.Resource(json, table.Description, CsvDialect.Rfc4180, settings.Language, table.Csv);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
