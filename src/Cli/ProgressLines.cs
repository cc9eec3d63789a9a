using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Turns the engine's progress into one line per finished step or extract, with rows and rows per second.</summary>
/// <remarks>Extracts may be read side by side, so those of one step stay open together until the next step begins. May be told from several threads.</remarks>
/// <param name="elapsed">Time since some fixed moment.</param>
/// <param name="language">The language wanted.</param>
/// <param name="finished">Given the line of each finished step or extract.</param>
/// <param name="current">Given the line of the one at hand, whenever it changes; null where nobody looks.</param>
internal sealed class ProgressLines(Func<TimeSpan> elapsed, Language language, Action<string> finished, Action<string>? current)
{
    /// <summary>Shorter times give no rate that means anything.</summary>
    private static readonly TimeSpan ShortestTimed = TimeSpan.FromMilliseconds(1);

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
            current?.Invoke(Line(open[at < 0 ? ^1 : at], now));
        }
    }

    /// <summary>Closes what is open: the run is done.</summary>
    internal void Finish()
    {
        lock (gate) CloseAll(elapsed());
    }

    private void CloseAll(TimeSpan now)
    {
        foreach (var step in open) finished(Line(step, step.Last ?? now));
        open.Clear();
    }

    private string Line(Open step, TimeSpan now)
    {
        var (quarter, kind, subject, rows) = step.Progress;
        var line = $"{quarter}  {Texts.Steps[kind].In(language)}" + (subject.Length > 0 ? $" {subject}" : "");
        if (rows <= 0) return line;
        line += ": " + Texts.Rows.Fill(language, rows);
        var time = now - step.Began;
        return time < ShortestTimed ? line : line + ", " + Texts.RowsPerSecond.Fill(language, (long)(rows / time.TotalSeconds));
    }

    private sealed record Open(RunProgress Progress, TimeSpan Began, TimeSpan? Last);
}
