using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Expected numbers, so coarse around hidden rows that subtraction does not tell theirs.</summary>
/// <remarks>
/// An expected number is a sum over children and not a function of shown counts. Told to one digit in every sum, it gave the expected number of hidden rows by subtraction, and
/// with the model's least and greatest risk it narrowed the count of one row in twenty small cities. So a row that holds a hidden row — the same area or one
/// inside it, at the same stage or over all stages — tells its expected number only as a multiple of the minimum count.
/// </remarks>
internal static class SafeExpected
{
    /// <summary>The shown rows that hold a hidden one.</summary>
    /// <param name="counts">All rows.</param>
    /// <param name="shown">Per row: whether it is shown.</param>
    /// <returns>Kind, code and stage of every row that holds a hidden row; hidden rows may be among them.</returns>
    public static HashSet<(AreaKind Kind, string Code, Stage Stage)> AroundHidden(ImmutableArray<AreaCounts> counts, ImmutableArray<bool> shown)
    {
        var around = new HashSet<(AreaKind, string, Stage)>();
        for (var r = 0; r < counts.Length; r++)
        {
            if (shown[r]) continue;
            var row = counts[r];
            foreach (var stage in (ReadOnlySpan<Stage>)[row.Stage, Stage.All])
            {
                around.Add((row.Kind, row.Code, stage));
                if (row.Borough.Length > 0) around.Add((AreaKind.Borough, row.Borough, stage));
                around.Add((AreaKind.City, "", stage));
            }
        }

        return around;
    }

    /// <summary>An expected number as it may be told around a hidden row.</summary>
    /// <param name="expected">The expected number, at least 0, or NaN.</param>
    /// <param name="minimumCount">Minimum count, at least 1.</param>
    /// <returns>The nearest multiple, half to even; NaN stays.</returns>
    public static double Coarse(double expected, int minimumCount) => Math.Round(expected / minimumCount, MidpointRounding.ToEven) * minimumCount;

    /// <summary>An expected number, unless one child may make up too much of it.</summary>
    /// <param name="expected">The expected number, at least 0, or NaN.</param>
    /// <param name="dominance">Share from which one child dominates.</param>
    /// <returns>The number; NaN where one child, whose risk is at most 1, may hold that share of it.</returns>
    public static double Undominated(double expected, double dominance) => expected * dominance > 1 ? expected : double.NaN;
}
