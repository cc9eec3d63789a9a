using EarlyWarning.Scoring;
using EarlyWarning.Tests.Reference;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class LogisticTests
{
    [Test]
    public void Of_KnownPoints_GivesKnownRisks()
    {
        Assert.That(Logistic.Of(0), Is.EqualTo(0.5f));
        Assert.That(Logistic.Of(-0f), Is.EqualTo(0.5f));
        Assert.That(Logistic.Of(40), Is.EqualTo(1f));
        Assert.That(Logistic.Of(float.PositiveInfinity), Is.EqualTo(1f));
        Assert.That(Logistic.Of(float.NegativeInfinity), Is.EqualTo(Logistic.Of(-87)).And.Positive.And.LessThan(2e-38f));
        Assert.That(Logistic.Of(float.NaN), Is.NaN);
    }

    /// <summary>Steps of 997 units in the last place from −87 to 87 pass through every binade; a prime step meets all low-bit patterns.</summary>
    [Test]
    public void Of_AllAlongTheRange_NeverFallsAndStaysWithinTwoUnitsInTheLastPlace()
    {
        const int Step = 997;
        var last = BitConverter.SingleToInt32Bits(87f);
        var (below, above) = (0.5f, 0.5f);
        for (var bits = 0; bits <= last; bits += Step)
        {
            var x = BitConverter.Int32BitsToSingle(bits);
            var (low, high) = (Logistic.Of(-x), Logistic.Of(x));
            if (low > below || high < above) Assert.Fail($"falls near {x:R}");
            (below, above) = (low, high);
            if (Units(low, -x) > 2 || Units(high, x) > 2) Assert.Fail($"off by more than 2 units at ±{x:R}");
        }
    }

    /// <summary>Where the integer part n of the argument changes, the two sides come from different polynomial arguments.</summary>
    [Test]
    public void Of_NeighboursAtEachReductionStep_NeverFalls()
    {
        for (var n = -126; n <= 126; n++)
        {
            var x = (float)((n + 0.5) * 0.69314718055994531);
            for (var i = 0; i < 2000; i++) x = MathF.BitDecrement(x);
            var previous = Logistic.Of(x);
            for (var i = 0; i < 4000; i++)
            {
                x = MathF.BitIncrement(x);
                var risk = Logistic.Of(x);
                if (risk < previous) Assert.Fail($"falls at {x:R}");
                previous = risk;
            }
        }
    }

    private static int Units(float risk, float x) =>
        Math.Abs(BitConverter.SingleToInt32Bits(risk) - BitConverter.SingleToInt32Bits((float)TermOracle.Risk(x)));
}
