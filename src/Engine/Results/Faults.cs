using System.Globalization;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;
using Npgsql;

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

    /// <summary>The exception that stops the run because of another exception.</summary>
    /// <param name="kind">The finding; {0} in its wording stands for what went wrong.</param>
    /// <param name="path">File or folder it is about.</param>
    /// <param name="cause">What went wrong.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static RunStoppedException Stop(FindingKind kind, string path, Exception cause)
    {
        // The cause is worded in both languages, which an argument of a finding is not.
        var reason = Reason(cause);
        var text = new LocalText(
            kind.Text.German.Replace("{0}", reason.German, StringComparison.Ordinal), kind.Text.English.Replace("{0}", reason.English, StringComparison.Ordinal));
        return Stop(kind with { Text = text }, path);
    }

    /// <summary>What went wrong, without the wording of the operating system.</summary>
    private static LocalText Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => new("keine Berechtigung", "no permission"),
        SqliteException { SqliteErrorCode: 5 or 6 } => new("von einem anderen Programm gesperrt", "locked by another program"),
        SqliteException { SqliteErrorCode: 8 } => new("schreibgeschützt", "read-only"),
        SqliteException { SqliteErrorCode: 13 } => new("Datenträger voll", "disk full"),
        SqliteException { SqliteErrorCode: var code } => Coded("SQLite", code),
        PostgresException { SqlState: "28P01" or "28000" } => new("Anmeldung abgelehnt; bitte Benutzer und EARLYWARNING_STORE_PASSWORD prüfen", "login refused; check user and EARLYWARNING_STORE_PASSWORD"),
        PostgresException { SqlState: "3D000" } => new("die Datenbank gibt es nicht", "there is no such database"),
        PostgresException { SqlState: "42501" or "25006" } => new("keine Berechtigung", "no permission"),
        PostgresException { SqlState: "53100" } => new("Datenträger voll", "disk full"),
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => new("der Server wird gerade beendet oder gestartet", "the server is shutting down or starting"),
        PostgresException { SqlState: var state } => new($"PostgreSQL-Fehler {state}", $"PostgreSQL error {state}"),
        NpgsqlException { Message: var text } when text.StartsWith("No password", StringComparison.Ordinal) =>
            new("Passwort fehlt; erwartet in EARLYWARNING_STORE_PASSWORD", "password missing; expected in EARLYWARNING_STORE_PASSWORD"),
        NpgsqlException => new("keine Verbindung zum Server", "no connection to the server"),
        DirectoryNotFoundException or FileNotFoundException => new("nicht gefunden", "not found"),

        // ENOSPC, EROFS and ERROR_DISK_FULL.
        IOException { HResult: 28 or unchecked((int)0x80070070) } => new("Datenträger voll", "disk full"),
        IOException { HResult: 30 } => new("schreibgeschützt", "read-only"),
        _ => Coded("I/O", e.HResult),
    };

    private static LocalText Coded(string source, int code)
    {
        var number = code.ToString(CultureInfo.InvariantCulture);
        return new($"{source}-Fehler {number}", $"{source} error {number}");
    }
}
