using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Disclosure;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Results;

/// <summary>The history of all published quarters in one SQLite file. Only what has left Disclosure enters it.</summary>
/// <remarks>The tables are described in <c>schema.sql</c>. A file killed in the middle of a write is put back by SQLite when it is opened next.</remarks>
public sealed class ResultsStore : IDisposable
{
    /// <summary>Version of the tables that this program writes.</summary>
    public const int SchemaVersion = 3;

    /// <summary>Oldest version that is brought up to date.</summary>
    private const int OldestVersion = 2;

    /// <summary>Marks the file as a results store in its header: "EWRS".</summary>
    private const int ApplicationId = 0x45575253;

    private readonly SqliteConnection connection;

    private ResultsStore(string path, SqliteConnection connection)
    {
        FilePath = path;
        this.connection = connection;
    }

    /// <summary>Full path of the file.</summary>
    public string FilePath { get; }

    /// <summary>Opens the store, or makes an empty one where there is no file. The tables of an older store are brought up to date.</summary>
    /// <param name="path">Path of the file; its folder exists.</param>
    /// <param name="access">Who may read it; SQLite gives its journal the mode of the file.</param>
    /// <returns>The store.</returns>
    /// <exception cref="RunStoppedException">The file is damaged, is something else, is newer than this program, or can not be opened
    /// (<see cref="StopReason.OutputNotWritten"/>). It is left as it is.</exception>
    public static ResultsStore Open(string path, OutputAccess access = OutputAccess.Owner)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw Faults.Stop(ResultsFindings.NotAStore, path);
        Own(full, path, access);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = full, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA foreign_keys = ON");

            // What SQLite sorts or keeps for a statement stays in memory: no temporary file outside of the output folder.
            Execute(connection, "PRAGMA temp_store = MEMORY");
            if (Number(connection, "SELECT count(*) FROM sqlite_master") == 0) Create(connection);
            else Check(connection, path);
            TidyJournal(connection, full);
            return new ResultsStore(full, connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Stop(e, path);
        }
        catch (RunStoppedException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The quarters in the store.</summary>
    /// <returns>Ascending.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public ImmutableArray<Quarter> Quarters() => Reading(() =>
    {
        using var command = Command("SELECT quarter FROM quarter ORDER BY quarter");
        using var reader = command.ExecuteReader();
        var quarters = ImmutableArray.CreateBuilder<Quarter>();
        while (reader.Read()) quarters.Add(StoreReading.QuarterOf(reader.GetString(0)));
        return quarters.ToImmutable();
    });

    /// <summary>The quarters before a quarter, as they were published.</summary>
    /// <param name="before">The quarter; not among them.</param>
    /// <returns>Ascending.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public ImmutableArray<PublishedQuarter> ReadHistory(Quarter before) => Reading(() => StoreReading.History(connection, before));

    /// <summary>Every publication that readers hold: the current version of each quarter and those it replaced.</summary>
    /// <returns>By quarter, then version; of each row only denominator and count.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public ImmutableArray<PublishedQuarter> ReadPublications() => Reading(() => StorePublications.Read(connection));

    /// <summary>Thresholds frozen earlier.</summary>
    /// <param name="model">What names the model, as given when they were stored.</param>
    /// <param name="referenceQuarter">The reference quarter.</param>
    /// <returns>The thresholds; null where none are stored.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public FrozenThresholds? ReadThresholds(string model, Quarter referenceQuarter) => Reading(() =>
    {
        using var command = Command("SELECT stage, threshold, held_district_terms FROM threshold WHERE model = $model AND reference_quarter = $quarter");
        command.Parameters.AddWithValue("$model", model);
        command.Parameters.AddWithValue("$quarter", referenceQuarter.ToString());
        using var reader = command.ExecuteReader();
        var stages = ImmutableSortedDictionary.CreateBuilder<Stage, FrozenStage>();
        while (reader.Read()) stages.Add(StoreReading.StageOf(reader.GetString(0)), new FrozenStage(reader.GetDouble(1), reader.GetDouble(2)));
        return stages.Count == 0 ? null : new FrozenThresholds(model, referenceQuarter, stages.ToImmutable());
    });

    /// <summary>Hash of the folder of outputs that belongs to a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>SHA-256, lower-case hexadecimal; null where the quarter is not in the store.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public string? FolderSha256(Quarter quarter) => Reading(() =>
    {
        using var command = Command("SELECT folder_sha256 FROM quarter WHERE quarter = $quarter");
        command.Parameters.AddWithValue("$quarter", quarter.ToString());
        return (string?)command.ExecuteScalar();
    });

    /// <summary>Puts a quarter into the store in one transaction, in place of what was stored for it.</summary>
    /// <param name="table">The quarter.</param>
    /// <param name="folderSha256">Hash of its folder of outputs.</param>
    /// <param name="thresholds">Thresholds frozen by this run; null where there are none.</param>
    /// <param name="beforeCommit">Called when everything is written and nothing is committed.</param>
    /// <exception cref="SqliteException">The store could not be written; it holds what it held.</exception>
    internal void Replace(SafeTable table, string folderSha256, FrozenThresholds? thresholds, Action? beforeCommit = null)
    {
        using var transaction = connection.BeginTransaction();
        StoreWriting.Write(connection, transaction, table, folderSha256, thresholds);
        beforeCommit?.Invoke();
        transaction.Commit();
    }

    /// <summary>Records that other bytes now belong to a quarter whose figures stay as they are.</summary>
    /// <param name="quarter">The quarter; it is in the store.</param>
    /// <param name="folderSha256">Hash of its folder of outputs.</param>
    /// <param name="beforeCommit">Called when it is written and not committed.</param>
    /// <exception cref="SqliteException">The store could not be written; it holds what it held.</exception>
    internal void ReplaceFolder(Quarter quarter, string folderSha256, Action? beforeCommit = null)
    {
        using var transaction = connection.BeginTransaction();
        using var command = Command("UPDATE quarter SET folder_sha256 = $hash WHERE quarter = $quarter");
        command.Transaction = transaction;
        command.Parameters.AddWithValue("$hash", folderSha256);
        command.Parameters.AddWithValue("$quarter", quarter.ToString());
        if (command.ExecuteNonQuery() != 1) throw new InvalidOperationException("The quarter is not in the store.");
        beforeCommit?.Invoke();
        transaction.Commit();
    }

    /// <summary>Lets the file grow no further, as a full disk would; for tests.</summary>
    internal void LimitPages() => Execute(
        connection, "PRAGMA max_page_count = " + Number(connection, "PRAGMA page_count").ToString(CultureInfo.InvariantCulture));

    /// <summary>Closes the file.</summary>
    public void Dispose() => connection.Dispose();

    /// <summary>Makes the empty file where there is none, so that it is never open to others for a moment, and gives it its mode.</summary>
    private static void Own(string full, string path, OutputAccess access)
    {
        try
        {
            if (!File.Exists(full)) AccessModes.Create(full).Dispose();
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(full) != AccessModes.FileMode(access)) File.SetUnixFileMode(full, AccessModes.FileMode(access));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Faults.Stop(ResultsFindings.StoreNotWritable, path, e);
        }
    }

    private static void Create(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, "PRAGMA application_id = " + ApplicationId.ToString(CultureInfo.InvariantCulture), transaction);
        foreach (var part in SchemaParts()) Execute(connection, part, transaction);
        transaction.Commit();
    }

    /// <summary>Brings an older store up to date in one transaction: what each version added is added.</summary>
    private static void Migrate(SqliteConnection connection, long version)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var part in SchemaParts().Skip((int)version - OldestVersion + 1)) Execute(connection, part, transaction);
        transaction.Commit();
    }

    /// <summary>The schema of the oldest version, then what each later one added.</summary>
    private static string[] SchemaParts()
    {
        using var stream = typeof(ResultsStore).Assembly.GetManifestResourceStream("Results/schema.sql")!;
        using var schema = new StreamReader(stream);
        return schema.ReadToEnd().Split("\n-- version ").Select((part, i) => i == 0 ? part : "-- " + part).ToArray();
    }

    /// <summary>A run killed before its first page reached the disk leaves a journal that holds nothing; SQLite takes it away with the next transaction that writes.</summary>
    private static void TidyJournal(SqliteConnection connection, string full)
    {
        // There and back, because a value written over its like is not written at all.
        if (!File.Exists(full + "-journal")) return;
        Execute(connection, "BEGIN IMMEDIATE; UPDATE schema_version SET version = version + 1; UPDATE schema_version SET version = version - 1; COMMIT");
    }

    private static void Check(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId) throw Faults.Stop(ResultsFindings.NotAStore, path);
        var version = Number(connection, "SELECT max(version) FROM schema_version");
        if (version > SchemaVersion)
        {
            throw Faults.Stop(
                ResultsFindings.NewerStore, path, version.ToString(CultureInfo.InvariantCulture), SchemaVersion.ToString(CultureInfo.InvariantCulture));
        }

        if (version < OldestVersion)
        {
            throw Faults.Stop(
                ResultsFindings.OlderStore, path, version.ToString(CultureInfo.InvariantCulture), SchemaVersion.ToString(CultureInfo.InvariantCulture));
        }

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        if (command.ExecuteScalar() is not "ok") throw Faults.Stop(ResultsFindings.NotAStore, path);
        if (version < SchemaVersion) Migrate(connection, version);
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The statements are constants of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException e)
        {
            throw Stop(e, FilePath);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or InvalidOperationException)
        {
            throw Faults.Stop(ResultsFindings.NotAStore, FilePath);
        }
    }

    /// <summary>11 is a damaged file, 26 no database at all, 1 a store without a table that belongs to it.</summary>
    private static RunStoppedException Stop(SqliteException e, string path) => e.SqliteErrorCode is 1 or 11 or 26
        ? Faults.Stop(ResultsFindings.NotAStore, path)
        : Faults.Stop(ResultsFindings.StoreNotWritable, path, e);
}
