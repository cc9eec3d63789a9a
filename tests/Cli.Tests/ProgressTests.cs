using System.Text.Json.Nodes;
using EarlyWarning.Cli;
using EarlyWarning.Vocabulary;
using Spectre.Console;

namespace EarlyWarning.Tests.Cli;

public sealed class ProgressTests
{
    private const char Escape = '\u001b';
    private TimeSpan now;

    [SetUp]
    public void StartTheClock() => now = TimeSpan.Zero;

    [Test]
    public void Progress_Redirected_GivesOneLinePerStepAndExtractWithRate()
    {
        var spoken = Shell().Run("run", "x.yaml");
        Assert.That(spoken.ErrorLines, Is.EqualTo(new[]
        {
            "2026-Q3  reading the map stadtteile.geojson",
            "2026-Q3  reading the extract schule.csv: 2,000,000 rows, 1,000,000 rows/s",
            "2026-Q3  reading the extract gesundheit.csv: 500 rows, 1,000 rows/s",
            "2026-Q3  linking children: 12,000 rows, 6,000 rows/s",
            "2026-Q3  publishing",
            "Finished after 5.0 s.",
        }));
    }

    [Test]
    public void Progress_Redirected_HasNoControlSequencesOnEitherStream()
    {
        var spoken = Shell().Run("run", "x.yaml");
        Assert.That((spoken.Out + spoken.Error).Contains(Escape), Is.False);
    }

    [Test]
    public void Progress_German_GroupsWithDots() =>
        Assert.That(Shell().Run("run", "x.yaml", "--lang", "de").Error, Does.Contain("Auszug lesen schule.csv: 2.000.000 Zeilen, 1.000.000 Zeilen/s"));

    [Test]
    public void Progress_RunFails_OpenStepIsNotCalledFinished()
    {
        var engine = FakeEngine.Running(progress =>
        {
            progress(new RunProgress(MadeUp.Quarter, RunStep.Map, "", 0));
            progress(new RunProgress(MadeUp.Quarter, RunStep.Scoring, "", 0));
            throw new RunStoppedException(StopReason.InputRefused, [MadeUp.Stop()]);
        });
        var spoken = new Shell { Engine = engine }.Run("run", "x.yaml");
        Assert.That(spoken.Error, Does.Contain("reading the map").And.Not.Contain("scoring").And.Not.Contain("Finished"));
    }

    [Test]
    public void Progress_SeveralQuarters_NamesEach()
    {
        var lines = new List<string>();
        var progress = new ProgressLines(() => now, step => lines.Add(step.Finished(Language.English)), null);
        progress.Report(new RunProgress(new Quarter(2026, 1), RunStep.Scoring, "", 0));
        progress.Report(new RunProgress(new Quarter(2026, 2), RunStep.Scoring, "", 0));
        progress.Finish();
        Assert.That(lines, Is.EqualTo(new[] { "2026-Q1  scoring", "2026-Q2  scoring" }));
    }

    [Test]
    public void Progress_ToldFromManyThreads_LosesNoExtract()
    {
        var lines = new List<string>();
        var progress = new ProgressLines(() => TimeSpan.Zero, step => lines.Add(step.Finished(Language.English)), _ => { });
        Parallel.For(0, 64, i => progress.Report(new RunProgress(MadeUp.Quarter, RunStep.Reading, $"{i}.csv", 10)));
        progress.Finish();
        Assert.That(lines.Order(), Is.EqualTo(Enumerable.Range(0, 64).Select(i => $"2026-Q3  reading the extract {i}.csv: 10 rows").Order()));
    }

    [Test]
    public void Progress_OnATerminal_IsRedrawnOnStandardErrorAlone()
    {
        var shell = Shell();
        shell.Ansi = AnsiSupport.Yes;
        var spoken = shell.Run("run", "x.yaml");
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.Zero);
            Assert.That(spoken.Error.Contains(Escape), Is.True);
            Assert.That(spoken.Error, Does.Contain("linking children: 12,000 rows, 6,000 rows/s"));
            Assert.That(spoken.Out.Contains(Escape), Is.False);
        });
    }

    [Test]
    public void Progress_NoColor_UsesNoColours()
    {
        var shell = Shell();
        shell.Ansi = AnsiSupport.Yes;
        shell.Variables["NO_COLOR"] = "1";
        Assert.That(shell.Run("run", "x.yaml").Error, Does.Not.Match(@"\x1b\[[0-9;]*[1-9][0-9;]*m"));
    }

    [Test]
    public void Progress_RowsToCome_TellSpeedAndTimeLeft()
    {
        var state = new ProgressState(new RunProgress(MadeUp.Quarter, RunStep.Reading, "schule", 250_000) { Total = 1_000_000 }, TimeSpan.FromSeconds(2));
        Assert.Multiple(() =>
        {
            Assert.That(state.Current(Language.German), Is.EqualTo("2026-Q3  Auszug lesen schule: 25 %, 250.000 von etwa 1.000.000 Zeilen, 125.000 Zeilen/s, noch etwa 6 s"));
            Assert.That(state.Current(Language.English), Is.EqualTo("2026-Q3  reading the extract schule: 25%, 250,000 of about 1,000,000 rows, 125,000 rows/s, about 6 s left"));
            Assert.That(state.Share, Is.EqualTo(0.25));
        });
    }

    [Test]
    public void Progress_RowsToldAtTheBeginning_GiveNoSpeedYet() =>
        Assert.That(
            new ProgressState(new RunProgress(MadeUp.Quarter, RunStep.Linking, "", 12_000), TimeSpan.FromSeconds(1)).Current(Language.English),
            Is.EqualTo("2026-Q3  linking children: 12,000 rows"));

    [TestCase(0, 1000, 5.0)]
    [TestCase(1000, 1000, 5.0)]
    [TestCase(1200, 1000, 5.0)]
    [TestCase(10, 1000, 0.01)]
    [TestCase(10, 0, 5.0)]
    public void Progress_NothingToForecast_TellsNoTimeLeft(long rows, long total, double seconds)
    {
        var state = new ProgressState(new RunProgress(MadeUp.Quarter, RunStep.Reading, "schule", rows) { Total = total }, TimeSpan.FromSeconds(seconds));
        Assert.That(state.Left, Is.Null);
        Assert.That(state.Share ?? 0, Is.InRange(0, 1));
    }

    [Test]
    public void Progress_JsonLog_IsOneObjectALine()
    {
        var lines = Shell().Run("run", "x.yaml", "--log-format", "json").ErrorLines.Select(l => JsonNode.Parse(l)!.AsObject()).ToList();
        var read = lines.Single(l => (string?)l["subject"] == "schule.csv");
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(l => l.ContainsKey("elapsed") && l.ContainsKey("level") && l.ContainsKey("message")), Has.All.True);
            Assert.That((string?)read["event"], Is.EqualTo("step"));
            Assert.That((string?)read["step"], Is.EqualTo("reading"));
            Assert.That((long)read["rows"]!, Is.EqualTo(2_000_000));
            Assert.That((long)read["rowsPerSecond"]!, Is.EqualTo(1_000_000));
        });
    }

    [Test]
    public void Progress_MarkupInAFileName_IsShownAsItIs()
    {
        var engine = FakeEngine.Running(progress =>
        {
            progress(new RunProgress(MadeUp.Quarter, RunStep.Reading, "[red]schule[/].csv", 0));
            return MadeUp.Summary();
        });
        var spoken = new Shell { Engine = engine, Ansi = AnsiSupport.Yes }.Run("run", "x.yaml");
        Assert.That(spoken.Error, Does.Contain("[red]schule[/].csv"));
    }

    private Shell Shell() => new() { Elapsed = () => now, Engine = FakeEngine.Running(Run) };

    private RunSummary Run(Action<RunProgress> progress)
    {
        void Step(double at, RunStep step, string subject, long rows)
        {
            now = TimeSpan.FromSeconds(at);
            progress(new RunProgress(MadeUp.Quarter, step, subject, rows));
        }

        Step(0, RunStep.Map, "stadtteile.geojson", 0);
        Step(0.5, RunStep.Reading, "schule.csv", 0);
        Step(1.5, RunStep.Reading, "schule.csv", 1_000_000);
        Step(2.5, RunStep.Reading, "schule.csv", 2_000_000);
        Step(3, RunStep.Reading, "gesundheit.csv", 500);
        Step(3, RunStep.Linking, "", 12_000);
        Step(5, RunStep.Publishing, "", 0);
        return MadeUp.Summary();
    }
}
