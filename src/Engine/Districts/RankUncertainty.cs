using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>How sure the places of a ranking are: ranks of true rates drawn again and again from what is known of each.</summary>
/// <remarks>
/// Source: Goldstein, H. and Spiegelhalter, D. J. (1996), League tables and their limitations: statistical issues in comparisons of institutional performance, J. R. Stat.
/// Soc. A 159, 385–443. Every draw takes one true rate per district from its posterior and ranks them. Each district has its own random numbers.
/// </remarks>
public static class RankUncertainty
{
    /// <summary>Number of draws: a probability has a standard error of at most 0.011.</summary>
    public const int Draws = 2_000;

    /// <summary>Draws that are held at once; each group has a stream of random numbers of its own per district.</summary>
    private const int Group = 200;

    private const int IndexBits = 20;

    private const ulong IndexMask = (1UL << IndexBits) - 1;

    /// <summary>The ranks of the districts of one stage.</summary>
    /// <param name="codes">Codes of the districts, each once; with the seed they choose the random numbers.</param>
    /// <param name="posteriors">What is known of each district's rate, same length.</param>
    /// <param name="seed">Seed; the same seed gives the same digits.</param>
    /// <returns>Per district, in the order given, the 95 % interval of its rank (1 for the highest rate) and the probability that it is among the fifth of the districts with the
    /// highest rates, the fifth rounded up to whole districts.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a code stands twice, or there are more than 2^20 districts.</exception>
    public static ImmutableArray<RankRange> Compute(ImmutableArray<DistrictCode> codes, ImmutableArray<RatePosterior> posteriors, ulong seed)
    {
        if (codes.Length != posteriors.Length) throw new ArgumentException("One posterior per district.", nameof(posteriors));
        if (codes.Length > (int)IndexMask) throw new ArgumentException("More districts than can be ranked.", nameof(codes));
        var order = Enumerable.Range(0, codes.Length).OrderBy(i => codes[i]).ToArray();
        for (var i = 1; i < order.Length; i++)
        {
            if (codes[order[i]] == codes[order[i - 1]]) throw new ArgumentException("A code stands twice.", nameof(codes));
        }

        var keys = Array.ConvertAll(order, i => Philox.Key(seed, codes[i].Value));
        var parts = Array.ConvertAll(order, i => posteriors[i].Parts);
        var shares = Array.ConvertAll(parts, Shares);

        // ranks[district · Draws + draw], sortKeys[draw of the group · districts + district]: every district and every draw writes its own places.
        var ranks = new int[order.Length * Draws];
        var sortKeys = new ulong[order.Length * Group];
        for (var group = 0; group < Draws / Group; group++)
        {
            var from = group * Group;
            Parallel.For(0, order.Length, () => new CountedDraws(), (i, _, draws) =>
            {
                draws.Start(keys[i], (uint)from);
                for (var draw = 0; draw < Group; draw++) sortKeys[(draw * order.Length) + i] = SortKey(Rate(parts[i], shares[i], draws), i);
                return draws;
            }, _ => { });
            Parallel.For(0, Group, draw =>
            {
                var sorted = sortKeys.AsSpan(draw * order.Length, order.Length);
                sorted.Sort();
                for (var rank = 0; rank < sorted.Length; rank++) ranks[((int)(sorted[rank] & IndexMask) * Draws) + from + draw] = rank + 1;
            });
        }

        var worst = (order.Length + 4) / 5;
        var ranges = new RankRange[order.Length];
        Parallel.For(0, order.Length, i =>
        {
            var own = ranks.AsSpan(i * Draws, Draws);
            own.Sort();
            var reached = 0;
            while (reached < Draws && own[reached] <= worst) reached++;
            ranges[order[i]] = new(own[Draws / 40], own[Draws - 1 - (Draws / 40)], (double)reached / Draws);
        });

        return [.. ranges];
    }

    private static double Rate(ImmutableArray<BetaPart> parts, double[] shares, CountedDraws draws)
    {
        // The first part whose weights up to it exceed the draw.
        var found = Array.BinarySearch(shares, draws.Uniform());
        var part = Math.Min(found < 0 ? ~found : found + 1, parts.Length - 1);
        double a = draws.Gamma(parts[part].Alpha), b = draws.Gamma(parts[part].Beta);
        return a / (a + b);
    }

    /// <summary>Sorts the highest rate first; of rates that agree to 2^−43 the first code.</summary>
    private static ulong SortKey(double rate, int index) => ((ulong)((1 - rate) * (1UL << (63 - IndexBits))) << IndexBits) | (uint)index;

    /// <summary>Sums of the weights up to each part.</summary>
    private static double[] Shares(ImmutableArray<BetaPart> parts)
    {
        var sum = 0.0;
        return [.. parts.Select(part => sum += part.Weight)];
    }
}

/// <summary>How sure a district's place in a ranking is.</summary>
/// <param name="Low">Lower end of the 95 % interval of the rank; 1 is the highest rate.</param>
/// <param name="High">Upper end of the interval, included.</param>
/// <param name="WorstFifth">Probability that the district is among the fifth with the highest rates, 0 to 1.</param>
public readonly record struct RankRange(int Low, int High, double WorstFifth);
