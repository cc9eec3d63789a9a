using System.Collections.Immutable;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>The examples of all stages of a fit.</summary>
/// <param name="Stages">One entry per stage with an outcome, in the order of the chain.</param>
/// <param name="DistrictLevel">Indicators whose values are the district's, not the child's.</param>
/// <param name="Receipts">One receipt per extract and quarter read, by quarter, then in the order of the settings.</param>
/// <param name="Findings">Remarks of the reading, the linking and the joining.</param>
public sealed record CohortExamples(
    ImmutableArray<StageData> Stages, ImmutableHashSet<string> DistrictLevel, ImmutableArray<ExtractReceipt> Receipts, ImmutableArray<Finding> Findings);
