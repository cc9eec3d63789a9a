using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary>Hands out cases to the children of areas at random. For one thread.</summary>
/// <remarks>Draw d of simulation s is 64 bits of <see cref="Philox"/>, counter (d, s); the high half of its product with the number of children is a child.</remarks>
internal sealed class CaseDraws
{
    /// <summary>Draws whose random numbers are made together.</summary>
    private const int Batch = 256;

    private readonly ulong[] random = new ulong[Batch];
    private readonly long draws;
    private readonly ulong children;
    private readonly long[] starts;
    private readonly int[] guide;
    private readonly int guideShift;
    private readonly ulong[]? taken;
    private readonly ScanArea[]? inverted;

    /// <summary>Prepares the draws.</summary>
    /// <param name="areas">The areas; their cases and children, in this order.</param>
    /// <param name="model">Poisson: a child may be drawn more than once; Bernoulli: once.</param>
    public CaseDraws(ScanArea[] areas, ScanModel model)
    {
        starts = new long[areas.Length + 1];
        for (var i = 0; i < areas.Length; i++) starts[i + 1] = starts[i] + areas[i].Children;
        children = (ulong)starts[^1];
        draws = areas.Sum(area => area.Count);
        if (model == ScanModel.Bernoulli)
        {
            taken = new ulong[(children / 64) + 1];

            // Where most children are counted the others are drawn: a child drawn twice is drawn again.
            if ((ulong)draws > children / 2)
            {
                inverted = areas;
                draws = (long)children - draws;
            }
        }

        // The upper bits of a random number tell about where its child is: the guide holds the area of the first child they can mean.
        var bits = 2 + int.Log2(areas.Length) + 1;
        guideShift = 64 - bits;
        guide = new int[1 << bits];
        for (int g = 0, area = 0; g < guide.Length; g++)
        {
            var first = Math.BigMul((ulong)g << guideShift, children, out _);
            while (starts[area + 1] <= (long)first) area++;
            guide[g] = area;
        }
    }

    /// <summary>Hands out all cases.</summary>
    /// <param name="key">Key of the random numbers.</param>
    /// <param name="simulation">Number of the simulation: a word of the counter.</param>
    /// <param name="counts">Cases of area i at i × <paramref name="stride"/>; zero before.</param>
    /// <param name="stride">Distance of two areas.</param>
    public void Simulate(ulong key, uint simulation, Span<int> counts, int stride)
    {
        if (taken is not null) Array.Clear(taken);
        long given = 0;
        for (uint batch = 0; given < draws; batch++)
        {
            PhiloxLanes.Fill(Kernel.Widest, key, batch, simulation, random);
            for (var i = 0; i < random.Length && given < draws; i++)
            {
                var bits = random[i];
                var child = Math.BigMul(bits, children, out _);
                if (taken is not null)
                {
                    var mark = 1ul << (int)(child & 63);
                    if ((taken[child / 64] & mark) != 0) continue;
                    taken[child / 64] |= mark;
                }

                given++;
                var area = guide[bits >> guideShift];
                while (starts[area + 1] <= (long)child) area++;
                counts[area * stride]++;
            }
        }

        for (var i = 0; i < inverted?.Length; i++) counts[i * stride] = (int)inverted[i].Children - counts[i * stride];
    }
}
