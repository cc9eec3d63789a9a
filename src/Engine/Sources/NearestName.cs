namespace EarlyWarning.Sources;

/// <summary>The name a misspelt one may have meant.</summary>
internal static class NearestName
{
    /// <summary>Finds the nearest candidate: fewest single-character changes (Levenshtein 1966), letter case counted as a small difference.</summary>
    /// <param name="name">The name looked for.</param>
    /// <param name="candidates">The names there are.</param>
    /// <returns>The nearest with at most a third of the characters changed, the first of equals; null where none is near.</returns>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length is 0 or > 100) continue;
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
