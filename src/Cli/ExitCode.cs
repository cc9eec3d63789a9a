namespace EarlyWarning.Cli;

/// <summary>The program's exit codes, beside those that <see cref="Vocabulary.StopReason"/> gives (3 to 7).</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>Failed unexpectedly.</summary>
    internal const int Failed = 1;

    /// <summary>Wrong usage.</summary>
    internal const int WrongUsage = 2;

    /// <summary>Interrupted: 128 + SIGINT, as shells report it; used for SIGTERM too.</summary>
    internal const int Interrupted = 130;
}
