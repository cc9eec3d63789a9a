using EarlyWarning.Settings;

namespace EarlyWarning.Results;

/// <summary>Who may read a file: everything is created for this account alone, and what is published is opened once it is complete. On Windows, which has no modes,
/// the permissions of the folder above hold.</summary>
internal static class AccessModes
{
    /// <summary>Mode of an internal file: 0600.</summary>
    public const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Mode of an internal folder: 0700.</summary>
    public const UnixFileMode PrivateFolder = PrivateFile | UnixFileMode.UserExecute;

    /// <summary>Name of the folder whose files are never opened.</summary>
    public const string Internal = "internal";

    /// <summary>Mode of a published file: 0600, 0640 or 0644.</summary>
    /// <param name="access">Who may read it.</param>
    /// <returns>The mode.</returns>
    public static UnixFileMode FileMode(OutputAccess access) => access switch
    {
        OutputAccess.Owner => PrivateFile,
        OutputAccess.Group => PrivateFile | UnixFileMode.GroupRead,
        _ => PrivateFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
    };

    /// <summary>Mode of a published folder: 0700, 0750 or 0755.</summary>
    /// <param name="access">Who may read it.</param>
    /// <returns>The mode.</returns>
    public static UnixFileMode FolderMode(OutputAccess access) => access switch
    {
        OutputAccess.Owner => PrivateFolder,
        OutputAccess.Group => PrivateFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute,
        _ => PrivateFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute,
    };

    /// <summary>Makes a folder that only this account may enter, and those above it that are missing; one that is there stays as it is.</summary>
    /// <param name="path">The folder.</param>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else if (!Directory.Exists(path)) Directory.CreateDirectory(path, PrivateFolder);
    }

    /// <summary>Creates a file that only this account may read; it must not be there.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The open file, empty.</returns>
    public static FileStream Create(string path) => new(path, Options(System.IO.FileMode.CreateNew));

    /// <summary>Writes a file that only this account may read; one that is there is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">All its bytes.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (File.Exists(path)) File.Delete(path);
        using var file = Create(path);
        file.Write(bytes);
    }

    /// <summary>Opens a file, and creates it for this account alone where it is missing.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The open file, which nobody else may open.</returns>
    public static FileStream OpenAlone(string path) => new(path, Options(System.IO.FileMode.OpenOrCreate));

    /// <summary>Opens a complete folder of outputs: its files and folders get the mode of published ones, those named <see cref="Internal"/> stay private.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="access">Who may read it.</param>
    public static void Publish(string folder, OutputAccess access)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.EnumerateFiles(folder)) File.SetUnixFileMode(file, FileMode(access));
        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => Path.GetFileName(inner) != Internal)) Publish(inner, access);

        // A folder handed over by group (setgid) hands its group on; that bit stays.
        File.SetUnixFileMode(folder, FolderMode(access) | (File.GetUnixFileMode(folder) & UnixFileMode.SetGroup));
    }

    /// <summary>Lets readers into a folder that may have been there before: rights are added, never taken.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="access">Who may read it.</param>
    public static void LetIn(string folder, OutputAccess access)
    {
        if (OperatingSystem.IsWindows()) return;
        var mode = File.GetUnixFileMode(folder);
        if ((mode | FolderMode(access)) != mode) File.SetUnixFileMode(folder, mode | FolderMode(access));
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = PrivateFile;
        return options;
    }
}
