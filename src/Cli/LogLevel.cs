namespace EarlyWarning.Cli;

/// <summary>How much is told on standard error.</summary>
internal enum LogLevel
{
    /// <summary>Besides what <see cref="Info"/> tells: versions, processor, every step with its time, and our own places on a failure. Never a value of a child.</summary>
    Debug,

    /// <summary>Finished steps, findings and errors.</summary>
    Info,

    /// <summary>Findings and errors.</summary>
    Warn,

    /// <summary>Errors; a level of messages, not one to ask for.</summary>
    Error,
}
