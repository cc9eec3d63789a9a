using EarlyWarning.Districts;
using EarlyWarning.Learning;

namespace EarlyWarning.Tests.Learning.Trainers;

/// <summary>The arithmetic below the trainers, each against its plain definition.</summary>
public sealed class ArithmeticTests
{
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(40)]
    public void Cholesky_Solve_AndInverseBlocks_InvertTheMatrix(int size)
    {
        var draws = new CountedDraws();
        draws.Start(11, (uint)size);
        var root = Enumerable.Range(0, size).Select(_ => Enumerable.Range(0, size).Select(_ => draws.Normal()).ToArray()).ToArray();
        var matrix = root.Select((a, i) => root.Select((b, j) => a.Zip(b).Sum(p => p.First * p.Second) + (i == j ? 1 : 0)).ToArray()).ToArray();
        var truth = Enumerable.Range(0, size).Select(_ => draws.Normal()).ToArray();
        double[] right = [.. matrix.Select(row => row.Zip(truth).Sum(p => p.First * p.Second))];
        var factor = Cholesky.Of(matrix);
        Assert.That(factor.Solve(right), Is.EqualTo(truth).Within(1e-9));

        var middle = size / 2;
        var blocks = factor.InverseBlocks([0, middle, size]);
        for (var c = 0; c < size; c++)
        {
            var unit = new double[size];
            unit[c] = 1;
            var column = factor.Solve(unit);
            var (block, from, end) = c < middle ? (blocks[0], 0, middle) : (blocks[1], middle, size);
            for (var r = from; r < end; r++) Assert.That(block[((r - from) * (end - from)) + c - from], Is.EqualTo(column[r]).Within(1e-9));
        }
    }

    [Test]
    public void Information_SmallTable_IsTheSumOverItsRows()
    {
        byte[][] codes = [[0, 1, 1, 2, 0], [1, 0, 1, 1, 1]];
        bool[] outcomes = [true, false, false, true, false];
        float[] risks = [0.5f, 0.25f, 0.125f, 0.75f, 0.5f];
        var known = Information.Of(codes, [3, 2], outcomes, risks, 2, CancellationToken.None);
        Assert.That(known.Starts, Is.EqualTo(new[] { 0, 3, 5 }));
        var marks = Enumerable.Range(0, 5).Select(i => new double[] { Mark(0, i, 0), Mark(0, i, 1), Mark(0, i, 2), Mark(1, i, 0), Mark(1, i, 1), 1 }).ToArray();
        for (var a = 0; a < 6; a++)
        {
            Assert.That(known.Slope[a], Is.EqualTo(Enumerable.Range(0, 5).Sum(i => marks[i][a] * ((outcomes[i] ? 1 : 0) - risks[i]))).Within(1e-12));
            for (var b = 0; b < 6; b++)
            {
                Assert.That(known.Curvature[a][b], Is.EqualTo(Enumerable.Range(0, 5).Sum(i => marks[i][a] * marks[i][b] * risks[i] * (1 - risks[i]))).Within(1e-12), $"{a}, {b}");
            }
        }

        double Mark(int term, int row, int bin) => codes[term][row] == bin ? 1 : 0;
    }

    [Test]
    public void StepTree_TwoLevels_SplitsWhereTheyPart()
    {
        var step = new double[6];
        StepTree.Find([-4, -4, 8, 8, 8, 3], [4, 4, 4, 4, 4, 4], [1, 2, 3, 4, 5], 0, new() { LearningRate = 1, Ridge = 0 }, step);
        Assert.That(step, Is.EqualTo(new[] { -1, -1, 2, 2, 2, 0.75 }).Within(1e-12));
    }

    [Test]
    public void StepTree_StraightGradients_TakesTheLine()
    {
        var step = new double[6];
        StepTree.Find([-8, -4, 0, 4, 8, 0], [4, 4, 4, 4, 4, 0], [1, 2, 3, 4, 5], 0, new() { LearningRate = 0.5, Ridge = 0.0001 }, step);
        Assert.That(step, Is.EqualTo(new[] { -1, -0.5, 0, 0.5, 1, 0 }).Within(1e-4));
    }

    [TestCase(2)]
    [TestCase(3)]
    public void StepTree_Direction_IsKeptByEveryStep(int leaves)
    {
        var draws = new CountedDraws();
        draws.Start(5, 0);
        var plan = new BoostingPlan { Leaves = leaves, Bend = 0 };
        var moved = 0;
        for (var turn = 0; turn < 500; turn++)
        {
            double[] gradients = [.. Enumerable.Range(0, 9).Select(_ => 10 * draws.Normal())];
            double[] information = [.. Enumerable.Range(0, 9).Select(_ => 1 + (10 * draws.Uniform()))];
            var (rising, falling) = (new double[9], new double[9]);
            StepTree.Find(gradients, information, [0, 1, 2, 3, 4, 5, 6, 7], 1, plan, rising);
            StepTree.Find(gradients, information, [0, 1, 2, 3, 4, 5, 6, 7], -1, plan, falling);
            Assert.That(rising[..8], Is.Ordered.Ascending);
            Assert.That(falling[..8], Is.Ordered.Descending);
            moved += rising[0] < rising[7] ? 1 : 0;
        }

        Assert.That(moved, Is.GreaterThan(300));
    }

    [Test]
    public void TermFactors_PartsOfSignalAndChance_KeepTheFirstAndDropTheOther()
    {
        var draws = new CountedDraws();
        draws.Start(17, 0);
        var (signal, against) = (new float[4000], new float[4000]);
        var outcomes = new bool[4000];
        for (var i = 0; i < 4000; i++)
        {
            var x = draws.Normal();
            signal[i] = (float)(0.5 * x);
            against[i] = (float)(-0.3 * draws.Normal());
            outcomes[i] = draws.Uniform() < 1 / (1 + Math.Exp(-((2 * signal[i]) - against[i] - 1)));
        }

        var factors = TermFactors.Fit(new([signal, against], new float[4000], outcomes), new(), 2, CancellationToken.None);
        Assert.That(factors[0], Is.EqualTo(2).Within(0.2), "held back by half");
        Assert.That(factors[1], Is.Zero, "the wrong way round");
    }

    [Test]
    public void GroupFolds_Groups_StayWholeAndFoldsAreEven()
    {
        int[] groups = [.. Enumerable.Range(0, 1000).Select(i => (i * i) % 23)];
        bool[] outcomes = [.. Enumerable.Range(0, 1000).Select(i => i % 5 == 0)];
        var folds = GroupFolds.Of(groups, outcomes, 5, 3);
        Assert.That(groups.Zip(folds).Where(g => g.First > 0).Distinct().CountBy(g => g.First).Select(g => g.Value), Is.All.EqualTo(1));
        Assert.That(folds.CountBy(f => f).Select(f => f.Value), Has.Exactly(5).InRange(150, 280));
        Assert.That(GroupFolds.Of(new int[1000], outcomes, 5, 3).CountBy(f => f).Select(f => f.Value), Is.All.EqualTo(200), "without groups");
        Assert.That(GroupFolds.Of([.. groups.Select(g => (g % 2) + 1)], outcomes, 5, 3).CountBy(f => f).Select(f => f.Value), Is.All.EqualTo(200), "fewer groups than folds");
    }

    [Test]
    public void SeparationArea_ValuesAndAbsence_AreJudgedEachForItself()
    {
        Assert.That(SeparationArea.Of([1, 2, 3, 4], [true, true, false, false]), Is.EqualTo((1.0, 0.5)));
        Assert.That(SeparationArea.Of([1, 1, 2, 2], [false, true, false, true]), Is.EqualTo((0.5, 0.5)));
        Assert.That(SeparationArea.Of([1, 2, 2, 3], [false, true, false, true]).Value, Is.EqualTo(0.875));
        Assert.That(SeparationArea.Of([float.NaN, float.NaN, 2, 3], [true, true, false, false]), Is.EqualTo((0.5, 1.0)));
    }
}
