using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Sources;

namespace EarlyWarning.Tests.Sources;

/// <summary>The notations of official tables, and those that must stay what they are: nothing is ever off by a power of ten.</summary>
internal sealed class TableNumbersTests
{
    [TestCase("1 234", "1234")]
    [TestCase("12\u00A0345,6", "12345,6")]
    [TestCase("1\u202F234\u202F567", "1234567")]
    [TestCase("-  23", "-23")]
    [TestCase("23-", "-23")]
    [TestCase("23 -", "-23")]
    [TestCase("−5,5", "-5,5")]
    [TestCase("– 7", "-7")]
    [TestCase("(12,5)", "12,5")]
    [TestCase("( - 3 )", "-3")]
    [TestCase("12,5", "12,5")]
    [TestCase("0,125", "0,125")]
    public void Notation_OfOfficialTables_IsPutIntoTheGrammar(string cell, string expected) =>
        Assert.That(Plain(cell, null), Is.EqualTo(expected));

    [TestCase("1.234", "1234")]
    [TestCase("-61.644.012", "-61644012")]
    [TestCase("1.234.567-", "-1234567")]
    [TestCase("9.577.207,50", "9577207,50")]
    public void Points_StatedAsThousands_AreClosedUp(string cell, string expected) =>
        Assert.That(Plain(cell, '.'), Is.EqualTo(expected));

    [TestCase("0.123", '.')]
    [TestCase("12.34", '.')]
    [TestCase("1234.567", '.')]
    [TestCase("1.234 567", '.')]
    [TestCase("12 34", null)]
    [TestCase("1 2345", null)]
    [TestCase("0 123", null)]
    [TestCase("1.234", null)]
    [TestCase("123 1)", null)]
    [TestCase("5 - 5", null)]
    [TestCase("--5", null)]
    public void Notation_ThatCouldMeanAnotherNumber_StaysAsItIs(string cell, char? thousands) =>
        Assert.That(Plain(cell, thousands), Is.EqualTo(cell));

    [Test]
    public void Plain_AnyCell_KeepsAllItsDigitsInOrder()
    {
        var random = new Random(7);
        const string alphabet = "0123456789.,-( )−\u00A0";
        for (var i = 0; i < 20_000; i++)
        {
            var cell = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var plain = Plain(cell, random.Next(2) == 0 ? '.' : null);
            Assert.That(plain.Where(char.IsAsciiDigit), Is.EqualTo(cell.Where(char.IsAsciiDigit)), cell);
        }
    }

    private static string Plain(string cell, char? thousands)
    {
        var table = new TableNumbers(new TableSettings { Thousands = thousands, ReadBrackets = true });
        return Encoding.UTF8.GetString(table.Plain(CellText.Trim(Encoding.UTF8.GetBytes(cell))));
    }
}
