using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyWarning.Settings;

/// <summary>Where a results store stands on a PostgreSQL server. It never holds a password: that comes from the environment.</summary>
/// <remarks>Written <c>postgresql://user@host:port/database?schema=name&amp;sslmode=require</c>; user, port, schema and sslmode may be left out. With an empty host,
/// <c>host=/folder</c> names the folder of a Unix socket.</remarks>
public sealed partial record PostgresAddress
{
    /// <summary>The port where none is stated.</summary>
    public const int DefaultPort = 5432;

    /// <summary>The schema where none is stated.</summary>
    public const string DefaultSchema = "earlywarning";

    private static readonly string[] SslModes = ["disable", "prefer", "require", "verify-ca", "verify-full"];

    private PostgresAddress()
    {
    }

    /// <summary>User; empty for the one that the environment names (<c>PGUSER</c>, or the account).</summary>
    public required string User { get; init; }

    /// <summary>Name or number of the server, or the folder of its Unix socket.</summary>
    public required string Host { get; init; }

    /// <summary>Port, 1 to 65535.</summary>
    public required int Port { get; init; }

    /// <summary>Database.</summary>
    public required string Database { get; init; }

    /// <summary>Schema in which the tables lie: lower-case letters, digits and underscores, at most 63, a letter or underscore first.</summary>
    public required string Schema { get; init; }

    /// <summary>Encryption, as libpq words it: <c>disable</c>, <c>prefer</c> (default), <c>require</c>, <c>verify-ca</c>, <c>verify-full</c>.</summary>
    public required string SslMode { get; init; }

    /// <summary>Whether a store is meant to be on a server, well written or not; otherwise it is a file.</summary>
    /// <param name="store">The store as worded.</param>
    /// <returns>Whether it begins with <c>postgresql:</c> or <c>postgres:</c>.</returns>
    public static bool IsMeant(string store) =>
        store.StartsWith("postgresql:", StringComparison.OrdinalIgnoreCase) || store.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address holds a password, which has no place there.</summary>
    /// <param name="store">The address as worded.</param>
    /// <returns>Whether something stands between user and @ behind a colon, or a parameter is called password.</returns>
    public static bool HoldsPassword(string store)
    {
        var rest = store[(store.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('/');
        var at = rest.LastIndexOf('@');
        return (at > 0 && (rest[..at].Contains(':', StringComparison.Ordinal) || rest[..at].Contains("%3A", StringComparison.OrdinalIgnoreCase))) || PasswordParameter().IsMatch(rest);
    }

    /// <summary>Reads an address.</summary>
    /// <param name="store">The address as worded.</param>
    /// <returns>The address; null where it is not one, or holds a password.</returns>
    public static PostgresAddress? Parse(string store)
    {
        if (!IsMeant(store) || HoldsPassword(store) || Form().Match(store) is not { Success: true } parts) return null;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in parts.Groups["query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = one.Split('=', 2);
            if (pair.Length < 2 || pair[0] is not ("schema" or "sslmode" or "host") || !parameters.TryAdd(pair[0], Uri.UnescapeDataString(pair[1]))) return null;
        }

        var host = parts.Groups["host"].Value.Trim('[', ']');
        if (parameters.TryGetValue("host", out var socket) && (host.Length > 0 || !socket.StartsWith('/'))) return null;
        var port = DefaultPort;
        if (parts.Groups["port"].Success && (!int.TryParse(parts.Groups["port"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535)) return null;
        var address = new PostgresAddress
        {
            User = Uri.UnescapeDataString(parts.Groups["user"].Value), Host = socket ?? host, Port = port, Database = Uri.UnescapeDataString(parts.Groups["database"].Value),
            Schema = parameters.GetValueOrDefault("schema", DefaultSchema), SslMode = parameters.GetValueOrDefault("sslmode", "prefer"),
        };
        return address.Host.Length > 0 && SchemaName().IsMatch(address.Schema) && !address.Schema.StartsWith("pg_", StringComparison.Ordinal) && SslModes.Contains(address.SslMode)
            ? address
            : null;
    }

    /// <summary>The address of a store, or nothing where it is a file.</summary>
    /// <param name="store">The store as the checked settings name it.</param>
    /// <returns>The address; null for a file.</returns>
    /// <exception cref="FormatException">A faulty address; its text is not repeated, because it may hold a password.</exception>
    public static PostgresAddress? OfStore(string store) =>
        !IsMeant(store) ? null : Parse(store) ?? throw new FormatException("The address of the results store is faulty or holds a password.");

    /// <summary>The address in its one form, which holds no secret.</summary>
    /// <returns>An address that <see cref="Parse"/> reads.</returns>
    public override string ToString()
    {
        var user = User.Length > 0 ? Uri.EscapeDataString(User) + "@" : "";
        var socket = Host.StartsWith('/');
        var host = socket ? "" : Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        return string.Create(CultureInfo.InvariantCulture, $"postgresql://{user}{host}:{Port}/{Uri.EscapeDataString(Database)}?")
            + (socket ? $"host={Host}&" : "") + $"schema={Schema}" + (SslMode == "prefer" ? "" : $"&sslmode={SslMode}");
    }

    [GeneratedRegex(@"^postgres(ql)?://((?<user>[^:/?#@\s]+)@)?(?<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]*)(:(?<port>[0-9]{1,5}))?/(?<database>[^/?#@\s]+)(\?(?<query>[^#\s]*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex("[?&](password|passwd|pwd|pgpassword)=", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordParameter();

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex SchemaName();
}
