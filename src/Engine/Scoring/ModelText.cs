using System.Collections.Immutable;

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
    /// <returns><c> (→ word?)</c> where one is at most two edits and half its length away, the first of equals; otherwise empty.</returns>
    public static string Suggestion(string word, ImmutableArray<string> permitted)
    {
        if (word.Length > LongestShown) return "";
        var best = "";
        var least = 3;
        foreach (var candidate in permitted)
        {
            var edits = Edits(word, candidate);
            if (edits >= least || 2 * edits > candidate.Length) continue;
            (best, least) = (candidate, edits);
        }

        return best.Length == 0 ? "" : $" (→ {best}?)";
    }

    /// <summary>Levenshtein (1966) distance, letter case ignored.</summary>
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }

        return row[b.Length];
    }
}
