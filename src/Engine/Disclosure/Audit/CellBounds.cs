namespace EarlyWarning.Disclosure;

/// <summary>Between what numbers a reader knows a row to lie before he has looked at any sum.</summary>
/// <param name="LeastCount">Smallest count.</param>
/// <param name="MostCount">Largest count.</param>
/// <param name="LeastChildren">Smallest number of children.</param>
/// <param name="MostChildren">Largest number of children.</param>
internal readonly record struct CellBounds(long LeastCount, long MostCount, long LeastChildren, long MostChildren)
{
    /// <summary>A protected row: it has at least one child.</summary>
    public static CellBounds Hidden { get; } = new(0, CountSystem.Most, 1, CountSystem.Most);

    /// <summary>A shown row whose numbers are rounded to the nearest multiple, a tie upwards.</summary>
    /// <param name="count">The count shown.</param>
    /// <param name="children">The children shown.</param>
    /// <param name="multiple">The multiple, above 1.</param>
    /// <returns>The numbers that round to these.</returns>
    public static CellBounds Rounded(long count, long children, int multiple)
    {
        var (below, above) = (multiple / 2, multiple - 1 - (multiple / 2));
        return new(Math.Max(0, count - below), count + above, Math.Max(0, children - below), children + above);
    }

    /// <summary>What bounds the count where the complement is as given.</summary>
    /// <param name="others">The complement.</param>
    /// <returns>Both ends.</returns>
    public (long Low, long High) CountBeside(long others) => (Math.Max(LeastCount, LeastChildren - others), Math.Min(MostCount, MostChildren - others));

    /// <summary>What bounds the complement where the count is as given.</summary>
    /// <param name="count">The count.</param>
    /// <returns>Both ends.</returns>
    public (long Low, long High) OthersBeside(long count) => (Math.Max(0, LeastChildren - count), Math.Min(CountSystem.Most, MostChildren - count));
}
