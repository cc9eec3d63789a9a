using Spectre.Console;

namespace EarlyWarning.Cli;

/// <summary>Shows progress on standard error while work is done: redrawn in place on a terminal, plain lines otherwise, nothing when quiet.</summary>
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
        var result = context.Terminal.Live && !context.Debug ? Live(context, work) : Finish(new ProgressLines(
            context.Terminal.Elapsed, context.Language, context.Terminal.Tell, context.Debug ? line => DebugLines.Tell(context, line) : null), work);
        context.Tell(Texts.Finished, Wording.Seconds(context.Terminal.Elapsed() - began, context.Language));
        return result;
    }

    private static T Live<T>(CommandContext context, Func<Action<RunProgress>, T> work)
    {
        var console = context.Terminal.Drawing();
        return console.Status().Start(Grammar.Program, status => Finish(
            new ProgressLines(
                context.Terminal.Elapsed,
                context.Language,
                line => console.WriteLine(Terminal.Plain(line)),
                line => status.Status(Markup.Escape(Terminal.Plain(line)))),
            work));
    }

    private static T Finish<T>(ProgressLines lines, Func<Action<RunProgress>, T> work)
    {
        var result = work(lines.Report);
        lines.Finish();
        return result;
    }
}
