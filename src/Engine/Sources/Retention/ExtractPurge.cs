using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Deletes extracts whose day of deletion has come: the files that the settings name, those of other quarters included, and nothing else.</summary>
public static class ExtractPurge
{
    // Quarters whose files are looked for where the path holds {quarter}.
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <summary>The extracts that are there.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="today">The day on which is asked.</param>
    /// <returns>The extracts by deletion day, then path. A link is never followed and never deleted.</returns>
    public static ImmutableArray<DueExtract> Find(RunSettings settings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.File))!;
        var found = from extract in settings.Extracts
                    where extract.DeleteBy is not null
                    from quarter in QuartersOf(extract, settings.Quarter)
                    let name = extract.FileIn(quarter)
                    let path = Path.GetFullPath(Path.Combine(folder, name))
                    where IsThere(path)
                    let day = extract.DeleteBy!.In(quarter)
                    select new DueExtract(extract.Id, path, name, day, day <= today) { Others = OthersIn(path) };
        return [.. found.OrderBy(f => f.DeleteBy).ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Extract, StringComparer.Ordinal)];
    }

    /// <summary>Deletes the extracts that are due. Of a folder the <c>.dat</c> files are deleted, and the folder where nothing else is in it.</summary>
    /// <param name="extracts">What was found.</param>
    /// <exception cref="RunStoppedException">At least one could not be deleted (<see cref="StopReason.OutputNotWritten"/>); all others are gone.</exception>
    public static void Delete(ImmutableArray<DueExtract> extracts)
    {
        var left = ImmutableArray.CreateBuilder<Finding>();
        foreach (var extract in extracts.Where(e => e.Due))
        {
            try
            {
                if (Directory.Exists(extract.Path)) DeleteFolder(extract.Path);
                else File.Delete(extract.Path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                left.Add(Finding.At(SourcesFindings.ExtractNotDeleted, extract.Name, 0, ""));
            }
        }

        if (left.Count > 0) throw new RunStoppedException(StopReason.OutputNotWritten, left.ToImmutable());
    }

    private static IEnumerable<Quarter> QuartersOf(ExtractSettings extract, Quarter quarter)
    {
        if (extract.FileIn(quarter) == extract.File) return [quarter];
        return from year in Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
               from number in Enumerable.Range(1, 4)
               select new Quarter(year, number);
    }

    private static bool IsThere(string path) =>
        Directory.Exists(path) ? new DirectoryInfo(path).LinkTarget is null : new FileInfo(path) is { Exists: true, LinkTarget: null };

    private static IEnumerable<FileInfo> ExportFiles(string path) =>
        new DirectoryInfo(path).GetFiles("*.dat", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.None }).Where(file => file.LinkTarget is null);

    private static int OthersIn(string path)
    {
        try
        {
            return Directory.Exists(path) ? Directory.EnumerateFileSystemEntries(path).Count() - ExportFiles(path).Count() : 0;
        }
        catch (UnauthorizedAccessException)
        {
            // A folder that may not be listed is told when it is to be deleted.
            return 0;
        }
    }

    private static void DeleteFolder(string path)
    {
        foreach (var file in ExportFiles(path)) file.Delete();
        if (!Directory.EnumerateFileSystemEntries(path).Any()) Directory.Delete(path);
    }
}
