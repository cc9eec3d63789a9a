namespace EarlyWarning.Cli;

/// <summary>Keeps what a crash leaves behind free of children's values.</summary>
internal static class CrashOutput
{
    /// <summary>Forbids core files, and has a failure outside of every command told by its kind alone: its message may quote data.</summary>
    internal static void Restrain()
    {
        CoreFiles.Forbid();
        AppDomain.CurrentDomain.UnhandledException += (_, failure) =>
        {
            Console.Error.WriteLine(failure.ExceptionObject.GetType().FullName);
            Environment.Exit(ExitCode.Failed);
        };
    }
}
