using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>What is calculated from shown numbers, and only from them. Handed in so that <see cref="Protection"/> alone decides what they are given.</summary>
internal sealed record Calculations
{
    /// <summary>Figures of the shown rows, in their order.</summary>
    public required Func<ImmutableArray<AreaCounts>, DistrictMap, HotspotSettings, ImmutableArray<AreaFigures>> Analyse { get; init; }

    /// <summary>The shown values with rank, and interval where there are counts, in their order.</summary>
    public required Func<ImmutableArray<SafeIndicatorValue>, IndicatorCatalogue, ImmutableArray<SafeIndicatorValue>> Rank { get; init; }

    /// <summary>The environment index of the districts from shown values.</summary>
    public required Func<ImmutableArray<DistrictCode>, ImmutableArray<SafeIndicatorValue>, IndicatorCatalogue, ImmutableArray<EnvironmentIndex>> Environment { get; init; }

    /// <summary>Status and dynamics of the districts from shown figures, now and in the quarter compared with (null where there is none).</summary>
    public required Func<ImmutableArray<DistrictCode>, IndexFigures, IndexFigures?, IndexSettings, IndicatorCatalogue, Func<double, double>, ImmutableArray<DistrictStatus>> Status { get; init; }

    /// <summary>Global Moran's I of one figure over the districts in which it is shown; null where it can not be calculated.</summary>
    public required Func<string, Stage, IEnumerable<KeyValuePair<DistrictCode, double>>, DistrictMap, SpatialPattern?> Pattern { get; init; }

    /// <summary>Newcombe's 95 % interval of the first rate minus the second, from count and denominator of each.</summary>
    public required Func<long, long, long, long, (double Low, double High)> Difference { get; init; }
}
