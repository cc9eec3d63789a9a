using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;

namespace EarlyWarning.Outputs;

/// <summary>The tables of the data package about indicators and groups.</summary>
internal static class IndicatorTables
{
    /// <summary>The indicators that the other tables name: one row each.</summary>
    public static PackageTable Indicators(OutputContent content)
    {
        var catalogue = content.Settings.Indicators;
        var named = content.Table.Indicators.Select(v => v.Indicator)
            .Concat(content.Table.Rows.SelectMany(r => r.Figures is { Drivers.IsDefaultOrEmpty: false } f ? f.Drivers.Select(d => d.Indicator) : []))
            .Distinct(StringComparer.Ordinal).OrderBy(catalogue.PositionOf).ThenBy(id => id, StringComparer.Ordinal)
            .Select(id => (Id: id, Known: catalogue.PositionOf(id) < 0 ? null : catalogue[id]));
        return PackageTable.Of<(string Id, Indicator? Known)>(
            "indicators", new("Indikatoren", "Indicators"),
            [
                PackageColumns.Indicator<(string Id, Indicator? Known)>(r => r.Id),
                new("label_de", "string", new("deutsche Bezeichnung", "German label"), r => Field.Words(r.Known?.Label.German ?? r.Id)) { Required = true },
                new("label_en", "string", new("englische Bezeichnung", "English label"), r => Field.Words(r.Known?.Label.English ?? r.Id)) { Required = true },
                new("unit_de", "string", new("Einheit, deutsch", "Unit, German"), r => Field.Words(r.Known?.Unit.German)),
                new("unit_en", "string", new("Einheit, englisch", "Unit, English"), r => Field.Words(r.Known?.Unit.English)),
                new("domain", "string", new("Bereich", "Domain"), r => Field.Words(r.Known is { } known ? PublishedWords.Of(known.Domain) : null)) { Words = ["school", "health", "youth"] },
                new("direction", "integer", new("1: hohe Werte heißen mehr Risiko, -1: weniger, 0: keines von beiden", "1: high values mean more risk, -1: less, 0: neither"), r => Field.Integer(r.Known?.Direction)),
                new("malleable", "boolean", new("ob sich daran arbeiten lässt", "Whether it can be worked on"), r => Field.Truth(r.Known?.Malleable)),
            ],
            named, ["indicator"]);
    }

    /// <summary>Values of district-level indicators: one row per district, indicator and stage.</summary>
    public static PackageTable Values(OutputContent content) => PackageTable.Of<SafeIndicatorValue>(
        "indicator_values", new("Werte der Indikatoren je Stadtteil", "Values of the indicators per district"),
        [
            PackageColumns.Quarter<SafeIndicatorValue>(content.Table.Quarter),
            .. PackageColumns.AreaOf<SafeIndicatorValue>(r => (AreaKind.District, r.District.Value)),
            PackageColumns.Indicator<SafeIndicatorValue>(r => r.Indicator),
            PackageColumns.Stage<SafeIndicatorValue>(r => r.Stage),
            PackageColumns.Protected<SafeIndicatorValue>(r => r.Value is null),
            new("value", "number", new("Wert in der Einheit des Indikators", "Value in the indicator's unit"), r => Field.Number(r.Value, PublishedWords.RateDigits)) { Unit = "see table indicators" },
            new("count", "integer", new("Zähler; leer, wo der Wert allein geliefert wurde", "Count; empty where the value came alone"), r => Field.Integer(r.Count)),
            new("denominator", "integer", new("Nenner; leer, wo der Wert allein geliefert wurde", "Denominator; empty where the value came alone"), r => Field.Integer(r.Denominator)),
            new("value_low", "number", new("Unteres Ende des Wilson-95-%-Intervalls; leer ohne Zähler", "Lower end of the Wilson 95 % interval; empty without a count"), r => Field.Number(r.Low, PublishedWords.RateDigits)) { Unit = "see table indicators" },
            new("value_high", "number", new("Oberes Ende des Wilson-95-%-Intervalls; leer ohne Zähler", "Upper end of the Wilson 95 % interval; empty without a count"), r => Field.Number(r.High, PublishedWords.RateDigits)) { Unit = "see table indicators" },
            new("rank", "integer", new("Rang unter den gezeigten Stadtteilen, 1 für das höchste Risiko", "Rank among the shown districts, 1 for most risk"), r => Field.Integer(r.Rank)) { Unit = "rank" },
        ],
        content.Table.Indicators.OrderBy(v => v.District).ThenBy(v => content.Settings.Indicators.PositionOf(v.Indicator)).ThenBy(v => v.Indicator, StringComparer.Ordinal).ThenBy(v => v.Stage),
        ["quarter", "kind", "code", "indicator", "stage"], PackageColumns.Area, PackageColumns.IndicatorKey, PackageColumns.StageKey);

    /// <summary>Groups of a breakdown: one row per area, stage and group.</summary>
    public static PackageTable Groups(OutputContent content) => PackageTable.Of<SafeGroupRow>(
        "groups", new("Kennzahlen nach Gruppen", "Figures by group"),
        [
            PackageColumns.Quarter<SafeGroupRow>(content.Table.Quarter),
            .. PackageColumns.AreaOf<SafeGroupRow>(r => (r.Kind, r.Code)),
            PackageColumns.Stage<SafeGroupRow>(r => r.Stage),
            new("group", "string", new("Gruppe", "Group"), r => Field.Code(r.Group)),
            PackageColumns.Protected<SafeGroupRow>(r => r.Protected),
            new("measure", "string", new("Was gezählt wird", "What is counted"), _ => Field.Words(content.Table.Measure)),
            new("children", "integer", new("Kinder (Nenner)", "Children (denominator)"), r => Field.Integer(r.Figures?.Children)) { Unit = "children" },
            new("count", "integer", new("Zahl der gezählten Kinder", "Number of children counted"), r => Field.Integer(r.Figures?.Count)) { Unit = "children" },
            new("rate", "number", new("Anteil: Zahl durch Kinder", "Rate: count divided by children"), r => Field.Number(r.Figures?.Rate, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
            new("rate_low", "number", new("Unteres Ende des Wilson-95-%-Intervalls", "Lower end of the Wilson 95 % interval"), r => Field.Number(r.Figures?.WilsonLow, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
            new("rate_high", "number", new("Oberes Ende des Wilson-95-%-Intervalls", "Upper end of the Wilson 95 % interval"), r => Field.Number(r.Figures?.WilsonHigh, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        ],
        content.Table.GroupRows, ["quarter", "kind", "code", "stage", "group"], PackageColumns.Area, PackageColumns.StageKey);
}
