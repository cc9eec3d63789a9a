using System.Data.Common;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using Npgsql;

namespace EarlyWarning.Results;

/// <summary>The right to write to one results store and its outputs: one run at a time.</summary>
/// <remarks>
/// Held on <c>&lt;store&gt;.lock</c> by the operating system (sharing mode on Windows, advisory lock elsewhere), which gives it back when a process ends, however it
/// ends: a lock file left behind by a killed run blocks nobody. The file itself stays, because deleting it would let two runs hold
/// locks on two files of one name. A store on a server is held by an advisory lock of a connection of its own, which the server gives back when the connection ends.
/// </remarks>
public sealed class StoreLock : IDisposable
{
    private readonly IDisposable held;

    private StoreLock(IDisposable held) => this.held = held;

    /// <summary>Takes the lock, or stops at once where another run has it.</summary>
    /// <param name="store">Path of the store, whose folder is made where it does not exist, or its address on a server.</param>
    /// <returns>The lock; disposing gives it back.</returns>
    /// <exception cref="RunStoppedException">Another run holds it, or folder or server can not be reached (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static StoreLock Acquire(string store)
    {
        if (PostgresAddress.OfStore(store) is { } address) return OnServer(address);
        var path = Path.GetFullPath(store);
        var folder = Path.GetDirectoryName(path)!;
        if (File.Exists(folder)) throw Faults.Stop(ResultsFindings.OutputIsFile, folder);
        try
        {
            AccessModes.CreateFolder(folder);
            return new StoreLock(AccessModes.OpenAlone(path + ".lock"));
        }
        catch (IOException e) when (IsSharingViolation(e))
        {
            throw Faults.Stop(ResultsFindings.StoreBusy, store);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Faults.Stop(ResultsFindings.StoreNotWritable, store, e);
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => held.Dispose();

    private static StoreLock OnServer(PostgresAddress address)
    {
        var connection = new NpgsqlConnection(PostgresConnection.Text(address));
        try
        {
            connection.Open();
            using var hold = connection.Command(
                null, "SELECT pg_try_advisory_lock(@kind, @schema)", ("kind", PostgresConnection.Running), ("schema", PostgresConnection.Key(address)));
            if (hold.ExecuteScalar() is true) return new StoreLock(connection);
        }
        catch (DbException e)
        {
            connection.Dispose();
            throw Faults.Stop(ResultsFindings.ServerNotWritable, address.ToString(), e);
        }

        connection.Dispose();
        throw Faults.Stop(ResultsFindings.StoreBusy, address.ToString());
    }

    /// <summary>EAGAIN on Linux and on macOS; ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows.</summary>
    private static bool IsSharingViolation(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
