namespace EarlyWarning.Cli;

/// <summary>The command <c>completions</c>: prints a script that has a shell complete this program's words.</summary>
internal static class CompletionsCommand
{
    internal static int Execute(string shell, CommandContext context)
    {
        if (CompletionScripts.For(shell) is not { } script) return Failure.WrongUsage(context, [context.In(Texts.UnknownShell, shell)]);

        // Not through Say: a shell wants line feeds, whatever the system's line ends are.
        context.Terminal.Out.Write(script.ReplaceLineEndings("\n"));
        return ExitCode.Done;
    }
}
