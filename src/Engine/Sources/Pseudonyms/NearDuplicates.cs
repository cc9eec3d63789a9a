using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Counts pairs of identities that could be one child: the same birth date, and names that differ in one letter.</summary>
/// <remarks>
/// One letter inserted, deleted or replaced, or two neighbours swapped (optimal string alignment distance 1). Two texts at that distance
/// have a text in common that comes of each by deleting at most one letter, so candidates are found by hashes of those and then compared; the work grows with
/// the number of identities and not with its square. Names are held in memory only, and nothing but the count comes out.
/// </remarks>
internal sealed class NearDuplicates
{
    private readonly Dictionary<int, HashSet<string>> names = [];

    /// <summary>Different identities so far.</summary>
    public long Children { get; private set; }

    /// <summary>Takes an identity; one that was taken before does not count again.</summary>
    /// <param name="identity">The identity.</param>
    public void Add(ChildIdentity identity)
    {
        if (!names.TryGetValue(identity.BirthDay, out var day)) names.Add(identity.BirthDay, day = new(StringComparer.Ordinal));
        if (day.Add($"{identity.Family} {identity.First}")) Children++;
    }

    /// <summary>The number of pairs.</summary>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>Pairs of different identities.</returns>
    public long Count(CancellationToken cancel)
    {
        var pairs = 0L;
        foreach (var day in names.Values)
        {
            cancel.ThrowIfCancellationRequested();
            if (day.Count > 1) pairs += CountDay([.. day]);
        }

        return pairs;
    }

    private static long CountDay(string[] day)
    {
        var shortened = new List<(ulong Hash, int Name)>();
        for (var i = 0; i < day.Length; i++)
        {
            for (var left = -1; left < day[i].Length; left++) shortened.Add((HashWithout(day[i], left), i));
        }

        shortened.Sort();
        var found = new HashSet<(int, int)>();
        for (var from = 0; from < shortened.Count;)
        {
            var to = from + 1;
            while (to < shortened.Count && shortened[to].Hash == shortened[from].Hash) to++;
            for (var i = from; i < to; i++)
            {
                for (var j = i + 1; j < to; j++)
                {
                    var (one, other) = (shortened[i].Name, shortened[j].Name);
                    if (one != other && NearestWord.Distance(day[one], day[other]) == 1) found.Add((one, other));
                }
            }

            from = to;
        }

        return found.Count;
    }

    // FNV-1a over the letters but one (Fowler, Noll and Vo, 64 bits); the same in every process, which string hash codes are not.
    internal static ulong HashWithout(string text, int left)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < text.Length; i++)
        {
            if (i != left) hash = (hash ^ text[i]) * 1099511628211UL;
        }

        return hash;
    }
}
