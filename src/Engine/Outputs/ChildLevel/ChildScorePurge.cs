using System.Collections.Immutable;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Deletes files of child scores whose day of deletion has come, those that a killed run left unfinished included, and touches nothing else.</summary>
public static class ChildScorePurge
{
    /// <summary>The files of child scores in the folder of the settings.</summary>
    /// <param name="permission">The permission of the settings; without one nothing is found.</param>
    /// <param name="today">The day on which is asked.</param>
    /// <returns>The files by deletion day, then name; and how many other entries the folder holds. A file counts by its name and, where it is finished, by its first line; a link
    /// never does.</returns>
    /// <exception cref="RunStoppedException">The folder could not be read (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static (ImmutableArray<DueFile> Files, int Others) Find(ChildScoreSettings? permission, DateOnly today)
    {
        if (permission is null || !Directory.Exists(permission.Folder)) return ([], 0);
        try
        {
            var entries = new DirectoryInfo(permission.Folder).GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None });
            var found = entries.Select(entry => (Entry: entry, Name: NameOf(entry))).Where(f => f.Name is not null)
                .Select(f => new DueFile(f.Entry.FullName, f.Name!.Value.Quarter, f.Name.Value.DeleteBy, f.Name.Value.DeleteBy <= today))
                .OrderBy(f => f.DeleteBy).ThenBy(f => f.Path, StringComparer.Ordinal);
            ImmutableArray<DueFile> files = [.. found];
            return (files, entries.Length - files.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Faults.Stop(OutputsFindings.ChildScoresNotDeleted, permission.FolderName, e);
        }
    }

    /// <summary>Deletes the files that are due.</summary>
    /// <param name="files">What was found.</param>
    /// <exception cref="RunStoppedException">At least one could not be deleted (<see cref="StopReason.OutputNotWritten"/>); all others are gone.</exception>
    public static void Delete(ImmutableArray<DueFile> files)
    {
        var left = ImmutableArray.CreateBuilder<Finding>();
        foreach (var file in files.Where(f => f.Due))
        {
            try
            {
                File.Delete(file.Path);
                DiskFlush.Folder(Path.GetDirectoryName(file.Path)!);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                left.AddRange(Faults.Stop(OutputsFindings.ChildScoresNotDeleted, Path.GetFileName(file.Path), e).Findings);
            }
        }

        if (left.Count > 0) throw new RunStoppedException(StopReason.OutputNotWritten, left.ToImmutable());
    }

    private static ChildScoreFileName? NameOf(FileSystemInfo entry)
    {
        if (entry is not FileInfo { LinkTarget: null } file) return null;
        if (ChildScoreFileName.TryParse(file.Name, out var name)) return ChildScoreTable.IsOne(file.FullName) ? name : null;
        return ChildScoreFileName.TryParseLeft(file.Name, out var left, out _) ? left : null;
    }
}
