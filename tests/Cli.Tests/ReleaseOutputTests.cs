using System.Text.Json.Nodes;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class ReleaseOutputTests
{
    private static readonly string[] Words = ["publish", "x.yaml", "--released-by", " A. Muster ", "--at", "2026-10-15T14:30+02:00"];

    [Test]
    public void Publish_Words_ReachTheEngine()
    {
        ReleaseRequest? asked = null;
        var engine = FakeEngine.Working() with
        {
            Publish = (_, request, _) =>
            {
                asked = request;
                return new ReleaseSummary("/city/out/2026-Q2", ReleaseRecord.Of(request), true);
            },
        };
        var spoken = Shell.English(engine, [.. Words, "--checked-by", "B. Beispiel", "--quarter", "2026-Q2"]);
        Assert.That(asked, Is.EqualTo(new ReleaseRequest(new Quarter(2026, 2), "A. Muster", "B. Beispiel", new DateTimeOffset(2026, 10, 15, 14, 30, 0, TimeSpan.FromHours(2)))));
        Assert.That(spoken.OutLines[0], Is.EqualTo("2026-Q2 is released: 2026-10-15T14:30:00+02:00, A. Muster, checked by B. Beispiel."));
    }

    [Test]
    public void Publish_WithoutQuarter_TakesThatOfTheSettings() =>
        Assert.That((string?)JsonNode.Parse(Shell.English(FakeEngine.Working(), [.. Words, "--json"]).Out)!["release"]!["quarter"], Is.EqualTo("2026-Q3"));

    [Test]
    public void Publish_DoneBefore_SaysThatNothingChanged()
    {
        var engine = FakeEngine.Working() with { Publish = (_, request, _) => new ReleaseSummary("/city/out/2026-Q3", ReleaseRecord.Of(request), false) };
        Assert.That(Shell.English(engine, Words).OutLines[0], Does.EndWith("Nothing was changed."));
    }

    [Test]
    public void Publish_Refused_ReturnsSeven()
    {
        var engine = FakeEngine.Working() with { Publish = (_, _, _) => throw new RunStoppedException(StopReason.PublicationRefused, [MadeUp.Stop()]) };
        var spoken = Shell.English(engine, Words);
        Assert.That((spoken.ExitCode, spoken.Out), Is.EqualTo((7, "")));
        Assert.That(spoken.ErrorLines[0], Does.StartWith("The publication was refused"));
    }

    [Test]
    public void Run_OverAReleasedQuarter_SaysThatItIsADraftAgain()
    {
        var summary = MadeUp.Summary() with { EarlierRelease = new ReleaseRecord("2026-Q3", "A. Muster", null, "2026-10-15T14:30:00+02:00") };
        Assert.That(Shell.English(FakeEngine.Giving(summary), "run", "x.yaml", "--quiet").Error, Does.Contain("had been released (2026-10-15T14:30:00+02:00, A. Muster)"));
        var answer = JsonNode.Parse(Shell.English(FakeEngine.Giving(summary), "run", "x.yaml", "--json").Out)!;
        Assert.That(((string?)answer["state"], (string?)answer["earlierRelease"]!["releasedBy"]), Is.EqualTo(("draft", "A. Muster")));
    }

    [Test]
    public void Run_ChildScores_AreNamedWithRecipientAndDay()
    {
        var permission = new ChildScoreSettings("p", "b", "Dienst", new DateOnly(2027, 3, 31), "/city/v", "v");
        var engine = FakeEngine.Giving(MadeUp.Summary() with { ChildScores = "/city/v/x.csv" }) with { LoadSettings = _ => MadeUp.Settings with { ChildScores = permission } };
        Assert.That(Shell.English(engine, "run", "x.yaml").OutLines, Does.Contain("Scores of single children (personal data, for Dienst alone, to be deleted by 2027-03-31): /city/v/x.csv"));
    }

    [TestCase(false, "  deleted: a.csv (due on 2027-03-31)")]
    [TestCase(true, "  due, not deleted: a.csv (on 2027-03-31)")]
    public void Purge_Files_AreNamedWithTheirState(bool dryRun, string line)
    {
        var engine = FakeEngine.Working() with
        {
            Purge = (_, today, listOnly) => new PurgeReport("/city/v", today, !listOnly,
            [
                new DueFile("/city/v/a.csv", new Quarter(2026, 3), new DateOnly(2027, 3, 31), true), new DueFile("/city/v/b.csv", new Quarter(2026, 4), new DateOnly(2027, 6, 30), false),
            ], 2) { Extracts = [new DueExtract("schule", "/city/2026-Q3/schule.csv", "2026-Q3/schule.csv", new DateOnly(2027, 3, 31), true)] },
        };
        string[] words = ["purge", "x.yaml", "--today", "2027-04-01", .. dryRun ? new[] { "--dry-run" } : []];
        Assert.That(Shell.English(engine, words).OutLines, Is.EqualTo(new[]
        {
            "Scores of single children in /city/v, as of 2027-04-01", line, "  not due yet: b.csv (on 2027-06-30)", "  other entries of the folder, left alone: 2",
            "Extracts, as of 2027-04-01", line.Replace("a.csv", "2026-Q3/schule.csv", StringComparison.Ordinal),
        }));
        var answer = JsonNode.Parse(Shell.English(engine, [.. words, "--json"]).Out)!;
        Assert.That(((bool)answer["files"]![0]!["deleted"]!, (bool)answer["files"]![1]!["deleted"]!, (int)answer["others"]!, (bool)answer["extracts"]![0]!["deleted"]!), Is.EqualTo((!dryRun, false, 2, !dryRun)));
    }

    [Test]
    public void Purge_NotDeletable_ReturnsSixInItsOwnWords()
    {
        var engine = FakeEngine.Working() with { Purge = (_, _, _) => throw new RunStoppedException(StopReason.OutputNotWritten, [MadeUp.Stop()]) };
        var spoken = Shell.English(engine, "purge", "x.yaml");
        Assert.That((spoken.ExitCode, spoken.ErrorLines[0]), Is.EqualTo((6, "Not everything that is due could be deleted:")));
    }

    [TestCase("warn", false, false)]
    [TestCase("info", true, false)]
    [TestCase("debug", true, true)]
    public void Run_LogLevel_DecidesHowMuchIsTold(string level, bool progress, bool details)
    {
        var engine = FakeEngine.Running(tell =>
        {
            tell(new RunProgress(MadeUp.Quarter, RunStep.Linking, "", 12));
            return MadeUp.Summary() with { Findings = [MadeUp.Cell(2)] };
        });
        var spoken = Shell.English(engine, "run", "x.yaml", "--log", level);
        Assert.Multiple(() =>
        {
            Assert.That(spoken.Error.Contains("2026-Q3  linking children: 12 rows", StringComparison.Ordinal), Is.EqualTo(progress));
            Assert.That(spoken.Error.Contains("debug     0.000 s  command run, quarter 2026-Q3", StringComparison.Ordinal), Is.EqualTo(details));
            Assert.That(spoken.Error, Does.Contain("EW1203"));
        });
    }
}
