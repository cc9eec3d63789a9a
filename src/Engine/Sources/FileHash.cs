using System.Security.Cryptography;

namespace EarlyWarning.Sources;

/// <summary>The SHA-256 of a file, computed by another thread while the file is read.</summary>
internal sealed class FileHash
{
    private readonly CancellationTokenSource stop;
    private readonly Task<string> hashing;

    private FileHash(string path, CancellationToken cancel)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var token = stop.Token;
        hashing = Task.Run(() => Compute(path, token), token);
    }

    /// <summary>The hash, lower-case hexadecimal.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public string Text => hashing.GetAwaiter().GetResult();

    /// <summary>Begins to compute.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <returns>The hash to come.</returns>
    public static FileHash Begin(string path, CancellationToken cancel) => new(path, cancel);

    /// <summary>Ends the computing of a hash that nobody asks for: the file was refused.</summary>
    public void Stop()
    {
        stop.Cancel();
        try
        {
            hashing.Wait();
        }
        catch (AggregateException)
        {
            // Cancelled, or the file cannot be read; that was told already.
        }

        stop.Dispose();
    }

    private static string Compute(string path, CancellationToken cancel)
    {
        using var stream = ExtractFile.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 18];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            cancel.ThrowIfCancellationRequested();
            hash.AppendData(buffer.AsSpan(0, read));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
