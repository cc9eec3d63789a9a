using System.Globalization;
using EarlyWarning.Settings;
using Npgsql;

namespace EarlyWarning.Tests.Results;

/// <summary>The server that the tests share: started by the first that needs it, stopped after the last.</summary>
[SetUpFixture]
internal sealed class PostgresStores
{
    private static readonly Lazy<PostgresServer> Shared = new(PostgresServer.StartNew);
    private static int schemas;

    /// <summary>The server; where there is none the test is ignored with the reason. The password stands in the environment from then on.</summary>
    public static PostgresServer Server
    {
        get
        {
            if (PostgresServer.Missing is { } reason) Assert.Ignore(reason);
            Environment.SetEnvironmentVariable("EARLYWARNING_STORE_PASSWORD", Shared.Value.Password);
            return Shared.Value;
        }
    }

    /// <summary>Address of a schema that is not there yet.</summary>
    public static string Fresh() => Server.Store(string.Create(CultureInfo.InvariantCulture, $"store_{Interlocked.Increment(ref schemas)}"));

    /// <summary>The rows of a store as sorted lines, in the form of <see cref="StoreDump"/>.</summary>
    public static string[] Dump(string store)
    {
        var schema = PostgresAddress.Parse(store)!.Schema;
        var lines = new List<string>();
        foreach (var table in Rows(store, $"SELECT table_name FROM information_schema.tables WHERE table_schema = '{schema}' AND table_type = 'BASE TABLE'"))
        {
            lines.AddRange(Rows(store, $"SELECT * FROM \"{table}\"").Select(row => $"{table}: {row}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return [.. lines];
    }

    /// <summary>What a query returns.</summary>
    public static List<string> Rows(string store, string sql)
    {
        using var connection = Open(store);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(c => reader.IsDBNull(c) ? "" : Convert.ToString(reader.GetValue(c), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    /// <summary>Runs statements.</summary>
    public static void Sql(string store, string sql) => Rows(store, sql);

    public static NpgsqlConnection Open(string store)
    {
        var address = PostgresAddress.Parse(store)!;
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = address.Host, Port = address.Port, Username = address.User, Password = Server.Password, Database = address.Database, SearchPath = address.Schema, Pooling = false,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    [OneTimeTearDown]
    public void Stop()
    {
        Environment.SetEnvironmentVariable("EARLYWARNING_STORE_PASSWORD", null);
        if (Shared.IsValueCreated) Shared.Value.Dispose();
    }
}
