using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;

namespace EarlyWarning.Outputs;

/// <summary>Compares two quarters, from published figures only.</summary>
/// <remarks>The two rates are taken as independent. Most children are in both quarters, so chance moves a rate less than that: the interval is rather too wide and the test
/// rather too careful, never the other way round.</remarks>
internal static class QuarterComparing
{
    /// <summary>Sets two quarters side by side.</summary>
    /// <param name="from">The earlier quarter, carried to the districts of the later one.</param>
    /// <param name="to">The later quarter.</param>
    /// <returns>The comparison.</returns>
    public static QuarterComparison Between(PublishedQuarter from, PublishedQuarter to)
    {
        var gap = GapOf(from, to);
        var before = from.Rows.ToDictionary(r => (r.Kind, r.Code, r.Stage));
        var now = to.Rows.ToDictionary(r => (r.Kind, r.Code, r.Stage));
        var carried = from.CarriedOver.Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        var areas = before.Keys.Union(now.Keys)
            .OrderBy(k => k.Kind).ThenBy(k => k.Code, StringComparer.Ordinal).ThenBy(k => k.Stage)
            .Select(k => Compare(before.GetValueOrDefault(k), now.GetValueOrDefault(k), gap, k.Kind == AreaKind.District && carried.Contains(k.Code)))
            .ToArray();
        foreach (var family in Enumerable.Range(0, areas.Length).Where(i => areas[i].Gap == ComparisonGap.None).GroupBy(i => (areas[i].Kind, areas[i].Stage)))
        {
            var members = family.ToArray();
            var adjusted = BenjaminiHochberg.Adjust([.. members.Select(i => PValue(areas[i].From!, areas[i].To!))]);
            for (var i = 0; i < members.Length; i++) areas[members[i]] = areas[members[i]] with { AdjustedPStep = PublishedDigits.Step(adjusted[i]) };
        }

        return new QuarterComparison(from.Quarter, to.Quarter, to.Measure, gap, [.. areas]);
    }

    /// <summary>Two-sided p of Fisher's exact test: twice the smaller tail, at most 1.</summary>
    internal static double PValue(AreaFigures from, AreaFigures to)
    {
        var (counted, all) = (from.Count + to.Count, from.Children + to.Children);
        var risen = HypergeometricTail.Upper(to.Count, to.Children, counted, all);
        var fallen = HypergeometricTail.Upper(from.Count, from.Children, counted, all);
        return Math.Min(1, 2 * Math.Min(risen, fallen));
    }

    private static ComparisonGap GapOf(PublishedQuarter from, PublishedQuarter to) => (from, to) switch
    {
        _ when from.Measure.Length == 0 && to.Measure.Length == 0 => ComparisonGap.NothingCounted,
        _ when from.Measure != to.Measure => ComparisonGap.OtherMeasure,
        _ when from.ComparisonKey == to.ComparisonKey => ComparisonGap.None,
        _ when from.ModelSha256 != to.ModelSha256 => ComparisonGap.OtherModel,
        _ => ComparisonGap.OtherThreshold,
    };

    private static AreaComparison Compare(SafeRow? before, SafeRow? now, ComparisonGap quarters, bool carriedOver)
    {
        var row = now ?? before!;
        var comparison = new AreaComparison
        {
            Kind = row.Kind, Code = row.Code, Name = row.Name, Stage = row.Stage, From = before?.Figures, To = now?.Figures, CarriedOver = carriedOver,
            Gap = quarters != ComparisonGap.None ? quarters : GapOf(before, now),
        };
        if (comparison.Gap != ComparisonGap.None) return comparison;
        var (from, to) = (before!.Figures!, now!.Figures!);
        var interval = NewcombeScore.Difference(to.Count, to.Children, from.Count, from.Children);
        return comparison with
        {
            Difference = PublishedDigits.Round(((double)to.Count / to.Children) - ((double)from.Count / from.Children), PublishedDigits.Rate),
            Low = PublishedDigits.Round(interval.Low, PublishedDigits.Rate),
            High = PublishedDigits.Round(interval.High, PublishedDigits.Rate),
        };
    }

    private static ComparisonGap GapOf(SafeRow? before, SafeRow? now) => (before, now) switch
    {
        (null or { Figures.Children: 0 }, _) => ComparisonGap.MissingBefore,
        (_, null or { Figures.Children: 0 }) => ComparisonGap.MissingNow,
        ({ Protected: true }, { Protected: true }) => ComparisonGap.ProtectedInBoth,
        ({ Protected: true }, _) => ComparisonGap.ProtectedBefore,
        (_, { Protected: true }) => ComparisonGap.ProtectedNow,
        _ => ComparisonGap.None,
    };
}
