using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One row of the districts' table: an area at a stage, with everything that may be told of it.</summary>
/// <param name="Content">The run.</param>
/// <param name="Kind">District, borough or city.</param>
/// <param name="Code">District code, borough name, or empty for the city.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Borough">Borough of a district; empty otherwise.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Protected">Whether nothing may be told.</param>
/// <param name="Figures">The figures; null where protected, or where nothing is counted.</param>
/// <param name="Change">Change of the rate; null where there is none to tell.</param>
/// <param name="Environment">Environment index, in the row over all stages.</param>
/// <param name="Status">Status and dynamics, in the row over all stages.</param>
internal sealed record AreaLine(
    OutputContent Content, AreaKind Kind, string Code, string Name, string Borough, Stage Stage, bool Protected, AreaFigures? Figures, RateChange? Change,
    EnvironmentIndex? Environment, DistrictStatus? Status)
{
    /// <summary>What may be known.</summary>
    public SafeTable Table => Content.Table;

    /// <summary>The hotspot rule.</summary>
    public HotspotSettings Rule => Content.Settings.Hotspots;

    /// <summary>Language of the texts.</summary>
    public Language Language => Content.Settings.Language;

    /// <summary>The word for a protected row; null where it is shown.</summary>
    public string? Marker => Protected ? MarkOf(Language) : null;

    /// <summary>The word that marks a protected row.</summary>
    public static string MarkOf(Language language) => language == Language.German ? "geschützt" : "protected";

    /// <summary>All rows of a run: districts by code, then boroughs, then the city; inside by stage, all stages first.</summary>
    public static IEnumerable<AreaLine> All(OutputContent content)
    {
        foreach (var area in PublishedArea.All(content))
        {
            // A district of which nothing is counted still has its environment index.
            if (area.Rows.IsEmpty) yield return new(content, AreaKind.District, area.Code, area.Name, area.Borough, Stage.All, false, null, null, area.Environment, area.Status);
            foreach (var row in area.Rows) yield return row.Stage == Stage.All ? Line(row, area.Environment, area.Status) : Line(row, null, null);
        }

        foreach (var row in content.Table.Rows.Where(r => r.Kind != AreaKind.District).OrderBy(r => r.Kind).ThenBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Stage))
        {
            yield return Line(row, null, null);
        }

        AreaLine Line(SafeRow row, EnvironmentIndex? environment, DistrictStatus? status) => new(
            content, row.Kind, row.Code, row.Name, row.Borough, row.Stage, row.Protected, row.Figures, row.Protected ? null : row.Change, environment, status);
    }
}
