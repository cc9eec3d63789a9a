using EarlyWarning.Cli;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class ExitCodeTests
{
    [TestCase("run")]
    [TestCase("check")]
    public void Command_Works_ReturnsZero(string command) =>
        Assert.That(Shell.English(FakeEngine.Working(), command, "x.yaml").ExitCode, Is.Zero);

    [TestCase(StopReason.SettingsFaulty, 3)]
    [TestCase(StopReason.InputRefused, 4)]
    [TestCase(StopReason.InputMissing, 5)]
    [TestCase(StopReason.OutputNotWritten, 6)]
    [TestCase(StopReason.PublicationRefused, 7)]
    public void Run_Stopped_ReturnsTheReasonAndTellsTheFinding(StopReason reason, int exitCode)
    {
        var spoken = Shell.English(FakeEngine.Stopping(reason, MadeUp.Stop()), "run", "x.yaml");
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.EqualTo(exitCode));
            Assert.That(spoken.Out, Is.Empty);
            Assert.That(spoken.ErrorLines, Does.Contain("  schule.csv: file is empty; the run stops [EW1105]"));
        });
    }

    [Test]
    public void Run_StopInsideParallelLoop_ReturnsTheReason()
    {
        var wrapped = new AggregateException(
            new AggregateException(new OperationCanceledException(), new RunStoppedException(StopReason.InputMissing, [MadeUp.Stop()])));
        Assert.That(Shell.English(FakeEngine.Throwing(wrapped), "run", "x.yaml").ExitCode, Is.EqualTo(5));
    }

    [Test]
    public void Settings_Missing_ReturnsFiveForBothCommands()
    {
        var engine = FakeEngine.Working() with { LoadSettings = _ => throw new RunStoppedException(StopReason.InputMissing, [MadeUp.Stop()]) };
        Assert.That(Shell.English(engine, "run", "x.yaml").ExitCode, Is.EqualTo(5));
        Assert.That(Shell.English(engine, "check", "x.yaml").ExitCode, Is.EqualTo(5));
    }

    [Test]
    public void Settings_PathAsWritten_ReachesTheEngine()
    {
        var paths = new List<string>();
        var engine = FakeEngine.Working() with
        {
            LoadSettings = path =>
            {
                paths.Add(path);
                return MadeUp.Settings;
            },
        };
        Shell.English(engine, "run", "a b/ä.yaml");
        Shell.English(engine, "check", "--quiet", "@c.yaml");
        Shell.English(engine, "run", "--", "-d.yaml");
        Assert.That(paths, Is.EqualTo(new[] { "a b/ä.yaml", "@c.yaml", "-d.yaml" }));
    }

    [Test]
    public void Check_FindingThatStops_PrintsTheReportAndReturnsFour()
    {
        var spoken = Shell.English(FakeEngine.Giving(MadeUp.Report(MadeUp.Cell(2), MadeUp.Stop())), "check", "x.yaml");
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.EqualTo(4));
            Assert.That(spoken.Out, Does.StartWith("Input check 2026-Q3"));
            Assert.That(spoken.Error, Does.Contain("EW1105").And.Not.Contain("EW1203"));
        });
    }

    [TestCase("run")]
    [TestCase("check")]
    public void Command_Interrupted_Returns130(string command)
    {
        using var source = new CancellationTokenSource();
        var engine = FakeEngine.Working() with
        {
            Run = (_, _, cancel) => Interrupt<RunSummary>(source, cancel),
            Check = (_, _, cancel) => Interrupt<CheckReport>(source, cancel),
        };
        var spoken = new Shell { Engine = engine, Cancel = source.Token }.Run(command, "x.yaml");
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.EqualTo(130));
            Assert.That(spoken.Out, Is.Empty);
            Assert.That(spoken.Error.Trim(), Is.EqualTo("Interrupted. Nothing is half-written; what was published stays as it was."));
        });
    }

    [Test]
    public void Run_InterruptedAfterTheCommit_IsDone()
    {
        using var source = new CancellationTokenSource();
        var engine = FakeEngine.Running(_ =>
        {
            source.Cancel();
            return MadeUp.Summary();
        });
        Assert.That(new Shell { Engine = engine, Cancel = source.Token }.Run("run", "x.yaml").ExitCode, Is.Zero);
    }

    [Test]
    public void Run_CancelledThoughNobodyInterrupted_IsAFailure() =>
        Assert.That(Shell.English(FakeEngine.Throwing(new OperationCanceledException()), "run", "x.yaml").ExitCode, Is.EqualTo(ExitCode.Failed));

    private static T Interrupt<T>(CancellationTokenSource source, CancellationToken cancel)
    {
        source.Cancel();
        cancel.ThrowIfCancellationRequested();
        throw new InvalidOperationException("The token of the command line did not reach the engine.");
    }
}
