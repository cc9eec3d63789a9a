using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Districts;

/// <summary>The highest ratio of any window in data simulated under the null hypothesis.</summary>
/// <remarks>
/// A simulation hands out all cases to children at random, with replacement (Poisson) or without (Bernoulli). 16 simulations go through the windows together. The
/// logarithms of a window are taken only where a bound does not rule out that it is the highest so far; the bound decides nothing about the result, so registers of any
/// width and any number of threads give the same bits. Checked against a plain search of every window.
/// </remarks>
internal static class ScanSimulation
{
    /// <summary>Simulations that go together: two registers of eight.</summary>
    public const int BlockSize = 16;

    /// <summary>The highest ratios.</summary>
    /// <param name="areas">The areas, ascending by code.</param>
    /// <param name="windows">Their windows.</param>
    /// <param name="model">Poisson or Bernoulli.</param>
    /// <param name="simulations">How many, at least 1.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="threads">Most threads.</param>
    /// <returns>One ratio per simulation, 0 or more.</returns>
    public static double[] Maxima(ScanArea[] areas, ScanWindows windows, ScanModel model, int simulations, ulong seed, int threads)
    {
        var likelihood = new ScanLikelihood(model, areas.Sum(area => area.Count), areas.Sum(area => area.Children));
        var maxima = new double[(simulations + BlockSize - 1) / BlockSize * BlockSize];
        var sizes = Array.ConvertAll(areas, area => (double)area.Children);
        var key = Philox.Mix(seed);
        var cases = new CaseDraws(areas, model);
        Parallel.For(
            0,
            maxima.Length / BlockSize,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => (Draws: new CountedDraws(), Counts: new int[areas.Length * BlockSize]),
            (block, _, scratch) =>
            {
                for (var s = 0; s < BlockSize; s++)
                {
                    scratch.Draws.Start(key, (uint)((block * BlockSize) + s));
                    cases.Simulate(scratch.Draws, scratch.Counts.AsSpan(s), BlockSize);
                }

                Search(windows, sizes, likelihood, scratch.Counts, maxima.AsSpan(block * BlockSize, BlockSize));
                return scratch;
            },
            _ => { });
        return maxima[..simulations];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Search(ScanWindows windows, double[] sizes, ScanLikelihood likelihood, int[] counts, Span<double> highest)
    {
        var rate = (double)likelihood.Cases / likelihood.Children;
        ref var rows = ref MemoryMarshal.GetArrayDataReference(counts);
        var (limit0, limit1) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var centre = 0; centre < windows.Centres; centre++)
        {
            var (count0, count1) = (Vector256<int>.Zero, Vector256<int>.Zero);
            double size = 0;
            foreach (var entry in windows.Of(centre))
            {
                var area = entry < 0 ? ~entry : entry;
                var row = (nuint)(area * BlockSize);
                count0 += Vector256.LoadUnsafe(ref rows, row);
                count1 += Vector256.LoadUnsafe(ref rows, row + 8);
                size += sizes[area];
                if (entry < 0) continue;

                var expected = Vector256.Create((int)(size * rate));
                var bound = Vector256.Create((float)likelihood.Bound(size));
                var (above0, above1) = (Above(count0, expected, bound, limit0), Above(count1, expected, bound, limit1));
                if ((above0 | above1) == Vector256<float>.Zero) continue;
                limit0 = Raise(count0, above0, (long)size, likelihood, highest, limit0);
                limit1 = Raise(count1, above1, (long)size, likelihood, highest[8..], limit1);
            }
        }
    }

    /// <summary>Lanes in which the window could be the highest so far: count above expectation, and (count − expected)² > highest × bound. The expectation is rounded down
    /// and the bound is a little too small, so no window is lost to rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Above(Vector256<int> counts, Vector256<int> expected, Vector256<float> bound, Vector256<float> highest)
    {
        var excess = Vector256.ConvertToSingle(Vector256.Max(counts - expected, Vector256<int>.Zero));
        return Vector256.GreaterThan(excess * excess, highest * bound);
    }

    /// <summary>Takes the window's ratio where it is higher; gives the highest as float32 back.</summary>
    private static Vector256<float> Raise(
        Vector256<int> counts, Vector256<float> above, long size, ScanLikelihood likelihood, Span<double> highest, Vector256<float> limits)
    {
        for (var bits = above.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
        {
            var lane = BitOperations.TrailingZeroCount(bits);
            highest[lane] = Math.Max(highest[lane], likelihood.Ratio(counts.GetElement(lane), size));
            limits = limits.WithElement(lane, (float)highest[lane]);
        }

        return limits;
    }
}
