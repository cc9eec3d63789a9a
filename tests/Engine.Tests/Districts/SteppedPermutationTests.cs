using System.Collections.Immutable;
using EarlyWarning.Districts;
using static EarlyWarning.Tests.Districts.NeighbourPermutationTests;
using static EarlyWarning.Tests.Districts.NorthCarolina;

namespace EarlyWarning.Tests.Districts;

/// <summary>Permutations that stop early where a p is not small.</summary>
public sealed class SteppedPermutationTests
{
    [Test]
    public void TestInSteps_NorthCarolina_GivesTheSmallPOfAllPermutationsAndStopsEarlyElsewhere()
    {
        const int First = 999, All = 99_999;
        var (codes, neighbours) = Graph("fixtures");
        var values = MarshallSmoothing.Poisson(Cases("fixtures"), Births("fixtures")).ToArray();
        var whole = NeighbourPermutation.Test(codes, values, neighbours, All, 1);
        var steps = NeighbourPermutation.TestInSteps(codes, values, neighbours, First, All, 1);
        foreach (var (step, every) in steps.Zip(whole))
        {
            Assert.That(step.Permutations, Is.AnyOf(First, 4 * First, 16 * First, 64 * First, All));
            if (step.Permutations == All) Assert.That(step, Is.EqualTo(every));
            else Assert.That(Math.Min(step.Reached, step.NotExceeded), Is.GreaterThanOrEqualTo(NeighbourPermutation.EnoughAtEitherEnd));
            Assert.That(step.PGreater, Is.EqualTo((step.Reached + 1.0) / (step.Permutations + 1)));
            AssertWithinFourErrors(step.PGreater, every.PGreater, (1.0 / step.Permutations) + (1.0 / All), "p");
        }

        // A p that is small over all permutations rests on all of them.
        Assert.That(steps.Zip(whole).Where(pair => Math.Min(pair.Second.Reached, pair.Second.NotExceeded) < NeighbourPermutation.EnoughAtEitherEnd).Select(pair => pair.First.Permutations), Is.Not.Empty.And.All.EqualTo(All));
        Assert.That(steps.Average(step => step.Permutations), Is.LessThan(All / 5));
    }

    [Test]
    public void TestInSteps_EveryPathOrderAndNumberOfThreads_GivesTheSameBits()
    {
        var (codes, neighbours) = Ring(60);
        var values = Enumerable.Range(0, 60).Select(i => (i * i % 60) + (i < 6 ? 60.0 : 0)).ToArray();
        var definition = NeighbourPermutation.Test(codes, values, neighbours, 205, 5_003, 3, EarlyWarning.Scoring.KernelPath.Scalar, 1);
        Assert.That(definition.Select(result => result.Permutations).Distinct().Count(), Is.GreaterThan(2));
        foreach (var path in Paths)
        {
            foreach (var threads in new[] { 1, 3 })
            {
                Assert.That(NeighbourPermutation.Test(codes, values, neighbours, 205, 5_003, 3, path, threads), Is.EqualTo(definition), $"{path}, {threads} threads");
            }
        }

        int[] order = [.. Enumerable.Range(0, 60).Select(i => i * 7 % 60)];
        var place = new int[60];
        for (var k = 0; k < order.Length; k++) place[order[k]] = k;
        var shuffled = NeighbourPermutation.TestInSteps(
            [.. order.Select(i => codes[i])], [.. order.Select(i => values[i])],
            [.. order.Select(i => neighbours[i].Select(j => place[j]).ToImmutableArray())], 205, 5_003, 3);
        Assert.That(shuffled, Is.EqualTo(order.Select(i => definition[i])));
    }

    [Test]
    public void TestInSteps_ValuesWithoutPattern_AreSmallNoOftenerThanTheirLevel()
    {
        // P(p ≤ α) ≤ α at, below and above the bounds between two steps; four standard errors.
        const int Areas = 400, Cities = 10;
        var (codes, neighbours) = Ring(Areas);
        var draws = new CountedDraws();
        var found = new List<double>();
        for (uint city = 0; city < Cities; city++)
        {
            draws.Start(2024, city);
            var values = Enumerable.Range(0, Areas).Select(_ => draws.Uniform()).ToArray();
            found.AddRange(NeighbourPermutation.TestInSteps(codes, values, neighbours, 499, 7_999, city).Select(result => result.PGreater));
        }

        foreach (var level in new[] { 0.005, 0.0126, 0.05, 0.2, 0.202, 0.5 })
        {
            Assert.That(found.Count(p => p <= level) / (double)found.Count, Is.LessThanOrEqualTo(level + (4 * Math.Sqrt(level * (1 - level) / found.Count))), $"{level}");
        }
    }

    [Test]
    public void TestInSteps_FewerPermutationsThanTheFirst_AreRefused()
    {
        var (codes, neighbours) = Ring(4);
        Assert.That(() => NeighbourPermutation.TestInSteps(codes, [1, 2, 3, 4], neighbours, 99, 98, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
