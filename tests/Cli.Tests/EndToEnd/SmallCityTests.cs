namespace EarlyWarning.Tests.EndToEnd;

/// <summary>Cities at the edge of what may be asked for, from <c>init</c> to the report.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class SmallCityTests
{
    [TestCase("500", "4", "1")]
    [TestCase("500", "60", "1")]
    [TestCase("3000", "4", "12")]
    public void Init_EdgeOfTheRange_GivesACityThatRuns(string children, string districts, string quarters)
    {
        using var city = CityFolder.Generate("--children", children, "--districts", districts, "--quarters", quarters);
        var outcome = city.Run();
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(File.Exists(Path.Combine(city.Output, "2026-Q3", "report.html")));
    }
}
