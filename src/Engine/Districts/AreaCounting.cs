using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>The raw counts of all areas, for Disclosure to decide on.</summary>
public static class AreaCounting
{
    /// <summary>Counts every district, borough and the city, at every stage and over all of them.</summary>
    /// <param name="scored">The sums that scoring left behind.</param>
    /// <param name="map">The districts; holds every district of <paramref name="scored"/>.</param>
    /// <param name="measure">What is counted.</param>
    /// <returns>
    /// Districts by code, then boroughs by name (ordinal), then the city; inside each <see cref="Stage.All"/>, then the four stages. Areas and stages
    /// without children have rows of zeros. Where flagged children are counted, a stage that the model does not cover, or for which it has no threshold, counts no
    /// children, because none of them could be flagged. <see cref="AreaCounts.Expected"/> is NaN at such a stage, and over all stages where children are counted at one;
    /// <see cref="AreaCounts.Contributions"/> are means over all children of the stage, also those whose outcome is not known; where flagged children are
    /// counted, indicators answered by the district are left out, because they are held at one value for the whole city and drive no difference.
    /// <see cref="AreaCounts.LargestSchool"/> is filled for all areas, <see cref="AreaCounts.Schools"/> for districts at the four stages.
    /// </returns>
    /// <exception cref="ArgumentException">A district is not on the map.</exception>
    public static ImmutableArray<AreaCounts> Count(ScoredPopulation scored, DistrictMap map, MeasureSettings measure)
    {
        var onMap = map.Areas.Select(area => area.Code).ToHashSet();
        if (!scored.Districts.All(onMap.Contains)) throw new ArgumentException("A district is not on the map.", nameof(scored));
        var cells = scored.Cells.ToLookup(cell => cell.District);
        var tally = new AreaTally(scored, measure.CountsOutcome);

        var rows = ImmutableArray.CreateBuilder<AreaCounts>();
        var areas = map.Areas.OrderBy(area => area.Code).ToArray();
        foreach (var area in areas) rows.AddRange(tally.Rows(AreaKind.District, area.Code.Value, area.Borough, [.. cells[area.Code]]));
        foreach (var borough in areas.Where(area => area.Borough.Length > 0).GroupBy(area => area.Borough).OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            rows.AddRange(tally.Rows(AreaKind.Borough, borough.Key, "", [.. borough.SelectMany(area => cells[area.Code])]));
        }

        rows.AddRange(tally.Rows(AreaKind.City, "", "", [.. areas.SelectMany(area => cells[area.Code])]));
        return rows.ToImmutable();
    }

    /// <summary>Counts every area and stage by group.</summary>
    /// <param name="scored">The sums that scoring left behind.</param>
    /// <param name="map">The districts; holds every district of <paramref name="scored"/>.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="groups">The groups; null where the run has no breakdown.</param>
    /// <returns>Empty without groups. Otherwise for each group in the order of the settings, then for <see cref="GroupSettings.NotStated"/>, the rows of <see cref="Count"/> with
    /// <see cref="AreaCounts.Group"/> set, without contributions and schools; children and counts add up to those of <see cref="Count"/>, expected numbers to within
    /// rounding.</returns>
    /// <exception cref="ArgumentException">A district is not on the map.</exception>
    public static ImmutableArray<AreaCounts> CountGroups(ScoredPopulation scored, DistrictMap map, MeasureSettings measure, GroupSettings? groups)
    {
        if (groups is null) return [];
        var rows = ImmutableArray.CreateBuilder<AreaCounts>();
        for (var i = 1; i <= groups.Groups.Length + (groups.ByService ? 0 : 1); i++)
        {
            var stated = i <= groups.Groups.Length;
            var own = scored with { Cells = [.. scored.Cells.Select(cell => OfGroup(cell, stated ? i : 0))], Steps = [] };
            rows.AddRange(Count(own, map, measure).Select(row => row with { Group = stated ? groups.Groups[i - 1].Value : GroupSettings.NotStated }));
        }

        return rows.ToImmutable();
    }

    // Where no extract has the column, all children are of the group "not stated".
    private static ScoredCell OfGroup(ScoredCell cell, int number)
    {
        var sums = cell.Groups.FirstOrDefault(group => group.Number == number);
        if (cell.Groups.IsEmpty && number == 0) return cell with { Contributions = [], Schools = [] };
        return cell with
        {
            Children = sums?.Children ?? 0, Flagged = sums?.Flagged ?? 0, Expected = sums?.Expected ?? 0, OutcomeKnown = sums?.OutcomeKnown ?? 0, Outcomes = sums?.Outcomes ?? 0,
            Contributions = [], Schools = [], Groups = [],
        };
    }

    /// <summary>Sums cells up to the rows of one area.</summary>
    private sealed class AreaTally(ScoredPopulation scored, bool countsOutcome)
    {
        public IEnumerable<AreaCounts> Rows(AreaKind kind, string code, string borough, ImmutableArray<ScoredCell> cells)
        {
            var stages = Stages.Chain.ToArray().Select(stage => Row(kind, code, borough, stage, cells)).ToArray();
            var bySchool = SchoolTally.Of(cells.Where(cell => IsCounted(cell.Stage)), countsOutcome);
            double expected = 0;
            var covered = false;
            foreach (var stage in stages)
            {
                var missing = double.IsNaN(stage.Expected);
                covered |= !missing;
                if (!missing || stage.Children > 0) expected += stage.Expected;
            }

            yield return new()
            {
                Kind = kind, Code = code, Borough = borough, Stage = Stage.All,
                Children = stages.Sum(s => s.Children), Count = stages.Sum(s => s.Count),
                Expected = covered ? expected : double.NaN, Contributions = [],
                LargestSchool = SchoolTally.Largest(bySchool),
            };
            foreach (var stage in stages) yield return stage;
        }

        private AreaCounts Row(AreaKind kind, string code, string borough, Stage stage, ImmutableArray<ScoredCell> all)
        {
            var cells = all.Where(cell => cell.Stage == stage).ToArray();
            var stageModel = ModelOf(stage);
            var counted = IsCounted(stage);
            var bySchool = SchoolTally.Of(counted ? cells : [], countsOutcome);
            double expected = stageModel is null ? double.NaN : 0;
            foreach (var cell in cells)
            {
                if (stageModel is not null) expected += cell.Expected;
            }

            return new()
            {
                Kind = kind, Code = code, Borough = borough, Stage = stage,
                Children = !counted ? 0 : countsOutcome ? cells.Sum(c => c.OutcomeKnown) : cells.Sum(c => c.Children),
                Count = !counted ? 0 : countsOutcome ? cells.Sum(c => c.Outcomes) : cells.Sum(c => c.Flagged),
                Expected = expected,
                Contributions = stageModel is null ? [] : MeanContributions(stageModel, cells),
                Steps = stageModel is null || scored.Steps.IsDefaultOrEmpty ? [] : StepsOf(stageModel, scored.Steps[(int)stage], cells),
                LargestSchool = SchoolTally.Largest(bySchool), Schools = kind == AreaKind.District ? bySchool : [],
            };
        }

        // Without a threshold nobody could be flagged: a rate of 0 would be a claim that nothing was looked at bears out.
        private StageModel? ModelOf(Stage stage) => scored.Model.Stages.FirstOrDefault(s => s.Stage == stage && (countsOutcome || s.Threshold is not null));

        private bool IsCounted(Stage stage) => countsOutcome || ModelOf(stage) is not null;

        private ImmutableArray<IndicatorContribution> MeanContributions(StageModel stageModel, ScoredCell[] cells)
        {
            var children = cells.Sum(c => c.Children);
            if (children == 0 || cells.Any(c => c.Children > 0 && c.Contributions.IsEmpty)) return [];
            var means = ImmutableArray.CreateBuilder<IndicatorContribution>(stageModel.Terms.Length);
            for (var term = 0; term < stageModel.Terms.Length; term++)
            {
                if (LeftOut(stageModel.Terms[term])) continue;
                double sum = 0;
                foreach (var cell in cells)
                {
                    if (cell.Children > 0) sum += cell.Contributions[term];
                }

                means.Add(new(stageModel.Terms[term].Indicator, sum / children));
            }

            return means.ToImmutable();
        }

        private ImmutableArray<StepCounts> StepsOf(StageModel stageModel, ImmutableArray<TermSteps> steps, ScoredCell[] cells)
        {
            if (cells.All(c => c.Children == 0)) return [];
            var counts = ImmutableArray.CreateBuilder<StepCounts>(steps.Length);
            for (var term = 0; term < steps.Length; term++)
            {
                if (LeftOut(stageModel.Terms[term])) continue;
                var sums = new long[steps[term].Scores.Length];
                foreach (var cell in cells)
                {
                    for (var step = 0; step < sums.Length; step++) sums[step] += cell.AtSteps[term][step];
                }

                counts.Add(new(steps[term], [.. sums]));
            }

            return counts.ToImmutable();
        }

        private bool LeftOut(Term term) => !countsOutcome && scored.DistrictLevel.Contains(term.Indicator);
    }
}
