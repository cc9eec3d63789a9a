using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>A window in which more children are counted than outside.</summary>
/// <param name="Centre">The district in the middle.</param>
/// <param name="Districts">The districts inside, nearest first, the centre among them.</param>
/// <param name="Count">Children counted inside.</param>
/// <param name="Children">Children inside.</param>
/// <param name="Expected">Count that the rate of all areas would give: all counted × children inside / all children.</param>
/// <param name="RelativeRate">Rate inside / rate outside; ∞ where nothing is counted outside.</param>
/// <param name="LogLikelihoodRatio">Kulldorff's log likelihood ratio, natural logarithm, above 0.</param>
/// <param name="PValue">(number of simulations whose highest ratio of all windows reaches this one + 1) / (simulations + 1). One-sided (high rates). Null hypothesis: one
/// rate everywhere, the total held. The highest of all windows is taken, so the number of windows is allowed for; for secondary clusters the p is too large rather than too
/// small (Kulldorff 1997).</param>
public sealed record ScanCluster(
    DistrictCode Centre,
    ImmutableArray<DistrictCode> Districts,
    long Count,
    long Children,
    double Expected,
    double RelativeRate,
    double LogLikelihoodRatio,
    double PValue)
{
    /// <summary>Count / expected.</summary>
    public double RatioToExpected => Count / Expected;
}

/// <summary>The best window around one area.</summary>
/// <param name="LogLikelihoodRatio">Its ratio; 0 where no window around this area holds more than expected.</param>
/// <param name="Districts">Districts inside: the smallest window with this ratio; 0 where the area alone exceeds the cap.</param>
/// <param name="Windows">Windows around this area.</param>
public readonly record struct ScanCentre(double LogLikelihoodRatio, int Districts, int Windows);

/// <summary>What a scan finds.</summary>
/// <param name="Clusters">The most likely cluster, then secondary ones, none overlapping another, by falling ratio; empty where no window holds more than expected.</param>
/// <param name="Centres">The best window around every area, in the order of the areas given.</param>
/// <param name="SimulatedMaxima">Highest ratio of every simulation, in the order of simulations.</param>
public sealed record ScanResult(ImmutableArray<ScanCluster> Clusters, ImmutableArray<ScanCentre> Centres, ImmutableArray<double> SimulatedMaxima);
