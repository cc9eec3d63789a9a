using System.Collections.Immutable;
using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary>Sums cells up by school.</summary>
internal static class SchoolTally
{
    /// <summary>The schools of some cells.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="countsOutcome">Whether outcomes are counted rather than flagged children.</param>
    /// <returns>One entry per school that is known and has children of the denominator, ascending by its number; the number itself is left behind.</returns>
    public static ImmutableArray<SchoolPart> Of(IEnumerable<ScoredCell> cells, bool countsOutcome) =>
    [
        .. cells.SelectMany(cell => cell.Schools).Where(school => school.Number > 0).GroupBy(school => school.Number).OrderBy(school => school.Key)
            .Select(school => countsOutcome
                ? new SchoolPart(school.Sum(s => s.OutcomeKnown), school.Sum(s => s.Outcomes))
                : new SchoolPart(school.Sum(s => s.Children), school.Sum(s => s.Flagged)))
            .Where(school => school.Children > 0),
    ];

    /// <summary>Children of the largest school.</summary>
    /// <param name="schools">The schools.</param>
    /// <returns>Their number; 0 where no school is known.</returns>
    public static long Largest(ImmutableArray<SchoolPart> schools) => schools.IsEmpty ? 0 : schools.Max(school => school.Children);
}
