using System.Collections.Immutable;
using EarlyWarning.Districts;

namespace EarlyWarning.Disclosure;

/// <summary>The groups of a breakdown as they may be shown: counts, rate and interval, nothing else.</summary>
internal static class SafeGroups
{
    /// <summary>The rows of the groups.</summary>
    /// <param name="counts">The raw rows.</param>
    /// <param name="pattern">Which of them may be shown.</param>
    /// <param name="rows">Rows of all children; give the names.</param>
    /// <param name="rounding">Multiple to which counts are rounded.</param>
    /// <returns>By kind, code, stage, group.</returns>
    public static ImmutableArray<SafeGroupRow> Of(ImmutableArray<AreaCounts> counts, SuppressionPattern pattern, ImmutableArray<SafeRow> rows, int rounding)
    {
        var names = rows.ToDictionary(r => (r.Kind, r.Code, r.Stage), r => r.Name);
        var multiple = Math.Max(1, rounding);
        return
        [
            .. Enumerable.Range(0, counts.Length)
                .OrderBy(r => counts[r].Kind).ThenBy(r => counts[r].Code, StringComparer.Ordinal).ThenBy(r => counts[r].Stage).ThenBy(r => counts[r].Group, StringComparer.Ordinal)
                .Select(r => new SafeGroupRow(
                    counts[r].Kind, counts[r].Code, names[(counts[r].Kind, counts[r].Code, counts[r].Stage)], counts[r].Borough, counts[r].Stage, counts[r].Group,
                    pattern.GroupShown[r]
                        ? Figures(PublishedDigits.ToMultiple(counts[r].Children, multiple), PublishedDigits.ToMultiple(counts[r].Count, multiple), multiple)
                        : null)),
        ];
    }

    private static GroupFigures Figures(long children, long count, int multiple)
    {
        if (children == 0) return new GroupFigures(0, count, double.NaN, double.NaN, double.NaN);
        var interval = WilsonScore.Interval(Math.Min(count, children), children);
        var rate = multiple > 1 ? RoundedRate.Of(count, children, multiple) : PublishedDigits.Round((double)count / children, PublishedDigits.Rate);
        return new GroupFigures(children, count, rate, PublishedDigits.Round(interval.Low, PublishedDigits.Rate), PublishedDigits.Round(interval.High, PublishedDigits.Rate));
    }
}
