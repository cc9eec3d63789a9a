using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>Kulldorff's spatial scan statistic with circular windows, for high rates.</summary>
/// <remarks>
/// A window holds the areas whose centres lie in a circle around the centre of one of them; areas equally far away come in together. Source: Kulldorff, M. (1997), A spatial
/// scan statistic, Communications in Statistics – Theory and Methods 26, 1481–1496. Checked for North Carolina, both models, caps of 50 and 25 %: ratios 1e-9 relative, p
/// against 9,999 and 999 simulations made in R.
/// </remarks>
public static class CircularScan
{
    /// <summary>Simulations where nothing else is asked for: the smallest p is 0.001.</summary>
    public const int DefaultSimulations = 999;

    /// <summary>Clusters that are told at least, as far as there are so many. Further ones are told as long as their p is at most <see cref="Level"/>.</summary>
    public const int FirstClusters = 5;

    /// <summary>Clusters with a p up to this are told however many there are.</summary>
    public const double Level = 0.05;

    /// <summary>Ratios that differ by no more than this share are equal.</summary>
    private const double Tie = 1e-12;

    /// <summary>Searches all windows.</summary>
    /// <param name="areas">The areas; neither their order nor the number of threads changes a digit.</param>
    /// <param name="model">Poisson or Bernoulli.</param>
    /// <param name="largestShare">Largest share of all children in a window, above 0, up to 0.5.</param>
    /// <param name="simulations">Simulations for the p-values, at least 1.</param>
    /// <param name="seed">Seed; the same seed gives the same digits.</param>
    /// <returns>Clusters and best windows; no clusters where nothing, or every child, is counted.</returns>
    /// <exception cref="ArgumentException">A code stands twice, a coordinate is not finite, or a count is negative or larger than the number of children.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share or the number of simulations lies outside its range.</exception>
    public static ScanResult Search(ImmutableArray<ScanArea> areas, ScanModel model, double largestShare, int simulations, ulong seed) =>
        Search(areas, model, largestShare, simulations, seed, Environment.ProcessorCount);

    /// <summary>The same with a number of threads.</summary>
    internal static ScanResult Search(ImmutableArray<ScanArea> areas, ScanModel model, double largestShare, int simulations, ulong seed, int threads)
    {
        if (!(largestShare > 0 && largestShare <= 0.5)) throw new ArgumentOutOfRangeException(nameof(largestShare), "A share above 0, up to 0.5.");
        ArgumentOutOfRangeException.ThrowIfLessThan(simulations, 1);
        var order = Enumerable.Range(0, areas.Length).OrderBy(i => areas[i].Code).ToArray();
        var sorted = Array.ConvertAll(order, i => areas[i]);
        Check(sorted);
        var likelihood = new ScanLikelihood(model, sorted.Sum(area => area.Count), sorted.Sum(area => area.Children));
        if (likelihood.Cases == 0 || likelihood.Cases == likelihood.Children) return new([], [.. areas.Select(_ => default(ScanCentre))], []);

        var windows = new ScanWindows(sorted, largestShare * likelihood.Children);
        var centres = new ScanCentre[areas.Length];
        Parallel.For(0, sorted.Length, i => centres[order[i]] = Best(sorted, windows, i, likelihood, []));
        var maxima = ScanSimulation.Maxima(sorted, windows, model, simulations, seed, threads);
        return new(Clusters(sorted, windows, likelihood, maxima), [.. centres], [.. maxima]);
    }

    /// <summary>Takes the best window, then the best of those that overlap none taken so far, and so on.</summary>
    private static ImmutableArray<ScanCluster> Clusters(ScanArea[] areas, ScanWindows windows, ScanLikelihood likelihood, double[] maxima)
    {
        var clusters = ImmutableArray.CreateBuilder<ScanCluster>();
        var taken = new bool[areas.Length];
        var best = new ScanCentre[areas.Length];
        while (clusters.Count < FirstClusters || clusters[^1].PValue <= Level)
        {
            Parallel.For(0, areas.Length, i => best[i] = Best(areas, windows, i, likelihood, taken));

            // Of windows with the same ratio the one around the smallest code.
            var centre = 0;
            for (var i = 1; i < best.Length; i++)
            {
                if (best[i].LogLikelihoodRatio > best[centre].LogLikelihoodRatio * (1 + Tie)) centre = i;
            }

            if (best[centre].LogLikelihoodRatio == 0) break;
            var members = windows.Of(centre)[..best[centre].Districts].ToArray();
            for (var k = 0; k < members.Length; k++)
            {
                members[k] = members[k] < 0 ? ~members[k] : members[k];
                taken[members[k]] = true;
            }

            clusters.Add(Describe(areas, centre, members, best[centre].LogLikelihoodRatio, likelihood, maxima));
        }

        return clusters.ToImmutable();
    }

    private static ScanCluster Describe(ScanArea[] areas, int centre, int[] members, double ratio, ScanLikelihood likelihood, double[] maxima)
    {
        long count = members.Sum(i => areas[i].Count), size = members.Sum(i => areas[i].Children);
        long countOutside = likelihood.Cases - count, sizeOutside = likelihood.Children - size;
        var reached = maxima.Count(highest => highest >= ratio * (1 - Tie));
        return new(
            areas[centre].Code,
            [.. members.Select(i => areas[i].Code)],
            count,
            size,
            (double)likelihood.Cases * size / likelihood.Children,
            (double)count * sizeOutside / ((double)countOutside * size),
            ratio,
            (reached + 1.0) / (maxima.Length + 1.0));
    }

    /// <summary>The best window around an area that holds no area taken; of windows with the same ratio the smallest.</summary>
    private static ScanCentre Best(ScanArea[] areas, ScanWindows windows, int centre, ScanLikelihood likelihood, bool[] taken)
    {
        long count = 0, size = 0;
        double highest = 0, rate = (double)likelihood.Cases / likelihood.Children;
        int length = 0, ends = 0;
        var around = windows.Of(centre);
        for (var k = 0; k < around.Length; k++)
        {
            var area = around[k] < 0 ? ~around[k] : around[k];
            if (taken.Length > 0 && taken[area]) break;
            count += areas[area].Count;
            size += areas[area].Children;
            if (around[k] < 0) continue;
            if (ends++ == 0) length = k + 1;
            var excess = count - (size * rate);
            if (excess < 0 || excess * excess <= highest * likelihood.Bound(size)) continue;
            var ratio = likelihood.Ratio(count, size);
            if (ratio > highest * (1 + Tie)) (highest, length) = (ratio, k + 1);
        }

        return new(highest, length, ends);
    }

    private static void Check(ScanArea[] areas)
    {
        for (var i = 0; i < areas.Length; i++)
        {
            if (i > 0 && areas[i].Code == areas[i - 1].Code) throw new ArgumentException("A code stands twice.", nameof(areas));
            if (!double.IsFinite(areas[i].X + areas[i].Y + areas[i].Z)) throw new ArgumentException("Coordinates are finite.", nameof(areas));
            if (areas[i].Count < 0 || areas[i].Count > areas[i].Children) throw new ArgumentException("A count lies between 0 and the number of children.", nameof(areas));
        }
    }
}
