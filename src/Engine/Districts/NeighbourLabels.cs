using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>What the neighbourhood adds to a district's own figure: in a cluster, or alone. It decides nothing.</summary>
/// <remarks>
/// In a cluster: the neighbours' empirical-Bayes rates are higher than chance allows (conditional permutation of Gi, one-sided, Benjamini–Hochberg over the districts of
/// the stage that have neighbours), or the district lies in a scan cluster of at least two districts (Bernoulli, at most a quarter of the children, p ≤ 0.05). Empirical-Bayes
/// rates, because crude ones of small neighbours are high by chance; a window of one district says nothing about its neighbourhood.
/// </remarks>
internal static class NeighbourLabels
{
    /// <summary>Largest share of all children in a scan window: a larger one is half the city rather than a neighbourhood.</summary>
    public const double LargestShare = 0.25;

    /// <summary>Simulations of the scan: a p of 0.05 is told to within 0.03, enough for a label, at a fifth of the time of <see cref="CircularScan.DefaultSimulations"/>.</summary>
    private const int Simulations = 199;

    /// <summary>The labels of the districts of one stage.</summary>
    /// <param name="districts">Figures of the districts with children; codes as on the map.</param>
    /// <param name="map">Who touches whom, and where.</param>
    /// <param name="settings">Permutations, seed and false-discovery rate.</param>
    /// <returns>By code, for the districts on the map: the label and the corrected p of the neighbours; empty with fewer than
    /// <see cref="DistrictAnalysis.FewestDistricts"/>. <see cref="NeighbourLabel.None"/> and NaN for a district that has no neighbours and lies in no
    /// scan cluster; NaN also where only the scan says something.</returns>
    public static Dictionary<string, (NeighbourLabel Label, double PValue)> Of(IReadOnlyCollection<AreaFigures> districts, DistrictMap map, HotspotSettings settings)
    {
        var figureOf = districts.ToDictionary(figure => figure.Code, StringComparer.Ordinal);
        var (kept, neighbours) = Contiguity.Within(map.Neighbours, [.. map.Areas.Select(area => figureOf.ContainsKey(area.Code.Value))]);
        if (kept.Length < DistrictAnalysis.FewestDistricts) return [];
        var figures = kept.Select(i => figureOf[map.Areas[i].Code.Value]).ToArray();
        var codes = kept.Select(i => map.Areas[i].Code).ToImmutableArray();

        // Each stage has its own random numbers.
        var seed = Philox.Mix(settings.Seed) + (ulong)figures[0].Stage;
        var permutations = NeighbourPermutation.Enough(neighbours.Count(list => !list.IsEmpty), settings.FalseDiscoveryRate, settings.Permutations);
        var rates = Array.ConvertAll(figures, figure => figure.EmpiricalBayes);
        var tests = NeighbourPermutation.TestInSteps(codes, rates, neighbours, settings.Permutations, permutations, seed);
        var adjusted = BenjaminiHochberg.Adjust([.. tests.Select(test => test.PGreater)]);
        var scanned = InScanClusters([.. kept.Select(i => map.Areas[i])], figures, seed);

        var labels = new Dictionary<string, (NeighbourLabel, double)>(StringComparer.Ordinal);
        for (var k = 0; k < codes.Length; k++)
        {
            var label = adjusted[k] <= settings.FalseDiscoveryRate || scanned.Contains(codes[k]) ? NeighbourLabel.InCluster
                : neighbours[k].IsEmpty ? NeighbourLabel.None : NeighbourLabel.Alone;
            labels.Add(codes[k].Value, (label, adjusted[k]));
        }

        return labels;
    }

    private static HashSet<DistrictCode> InScanClusters(DistrictArea[] areas, AreaFigures[] figures, ulong seed)
    {
        if (areas.Any(area => area.Geometry is null or { IsEmpty: true })) return [];
        ImmutableArray<ScanArea> scanned =
        [
            .. areas.Zip(figures, (area, figure) =>
                {
                    var centroid = area.Geometry!.Centroid;
                    var (x, y, z) = TransverseMercator.ToGeocentric(centroid.X, centroid.Y);
                    return new ScanArea(area.Code, x, y, z, figure.Count, figure.Children);
                }),
            ];

        var scan = CircularScan.Search(scanned, ScanModel.Bernoulli, LargestShare, Simulations, seed);
        return [.. scan.Clusters.Where(cluster => cluster.PValue <= CircularScan.Level && cluster.Districts.Length > 1).SelectMany(cluster => cluster.Districts)];
    }
}
