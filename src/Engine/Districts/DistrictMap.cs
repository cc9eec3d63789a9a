using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Districts;

/// <summary>The districts of the city and which of them are neighbours.</summary>
/// <param name="Areas">The districts, ascending by code.</param>
/// <param name="Neighbours">Per district, in the order of <paramref name="Areas"/>: indices of its neighbours, ascending; every link runs both ways.
/// Empty for a district without neighbours, which stays in the list all the same, and without a map unless a file gives them.</param>
/// <param name="HasGeometry">Whether there is a map.</param>
/// <param name="Sha256">SHA-256 of the map file's bytes, lower-case hexadecimal; empty without a map.</param>
/// <param name="Findings">Overlaps, districts without neighbours, rows of the file of neighbours that are not used, and the like.</param>
public sealed record DistrictMap(
    ImmutableArray<DistrictArea> Areas,
    ImmutableArray<ImmutableArray<int>> Neighbours,
    bool HasGeometry,
    string Sha256,
    ImmutableArray<Finding> Findings)
{
    /// <summary>The rule by which they are neighbours.</summary>
    public NeighbourRule Rule { get; init; } = NeighbourRule.Queen;

    /// <summary>SHA-256 of the file of neighbours, lower-case hexadecimal; empty without one.</summary>
    public string NeighboursSha256 { get; init; } = "";

    /// <summary>Reforms of the districts, by the quarter from which they hold.</summary>
    public ImmutableArray<Concordance> Concordances { get; init; } = [];

    /// <summary>Whether anything can be said about neighbours: there is a map, or a file of neighbours.</summary>
    public bool HasNeighbours => HasGeometry || Rule == NeighbourRule.File;

    /// <summary>Districts that a figure leaves without neighbours: they have some, but none of those is shown.</summary>
    /// <param name="shown">The districts that are shown; others leave the graph with their links.</param>
    /// <returns>The new islands, ascending; districts without neighbours on the map are not among them.</returns>
    public ImmutableArray<DistrictCode> CutOff(IEnumerable<DistrictCode> shown)
    {
        var present = shown.ToHashSet();
        return
        [
            .. Areas.Where((area, i) => present.Contains(area.Code) && !Neighbours[i].IsEmpty && !Neighbours[i].Any(j => present.Contains(Areas[j].Code)))
                .Select(area => area.Code),
        ];
    }
}

/// <summary>One district.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; the code where the map gives none.</param>
/// <param name="Borough">Its borough; empty where it belongs to none.</param>
/// <param name="Geometry">Its area in WGS84 (longitude, latitude); null without a map.</param>
public sealed record DistrictArea(DistrictCode Code, string Name, string Borough, Geometry? Geometry);
