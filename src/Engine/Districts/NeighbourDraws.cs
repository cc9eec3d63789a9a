using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary>Counts, over random draws of an area's neighbours, how many sums reach and how many do not exceed the observed one.</summary>
/// <remarks>
/// <para>Floyd's algorithm: for j from N − k to N − 1 draw t from 0 to j; take t, or j where t is taken already; every k-subset is equally likely (Bentley, J. and
/// Floyd, R. (1987), Programming pearls: a sample of brilliance, Commun. ACM 30, 754–757). Draw m of permutation r is word m mod 4 of the block with counter
/// (r, m div 4) of <see cref="Philox"/>; the high half of its product with j + 1 is t; the bias of that is below N / 2^32.</para>
/// <para>Everything is done in whole numbers, so every path gives the same counts as <see cref="KernelPath.Scalar"/>, the definition. Checked by tests that run
/// all paths for 1 to 140 neighbours and numbers of permutations that fill a register and that do not.</para>
/// </remarks>
internal static class NeighbourDraws
{
    /// <summary>Up to this many neighbours a lane compares a draw with every earlier one; with more, marking what is taken is faster.</summary>
    public const int MostComparedDraws = 128;

    /// <summary>Counts the sums.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="others">N values, those of all areas but the one in question; their sums fit into 63 bits.</param>
    /// <param name="drawn">k, 1 to N.</param>
    /// <param name="least">Sums from here on reach the observed one.</param>
    /// <param name="most">Sums up to here do not exceed it.</param>
    /// <param name="from">Number of the first draw, at least 1.</param>
    /// <param name="to">Number of the last draw, not below the first. A draw depends on its number alone.</param>
    /// <param name="key">Key of the random numbers.</param>
    /// <param name="takenBy">Scratch of N numbers, all zero; set to zero again at the end.</param>
    /// <returns>Sums ≥ least, and sums ≤ most.</returns>
    public static (int Reached, int NotExceeded) Count(
        KernelPath path, ReadOnlySpan<long> others, int drawn, long least, long most, int from, int to, ulong key, Span<int> takenBy)
    {
        if (drawn > MostComparedDraws || path < KernelPath.Vector256) return CountScalar(others, drawn, least, most, from, to, key, takenBy);
        return path == KernelPath.Vector512
            ? CountLanes<DrawLanes512, Vector512<ulong>>(others, drawn, least, most, from, to, key)
            : CountLanes<DrawLanes256, Vector256<ulong>>(others, drawn, least, most, from, to, key);
    }

    private static (int Reached, int NotExceeded) CountScalar(
        ReadOnlySpan<long> others, int drawn, long least, long most, int from, int to, ulong key, Span<int> takenBy)
    {
        var first = others.Length - drawn;
        int reached = 0, notExceeded = 0;
        Span<uint> words = stackalloc uint[4];
        for (var permutation = from; permutation <= to; permutation++)
        {
            long sum = 0;
            for (var draw = 0; draw < drawn; draw++)
            {
                if ((draw & 3) == 0) (words[0], words[1], words[2], words[3]) = Philox.Block(key, (uint)permutation, (uint)draw / 4);
                var last = first + draw;
                var t = (int)(((ulong)words[draw & 3] * (ulong)(last + 1)) >> 32);
                if (takenBy[t] == permutation) t = last;
                takenBy[t] = permutation;
                sum += others[t];
            }

            if (sum >= least) reached++;
            if (sum <= most) notExceeded++;
        }

        takenBy.Clear();
        return (reached, notExceeded);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Reached, int NotExceeded) CountLanes<TLanes, TVector>(
        ReadOnlySpan<long> others, int drawn, long least, long most, int from, int to, ulong key)
        where TLanes : struct, IDrawLanes<TVector>
        where TVector : unmanaged
    {
        ref var origin = ref MemoryMarshal.GetReference(others);
        var first = others.Length - drawn;
        var (leastLanes, mostLanes) = (TLanes.Fill((ulong)least), TLanes.Fill((ulong)most));
        Span<TVector> taken = stackalloc TVector[drawn + 3];
        ref var picks = ref MemoryMarshal.GetReference(taken);
        Span<TVector> schedule = stackalloc TVector[2 * Philox.Rounds];
        PhiloxLanes.Schedule<TLanes, TVector>(key, schedule);
        ref var keys = ref MemoryMarshal.GetReference(schedule);
        int reached = 0, notExceeded = 0;
        for (var permutation = from; permutation <= to; permutation += TLanes.Count)
        {
            var counter = TLanes.From((ulong)permutation);
            var sum = TLanes.Fill(0);
            for (var draw = 0; draw < drawn; draw += 4)
            {
                PhiloxLanes.Block<TLanes, TVector>(ref keys, counter, (ulong)draw / 4, ref Unsafe.Add(ref picks, draw));
                var end = Math.Min(drawn, draw + 4);
                for (var d = draw; d < end; d++)
                {
                    var last = (ulong)(first + d);
                    var t = TLanes.Upper(TLanes.Product(Unsafe.Add(ref picks, d), TLanes.Fill(last + 1)));
                    var again = TLanes.Fill(0);
                    for (var earlier = 0; earlier < d; earlier++) again = TLanes.Or(again, TLanes.Equal(t, Unsafe.Add(ref picks, earlier)));
                    t = TLanes.Choose(again, TLanes.Fill(last), t);
                    Unsafe.Add(ref picks, d) = t;
                    sum = TLanes.Add(sum, TLanes.Gather(in origin, t));
                }
            }

            // The last register may hold lanes beyond the last permutation.
            var lanes = to - permutation + 1;
            var valid = lanes >= TLanes.Count ? uint.MaxValue : (1u << lanes) - 1;
            reached += BitOperations.PopCount(TLanes.AtLeast(sum, leastLanes) & valid);
            notExceeded += BitOperations.PopCount(TLanes.AtLeast(mostLanes, sum) & valid);
        }

        return (reached, notExceeded);
    }
}
