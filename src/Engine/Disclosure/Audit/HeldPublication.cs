using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>One publication as a reader holds it.</summary>
/// <param name="Quarter">The quarter; several versions of one quarter are several publications.</param>
/// <param name="ComparisonKey">What counts of two quarters must have in common to mean the same.</param>
/// <param name="Cells">Its rows.</param>
internal sealed record HeldPublication(Quarter Quarter, string ComparisonKey, ImmutableArray<PublishedCell> Cells)
{
    private readonly Dictionary<CellKey, PublishedCell> places = Cells.ToDictionary(c => c.Key);

    /// <summary>The limits under which it was published; null where they are not known.</summary>
    public PublicationSettings? Limits { get; init; }

    /// <summary>The numbers of its protected rows; empty where they are not remembered. The reader does not know them.</summary>
    public ImmutableArray<HiddenCount> Hidden { get; init; } = [];

    /// <summary>A publication from the store.</summary>
    /// <param name="published">As it was published.</param>
    /// <returns>What a reader holds of it.</returns>
    public static HeldPublication Of(PublishedQuarter published) => new(published.Quarter, published.ComparisonKey, [.. published.Rows.Select(Of), .. published.GroupRows.Select(Of)])
    {
        Limits = published.Limits, Hidden = published.Hidden,
    };

    /// <summary>One row.</summary>
    /// <param name="key">Which.</param>
    /// <returns>The row; null where there is none.</returns>
    public PublishedCell? Find(CellKey key) => places.GetValueOrDefault(key);

    /// <summary>A row of the store.</summary>
    /// <param name="row">The row.</param>
    /// <returns>What a reader holds of it.</returns>
    public static PublishedCell Of(SafeRow row) =>
        new(new CellKey(row.Kind, row.Code, row.Stage, ""), row.Borough, row.Figures?.Children, row.Figures?.Count);

    /// <summary>A row of a group of the store.</summary>
    /// <param name="row">The row.</param>
    /// <returns>What a reader holds of it.</returns>
    public static PublishedCell Of(SafeGroupRow row) =>
        new(new CellKey(row.Kind, row.Code, row.Stage, row.Group), row.Borough, row.Figures?.Children, row.Figures?.Count);
}
