using EarlyWarning.Scoring;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class NaturalLogTests
{
    [Test]
    public void Of_KnownPoints_GivesKnownDigits()
    {
        Assert.That(NaturalLog.Of(1), Is.Zero);
        Assert.That(NaturalLog.Of(2), Is.EqualTo(0.69314718055994531));
        Assert.That(NaturalLog.Of(10), Is.EqualTo(2.3025850929940457));
        Assert.That(NaturalLog.Of(0.059 / 0.941), Is.EqualTo(-2.76940569567966).Within(1e-15));
    }

    [Test]
    public void Of_ManyPoints_IsWithinOneUnitInTheLastPlaceOfThePlatform()
    {
        var random = new Random(20);
        for (var i = 0; i < 200_000; i++)
        {
            // A third over all exponents, a third over odds, a third close around 1, where digits cancel.
            var x = (i % 3) switch
            {
                0 => BitConverter.Int64BitsToDouble(((long)random.Next(1, 2046) << 52) | random.NextInt64(1L << 52)),
                1 => random.NextDouble() is var p && p > 0 ? p / (1 - p) : 1,
                _ => 1 + ((random.NextDouble() - 0.5) * 0.01),
            };
            var (own, platform) = (NaturalLog.Of(x), Math.Log(x));
            var unit = Math.Max(Math.BitIncrement(Math.Abs(platform)) - Math.Abs(platform), double.Epsilon);
            if (Math.Abs(own - platform) > unit) Assert.Fail($"ln {x:R}: {own:R}, platform {platform:R}");
        }
    }

    [Test]
    public void Of_NoNormalPositiveNumber_Throws([Values(0, -1, double.NaN, double.PositiveInfinity, double.Epsilon)] double x) =>
        Assert.That(() => NaturalLog.Of(x), Throws.TypeOf<ArgumentOutOfRangeException>());
}
