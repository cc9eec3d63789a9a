using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>Puts names beside points so that no two names overlap and no name covers a point.</summary>
internal static class LabelPlacement
{
    /// <summary>Directions in the order in which they are tried, in thirds of the distance: beside, then slanting, then above and below.</summary>
    private static readonly (int X, int Y)[] Directions = [(3, 0), (-3, 0), (2, -2), (2, 2), (-2, -2), (-2, 2), (0, -3), (0, 3)];

    /// <summary>Places the names.</summary>
    /// <param name="names">Points with the width of their names, most important first.</param>
    /// <param name="height">Height of a name.</param>
    /// <param name="points">All points of the picture, those with names included.</param>
    /// <param name="radius">Half the height of a point's mark.</param>
    /// <param name="bounds">Where names may stand.</param>
    /// <returns>Per name its box; null where there is no room. A name that is further away than the nearest distance wants a line to its point.</returns>
    public static ImmutableArray<LabelBox?> Place(
        IReadOnlyList<(int X, int Y, int Width)> names, int height, IReadOnlyList<(int X, int Y)> points, int radius, LabelBox bounds)
    {
        var placed = new List<LabelBox>();
        return [.. names.Select(name =>
        {
            LabelBox? free = Candidates(name, height, radius).Where(box => box.Inside(bounds) && !placed.Exists(box.Overlaps) && !points.Any(p => box.Covers(p.X, p.Y, radius)))
                .Select(box => (LabelBox?)box).FirstOrDefault();
            if (free is { } box) placed.Add(box);
            return free;
        })];
    }

    private static IEnumerable<LabelBox> Candidates((int X, int Y, int Width) name, int height, int radius)
    {
        for (var far = 0; far < 7; far++)
        {
            var distance = radius + 6 + (far * height * 2 / 3);
            foreach (var (dx, dy) in Directions)
            {
                var (x, y) = (name.X + (dx * distance / 3), name.Y + (dy * distance / 3) - (height / 2));
                var left = dx > 0 ? x : dx < 0 ? x - name.Width : x - (name.Width / 2);
                if (dx == 0) y += dy > 0 ? height / 2 : -height / 2;
                yield return new(left, y, left + name.Width, y + height) { Away = far > 0 };
            }
        }
    }
}

/// <summary>The box of a name.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
internal readonly record struct LabelBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Whether the name stands away from its point.</summary>
    public bool Away { get; init; }

    /// <summary>Whether this box lies inside another.</summary>
    public bool Inside(LabelBox other) => Left >= other.Left && Top >= other.Top && Right <= other.Right && Bottom <= other.Bottom;

    /// <summary>Whether two boxes have ground in common.</summary>
    public bool Overlaps(LabelBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether this box reaches into the square around a point.</summary>
    public bool Covers(int x, int y, int radius) => x + radius > Left && x - radius < Right && y + radius > Top && y - radius < Bottom;
}
