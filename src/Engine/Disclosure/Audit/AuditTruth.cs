using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>What the run knows and no reader: the numbers against which the attack is judged.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="ComparisonKey">What counts of two quarters must have in common to mean the same.</param>
/// <param name="Counts">All rows, groups included; empty where no extract is child-level.</param>
public sealed record AuditTruth(Quarter Quarter, string ComparisonKey, ImmutableArray<AreaCounts> Counts)
{
    /// <summary>Further rows that have to be protected on their own account, though their numbers are large.</summary>
    public ImmutableArray<AreaCounts> FurtherSensitive { get; init; } = [];
}
