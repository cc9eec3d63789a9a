using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>What is shown of one quarter, as the composite index needs it.</summary>
public sealed record IndexFigures
{
    /// <summary>Shown values of district-level indicators.</summary>
    public required ImmutableArray<ShownIndicatorValue> Values { get; init; }

    /// <summary>District and indicator of values that are protected.</summary>
    public required IReadOnlySet<(DistrictCode District, string Indicator)> ProtectedValues { get; init; }

    /// <summary>Count and children of the rows of districts that are shown.</summary>
    public required IReadOnlyDictionary<(DistrictCode District, Stage Stage), (long Count, long Children)> Rates { get; init; }

    /// <summary>District and stage of rows that are protected.</summary>
    public required IReadOnlySet<(DistrictCode District, Stage Stage)> ProtectedRates { get; init; }

    /// <summary>Whether children are counted at all.</summary>
    public bool CountsChildren => Rates.Count + ProtectedRates.Count > 0;

    /// <summary>The value of an indicator: that of all stages, otherwise the mean of its stages' values.</summary>
    /// <param name="district">The district.</param>
    /// <param name="indicator">Id of the indicator.</param>
    /// <returns>The value and its denominator, null where it came without one; NaN where none is shown.</returns>
    internal (double Value, long? Denominator) ValueOf(DistrictCode district, string indicator)
    {
        var own = Lookup[(district, indicator)].OrderBy(value => value.Stage).ToArray();
        if (own.Length == 0) return (double.NaN, null);
        if (own[0].Stage == Stage.All) return (own[0].Value, own[0].Denominator);
        double sum = 0;
        foreach (var value in own) sum += value.Value;
        return (sum / own.Length, own.Min(value => value.Denominator));
    }

    private ILookup<(DistrictCode, string), ShownIndicatorValue> Lookup =>
        lookup ??= Values.Where(value => double.IsFinite(value.Value)).ToLookup(value => (value.District, value.Indicator));

    private ILookup<(DistrictCode, string), ShownIndicatorValue>? lookup;
}
