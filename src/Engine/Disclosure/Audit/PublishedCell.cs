namespace EarlyWarning.Disclosure;

/// <summary>One row of a publication as a reader holds it.</summary>
/// <param name="Key">Which row.</param>
/// <param name="Borough">Borough of a district; empty otherwise or where it belongs to none.</param>
/// <param name="Children">The denominator; null where the row is protected.</param>
/// <param name="Count">The count; null where the row is protected.</param>
internal sealed record PublishedCell(CellKey Key, string Borough, long? Children, long? Count)
{
    /// <summary>Whether the row is protected.</summary>
    public bool Hidden => Children is null || Count is null;

    /// <summary>Whether numbers lie so near to this shown row's that a reader takes them for the same children but for one.</summary>
    /// <param name="children">A denominator.</param>
    /// <param name="count">A count.</param>
    /// <param name="apart">How far both may be apart: 1, and more where shown numbers are rounded.</param>
    /// <returns>False where this row is protected.</returns>
    public bool IsNear(long children, long count, long apart) => !Hidden && Math.Abs(children - Children!.Value) <= apart && Math.Abs(count - Count!.Value) <= apart;
}
