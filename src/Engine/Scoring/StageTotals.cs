using EarlyWarning.Population;

namespace EarlyWarning.Scoring;

/// <summary>The sums of one stage, per district, while its stretches are scored in any order.</summary>
/// <param name="stage">The bound stage model.</param>
/// <param name="children">The table.</param>
internal sealed class StageTotals(CompiledStage stage, ChildTable children)
{
    private readonly Lock gate = new();
    private readonly long[] flagged = new long[children.Districts.Length];
    private readonly Int128[] risks = new Int128[children.Districts.Length];
    private readonly CategoryTotals? schools = children.Schools is { } s ? new(s, children.Districts.Length) : null;
    private readonly CategoryTotals? groups = children.Groups is { } g ? new(g, children.Districts.Length) : null;
    private readonly Int128[] contributions = new Int128[children.Districts.Length * stage.ChildTerms.Length];

    /// <summary>Forgets all sums.</summary>
    public void Clear()
    {
        Array.Clear(flagged);
        Array.Clear(risks);
        Array.Clear(contributions);
        schools?.Clear();
        groups?.Clear();
    }

    /// <summary>Adds the same children to their schools and groups, where the table knows them.</summary>
    /// <param name="district">Index of the district.</param>
    /// <param name="first">Their first one in the table.</param>
    /// <param name="logOdds">Their log-odds without district-level terms.</param>
    /// <param name="held">What is added for district-level terms when flagging.</param>
    /// <param name="bound">The smallest float32 at which a child is flagged.</param>
    /// <param name="risks">Their risks.</param>
    public void AddCategories(int district, int first, ReadOnlySpan<float> logOdds, float held, float bound, ReadOnlySpan<float> risks)
    {
        schools?.Add(district, first, logOdds, held, bound, risks);
        groups?.Add(district, first, logOdds, held, bound, risks);
    }

    /// <summary>Adds the sums of some children of one district.</summary>
    /// <param name="district">Index of the district.</param>
    /// <param name="flaggedChildren">Number of children flagged.</param>
    /// <param name="riskSum">Sum of risks × 2^40.</param>
    /// <param name="terms">Per child-level term the sum of contributions × 2^32.</param>
    public void Add(int district, int flaggedChildren, long riskSum, ReadOnlySpan<long> terms)
    {
        lock (gate)
        {
            flagged[district] += flaggedChildren;
            risks[district] += riskSum;
            var sums = contributions.AsSpan(district * stage.ChildTerms.Length, stage.ChildTerms.Length);
            for (var t = 0; t < sums.Length; t++) sums[t] += terms[t];
        }
    }

    /// <summary>The finished cell of one district.</summary>
    /// <param name="district">Index of the district.</param>
    /// <param name="cell">The cell with what does not depend on a model.</param>
    /// <returns>The cell with the sums.</returns>
    public ScoredCell Finish(int district, ScoredCell cell)
    {
        var sums = new Int128[stage.Model.Terms.Length];
        foreach (var bound in stage.AbsentTerms) sums[bound.Index] = (Int128)FixedPoint.Contribution(bound.Term.Missing) * cell.Children;
        foreach (var bound in stage.DistrictTerms)
        {
            sums[bound.Index] = (Int128)FixedPoint.Contribution(stage.DistrictValue(bound, children, district)) * cell.Children;
        }

        for (var t = 0; t < stage.ChildTerms.Length; t++) sums[stage.ChildTerms[t].Index] = contributions[(district * stage.ChildTerms.Length) + t];
        return cell with
        {
            Flagged = flagged[district],
            Expected = FixedPoint.FromRisks(risks[district]),
            Schools = schools?.Finish(district, cell.Schools) ?? [],
            Groups = groups?.Finish(district, cell.Groups) ?? [],
            Contributions = [.. sums.Select(FixedPoint.FromContributions)],
        };
    }
}
