using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Carries published quarters over reforms of the districts, so that change has something to compare with.</summary>
/// <remarks>
/// Children and counts of a new district are the share-weighted sums of the old ones, each rounded once, half to even, to whole children. Everything is made of published
/// numbers, so it tells no more than they do.
/// </remarks>
internal static class CarriedHistory
{
    /// <summary>Carries the history to the districts of a quarter.</summary>
    /// <param name="history">Quarters as published.</param>
    /// <param name="map">The districts of the quarter, and the reforms.</param>
    /// <param name="quarter">The quarter; reforms that come later are not looked at.</param>
    /// <param name="catalogue">Says what a count is per.</param>
    /// <returns>
    /// The history; quarters behind a reform with the new districts. A new district is protected at a stage where one of its old ones was, and has no row where one of them has
    /// none; the same holds for values, and it has none where the old ones gave values without counts and are several. Boroughs stay where they are made of the same
    /// ground; the city stays. A quarter that knows none of the old districts was published with the new ones already and stays as it is.
    /// </returns>
    public static ImmutableArray<PublishedQuarter> Carry(
        ImmutableArray<PublishedQuarter> history, DistrictMap map, Quarter quarter, IndicatorCatalogue catalogue) =>
    [
        .. history.Select(published => map.Concordances.Where(c => c.From > published.Quarter && c.From <= quarter).OrderBy(c => c.From)
            .Aggregate(published, (before, reform) => Over(before, reform, map, catalogue))),
    ];

    private static PublishedQuarter Over(PublishedQuarter before, Concordance reform, DistrictMap map, IndicatorCatalogue catalogue)
    {
        var districts = before.Rows.Where(r => r.Kind == AreaKind.District).ToArray();
        var old = districts.Select(r => new DistrictCode(r.Code)).Concat(before.Indicators.Select(v => v.District)).ToHashSet();
        if (!reform.Rows.Any(row => old.Contains(row.Old))) return before;
        var parts = reform.PartsOf(old).OrderBy(p => p.Key).ToArray();
        var areas = map.Areas.ToDictionary(a => a.Code);
        var rows = districts.ToDictionary(r => (r.Code, r.Stage));
        var values = before.Indicators.ToDictionary(v => (v.District, v.Indicator, v.Stage));
        var carried = before.CarriedOver.ToHashSet();
        carried.UnionWith(parts.Where(p => p.Value is not [{ Share: 1 } only] || only.Old != only.New).Select(p => p.Key));
        return before with
        {
            Rows =
            [
                .. parts.SelectMany(p => Stages.AllFirst.ToArray().Select(stage => RowOf(p.Key, p.Value, stage, rows, areas))).OfType<SafeRow>(),
                .. before.Rows.Where(r => r.Kind == AreaKind.Borough && SameGround(r.Code, districts, parts, areas)),
                .. before.Rows.Where(r => r.Kind == AreaKind.City),
            ],
            Indicators =
            [
                .. parts.SelectMany(p => before.Indicators.Select(v => (v.Indicator, v.Stage)).Distinct()
                    .Select(v => ValueOf(p.Key, p.Value, v.Indicator, v.Stage, values, catalogue))).OfType<SafeIndicatorValue>(),
            ],
            CarriedOver = [.. carried.Order()],
        };
    }

    private static SafeRow? RowOf(
        DistrictCode code, ImmutableArray<ConcordanceRow> parts, Stage stage, Dictionary<(string, Stage), SafeRow> rows, Dictionary<DistrictCode, DistrictArea> areas)
    {
        var own = parts.Select(part => rows.GetValueOrDefault((part.Old.Value, stage))).ToArray();
        if (Array.Exists(own, row => row is null)) return null;
        var area = areas.GetValueOrDefault(code);
        var first = own[0]! with { Code = code.Value, Name = area?.Name ?? code.Value, Borough = area?.Borough ?? "", Change = null };
        if (Array.Exists(own, row => row!.Protected)) return first with { Figures = null };
        if (parts is [{ Share: 1 }]) return first with { Figures = first.Figures! with { Code = code.Value } };
        var children = Whole(parts, i => own[i]!.Figures!.Children);
        var count = Math.Min(children, Whole(parts, i => own[i]!.Figures!.Count));
        var interval = WilsonScore.Interval(count, children);
        return first with
        {
            Figures = PublishedDigits.Of(first.Figures! with
            {
                Code = code.Value, Children = children, Count = count, Expected = double.NaN, Rate = children > 0 ? (double)count / children : double.NaN,
                WilsonLow = interval.Low, WilsonHigh = interval.High, EmpiricalBayes = double.NaN, RatioToCity = double.NaN, Funnel = FunnelPosition.None,
                PValue = double.NaN, AdjustedPValue = double.NaN, AdjustedLowPValue = double.NaN, Posterior = PosteriorFigures.None, Verdict = Verdict.NotTested,
                Neighbours = NeighbourLabel.None, NeighbourPValue = double.NaN, Drivers = [],
            }),
        };
    }

    private static SafeIndicatorValue? ValueOf(
        DistrictCode code, ImmutableArray<ConcordanceRow> parts, string indicator, Stage stage,
        Dictionary<(DistrictCode, string, Stage), SafeIndicatorValue> values, IndicatorCatalogue catalogue)
    {
        var own = parts.Select(part => values.GetValueOrDefault((part.Old, indicator, stage))).ToArray();
        if (Array.Exists(own, value => value is null)) return null;

        // A part of one district has that district's value.
        var first = own[0]! with { District = code, Rank = null };
        if (Array.Exists(own, value => value!.Value is null)) return first with { Value = null, Count = null, Denominator = null, Low = null, High = null };
        if (own.Length == 1 && (parts[0].Share == 1 || first.Denominator is null)) return first;
        if (Array.Exists(own, value => value is not { Count: not null, Denominator: not null })) return null;
        var count = Whole(parts, i => own[i]!.Count!.Value);
        var denominator = Whole(parts, i => own[i]!.Denominator!.Value);
        if (denominator == 0 || catalogue.PositionOf(indicator) < 0) return null;
        var value = PublishedDigits.Round((double)count / denominator * catalogue[indicator].Per, PublishedDigits.Indicator);
        return first with { Value = value, Count = count, Denominator = denominator, Low = null, High = null };
    }

    /// <summary>Whether a borough is made of the same districts' ground before and after.</summary>
    private static bool SameGround(
        string borough, SafeRow[] districts, KeyValuePair<DistrictCode, ImmutableArray<ConcordanceRow>>[] parts, Dictionary<DistrictCode, DistrictArea> areas)
    {
        var inside = districts.Where(r => r.Borough == borough).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        return Array.TrueForAll(parts, p => p.Value.All(part => inside.Contains(part.Old.Value) == (areas.GetValueOrDefault(p.Key)?.Borough == borough)));
    }

    private static long Whole(ImmutableArray<ConcordanceRow> parts, Func<int, long> of)
    {
        decimal sum = 0;
        for (var i = 0; i < parts.Length; i++) sum += parts[i].Share * of(i);
        return (long)Math.Round(sum, MidpointRounding.ToEven);
    }
}
