using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>What the input check tells of one extract. Internal: its numbers are not protected.</summary>
public sealed record ExtractSurvey
{
    /// <summary>Id of the extract.</summary>
    public required string Extract { get; init; }

    /// <summary>File as the settings name it, <c>{quarter}</c> replaced.</summary>
    public required string File { get; init; }

    /// <summary>What was read; null where the file was refused before its rows were.</summary>
    public required ExtractReceipt? Receipt { get; init; }

    /// <summary>Whether the extract was refused.</summary>
    public required bool Refused { get; init; }

    /// <summary>Findings by code, ascending.</summary>
    public required ImmutableArray<CodeCount> Codes { get; init; }

    /// <summary>The values of each indicator, in the order of the settings; empty where the extract was refused.</summary>
    public required ImmutableArray<ValueDistribution> Values { get; init; }

    /// <summary>Rows used of each district, codes ascending: all codes of the map; without a map those with five rows or more.</summary>
    /// <remarks>Other codes are counted, not named: what stands in a cell that is no district may be anything about a child.</remarks>
    public required ImmutableArray<DistrictCoverage> Districts { get; init; }

    /// <summary>Rows of codes that are not named.</summary>
    public required long RowsElsewhere { get; init; }
}

/// <summary>How often a finding occurred in one extract.</summary>
/// <param name="Kind">The finding.</param>
/// <param name="Count">Number of times.</param>
public sealed record CodeCount(FindingKind Kind, long Count);

/// <summary>How much of an extract is about one district.</summary>
/// <param name="District">The district.</param>
/// <param name="Rows">Rows used.</param>
public sealed record DistrictCoverage(DistrictCode District, long Rows);
