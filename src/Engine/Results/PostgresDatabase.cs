using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using Npgsql;
using NpgsqlTypes;

namespace EarlyWarning.Results;

/// <summary>The results store in one schema of a PostgreSQL server.</summary>
/// <remarks>
/// Rows go by binary COPY into temporary staging tables and from there into the tables, all in the one transaction that also takes away what they replace: whoever reads meanwhile sees the
/// old rows, and a server that stops leaves the old ones. A transaction that writes holds an advisory lock of the schema.
/// </remarks>
internal sealed partial class PostgresDatabase : IStoreDatabase
{
    private readonly PostgresAddress address;
    private readonly NpgsqlConnection connection;

    private PostgresDatabase(PostgresAddress address)
    {
        this.address = address;
        connection = new NpgsqlConnection(PostgresConnection.Text(address));
    }

    /// <inheritdoc/>
    public string Place => address.ToString();

    /// <inheritdoc/>
    public DbConnection Connection
    {
        get
        {
            // A server that was started again since the last command is asked anew; a transaction that was open then is lost and says so itself.
            if (connection.State != ConnectionState.Open)
            {
                connection.Close();
                connection.Open();
            }

            return connection;
        }
    }

    /// <summary>Called before each row that is copied, with its table, for tests.</summary>
    internal Action<string>? BeforeRow { get; set; }

    /// <summary>Connects to the server.</summary>
    /// <param name="address">Where.</param>
    /// <returns>The open connection; nothing on the server has been looked at.</returns>
    /// <exception cref="RunStoppedException">The server cannot be reached, or refuses the login.</exception>
    public static PostgresDatabase Open(PostgresAddress address)
    {
        var database = new PostgresDatabase(address);
        try
        {
            database.connection.Open();
            return database;
        }
        catch (DbException e)
        {
            database.Dispose();
            throw database.Stop(e);
        }
    }

    /// <inheritdoc/>
    public StoreContent Content()
    {
        var things = Connection.Number(
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = @schema AND c.relkind IN ('r', 'v', 'm', 'p', 'f')", ("schema", address.Schema));
        if (things == 0) return StoreContent.Empty;
        var own = Connection.Number(
            """
            SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = @schema AND ((c.relname = 'schema_version' AND a.attname = 'version') OR (c.relname = 'quarter' AND a.attname = 'folder_sha256')
                OR (c.relname = 'area_row' AND a.attname = 'protected'))
            """,
            ("schema", address.Schema));
        return own == 3 ? StoreContent.Store : StoreContent.Foreign;
    }

    /// <summary>Makes the schema where there is none. The name holds lower-case letters, digits and underscores only.</summary>
    public void Mark(DbTransaction transaction)
    {
        using var there = connection.Command(transaction, "SELECT 1 FROM pg_namespace WHERE nspname = @schema", ("schema", address.Schema));
        if (there.ExecuteScalar() is null) connection.Execute(transaction, $"CREATE SCHEMA \"{address.Schema}\"");
    }

    /// <summary>PostgreSQL's INTEGER and REAL hold half of what SQLite's do, and it has no WITHOUT ROWID.</summary>
    public string Adapt(string schema) => Types().Replace(schema, word => word.Value switch { "INTEGER" => "BIGINT", "REAL" => "DOUBLE PRECISION", _ => "" });

    /// <inheritdoc/>
    public DbTransaction Begin()
    {
        var transaction = Connection.BeginTransaction();
        using var hold = connection.Command(
            transaction, "SELECT pg_try_advisory_xact_lock(@kind, @schema)", ("kind", PostgresConnection.Writing), ("schema", PostgresConnection.Key(address)));
        if (hold.ExecuteScalar() is true) return transaction;
        transaction.Dispose();
        throw Faults.Stop(ResultsFindings.StoreBusy, Place);
    }

    /// <inheritdoc/>
    public void Insert(DbTransaction transaction, IReadOnlyList<StoreRows> tables)
    {
        var filled = tables.Where(t => !t.Rows.IsEmpty).ToList();
        foreach (var table in filled)
        {
            connection.Execute(transaction, $"CREATE TEMPORARY TABLE staging_{table.Table} (LIKE {table.Table}) ON COMMIT DROP");
            Copy(table);
        }

        foreach (var table in filled) connection.Execute(transaction, $"INSERT INTO {table.Table} SELECT * FROM staging_{table.Table}");

        // Without statistics of the new rows the server joins the views row by row: 450 districts and 12 quarters took 50 times as long.
        connection.Execute(transaction, "ANALYZE " + string.Join(", ", filled.Select(t => t.Table)));
    }

    /// <inheritdoc/>
    public RunStoppedException Stop(DbException e) => e is PostgresException { SqlState: "42P01" or "42703" }
        ? Faults.Stop(ResultsFindings.NotAStore, Place)
        : Faults.Stop(ResultsFindings.ServerNotWritable, Place, e);

    /// <summary>Closes the connection.</summary>
    public void Dispose() => connection.Dispose();

    private void Copy(StoreRows table)
    {
        using var copy = connection.BeginBinaryImport($"COPY staging_{table.Table} FROM STDIN (FORMAT BINARY)");
        foreach (var row in table.Rows)
        {
            BeforeRow?.Invoke(table.Table);
            copy.StartRow();
            foreach (var value in row)
            {
                switch (value)
                {
                    case null: copy.WriteNull(); break;
                    case string text: copy.Write(text, NpgsqlDbType.Text); break;
                    case long whole: copy.Write(whole, NpgsqlDbType.Bigint); break;
                    case double number: copy.Write(number, NpgsqlDbType.Double); break;
                    default: throw new ArgumentException($"A {value.GetType().Name} has no place in the store.", nameof(table));
                }
            }
        }

        copy.Complete();
    }

    [GeneratedRegex(@"\bINTEGER\b|\bREAL\b| WITHOUT ROWID\b")]
    private static partial Regex Types();
}
