using System.Runtime.InteropServices;

namespace EarlyWarning.Results;

/// <summary>Brings files and the names of files onto the disk, so that a power cut after the store's commit can not take them back.</summary>
internal static partial class DiskFlush
{
    /// <summary>Flushes every file below a folder, its folders and the folder that holds it.</summary>
    /// <param name="folder">The folder.</param>
    public static void Tree(string folder)
    {
        foreach (var (_, path) in FolderHash.Files(folder)) File(path);

        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories)) Folder(inner);
        Folder(folder);
        Folder(Path.GetDirectoryName(folder)!);
    }

    /// <summary>Flushes the bytes of one file.</summary>
    /// <param name="path">The file.</param>
    public static void File(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Flushes the names in one folder. Windows keeps them in its journal, and has no such call.</summary>
    /// <param name="folder">The folder.</param>
    public static void Folder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, 0);
        if (handle < 0) return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int readOnly);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
