using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

[TestFixture]
public sealed class ExampleSplitTests
{
    private static readonly Examples City = LearningSample.City(900);

    [Test]
    public void Time_QuartersAHorizonApart_TestsTheLastAndFitsAllEarlier()
    {
        var split = ExampleSplit.Of(City, LearningSample.Settings, Stage.Primary);
        var part = split.Parts.Single();
        Assert.That((split.Kind, split.Findings.Length), Is.EqualTo((ValidationSplit.Time, 0)));
        Assert.That(part.Fit.Select(r => City.Cohorts[r]).Distinct(), Is.EquivalentTo(new[] { 0, 1 }));
        Assert.That(part.Test.Select(r => City.Cohorts[r]).Distinct(), Is.EqualTo(new[] { 2 }));
        Assert.That(part.Fit.Length + part.Test.Length, Is.EqualTo(City.Count));
    }

    [Test]
    public void Time_OutcomesNotKnownYetAtTheTestedQuarter_AreKeptOutAndTold()
    {
        var settings = LearningSample.Settings with { Quarters = [new(2023, 3), new(2024, 4), new(2025, 3)] };
        var split = ExampleSplit.Of(City, settings, Stage.Primary);
        Assert.That(split.Parts.Single().Fit.Select(r => City.Cohorts[r]).Distinct(), Is.EqualTo(new[] { 0 }));
        var finding = split.Findings.Single();
        Assert.That(finding.Kind.Code, Is.EqualTo("EW1730"));
        Assert.That(finding.Message(Language.English), Does.Contain("Stage \"primary\": 1 quarters are not in the test"));
    }

    [Test]
    public void Time_NoQuarterEarlyEnough_FitsAllEarlierAndSaysSo()
    {
        var split = ExampleSplit.Of(City, LearningSample.Settings with { Horizon = 9 }, Stage.Primary);
        Assert.That(split.Parts.Single().Fit.Select(r => City.Cohorts[r]).Distinct(), Is.EquivalentTo(new[] { 0, 1 }));
        Assert.That(split.Findings.Single().Kind.Code, Is.EqualTo("EW1729"));
        Assert.That(split.Findings.Single().Message(Language.English), Does.Contain("9 quarters before"));
    }

    [Test]
    public void Time_OneQuarter_Stops() => Assert.That(
        () => ExampleSplit.Of(LearningSample.City(100, quarters: 1), LearningSample.Settings, Stage.Primary),
        Throws.TypeOf<RunStoppedException>().With.Message.Contains("at least two quarters").And.Message.Contains("EW1723"));

    [TestCase("school")]
    [TestCase("district")]
    public void Place_EveryExample_IsTestedOnceByAFitWithoutItsPlace(string validation)
    {
        var split = ExampleSplit.Of(City, LearningSample.Settings with { Validation = validation }, Stage.Primary);
        Assert.That(split.Parts, Has.Length.EqualTo(5));
        Assert.That(split.Parts.SelectMany(p => p.Test).Order(), Is.EqualTo(Enumerable.Range(0, City.Count)));
        foreach (var part in split.Parts)
        {
            int Place(int row) => validation == "school" ? City.Schools[row] : City.Districts[row];
            Assert.That(part.Fit.Select(Place).Intersect(part.Test.Select(Place)), Is.Empty);
            Assert.That(part.Test.Length, Is.InRange(90, 270), "parts are of similar size");
        }
    }

    [Test]
    public void Place_Unknown_StaysTogetherAndIsTold()
    {
        int[] districts = [.. City.Districts.ToArray().Select((d, i) => i % 7 == 0 ? 0 : d)];
        var some = new Examples([], [], City.Outcomes.ToArray(), districts);
        var split = ExampleSplit.Of(some, LearningSample.Settings with { Validation = "district" }, Stage.Primary);
        Assert.That(split.Parts.Count(p => p.Test.Any(r => districts[r] == 0)), Is.EqualTo(1));
        Assert.That(split.Findings.Single().Kind.Code, Is.EqualTo("EW1728"));
    }

    [Test]
    public void Place_FewerThanFive_Stops() => Assert.That(
        () => ExampleSplit.Of(LearningSample.City(200, districts: 4), LearningSample.Settings with { Validation = "district" }, Stage.Primary),
        Throws.TypeOf<RunStoppedException>().With.Message.Contains("at least 5 known places").And.Message.Contains("EW1722"));

    [Test]
    public void CheckApart_SameQuarterOrPlaceOnBothSides_IsRefused()
    {
        var first = Enumerable.Range(0, City.Count).First(r => City.Cohorts[r] == 2);
        var second = Enumerable.Range(0, City.Count).Last(r => City.Cohorts[r] == 2);
        Assert.That(() => ExampleSplit.CheckApart(new([first], [second]), ValidationSplit.Time, City), Throws.InvalidOperationException.With.Message.Contains("quarter number 2"));
        var neighbour = Enumerable.Range(first + 1, City.Count - first - 1).First(r => City.Schools[r] == City.Schools[first]);
        Assert.That(() => ExampleSplit.CheckApart(new([first], [neighbour]), ValidationSplit.School, City), Throws.InvalidOperationException);
        Assert.That(() => ExampleSplit.CheckApart(new([first], [neighbour]), ValidationSplit.District, City), Throws.InvalidOperationException);
    }

    [Test]
    public void Unknown_Validation_IsRefused() =>
        Assert.That(() => ExampleSplit.Of(City, LearningSample.Settings with { Validation = "random" }, Stage.Primary), Throws.ArgumentException);

    [Test]
    public void GroupedFolds_RowsInAnotherOrder_SamePartPerGroup()
    {
        int[] groups = [.. Enumerable.Range(0, 300).Select(i => i * i % 17)];
        var parts = GroupedFolds.Of(groups, 5, 3, "test");
        var order = Enumerable.Range(0, 300).Reverse().ToArray();
        var others = GroupedFolds.Of(Array.ConvertAll(order, i => groups[i]), 5, 3, "test");
        Assert.That(others, Is.EqualTo(order.Select(i => parts[i])));
        Assert.That(groups.Zip(parts).Distinct().Count(), Is.EqualTo(groups.Distinct().Count()));
        Assert.That(parts.Distinct().Count(), Is.EqualTo(5));
    }
}
