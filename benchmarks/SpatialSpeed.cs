using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;

namespace EarlyWarning.Benchmarks;

/// <summary>Quick measurements of the neighbourhood statistics inside one process; median, smallest and largest of several repetitions are printed.</summary>
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
                        () => NeighbourPermutation.Test(codes, values, neighbours, NeighbourPermutation.DefaultPermutations, 1, path, threads));
                }
            }
        }
    }

    private static void Print(FormattableString what, int repetitions, Action action)
    {
        action();
        var times = new double[repetitions];
        for (var i = 0; i < repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what.ToString(CultureInfo.InvariantCulture)}: median {times[repetitions / 2]:0.0} ms ({times[0]:0.0} to {times[^1]:0.0})"));
    }
}
