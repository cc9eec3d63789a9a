using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Tests.Reference;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class StageScorerTests
{
    private static readonly StageModel Model = ScoringSample.MixedModel(0.5).Stages[1];

    private static readonly ChildTable Children = ScoringSample.Random(9, 400, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 4);

    private static int Count => Children.RangeOf(Stage.Primary).GetOffsetAndLength(Children.Count).Length;

    [Test]
    public void Score_EveryPathThreadCountAndForm_SameBits()
    {
        var expected = Run(Children, Model, KernelPath.Scalar, 1, coded: false);
        foreach (var path in KernelSample.Paths)
        {
            foreach (var threads in new[] { 1, 2, 3 })
            {
                foreach (var coded in new[] { false, true })
                {
                    Assert.That(Run(Children, Model, path, threads, coded), Is.EqualTo(expected), $"{path}, {threads} threads, coded {coded}");
                }
            }
        }
    }

    [Test]
    public void Risks_HundredThousandChildren_KeepTheirFingerprint([Values(1, 2, 5)] int threads)
    {
        var children = ScoringSample.Random(50, 550, ScoringSample.MixedIndicators, ["D1", "D2"], seed: 8);
        Assert.That(children.Count, Is.GreaterThanOrEqualTo(100_000));
        foreach (var path in KernelSample.Paths)
        {
            var risks = ScoringSample.MixedModel(0).Stages.SelectMany(stage => AllRisks(children, stage, path, threads)).ToArray();
            var hash = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(risks.AsSpan())));
            Assert.That(hash, Is.EqualTo("0694400e7fc26387df10b124ee8c4ce886f990a28bed47a960cee51fb4de837c"), path.ToString());
        }
    }

    [Test]
    public void Score_EveryChild_EqualsTheDoubleOracle()
    {
        var oracle = new StageOracle(Children, Model);
        var stage = new CompiledStage(Model, Children);
        var scores = new ChildScores(Count);
        new StageScorer(stage, Children, Kernel.Widest, 2).Score(scores, CancellationToken.None);
        var start = Children.RangeOf(Stage.Primary).Start.Value;
        for (var i = 0; i < Count; i++)
        {
            var district = stage.DistrictOf(Children, start + i);
            var logOdds = oracle.LogOdds(start + i, district);
            Assert.That(scores.LogOdds[i], Is.EqualTo(logOdds).Within(1e-5));
            Assert.That(scores.Risks[i], Is.EqualTo(TermOracle.Risk(logOdds)).Within(1e-6));
            var reasons = oracle.Reasons(start + i, district);
            var contributions = oracle.Contributions(start + i, district);
            for (var r = 0; r < 3; r++)
            {
                // Contributions that differ by less than float32 shows may stand in either order; what is told must be that term's own.
                var (told, adds) = scores.Reason(i, r);
                Assert.That(told < 0, Is.EqualTo(r >= reasons.Length));
                Assert.That(adds, Is.EqualTo(told < 0 ? 0 : reasons[r].Contribution).Within(1e-6), $"child {i}, reason {r}");
                if (told >= 0) Assert.That(adds, Is.EqualTo(contributions[told]).Within(1e-6), $"child {i}, reason {r}");
            }
        }
    }

    [Test]
    public void Score_SumsPerDistrict_AreTheSumsOverItsChildren()
    {
        var stage = new CompiledStage(Model, Children);
        var scores = new ChildScores(Count);
        var scorer = new StageScorer(stage, Children, Kernel.Widest, 2);
        scorer.Score(scores, CancellationToken.None);
        for (var d = 0; d < Children.Districts.Length; d++)
        {
            var (start, length) = Children.RangeOf(Stage.Primary, d).GetOffsetAndLength(Children.Count);
            var first = start - Children.RangeOf(Stage.Primary).Start.Value;
            var cell = scorer.Totals.Finish(d, Cell(d, length));
            Assert.That(cell.Flagged, Is.EqualTo(scores.Flagged.AsSpan(first, length).ToArray().Sum(f => f)));
            Assert.That(cell.Expected, Is.EqualTo(scores.Risks.AsSpan(first, length).ToArray().Sum(r => (double)r)).Within(1e-9));
            var oracle = new StageOracle(Children, Model);
            for (var t = 0; t < Model.Terms.Length; t++)
            {
                var sum = Enumerable.Range(start, length).Sum(child => oracle.Contributions(child, d)[t]);
                Assert.That(cell.Contributions[t], Is.EqualTo(sum).Within(1e-4), Model.Terms[t].Indicator);
            }
        }
    }

    [Test]
    public void Score_EveryStretchLength_SameBitsOnEveryPath([Range(0, 130)] int count)
    {
        var children = Single(count, seed: count);
        var expected = Run(children, Model, KernelPath.Scalar, 1, coded: false);
        foreach (var path in KernelSample.Paths)
        {
            Assert.That(Run(children, Model, path, 2, coded: false), Is.EqualTo(expected), path.ToString());
            Assert.That(Run(children, Model, path, 2, coded: true), Is.EqualTo(expected), $"{path}, coded");
        }
    }

    [Test]
    public void Score_NoTerms_GivesTheInterceptToEveryone()
    {
        var scores = new ChildScores(Count);
        var model = ScoringSample.Stage(Stage.Primary, -1.5, null);
        new StageScorer(new CompiledStage(model, Children), Children, Kernel.Widest, 2).Score(scores, CancellationToken.None);
        Assert.That(scores.LogOdds, Is.All.EqualTo(-1.5f));
        Assert.That(Enumerable.Range(0, Count).Select(i => scores.Reason(i, 0)), Is.All.EqualTo((-1, 0f)));
    }

    [Test]
    public void Score_ThousandTermsOfEverySize_SameBitsAsTheDefinition()
    {
        var random = new Random(3);
        var ids = Enumerable.Range(0, 1000).Select(i => $"I{i:0000}").ToArray();
        var columns = ids.Select(id => (id, Enumerable.Range(0, 70).Select(_ => random.Next(9) == 0 ? float.NaN : random.Next(40) - 4f).ToArray())).ToArray();
        var children = ScoringSample.Primary([33, 37], columns);
        var terms = ids.Select((id, i) => ScoringSample.Term(
            id, [.. Enumerable.Range(0, i % 32).Select(c => c + (i % 7 == 0 ? c * c * 0.01f : 0))],
            [.. Enumerable.Range(0, (i % 32) + 1).Select(_ => random.NextSingle() - 0.5f)], random.NextSingle() - 0.5f));
        var model = ScoringSample.Stage(Stage.Primary, 0, 0, [.. terms]);
        var expected = Run(children, model, KernelPath.Scalar, 1, coded: false);
        foreach (var path in KernelSample.Paths)
        {
            Assert.That(Run(children, model, path, 2, coded: false), Is.EqualTo(expected), path.ToString());
            Assert.That(Run(children, model, path, 2, coded: true), Is.EqualTo(expected), $"{path}, coded");
        }
    }

    [Test]
    public void CodedStage_OtherCuts_AreRefusedWithTheTerm()
    {
        var coded = new CodedStage(Children, Model, Kernel.Widest, 1);
        StageModel With(int index, Func<Term, Term> change) => Model with { Terms = Model.Terms.SetItem(index, change(Model.Terms[index])) };
        void Refused(StageModel model, string words) => Assert.That(
            () => new StageScorer(new CompiledStage(model, Children), Children, Kernel.Widest, 1, coded), Throws.ArgumentException.With.Message.Contains(words));
        Refused(With(0, t => t with { Cuts = [6] }), "X1 has other cuts");
        Refused(With(2, t => t with { Slopes = [] }), "X2 is linear in one model");
        Refused(With(0, t => t with { Indicator = "X8" }), "X8 stands where X1 was coded");
        Refused(Model with { Terms = Model.Terms[..3] }, "has 3");
        Refused(Model with { Stage = Stage.Early }, "early");
    }

    [Test]
    public void Compile_FaultyTerm_IsNamed()
    {
        var model = ScoringSample.Stage(Stage.Primary, 0, null, ScoringSample.Term("X1", [2, 1], [0, 0, 0]));
        Assert.That(() => new CompiledStage(model, Children), Throws.ArgumentException.With.Message.Contains("X1 has cuts that do not ascend"));
    }

    [Test]
    public void Score_AfterSetUp_AllocatesNothing()
    {
        var scorer = new StageScorer(new CompiledStage(Model, Children), Children, Kernel.Widest, 2, new CodedStage(Children, Model, Kernel.Widest, 1));
        var (scores, risks) = (new ChildScores(Count), new float[Count]);
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            scorer.Risks(risks);
            scorer.Score(scores, CancellationToken.None);
            scorer.Score(null, CancellationToken.None);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // What the first calls load and compile does not count; then the least of several, because the runtime may still compile on this thread.
        for (var i = 0; i < 50; i++) Allocated();
        Assert.That(Enumerable.Range(0, 20).Min(_ => Allocated()), Is.Zero);
    }

    private static ChildTable Single(int count, int seed)
    {
        var random = new Random(seed);
        float[] Values() => [.. Enumerable.Range(0, count).Select(_ => random.Next(10) == 0 ? float.NaN : random.NextSingle() * 10)];
        var first = random.Next(count + 1);
        return ScoringSample.Primary(
            [first, count - first], [.. ScoringSample.MixedIndicators.Select(id => (id, Values()))], ("D1", [3, 5]), ("D2", [1, float.NaN]));
    }

    private static float[] AllRisks(ChildTable children, StageModel model, KernelPath path, int threads)
    {
        var risks = new float[children.RangeOf(model.Stage).GetOffsetAndLength(children.Count).Length];
        new StageScorer(new CompiledStage(model, children), children, path, threads).Risks(risks);
        return risks;
    }

    /// <summary>Everything a scoring leaves behind, as bits.</summary>
    private static int[] Run(ChildTable children, StageModel model, KernelPath path, int threads, bool coded)
    {
        var count = children.RangeOf(model.Stage).GetOffsetAndLength(children.Count).Length;
        var (scores, risks) = (new ChildScores(count), new float[count]);
        var stage = new CompiledStage(model, children);
        var scorer = new StageScorer(stage, children, path, threads, coded ? new CodedStage(children, model, path, threads) : null);
        scorer.Risks(risks);
        scorer.Score(null, CancellationToken.None);
        var sums = Totals(scorer, children);
        scorer.Score(scores, CancellationToken.None);
        Assert.That(Totals(scorer, children), Is.EqualTo(sums), "sums with and without what belongs to each child");
        Assert.That(KernelSample.Bits(scores.Risks), Is.EqualTo(KernelSample.Bits(risks)));
        return
        [
            .. KernelSample.Bits(scores.LogOdds), .. KernelSample.Bits(risks), .. scores.Flagged,
            .. Enumerable.Range(0, 3 * count).Select(i => scores.Reason(i / 3, i % 3)).SelectMany(r => new[] { r.Term, BitConverter.SingleToInt32Bits(r.Contribution) }),
            .. sums.SelectMany(s => BitConverter.GetBytes(s)),
        ];
    }

    private static double[] Totals(StageScorer scorer, ChildTable children) =>
    [
        .. Enumerable.Range(0, children.Districts.Length).Select(d => scorer.Totals.Finish(d, Cell(d, 1)))
            .SelectMany(c => (double[])[c.Flagged, c.Expected, .. c.Contributions]),
    ];

    private static ScoredCell Cell(int district, int children) => new()
    {
        Stage = Stage.Primary, District = new DistrictCode($"{district:0000}"), Children = children, Flagged = 0, Expected = 0, OutcomeKnown = 0, Outcomes = 0,
        Contributions = [],
    };
}
