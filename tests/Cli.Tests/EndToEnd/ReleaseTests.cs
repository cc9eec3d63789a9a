using System.Text.Json;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>A quarter from draft to release, as a user meets it.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ReleaseTests
{
    private const string Folder = "2026-Q3";
    private static readonly string[] Names = ["--released-by", "A. Muster <b>", "--at", "2026-10-15T14:30+02:00"];

    private CityFolder draft = null!;

    [OneTimeSetUp]
    public void RunOnce()
    {
        draft = CityFolder.Generate("--children", "2000", "--districts", "8", "--quarters", "1");
        Assert.That(draft.Run().ExitCode, Is.Zero);
    }

    [OneTimeTearDown]
    public void Delete()
    {
        draft.Dispose();
    }

    [Test]
    public void Run_Finished_IsMarkedAsADraft()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(draft.PublishedFiles(), Does.Contain($"{Folder}/ENTWURF.txt").And.Not.Contain($"{Folder}/release.json"));
            Assert.That(State(draft), Is.EqualTo("draft"));
            Assert.That(Report(draft), Does.Contain("<p class=\"draft\"").And.Contain("nicht freigegeben"));
        }
    }

    [Test]
    public void Publish_AuditedRun_NamesThePeopleAndLeavesTheFigures()
    {
        using var city = draft.Copy();
        var before = Figures(city);

        var outcome = Publish(city, [.. Names, "--checked-by", "B. Beispiel"]);

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        using var release = JsonDocument.Parse(File.ReadAllText(Path.Combine(city.Output, Folder, "release.json")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Figures(city), Is.EqualTo(before));
            Assert.That(city.PublishedFiles(), Does.Contain($"{Folder}/release.json").And.Not.Contain($"{Folder}/ENTWURF.txt"));
            Assert.That(State(city), Is.EqualTo("released"));
            Assert.That(Report(city), Does.Not.Contain("class=\"draft\"").And.Not.Contain("nicht freigegeben").And.Not.Contain("A. Muster <b>"));
            Assert.That(Report(city), Does.Contain("Freigegeben am 15.10.2026, 14:30 Uhr (UTC+02:00) von A. Muster &lt;b&gt;, geprüft von B. Beispiel.")
                .And.Contain("Released on 15 October 2026, 14:30 (UTC+02:00) by A. Muster &lt;b&gt;, checked by B. Beispiel."), "in both languages");
            Assert.That(Report(city), Does.Contain($"Von {release.RootElement.GetProperty("audit").GetProperty("cells").GetInt64()} geschützten Zellen"));
            Assert.That(release.RootElement.GetProperty("released_by").GetString(), Is.EqualTo("A. Muster <b>"));
            Assert.That(release.RootElement.GetProperty("released_at").GetString(), Is.EqualTo("2026-10-15T14:30:00+02:00"));
            Assert.That(release.RootElement.GetProperty("publication_limits").GetProperty("minimum_count").GetInt32(), Is.EqualTo(5));
            Assert.That(release.RootElement.GetProperty("audit").GetProperty("narrowest").GetInt32(), Is.EqualTo(5));
        }
    }

    [Test]
    public void Publish_AgainWithTheSameWords_GivesTheSameBytesAndOtherWordsAreRefused()
    {
        using var city = draft.Copy();
        using var other = draft.Copy();
        Assert.That(Publish(city, Names).ExitCode, Is.Zero);
        var released = city.PublishedDigest();

        var again = Publish(city, Names);
        var otherwise = Publish(city, ["--released-by", "C. Anders", "--at", "2026-10-15T14:30+02:00"]);
        Publish(other, Names);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.ExitCode, Is.Zero);
            Assert.That((otherwise.ExitCode, otherwise.Error), Is.EqualTo((7, otherwise.Error)));
            Assert.That(otherwise.Error, Does.Contain("[EW1687]"));
            Assert.That(city.PublishedDigest(), Is.EqualTo(released));
            Assert.That(other.PublishedDigest(), Is.EqualTo(released));
        }
    }

    [Test]
    public void Run_OverAReleasedQuarter_IsTheSameDraftAgainAndSaysSo()
    {
        using var city = draft.Copy();
        Assert.That(Publish(city, Names).ExitCode, Is.Zero);
        var outcome = city.Run();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Error, Does.Contain("had been released (2026-10-15T14:30:00+02:00, A. Muster <b>)"));
            Assert.That(city.PublishedDigest(), Is.EqualTo(draft.PublishedDigest()));
        }
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("no run", "EW1681", city => Directory.Delete(city.Output, recursive: true));
        yield return Case("another quarter", "EW1681", _ => { }, "--quarter", "2026-Q2");
        yield return Case("a changed figure", "EW1682", city => File.AppendAllText(Path.Combine(city.Output, Folder, "districts.csv"), " "));
        yield return Case("a file more", "EW1682", city => File.WriteAllText(Path.Combine(city.Output, Folder, "notiz.txt"), "x"));
        yield return Case("a file less", "EW1682", city => File.Delete(Path.Combine(city.Output, Folder, "indicators.csv")));
        yield return Case("a folder less", "EW1682", city => Directory.Delete(Path.Combine(city.Output, Folder), recursive: true));
        yield return Case("not audited", "EW1683", city => AuditedRun.Spoil(city, failed: false));
        yield return Case("the audit failed", "EW1684", city => AuditedRun.Spoil(city, failed: true));
        yield return Case("a second name missing", "EW1685", city => File.AppendAllText(city.Settings, "\npublication: { release: two-names }\n"));
        yield return Case("one person twice", "EW1686", _ => { }, "--checked-by", " a.  MUSTER <b>");
    }

    [TestCaseSource(nameof(Refused))]
    public void Publish_Refused_EndsWith7AndChangesNothing(string code, Action<CityFolder> spoil, string[] words)
    {
        using var city = draft.Copy();
        spoil(city);
        var before = Directory.Exists(city.Output) ? city.PublishedDigest() : "";

        var outcome = Publish(city, [.. Names, .. words]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(7), outcome.Error);
            Assert.That(outcome.Error, Does.Contain($"[{code}]"));
            Assert.That(Directory.Exists(city.Output) ? city.PublishedDigest() : "", Is.EqualTo(before));
        }
    }

    [Test]
    public void Publish_RunAskedForTwoNamesAndSettingsNoLonger_StillAsksForThem()
    {
        using var city = draft.Copy();
        var settings = File.ReadAllText(city.Settings);
        File.WriteAllText(city.Settings, settings + "\npublication: { release: two-names }\n");
        Assert.That(city.Run().ExitCode, Is.Zero);
        File.WriteAllText(city.Settings, settings);
        Assert.That(Publish(city, Names).Error, Does.Contain("[EW1685]"));
        Assert.That(Publish(city, [.. Names, "--checked-by", "B. Beispiel"]).ExitCode, Is.Zero);
    }

    [Test]
    public void Publish_InternalFindingsTakenAway_IsNoHindrance()
    {
        using var city = draft.Copy();
        Directory.Delete(Path.Combine(city.Output, Folder, "internal"), recursive: true);
        Assert.That(Publish(city, Names).ExitCode, Is.Zero);
    }

    [TestCase("folder-started", true)]
    [TestCase("folder-written", true)]
    [TestCase("store-written", true)]
    [TestCase("store-committed", false)]
    [TestCase("old-moved", false)]
    [TestCase("new-in-place", false)]
    [TestCase("old-deleted", false)]
    public void Publish_KilledAfterAStep_IsDraftOrReleasedNeverMixed(string step, bool draftStands)
    {
        using var city = draft.Copy();
        var before = city.PublishedDigest();
        var killed = Earlywarning.Run(new Dictionary<string, string> { ["EARLYWARNING_STOP_AFTER"] = step }, ["publish", city.Settings, .. Names]);
        Assert.That(killed.ExitCode, Is.GreaterThan(128), "the process was not killed");

        // A refused release settles what was left behind and changes nothing itself.
        Assert.That(Publish(city, [.. Names, "--quarter", "2026-Q1"]).ExitCode, Is.EqualTo(7));
        var settled = city.PublishedDigest();
        Assert.That(Publish(city, Names).ExitCode, Is.Zero);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(settled, Is.EqualTo(draftStands ? before : city.PublishedDigest()));
            Assert.That(Directory.GetFileSystemEntries(city.Output).Select(Path.GetFileName), Is.EquivalentTo(new[] { Folder, "results.sqlite", "results.sqlite.lock" }));
        }
    }

    private static TestCaseData Case(string name, string code, Action<CityFolder> spoil, params string[] words) =>
        new TestCaseData(code, spoil, words).SetArgDisplayNames(name);

    private static Earlywarning.Outcome Publish(CityFolder city, params string[] words) => Earlywarning.Run(["publish", city.Settings, "--lang", "en", .. words]);

    private static string Report(CityFolder city) => File.ReadAllText(Path.Combine(city.Output, Folder, "report.html"));

    private static string? State(CityFolder city)
    {
        using var run = JsonDocument.Parse(File.ReadAllText(Path.Combine(city.Output, Folder, "run.json")));
        return run.RootElement.GetProperty("release").GetProperty("state").GetString();
    }

    /// <summary>Every file but those that a release changes.</summary>
    private static string[] Figures(CityFolder city) =>
    [
        .. city.PublishedFiles().Where(f => Path.GetFileName(f) is not ("run.json" or "report.html" or "release.json" or "ENTWURF.txt"))
            .Select(f => f + "=" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(city.Output, f))))),
    ];
}
