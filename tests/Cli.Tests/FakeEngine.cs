using EarlyWarning.Cli;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

/// <summary>Engines that behave in one way each.</summary>
internal static class FakeEngine
{
    /// <summary>Loads, runs and checks made-up results without a word.</summary>
    internal static EngineCalls Working() => new(
        _ => MadeUp.Settings,
        (_, _, _) => MadeUp.Summary(),
        (_, _, _) => MadeUp.Report(),
        (_, request, _) => new ReleaseSummary("/city/out/2026-Q3", ReleaseRecord.Of(request), true),
        (settings, today, listOnly) => new PurgeReport(settings.ChildScores?.Folder, today, !listOnly, [], 0),
        (_, folder, _) => File.WriteAllText(Path.Combine(folder, "earlywarning.yaml"), "city: Musterstadt\n"));

    internal static EngineCalls Running(Func<Action<RunProgress>, RunSummary> run) => Working() with { Run = (_, progress, _) => run(progress) };

    internal static EngineCalls Giving(RunSummary summary) => Running(_ => summary);

    internal static EngineCalls Giving(CheckReport report) => Working() with { Check = (_, _, _) => report };

    internal static EngineCalls Throwing(Exception exception) => Running(_ => throw exception);

    internal static EngineCalls RefusingSettings(params Finding[] findings) =>
        Working() with { LoadSettings = _ => throw new RunStoppedException(StopReason.SettingsFaulty, [.. findings]) };

    internal static EngineCalls Stopping(StopReason reason, params Finding[] findings) =>
        Throwing(new RunStoppedException(reason, [.. findings]));

    internal static EngineCalls Initialising(Action<CitySize, string, CancellationToken> init) => Working() with { Init = init };
}
