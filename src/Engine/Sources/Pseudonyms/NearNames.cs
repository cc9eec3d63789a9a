namespace EarlyWarning.Sources;

/// <summary>Counts pairs of identities that could be one child, as <see cref="NearDuplicates"/> does, and keeps no name for it: only 64-bit hashes of the names with one letter left out.</summary>
/// <remarks>
/// Two names are one letter apart (inserted, deleted, replaced, or two neighbours swapped) exactly where leaving out a letter of one gives the other; or where leaving out one letter of
/// each gives one text, the letters being at one place, or the same letter at neighbouring places. So place and letter beside the hash decide without the names. It costs about 16 bytes
/// a letter, which is little for a school and much for a city.
/// </remarks>
internal sealed class NearNames
{
    private const int Whole = -1;
    private readonly Dictionary<int, Day> days = [];

    /// <summary>Takes an identity; one that was taken before does not count again.</summary>
    /// <param name="identity">The identity.</param>
    public void Add(ChildIdentity identity)
    {
        if (!days.TryGetValue(identity.BirthDay, out var day)) days.Add(identity.BirthDay, day = new([], []));
        var name = $"{identity.Family} {identity.First}";
        if (!day.Names.Add(NearDuplicates.HashWithout(name, Whole))) return;
        for (var at = Whole; at < name.Length; at++) day.Shortened.Add(new(NearDuplicates.HashWithout(name, at), day.Names.Count, at, at == Whole ? '\0' : name[at]));
    }

    /// <summary>The number of pairs of different identities.</summary>
    public long Count() => days.Values.Where(day => day.Names.Count > 1).Sum(day => day.Shortened.GroupBy(text => text.Hash).SelectMany(Pairs).Distinct().LongCount());

    private static IEnumerable<(int, int)> Pairs(IEnumerable<Text> same)
    {
        var texts = same.OrderBy(text => text.Name).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length; j++)
            {
                if (texts[i].Name != texts[j].Name && OneLetterApart(texts[i], texts[j])) yield return (texts[i].Name, texts[j].Name);
            }
        }
    }

    private static bool OneLetterApart(Text one, Text other) =>
        one.At == Whole || other.At == Whole || one.At == other.At || (one.Letter == other.Letter && Math.Abs(one.At - other.At) == 1);

    private sealed record Day(HashSet<ulong> Names, List<Text> Shortened);

    private readonly record struct Text(ulong Hash, int Name, int At, char Letter);
}
