using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Vocabulary;

public sealed class QuarterTests
{
    [TestCase("2026-Q1", "2026-01-01", "2026-03-31")]
    [TestCase("2024-Q1", "2024-01-01", "2024-03-31")]
    [TestCase("2026-Q3", "2026-07-01", "2026-09-30")]
    [TestCase("2199-Q4", "2199-10-01", "2199-12-31")]
    public void TryParse_Quarter_KnowsItsFirstAndLastDay(string text, string first, string last)
    {
        Assert.That(Quarter.TryParse(text, out var quarter));
        Assert.That(quarter.ToString(), Is.EqualTo(text));
        Assert.That(quarter.FirstDay, Is.EqualTo(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(quarter.AsOf, Is.EqualTo(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("2026-Q5")]
    [TestCase("2026-Q0")]
    [TestCase("2026Q3")]
    [TestCase("1899-Q4")]
    [TestCase("2200-Q1")]
    [TestCase("+026-Q1")]
    [TestCase("2026-q3")]
    [TestCase("")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.That(Quarter.TryParse(text, out _), Is.False);

    [Test]
    public void Previous_FirstOfAYear_IsTheLastOfTheYearBefore()
    {
        Assert.That(new Quarter(2026, 1).Previous, Is.EqualTo(new Quarter(2025, 4)));
        Assert.That(new Quarter(2025, 4), Is.LessThan(new Quarter(2026, 1)));
    }
}
