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

        return Symmetric.Of(areas.Count, i =>
        {
            var prepared = PreparedGeometryFactory.Prepare(areas[i]);
            return tree.Query(areas[i].EnvelopeInternal).Where(j => j > i && prepared.Intersects(areas[j]));
        });
    }

    /// <summary>Rook contiguity: two areas are neighbours when they share a piece of border, not a corner only.</summary>
    /// <param name="areas">Valid polygons, all in one coordinate system.</param>
    /// <param name="queen">Their queen contiguity.</param>
    /// <param name="system">The coordinate system.</param>
    /// <returns>Per area the indices of its neighbours, ascending; symmetric. What counts as a border: <see cref="SharedBorder"/>.</returns>
    public static ImmutableArray<ImmutableArray<int>> Rook(
        IReadOnlyList<Geometry> areas, ImmutableArray<ImmutableArray<int>> queen, CoordinateSystem system) =>
        Symmetric.Of(areas.Count, i =>
        {
            var (x, y) = system.MetresPerUnit(areas[i].EnvelopeInternal.Centre.Y);
            return queen[i].Where(j => j > i && SharedBorder.Exists(areas[i], areas[j], x, y));
        });

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
