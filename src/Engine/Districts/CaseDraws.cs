using System.Runtime.CompilerServices;

namespace EarlyWarning.Districts;

/// <summary>Hands out cases to the children of areas at random: every way of handing them out is equally likely. For any number of threads.</summary>
/// <remarks>
/// Not child by child. Every area first gets a number of its own, independent of the others: binomial where a child can be drawn once (Bernoulli), Poisson where it can be drawn again. Given
/// their sum, such numbers are distributed as those of so many cases handed out one by one; this holds for any common probability, so one is taken with which the sum hardly ever exceeds
/// the cases there are (then all is drawn again), and the cases that are left are handed out one by one. The work grows with the areas and the root of the cases. Checked against the
/// enumeration of all ways for small areas, and by moments.
/// </remarks>
internal sealed class CaseDraws
{
    /// <summary>The areas' own numbers sum to so many standard deviations less than the cases, on average.</summary>
    private const double Reserve = 4;

    private readonly bool once;
    private readonly bool inverted;
    private readonly int cases;
    private readonly ScanArea[] areas;
    private readonly CountTable[] tables;
    private readonly long[] starts;
    private readonly int[] guide;
    private readonly int guideShift;

    /// <summary>Prepares the draws.</summary>
    /// <param name="areas">The areas; their cases and children, in this order. Together at least one child, and fewer than 2^31 cases.</param>
    /// <param name="model">Poisson: a child may be drawn more than once; Bernoulli: once.</param>
    public CaseDraws(ScanArea[] areas, ScanModel model)
    {
        (this.areas, once) = (areas, model == ScanModel.Bernoulli);
        starts = new long[areas.Length + 1];
        for (var i = 0; i < areas.Length; i++) starts[i + 1] = starts[i] + areas[i].Children;
        var (all, children) = (areas.Sum(area => area.Count), starts[^1]);

        // Where most children are counted the others are drawn.
        inverted = once && all > children / 2;
        cases = checked((int)(inverted ? children - all : all));
        var share = Math.Max(0, cases - (Reserve * Math.Sqrt(cases))) / children;
        var shared = new Dictionary<long, CountTable>();
        foreach (var area in areas) shared.TryAdd(area.Children, once ? CountTable.Binomial(area.Children, share) : CountTable.Poisson(area.Children * share));
        tables = Array.ConvertAll(areas, area => shared[area.Children]);

        // The upper bits of a random number tell about where its child is: the guide holds the area of the first child they can mean.
        var bits = 2 + int.Log2(areas.Length) + 1;
        guideShift = 64 - bits;
        guide = new int[1 << bits];
        for (int g = 0, area = 0; g < guide.Length; g++)
        {
            var first = Math.BigMul((ulong)g << guideShift, (ulong)children, out _);
            while (starts[area + 1] <= (long)first) area++;
            guide[g] = area;
        }
    }

    /// <summary>Hands out all cases.</summary>
    /// <param name="draws">A stream of random numbers of its own for this simulation.</param>
    /// <param name="counts">Takes the cases of area i at i × <paramref name="stride"/>.</param>
    /// <param name="stride">Distance of two areas.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Simulate(CountedDraws draws, Span<int> counts, int stride)
    {
        int given;
        do
        {
            given = 0;
            for (var i = 0; i < tables.Length; i++)
            {
                var count = tables[i].At(draws);
                counts[i * stride] = count;
                given += count;
            }
        }
        while (given > cases);

        while (given < cases)
        {
            var bits = draws.Bits();
            var child = (long)Math.BigMul(bits, (ulong)starts[^1], out _);
            var area = guide[bits >> guideShift];
            while (starts[area + 1] <= child) area++;

            // Which children of an area are taken does not matter: let it be the first ones. A child that is taken is drawn again.
            ref var count = ref counts[area * stride];
            if (once && child - starts[area] < count) continue;
            count++;
            given++;
        }

        for (var i = 0; inverted && i < areas.Length; i++) counts[i * stride] = (int)areas[i].Children - counts[i * stride];
    }
}
