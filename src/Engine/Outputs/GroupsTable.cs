using EarlyWarning.Disclosure;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The table <c>groups.csv</c>: one row per area, stage and group of a breakdown. Written only where there is one.</summary>
internal static class GroupsTable
{
    private static readonly LocalText Title = new("Kennzahlen nach Gruppen je Stadtteil, Bezirk und Stadt und Stufe", "Figures by group per district, borough and city and stage");

    private static readonly TableColumn<GroupLine>[] Columns =
    [
        new("quarter", "string", new("Quartal", "Quarter"), r => Field.Words(r.Quarter)) { Required = true },
        new("kind", "string", new("ob die Zeile einen Stadtteil, einen Bezirk oder die Stadt zeigt", "Whether the row shows a district, a borough or the city"), r => Field.Words(PublishedWords.Of(r.Row.Kind)))
        {
            Required = true,
            Words = ["district", "borough", "city"],
        },
        new("code", "string", new("Schlüssel des Stadtteils, Name des Bezirks, leer für die Stadt", "District code, borough name, empty for the city"), r => Field.Code(r.Row.Code)),
        new("name", "string", new("Name", "Name"), r => Field.Words(r.Row.Name)),
        new("borough", "string", new("Bezirk des Stadtteils", "Borough of the district"), r => Field.Words(r.Row.Borough)),
        new("stage", "string", new("Bildungsstufe", "Stage of the education chain"), r => Field.Words(r.Row.Stage.Id()))
        {
            Required = true,
            Words = [.. Stages.AllFirst.ToArray().Select(s => s.Id())],
        },
        new("group", "string", new("Gruppe", "Group"), r => Field.Words(r.Row.Group)) { Required = true },
        new("protected", "string", new("„geschützt“, wo keine Zahl gezeigt werden darf; sonst leer", "\"protected\" where no figure may be shown; otherwise empty"), r => Field.Words(r.Marker))
        {
            Words = ["geschützt", "protected"],
        },
        new("measure", "string", new("Was gezählt wird: flagged (über der Schwelle) oder Kennung der Zielgröße", "What is counted: flagged (above the threshold), or the id of the outcome"), r => Field.Words(r.Measure)),
        new("children", "integer", new("Kinder (Nenner)", "Children (denominator)"), r => Field.Integer(r.Row.Figures?.Children)) { Unit = "children" },
        new("count", "integer", new("Zahl der gezählten Kinder", "Number of children counted"), r => Field.Integer(r.Row.Figures?.Count)) { Unit = "children" },
        new("rate", "number", new("Anteil: Zahl durch Kinder", "Rate: count divided by children"), r => Field.Number(r.Row.Figures?.Rate, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("rate_low", "number", new("Unteres Ende des Wilson-95-%-Intervalls", "Lower end of the Wilson 95 % interval"), r => Field.Number(r.Row.Figures?.WilsonLow, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("rate_high", "number", new("Oberes Ende des Wilson-95-%-Intervalls", "Upper end of the Wilson 95 % interval"), r => Field.Number(r.Row.Figures?.WilsonHigh, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
    ];

    /// <summary>Writes the table and its schema.</summary>
    /// <param name="content">The run; its table has group rows.</param>
    /// <returns>The bytes of both files.</returns>
    public static (byte[] Csv, byte[] Schema) Write(OutputContent content)
    {
        var language = content.Settings.Language;
        var dialect = CsvDialect.Of(language);
        var marker = AreaLine.MarkOf(language);
        var lines = content.Table.GroupRows.Select(r => new GroupLine(content.Table.Quarter.ToString(), content.Table.Measure, r.Protected ? marker : "", r));
        var csv = dialect.Write(Columns, lines);
        return (csv, TableSchema.Write("groups", Title, Columns, ["quarter", "kind", "code", "stage", "group"], dialect, language, csv));
    }

    private sealed record GroupLine(string Quarter, string Measure, string Marker, SafeGroupRow Row);
}
