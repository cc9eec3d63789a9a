using Microsoft.Data.Sqlite;

namespace EarlyWarning.Results;

/// <summary>One prepared statement that is run many times.</summary>
internal sealed class StoreStatement : IDisposable
{
    private readonly SqliteCommand command;

    /// <summary>Prepares a statement.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="sql">The statement; its parameters are $p0, $p1 and so on.</param>
    /// <param name="parameters">Number of parameters.</param>
    public StoreStatement(SqliteConnection connection, SqliteTransaction transaction, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The statements are made of constants of this room.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var p = 0; p < parameters; p++) command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{p}" });
        command.Prepare();
    }

    /// <summary>A statement that inserts one row into a table.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its number of columns.</param>
    public static StoreStatement Into(SqliteConnection connection, SqliteTransaction transaction, string table, int columns) => new(
        connection, transaction, $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(c => $"$p{c}"))})", columns);

    /// <summary>Runs it.</summary>
    /// <param name="values">One per parameter; NaN is stored as empty.</param>
    public void Run(params ReadOnlySpan<object?> values)
    {
        if (values.Length != command.Parameters.Count) throw new ArgumentException("One value per column.");
        for (var v = 0; v < values.Length; v++) command.Parameters[v].Value = values[v] is null or double.NaN ? DBNull.Value : values[v];
        command.ExecuteNonQuery();
    }

    /// <summary>Gives the statement back.</summary>
    public void Dispose() => command.Dispose();
}
