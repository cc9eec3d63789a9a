using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Conditional-permutation test of an area's neighbours: is their mean higher than chance allows?</summary>
/// <remarks>
/// Source: Anselin, L. (1995), Local indicators of spatial association – LISA, Geographical Analysis 27, 93–115 (conditional permutation);
/// statistic Gi of Getis and Ord (1992), which leaves out the area's own value. Checked for North Carolina against full enumeration and
/// against 99,999 permutations made in R.
/// </remarks>
public static class NeighbourPermutation
{
    /// <summary>Bits that the largest value takes as an integer: the sum of 2^17 of them still fits into 63.</summary>
    private const int ValueBits = 44;

    /// <summary>The p-value of every area's neighbours.</summary>
    /// <param name="codes">Codes of the areas, each once; with the seed they choose the random numbers, so an area keeps its p in whatever order the
    /// areas are given and on however many threads the work is done.</param>
    /// <param name="values">One finite value per area, not negative.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, without itself.</param>
    /// <param name="permutations">R, the number of permutations, at least 1.</param>
    /// <param name="seed">Seed; the same seed gives the same digits.</param>
    /// <returns>p = (n_ge + 1) / (R + 1), n_ge being the permutations whose neighbour sum reaches the observed one; NaN for an area without
    /// neighbours. One-sided (greater). Null hypothesis: given the area's own value, all others are arranged at random over the other areas.
    /// Drawn without replacement. Not adjusted for the number of areas.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a code stands twice, or a value is negative or not finite.</exception>
    public static double[] PValues(
        ImmutableArray<DistrictCode> codes, ReadOnlySpan<double> values, ImmutableArray<ImmutableArray<int>> neighbours, int permutations, ulong seed)
    {
        if (values.Length != codes.Length || neighbours.Length != codes.Length) throw new ArgumentException("One code, value and list of neighbours per area.");
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        var order = Enumerable.Range(0, codes.Length).OrderBy(i => codes[i]).ToArray();
        for (var i = 1; i < order.Length; i++)
        {
            if (codes[order[i]] == codes[order[i - 1]]) throw new ArgumentException("A code stands twice.", nameof(codes));
        }

        var whole = WholeNumbers(values, order);
        var position = new int[order.Length];
        for (var i = 0; i < order.Length; i++) position[order[i]] = i;

        var pValues = new double[codes.Length];
        Parallel.For(0, codes.Length, i =>
        {
            if (neighbours[i].Length == 0)
            {
                pValues[i] = double.NaN;
                return;
            }

            long observed = 0;
            foreach (var j in neighbours[i]) observed += whole[position[j]];
            var others = new long[whole.Length - 1];
            whole.AsSpan(0, position[i]).CopyTo(others);
            whole.AsSpan(position[i] + 1).CopyTo(others.AsSpan(position[i]));
            var reached = Reached(others, neighbours[i].Length, observed, permutations, Key(seed, codes[i]));
            pValues[i] = (double)(reached + 1) / (permutations + 1);
        });
        return pValues;
    }

    /// <summary>The values in the given order as integers below 2^44: sums of integers do not depend on the order of drawing, so ties are ties.</summary>
    private static long[] WholeNumbers(ReadOnlySpan<double> values, int[] order)
    {
        double largest = 0;
        foreach (var value in values)
        {
            if (!(value >= 0 && double.IsFinite(value))) throw new ArgumentException("Values are finite and not negative.", nameof(values));
            largest = Math.Max(largest, value);
        }

        var shift = largest == 0 ? 0 : ValueBits - 1 - Math.ILogB(largest);
        var whole = new long[order.Length];
        for (var i = 0; i < order.Length; i++) whole[i] = (long)Math.Round(Math.ScaleB(values[order[i]], shift));
        return whole;
    }

    /// <summary>How many of the permutations reach the observed sum.</summary>
    /// <remarks>
    /// Floyd's algorithm: for j from N − k to N − 1 draw t from 0 to j; take t, or j where t is taken already; every k-subset is equally likely
    /// (Bentley, J. and Floyd, R. (1987), Programming pearls: a sample of brilliance, Commun. ACM 30, 754–757). A 32-bit draw is brought to its range by
    /// the high half of a product; the bias is below N / 2^32.
    /// </remarks>
    private static int Reached(long[] others, int drawn, long observed, int permutations, ulong key)
    {
        // Every value was rounded by at most half a unit: sums that tie before rounding lie at most this far apart.
        var limit = observed - drawn;
        var slots = new Slot[others.Length];
        for (var i = 0; i < slots.Length; i++) slots[i].Value = others[i];
        var first = others.Length - drawn;
        var reached = 0;
        var counter = key;
        for (var permutation = 1; permutation <= permutations; permutation++)
        {
            // A permutation starts at its own place in the sequence of random numbers; each 64-bit number serves two draws.
            long sum = 0;
            ulong bits = 0;
            for (var j = first; j < slots.Length; j++)
            {
                bits = ((j - first) & 1) == 0 ? Mix(counter += Golden) : bits >> 32;
                ref var slot = ref slots[(int)(((bits & 0xFFFFFFFF) * (ulong)(j + 1)) >> 32)];
                if (slot.TakenBy == permutation) slot = ref slots[j];
                slot.TakenBy = permutation;
                sum += slot.Value;
            }

            if (sum >= limit) reached++;
        }

        return reached;
    }

    /// <summary>One area's value, and the last permutation that drew it.</summary>
    private struct Slot
    {
        public long Value;
        public int TakenBy;
    }

    /// <summary>2^64 / golden ratio, odd: the step of SplitMix64.</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>A number for a seed and a code: FNV-1a over the UTF-16 units of the code, mixed with the seed.</summary>
    private static ulong Key(ulong seed, DistrictCode code)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in code.Value) hash = (hash ^ c) * 0x100000001B3;
        return Mix(hash + Mix(seed + Golden));
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators).</summary>
    internal static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
