using System.Data.Common;
using System.Globalization;

namespace EarlyWarning.Results;

/// <summary>Commands that both databases understand: parameters are written <c>@name</c>.</summary>
internal static class StoreCommands
{
    /// <summary>A command.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="transaction">The transaction it belongs to; null outside of one.</param>
    /// <param name="sql">The statement, a constant of this room.</param>
    /// <param name="parameters">Names without the sign, and values.</param>
    /// <returns>The command.</returns>
    public static DbCommand Command(this DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The statements are constants of this room.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs statements.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="transaction">The transaction; null outside of one.</param>
    /// <param name="sql">The statements.</param>
    /// <param name="parameters">As above.</param>
    /// <returns>Number of rows changed.</returns>
    public static int Execute(this DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(transaction, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The whole number that a query returns.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="sql">The query.</param>
    /// <param name="parameters">As above.</param>
    /// <returns>The number; 0 where it returns nothing.</returns>
    public static long Number(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(null, sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>A number of a row that may be empty.</summary>
    /// <param name="reader">The row.</param>
    /// <param name="column">Its column.</param>
    /// <returns>The number; NaN where empty.</returns>
    public static double Real(this DbDataReader reader, int column) => reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);

    /// <summary>A whole number of a row that may be empty.</summary>
    /// <param name="reader">The row.</param>
    /// <param name="column">Its column.</param>
    /// <returns>The number; null where empty.</returns>
    public static long? Whole(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>Whether a column holds 1.</summary>
    /// <param name="reader">The row.</param>
    /// <param name="column">Its column.</param>
    /// <returns>Whether it does.</returns>
    public static bool Flag(this DbDataReader reader, int column) => reader.GetInt64(column) == 1;

    /// <summary>All rows of a query.</summary>
    /// <typeparam name="T">What a row is read as.</typeparam>
    /// <param name="connection">The open store.</param>
    /// <param name="transaction">The transaction; null outside of one.</param>
    /// <param name="sql">The query.</param>
    /// <param name="row">Reads one row.</param>
    /// <param name="parameters">As above.</param>
    /// <returns>The rows in the order of the query.</returns>
    public static List<T> Read<T>(
        this DbConnection connection, DbTransaction? transaction, string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(transaction, sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }
}
