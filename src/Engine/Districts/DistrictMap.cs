using System.Collections.Immutable;
using EarlyWarning.Vocabulary;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Districts;

/// <summary>The districts of the city and who touches whom.</summary>
/// <param name="Areas">The districts, ascending by code.</param>
/// <param name="Neighbours">Per district, in the order of <paramref name="Areas"/>: indices of its neighbours, ascending. Empty lists without a map.</param>
/// <param name="HasGeometry">Whether there is a map.</param>
/// <param name="Sha256">SHA-256 of the map file's bytes, lower-case hexadecimal; empty without a map.</param>
/// <param name="Findings">Overlaps, districts without neighbours, and the like.</param>
public sealed record DistrictMap(
    ImmutableArray<DistrictArea> Areas,
    ImmutableArray<ImmutableArray<int>> Neighbours,
    bool HasGeometry,
    string Sha256,
    ImmutableArray<Finding> Findings);

/// <summary>One district.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; the code where the map gives none.</param>
/// <param name="Borough">Its borough; empty where it belongs to none.</param>
/// <param name="Geometry">Its area in WGS84 (longitude, latitude); null without a map.</param>
public sealed record DistrictArea(DistrictCode Code, string Name, string Borough, Geometry? Geometry);
