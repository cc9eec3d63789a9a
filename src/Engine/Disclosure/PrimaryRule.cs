using EarlyWarning.Districts;
using EarlyWarning.Settings;

namespace EarlyWarning.Disclosure;

/// <summary>Which counts are too small, or too much one school's, to be told on their own.</summary>
internal static class PrimaryRule
{
    /// <summary>Whether a row may not be told on its own account.</summary>
    /// <param name="row">The row.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>True where its numbers are too small, and for a district where one school holds at least the dominance share of the row's children.</returns>
    public static bool Hides(AreaCounts row, PublicationSettings limits) =>
        Hides(row.Count, row.Children, limits)
        || (row is { Kind: AreaKind.District, Children: > 0, LargestSchool: > 0 } && row.LargestSchool >= limits.Dominance * row.Children);

    /// <summary>Whether a count of children who are, or are not, something is too small.</summary>
    /// <param name="count">Count, at least 0.</param>
    /// <param name="children">Its denominator, at least <paramref name="count"/>.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>
    /// True where the count or its complement is 1 to minimum count − 1, where the denominator is 1 to minimum denominator − 1, and where the
    /// complement is 0 ("all of them"); a count of 0 only where zeros are hidden, a small complement only where complements are. False for a group without children, which
    /// says nothing about anyone.
    /// </returns>
    public static bool Hides(long count, long children, PublicationSettings limits)
    {
        if (children == 0) return false;
        return children < Math.Max(limits.MinimumDenominator, limits.MinimumCount)
            || (count < limits.MinimumCount && (count > 0 || limits.HidesZeros))
            || count == children
            || (children - count < limits.MinimumCount && limits.HidesComplements);
    }

    /// <summary>The number itself, or null where it counts 1 to minimum count − 1 children, rows or values.</summary>
    /// <param name="number">A number, at least 0.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>The number, or null where it is protected.</returns>
    public static long? Protect(long number, PublicationSettings limits) => number > 0 && number < limits.MinimumCount ? null : number;
}
