namespace EarlyWarning.Tests.Sources;

/// <summary>A folder is checked like any other extract: against the catalogue's ranges and against the quarter before.</summary>
internal sealed class SchildSurveyTests
{
    [Test]
    public void Check_OfAFolder_TellsWhatJumpedSinceTheQuarterBefore()
    {
        using var city = new SchildCity().With(new() { Pupils = 120, Leavers = 0, Years = 2 });
        var extract = SchildCity.Extract(city.Plain, "S01", "S12") with { File = "{quarter}" };
        var settings = city.Settings(extract);
        Directory.Move(city.Folder, Path.Combine(city.Path, "2026-Q3"));
        Directory.CreateDirectory(Path.Combine(city.Path, "2026-Q2"));
        foreach (var file in Directory.GetFiles(Path.Combine(city.Path, "2026-Q3"))) File.Copy(file, Path.Combine(city.Path, "2026-Q2", Path.GetFileName(file)));

        var report = QuarterlyCheck.Execute(settings, null, CancellationToken.None);
        Assert.That(report.ComparedWith, Is.EqualTo(city.Plan.Quarter.Previous));
        Assert.That(report.Surveys.Single().Receipt!.RowsUsed, Is.EqualTo(120));
        Assert.That(report.Findings.Of("EW1192").Concat(report.Findings.Of("EW1193")).Select(f => f.Column), Is.EqualTo(new[] { "S01", "S01", "S12" }), "on 30 June another half-year counts");
    }
}
