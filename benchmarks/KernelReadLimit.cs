using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyWarning.Population;

namespace EarlyWarning.Benchmarks;

/// <summary>The read limit: the same columns merely summed, with as many threads. No scoring can read faster.</summary>
internal static class KernelReadLimit
{
    /// <summary>Sums all columns. Each thread takes one stretch of every column, from its first value to its last.</summary>
    public static float Sum(ChildTable children, int threads)
    {
        var sums = new float[threads * 64];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, t =>
        {
            var (from, to) = ((int)((long)children.Count * t / threads), (int)((long)children.Count * (t + 1) / threads));
            for (var c = 0; c < children.Indicators.Length; c++) sums[t * 64] += Sum(children.Column(c)[from..to]);
        });
        return sums.Sum();
    }

    /// <summary>Eight registers at a time, so that only reading can be what takes the time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Sum(ReadOnlySpan<float> column)
    {
        ref var x = ref MemoryMarshal.GetReference(column);
        var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        var (e, f, g, h) = (a, a, a, a);
        nuint i = 0;
        for (; i + 128 <= (nuint)column.Length; i += 128)
        {
            a += Vector512.LoadUnsafe(ref x, i);
            b += Vector512.LoadUnsafe(ref x, i + 16);
            c += Vector512.LoadUnsafe(ref x, i + 32);
            d += Vector512.LoadUnsafe(ref x, i + 48);
            e += Vector512.LoadUnsafe(ref x, i + 64);
            f += Vector512.LoadUnsafe(ref x, i + 80);
            g += Vector512.LoadUnsafe(ref x, i + 96);
            h += Vector512.LoadUnsafe(ref x, i + 112);
        }

        var sum = Vector512.Sum(a + b + c + d + e + f + g + h);
        for (; i < (nuint)column.Length; i++) sum += column[(int)i];
        return sum;
    }
}
