using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Everything a quarterly run is told, checked and with defaults filled in.</summary>
/// <remarks>All paths are absolute; <see cref="ExtractSettings.File"/> keeps the wording of the settings for messages.</remarks>
public sealed record RunSettings
{
    /// <summary>Full path of the settings file.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the settings file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Name of the city, for titles.</summary>
    public required string City { get; init; }

    /// <summary>The quarter to compute.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Earlier quarters that belong to the history, ascending, all before <see cref="Quarter"/>. Computed first where the store lacks them.</summary>
    public ImmutableArray<Quarter> EarlierQuarters { get; init; } = [];

    /// <summary>The language of the outputs.</summary>
    public Language Language { get; init; } = Language.German;

    /// <summary>Output folder, absolute. Default <c>out</c> beside the settings file.</summary>
    public required string Output { get; init; }

    /// <summary>Results store: absolute path of the SQLite file, or an address that <see cref="PostgresAddress.Parse"/> reads. Default <c>results.sqlite</c> in the output folder.</summary>
    public required string Store { get; init; }

    /// <summary>Who may read what is published. Default: the account that runs the program alone.</summary>
    public OutputAccess OutputAccess { get; init; } = OutputAccess.Owner;

    /// <summary>The kinds of files that are written, each once; <see cref="OutputKinds.Always"/> are written beside them. Default all.</summary>
    public ImmutableArray<OutputKind> Outputs { get; init; } = OutputKinds.All;

    /// <summary>The licence under which the figures are handed on, as stated in the data package; null (default) where none is named.</summary>
    public OpenLicence? Licence { get; init; }

    /// <summary>The districts and their map.</summary>
    public DistrictSettings Districts { get; init; } = new();

    /// <summary>The extracts in the order of the settings; at least one.</summary>
    public required ImmutableArray<ExtractSettings> Extracts { get; init; }

    /// <summary>The catalogue with the indicators added by the settings.</summary>
    public required IndicatorCatalogue Indicators { get; init; }

    /// <summary>The breakdown of the children by groups; null for none.</summary>
    public GroupSettings? Groups { get; init; }

    /// <summary>The risk model and its threshold.</summary>
    public ModelSettings Model { get; init; } = new();

    /// <summary>What is counted per district.</summary>
    public MeasureSettings Measure { get; init; } = new();

    /// <summary>The hotspot rule.</summary>
    public HotspotSettings Hotspots { get; init; } = new();

    /// <summary>The composite index of status and dynamics.</summary>
    public IndexSettings Index { get; init; } = new();

    /// <summary>Places to spread over the districts; null (default) where there are none.</summary>
    public CapacitySettings? Capacity { get; init; }

    /// <summary>Folder of comments on districts, absolute; null (default) for none.</summary>
    public string? Comments { get; init; }

    /// <summary>Publication limits.</summary>
    public PublicationSettings Publication { get; init; } = new();

    /// <summary>Permission to write scores of single children; null (default) where there is none.</summary>
    public ChildScoreSettings? ChildScores { get; init; }

    /// <summary>Limits of the input check.</summary>
    public InputSettings Input { get; init; } = new();

    /// <summary>How a model is learned from outcomes; null (default) where none is.</summary>
    public FitSettings? Fit { get; init; }
}

/// <summary>The districts and their map.</summary>
public sealed record DistrictSettings
{
    /// <summary>GeoJSON file, absolute; null where there is no map.</summary>
    public string? Map { get; init; }

    /// <summary>The map's path as the settings word it, for messages; empty without a map.</summary>
    public string MapName { get; init; } = "";

    /// <summary>Property that holds the district code. Default <c>code</c>.</summary>
    public string Key { get; init; } = "code";

    /// <summary>Property that holds the district's name. Default <c>name</c>.</summary>
    public string Name { get; init; } = "name";

    /// <summary>Property that holds the borough; null where districts belong to none.</summary>
    public string? Borough { get; init; }

    /// <summary>Coordinate system of the map; null to go by the file.</summary>
    public MapCoordinates? Coordinates { get; init; }

    /// <summary>Which districts are neighbours. Default queen contiguity.</summary>
    public NeighbourSettings Neighbours { get; init; } = new();

    /// <summary>Tables that carry history over reforms of the districts, each with a quarter of its own.</summary>
    public ImmutableArray<ConcordanceSettings> Concordances { get; init; } = [];

    /// <summary>Whether the other settings say the same.</summary>
    public bool Equals(DistrictSettings? other) =>
        other is not null && (Map, MapName, Key, Name, Borough, Coordinates) == (other.Map, other.MapName, other.Key, other.Name, other.Borough, other.Coordinates)
        && Neighbours == other.Neighbours && Concordances.AsSpan().SequenceEqual(other.Concordances.AsSpan());

    /// <summary>A hash that equal settings share.</summary>
    public override int GetHashCode() => HashCode.Combine(Map, MapName, Key, Name, Borough, Coordinates, Neighbours, Concordances.Length);
}

/// <summary>Coordinate systems of maps.</summary>
public enum MapCoordinates
{
    /// <summary>Longitude and latitude, WGS84 (EPSG:4326).</summary>
    Wgs84,

    /// <summary>UTM zone 32 on ETRS89 (EPSG:25832).</summary>
    Utm32,

    /// <summary>UTM zone 33 on ETRS89 (EPSG:25833).</summary>
    Utm33,
}

/// <summary>The risk model and its threshold.</summary>
public sealed record ModelSettings
{
    /// <summary>Model file (JSON), absolute; null for the checklist model that is shipped.</summary>
    public string? File { get; init; }

    /// <summary>Base rate of falling out per stage, 0 to 1 both excluded; gives the checklist's intercepts. Default 0.059 each
    /// (leavers without any certificate, Herne 2021, IT.NRW).</summary>
    public ImmutableDictionary<Stage, double> BaseRates { get; init; } = DefaultBaseRates;

    /// <summary>Share of the children flagged in the reference quarter, 0 to 1 both excluded; used where the model holds no threshold. Default 0.15.</summary>
    public double FlaggedShare { get; init; } = 0.15;

    /// <summary>The quarter at which the threshold is frozen; null for the earliest quarter of the settings.</summary>
    public Quarter? ReferenceQuarter { get; init; }

    private static readonly ImmutableDictionary<Stage, double> DefaultBaseRates =
        ImmutableDictionary.CreateRange(Stages.Chain.ToArray().Select(s => KeyValuePair.Create(s, 0.059)));
}

/// <summary>What is counted per district.</summary>
public sealed record MeasureSettings
{
    /// <summary>True to count an observed outcome, false (default) to count flagged children.</summary>
    public bool CountsOutcome { get; init; }

    /// <summary>Id of the outcome indicator counted; null where <see cref="CountsOutcome"/> is false.</summary>
    public string? Outcome { get; init; }
}

/// <summary>The hotspot rule.</summary>
public sealed record HotspotSettings
{
    /// <summary>Smallest number of children of a district that is tested. Default 30; 1 to 10,000.</summary>
    public int MinimumChildren { get; init; } = 30;

    /// <summary>False-discovery rate of Benjamini–Hochberg. Default 0.05; 0.001 to 0.5.</summary>
    public double FalseDiscoveryRate { get; init; } = 0.05;

    /// <summary>How many times the city's rate the empirical-Bayes rate must reach. Default 1.25; 1 to 10.</summary>
    public double Margin { get; init; } = 1.25;

    /// <summary>Posterior probability that the rate lies above the city's, from which a hotspot is assured. Default 0.95; 0.5 to 0.999.</summary>
    public double Certainty { get; init; } = 0.95;

    /// <summary>Posterior probability that the rate reaches <see cref="Margin"/> times the city's, from which a hotspot is assured. Default 0.85; 0 to 0.999.</summary>
    public double MarginCertainty { get; init; } = 0.85;

    /// <summary>Level of the test of over-dispersion; up to this p counts are taken as beta-binomial. Default 0.01, which is 0.05 for the five
    /// stages together; 0 (always binomial) to 0.5.</summary>
    public double DispersionLevel { get; init; } = 0.01;

    /// <summary>Number of conditional permutations, raised where the number of districts needs more. Default 9,999; 99 to 999,999.</summary>
    public int Permutations { get; init; } = 9999;

    /// <summary>Number of bootstrap replicates from which the intervals of drivers are taken; 0 for none. Default 399; 0 to 9,999.</summary>
    public int Replicates { get; init; } = 399;

    /// <summary>Seed of the permutations and replicates. Default 1.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>Limits of the input check.</summary>
public sealed record InputSettings
{
    /// <summary>Values older than this at the as-of date count as missing. Months; default 24; 1 to 240.</summary>
    public int MaximumAgeMonths { get; init; } = 24;

    /// <summary>Largest share of rows set aside in one extract before the run stops. Default 0.05; 0 to 1.</summary>
    public double MaximumSetAsideShare { get; init; } = 0.05;
}
