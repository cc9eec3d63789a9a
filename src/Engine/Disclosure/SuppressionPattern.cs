using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>Which rows of a quarter may be shown.</summary>
/// <param name="Shown">Per row, in the order of the counts given: whether it may be shown.</param>
/// <param name="PooledToBoroughs">Whether all district × stage rows are withheld because too many of them would have to be hidden.</param>
/// <param name="HeadlineCells">District × stage cells with at least one child.</param>
/// <param name="HiddenHeadlineCells">Of those, hidden; all of them where <paramref name="PooledToBoroughs"/>.</param>
public sealed record SuppressionPattern(ImmutableArray<bool> Shown, bool PooledToBoroughs, int HeadlineCells, int HiddenHeadlineCells)
{
    /// <summary>The pattern of no rows.</summary>
    internal static SuppressionPattern Nothing { get; } = new([], false, 0, 0);

    /// <summary>Per row of the groups, in the order given: whether it may be shown.</summary>
    public ImmutableArray<bool> GroupShown { get; init; } = [];

    /// <summary>Per row: whether it is hidden on its own account. Never leaves the engine.</summary>
    internal ImmutableArray<bool> Primary { get; init; } = [];

    /// <summary>Per row of the groups: the same.</summary>
    internal ImmutableArray<bool> GroupPrimary { get; init; } = [];

    /// <summary>
    /// Rows hidden on their own account that no hiding can protect, because another publication showed them, or rows that add up to them, with numbers no more than one child away.
    /// </summary>
    public int KnownBeforehand { get; init; }
}
