using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>One quarter as it was published, read back from the store.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">The rows that were shown or protected.</param>
/// <param name="ModelSha256">SHA-256 of the model that was used.</param>
/// <param name="Measure">What was counted.</param>
public sealed record PublishedQuarter(Quarter Quarter, ImmutableArray<SafeRow> Rows, string ModelSha256, string Measure)
{
    /// <summary>What two quarters must have in common so that their counts mean the same: see <see cref="Disclosure.ComparisonKey"/>.</summary>
    public string ComparisonKey { get; init; } = "";

    /// <summary>Districts whose figures were carried over a reform of the districts, ascending: see <see cref="CarriedHistory"/>.</summary>
    public ImmutableArray<DistrictCode> CarriedOver { get; init; } = [];

    /// <summary>The values of district-level indicators that were shown or protected.</summary>
    public ImmutableArray<SafeIndicatorValue> Indicators { get; init; } = [];
}
