using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Finds indicators of which the outcome is a function: they were recorded with it, or a model is not needed.</summary>
internal static class OutcomeFunctions
{
    /// <summary>Fewer examples of either class prove nothing.</summary>
    public const int FewestOfEither = 10;

    /// <summary>An indicator with more values may tell every child apart, so that any outcome would be a function of it; such a one is compared with a single cut.</summary>
    public const int MostValues = 32;

    /// <summary>Stops where an indicator tells the outcome without exception.</summary>
    /// <param name="stages">The examples.</param>
    /// <param name="catalogue">Names the indicators.</param>
    /// <exception cref="RunStoppedException">There is such an indicator; the findings name all of them.</exception>
    public static void StopWhereAny(ImmutableArray<StageData> stages, IndicatorCatalogue catalogue)
    {
        var stops = ImmutableArray.CreateBuilder<Finding>();
        foreach (var stage in stages)
        {
            for (var i = 0; i < stage.Examples.Indicators.Length; i++)
            {
                if (!Tells(stage.Examples, i)) continue;
                var indicator = catalogue[stage.Examples.Indicators[i]];
                stops.Add(Finding.At(CohortFindings.IndicatorIsOutcome, "", 0, "", indicator.Id, indicator.Label.German, stage.Outcome, stage.Stage.Id(), indicator.Label.English));
            }
        }

        if (stops.Count > 0) throw new RunStoppedException(StopReason.InputRefused, stops.ToImmutable());
    }

    /// <summary>Whether an indicator tells the outcome without exception: by each of its few values, missing among them, or by one cut.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="index">Index of the indicator.</param>
    /// <returns>Whether it does; false with fewer than <see cref="FewestOfEither"/> examples of either class.</returns>
    public static bool Tells(Examples examples, int index)
    {
        if (examples.Positives < FewestOfEither || examples.Count - examples.Positives < FewestOfEither) return false;
        return ByValue(examples, index) || ByCut(examples, index);
    }

    private static bool ByValue(Examples examples, int index)
    {
        var outcomes = new Dictionary<float, bool>();
        bool? missing = null;
        var values = examples.Column(index);
        var came = examples.Outcomes;
        for (var row = 0; row < values.Length; row++)
        {
            if (float.IsNaN(values[row]))
            {
                if ((missing ??= came[row]) != came[row]) return false;
            }
            else if (!outcomes.TryAdd(values[row], came[row]) && outcomes[values[row]] != came[row])
            {
                return false;
            }
            else if (outcomes.Count > MostValues)
            {
                return false;
            }
        }

        return true;
    }

    private static bool ByCut(Examples examples, int index)
    {
        var (low, high) = (new[] { float.PositiveInfinity, float.PositiveInfinity }, new[] { float.NegativeInfinity, float.NegativeInfinity });
        var values = examples.Column(index);
        var came = examples.Outcomes;
        for (var row = 0; row < values.Length; row++)
        {
            if (float.IsNaN(values[row])) return false;
            var own = came[row] ? 1 : 0;
            low[own] = Math.Min(low[own], values[row]);
            high[own] = Math.Max(high[own], values[row]);
        }

        return high[0] < low[1] || high[1] < low[0];
    }
}
