using EarlyWarning.Scoring;
using EarlyWarning.Tests.Reference;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class KernelValueTests
{
    [Test]
    public void Value_AnyValue_EqualsDoubleOracle([Range(0, 31)] int cuts, [Values] bool linear)
    {
        var definition = KernelSample.Term(cuts, linear, seed: cuts);
        var term = new CompiledTerm(definition);
        foreach (var x in KernelSample.Column(definition, 500, seed: 9))
        {
            var expected = TermOracle.Value(definition, x);
            var tolerance = linear ? 1e-6 * (1 + Math.Abs(expected)) : 0;
            Assert.That((double)Kernel.Value(term, x), Is.EqualTo(expected).Within(tolerance), $"x = {x:R}");
        }
    }

    [Test]
    public void Oracle_WorkedExample_GivesHandComputedValues()
    {
        var term = Term([1, 2], [0.5f, 1, -1], [2, 0, 1]);
        Assert.That(TermOracle.Value(term, 0.25f), Is.EqualTo(1));
        Assert.That(TermOracle.Value(term, 1), Is.EqualTo(1));
        Assert.That(TermOracle.Value(term, 3), Is.EqualTo(2));
        Assert.That(TermOracle.Value(term, float.NaN), Is.EqualTo(-0.25));
        Assert.That(TermOracle.Risk(0), Is.EqualTo(0.5));
    }

    [Test]
    public void Value_TieOnACut_BelongsToTheUpperBin()
    {
        var term = new CompiledTerm(Term([1, 2], [10, 20, 30], []));
        Assert.That(Kernel.Value(term, MathF.BitDecrement(1)), Is.EqualTo(10));
        Assert.That(Kernel.Value(term, 1), Is.EqualTo(20));
        Assert.That(Kernel.Value(term, 2), Is.EqualTo(30));
    }

    [Test]
    public void Value_CutAtZero_TakesBothZerosAlike()
    {
        var term = new CompiledTerm(Term([0], [1, 2], []));
        Assert.That(Kernel.Value(term, -0f), Is.EqualTo(2));
        Assert.That(Kernel.Value(term, -float.Epsilon), Is.EqualTo(1));
    }

    [Test]
    public void Value_InfiniteInALinearBin_IsHeldToTheLimit()
    {
        var term = new CompiledTerm(Term([0], [1, 2], [1, -1]));
        Assert.That(Kernel.Value(term, float.NegativeInfinity), Is.EqualTo(-1000));
        Assert.That(Kernel.Value(term, float.PositiveInfinity), Is.EqualTo(-1000));
    }

    [Test]
    public void Value_InfiniteWithSlopeZero_IsTheScore()
    {
        var term = new CompiledTerm(Term([], [1.5f], [0]));
        Assert.That(Kernel.Value(term, float.PositiveInfinity), Is.EqualTo(1.5f));
    }

    [Test]
    public void Compile_FaultyTerms_AreRefused()
    {
        Assert.That(() => new CompiledTerm(Term([1, 1], [0, 0, 0], [])), Throws.ArgumentException.With.Message.Contains("do not ascend"));
        Assert.That(() => new CompiledTerm(Term([float.NaN], [0, 0], [])), Throws.ArgumentException.With.Message.Contains("not finite"));
        Assert.That(() => new CompiledTerm(Term([1], [0], [])), Throws.ArgumentException.With.Message.Contains("one score per bin"));
        Assert.That(() => new CompiledTerm(Term([1], [0, 0], [1])), Throws.ArgumentException.With.Message.Contains("one slope per bin"));
        Assert.That(() => new CompiledTerm(Term([1], [0, float.NaN], [])), Throws.ArgumentException.With.Message.Contains("±1000"));
        Assert.That(() => new CompiledTerm(Term([], [0], [float.PositiveInfinity])), Throws.ArgumentException.With.Message.Contains("slope"));
        Assert.That(
            () => new CompiledTerm(Term([.. Enumerable.Range(0, 32).Select(i => (float)i)], new float[33], [])),
            Throws.ArgumentException.With.Message.Contains("more than 31"));
    }

    private static Term Term(float[] cuts, float[] scores, float[] slopes) => new()
    {
        Indicator = "X1",
        Cuts = [.. cuts],
        Scores = [.. scores],
        Slopes = [.. slopes],
        Missing = -0.25f,
        Source = new LocalText("Test", "test"),
    };
}
