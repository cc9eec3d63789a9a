using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>How words of a model file are shown in findings.</summary>
internal static class ModelText
{
    private const int LongestShown = 40;

    /// <summary>A word as it may stand in a message: no control characters, at most 40 characters.</summary>
    /// <param name="word">The word as the file has it.</param>
    /// <returns>The word for people.</returns>
    public static string Shown(string word)
    {
        var clean = new string([.. word.Take(LongestShown).Select(c => char.IsControl(c) ? '?' : c)]);
        return word.Length > LongestShown ? clean + "…" : clean;
    }

    /// <summary>The permitted word nearest to a misspelt one.</summary>
    /// <param name="word">The word as the file has it.</param>
    /// <param name="permitted">The permitted words.</param>
    /// <returns><c> (→ word?)</c> where one is near; otherwise empty.</returns>
    public static string Suggestion(string word, ImmutableArray<string> permitted) =>
        NearestWord.Of(word, permitted) is { } nearest ? $" (→ {nearest}?)" : "";
}
