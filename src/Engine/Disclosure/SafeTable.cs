using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>All that may be known outside of one quarter. Results, outputs and the report see this and nothing else.</summary>
public sealed record SafeTable
{
    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>What was counted: <c>flagged</c>, or the id of the outcome; empty where there is no child-level domain.</summary>
    public required string Measure { get; init; }

    /// <summary>SHA-256 of the model file; empty where no model was used.</summary>
    public string ModelSha256 { get; init; } = "";

    /// <summary>What another quarter must have in common with this one to be compared with it: see <see cref="Disclosure.ComparisonKey"/>.</summary>
    public string ComparisonKey { get; init; } = "";

    /// <summary>Whether the model's risks are calibrated.</summary>
    public required bool Calibrated { get; init; }

    /// <summary>Rows of districts, then boroughs, then the city; inside by code, then stage, <see cref="Stage.All"/> first. Every area and stage with at least one child or none
    /// has a row; a protected one has no figures. Empty where there is no child-level domain.</summary>
    public required ImmutableArray<SafeRow> Rows { get; init; }

    /// <summary>Whether district × stage lost more cells than the limit, so that boroughs × stage and districts over all stages are shown instead.</summary>
    public required bool PooledToBoroughs { get; init; }

    /// <summary>District × stage cells with at least one child.</summary>
    public required int HeadlineCells { get; init; }

    /// <summary>Of those, hidden.</summary>
    public required int HiddenHeadlineCells { get; init; }

    /// <summary>Rows of the groups of a breakdown, in the order of <see cref="Rows"/>, then by group; empty where there is none.</summary>
    public ImmutableArray<SafeGroupRow> GroupRows { get; init; } = [];

    /// <summary>What protection cost.</summary>
    public InformationLost Lost { get; init; } = InformationLost.Unknown;

    /// <summary>Rows hidden on their own account that readers know from other publications whatever is hidden now; only their number leaves.</summary>
    public int KnownBeforehand { get; init; }

    /// <summary>The limits under which the quarter is published.</summary>
    public PublicationSettings Limits { get; init; } = new();

    /// <summary>Values of the district-level indicators, by district, indicator, stage.</summary>
    public required ImmutableArray<SafeIndicatorValue> Indicators { get; init; }

    /// <summary>Environment index per district, by code; from shown values only.</summary>
    public required ImmutableArray<EnvironmentIndex> Environment { get; init; }

    /// <summary>Status and dynamics per district, by code; from shown figures only. Empty where there is nothing to make an index of.</summary>
    public ImmutableArray<DistrictStatus> Status { get; init; } = [];

    /// <summary>The quarter with which dynamics compare, whether it was published or not.</summary>
    public Quarter StatusComparedWith { get; init; }

    /// <summary>Global Moran's I of each district-level indicator and of the rate over all stages, as a class and a p step; empty without a map.</summary>
    public required ImmutableArray<SpatialPattern> Patterns { get; init; }

    /// <summary>One entry per extract, in the order of the settings.</summary>
    public required ImmutableArray<SafeSource> Sources { get; init; }

    /// <summary>Number of findings by code, ascending; small numbers protected.</summary>
    public required ImmutableArray<SafeFindingCount> Findings { get; init; }

    /// <summary>Findings about the figures themselves, from shown rows only.</summary>
    public ImmutableArray<Finding> FigureFindings { get; init; } = [];

    /// <summary>Children by combination of domains; small numbers protected.</summary>
    public required ImmutableArray<SafeDomainCount> Domains { get; init; }

    /// <summary>Domains with no extract at all, in order.</summary>
    public required ImmutableArray<Domain> MissingDomains { get; init; }

    /// <summary>Districts of the map in which no child was found, ascending.</summary>
    public required ImmutableArray<DistrictCode> DistrictsWithoutChildren { get; init; }

    /// <summary>Districts without neighbours, ascending; empty where nothing is known of neighbours.</summary>
    public required ImmutableArray<DistrictCode> DistrictsWithoutNeighbours { get; init; }

    /// <summary>Districts shown over all stages that have neighbours of which none is, ascending.</summary>
    public ImmutableArray<DistrictCode> DistrictsCutOff { get; init; } = [];

    /// <summary>Districts whose earlier figures were carried over a reform of the districts, ascending.</summary>
    public ImmutableArray<DistrictCode> HistoryCarriedOver { get; init; } = [];

    /// <summary>Number of district codes in the extracts that are not on the map.</summary>
    public required int CodesNotOnMap { get; init; }
}

/// <summary>One area and stage of the safe table.</summary>
/// <param name="Kind">District, borough or city.</param>
/// <param name="Code">District code, borough name, or empty for the city.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Borough">Borough of a district; empty otherwise.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Figures">The figures; null where the row is protected.</param>
/// <param name="Change">Change of the rate since the comparison quarter; null where not comparable.</param>
public sealed record SafeRow(AreaKind Kind, string Code, string Name, string Borough, Stage Stage, AreaFigures? Figures, RateChange? Change)
{
    /// <summary>Whether the row is protected. The reason is never said: a count too small and a cell hidden for another's sake look the same.</summary>
    public bool Protected => Figures is null;
}

/// <summary>Change of a rate between two quarters in which it was shown.</summary>
/// <param name="Since">The earlier quarter.</param>
/// <param name="Difference">Rate now minus rate then.</param>
/// <param name="Low">Lower end of the Newcombe 95 % interval of the difference (both rates taken as independent).</param>
/// <param name="High">Upper end of the same.</param>
public sealed record RateChange(Quarter Since, double Difference, double Low, double High)
{
    /// <summary>Whether the earlier figure was carried over a reform of the districts.</summary>
    public bool CarriedOver { get; init; }
}

/// <summary>One value of a district-level indicator.</summary>
/// <param name="District">The district.</param>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Stage">The stage; <see cref="Stage.All"/> where none was given.</param>
/// <param name="Value">The value; null where protected.</param>
/// <param name="Count">The count; null where protected or given alone.</param>
/// <param name="Denominator">The denominator; null where protected or given alone.</param>
/// <param name="Low">Lower end of the Wilson 95 % interval in the value's unit; null without counts.</param>
/// <param name="High">Upper end of the same.</param>
/// <param name="Rank">Rank among the shown districts, 1 for most risk in the indicator's direction, ties share the smallest; null where protected.</param>
public sealed record SafeIndicatorValue(
    DistrictCode District, string Indicator, Stage Stage, double? Value, long? Count, long? Denominator, double? Low, double? High, int? Rank);

/// <summary>One extract, as it may be shown.</summary>
/// <param name="Settings">Who handed it over, on what legal basis, for what.</param>
/// <param name="File">File as the settings name it.</param>
/// <param name="Sha256">SHA-256 of the file; empty where protected.</param>
/// <param name="Period">The period covered.</param>
/// <param name="AgeMonths">Whole months from the period's end to the as-of date.</param>
/// <param name="Format">Separator, encoding and decimal sign, stated or detected, in words.</param>
/// <param name="RowsRead">Rows read; null where protected.</param>
/// <param name="RowsSetAside">Rows set aside; null where protected.</param>
/// <param name="CellsEmptied">Cells emptied; null where protected.</param>
public sealed record SafeSource(
    ExtractSettings Settings, string File, string Sha256, ExtractPeriod Period, int AgeMonths, string Format,
    long? RowsRead, long? RowsSetAside, long? CellsEmptied);

/// <summary>Number of findings of one code.</summary>
/// <param name="Kind">The code and its wording.</param>
/// <param name="Count">The number; null where protected.</param>
public sealed record SafeFindingCount(FindingKind Kind, long? Count);

/// <summary>Number of children known to exactly these domains.</summary>
/// <param name="Domains">The domains, in order.</param>
/// <param name="Children">The number; null where protected.</param>
public sealed record SafeDomainCount(ImmutableArray<Domain> Domains, long? Children);
