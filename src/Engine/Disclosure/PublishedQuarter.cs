using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>One quarter as it was published, read back from the store.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">The rows that were shown or protected. Of a version that was replaced only denominators and counts are kept.</param>
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

    /// <summary>Rows of groups that were shown or protected; empty where there was no breakdown.</summary>
    public ImmutableArray<SafeGroupRow> GroupRows { get; init; } = [];

    /// <summary>Which publication of the quarter it was, from 1; a run that gives the rows of the last one is no new version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether all district × stage rows were withheld.</summary>
    public bool PooledToBoroughs { get; init; }

    /// <summary>The limits under which it was published (of the preset and the largest hidden share nothing is kept); null where they are not known.</summary>
    public PublicationSettings? Limits { get; init; }
}
