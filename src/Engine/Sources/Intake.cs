using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Everything that was read for one quarter.</summary>
/// <param name="Children">Child-level extracts in the order of the settings.</param>
/// <param name="Districts">District-level extracts in the order of the settings.</param>
/// <param name="Receipts">One receipt per extract, in the order of the settings.</param>
/// <param name="Findings">All findings, in the order of extracts and lines.</param>
public sealed record Intake(
    ImmutableArray<ChildExtract> Children,
    ImmutableArray<DistrictExtract> Districts,
    ImmutableArray<ExtractReceipt> Receipts,
    ImmutableArray<Finding> Findings)
{
    /// <summary>Shares of districts computed from the children of folders, without counts; empty where none are asked for.</summary>
    public ImmutableArray<DistrictValue> Shares { get; init; } = [];
}
