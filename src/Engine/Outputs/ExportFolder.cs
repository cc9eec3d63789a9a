using System.Collections.Immutable;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Puts exported files into a folder of the user's.</summary>
internal static class ExportFolder
{
    /// <summary>Saves the files, each written beside its place and then moved there, so that none is ever half there.</summary>
    /// <param name="folder">The folder; made where it is missing.</param>
    /// <param name="files">The files.</param>
    /// <param name="access">Who may read them.</param>
    /// <exception cref="RunStoppedException">A file could not be written (<see cref="StopReason.OutputNotWritten"/>); those before it are there, whole.</exception>
    public static void Save(string folder, ImmutableArray<OutputFile> files, OutputAccess access)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            var part = path + ".part";
            try
            {
                AccessModes.CreateFolder(Path.GetDirectoryName(path)!);
                AccessModes.Write(part, file.Bytes.Span);
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(part, AccessModes.FileMode(access));
                File.Move(part, path, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Discard(part);
                throw new RunStoppedException(StopReason.OutputNotWritten, [Finding.At(OutputsFindings.ExportNotWritten, "", 0, "", file.Name, e.GetType().Name)]);
            }
        }
    }

    private static void Discard(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
