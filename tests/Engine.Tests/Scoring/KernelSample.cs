using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

/// <summary>Terms and columns for the kernel tests: seeded, with every special value planted.</summary>
internal static class KernelSample
{
    /// <summary>0 to 130 covers nothing, part of a register, whole registers of 4, 8 and 16 lanes, up to eight of them, and each possible rest.</summary>
    public const int LongestLength = 130;

    public static KernelPath[] Paths => [.. Enum.GetValues<KernelPath>().Where(Kernel.Supports)];

    /// <summary>A term with cuts between −10 and 10, one of them 0, and scores between −2 and 2.</summary>
    public static Term Term(int cuts, bool linear, int seed)
    {
        var random = new Random(seed);
        var places = new SortedSet<float>();
        if (cuts > 0) places.Add(0);
        while (places.Count < cuts) places.Add((float)((random.NextDouble() * 20) - 10));
        return new Term
        {
            Indicator = "X1",
            Cuts = [.. places],
            Scores = Numbers(random, cuts + 1),
            Slopes = linear ? Numbers(random, cuts + 1) : [],
            Missing = (float)((random.NextDouble() * 4) - 2),
            Source = new LocalText("Test", "test"),
        };
    }

    /// <summary>Values around a term's cuts: each cut, its two neighbours, NaNs of several kinds, infinities, zeros, subnormals, extremes, and others between.</summary>
    public static float[] Column(Term term, int length, int seed)
    {
        var special = new List<float>
        {
            float.NaN, BitConverter.Int32BitsToSingle(0x7FC00001), BitConverter.Int32BitsToSingle(0x7F800001), float.PositiveInfinity, float.NegativeInfinity,
            0f, -0f, float.Epsilon, -float.Epsilon, BitConverter.Int32BitsToSingle(0x007FFFFF), float.MaxValue, float.MinValue, 1f, -1f,
        };
        foreach (var cut in term.Cuts) special.AddRange([cut, MathF.BitIncrement(cut), MathF.BitDecrement(cut)]);
        var random = new Random(seed);
        var column = new float[length];
        for (var i = 0; i < length; i++)
        {
            column[i] = random.Next(2) == 0 ? special[random.Next(special.Count)] : (float)((random.NextDouble() * 24) - 12);
        }

        return column;
    }

    public static float[] Sums(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (float)((random.NextDouble() * 8) - 4))];
    }

    public static int[] Bits(ReadOnlySpan<float> values)
    {
        var bits = new int[values.Length];
        for (var i = 0; i < bits.Length; i++) bits[i] = BitConverter.SingleToInt32Bits(values[i]);
        return bits;
    }

    private static ImmutableArray<float> Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 4) - 2))];
}
