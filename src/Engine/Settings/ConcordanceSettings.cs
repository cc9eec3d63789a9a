using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>A table that carries history over a reform of the districts.</summary>
/// <param name="File">CSV file with the columns <c>old</c>, <c>new</c> and <c>share</c>, absolute.</param>
/// <param name="FileName">The file's path as the settings word it, for messages.</param>
/// <param name="From">The first quarter with the new districts.</param>
public sealed record ConcordanceSettings(string File, string FileName, Quarter From);
