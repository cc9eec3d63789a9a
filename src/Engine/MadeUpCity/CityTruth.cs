using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>What was planted in the made-up city, so that what an analysis finds can be held against it. Also written as <c>truth.json</c>.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Hotspots">Groups of children whose risk was raised, in every quarter.</param>
/// <param name="Improving">Districts whose risk falls over the quarters, at all stages.</param>
/// <param name="Worsening">Districts whose risk rises over the quarters, at all stages.</param>
/// <param name="Small">Districts with so few children that most of their figures must be protected.</param>
/// <param name="Children">Children per quarter and stage, before any row is set aside.</param>
/// <param name="Faults">Faults in the files.</param>
/// <param name="Outcomes">How outcomes depend on the values of the quarter before; empty with a single quarter.</param>
/// <param name="Files">Paths of all files written, relative to the folder, with forward slashes, ascending.</param>
public sealed record CityTruth(
    CityPlan Plan,
    ImmutableArray<PlantedHotspot> Hotspots,
    ImmutableArray<DistrictCode> Improving,
    ImmutableArray<DistrictCode> Worsening,
    ImmutableArray<DistrictCode> Small,
    ImmutableArray<PlantedChildren> Children,
    ImmutableArray<PlantedFault> Faults,
    ImmutableArray<PlantedOutcome> Outcomes,
    ImmutableArray<string> Files);

/// <summary>One planted hotspot.</summary>
/// <param name="Stage">The stage at which the risk is raised.</param>
/// <param name="District">The district.</param>
/// <param name="Drivers">Ids of the indicators raised beyond the general risk.</param>
/// <param name="InCluster">Whether a neighbouring district is a hotspot at the same stage; otherwise it stands alone.</param>
public sealed record PlantedHotspot(Stage Stage, DistrictCode District, ImmutableArray<string> Drivers, bool InCluster);

/// <summary>Number of children of one stage in one quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Children">Number of children.</param>
public sealed record PlantedChildren(Quarter Quarter, Stage Stage, long Children);

/// <summary>One kind of fault in one file.</summary>
/// <param name="File">Path relative to the folder, with forward slashes.</param>
/// <param name="Kind">The kind, in lower-case words with hyphens.</param>
/// <param name="Count">How often it was planted.</param>
public sealed record PlantedFault(string File, string Kind, long Count);
