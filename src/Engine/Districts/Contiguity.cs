using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace EarlyWarning.Districts;

/// <summary>Who touches whom.</summary>
internal static class Contiguity
{
    /// <summary>Queen contiguity: two areas are neighbours when they share at least one point.</summary>
    /// <param name="areas">Valid polygons, all in one coordinate system.</param>
    /// <returns>Per area the indices of its neighbours, ascending; symmetric.</returns>
    /// <remarks>Real boundaries overlap by slivers, and such areas do not "touch" in the sense of the simple-feature standard; so the test is
    /// whether they intersect.</remarks>
    public static ImmutableArray<ImmutableArray<int>> Queen(IReadOnlyList<Geometry> areas)
    {
        var tree = new STRtree<int>();
        for (var i = 0; i < areas.Count; i++) tree.Insert(areas[i].EnvelopeInternal, i);
        tree.Build();

        var later = new int[areas.Count][];
        Parallel.For(0, areas.Count, i =>
        {
            var prepared = PreparedGeometryFactory.Prepare(areas[i]);
            later[i] = [.. tree.Query(areas[i].EnvelopeInternal).Where(j => j > i && prepared.Intersects(areas[j])).Order()];
        });

        var lists = new ImmutableArray<int>.Builder[areas.Count];
        for (var i = 0; i < lists.Length; i++) lists[i] = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < lists.Length; i++)
        {
            // Earlier areas have already entered themselves here, in ascending order.
            foreach (var j in later[i])
            {
                lists[i].Add(j);
                lists[j].Add(i);
            }
        }

        return [.. lists.Select(list => list.ToImmutable())];
    }

    /// <summary>The neighbours among the areas that are present, numbered anew.</summary>
    /// <param name="neighbours">Neighbours of all areas.</param>
    /// <param name="present">Which areas stay.</param>
    /// <returns>The areas that stay, ascending, and per one of them the positions of its neighbours in that list.</returns>
    public static (ImmutableArray<int> Kept, ImmutableArray<ImmutableArray<int>> Neighbours) Within(
        ImmutableArray<ImmutableArray<int>> neighbours, ReadOnlySpan<bool> present)
    {
        var position = new int[present.Length];
        var kept = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < present.Length; i++)
        {
            position[i] = present[i] ? kept.Count : -1;
            if (present[i]) kept.Add(i);
        }

        var lists = kept.Select(i => neighbours[i].Where(j => position[j] >= 0).Select(j => position[j]).ToImmutableArray());
        return (kept.ToImmutable(), [.. lists]);
    }
}
