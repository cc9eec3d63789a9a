using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Finds the word that a misspelt one was probably meant to be.</summary>
internal static class DidYouMean
{
    /// <summary>The nearest known word, hyphens at the beginning, a value behind an equals sign and case left aside.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The words that exist.</param>
    /// <returns>The word; null where none is near (<see cref="NearestWord"/>).</returns>
    internal static string? Nearest(string written, IEnumerable<string> known)
    {
        var words = known.ToLookup(Bare);
        return NearestWord.Of(Bare(written), words.Select(w => w.Key)) is { } nearest ? words[nearest].First() : null;
    }

    private static string Bare(string word) => word.TrimStart('-').Split('=')[0].ToLowerInvariant();
}
