using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>Which rows of a quarter may be shown.</summary>
/// <param name="Shown">Per row, in the order of the counts given: whether it may be shown.</param>
/// <param name="PooledToBoroughs">Whether all district × stage rows are withheld because too many of them would have to be hidden.</param>
/// <param name="HeadlineCells">District × stage cells with at least one child.</param>
/// <param name="HiddenHeadlineCells">Of those, hidden; all of them where <paramref name="PooledToBoroughs"/>.</param>
public sealed record SuppressionPattern(ImmutableArray<bool> Shown, bool PooledToBoroughs, int HeadlineCells, int HiddenHeadlineCells);
