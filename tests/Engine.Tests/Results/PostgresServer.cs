using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace EarlyWarning.Tests.Results;

/// <summary>A PostgreSQL server of the tests' own, from Debian's package: data in a temporary folder, a free port of this machine, a password nobody else knows.</summary>
internal sealed class PostgresServer : IDisposable
{
    public const string User = "frühwarnung";

    private readonly string folder;
    private readonly string bin;

    private PostgresServer(string bin)
    {
        this.bin = bin;
        folder = Directory.CreateTempSubdirectory("earlywarning-pg-").FullName;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        Password = "geheim " + RandomNumberGenerator.GetHexString(32);
        File.WriteAllText(Path.Combine(folder, "password"), Password);
        if (Environment.IsPrivilegedProcess) Run("chown", "-R", "postgres", folder);
        Own("initdb", "--pgdata", Data, "--username", User, "--pwfile", Path.Combine(folder, "password"), "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync");
        Start();
    }

    public int Port { get; }

    public string Password { get; }

    private string Data => Path.Combine(folder, "data");

    /// <summary>Why no server can be started here; null where one can.</summary>
    public static string? Missing => Bin() is null
        ? "PostgreSQL is not installed (Debian: apt-get install postgresql)."
        : Environment.IsPrivilegedProcess && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
            ? "PostgreSQL does not run as root, and there is no account postgres."
            : null;

    public static PostgresServer StartNew() => new(Bin()!);

    /// <summary>Address of a schema of this server.</summary>
    public string Store(string schema, string? user = null) => string.Create(
        CultureInfo.InvariantCulture, $"postgresql://{Uri.EscapeDataString(user ?? User)}@127.0.0.1:{Port}/postgres?schema={schema}");

    /// <summary>The same through the Unix socket.</summary>
    public string Socket(string schema) => string.Create(CultureInfo.InvariantCulture, $"postgresql://{Uri.EscapeDataString(User)}@:{Port}/postgres?host={folder}&schema={schema}");

    public void Start() => Own(
        "pg_ctl", "start", "--wait", "--silent", "--pgdata", Data, "--log", Path.Combine(folder, "log"), "--options",
        string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -c port={Port} -c unix_socket_directories={folder} -c fsync=off -c max_connections=20"));

    /// <summary>Stops the server as a power cut would.</summary>
    public void StopAtOnce() => Own("pg_ctl", "stop", "--wait", "--silent", "--mode", "immediate", "--pgdata", Data);

    public void Dispose()
    {
        try
        {
            if (File.Exists(Path.Combine(Data, "postmaster.pid"))) StopAtOnce();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Bin() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres"))).Order(StringComparer.Ordinal).LastOrDefault();

    /// <summary>Runs a program of the server, which refuses to run as root.</summary>
    private void Own(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess) Run("runuser", ["-u", "postgres", "--", Path.Combine(bin, program), .. arguments]);
        else Run(Path.Combine(bin, program), arguments);
    }

    private void Run(string program, params string[] arguments)
    {
        // The server inherits what is open here; a pipe would not end before it does.
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, WorkingDirectory = folder };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(30_000))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end.");
        }

        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
