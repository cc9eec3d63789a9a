using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One district as the outputs know it: from the map, the rows, the indicators and the environment index together.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Borough">Its borough; empty where it belongs to none.</param>
/// <param name="Area">Its area on the map; null where it is not on it.</param>
/// <param name="Rows">Its rows by stage, <see cref="Stage.All"/> first; empty where there is no child-level domain.</param>
/// <param name="Environment">Its environment index; null where there is none.</param>
/// <param name="Status">Its status and dynamics; null where no index was computed.</param>
internal sealed record PublishedArea(
    string Code, string Name, string Borough, DistrictArea? Area, ImmutableArray<SafeRow> Rows, EnvironmentIndex? Environment, DistrictStatus? Status)
{
    /// <summary>All districts of a run, ascending by code: none is lost because one of the tables lacks it.</summary>
    /// <param name="content">The run.</param>
    /// <returns>The districts.</returns>
    public static ImmutableArray<PublishedArea> All(OutputContent content)
    {
        var table = content.Table;
        var areas = content.Map.Areas.ToDictionary(a => a.Code.Value, StringComparer.Ordinal);
        var rows = table.Rows.Where(r => r.Kind == AreaKind.District).ToLookup(r => r.Code, StringComparer.Ordinal);
        var environment = table.Environment.ToDictionary(e => e.District.Value, StringComparer.Ordinal);
        var status = table.Status.ToDictionary(s => s.District.Value, StringComparer.Ordinal);
        return
        [
            .. areas.Keys
                .Concat(rows.Select(r => r.Key))
                .Concat(environment.Keys)
                .Concat(table.Indicators.Select(i => i.District.Value))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(code => Of(code, areas.GetValueOrDefault(code), [.. rows[code].OrderBy(r => r.Stage)], environment.GetValueOrDefault(code), status.GetValueOrDefault(code))),
        ];
    }

    /// <summary>The row of a stage; null where there is none.</summary>
    public SafeRow? At(Stage stage) => Rows.FirstOrDefault(r => r.Stage == stage);

    private static PublishedArea Of(string code, DistrictArea? area, ImmutableArray<SafeRow> rows, EnvironmentIndex? environment, DistrictStatus? status) =>
        new(
            code,
            area?.Name ?? (rows.IsEmpty ? code : rows[0].Name),
            area?.Borough ?? (rows.IsEmpty ? "" : rows[0].Borough),
            area,
            rows,
            environment is { Rank: > 0 } && double.IsFinite(environment.Value) ? environment : null,
            status);
}
