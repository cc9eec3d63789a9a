using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Districts;

/// <summary>Neighbours by the distance of centroids.</summary>
/// <remarks>
/// A centroid is that of the area (its parts together, holes left out) in longitude and latitude. The distance of two is the straight line between them on the GRS 80
/// ellipsoid, in metres: below the distance along the ground by 1 part in 100,000 at 100 km. For a map in UTM it differs from the distance on the map by up to 4 parts in
/// 10,000, the scale of the projection; so the same districts have the same neighbours whatever the map's coordinate system.
/// </remarks>
internal sealed class Centroids
{
    /// <summary>Distances that differ by less than this share are equal: on a regular grid they differ by rounding alone.</summary>
    private const double Tie = 1e-7;

    private readonly (double X, double Y, double Z)[] points;

    /// <summary>The centroids of areas.</summary>
    /// <param name="areas">Polygons in longitude and latitude, none of them empty.</param>
    public Centroids(IReadOnlyList<Geometry> areas) => points = [.. areas.Select(area =>
    {
        var centroid = area.Centroid;
        return TransverseMercator.ToGeocentric(centroid.X, centroid.Y);
    })];

    /// <summary>The distance of two centroids.</summary>
    /// <param name="i">One.</param>
    /// <param name="j">The other.</param>
    /// <returns>Metres, 0 or more.</returns>
    public double Metres(int i, int j)
    {
        double x = points[i].X - points[j].X, y = points[i].Y - points[j].Y, z = points[i].Z - points[j].Z;
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }

    /// <summary>Distance band: two areas are neighbours when their centroids are at most so far apart.</summary>
    /// <param name="metres">The longest distance.</param>
    /// <returns>Per area the indices of its neighbours, ascending; symmetric. An area without another in reach has none.</returns>
    public ImmutableArray<ImmutableArray<int>> Within(double metres) =>
        Symmetric.Of(points.Length, i => Others(i).Where(j => Metres(i, j) <= metres * (1 + Tie)));

    /// <summary>k nearest: two areas are neighbours when one of them is among the k nearest of the other.</summary>
    /// <param name="count">k, at least 1; with fewer other areas all are neighbours.</param>
    /// <returns>Per area the indices of its neighbours, ascending; symmetric, so an area may have more than k. Areas as far away as the k-th count too.</returns>
    public ImmutableArray<ImmutableArray<int>> Nearest(int count) => Symmetric.Of(points.Length, i =>
    {
        var distances = Others(i).Select(j => Metres(i, j)).ToArray();
        if (distances.Length <= count) return Others(i);
        Array.Sort(distances);
        var reach = distances[count - 1] * (1 + Tie);
        return Others(i).Where(j => Metres(i, j) <= reach);
    });

    private IEnumerable<int> Others(int i) => Enumerable.Range(0, points.Length).Where(j => j != i);
}
