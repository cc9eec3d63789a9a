using System.Collections.Immutable;
using EarlyWarning.Indicators;

namespace EarlyWarning.Districts;

/// <summary>Ranks and intervals of the shown values of district-level indicators.</summary>
public static class IndicatorRanking
{
    /// <summary>Ranks every value among the shown values of the same indicator and stage.</summary>
    /// <param name="shown">The values, each district, indicator and stage at most once.</param>
    /// <param name="catalogue">Holds every indicator named; gives the direction of risk and what a count is per.</param>
    /// <returns>One entry per value, in the same order; no entry depends on that order.</returns>
    /// <exception cref="KeyNotFoundException">An indicator is not in the catalogue.</exception>
    public static ImmutableArray<IndicatorStanding> Rank(ImmutableArray<ShownIndicatorValue> shown, IndicatorCatalogue catalogue)
    {
        var standings = new IndicatorStanding[shown.Length];
        foreach (var group in Enumerable.Range(0, shown.Length).GroupBy(i => (shown[i].Indicator, shown[i].Stage)))
        {
            var indicator = catalogue[group.Key.Indicator];
            var risks = group.Select(i => indicator.Direction * shown[i].Value).Order().ToArray();
            foreach (var i in group)
            {
                var atMost = UpperBound(risks, indicator.Direction * shown[i].Value);
                int? rank = indicator.Direction == 0 ? null : 1 + risks.Length - atMost;
                standings[i] = new(rank, Interval(shown[i], indicator.Per));
            }
        }

        return [.. standings];
    }

    /// <summary>Number of values that are at most the given one.</summary>
    private static int UpperBound(double[] ascending, double value)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] <= value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Wilson's interval in the value's unit, where the value is a share of its denominator.</summary>
    private static RateInterval? Interval(ShownIndicatorValue value, double per)
    {
        if (value is not { Count: >= 0 and var count, Denominator: > 0 and var denominator } || count > denominator || per <= 1) return null;
        var interval = WilsonScore.Interval(count, denominator);
        return new(interval.Low * per, interval.High * per);
    }
}

/// <summary>Where a value of a district-level indicator stands.</summary>
/// <param name="Rank">Rank in the direction of risk, 1 for most risk, ties share the smallest; null for an indicator without direction.</param>
/// <param name="Interval">Wilson 95 % interval in the value's unit; null where the value came without counts, is not a share of its denominator (count above
/// denominator), or is a mean rather than a rate (<see cref="Indicator.Per"/> of 1).</param>
public readonly record struct IndicatorStanding(int? Rank, RateInterval? Interval);
