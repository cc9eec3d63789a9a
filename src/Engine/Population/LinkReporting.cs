using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>Says how the extracts fitted together.</summary>
internal static class LinkReporting
{
    /// <summary>The link report.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="districts">The districts of the run.</param>
    /// <param name="extracts">The extracts, linked.</param>
    /// <param name="placement">Where the children stand.</param>
    /// <param name="table">The table.</param>
    /// <param name="gather">Knows the outdated child-level values.</param>
    /// <param name="join">Knows the outdated district-level values.</param>
    /// <returns>The report.</returns>
    public static LinkReport Of(
        RunSettings settings, DistrictList districts, ExtractRows[] extracts, Placement placement, ChildTable table, ColumnGather gather,
        DistrictJoin join)
    {
        var byDomains = new long[1 << Enum.GetValues<Domain>().Length];
        var matched = new long[extracts.Length];
        foreach (var child in placement.Order)
        {
            var (domains, known) = (0, 0);
            foreach (var extract in extracts)
            {
                if (extract.RowOfChild[child] < 0) continue;
                domains |= 1 << (int)extract.Settings.Domain;
                known++;
            }

            byDomains[domains]++;
            if (known < 2) continue;
            for (var e = 0; e < extracts.Length; e++)
            {
                if (extracts[e].RowOfChild[child] >= 0) matched[e]++;
            }
        }

        return new()
        {
            Children = table.Count,
            ByDomains = [.. byDomains.Select((n, set) => new DomainCount(DomainsOf(set), n)).Where(d => d.Children > 0)],
            Extracts = [.. extracts.Select((e, i) => LinkOf(e, matched[i]))],
            DistrictsWithoutChildren = extracts.Length == 0 ? [] : [.. districts.All.Where((_, d) => IsEmpty(table, d))],
            CodesNotOnMap = districts.NotOnMap,
            Outdated = [.. Sum(gather.Outdated(), join.Outdated).OrderBy(c => settings.Indicators.PositionOf(c.Indicator))],
        };
    }

    /// <summary>One note per pair of extracts that disagree about districts or stages.</summary>
    /// <param name="extracts">The extracts.</param>
    /// <param name="placement">Holds the counts.</param>
    /// <returns>The notes.</returns>
    public static IEnumerable<Finding> Disagreements(ExtractRows[] extracts, Placement placement)
    {
        for (var second = 0; second < extracts.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var (one, other) = (extracts[first].Settings.Id, extracts[second].Settings.Id);
                var file = extracts[second].Extract.Receipt.File;
                var districts = placement.DistrictsDiffer[first, second];
                if (districts > 0) yield return Note(PopulationFindings.DistrictsDiffer, PopulationFindings.FewDistrictsDiffer, file, one, other, districts);
                var stages = placement.StagesDiffer[first, second];
                if (stages > 0) yield return Note(PopulationFindings.StagesDiffer, PopulationFindings.FewStagesDiffer, file, one, other, stages);
            }
        }
    }

    /// <summary>A note on two extracts that contradict each other; fewer than five children are not counted.</summary>
    internal static Finding Note(FindingKind many, FindingKind few, string file, string first, string second, long count) =>
        count >= SetAsideCheck.SmallestCountTold
            ? Finding.At(many, file, 0, "", first, second, count.ToString(CultureInfo.InvariantCulture))
            : Finding.At(few, file, 0, "", first, second);

    private static ImmutableArray<Domain> DomainsOf(int set) => [.. Enum.GetValues<Domain>().Where(d => (set & (1 << (int)d)) != 0)];

    private static ExtractLink LinkOf(ExtractRows extract, long matched) => new(
        extract.Settings.Id, extract.Extract.Count, matched,
        extract.CountOf(PopulationFindings.DistrictNotOnMap), extract.CountOf(PopulationFindings.NoStage),
        extract.CountOf(PopulationFindings.SameRowAgain, PopulationFindings.OlderRow, PopulationFindings.ContradictoryRow));

    private static bool IsEmpty(ChildTable table, int district)
    {
        foreach (var stage in Stages.Chain)
        {
            if (table.RangeOf(stage, district) is var range && range.Start.Value < range.End.Value) return false;
        }

        return true;
    }

    private static IEnumerable<IndicatorCount> Sum(params IEnumerable<KeyValuePair<string, long>>[] counts) =>
        counts.SelectMany(c => c).GroupBy(c => c.Key, StringComparer.Ordinal).Select(g => new IndicatorCount(g.Key, g.Sum(c => c.Value)));
}
