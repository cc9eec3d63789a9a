using EarlyWarning.Disclosure;

namespace EarlyWarning.Tests.Disclosure;

internal sealed class SafeDriversTests
{
    /// <summary>Every group of up to 200 children, every number of them with a finding: who knows class, children, model and city can not tell the number closer than allowed.</summary>
    [TestCase(0.693147, 0.0, 0.03)]
    [TestCase(1.512097, -0.834999, 0.12)]
    [TestCase(1.782543, -0.928713, 0.5)]
    [TestCase(1.292155, -0.199129, 0.97)]
    public void Class_EveryNumberOfChildren_LeavesFiveOrMoreBetweenTheEnds(double present, double absent, double shareInCity)
    {
        var cityMean = absent + (shareInCity * (present - absent));
        var named = 0;
        for (var children = 20; children <= 200; children += 3)
        {
            var numbers = Enumerable.Range(0, children + 1)
                .GroupBy(k => SafeDrivers.Class(absent + ((double)k / children * (present - absent)) - cityMean, cityMean, (absent, present), 5, children)).ToArray();
            named += numbers.Length - 1;
            foreach (var same in numbers) Assert.That(same.Max() - same.Min(), Is.GreaterThanOrEqualTo(5), $"{children} children, class {same.Key}");
        }

        Assert.That(named, Is.GreaterThan(50));
    }

    [Test]
    public void Class_TwoDecimals_WouldTellTheNumberOfChildren()
    {
        // What is given away by a difference with two digits: each number of children out of 40 has one of its own.
        var differences = Enumerable.Range(0, 41).Select(k => PublishedDigits.Round((k / 40.0 * 2.347096) - 0.834999, 2)).Distinct();
        Assert.That(differences.Count(), Is.EqualTo(41));
    }

    [Test]
    public void Class_LargeGroup_HasTheDocumentedCuts()
    {
        double Of(double difference) => SafeDrivers.Class(difference, 0.4, (0, 1), 5, 1000);
        Assert.That(new[] { 0.049, 0.05, 0.149, 0.15, -0.049, -0.05, -0.15 }.Select(Of), Is.EqualTo(new[] { 0, 0.05, 0.05, 0.15, 0, -0.05, -0.15 }));
    }
}
