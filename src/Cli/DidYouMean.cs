namespace EarlyWarning.Cli;

/// <summary>Finds the word that a misspelt one was probably meant to be.</summary>
internal static class DidYouMean
{
    /// <summary>The nearest known word.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The words that exist.</param>
    /// <returns>The word with the fewest edits (hyphens at the beginning and case left aside), the first of several;
    /// null where more than a third of the letters, and more than one, would have to change.</returns>
    internal static string? Nearest(string written, IEnumerable<string> known)
    {
        var word = Bare(written);
        if (word.Length == 0) return null;
        var best = known.Select(k => (Word: k, Edits: Edits(word, Bare(k)))).OrderBy(k => k.Edits).FirstOrDefault((Word: "", Edits: int.MaxValue));
        return best.Edits <= Math.Max(word.Length == 1 ? 0 : 1, (word.Length + 1) / 3) ? best.Word : null;
    }

    /// <summary>Number of letters inserted, left out, replaced, or swapped with their neighbour (optimal string alignment).</summary>
    /// <param name="a">A word.</param>
    /// <param name="b">Another word.</param>
    /// <returns>The number; 0 for equal words.</returns>
    internal static int Edits(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }

    private static string Bare(string word) => word.TrimStart('-').Split('=')[0].ToLowerInvariant();
}
