namespace EarlyWarning.Tests.EndToEnd;

/// <summary>The program killed after each step of publishing: the old results or the new ones, never mixed, and the next run mends everything.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class CrashTests
{
    private CityFolder published = null!;
    private string before = "";
    private string after = "";

    [OneTimeSetUp]
    public void PublishOnce()
    {
        published = CityFolder.Generate("--children", "2000", "--districts", "8", "--quarters", "1");
        Assert.That(published.Run().ExitCode, Is.Zero);
        before = published.PublishedDigest();
        using var changed = published.Copy();
        ChangeSettings(changed);
        Assert.That(changed.Run().ExitCode, Is.Zero);
        after = changed.PublishedDigest();
        Assert.That(after, Is.Not.EqualTo(before));
    }

    [OneTimeTearDown]
    public void Delete() => published.Dispose();

    [TestCase("folder-started", true)]
    [TestCase("folder-written", true)]
    [TestCase("store-written", true)]
    [TestCase("store-committed", false)]
    [TestCase("old-moved", false)]
    [TestCase("new-in-place", false)]
    [TestCase("old-deleted", false)]
    public void Run_KilledAfterAStep_NextStartSettlesOnOldOrNew(string step, bool oldStands)
    {
        using var city = published.Copy();
        ChangeSettings(city);

        var killed = Earlywarning.Run(new Dictionary<string, string> { ["EARLYWARNING_STOP_AFTER"] = step }, "run", city.Settings, "--quiet");
        Assert.That(killed.ExitCode, Is.GreaterThan(128), "the process was not killed");

        // A start that reads no extract settles what was left behind, and stops: its input is missing.
        Directory.Move(city.File("2026-Q3"), city.File("away"));
        Assert.That(city.Run().ExitCode, Is.EqualTo(5));
        Assert.That(city.PublishedDigest(), Is.EqualTo(oldStands ? before : after));

        Directory.Move(city.File("away"), city.File("2026-Q3"));
        Assert.That(city.Run().ExitCode, Is.Zero);
        Assert.That(city.PublishedDigest(), Is.EqualTo(after));
    }

    [Test]
    public void Run_StoreLost_WritesTheSameBytes()
    {
        using var city = published.Copy();
        foreach (var file in Directory.EnumerateFiles(city.Output, "results.sqlite*")) File.Delete(file);
        Assert.That(city.Run().ExitCode, Is.Zero);
        Assert.That(city.PublishedDigest(), Is.EqualTo(before));
    }

    private static void ChangeSettings(CityFolder city) =>
        File.WriteAllText(city.Settings, File.ReadAllText(city.Settings) + "\npublication: { minimum-denominator: 40 }\n");
}
