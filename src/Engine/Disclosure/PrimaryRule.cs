using EarlyWarning.Settings;

namespace EarlyWarning.Disclosure;

/// <summary>Which counts are too small to be told on their own.</summary>
internal static class PrimaryRule
{
    /// <summary>Whether a count of children who are, or are not, something is too small.</summary>
    /// <param name="count">Count, at least 0.</param>
    /// <param name="children">Its denominator, at least <paramref name="count"/>.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>
    /// True where the count or its complement is 1 to minimum count − 1, where the denominator is 1 to minimum denominator − 1, and where the
    /// complement is 0 ("all of them"). False for a group without children, which says nothing about anyone, and for a count of 0 in a group
    /// that is large enough.
    /// </returns>
    public static bool Hides(long count, long children, PublicationSettings limits)
    {
        if (children == 0) return false;
        return children < Math.Max(limits.MinimumDenominator, limits.MinimumCount)
            || (count > 0 && count < limits.MinimumCount)
            || children - count < limits.MinimumCount;
    }

    /// <summary>The number itself, or null where it counts 1 to minimum count − 1 children, rows or values.</summary>
    /// <param name="number">A number, at least 0.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>The number, or null where it is protected.</returns>
    public static long? Protect(long number, PublicationSettings limits) => number > 0 && number < limits.MinimumCount ? null : number;
}
