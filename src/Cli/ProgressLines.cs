namespace EarlyWarning.Cli;

/// <summary>Follows the engine's progress: tells where each step or extract stands, and each one that is finished.</summary>
/// <remarks>Extracts may be read side by side, so those of one step stay open together until the next step begins. May be told from several threads.</remarks>
/// <param name="elapsed">Time since some fixed moment.</param>
/// <param name="finished">Given each finished step or extract.</param>
/// <param name="current">Given the one at hand, whenever it changes; null where nobody looks.</param>
internal sealed class ProgressLines(Func<TimeSpan> elapsed, Action<ProgressState> finished, Action<ProgressState>? current)
{
    private readonly Lock gate = new();
    private readonly List<Open> open = [];
    private TimeSpan last = elapsed();

    /// <summary>Takes in where the run stands.</summary>
    /// <param name="progress">Where it stands.</param>
    internal void Report(RunProgress progress)
    {
        lock (gate)
        {
            var now = elapsed();
            if (open.Count > 0 && (open[0].Progress.Quarter, open[0].Progress.Step) != (progress.Quarter, progress.Step)) CloseAll(now);
            var at = open.FindIndex(o => o.Progress.Subject == progress.Subject);

            // A first report that already holds rows comes after the work: it began at the report before.
            if (at < 0) open.Add(new Open(progress, progress.Rows == 0 ? now : last, null));
            else open[at] = open[at] with { Progress = progress, Last = now };
            last = now;
            current?.Invoke(State(open[at < 0 ? ^1 : at], now));
        }
    }

    /// <summary>Closes what is open: the run is done.</summary>
    internal void Finish()
    {
        lock (gate) CloseAll(elapsed());
    }

    private static ProgressState State(Open step, TimeSpan now) => new(step.Progress, now - step.Began);

    private void CloseAll(TimeSpan now)
    {
        foreach (var step in open) finished(State(step, step.Last ?? now));
        open.Clear();
    }

    private sealed record Open(RunProgress Progress, TimeSpan Began, TimeSpan? Last);
}
