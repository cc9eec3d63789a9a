using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>How sure the places of a ranking are: ranks of true rates drawn again and again from what is known of each.</summary>
/// <remarks>
/// Source: Goldstein, H. and Spiegelhalter, D. J. (1996), League tables and their limitations: statistical issues in comparisons of institutional performance, J. R. Stat.
/// Soc. A 159, 385–443. Every draw takes one true rate per district from its posterior and ranks them. Each district and draw has its own numbers.
/// </remarks>
public static class RankUncertainty
{
    /// <summary>Number of draws: a probability has a standard error of at most 0.011.</summary>
    public const int Draws = 2_000;

    /// <summary>The ranks of the districts of one stage.</summary>
    /// <param name="codes">Codes of the districts, each once; with the seed they choose the random numbers.</param>
    /// <param name="posteriors">What is known of each district's rate, same length.</param>
    /// <param name="seed">Seed; the same seed gives the same digits.</param>
    /// <returns>Per district, in the order given, the 95 % interval of its rank (1 for the highest rate) and the probability that it is among the fifth of the districts with the
    /// highest rates, the fifth rounded up to whole districts.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a code stands twice.</exception>
    public static ImmutableArray<RankRange> Compute(ImmutableArray<DistrictCode> codes, ImmutableArray<RatePosterior> posteriors, ulong seed)
    {
        if (codes.Length != posteriors.Length) throw new ArgumentException("One posterior per district.", nameof(posteriors));
        var order = Enumerable.Range(0, codes.Length).OrderBy(i => codes[i]).ToArray();
        for (var i = 1; i < order.Length; i++)
        {
            if (codes[order[i]] == codes[order[i - 1]]) throw new ArgumentException("A code stands twice.", nameof(codes));
        }

        var keys = Array.ConvertAll(order, i => CountedDraws.Key(seed, codes[i]));
        var parts = Array.ConvertAll(order, i => posteriors[i].Parts);
        var shares = Array.ConvertAll(parts, Shares);

        // ranks[district · Draws + draw]: every draw writes its own places.
        var ranks = new int[order.Length * Draws];
        Parallel.For(0, Draws, draw =>
        {
            var rates = new double[order.Length];
            var places = new int[order.Length];
            for (var i = 0; i < rates.Length; i++)
            {
                // Negative, so that the highest rate comes first; of equal rates the first code does.
                rates[i] = -Rate(parts[i], shares[i], new CountedDraws(keys[i], (ulong)draw));
                places[i] = i;
            }

            Array.Sort(rates, places);
            BreakTies(rates, places);
            for (var rank = 0; rank < places.Length; rank++) ranks[(places[rank] * Draws) + draw] = rank + 1;
        });

        var worst = (order.Length + 4) / 5;
        var ranges = new RankRange[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var own = ranks.AsSpan(i * Draws, Draws);
            own.Sort();
            var reached = 0;
            while (reached < Draws && own[reached] <= worst) reached++;
            ranges[order[i]] = new(own[Draws / 40], own[Draws - 1 - (Draws / 40)], (double)reached / Draws);
        }

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

    /// <summary>Sums of the weights up to each part.</summary>
    private static double[] Shares(ImmutableArray<BetaPart> parts)
    {
        var sum = 0.0;
        return [.. parts.Select(part => sum += part.Weight)];
    }

    private static void BreakTies(double[] rates, int[] places)
    {
        for (var from = 0; from < rates.Length;)
        {
            var to = from + 1;
            while (to < rates.Length && rates[to] == rates[from]) to++;
            if (to - from > 1) Array.Sort(places, from, to - from);
            from = to;
        }
    }
}

/// <summary>How sure a district's place in a ranking is.</summary>
/// <param name="Low">Lower end of the 95 % interval of the rank; 1 is the highest rate.</param>
/// <param name="High">Upper end of the interval, included.</param>
/// <param name="WorstFifth">Probability that the district is among the fifth with the highest rates, 0 to 1.</param>
public readonly record struct RankRange(int Low, int High, double WorstFifth);
