namespace EarlyWarning.Vocabulary;

/// <summary>Finds the word that a misspelt one was probably meant to be.</summary>
public static class NearestWord
{
    private const int LongestWord = 100;

    /// <summary>The permitted word nearest to a mistyped one.</summary>
    /// <param name="word">The word found.</param>
    /// <param name="permitted">The permitted words.</param>
    /// <returns>The nearest word, the first of several equally near; null where none is near: more than a third of its characters
    /// (at least one, at most three) would have to be inserted, deleted, replaced or swapped with a neighbour. Case and the
    /// difference between hyphen, underscore and space do not count.</returns>
    public static string? Of(string word, IEnumerable<string> permitted)
    {
        if (word.Length > LongestWord) return null;
        string? nearest = null;
        var smallest = int.MaxValue;
        foreach (var candidate in permitted)
        {
            if (candidate.Length > LongestWord) continue;
            var distance = Distance(Plain(word), Plain(candidate));
            if (distance >= smallest || distance > Math.Clamp(candidate.Length / 3, 1, 3)) continue;
            smallest = distance;
            nearest = candidate;
        }

        return nearest;
    }

    /// <summary>Number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other, no part edited twice.</summary>
    /// <param name="left">One word.</param>
    /// <param name="right">The other.</param>
    /// <returns>The optimal string alignment distance; 0 for equal words.</returns>
    public static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) table[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }

        return table[left.Length, right.Length];
    }

    private static string Plain(string word) => word.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
}
