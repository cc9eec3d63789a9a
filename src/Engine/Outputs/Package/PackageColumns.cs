using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Columns that several tables of the data package share.</summary>
internal static class PackageColumns
{
    /// <summary>The key to the areas.</summary>
    public static ForeignKey Area { get; } = new(["kind", "code"], "areas");

    /// <summary>The key to the stages.</summary>
    public static ForeignKey StageKey { get; } = new(["stage"], "stages");

    /// <summary>The key to the indicators.</summary>
    public static ForeignKey IndicatorKey { get; } = new(["indicator"], "indicators");

    /// <summary>The quarter.</summary>
    public static TableColumn<TRow> Quarter<TRow>(Quarter quarter) => new("quarter", "string", new("Quartal", "Quarter"), _ => Field.Words(quarter.ToString()));

    /// <summary>Kind and code of an area.</summary>
    public static TableColumn<TRow>[] AreaOf<TRow>(Func<TRow, (AreaKind Kind, string Code)> area) =>
    [
        new("kind", "string", new("Stadtteil, Bezirk oder Stadt", "District, borough or city"), r => Field.Words(PublishedWords.Of(area(r).Kind))) { Words = ["district", "borough", "city"] },
        new("code", "string", new("Schlüssel des Stadtteils, Name des Bezirks, city für die Stadt", "District code, borough name, city for the city"), r => Field.Code(PackageTable.CodeOf(area(r).Kind, area(r).Code))),
    ];

    /// <summary>A stage.</summary>
    public static TableColumn<TRow> Stage<TRow>(Func<TRow, Stage> stage) =>
        new("stage", "string", new("Stufe der Bildungskette", "Stage of the education chain"), r => Field.Words(stage(r).Id())) { Words = [.. Stages.AllFirst.ToArray().Select(s => s.Id())] };

    /// <summary>An indicator.</summary>
    public static TableColumn<TRow> Indicator<TRow>(Func<TRow, string> indicator) =>
        new("indicator", "string", new("Kennung des Indikators", "Id of the indicator"), r => Field.Words(indicator(r)));

    /// <summary>Whether a row is protected.</summary>
    public static TableColumn<TRow> Protected<TRow>(Func<TRow, bool> hidden) =>
        new("protected", "boolean", new("true, wo keine Zahl gezeigt werden darf; dann sind alle Zahlen der Zeile leer", "true where no figure may be shown; then all figures of the row are empty"), r => Field.Truth(hidden(r))) { Required = true };
}
