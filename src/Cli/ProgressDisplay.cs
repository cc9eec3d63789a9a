using Spectre.Console;

namespace EarlyWarning.Cli;

/// <summary>Shows progress on standard error while work is done: bars on a terminal, plain lines otherwise, nothing when quiet.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does work and shows its progress.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="context">Where to speak.</param>
    /// <param name="work">The work, given whom to tell.</param>
    /// <returns>What the work gave.</returns>
    internal static T During<T>(CommandContext context, Func<Action<RunProgress>, T> work)
    {
        if (context.Quiet || context.Log == LogLevel.Warn) return work(_ => { });
        var began = context.Terminal.Elapsed();
        var result = context.Terminal.Live && !context.Debug ? Bars(context, work) : Finish(new ProgressLines(
            context.Terminal.Elapsed,
            step => context.Terminal.Tell(step.Finished(context.Language), LogLevel.Info, step.Details("step")),
            context.Debug ? step => DebugLines.Tell(context, step.Current(context.Language)) : null), work);
        context.Tell(Texts.Finished, Wording.Seconds(context.Terminal.Elapsed() - began, context.Language));
        return result;
    }

    /// <summary>A bar for each step or extract at hand, full where its rows are counted; a finished one goes and leaves its line above.</summary>
    private static T Bars<T>(CommandContext context, Func<Action<RunProgress>, T> work)
    {
        var console = context.Terminal.Drawing();
        var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
        return console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn { Width = 20 }, new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(shown => Finish(
                new ProgressLines(
                    context.Terminal.Elapsed,
                    step =>
                    {
                        if (bars.Remove(step.Progress.Subject, out var bar)) Complete(bar);
                        console.WriteLine(Terminal.Plain(step.Finished(context.Language)));
                    },
                    step =>
                    {
                        var text = Markup.Escape(Terminal.Plain(step.Current(context.Language)));
                        if (!bars.TryGetValue(step.Progress.Subject, out var bar)) bars.Add(step.Progress.Subject, bar = shown.AddTask(text, maxValue: 1));
                        bar.Description = text;
                        bar.IsIndeterminate = step.Share is null;
                        if (step.Share is { } share) bar.Value = Math.Min(share, 0.999);
                    }),
                work));
    }

    private static void Complete(ProgressTask bar)
    {
        bar.IsIndeterminate = false;
        bar.Value = bar.MaxValue;
        bar.StopTask();
    }

    private static T Finish<T>(ProgressLines lines, Func<Action<RunProgress>, T> work)
    {
        var result = work(lines.Report);
        lines.Finish();
        return result;
    }
}
