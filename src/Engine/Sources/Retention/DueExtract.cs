namespace EarlyWarning.Sources;

/// <summary>An extract that is there, with its day of deletion.</summary>
/// <param name="Extract">Its name in the settings.</param>
/// <param name="Path">Full path of the file, or of the folder.</param>
/// <param name="Name">The path as the settings word it.</param>
/// <param name="DeleteBy">The day on which it has to be gone.</param>
/// <param name="Due">Whether that day has come.</param>
public sealed record DueExtract(string Extract, string Path, string Name, DateOnly DeleteBy, bool Due)
{
    /// <summary>Number of entries of a folder that are no files of an export; they are never deleted.</summary>
    public int Others { get; init; }
}
