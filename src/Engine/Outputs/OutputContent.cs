using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Everything the files of one quarter are written from.</summary>
public sealed record OutputContent
{
    /// <summary>The settings; their language is the language of the report.</summary>
    public required RunSettings Settings { get; init; }

    /// <summary>All that may be known outside: every figure in every file but <c>internal/findings.csv</c> comes from here.</summary>
    public required SafeTable Table { get; init; }

    /// <summary>The districts and their geometry.</summary>
    public required DistrictMap Map { get; init; }

    /// <summary>The model used, intercepts and thresholds filled in.</summary>
    public required RiskModel Model { get; init; }

    /// <summary>The model's card, its own by the hash; null where it has none.</summary>
    public FitReport? Card { get; init; }

    /// <summary>Earlier quarters as they were published, in any order; the current quarter is ignored should it be among them.</summary>
    public required ImmutableArray<PublishedQuarter> History { get; init; }

    /// <summary>All findings of the run, in any order; written to <c>internal/findings.csv</c> only.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The numbers of the protected rows of each publication of the quarter, this one last; written to <c>internal/hidden.json</c> only.</summary>
    public ImmutableArray<ImmutableArray<HiddenCount>> HiddenCounts { get; init; } = [];

    /// <summary>Comments on districts in this quarter, by code; printed beside the figures.</summary>
    public ImmutableArray<DistrictComment> Comments { get; init; } = [];

    /// <summary>What the audit of the written files found; null before it, and where there was none.</summary>
    public AuditResult? Audit { get; init; }

    /// <summary>Version of the engine.</summary>
    public required string EngineVersion { get; init; }
}
