using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EarlyWarning.Population;

namespace EarlyWarning.Scoring;

/// <summary>The sums of one stage per district and school or group, while its stretches are scored in any order.</summary>
/// <remarks>Sums are taken over integers, so neither threads nor order change a digit. Few schools have children in a district, so only those are kept.</remarks>
/// <param name="category">School or group of each child.</param>
/// <param name="districts">Number of districts.</param>
internal sealed class CategoryTotals(ChildCategory category, int districts)
{
    private readonly Dictionary<int, Sums>[] byDistrict = [.. Enumerable.Range(0, districts).Select(_ => new Dictionary<int, Sums>())];

    /// <summary>Forgets all sums.</summary>
    public void Clear()
    {
        foreach (var sums in byDistrict) sums.Clear();
    }

    /// <summary>Adds children of one district.</summary>
    /// <param name="district">Index of the district.</param>
    /// <param name="first">Their first one in the table.</param>
    /// <param name="logOdds">Their log-odds without district-level terms.</param>
    /// <param name="held">What is added for district-level terms when flagging.</param>
    /// <param name="bound">The smallest float32 at which a child is flagged.</param>
    /// <param name="risks">Their risks.</param>
    public void Add(int district, int first, ReadOnlySpan<float> logOdds, float held, float bound, ReadOnlySpan<float> risks)
    {
        var numbers = category.Numbers.Slice(first, logOdds.Length);
        var sums = byDistrict[district];
        lock (sums)
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, numbers[i], out _);
                if (logOdds[i] + held >= bound) own.Flagged++;
                own.Risk += (long)Math.Round(risks[i] * FixedPoint.RiskScale);
            }
        }
    }

    /// <summary>What does not depend on a model: children and outcomes of a cell.</summary>
    /// <param name="category">School or group of each child; null where none is known.</param>
    /// <param name="children">The table.</param>
    /// <param name="range">The children of the cell.</param>
    /// <returns>One entry per school or group that occurs, ascending by number.</returns>
    public static ImmutableArray<CategorySums> Count(ChildCategory? category, ChildTable children, Range range)
    {
        if (category is null) return [];
        var numbers = category.Numbers[range];
        var outcomes = children.HasOutcome ? children.Outcome[range] : default;
        var counts = new Dictionary<int, (long Children, long Known, long Ones)>();
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, numbers[i], out _);
            own.Children++;
            if (outcomes.IsEmpty || float.IsNaN(outcomes[i])) continue;
            own.Known++;
            if (outcomes[i] == 1) own.Ones++;
        }

        return
        [
            .. counts.OrderBy(c => c.Key)
                .Select(c => new CategorySums { Number = c.Key, Children = c.Value.Children, OutcomeKnown = c.Value.Known, Outcomes = c.Value.Ones }),
        ];
    }

    /// <summary>The finished sums of one district.</summary>
    /// <param name="district">Index of the district.</param>
    /// <param name="counted">What does not depend on a model, see <see cref="Count"/>.</param>
    /// <returns>The same entries with flagged children and expected numbers.</returns>
    public ImmutableArray<CategorySums> Finish(int district, ImmutableArray<CategorySums> counted) =>
    [
        .. counted.Select(own =>
        {
            var sums = byDistrict[district][own.Number];
            return own with { Flagged = sums.Flagged, Expected = FixedPoint.FromRisks(sums.Risk) };
        }),
    ];

    private struct Sums
    {
        public long Flagged;
        public Int128 Risk;
    }
}
