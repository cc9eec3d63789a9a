using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>Makes lists of neighbours in which every link runs both ways.</summary>
internal static class Symmetric
{
    /// <summary>Asks every area for its neighbours, several areas at a time, and closes the links.</summary>
    /// <param name="areas">Number of areas.</param>
    /// <param name="neighboursOf">Indices of the areas that an area names, in any order, without itself.</param>
    /// <returns>Per area the areas that it names or that name it, ascending, each once.</returns>
    public static ImmutableArray<ImmutableArray<int>> Of(int areas, Func<int, IEnumerable<int>> neighboursOf)
    {
        var named = new int[areas][];
        Parallel.For(0, areas, i => named[i] = [.. neighboursOf(i)]);
        var lists = new SortedSet<int>[areas];
        for (var i = 0; i < areas; i++) lists[i] = [];
        for (var i = 0; i < areas; i++)
        {
            foreach (var j in named[i])
            {
                lists[i].Add(j);
                lists[j].Add(i);
            }
        }

        return [.. lists.Select(list => list.ToImmutableArray())];
    }
}
