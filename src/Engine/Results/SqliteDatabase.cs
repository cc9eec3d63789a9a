using System.Data.Common;
using System.Globalization;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Results;

/// <summary>The results store in one SQLite file.</summary>
/// <remarks>A file killed in the middle of a write is put back by SQLite when it is opened next.</remarks>
internal sealed class SqliteDatabase : IStoreDatabase
{
    /// <summary>Marks the file as a results store in its header: "EWRS".</summary>
    private const int ApplicationId = 0x45575253;

    private readonly SqliteConnection connection;

    private SqliteDatabase(string path, SqliteConnection connection)
    {
        Place = path;
        this.connection = connection;
    }

    /// <inheritdoc/>
    public string Place { get; }

    /// <inheritdoc/>
    public DbConnection Connection => connection;

    /// <summary>Opens the file, or makes an empty one.</summary>
    /// <param name="path">Path of the file; its folder exists.</param>
    /// <param name="access">Who may read it; SQLite gives its journal the mode of the file.</param>
    /// <returns>The open file; nothing in it has been looked at.</returns>
    /// <exception cref="RunStoppedException">It is a folder or can not be opened.</exception>
    public static SqliteDatabase Open(string path, OutputAccess access)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw Faults.Stop(ResultsFindings.NotAStore, path);
        Own(full, path, access);
        var database = new SqliteDatabase(
            full, new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = full, Pooling = false, DefaultTimeout = 1 }.ToString()));
        try
        {
            database.connection.Open();
            database.connection.Execute(null, "PRAGMA foreign_keys = ON");

            // What SQLite sorts or keeps for a statement stays in memory: no temporary file outside of the output folder.
            database.connection.Execute(null, "PRAGMA temp_store = MEMORY");
            return database;
        }
        catch (SqliteException e)
        {
            database.Dispose();
            throw database.Stop(e);
        }
    }

    /// <inheritdoc/>
    public StoreContent Content()
    {
        if (connection.Number("SELECT count(*) FROM sqlite_master") == 0) return StoreContent.Empty;
        if (connection.Number("PRAGMA application_id") != ApplicationId) return StoreContent.Foreign;
        using var check = connection.Command(null, "PRAGMA quick_check(1)");
        return check.ExecuteScalar() is "ok" ? StoreContent.Store : StoreContent.Foreign;
    }

    /// <inheritdoc/>
    public void Mark(DbTransaction transaction) =>
        connection.Execute(transaction, "PRAGMA application_id = " + ApplicationId.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public string Adapt(string schema) => schema;

    /// <inheritdoc/>
    public DbTransaction Begin() => connection.BeginTransaction();

    /// <inheritdoc/>
    public void Insert(DbTransaction transaction, IReadOnlyList<StoreRows> tables)
    {
        foreach (var table in tables.Where(t => !t.Rows.IsEmpty))
        {
            var columns = table.Rows[0].Length;
            var names = Enumerable.Range(0, columns).Select(c => "@p" + c.ToString(CultureInfo.InvariantCulture)).ToArray();
            using var command = connection.Command(transaction, $"INSERT INTO {table.Table} VALUES ({string.Join(", ", names)})");
            foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
            command.Prepare();
            foreach (var row in table.Rows)
            {
                for (var c = 0; c < columns; c++) command.Parameters[c].Value = row[c] ?? DBNull.Value;
                command.ExecuteNonQuery();
            }
        }
    }

    /// <summary>11 is a damaged file, 26 no database at all, 1 a store without a table that belongs to it.</summary>
    public RunStoppedException Stop(DbException e) => e is SqliteException { SqliteErrorCode: 1 or 11 or 26 }
        ? Faults.Stop(ResultsFindings.NotAStore, Place)
        : Faults.Stop(ResultsFindings.StoreNotWritable, Place, e);

    /// <summary>A run killed before its first page reached the disk leaves a journal that holds nothing; SQLite takes it away with the next transaction that writes.</summary>
    /// <exception cref="SqliteException">The file could not be written.</exception>
    public void TidyJournal()
    {
        // There and back, because a value written over its like is not written at all.
        if (!File.Exists(Place + "-journal")) return;
        connection.Execute(null, "BEGIN IMMEDIATE; UPDATE schema_version SET version = version + 1; UPDATE schema_version SET version = version - 1; COMMIT");
    }

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
}
