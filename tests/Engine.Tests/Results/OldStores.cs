using EarlyWarning.Results;
using EarlyWarning.Settings;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Tests.Results;

/// <summary>Stores as older versions of the program wrote them.</summary>
internal static class OldStores
{
    /// <summary>What version 3 had and version 2 had not.</summary>
    private const string BackToTwo = """
        ALTER TABLE area_row DROP COLUMN school_check; ALTER TABLE driver DROP COLUMN certainty; ALTER TABLE driver DROP COLUMN malleable;
        DROP TABLE publication_row; DROP TABLE publication; DROP TABLE group_row; UPDATE schema_version SET version = 2
        """;

    /// <summary>The statements that make a store of version 3 with two quarters.</summary>
    public static string VersionThree => File.ReadAllText(Path.Combine(Repository.Root, "tests", "Engine.Tests", "Fixtures", "store-v3.sql"));

    /// <summary>Makes a store with two quarters.</summary>
    /// <param name="path">The file.</param>
    /// <param name="version">2 or 3.</param>
    public static void Make(string path, int version)
    {
        Sql(path, $"BEGIN;{VersionThree}COMMIT;");
        if (version == 2) Sql(path, BackToTwo);
    }

    /// <summary>Makes the same on a server; no version before 4 knew servers, but what brings a store up to date is one text for both.</summary>
    public static void MakeOnServer(string store, int version)
    {
        var address = PostgresAddress.Parse(store)!;
        using var database = PostgresDatabase.Open(address);
        var sql = VersionThree.Replace("PRAGMA application_id = 1163350611;", "", StringComparison.Ordinal);
        PostgresStores.Sql(store, $"CREATE SCHEMA {address.Schema}; SET search_path = {address.Schema}; " + database.Adapt(sql));
        if (version == 2) PostgresStores.Sql(store, BackToTwo);
    }

    /// <summary>Runs statements on a file.</summary>
    public static void Sql(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
