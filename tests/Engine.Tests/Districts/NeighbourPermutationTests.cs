using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Districts.NorthCarolina;

namespace EarlyWarning.Tests.Districts;

public sealed class NeighbourPermutationTests
{
    internal static readonly KernelPath[] Paths = [.. Enum.GetValues<KernelPath>().Where(Kernel.Supports)];

    private static readonly int[] Permutations = [1, 7, 8, 9, 96, 99];

    // Known answers of the authors (Random123, kat_vectors, philox4x32 10).
    [TestCase(0u, 0u, 0u, 0u, 0ul, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [TestCase(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xfffffffffffffffful, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [TestCase(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0a4093822ul, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Philox_KnownAnswers_AreReproduced(uint c0, uint c1, uint c2, uint c3, ulong key, uint w0, uint w1, uint w2, uint w3) =>
        Assert.That(Philox.Block(key, c0, c1, c2, c3), Is.EqualTo((w0, w1, w2, w3)));

    [Test]
    public void Philox_EveryPath_FillsTheSameNumbers([Values(16, 48, 256)] int length)
    {
        var definition = new ulong[length];
        Philox.Fill(0xfedcba9876543210, 3, 7, definition);
        Assert.That(definition[0], Is.EqualTo(Philox.Block(0xfedcba9876543210, 3 * (uint)length / 2, 7) is var (w0, w1, _, _) ? w0 | ((ulong)w1 << 32) : 0));
        foreach (var path in Paths)
        {
            var numbers = new ulong[length];
            PhiloxLanes.Fill(path, 0xfedcba9876543210, 3, 7, numbers);
            Assert.That(numbers, Is.EqualTo(definition), $"{path}");
        }
    }

    [TestCase("crude", "perm_crude_74.csv")]
    [TestCase("ebest", "perm_ebest_74.csv")]
    [TestCase("ebiz", "perm_ebi_z_74.csv")]
    public void Test_NorthCarolina_EqualsExactMomentsAndLiesWithinMonteCarloErrorOfEnumerationAndReference(string rate, string file)
    {
        const int Drawn = 99_999;
        var (codes, neighbours) = Graph("reference");
        var results = NeighbourPermutation.Test(codes, Values(rate), neighbours, Drawn, 1);
        var rows = Rows("reference", file);
        var enumerated = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, result) = (rows[i], results[i]);
            var what = row["area_id"];
            Assert.That(result.Neighbours, Is.EqualTo(row.Whole("k")), what);
            AssertGolden(result.Sum, row.Number("nb_sum"), what);
            AssertGolden(result.Expected, row.Number("cond_exact_mean"), what);
            AssertGolden(result.Variance, row.Number("cond_exact_var"), what);
            AssertGolden(result.Z, row.Number("cond_z"), what);
            AssertGolden(NormalTail.TwoSided(result.Z), row.Number("cond_z_p2"), what);

            Assert.That(result.PGreater, Is.EqualTo((result.Reached + 1.0) / (Drawn + 1)), what);
            Assert.That(result.PTwoSided, Is.EqualTo(Math.Min(1, 2 * Math.Min(result.PGreater, result.PLess))), what);
            foreach (var (side, p) in new[] { ("greater", result.PGreater), ("less", result.PLess) })
            {
                if (row[$"exact_p_{side}"].Length > 0)
                {
                    enumerated++;
                    AssertWithinFourErrors(p, row.Number($"exact_p_{side}"), 1.0 / Drawn, what);
                }

                AssertWithinFourErrors(p, row.Number($"ref99999_p_{side}"), 2.0 / Drawn, what);
                AssertWithinFourErrors(p, row.Number($"ref9999_p_{side}"), (1.0 / 9999) + (1.0 / Drawn), what);
            }
        }

        Assert.That(enumerated, Is.GreaterThan(60));
    }

    [TestCase("crude", "perm_crude_74.csv")]
    [TestCase("ebest", "perm_ebest_74.csv")]
    [TestCase("ebiz", "perm_ebi_z_74.csv")]
    public void Test_NorthCarolina_TwoSidedPLiesWithinMonteCarloErrorOfEnumerationAndReference(string rate, string file)
    {
        const int Drawn = 99_999;
        var (codes, neighbours) = Graph("reference");
        var results = NeighbourPermutation.Test(codes, Values(rate), neighbours, Drawn, 1);
        var rows = Rows("reference", file);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row["exact_p_two"].Length > 0) AssertTwoSided(results[i].PTwoSided, row.Number("exact_p_two"), 1.0 / Drawn, row["area_id"]);
            AssertTwoSided(results[i].PTwoSided, row.Number("ref99999_p_two"), 2.0 / Drawn, row["area_id"]);
            AssertTwoSided(results[i].PTwoSided, row.Number("ref9999_p_two"), (1.0 / 9999) + (1.0 / Drawn), row["area_id"]);
        }

        // Twice a one-sided p, so twice its error.
        static void AssertTwoSided(double p, double reference, double inverseSize, string what) =>
            AssertWithinFourErrors(p / 2, reference / 2, inverseSize, what);
    }

    [TestCase("perm_crude_74.csv")]
    [TestCase("perm_ebest_74.csv")]
    [TestCase("perm_ebi_z_74.csv")]
    public void BenjaminiHochberg_PermutationPOfNorthCarolina_EqualsR(string file)
    {
        var rows = Rows("reference", file);
        foreach (var column in new[] { "ref9999_p_two", "ref99999_p_two", "ref99999_p_greater" })
        {
            var adjusted = BenjaminiHochberg.Adjust([.. rows.Select(row => row.Number(column))]);
            for (var i = 0; i < rows.Length; i++) AssertGolden(adjusted[i], rows[i].Number(column + "_BH"), $"{column} {rows[i]["area_id"]}");
        }
    }

    [TestCase("crude", "perm_crude_74.csv")]
    [TestCase("ebest", "perm_ebest_74.csv")]
    [TestCase("ebiz", "perm_ebi_z_74.csv")]
    public void LocalStatistics_BesideThePermutationsOfNorthCarolina_EqualSpdep(string rate, string file)
    {
        var neighbours = Graph("reference").Neighbours;
        var moran = LocalMoran.Analytic(Values(rate), neighbours);
        var star = LocalG.Analytic(Values(rate), neighbours, star: true, rowStandardised: false);
        var rows = Rows("reference", file);
        for (var i = 0; i < rows.Length; i++)
        {
            AssertGolden(moran[i].I, rows[i].Number("localmoran_Ii"), rows[i]["area_id"]);
            Assert.That(moran[i].Quadrant.ToString(), Is.EqualTo(rows[i]["quad_pysal"].Replace("-", "", StringComparison.Ordinal)), rows[i]["area_id"]);
            if (rate == "ebiz") continue;
            AssertGolden(star[i].Z, rows[i].Number("Gstar_B_analytic_z"), rows[i]["area_id"]);
            AssertGolden(star[i].PTwoSided, rows[i].Number("Gstar_B_analytic_p2"), rows[i]["area_id"]);
        }
    }

    [Test]
    public void Test_NorthCarolina_LiesWithinMonteCarloErrorOfTheFixtures()
    {
        var (codes, neighbours) = Graph("fixtures");
        var results = NeighbourPermutation.Test(codes, CrudeRates("fixtures"), neighbours, 9999, 1);
        var rows = Rows("fixtures", "perm_crude_74.csv");
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i]["exact_p_greater"].Length > 0) AssertWithinFourErrors(results[i].PGreater, rows[i].Number("exact_p_greater"), 1.0 / 9999, rows[i]["area_id"]);
            AssertWithinFourErrors(results[i].PGreater, rows[i].Number("ref99999_p_greater"), (1.0 / 9999) + (1.0 / 99999), rows[i]["area_id"]);
        }
    }

    [Test]
    public void Test_NorthCarolina_ItsZIsThatOfGiAndOfLocalMoran([Values("crude", "ebest")] string rate)
    {
        // Conditional z of local Moran is that of the draws with the sign of the own deviation: greater and less change places below the mean.
        var (codes, neighbours) = Graph("reference");
        var values = Values(rate);
        var draws = NeighbourPermutation.Test(codes, values, neighbours, 99, 1);
        var moran = LocalMoran.Analytic(values, neighbours);
        var g = LocalG.Analytic(values, neighbours, star: false, rowStandardised: true);
        for (var i = 0; i < codes.Length; i++)
        {
            AssertGolden(g[i].Z, draws[i].Z, codes[i].Value);
            AssertGolden(moran[i].Z, values[i] > values.Average() ? draws[i].Z : -draws[i].Z, codes[i].Value);
        }
    }

    [Test]
    public void Test_TwoIslands_HaveNoPAndDoNotCountInTheCorrection()
    {
        var (codes, neighbours) = Graph("fixtures", "neighbours_cc89_2islands.csv");
        var results = NeighbourPermutation.Test(codes, CrudeRates("fixtures"), neighbours, 999, 1);
        Assert.That(codes.Where((_, i) => results[i].Neighbours == 0).Select(code => code.Value), Is.EqualTo(new[] { "37055", "37095" }));
        Assert.That(results.Count(r => double.IsNaN(r.PGreater) && double.IsNaN(r.PTwoSided) && double.IsNaN(r.Z)), Is.EqualTo(2));
        var adjusted = BenjaminiHochberg.Adjust([.. results.Select(r => r.PGreater)]);
        Assert.That(adjusted.Count(double.IsNaN), Is.EqualTo(2));
        Assert.That(adjusted.Max(), Is.EqualTo(results.Max(r => r.PGreater)).Within(1e-15), "the largest of 98 is multiplied by 98 / 98");
    }

    [Test]
    public void Test_EveryPathAndNumberOfThreads_GivesTheSameBits([ValueSource(nameof(Permutations))] int permutations)
    {
        // 1 to 140 neighbours: below, at and above the number from which lanes are not used any more.
        var codes = Enumerable.Range(0, 160).Select(i => new DistrictCode($"D{i:000}")).ToImmutableArray();
        var values = codes.Select((_, i) => ((i * 37 % 160) - 50) / 7.0).ToArray();
        var neighbours = codes.Select((_, i) => Enumerable.Range(0, 160).Where(j => j != i).Take(1 + (i % 140)).ToImmutableArray()).ToImmutableArray();
        var definition = NeighbourPermutation.Test(codes, values, neighbours, permutations, permutations, 3, KernelPath.Scalar, 1);
        foreach (var path in Paths)
        {
            foreach (var threads in new[] { 1, 2, 5 })
            {
                Assert.That(NeighbourPermutation.Test(codes, values, neighbours, permutations, permutations, 3, path, threads), Is.EqualTo(definition), $"{path}, {threads} threads");
            }
        }
    }

    [Test]
    public void Test_DistrictsInAnotherOrder_GivesTheSameDigits()
    {
        var (codes, neighbours) = Graph("fixtures");
        var values = CrudeRates("fixtures");
        var straight = NeighbourPermutation.Test(codes, values, neighbours, 999, 7);

        // 37 and 100 have no common divisor, so this visits every county once.
        var order = Enumerable.Range(0, codes.Length).Select(i => i * 37 % codes.Length).ToArray();
        var place = new int[order.Length];
        for (var k = 0; k < order.Length; k++) place[order[k]] = k;
        var shuffled = NeighbourPermutation.Test(
            [.. order.Select(i => codes[i])], [.. order.Select(i => values[i])],
            [.. order.Select(i => neighbours[i].Select(j => place[j]).ToImmutableArray())], 999, 7);
        Assert.That(shuffled, Is.EqualTo(order.Select(i => straight[i])));
    }

    [Test]
    public void Count_EveryPath_DrawsEachPairEquallyOften()
    {
        // Two of six: 15 pairs, told apart by their sums; 4 standard errors each.
        const int Draws = 60_000;
        long[] others = [1, 2, 4, 8, 16, 32];
        foreach (var path in Paths)
        {
            for (var a = 0; a < 6; a++)
            {
                for (var b = a + 1; b < 6; b++)
                {
                    var sum = others[a] + others[b];
                    var (reached, notExceeded) = NeighbourDraws.Count(path, others, 2, sum, sum, 1, Draws, 99, new int[6]);
                    var equal = reached + notExceeded - Draws;
                    Assert.That(equal / (double)Draws, Is.EqualTo(1 / 15.0).Within(4 * Math.Sqrt(1 / 15.0 * (14 / 15.0) / Draws)), $"{path} {a} {b}");
                }
            }
        }
    }

    [Test]
    public void Test_AllValuesEqual_GivesOne()
    {
        var (codes, neighbours) = Ring(12);
        var results = NeighbourPermutation.Test(codes, Enumerable.Repeat(0.1, 12).ToArray(), neighbours, 99, 1);
        Assert.That(results.Select(r => (r.PGreater, r.PLess, r.PTwoSided)), Is.All.EqualTo((1.0, 1.0, 1.0)));
        Assert.That(results.Select(r => r.Z), Is.All.NaN);
    }

    [TestCase(1.0)]
    [TestCase(-1.0)]
    [TestCase(1e-9)]
    public void Test_SumsThatTie_CountAsReachedAndAsNotExceeded(double scale)
    {
        // 0.1 + 0.2 and 0.3 + 0 tie, although their doubles differ: the observed sum of the first area is one of the two smallest.
        var (codes, neighbours) = Ring(5);
        double[] values = [.. new[] { 0.5, 0.3, 0.1, 0.2, 0.0 }.Select(v => v * scale)];
        var result = NeighbourPermutation.Test(codes, values, neighbours, 99_999, 1)[0];
        double[] others = [0.3, 0.1, 0.2, 0.0];
        var (reached, notExceeded) = (0, 0);
        for (var a = 0; a < 4; a++)
        {
            for (var b = a + 1; b < 4; b++)
            {
                reached += Math.Round(10 * (others[a] + others[b])) * Math.Sign(scale) >= 3 * Math.Sign(scale) ? 1 : 0;
                notExceeded += Math.Round(10 * (others[a] + others[b])) * Math.Sign(scale) <= 3 * Math.Sign(scale) ? 1 : 0;
            }
        }

        Assert.That(reached + notExceeded, Is.EqualTo(8), "two of six pairs tie");
        Assert.That(result.PGreater, Is.EqualTo(reached / 6.0).Within(0.007));
        Assert.That(result.PLess, Is.EqualTo(notExceeded / 6.0).Within(0.007));
    }

    [Test]
    public void Test_AllOthersAreNeighbours_GivesOneAndNoZ()
    {
        var codes = Ring(4).Codes;
        var results = NeighbourPermutation.Test(codes, [1, 2, 3, 5], [[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]], 99, 1);
        Assert.That(results.Select(r => r.PTwoSided), Is.All.EqualTo(1.0));
        Assert.That(results.Select(r => r.Z), Is.All.NaN);
    }

    [Test]
    public void Test_AnotherSeed_GivesOtherDraws()
    {
        var (codes, neighbours) = Ring(40);
        var values = Enumerable.Range(0, 40).Select(i => i * 7 % 40 / 40.0).ToArray();
        var first = NeighbourPermutation.Test(codes, values, neighbours, 999, 1);
        Assert.That(NeighbourPermutation.Test(codes, values, neighbours, 999, 1), Is.EqualTo(first));
        Assert.That(NeighbourPermutation.Test(codes, values, neighbours, 999, 2), Is.Not.EqualTo(first));
    }

    [Test]
    public void Test_FaultyArguments_AreRefused()
    {
        var (codes, neighbours) = Ring(4);
        Assert.That(() => NeighbourPermutation.Test(codes, [1, 2, double.NaN, 4], neighbours, 99, 1), Throws.ArgumentException);
        Assert.That(() => NeighbourPermutation.Test(codes, [1, 2, 3], neighbours, 99, 1), Throws.ArgumentException);
        Assert.That(() => NeighbourPermutation.Test(codes.SetItem(1, codes[0]), [1, 2, 3, 4], neighbours, 99, 1), Throws.ArgumentException);
        Assert.That(() => NeighbourPermutation.Test(codes, [1, 2, 3, 4], neighbours, 0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => NeighbourPermutation.Test(codes, [1, 2, 3, 4], neighbours.SetItem(0, [1, 2, 3, 1]), 9, 1), Throws.ArgumentException);
        Assert.That(NeighbourPermutation.Test([], [], [], 9, 1), Is.Empty);
    }

    [TestCase(0, 0.05, 9999)]
    [TestCase(249, 0.05, 9999)]
    [TestCase(250, 0.05, 10_000)]
    [TestCase(5000, 0.05, 200_000)]
    [TestCase(5000, 0.1, 100_000)]
    public void Enough_Districts_LetTheSmallestPReachTheStrictestStep(int districts, double rate, int expected)
    {
        var permutations = NeighbourPermutation.Enough(districts, rate);
        Assert.That(permutations, Is.EqualTo(expected));
        if (districts > 0) Assert.That(2.0 / (permutations + 1), Is.LessThanOrEqualTo(rate / districts));
    }

    internal static (ImmutableArray<DistrictCode> Codes, ImmutableArray<ImmutableArray<int>> Neighbours) Ring(int areas) =>
        ([.. Enumerable.Range(0, areas).Select(i => new DistrictCode($"D{i:D3}"))],
        [.. Enumerable.Range(0, areas).Select(i => ImmutableArray.Create((i + areas - 1) % areas, (i + 1) % areas))]);
}
