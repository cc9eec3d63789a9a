using EarlyWarning.Scoring;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class CellGridTests
{
    private static readonly float[][] Parting =
    [
        [1, 2, 3, 4, 5],
        [.. Enumerable.Range(1, 15).Select(i => (float)i)],
        [.. Enumerable.Range(1, 29).Select(i => i * 0.1f)],
        [-3, -1, 0, 1, 4, 9],
        [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
        [.. Enumerable.Range(0, 12).Select(i => 1e6f + i)],
        [.. Enumerable.Range(1, 8).Select(i => i * float.Epsilon * 1000)],
        [1e-30f, 1e-10f, 1, 1e10f, 1e30f],
        [-1e38f, -1, 1, 2e38f],
    ];

    [Test]
    public void For_CutsThatPartEvenlyOrByFactors_GivesAGrid([Range(0, 5)] int sample) => Assert.That(CellGrid.For(Parting[sample]), Is.Not.Null);

    [Test]
    public void For_CutsThatGrowByFactors_LooksAtTheBits() => Assert.That(CellGrid.For(Parting[4])!.OfBits, Is.True);

    [Test]
    public void For_TooFewTooManyOrCrowdedCuts_GivesNone()
    {
        Assert.That(CellGrid.For([1]), Is.Null);
        Assert.That(CellGrid.For([.. Enumerable.Range(0, 31).Select(i => (float)i)]), Is.Null);
        Assert.That(CellGrid.For([-1, 0, MathF.BitIncrement(0), 1, 2]), Is.Null);
    }

    [Test]
    public void Add_CutsInCells_SameBitsAsTheDefinition([Range(0, 8)] int sample, [Values] bool linear)
    {
        var cuts = Parting[sample];
        var random = new Random(sample);
        var definition = ScoringSample.Term(
            "X1", cuts, [.. Enumerable.Range(0, cuts.Length + 1).Select(_ => random.NextSingle() - 0.5f)], 0.75f,
            linear ? [.. Enumerable.Range(0, cuts.Length + 1).Select(_ => random.NextSingle() - 0.5f)] : null);
        var term = new CompiledTerm(definition);
        var column = Values(cuts, random);
        var expected = new float[column.Length];
        Kernel.Add(KernelPath.Scalar, term, column, expected);
        foreach (var path in KernelSample.Paths)
        {
            var sums = new float[column.Length];
            Kernel.Add(path, term, column, sums);
            Assert.That(KernelSample.Bits(sums), Is.EqualTo(KernelSample.Bits(expected)), path.ToString());
        }
    }

    /// <summary>Every cut with its neighbours, the ends of every range, NaN of either sign with several payloads, and values in between.</summary>
    private static float[] Values(float[] cuts, Random random)
    {
        float[] special =
        [
            0f, -0f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN, -float.NaN,
            BitConverter.Int32BitsToSingle(0x7FC0001F), BitConverter.UInt32BitsToSingle(0xFFC00007), BitConverter.Int32BitsToSingle(0x7F800001),
        ];
        var range = cuts[^1] - cuts[0];
        return
        [
            .. special, .. cuts.SelectMany(c => new[] { MathF.BitDecrement(c), c, MathF.BitIncrement(c) }),
            .. Enumerable.Range(0, 500).Select(_ => cuts[0] + (range * ((random.NextSingle() * 1.5f) - 0.25f))),
        ];
    }
}
