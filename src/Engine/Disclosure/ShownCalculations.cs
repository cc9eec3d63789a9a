using EarlyWarning.Districts;

namespace EarlyWarning.Disclosure;

/// <summary>What the engine calculates from shown numbers: the statistics of the room Districts.</summary>
internal static class ShownCalculations
{
    /// <summary>The calculations.</summary>
    public static Calculations All { get; } = new()
    {
        Analyse = DistrictAnalysis.Analyse,
        Rank = (values, catalogue) =>
        {
            var standings = IndicatorRanking.Rank([.. values.Select(Shown)], catalogue);
            return [.. values.Select((v, i) => v with { Rank = standings[i].Rank, Low = standings[i].Interval?.Low, High = standings[i].Interval?.High })];
        },
        Environment = (districts, values, catalogue) => StatusDynamics.Environment(districts, [.. values.Select(Shown)], catalogue),
        Status = StatusDynamics.Compute,
        Pattern = SpatialPatterns.Compute,
        Difference = (count1, children1, count2, children2) =>
        {
            var interval = NewcombeScore.Difference(count1, children1, count2, children2);
            return (interval.Low, interval.High);
        },
    };

    private static ShownIndicatorValue Shown(SafeIndicatorValue v) => new(v.District, v.Indicator, v.Stage, v.Value!.Value, v.Count, v.Denominator);
}
