using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Results;

/// <summary>Faults of files and of the store, in words for people.</summary>
internal static class Faults
{
    /// <summary>The exception that stops the run.</summary>
    /// <param name="kind">The finding.</param>
    /// <param name="path">File or folder it is about.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static RunStoppedException Stop(FindingKind kind, string path, params string[] arguments) =>
        new(StopReason.OutputNotWritten, [Finding.At(kind, path, 0, "", [.. arguments])]);

    /// <summary>What went wrong with a file, without the wording of the operating system's language.</summary>
    /// <param name="e">The exception.</param>
    /// <returns>A few words.</returns>
    public static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "no permission / keine Berechtigung",
        SqliteException { SqliteErrorCode: 5 or 6 } => "locked by another program / von einem anderen Programm gesperrt",
        SqliteException { SqliteErrorCode: 13 } => "disk full / Datenträger voll",
        SqliteException { SqliteErrorCode: 8 } => "read-only / schreibgeschützt",
        SqliteException s => "SQLite " + s.SqliteErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture),
        DirectoryNotFoundException or FileNotFoundException => "not found / nicht gefunden",
        IOException { HResult: 28 or unchecked((int)0x80070070) } => "disk full / Datenträger voll",
        IOException { HResult: 30 } => "read-only / schreibgeschützt",
        _ => e.GetType().Name,
    };
}
