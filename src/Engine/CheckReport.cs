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
    Quarter Quarter, ImmutableArray<ExtractReceipt> Receipts, LinkReport? Links, ImmutableArray<Finding> Findings);
