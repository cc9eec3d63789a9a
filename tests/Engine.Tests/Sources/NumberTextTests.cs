using System.Globalization;
using System.Text;
using EarlyWarning.Sources;

namespace EarlyWarning.Tests.Sources;

internal sealed class NumberTextTests
{
    [TestCase("0", ',', 0.0)]
    [TestCase("-0", '.', -0.0)]
    [TestCase("007", '.', 7)]
    [TestCase("1,5", ',', 1.5)]
    [TestCase("-12,75", ',', -12.75)]
    [TestCase("1.5", '.', 1.5)]
    [TestCase("0.33931571143033", '.', 0.33931571143033)]
    [TestCase("1.234,5", ',', 1234.5)]
    [TestCase("1.234.567", ',', 1234567)]
    [TestCase("-61.644.012", ',', -61644012)]
    [TestCase("123456789012345678", '.', 123456789012345678.0)]
    [TestCase("0,1234567890123456789", ',', 0.1234567890123456789)]
    public void Number_OfTheGrammar_IsReadExactly(string text, char sign, double expected)
    {
        var outcome = NumberText.Read(Encoding.UTF8.GetBytes(text), (byte)sign, out var value);
        Assert.That(outcome, Is.EqualTo(NumberOutcome.Number));
        Assert.That(value, Is.EqualTo(expected));
    }

    [Test]
    public void Number_BesideTheGrammar_IsInvalid(
        [Values("1e400", "1e3", "NaN", "Infinity", "-Infinity", "∞", "1.2.3", "1,2,3", "0x1F", "+5", "+-5", "--5", "5-", "5 000", "1,", ",5", ".5", "5.",
            "1.23,4", "12.34.567", "1234.567,8", ".123.456", "1..234", "1,5 %", "5€", "١٢", "-", "(5)", "1'234")]
        string text, [Values(',', '.')] char sign)
    {
        Assert.That(NumberText.Read(Encoding.UTF8.GetBytes(text), (byte)sign, out _), Is.EqualTo(NumberOutcome.Invalid), text);
    }

    [TestCase("1.5", ',', NumberOutcome.Invalid)]
    [TestCase("1,5", '.', NumberOutcome.Invalid)]
    [TestCase("1.234", ',', NumberOutcome.ThousandsAmbiguous)]
    [TestCase("-12.345", ',', NumberOutcome.ThousandsAmbiguous)]
    [TestCase("1,234", '.', NumberOutcome.Invalid)]
    public void Number_OfTheOtherConvention_IsNeverGuessed(string text, char sign, NumberOutcome expected) =>
        Assert.That(NumberText.Read(Encoding.UTF8.GetBytes(text), (byte)sign, out _), Is.EqualTo(expected));

    [TestCase("1,5", ',')]
    [TestCase("1.5", '.')]
    [TestCase("0.123", '.')]
    [TestCase("0,123", ',')]
    [TestCase("1.234", '\0')]
    [TestCase("1,234", '\0')]
    [TestCase("1.234.567", ',')]
    [TestCase("1,234,567", '.')]
    [TestCase("1.234,5", ',')]
    [TestCase("1,234.5", '.')]
    [TestCase("31.12.2016", '\0')]
    [TestCase("1.2.3", '\0')]
    [TestCase("12", '\0')]
    [TestCase("x.y", '\0')]
    [TestCase("1234567890123456,5", ',')]
    public void Evidence_OfOneCell_NamesTheSignItProves(string text, char expected) =>
        Assert.That((char)NumberText.Evidence(Encoding.UTF8.GetBytes(text)), Is.EqualTo(expected));

    [TestCase("1.234", ',', true, 1234)]
    [TestCase("1.234", '.', false, 0)]
    [TestCase("12,0", ',', false, 0)]
    [TestCase("-1", ',', false, 0)]
    [TestCase("0", '.', true, 0)]
    [TestCase("12.34", ',', false, 0)]
    [TestCase("", ',', false, 0)]
    public void Whole_OfACountColumn_TakesThousandsDotsUnderTheComma(string text, char sign, bool read, long expected)
    {
        Assert.That(NumberText.TryWhole(Encoding.UTF8.GetBytes(text), (byte)sign, out var value), Is.EqualTo(read));
        if (read) Assert.That(value, Is.EqualTo(expected));
    }

    [Test]
    [SetCulture("de-DE")]
    public void Plain_ManyRandomDecimals_EqualsTheNearestDouble()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var mantissa = random.NextInt64((long)Math.Pow(10, random.Next(1, 15)));
            var decimals = random.Next(0, 14);
            var digits = mantissa.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
            if (digits.Length > 15) continue;
            var text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
            Assert.That(NumberText.TryPlain(Encoding.UTF8.GetBytes(text), (byte)'.', out var value, out _), Is.True, text);
            Assert.That(value, Is.EqualTo(double.Parse(text, CultureInfo.InvariantCulture)), text);
        }
    }
}
