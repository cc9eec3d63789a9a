using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>A file with a day of deletion.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Quarter">The quarter it belongs to.</param>
/// <param name="DeleteBy">The day on which it has to be gone.</param>
/// <param name="Due">Whether that day has come.</param>
public sealed record DueFile(string Path, Quarter Quarter, DateOnly DeleteBy, bool Due);
