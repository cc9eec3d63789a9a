using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;

namespace EarlyWarning.Disclosure;

/// <summary>Which schools of a shown row the school check may look at, so that its class, which is all that is told of them, rests on no small number.</summary>
/// <remarks>
/// The largest school's part of the district and the rest must each be large: at least the minimum denominator of children, and at least the minimum count both counted and not
/// counted. Otherwise the check is not told. The same holds for each further school; a smaller one is left out of the list, and its children stay among those of whom no school is known,
/// so that what the class says never turns on one of them alone. Rows that are hidden have no check.
/// </remarks>
internal static class SchoolRule
{
    /// <summary>The schools that the check of a row may look at.</summary>
    /// <param name="row">The row before protection.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>Their parts, rounded as the row's own counts are; empty where the check may not be told.</returns>
    public static ImmutableArray<SchoolPart> Told(AreaCounts row, PublicationSettings limits)
    {
        if (row.Schools.IsDefaultOrEmpty || !IsTold(row.Schools.MaxBy(school => (school.Children, school.Count)))) return [];
        var multiple = Math.Max(1, limits.Rounding);
        return
        [
            .. row.Schools.Where(IsTold)
                .Select(school => new SchoolPart(PublishedDigits.ToMultiple(school.Children, multiple), PublishedDigits.ToMultiple(school.Count, multiple))),
        ];

        bool IsTold(SchoolPart school) => IsLarge(school.Count, school.Children) && IsLarge(row.Count - school.Count, row.Children - school.Children);

        bool IsLarge(long count, long children) => count >= limits.MinimumCount && children > 0 && !PrimaryRule.Hides(count, children, limits);
    }
}
