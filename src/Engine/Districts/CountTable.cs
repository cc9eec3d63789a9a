using System.Runtime.CompilerServices;

namespace EarlyWarning.Districts;

/// <summary>A distribution over counts, for drawing from it again and again: the distribution function as a table.</summary>
/// <remarks>Terms by their ratio from the mode outwards, so no logarithm is needed; counts that are less likely than 1e-20 times the mode are left out.</remarks>
internal sealed class CountTable
{
    private const double Negligible = 1e-20;

    private readonly int first;
    private readonly double[] upTo;

    private CountTable(int mode, Func<int, double> up, Func<int, double> down)
    {
        var below = new List<double>();
        var above = new List<double> { 1 };
        for (var (k, term) = (mode, down(mode)); term > Negligible; term *= down(k))
        {
            below.Add(term);
            k--;
        }

        for (var (k, term) = (mode, up(mode)); term > Negligible; term *= up(k))
        {
            above.Add(term);
            k++;
        }

        first = mode - below.Count;
        below.Reverse();
        upTo = [.. below, .. above];
        for (var i = 1; i < upTo.Length; i++) upTo[i] += upTo[i - 1];
    }

    /// <summary>The binomial distribution.</summary>
    /// <param name="trials">n, 0 or more.</param>
    /// <param name="probability">Probability, 0 up to below 1.</param>
    public static CountTable Binomial(long trials, double probability)
    {
        var odds = probability / (1 - probability);
        return new((int)((trials + 1) * probability), k => (trials - k) / (k + 1.0) * odds, k => k == 0 ? 0 : k / ((trials - k + 1.0) * odds));
    }

    /// <summary>The Poisson distribution.</summary>
    /// <param name="mean">Its mean, 0 or more.</param>
    public static CountTable Poisson(double mean) => new((int)mean, k => mean / (k + 1.0), k => k == 0 ? 0 : k / mean);

    /// <summary>Draws a count.</summary>
    /// <param name="draws">Gives one number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(CountedDraws draws)
    {
        // The first count whose distribution function exceeds the number.
        var wanted = draws.Uniform() * upTo[^1];
        var (low, high) = (0, upTo.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (upTo[middle] > wanted) high = middle;
            else low = middle + 1;
        }

        return first + low;
    }
}
