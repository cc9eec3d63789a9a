using System.Collections.Immutable;
using EarlyWarning.Outputs;
using EarlyWarning.Sources;

namespace EarlyWarning;

/// <summary>Which files have to be gone by now, and whether they are.</summary>
/// <param name="Folder">Folder that was looked at, full path; null where the settings name none.</param>
/// <param name="Today">The day on which it was asked.</param>
/// <param name="Deleted">Whether what was due was deleted, and not only listed.</param>
/// <param name="Files">All files with a day of deletion, by that day.</param>
/// <param name="Others">Number of other entries in the folder; they are never touched.</param>
public sealed record PurgeReport(string? Folder, DateOnly Today, bool Deleted, ImmutableArray<DueFile> Files, int Others)
{
    /// <summary>All extracts that are there, by their day of deletion.</summary>
    public ImmutableArray<DueExtract> Extracts { get; init; } = [];
}
