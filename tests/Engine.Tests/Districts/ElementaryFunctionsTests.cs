using EarlyWarning.Districts;
using MathNet.Numerics;

namespace EarlyWarning.Tests.Districts;

/// <summary>The own elementary functions beside MathNet's.</summary>
public sealed class ElementaryFunctionsTests
{
    [Test]
    public void Exponential_OverItsRange_EqualsThePlatform()
    {
        for (var x = -700.0; x <= 700; x += 0.37)
        {
            Assert.That(Exponential.Of(x), Is.EqualTo(Math.Exp(x)).Within(Math.Exp(x) * 1e-15), $"{x}");
        }

        Assert.That((Exponential.Of(0), Exponential.Of(-1000), Exponential.Of(1000)), Is.EqualTo((1.0, 0.0, double.PositiveInfinity)));
        Assert.That(Exponential.Of(double.NaN), Is.NaN);
    }

    [Test]
    public void LogGamma_SmallAndLarge_EqualsMathNet()
    {
        for (var x = 0.001; x < 1e9; x *= 1.07)
        {
            var oracle = SpecialFunctions.GammaLn(x);
            Assert.That(LogGamma.Of(x), Is.EqualTo(oracle).Within(Math.Max(1e-13, Math.Abs(oracle) * 1e-13)), $"{x}");
        }
    }

    // Exact: Γ(n) = (n − 1)!, Γ(½) = √π.
    [TestCase(1, 0)]
    [TestCase(2, 0)]
    [TestCase(11, 15.104412573075516)]
    [TestCase(0.5, 0.5723649429247001)]
    public void LogGamma_KnownValues_AreReproduced(double x, double expected) => Assert.That(LogGamma.Of(x), Is.EqualTo(expected).Within(4e-15));

    [Test]
    public void IncompleteBeta_OverParameters_EqualsMathNet()
    {
        foreach (var a in new[] { 0.05, 0.5, 1, 3.7, 40, 900, 25_000 })
        {
            foreach (var b in new[] { 0.05, 0.5, 1, 2.2, 60, 1500, 90_000 })
            {
                for (var x = 0.01; x < 1; x += 0.0303)
                {
                    var oracle = SpecialFunctions.BetaRegularized(a, b, x);
                    Assert.That(IncompleteBeta.Regularised(x, a, b), Is.EqualTo(oracle).Within(Math.Max(1e-12, oracle * 1e-9)), $"{a} {b} {x}");
                }
            }
        }
    }

    [TestCase(19, 80, 0.12)]
    [TestCase(1, 30, 0.4)]
    [TestCase(400, 2_000, 0.18)]
    public void IncompleteBeta_WholeParameters_EqualsTheExactBinomialTail(long count, long trials, double x)
    {
        var tail = BinomialTail.Upper(count, trials, x);
        Assert.That(IncompleteBeta.Regularised(x, count, trials - count + 1), Is.EqualTo(tail).Within(tail * 1e-11));
    }

    [TestCase(0.5, 0.5)]
    [TestCase(2, 30)]
    [TestCase(0.02, 4)]
    [TestCase(5_000, 20_000)]
    public void IncompleteBeta_Inverse_ComesBack(double a, double b)
    {
        foreach (var p in new[] { 1e-6, 0.025, 0.3, 0.5, 0.975, 1 - 1e-6 })
        {
            var x = IncompleteBeta.Inverse(p, a, b);
            if (x is > 0 and < 0.999) Assert.That(IncompleteBeta.Regularised(x, a, b), Is.EqualTo(p).Within(1e-10), $"{p}");
        }

        Assert.That((IncompleteBeta.Inverse(0, a, b), IncompleteBeta.Inverse(1, a, b)), Is.EqualTo((0.0, 1.0)));
    }

    [Test]
    public void IncompleteBeta_OutsideZeroToOne_IsZeroOrOne() =>
        Assert.That((IncompleteBeta.Regularised(-1, 2, 3), IncompleteBeta.Regularised(0, 2, 3), IncompleteBeta.Regularised(1, 2, 3)), Is.EqualTo((0.0, 0.0, 1.0)));

    [TestCase(0, 1)]
    [TestCase(1, double.NaN)]
    [TestCase(double.PositiveInfinity, 1)]
    public void IncompleteBeta_NoParameters_AreRefused(double a, double b) =>
        Assert.That(() => IncompleteBeta.Regularised(0.5, a, b), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(0.4)]
    [TestCase(7.3)]
    [TestCase(2_500)]
    public void PoissonTail_EveryCount_EqualsIncompleteGamma(double mean)
    {
        for (var count = 1; count < (2 * mean) + 20; count += (int)(mean / 40) + 1)
        {
            var oracle = SpecialFunctions.GammaLowerRegularized(count, mean);
            Assert.That(PoissonTail.Upper(count, mean), Is.EqualTo(oracle).Within(Math.Max(1e-13, oracle * 1e-9)), $"{count}");
            Assert.That(PoissonTail.Lower(count - 1, mean), Is.EqualTo(1 - oracle).Within(1e-12), $"{count}");
        }
    }

    [Test]
    public void PoissonTail_Edges_AreExact() =>
        Assert.That((PoissonTail.Upper(0, 3), PoissonTail.Upper(1, 0), PoissonTail.Lower(-1, 3), PoissonTail.Lower(0, 0)), Is.EqualTo((1.0, 0.0, 0.0, 1.0)));
}
