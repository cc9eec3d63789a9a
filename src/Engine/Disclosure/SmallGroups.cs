using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Groups that are too small in the whole city to be told anywhere.</summary>
/// <remarks>
/// Two children whose sex is not stated would hide the breakdown of the whole city: told beside the row of all, the other groups leave just these two. Official statistics in Germany therefore count
/// such cases with a larger category. Here they are counted with the largest group of the stage, in every area, so that sums hold.
/// </remarks>
internal static class SmallGroups
{
    /// <summary>Counts small groups with the largest one.</summary>
    /// <param name="groupCounts">The rows of every group, each with the same areas and stages; empty where there is no breakdown.</param>
    /// <param name="limits">A group with fewer children than the minimum denominator in the city at a stage is small there.</param>
    /// <returns>The rows in the same order; a small group has none at that stage, the largest one (of two alike, the first by name) has its own and theirs, the rows over all stages are added up again.</returns>
    public static ImmutableArray<AreaCounts> WithLargest(ImmutableArray<AreaCounts> groupCounts, PublicationSettings limits)
    {
        var takenBy = new Dictionary<(string Group, Stage Stage), string>();
        foreach (var stage in groupCounts.Where(r => r.Kind == AreaKind.City && r.Stage != Stage.All).GroupBy(r => r.Stage))
        {
            var largest = stage.OrderByDescending(r => r.Children).ThenBy(r => r.Group, StringComparer.Ordinal).First();
            foreach (var row in stage.Where(r => r.Children > 0 && r.Children < limits.MinimumDenominator && r.Group != largest.Group)) takenBy[(row.Group, stage.Key)] = largest.Group;
        }

        if (takenBy.Count == 0) return groupCounts;
        var sums = new Dictionary<(AreaKind, string, Stage, string), (long Children, long Count, double Expected)>();
        foreach (var row in groupCounts.Where(r => r.Stage != Stage.All))
        {
            var group = takenBy.GetValueOrDefault((row.Group, row.Stage), row.Group);
            foreach (var stage in (ReadOnlySpan<Stage>)[row.Stage, Stage.All])
            {
                var sum = sums.GetValueOrDefault((row.Kind, row.Code, stage, group));
                var expected = double.IsNaN(row.Expected) ? 0 : row.Expected;
                sums[(row.Kind, row.Code, stage, group)] = (sum.Children + row.Children, sum.Count + row.Count, sum.Expected + expected);
            }
        }

        return
        [
            .. groupCounts.Select(row =>
            {
                var (children, count, expected) = sums.GetValueOrDefault((row.Kind, row.Code, row.Stage, row.Group));
                return row with { Children = children, Count = count, Expected = double.IsNaN(row.Expected) ? row.Expected : expected };
            }),
        ];
    }
}
