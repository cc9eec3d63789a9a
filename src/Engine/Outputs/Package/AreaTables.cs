using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The tables of the data package about areas: which there are, their figures by stage, drivers, and status.</summary>
internal static class AreaTables
{
    private static readonly string[] OtherTables =
        ["quarter", "kind", "code", "name", "borough", "stage", "protected", "measure", "drivers", "drivers_context"];

    private static readonly string[] StatusColumns =
        ["environment_index", "environment_rank", "status_index", "status_class", "status_gap", "dynamics_index", "dynamics_class", "dynamics_gap", "dynamics_since"];

    /// <summary>The areas: one row each.</summary>
    public static PackageTable Areas(IReadOnlyCollection<AreaLine> lines) => PackageTable.Of(
        "areas", new("Stadtteile, Bezirke und Stadt", "Districts, boroughs and the city"),
        [
            .. PackageColumns.AreaOf<AreaLine>(r => (r.Kind, r.Code)),
            new("name", "string", new("Name", "Name"), r => Field.Words(r.Name)) { Required = true },
            new("borough", "string", new("Bezirk des Stadtteils", "Borough of the district"), r => Field.Words(r.Borough)),
        ],
        lines.DistinctBy(r => (r.Kind, r.Code)), ["kind", "code"]);

    /// <summary>The stages: one row each.</summary>
    public static PackageTable StageList() => PackageTable.Of<Stage>(
        "stages", new("Stufen der Bildungskette", "Stages of the education chain"),
        [
            PackageColumns.Stage<Stage>(s => s),
            new("position", "integer", new("Stelle in der Kette, 0 für alle Stufen zusammen", "Place in the chain, 0 for all stages together"), s => Field.Integer(Stages.AllFirst.IndexOf(s))) { Required = true },
            new("label_de", "string", new("deutsche Bezeichnung", "German label"), s => Field.Words(s.Label().German)) { Required = true },
            new("label_en", "string", new("englische Bezeichnung", "English label"), s => Field.Words(s.Label().English)) { Required = true },
        ],
        Stages.AllFirst.ToArray(), ["stage"]);

    /// <summary>The figures: one row per area and stage.</summary>
    public static PackageTable Figures(OutputContent content, IReadOnlyCollection<AreaLine> lines) => PackageTable.Of(
        "figures", new("Kennzahlen je Stadtteil, Bezirk und Stadt nach Stufe", "Figures per district, borough and city by stage"),
        [
            PackageColumns.Quarter<AreaLine>(content.Table.Quarter),
            .. PackageColumns.AreaOf<AreaLine>(r => (r.Kind, r.Code)),
            PackageColumns.Stage<AreaLine>(r => r.Stage),
            PackageColumns.Protected<AreaLine>(r => r.Protected),
            new("measure", "string", new("Was gezählt wird: flagged (über der Schwelle) oder Kennung der Zielgröße", "What is counted: flagged (above the threshold), or the id of the outcome"), r => Field.Words(r.Table.Measure)),
            .. DistrictsTable.Columns.Where(c => !OtherTables.Contains(c.Name) && !StatusColumns.Contains(c.Name)),
        ],
        lines.Where(r => r.Protected || r.Figures is not null), ["quarter", "kind", "code", "stage"], PackageColumns.Area, PackageColumns.StageKey);

    /// <summary>Environment, status and dynamics: one row per district that has any of them.</summary>
    public static PackageTable Status(OutputContent content, IReadOnlyCollection<AreaLine> lines) => PackageTable.Of(
        "status", new("Umfeld, Status und Dynamik je Stadtteil", "Environment, status and dynamics per district"),
        [
            PackageColumns.Quarter<AreaLine>(content.Table.Quarter),
            .. PackageColumns.AreaOf<AreaLine>(r => (r.Kind, r.Code)),
            .. DistrictsTable.Columns.Where(c => StatusColumns.Contains(c.Name)),
        ],
        lines.Where(r => r.Environment is not null || r.Status is not null), ["quarter", "kind", "code"], PackageColumns.Area);

    /// <summary>Drivers: one row each, of shown rows only.</summary>
    public static PackageTable Drivers(OutputContent content, IReadOnlyCollection<AreaLine> lines) => PackageTable.Of<DriverLine>(
        "drivers", new("Was den Unterschied zur Stadt treibt", "What drives the difference to the city"),
        [
            PackageColumns.Quarter<DriverLine>(content.Table.Quarter),
            .. PackageColumns.AreaOf<DriverLine>(r => (r.Area.Kind, r.Area.Code)),
            PackageColumns.Stage<DriverLine>(r => r.Area.Stage),
            new("position", "integer", new("Reihenfolge, stärkste zuerst", "Order, strongest first"), r => Field.Integer(r.Position)) { Unit = "rank" },
            PackageColumns.Indicator<DriverLine>(r => r.Driver.Indicator),
            new("direction", "string", new("ob der Indikator das Risiko hier hebt oder senkt", "Whether the indicator raises or lowers the risk here"), r => Field.Words(r.Driver.Difference < 0 ? "lowers" : "raises")) { Words = ["raises", "lowers"], Required = true },
            new("strength", "string", new("Stärke", "Strength"), r => Field.Words(DriverStrength.Of(r.Driver.Difference).ToString().ToLowerInvariant())) { Words = ["weak", "medium", "strong"], Required = true },
            new("certainty", "string", new("ob sie sich vom Zufall unterscheiden lässt; leer, wo nichts gezogen wurde", "Whether it can be told from chance; empty where nothing was drawn"), r => Field.Words(r.Driver.Certainty == DriverCertainty.None ? null : r.Driver.Certainty.ToString().ToLowerInvariant())) { Words = ["sure", "unsure"] },
            new("malleable", "boolean", new("ob sich daran arbeiten lässt; sonst ein Umstand", "Whether it can be worked on; otherwise a circumstance"), r => Field.Truth(r.Driver.Malleable)) { Required = true },
        ],
        DriverLine.All(lines),
        ["quarter", "kind", "code", "stage", "position"], new(["quarter", "kind", "code", "stage"], "figures"), PackageColumns.IndicatorKey);
}
