using System.Collections.Immutable;
using EarlyWarning.Population;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>The input report of one quarter. Internal: its numbers are not protected.</summary>
/// <param name="Quarter">The quarter checked.</param>
/// <param name="Receipts">One receipt per extract, in the order of the settings.</param>
/// <param name="Links">How the extracts fitted together; null where there is no child-level extract.</param>
/// <param name="Findings">All findings, in the order of extracts and lines.</param>
public sealed record CheckReport(
    Quarter Quarter, ImmutableArray<ExtractReceipt> Receipts, LinkReport? Links, ImmutableArray<Finding> Findings)
{
    /// <summary>What each extract holds, in the order of the settings: findings by code, distributions, coverage by district. Refused extracts are among them.</summary>
    public ImmutableArray<ExtractSurvey> Surveys { get; init; } = [];

    /// <summary>The quarter that the extracts were compared with; null where there was none to compare.</summary>
    public Quarter? ComparedWith { get; init; }
}
