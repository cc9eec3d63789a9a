using EarlyWarning.Disclosure;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>One quarter as it was published, read back from the store.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">The rows that were shown or protected.</param>
/// <param name="ModelSha256">SHA-256 of the model that was used.</param>
/// <param name="Measure">What was counted.</param>
public sealed record PublishedQuarter(
    Quarter Quarter, System.Collections.Immutable.ImmutableArray<SafeRow> Rows, string ModelSha256, string Measure);
