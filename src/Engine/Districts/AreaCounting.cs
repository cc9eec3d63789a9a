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

    /// <summary>Sums cells up to the rows of one area.</summary>
    private sealed class AreaTally(ScoredPopulation scored, bool countsOutcome)
    {
        public IEnumerable<AreaCounts> Rows(AreaKind kind, string code, string borough, ImmutableArray<ScoredCell> cells)
        {
            var stages = Stages.Chain.ToArray().Select(stage => Row(kind, code, borough, stage, cells)).ToArray();
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
            };
            foreach (var stage in stages) yield return stage;
        }

        private AreaCounts Row(AreaKind kind, string code, string borough, Stage stage, ImmutableArray<ScoredCell> all)
        {
            var cells = all.Where(cell => cell.Stage == stage).ToArray();
            // Without a threshold nobody could be flagged: a rate of 0 would be a claim that nothing was looked at bears out.
            var stageModel = scored.Model.Stages.FirstOrDefault(s => s.Stage == stage && (countsOutcome || s.Threshold is not null));
            var counted = countsOutcome || stageModel is not null;
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
            };
        }

        private ImmutableArray<IndicatorContribution> MeanContributions(StageModel stageModel, ScoredCell[] cells)
        {
            var children = cells.Sum(c => c.Children);
            if (children == 0) return [];
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
