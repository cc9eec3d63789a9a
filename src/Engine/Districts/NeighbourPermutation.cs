using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Conditional-permutation test of every area's neighbours: is their sum higher, or lower, than chance allows?</summary>
/// <remarks>
/// Source: Anselin, L. (1995), Local indicators of spatial association – LISA, Geographical Analysis 27, 93–115 (conditional permutation); statistics of Getis and
/// Ord (1992) and Anselin. Drawn without replacement. Checked for North Carolina against exact moments, full enumeration and 99,999 permutations made in R.
/// </remarks>
public static class NeighbourPermutation
{
    /// <summary>Number of permutations where nothing else is asked for.</summary>
    public const int DefaultPermutations = 9999;

    /// <summary>Draws at either end from which on a p-value is told well enough: its standard error is a tenth of it.</summary>
    public const int EnoughAtEitherEnd = 100;

    /// <summary>Bits that the largest value takes as an integer: the sum of 2^17 of them, with its tolerance, still fits into 63.</summary>
    private const int ValueBits = 44;

    private const int Growth = 4;

    /// <summary>Tolerance per neighbour in units of the integers: between 4.5e-13 and 9.1e-13 of the largest value, at least eight times what rounding moves.</summary>
    private const int TieUnits = 8;

    /// <summary>How many permutations a correction for the number of districts needs.</summary>
    /// <param name="districts">m, the districts corrected for, 0 or more.</param>
    /// <param name="falseDiscoveryRate">q, above 0.</param>
    /// <param name="atLeast">Number that is wanted anyway, at least 1.</param>
    /// <returns>max(<paramref name="atLeast"/>, ⌈2 m / q⌉): the smallest two-sided p is 2 / (R + 1), and the strictest step of Benjamini–Hochberg is q / m; with fewer
    /// permutations a single conspicuous district could never be found.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static int Enough(int districts, double falseDiscoveryRate, int atLeast = DefaultPermutations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(districts);
        ArgumentOutOfRangeException.ThrowIfLessThan(atLeast, 1);
        if (!(falseDiscoveryRate > 0)) throw new ArgumentOutOfRangeException(nameof(falseDiscoveryRate), "A rate above 0.");

        // 0.05 is not exact in binary: what is a whole number in decimals stays one.
        return Math.Max(atLeast, checked((int)Math.Ceiling((2 * districts / falseDiscoveryRate) - 1e-6)));
    }

    /// <summary>Tests every area's neighbours.</summary>
    /// <param name="codes">Codes of the areas, each once; with the seed they choose the random numbers, so an area keeps its digits in whatever order the
    /// areas are given and on however many threads the work is done.</param>
    /// <param name="values">One finite value per area.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, each once, without itself.</param>
    /// <param name="permutations">R, the number of permutations, at least 1; see <see cref="Enough"/>.</param>
    /// <param name="seed">Seed; the same seed gives the same digits.</param>
    /// <returns>One result per area in the order given; an area without neighbours has no p. Sums of which the means differ by less than 1e-12 of the largest
    /// value are ties and count as reached and as not exceeded.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a code stands twice, a value is not finite, or an area has more neighbours than there are others.</exception>
    public static ImmutableArray<PermutedNeighbours> Test(
        ImmutableArray<DistrictCode> codes, ReadOnlySpan<double> values, ImmutableArray<ImmutableArray<int>> neighbours, int permutations, ulong seed) =>
        Test(codes, values, neighbours, permutations, permutations, seed, Kernel.Widest, Environment.ProcessorCount);

    /// <summary>The same with the whole number of permutations only for areas whose p can be small.</summary>
    /// <param name="codes">Codes of the areas, each once.</param>
    /// <param name="values">One finite value per area.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, each once, without itself.</param>
    /// <param name="first">Permutations that every area gets, at least 1.</param>
    /// <param name="permutations">R, the permutations that an area gets as long as fewer than <see cref="EnoughAtEitherEnd"/> draws reached its sum, or fewer did not exceed it; looked at after
    /// <paramref name="first"/>, four times as many, and so on.</param>
    /// <param name="seed">Seed; the same seed gives the same digits.</param>
    /// <returns>One result per area in the order given, as from <see cref="Test(ImmutableArray{DistrictCode}, ReadOnlySpan{double}, ImmutableArray{ImmutableArray{int}}, int, ulong)"/>;
    /// p = (n + 1) / (r + 1) with the number r that the area got, <see cref="PermutedNeighbours.Permutations"/>.</returns>
    /// <remarks>
    /// After Besag, J. and Clifford, P. (1991), Sequential Monte Carlo p-values, Biometrika 78, 301–304, in steps. P(p ≤ α) ≤ α still holds under the null hypothesis: who stopped before a step s
    /// has p ≥ 101 / (r(s − 1) + 1), and who went on after it would have had p ≤ 100 / (r(s) + 1); so for an α between these bounds of two steps, p ≤ α implies that the p of step s, which every area
    /// could have been given, is at most α. The smallest p is that of R permutations.
    /// </remarks>
    /// <exception cref="ArgumentException">The lengths differ, a code stands twice, a value is not finite, or an area has more neighbours than there are others.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of permutations is below 1, or the whole number below the first.</exception>
    public static ImmutableArray<PermutedNeighbours> TestInSteps(
        ImmutableArray<DistrictCode> codes, ReadOnlySpan<double> values, ImmutableArray<ImmutableArray<int>> neighbours, int first, int permutations, ulong seed) =>
        Test(codes, values, neighbours, first, permutations, seed, Kernel.Widest, Environment.ProcessorCount);

    /// <summary>The same on a chosen path and number of threads; neither changes a digit.</summary>
    internal static ImmutableArray<PermutedNeighbours> Test(
        ImmutableArray<DistrictCode> codes,
        ReadOnlySpan<double> values,
        ImmutableArray<ImmutableArray<int>> neighbours,
        int first,
        int permutations,
        ulong seed,
        KernelPath path,
        int threads)
    {
        if (values.Length != codes.Length || neighbours.Length != codes.Length) throw new ArgumentException("One code, value and list of neighbours per area.");
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, first);
        if (neighbours.Any(list => list.Length >= codes.Length)) throw new ArgumentException("More neighbours than other areas.", nameof(neighbours));
        if (codes.IsEmpty) return [];

        // By code, so that sums over areas and the places that are drawn do not depend on the order given.
        var order = Enumerable.Range(0, codes.Length).OrderBy(i => codes[i]).ToArray();
        var position = new int[order.Length];
        var sorted = new double[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            if (i > 0 && codes[order[i]] == codes[order[i - 1]]) throw new ArgumentException("A code stands twice.", nameof(codes));
            position[order[i]] = i;
            sorted[i] = values[order[i]];
        }

        var whole = WholeNumbers(sorted);
        var moments = new LeaveOneOutMoments(sorted);
        var results = new PermutedNeighbours[order.Length];
        Parallel.For(
            0,
            order.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new Scratch((long[])whole.Clone(), new int[whole.Length]),
            (i, _, scratch) =>
            {
                var near = Array.ConvertAll([.. neighbours[i]], j => position[j]);
                Array.Sort(near);
                results[i] = near.Length == 0
                    ? PermutedNeighbours.Island
                    : One(position[i], near, sorted, moments, scratch, first, permutations, Philox.Key(seed, codes[i].Value), path);
                return scratch;
            },
            _ => { });
        return [.. results];
    }

    private static PermutedNeighbours One(
        int own, int[] near, double[] sorted, LeaveOneOutMoments moments, Scratch scratch, int first, int permutations, ulong key, KernelPath path)
    {
        double sum = 0;
        long observed = 0;
        foreach (var j in near)
        {
            sum += sorted[j];
            observed += scratch.Whole[j];
        }

        // The last area takes the place of this one, which is left out, for the time of the draws.
        var (last, mine) = (scratch.Whole.Length - 1, scratch.Whole[own]);
        scratch.Whole[own] = scratch.Whole[last];
        var tolerance = (long)TieUnits * near.Length;
        int reached = 0, notExceeded = 0, done = 0;
        for (long next = first; done < permutations && (reached < EnoughAtEitherEnd || notExceeded < EnoughAtEitherEnd); next *= Growth)
        {
            var to = (int)Math.Min(next, permutations);
            var (more, fewer) = NeighbourDraws.Count(
                path, scratch.Whole.AsSpan(0, last), near.Length, observed - tolerance, observed + tolerance, done + 1, to, key, scratch.TakenBy);
            (reached, notExceeded, done) = (reached + more, notExceeded + fewer, to);
        }

        scratch.Whole[own] = mine;

        double k = near.Length, others = last;
        var (mean, variance) = moments.Without(own);
        var (expected, spread) = (k * mean, k == others ? 0 : k * variance * (others - k) / (others - 1));
        var (greater, less) = ((reached + 1.0) / (done + 1.0), (notExceeded + 1.0) / (done + 1.0));
        var z = spread == 0 ? double.NaN : (sum - expected) / Math.Sqrt(spread);
        return new(near.Length, sum, expected, spread, z, done, reached, notExceeded, greater, less, Math.Min(1, 2 * Math.Min(greater, less)));
    }

    /// <summary>The values as integers below 2^44 in size: sums of integers do not depend on the order of drawing, so ties are ties.</summary>
    private static long[] WholeNumbers(double[] values)
    {
        double largest = 0;
        foreach (var value in values)
        {
            if (!double.IsFinite(value)) throw new ArgumentException("Values are finite.", nameof(values));
            largest = Math.Max(largest, Math.Abs(value));
        }

        var shift = largest == 0 ? 0 : ValueBits - 1 - Math.ILogB(largest);
        return Array.ConvertAll(values, value => (long)Math.Round(Math.ScaleB(value, shift)));
    }

    /// <summary>What one thread works on.</summary>
    /// <param name="Whole">The values as integers.</param>
    /// <param name="TakenBy">Per place the last permutation that drew it; all 0 between areas.</param>
    private sealed record Scratch(long[] Whole, int[] TakenBy);
}
