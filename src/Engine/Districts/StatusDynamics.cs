using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Status and dynamics of districts in the manner of German city monitors, and the environment index, which is the same composite over all indicators.</summary>
public static class StatusDynamics
{
    /// <summary>Computes status and dynamics of every district from shown figures.</summary>
    /// <param name="districts">The districts, each once.</param>
    /// <param name="now">What is shown of the quarter.</param>
    /// <param name="then">What was shown in the quarter compared with; null where there is none. Rates that meant something else are left out of it.</param>
    /// <param name="settings">Parts, floors and cuts.</param>
    /// <param name="catalogue">Holds every indicator named; gives the direction of risk.</param>
    /// <param name="digits">Rounds an index to its published digits, before its class is told: so class and number never contradict.</param>
    /// <returns>One entry per district, ascending by code; empty where there are no parts. Valid is a district that is shown, has at least the floor of children and
    /// denominators, and has every part. The dynamics index is the same composite over the parts' differences to the quarter compared with, over the districts that are valid in both.</returns>
    /// <exception cref="KeyNotFoundException">An indicator is not in the catalogue.</exception>
    public static ImmutableArray<DistrictStatus> Compute(
        ImmutableArray<DistrictCode> districts, IndexFigures now, IndexFigures? then, IndexSettings settings, IndicatorCatalogue catalogue, Func<double, double> digits)
    {
        var codes = districts.Order().ToArray();
        ImmutableArray<IndexPart> parts = settings.Parts.IsEmpty ? [.. Directed(now, catalogue).Select(id => new IndexPart(id, Stage.All, 1))] : settings.Parts;
        if (parts.IsEmpty) return [];
        var gaps = Array.ConvertAll(codes, code => GapOf(code, parts, now, settings));
        var (index, _) = CompositeIndexing.Compute(Columns(part => code => Burden(now, part, code, catalogue)), [.. gaps.Select(gap => gap == IndexGap.None)], allKnown: true);

        var before = Array.ConvertAll(codes, code => then is null ? IndexGap.NotComparable : GapOf(code, parts, then, settings));
        var dynamicsGaps = gaps.Select((gap, d) => gap != IndexGap.None ? gap : before[d] == IndexGap.None ? IndexGap.None : IndexGap.NotComparable).ToArray();
        var (dynamics, _) = then is null
            ? ([.. codes.Select(_ => double.NaN)], [])
            : CompositeIndexing.Compute(
                Columns(part => code => Burden(now, part, code, catalogue) - Burden(then, part, code, catalogue)), [.. dynamicsGaps.Select(gap => gap == IndexGap.None)], allKnown: true);

        for (var d = 0; d < codes.Length; d++) (index[d], dynamics[d]) = (digits(index[d]), digits(dynamics[d]));
        return [.. codes.Select((code, d) => new DistrictStatus(
            code,
            index[d], double.IsNaN(index[d]) ? 0 : CompositeIndexing.ClassOf(index[d], settings.StatusCuts), RankOf(index, d), Told(gaps[d], index[d]),
            dynamics[d], double.IsNaN(dynamics[d]) ? 0 : CompositeIndexing.ClassOf(dynamics[d], settings.DynamicsCuts), Told(dynamicsGaps[d], dynamics[d])))];

        ImmutableArray<(double, ImmutableArray<double>)> Columns(Func<IndexPart, Func<DistrictCode, double>> value) =>
            [.. parts.Select(part => (part.Weight, codes.Select(value(part)).ToImmutableArray()))];
    }

    /// <summary>The environment index: all district-level indicators that have a direction of risk, equally weighted, without looking at a child.</summary>
    /// <param name="districts">The districts, each once.</param>
    /// <param name="shown">Shown values. Outcomes do not enter, nor do districts that are not in <paramref name="districts"/>.</param>
    /// <param name="catalogue">Holds every indicator named; gives the direction of risk and the order of sums.</param>
    /// <returns>One entry per district, ascending by code. There is no floor, and a district gets the mean over the indicators that it has.</returns>
    /// <exception cref="KeyNotFoundException">An indicator is not in the catalogue.</exception>
    public static ImmutableArray<EnvironmentIndex> Environment(
        ImmutableArray<DistrictCode> districts, ImmutableArray<ShownIndicatorValue> shown, IndicatorCatalogue catalogue)
    {
        var codes = districts.Order().ToArray();
        var figures = new IndexFigures
        {
            Values = shown, ProtectedValues = new HashSet<(DistrictCode, string)>(), ProtectedRates = new HashSet<(DistrictCode, Stage)>(),
            Rates = new Dictionary<(DistrictCode, Stage), (long, long)>(),
        };
        var (index, known) = CompositeIndexing.Compute(
            [
                .. Directed(figures, catalogue).Select(id => new IndexPart(id, Stage.All, 1))
                    .Select(part => (1.0, codes.Select(code => Burden(figures, part, code, catalogue)).ToImmutableArray())),
            ],
            [.. codes.Select(_ => true)], allKnown: false);
        return [.. codes.Select((code, d) => new EnvironmentIndex(code, index[d], known[d], RankOf(index, d)))];
    }

    private static IEnumerable<string> Directed(IndexFigures figures, IndicatorCatalogue catalogue) =>
        figures.Values.Select(value => value.Indicator).Concat(figures.ProtectedValues.Select(value => value.Indicator)).Distinct(StringComparer.Ordinal)
            .Where(id => catalogue[id] is { Direction: not 0, Outcome: false }).OrderBy(catalogue.PositionOf);

    private static IndexGap GapOf(DistrictCode code, ImmutableArray<IndexPart> parts, IndexFigures figures, IndexSettings settings)
    {
        if (figures.CountsChildren)
        {
            if (figures.ProtectedRates.Contains((code, Stage.All))) return IndexGap.Protected;
            if (!figures.Rates.TryGetValue((code, Stage.All), out var all) || all.Children < settings.MinimumChildren) return IndexGap.FewChildren;
        }

        foreach (var part in parts)
        {
            if (part.Indicator is null)
            {
                if (figures.ProtectedRates.Contains((code, part.Stage))) return IndexGap.Protected;
                if (!figures.Rates.TryGetValue((code, part.Stage), out var rate) || rate.Children == 0) return IndexGap.NoValue;
                if (rate.Children < settings.MinimumChildren) return IndexGap.FewChildren;
                continue;
            }

            var (value, denominator) = figures.ValueOf(code, part.Indicator);
            if (figures.ProtectedValues.Contains((code, part.Indicator))) return IndexGap.Protected;
            if (double.IsNaN(value)) return IndexGap.NoValue;
            if (denominator < settings.MinimumDenominator) return IndexGap.FewCases;
        }

        return IndexGap.None;
    }

    /// <summary>The value of a part, turned so that positive means more burden; NaN where it is not shown.</summary>
    private static double Burden(IndexFigures figures, IndexPart part, DistrictCode code, IndicatorCatalogue catalogue) =>
        part.Indicator is { } id ? catalogue[id].Direction * figures.ValueOf(code, id).Value
        : figures.Rates.TryGetValue((code, part.Stage), out var rate) && rate.Children > 0 ? (double)rate.Count / rate.Children
        : double.NaN;

    private static IndexGap Told(IndexGap gap, double index) => gap == IndexGap.None && double.IsNaN(index) ? IndexGap.NoSpread : gap;

    private static int RankOf(double[] index, int d) => double.IsNaN(index[d]) ? 0 : 1 + index.Count(other => other > index[d]);
}
