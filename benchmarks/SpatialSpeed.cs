using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;

namespace EarlyWarning.Benchmarks;

/// <summary>Quick measurements of the neighbourhood statistics inside one process; median, smallest and largest of several repetitions are printed.</summary>
/// <remarks>The processor time of the process (all threads) stands beside: on a machine that others use too, waiting for a core is not in it.</remarks>
internal static class SpatialSpeed
{
    /// <summary>Conditional permutations of Gi* and local Moran.</summary>
    public static void Permutations()
    {
        foreach (var districts in new[] { 450, 5_000 })
        {
            var (codes, values, neighbours) = (SpatialSetting.Codes(districts), SpatialSetting.Rates(districts), SpatialSetting.Honeycomb(districts));
            var links = neighbours.Average(list => list.Length);
            foreach (var path in Enum.GetValues<KernelPath>().Where(p => p != KernelPath.Vector128 && Kernel.Supports(p)).Reverse())
            {
                foreach (var threads in new[] { 2, 1 })
                {
                    var repetitions = path == KernelPath.Scalar ? 3 : 15;
                    Print(
                        $"{districts} districts, {links:0.00} neighbours, 9,999 permutations, {path}, {threads} threads",
                        repetitions,
                        () => NeighbourPermutation.Test(codes, values, neighbours, NeighbourPermutation.DefaultPermutations, NeighbourPermutation.DefaultPermutations, 1, path, threads));
                }
            }
        }
    }

    /// <summary>The scan statistic: windows, observed clusters and simulations together.</summary>
    public static void Scan()
    {
        // The first is of the size of the data that SpatialEpi is measured with (New York leukaemia: 281 tracts, 1,057,673 persons, 592 cases).
        (int Districts, int Children, double Rate, ScanModel Model, double Share, int Repetitions)[] cases =
        [
            (281, 3_764, 0.00056, ScanModel.Poisson, 0.5, 15),
            (281, 3_764, 0.00056, ScanModel.Bernoulli, 0.5, 15),
            (281, 230, 0.15, ScanModel.Bernoulli, 0.25, 15),
            (5_000, 230, 0.15, ScanModel.Bernoulli, 0.25, 3),
        ];
        foreach (var (districts, children, rate, model, share, repetitions) in cases)
        {
            var areas = SpatialSetting.Scan(districts, children, rate);
            foreach (var threads in new[] { 2, 1 })
            {
                Print(
                    $"{districts} districts, {areas.Sum(a => a.Children)} children, {areas.Sum(a => a.Count)} counted, {model}, {share:0%}, 999 simulations, {threads} threads",
                    repetitions,
                    () => CircularScan.Search(areas, model, share, CircularScan.DefaultSimulations, 1, threads));
            }
        }
    }

    /// <summary>The statistics of one stage part by part, as a quarterly run has them.</summary>
    public static void Stage()
    {
        foreach (var (districts, children) in new[] { (450, 440), (450, 2_200), (5_000, 230) })
        {
            var areas = SpatialSetting.Scan(districts, children, 0.15);
            var (codes, neighbours) = (SpatialSetting.Codes(districts), SpatialSetting.Honeycomb(districts));
            long[] counts = [.. areas.Select(area => area.Count)], sizes = [.. areas.Select(area => area.Children)];
            var (rate, settings, rates) = ((double)counts.Sum() / sizes.Sum(), new HotspotSettings(), MarshallSmoothing.Binomial(counts, sizes));
            var posteriors = VerdictRule.Decide(counts, sizes, rate, settings).Districts.Select(own => own.Posterior!).ToImmutableArray();
            var permutations = NeighbourPermutation.Enough(districts, settings.FalseDiscoveryRate, settings.Permutations);
            Print($"{districts} districts, {sizes.Sum()} children: verdicts", 5, () => VerdictRule.Decide(counts, sizes, rate, settings));
            Print($"{districts} districts, {sizes.Sum()} children: intervals of the posterior", 5, () => Parallel.For(0, districts, i => posteriors[i].Interval()));
            Print($"{districts} districts, {sizes.Sum()} children: ranks", 5, () => RankUncertainty.Compute(codes, posteriors, 1));
            Print($"{districts} districts, {sizes.Sum()} children: {permutations} permutations", 3, () => NeighbourPermutation.TestInSteps(codes, rates, neighbours, settings.Permutations, permutations, 1));
            Print($"{districts} districts, {sizes.Sum()} children: scan, 199 simulations", 5, () => CircularScan.Search(areas, ScanModel.Bernoulli, 0.25, 199, 1));
        }
    }

    /// <summary>Runs something once, then so many times, and prints how long it took.</summary>
    internal static void Print(FormattableString what, int repetitions, Action action)
    {
        action();
        var (times, busy) = (new double[repetitions], new double[repetitions]);
        for (var i = 0; i < repetitions; i++)
        {
            var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            busy[i] = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
        }

        Array.Sort(times);
        Array.Sort(busy);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what.ToString(CultureInfo.InvariantCulture)}: median {times[repetitions / 2]:0.0} ms ({times[0]:0.0} to {times[^1]:0.0}), processor time {busy[repetitions / 2]:0.0} ms"));
    }
}
