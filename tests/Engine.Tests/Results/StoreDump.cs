using System.Globalization;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Tests.Results;

/// <summary>The content of a store as sorted rows, which is how two stores are compared.</summary>
internal static class StoreDump
{
    public static string[] Of(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        var lines = new List<string>();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            lines.AddRange(Rows(connection, $"SELECT * FROM {table}").Select(row => $"{table}: {row}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return [.. lines];
    }

    public static string[] Rows(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        return [.. Rows(connection, sql)];
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(c => reader.IsDBNull(c) ? "" : Convert.ToString(reader.GetValue(c), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
