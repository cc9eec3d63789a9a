using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>The right to write to one results store and its outputs: one run at a time.</summary>
/// <remarks>
/// Held on <c>&lt;store&gt;.lock</c> by the operating system (sharing mode on Windows, advisory lock elsewhere), which gives it back when a process ends, however it
/// ends: a lock file left behind by a killed run blocks nobody. The file itself stays, because deleting it would let two runs hold
/// locks on two files of one name.
/// </remarks>
public sealed class StoreLock : IDisposable
{
    private readonly FileStream stream;

    private StoreLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock, or stops at once where another run has it.</summary>
    /// <param name="store">Path of the store; its folder is made where it does not exist.</param>
    /// <returns>The lock; disposing gives it back.</returns>
    /// <exception cref="RunStoppedException">Another run holds it, or the folder can not be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static StoreLock Acquire(string store)
    {
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
    public void Dispose() => stream.Dispose();

    /// <summary>EAGAIN on Linux and on macOS; ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows.</summary>
    private static bool IsSharingViolation(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
