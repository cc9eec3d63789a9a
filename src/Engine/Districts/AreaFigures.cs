using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Every figure of one area and stage that is calculated from counts which may be shown.</summary>
/// <remarks>All of them are functions of shown counts (and of sums over the children of shown cells), so none says more than those do.</remarks>
public sealed record AreaFigures
{
    /// <summary>District, borough or city.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>District code, borough name, or empty for the city.</summary>
    public required string Code { get; init; }

    /// <summary>The stage, or <see cref="Stage.All"/>.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The denominator.</summary>
    public required long Children { get; init; }

    /// <summary>The count.</summary>
    public required long Count { get; init; }

    /// <summary>Expected number at risk; NaN where no model applies.</summary>
    public required double Expected { get; init; }

    /// <summary>Count / children.</summary>
    public required double Rate { get; init; }

    /// <summary>Lower end of the Wilson 95 % interval of the rate.</summary>
    public required double WilsonLow { get; init; }

    /// <summary>Upper end of the Wilson 95 % interval of the rate.</summary>
    public required double WilsonHigh { get; init; }

    /// <summary>Empirical-Bayes rate (Marshall 1991, binomial, global) over the shown areas of the same kind and stage.</summary>
    public required double EmpiricalBayes { get; init; }

    /// <summary>Rate / rate of the city at the same stage; NaN where the city's rate is 0 or not shown.</summary>
    public required double RatioToCity { get; init; }

    /// <summary>Where the rate lies in the funnel around the city's rate.</summary>
    public required FunnelPosition Funnel { get; init; }

    /// <summary>What is known of the true rate and of its rank; <see cref="PosteriorFigures.None"/> for a borough, the city, and a district that cannot be compared with the
    /// city.</summary>
    public required PosteriorFigures Posterior { get; init; }

    /// <summary>Upper-tail exact p of the own count against the city's rate (one-sided, greater; includes the count itself), binomial, or beta-binomial where the stage's
    /// counts are over-dispersed; NaN where the area is not tested: too few children, the city itself, or a borough.</summary>
    public required double PValue { get; init; }

    /// <summary>Benjamini–Hochberg adjusted p over the tested districts of the stage; NaN where not tested.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>Benjamini–Hochberg adjusted lower-tail p (one-sided, less) over the tested districts of the stage; NaN where not tested.</summary>
    public required double AdjustedLowPValue { get; init; }

    /// <summary>What the rule says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether a district that stands out does so because of one school.</summary>
    public SchoolCheck SchoolCheck { get; init; }

    /// <summary>What the neighbours add; <see cref="NeighbourLabel.None"/> where nothing can be said.</summary>
    public required NeighbourLabel Neighbours { get; init; }

    /// <summary>Conditional-permutation p of the neighbours' empirical-Bayes rates (Gi, one-sided, greater), Benjamini–Hochberg adjusted over the districts of the stage that
    /// have neighbours; NaN where not computed. A district may be in a cluster by the scan statistic although this p is large.</summary>
    public required double NeighbourPValue { get; init; }

    /// <summary>The indicators that drive the difference to the city, strongest first: mean contribution here minus mean contribution in the
    /// city. Empty where no model applies, for the city, and for <see cref="Stage.All"/>.</summary>
    public required ImmutableArray<Driver> Drivers { get; init; }
}

/// <summary>Position in the funnel of exact binomial limits around the city's rate.</summary>
public enum FunnelPosition
{
    /// <summary>Not placed: the city's rate is 0, 1 or not shown, or this is the city.</summary>
    None,

    /// <summary>Below the lower 99.8 % limit.</summary>
    FarBelow,

    /// <summary>Below the lower 95 % limit.</summary>
    Below,

    /// <summary>Inside the 95 % limits.</summary>
    Inside,

    /// <summary>Above the upper 95 % limit.</summary>
    Above,

    /// <summary>Above the upper 99.8 % limit.</summary>
    FarAbove,
}

/// <summary>What the hotspot rule says of one district and stage.</summary>
public enum Verdict
{
    /// <summary>Not tested: nothing to test against.</summary>
    NotTested,

    /// <summary>Too few children to tell.</summary>
    TooFew,

    /// <summary>Lower than chance allows, and surely by the margin that matters.</summary>
    AssuredLow,

    /// <summary>No more than chance allows.</summary>
    Inconspicuous,

    /// <summary>Higher than chance allows, but not surely by the margin that matters.</summary>
    Conspicuous,

    /// <summary>Higher than chance allows, and surely by the margin that matters.</summary>
    AssuredHotspot,
}

/// <summary>What the neighbours add to a district's own figure.</summary>
public enum NeighbourLabel
{
    /// <summary>Nothing can be said: no map, no shown neighbours, or too few districts.</summary>
    None,

    /// <summary>The neighbours are not higher than chance allows, and no scan cluster holds the district.</summary>
    Alone,

    /// <summary>The neighbours are high, or a scan cluster of several districts holds the district.</summary>
    InCluster,
}
