using System.Text;
using EarlyWarning.Settings;
using Npgsql;

namespace EarlyWarning.Results;

/// <summary>How the program connects to a PostgreSQL server, and by which numbers it locks.</summary>
internal static class PostgresConnection
{
    /// <summary>The environment variable that holds the password. Without it Npgsql asks the usual places: <c>PGPASSWORD</c>, the password file.</summary>
    public const string PasswordVariable = "EARLYWARNING_STORE_PASSWORD";

    /// <summary>Kind of the advisory lock that a run holds from beginning to end: "EWRS".</summary>
    public const int Running = 0x45575253;

    /// <summary>Kind of the advisory lock of a transaction that writes: "EWRT".</summary>
    public const int Writing = 0x45575254;

    /// <summary>The connection string; it holds the password and goes nowhere but to Npgsql.</summary>
    /// <param name="address">The server.</param>
    /// <returns>The connection string.</returns>
    public static string Text(PostgresAddress address)
    {
        var text = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host, Port = address.Port, Database = address.Database, SearchPath = address.Schema, ApplicationName = "earlywarning", Pooling = false,
            Timeout = 10, CommandTimeout = 300, KeepAlive = 30, IncludeErrorDetail = false,
            SslMode = address.SslMode switch
            {
                "disable" => SslMode.Disable, "require" => SslMode.Require, "verify-ca" => SslMode.VerifyCA, "verify-full" => SslMode.VerifyFull, _ => SslMode.Prefer,
            },
        };
        if (address.User.Length > 0) text.Username = address.User;
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password) text.Password = password;
        return text.ConnectionString;
    }

    /// <summary>The number of a schema's advisory locks, which are the database's: FNV-1a of its name.</summary>
    /// <param name="address">The store.</param>
    /// <returns>The number.</returns>
    public static int Key(PostgresAddress address)
    {
        var hash = 2166136261u;
        foreach (var one in Encoding.UTF8.GetBytes(address.Schema)) hash = (hash ^ one) * 16777619u;
        return unchecked((int)hash);
    }
}
