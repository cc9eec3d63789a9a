using EarlyWarning.Disclosure;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The table <c>indicators.csv</c>: one row per district, district-level indicator and stage.</summary>
internal static class IndicatorsTable
{
    private static readonly LocalText Title = new("Werte der Indikatoren je Stadtteil", "Values of the indicators per district");

    private static readonly TableColumn<IndicatorLine>[] Columns =
    [
        new("quarter", "string", new("Quartal", "Quarter"), r => Field.Words(r.Quarter)) { Required = true },
        new("code", "string", new("Schlüssel des Stadtteils", "District code"), r => Field.Code(r.Value.District.Value)) { Required = true },
        new("name", "string", new("Name des Stadtteils", "Name of the district"), r => Field.Words(r.Name)),
        new("indicator", "string", new("Kennung des Indikators", "Id of the indicator"), r => Field.Words(r.Value.Indicator)) { Required = true },
        new("label", "string", new("Bezeichnung des Indikators", "Label of the indicator"), r => Field.Words(r.Label)),
        new("unit", "string", new("Einheit des Werts", "Unit of the value"), r => Field.Words(r.Unit)),
        new("stage", "string", new("Bildungsstufe", "Stage of the education chain"), r => Field.Words(r.Value.Stage.Id()))
        {
            Required = true,
            Words = [.. Stages.AllFirst.ToArray().Select(s => s.Id())],
        },
        new("protected", "string", new("„geschützt“, wo der Wert nicht gezeigt werden darf; sonst leer", "\"protected\" where the value may not be shown; otherwise empty"), r => Field.Words(r.Marker))
        {
            Words = ["geschützt", "protected"],
        },
        new("value", "number", new("Wert in der Einheit des Indikators", "Value in the indicator's unit"), r => Field.Number(r.Value.Value, PublishedWords.RateDigits)) { Unit = "see column unit" },
        new("count", "integer", new("Zähler; leer, wo der Wert allein geliefert wurde", "Count; empty where the value came alone"), r => Field.Integer(r.Value.Count)),
        new("denominator", "integer", new("Nenner; leer, wo der Wert allein geliefert wurde", "Denominator; empty where the value came alone"), r => Field.Integer(r.Value.Denominator)),
        new("value_low", "number", new("Unteres Ende des Wilson-95-%-Intervalls; leer ohne Zähler", "Lower end of the Wilson 95 % interval; empty without a count"), r => Field.Number(r.Value.Low, PublishedWords.RateDigits)) { Unit = "see column unit" },
        new("value_high", "number", new("Oberes Ende des Wilson-95-%-Intervalls; leer ohne Zähler", "Upper end of the Wilson 95 % interval; empty without a count"), r => Field.Number(r.Value.High, PublishedWords.RateDigits)) { Unit = "see column unit" },
        new("rank", "integer", new("Rang unter den gezeigten Stadtteilen, 1 für das höchste Risiko", "Rank among the shown districts, 1 for most risk"), r => Field.Integer(r.Value.Rank)) { Unit = "rank" },
    ];

    /// <summary>Writes the table and its schema.</summary>
    /// <param name="content">The run.</param>
    /// <returns>The bytes of both files.</returns>
    public static (byte[] Csv, byte[] Schema) Write(OutputContent content)
    {
        var language = content.Settings.Language;
        var dialect = CsvDialect.Of(language);
        var names = PublishedArea.All(content).ToDictionary(a => a.Code, a => a.Name, StringComparer.Ordinal);
        var marker = AreaLine.MarkOf(language);
        var catalogue = content.Settings.Indicators;
        var lines = content.Table.Indicators
            .OrderBy(v => v.District).ThenBy(v => catalogue.PositionOf(v.Indicator)).ThenBy(v => v.Indicator, StringComparer.Ordinal).ThenBy(v => v.Stage)
            .Select(v =>
            {
                var indicator = Known(catalogue, v.Indicator);
                return new IndicatorLine(
                    content.Table.Quarter.ToString(), names[v.District.Value], indicator?.Label.In(language) ?? v.Indicator, indicator?.Unit.In(language) ?? "",
                    v.Value is null ? marker : "", v);
            });
        var csv = dialect.Write(Columns, lines);
        return (csv, TableSchema.Write("indicators", Title, Columns, ["quarter", "code", "indicator", "stage"], dialect, language, csv));
    }

    private static Indicator? Known(IndicatorCatalogue catalogue, string id) => catalogue.PositionOf(id) < 0 ? null : catalogue[id];

    private sealed record IndicatorLine(string Quarter, string Name, string Label, string Unit, string Marker, SafeIndicatorValue Value);
}
