using EarlyWarning.Districts;

namespace EarlyWarning.Learning;

/// <summary>How often each example stands in each bootstrap replicate.</summary>
/// <remarks>
/// Whole schools are drawn with replacement where at least <see cref="FewestSchools"/> schools are known (an example whose school is not known then counts as a school of its own), otherwise
/// single examples: children of one school share teachers and streets, and a child that stands in it with several quarters mostly stays at its school. Where examples are drawn singly, intervals are too
/// narrow by what examples share. Drawn by counting (<see cref="Philox"/>), so that threads and order change no digit. Efron (1979); clusters: Davison and Hinkley (1997), section 3.8.
/// </remarks>
internal sealed class BootstrapWeights
{
    /// <summary>Fewer schools than these say too little about how schools differ.</summary>
    public const int FewestSchools = 10;

    private readonly int[] clusters;
    private readonly int clusterCount;
    private readonly ulong key;

    /// <summary>Prepares replicates.</summary>
    /// <param name="schools">School per example, 1 and up; 0 where not known.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="name">Name of the use: another name draws other numbers.</param>
    public BootstrapWeights(ReadOnlySpan<int> schools, ulong seed, string name)
    {
        key = Philox.Key(seed, name);
        var numbers = new Dictionary<int, int>();
        foreach (var school in schools.ToArray().Where(s => s > 0).Distinct().Order()) numbers.Add(school, numbers.Count);

        clusters = new int[schools.Length];
        BySchool = numbers.Count >= FewestSchools;
        clusterCount = BySchool ? numbers.Count : 0;
        for (var i = 0; i < clusters.Length; i++) clusters[i] = BySchool && schools[i] > 0 ? numbers[schools[i]] : clusterCount++;
    }

    /// <summary>Number of examples.</summary>
    public int Count => clusters.Length;

    /// <summary>Whether whole schools are drawn.</summary>
    public bool BySchool { get; }

    /// <summary>The weights of one replicate.</summary>
    /// <param name="replicate">Number from 0.</param>
    /// <param name="weights">Room for one weight per example.</param>
    public void Fill(int replicate, Span<int> weights)
    {
        var draws = new CountedDraws();
        draws.Start(key, (uint)replicate);

        // Without schools an example is its own cluster, and its number the cluster's.
        var drawn = BySchool ? new int[clusterCount] : weights;
        drawn.Clear();
        for (var i = 0; i < clusterCount; i++) drawn[(int)Math.BigMul(draws.Bits(), (ulong)clusterCount, out _)]++;
        if (!BySchool) return;
        for (var i = 0; i < clusters.Length; i++) weights[i] = drawn[clusters[i]];
    }
}
