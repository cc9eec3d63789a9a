using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EarlyWarning.Results;

/// <summary>One hash for all published files of a folder: their names and their bytes, nothing else.</summary>
/// <remarks>Internal files do not count: the hash stands in the store and in the release, and a hash over few small numbers gives them away to whoever tries them
/// out. So it can also be computed again from what was handed on.</remarks>
internal static class FolderHash
{
    /// <summary>The hash of a folder.</summary>
    /// <param name="folder">The folder; all files below it count but those in <c>internal/</c>, dates and permissions do not.</param>
    /// <returns>SHA-256 over path (UTF-8, <c>/</c> between the parts), a zero byte, length (64 bits, little-endian) and bytes of every file in ordinal order of
    /// the paths; lower-case hexadecimal.</returns>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        var buffer = new byte[1 << 16];
        foreach (var (name, path) in Files(folder).Where(f => !f.Name.StartsWith(AccessModes.Internal + "/", StringComparison.Ordinal)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\0"));
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            BinaryPrimitives.WriteInt64LittleEndian(length, file.Length);
            hash.AppendData(length);
            for (int read; (read = file.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>All files below a folder with their paths inside it, in ordinal order.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Path inside the folder with <c>/</c>, and full path.</returns>
    public static (string Name, string Path)[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), Path: path))
            .OrderBy(f => f.Name, StringComparer.Ordinal),
    ];
}
