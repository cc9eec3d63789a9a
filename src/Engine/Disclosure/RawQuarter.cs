using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Everything known of one quarter before protection. Never leaves the engine.</summary>
internal sealed record RawQuarter
{
    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>The settings.</summary>
    public required RunSettings Settings { get; init; }

    /// <summary>The districts.</summary>
    public required DistrictMap Map { get; init; }

    /// <summary>Counts of every district, borough and the city at every stage; not looked at where no extract is child-level.</summary>
    public required ImmutableArray<AreaCounts> Counts { get; init; }

    /// <summary>The model as used; null where none was.</summary>
    public required RiskModel? Model { get; init; }

    /// <summary>How the extracts fitted together.</summary>
    public required LinkReport Links { get; init; }

    /// <summary>One receipt per extract, in the order of the settings.</summary>
    public required ImmutableArray<ExtractReceipt> Receipts { get; init; }

    /// <summary>Values of the district-level indicators, each district, indicator and stage at most once.</summary>
    public required ImmutableArray<DistrictValue> DistrictValues { get; init; }

    /// <summary>All findings of the quarter: of reading, linking and the map.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Earlier quarters as published.</summary>
    public required ImmutableArray<PublishedQuarter> History { get; init; }

    /// <summary>Rows of the groups of a breakdown, the same areas and stages for each; empty where there is none.</summary>
    public ImmutableArray<AreaCounts> GroupCounts { get; init; } = [];

    /// <summary>Every publication that readers hold, of any quarter, replaced versions among them, the latest last.</summary>
    public ImmutableArray<PublishedQuarter> Publications { get; init; } = [];
}
