using System.Diagnostics;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Turns whatever ends a command early into an exit code and a message that holds no value of a child.</summary>
internal static class Failure
{
    private static readonly Dictionary<StopReason, LocalText> Headlines = new()
    {
        [StopReason.SettingsFaulty] = Texts.SettingsFaulty,
        [StopReason.InputRefused] = Texts.InputRefused,
        [StopReason.InputMissing] = Texts.InputMissing,
        [StopReason.OutputNotWritten] = Texts.OutputNotWritten,
        [StopReason.PublicationRefused] = Texts.PublicationRefused,
    };

    /// <summary>Tells of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="context">Where to speak.</param>
    /// <returns>The exit code.</returns>
    internal static int Of(Exception exception, CommandContext context)
    {
        // Parallel loops wrap what their bodies throw.
        var causes = exception is AggregateException several ? [.. several.Flatten().InnerExceptions] : new[] { exception };
        if (causes.OfType<RunStoppedException>().FirstOrDefault() is { } stop) return Stopped(stop.Reason, stop.Findings, context);
        return context.Cancel.IsCancellationRequested && causes.All(c => c is OperationCanceledException)
            ? Interrupted(context)
            : Unexpected(causes, context);
    }

    /// <summary>Tells of a stop that people can mend.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="findings">What has to be mended.</param>
    /// <param name="context">Where to speak.</param>
    /// <returns>The exit code of the reason.</returns>
    internal static int Stopped(StopReason reason, IReadOnlyList<Finding> findings, CommandContext context)
    {
        var headline = context.In((context.Command, reason) switch
        {
            ("purge", StopReason.OutputNotWritten) => Texts.NotPurged,
            ("fit", StopReason.InputRefused) => FitTexts.NotFitted,
            ("key", _) => Texts.NoNewKey,
            ("model", StopReason.InputRefused or StopReason.OutputNotWritten) => ModelTexts.NotChanged,
            ("pseudonymise", _) => Texts.NotPseudonymised,
            ("compare" or "explain" or "export" or "model", StopReason.InputMissing) => Texts.NotThere,
            _ => Headlines[reason],
        });
        context.Terminal.Tell(headline, LogLevel.Error);
        if (reason == StopReason.SettingsFaulty) FindingLines.TellAll(findings, context);
        else FindingLines.TellFirst(findings, context);
        FindingLines.TellHints(findings, context);
        return Answer((int)reason, headline, findings, context);
    }

    /// <summary>Tells of a wrong command line, and where to find a right one.</summary>
    /// <param name="context">Where to speak.</param>
    /// <param name="faults">What is wrong, one sentence each.</param>
    /// <returns>Exit code 2.</returns>
    internal static int WrongUsage(CommandContext context, IReadOnlyList<string> faults)
    {
        foreach (var fault in faults) context.Terminal.Tell(fault, LogLevel.Error);
        var command = context.Command.Length == 0 ? Grammar.Program : $"{Grammar.Program} {context.Command}";
        context.Tell(Texts.AskForHelp, command + " --help");
        return Answer(ExitCode.WrongUsage, string.Join(' ', faults), [], context);
    }

    /// <summary>Tells that a folder could not be written.</summary>
    /// <param name="context">Where to speak.</param>
    /// <param name="folder">The folder, as it was written.</param>
    /// <returns>Exit code 6.</returns>
    internal static int NotWritten(CommandContext context, string folder)
    {
        var headline = context.In(Texts.FolderNotWritten, folder);
        context.Terminal.Tell(headline, LogLevel.Error);
        return Answer((int)StopReason.OutputNotWritten, headline, [], context);
    }

    private static int Interrupted(CommandContext context)
    {
        context.TellError(Texts.Interrupted);
        return Answer(ExitCode.Interrupted, context.In(Texts.Interrupted), [], context);
    }

    /// <summary>Names the kinds of the exceptions and, if asked, our own places; never a message of an exception, which may quote data.</summary>
    private static int Unexpected(IReadOnlyList<Exception> causes, CommandContext context)
    {
        var headline = context.In(Texts.Failed, string.Join(", ", causes.Select(c => c.GetType().Name).Distinct()));
        context.Terminal.Tell(headline, LogLevel.Error);
        if (!context.Debug) context.Tell(Texts.AskForDebug);
        for (var queue = new Queue<Exception>(context.Debug ? causes : []); queue.TryDequeue(out var cause);)
        {
            context.Terminal.Tell(cause.GetType().FullName!, LogLevel.Debug);
            foreach (var frame in new StackTrace(cause, fNeedFileInfo: true).GetFrames())
            {
                if (Place(frame) is { } place) context.Terminal.Tell("  " + place, LogLevel.Debug);
            }

            if (cause.InnerException is { } inner) queue.Enqueue(inner);
        }

        return Answer(ExitCode.Failed, headline, [], context);
    }

    private static string? Place(StackFrame frame)
    {
        var method = frame.GetMethod();
        if (method?.DeclaringType?.FullName is not { } type || !type.StartsWith("EarlyWarning.", StringComparison.Ordinal)) return null;
        var file = Path.GetFileName(frame.GetFileName());
        return file is null ? $"{type}.{method.Name}" : FormattableString.Invariant($"{type}.{method.Name} ({file}:{frame.GetFileLineNumber()})");
    }

    private static int Answer(int exitCode, string message, IReadOnlyList<Finding> findings, CommandContext context)
    {
        if (context.Json) context.Terminal.Out.WriteLine(JsonAnswer.OfFailure(exitCode, message, findings, context));
        return exitCode;
    }
}
