using EarlyWarning.Districts;

namespace EarlyWarning.Learning;

/// <summary>Parts examples so that a group is never in two parts.</summary>
internal static class GroupedFolds
{
    /// <summary>Parts examples.</summary>
    /// <param name="groups">Group per example: any numbers; equal ones stay together.</param>
    /// <param name="count">Number of parts, at least 2.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="name">Name of the use: another name parts differently.</param>
    /// <returns>Part per example, 0 to <paramref name="count"/> − 1. Groups come in an order drawn from seed and number (<see cref="Philox"/>), each into the part that has the fewest examples; so the
    /// order of the rows changes nothing.</returns>
    public static int[] Of(int[] groups, int count, ulong seed, string name)
    {
        var key = Philox.Key(seed, name);
        var sizes = new SortedDictionary<int, int>();
        foreach (var group in groups) sizes[group] = sizes.GetValueOrDefault(group) + 1;
        var (filled, partOf) = (new long[count], new Dictionary<int, int>(sizes.Count));
        foreach (var (group, size) in sizes.OrderBy(g => Draw(key, g.Key)).ThenBy(g => g.Key))
        {
            var part = Array.IndexOf(filled, filled.Min());
            filled[part] += size;
            partOf[group] = part;
        }

        return Array.ConvertAll(groups, g => partOf[g]);
    }

    /// <summary>The groups that belong together inside a fit: schools where at least <paramref name="fewest"/> are known, otherwise districts, otherwise single examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="fewest">Fewest groups.</param>
    /// <returns>Group per example; those whose place is not known are one group.</returns>
    public static int[] PlacesOf(Examples examples, int fewest)
    {
        if (Known(examples.Schools) >= fewest) return examples.Schools.ToArray();
        return Known(examples.Districts) >= fewest ? examples.Districts.ToArray() : [.. Enumerable.Range(0, examples.Count)];
    }

    /// <summary>Number of different places that are known.</summary>
    /// <param name="places">Place per example, 0 where not known.</param>
    public static int Known(ReadOnlySpan<int> places)
    {
        var known = new HashSet<int>();
        foreach (var place in places)
        {
            if (place > 0) known.Add(place);
        }

        return known.Count;
    }

    private static ulong Draw(ulong key, int group)
    {
        var (high, low, _, _) = Philox.Block(key, (uint)group, 0);
        return ((ulong)high << 32) | low;
    }
}
