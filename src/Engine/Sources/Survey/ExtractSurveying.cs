using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Sums up what was read of each extract.</summary>
internal static class ExtractSurveying
{
    /// <summary>Without a map, codes with fewer rows are not named: they may be no districts.</summary>
    private const int FewestRowsNamed = 5;

    /// <summary>The surveys of some outcomes.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="quarter">The quarter read.</param>
    /// <param name="outcomes">One per extract of the settings, in their order.</param>
    /// <param name="onMap">Codes of the map; empty without one.</param>
    /// <returns>One per extract.</returns>
    public static ImmutableArray<ExtractSurvey> Of(RunSettings settings, Quarter quarter, IReadOnlyList<ExtractOutcome> outcomes, IReadOnlyCollection<DistrictCode> onMap) =>
        [.. outcomes.Select((outcome, i) => Of(settings, settings.Extracts[i], quarter, outcome, onMap))];

    private static ExtractSurvey Of(RunSettings run, ExtractSettings settings, Quarter quarter, ExtractOutcome outcome, IReadOnlyCollection<DistrictCode> onMap)
    {
        var rows = RowsByDistrict(outcome);
        var named = outcome.Children is null && outcome.Districts is null ? [] : onMap.Count > 0 ? onMap : rows.Where(r => r.Value >= FewestRowsNamed).Select(r => r.Key).ToHashSet();
        return new()
        {
            Extract = settings.Id,
            File = settings.FileIn(quarter),
            Receipt = outcome.Receipt,
            Refused = outcome.Reason is not null,
            Codes = [.. outcome.Findings.GroupBy(f => f.Kind.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new CodeCount(g.First().Kind, g.LongCount()))],
            Values = [.. settings.Columns.Indicators.Select((column, i) => Distribution(run, settings, column, i, outcome)).OfType<ValueDistribution>()],
            Districts = [.. named.OrderBy(code => code.Value, StringComparer.Ordinal).Select(code => new DistrictCoverage(code, rows.GetValueOrDefault(code)))],
            RowsElsewhere = rows.Where(r => !named.Contains(r.Key)).Sum(r => r.Value),
        };
    }

    private static ValueDistribution? Distribution(RunSettings run, ExtractSettings settings, IndicatorColumn column, int index, ExtractOutcome outcome)
    {
        var indicator = run.Indicators[column.Indicator];
        var names = ExtractColumns.IsLong(settings) ? [settings.Columns.Value, settings.Columns.Count] : new[] { column.Column, column.Count };
        var outside = outcome.Findings.LongCount(f => f.Kind == SourcesFindings.OutOfRange && names.Contains(f.Column));
        if (outcome.Children is { } children) return ValueDistribution.Of(indicator, children.Column(index).ToArray().Select(v => (double)v), outside);
        if (outcome.Districts is not { } districts) return null;
        var own = districts.Values.Where(v => v.Indicator == indicator.Id).Select(v => v.Value).ToArray();
        var rows = ExtractColumns.IsLong(settings) ? own.Length : districts.Receipt.RowsUsed;
        return ValueDistribution.Of(indicator, own.Concat(Enumerable.Repeat(double.NaN, (int)Math.Max(0, rows - own.Length))), outside);
    }

    private static Dictionary<DistrictCode, long> RowsByDistrict(ExtractOutcome outcome)
    {
        var rows = new Dictionary<DistrictCode, long>();
        if (outcome.Children is { } children)
        {
            var counts = new long[children.DistrictCodes.Length];
            foreach (var district in children.Districts) counts[district]++;
            for (var i = 0; i < counts.Length; i++) rows[children.DistrictCodes[i]] = rows.GetValueOrDefault(children.DistrictCodes[i]) + counts[i];
        }

        foreach (var lines in outcome.Districts?.Values.GroupBy(v => v.District) ?? []) rows[lines.Key] = lines.Select(v => v.Line).Distinct().Count();
        return rows;
    }
}
