using System.Globalization;
using System.Text;
using EarlyWarning.Districts;

namespace EarlyWarning.Outputs;

/// <summary>The mark of a verdict in the picture of a funnel: told apart by shape, by fill and by colour.</summary>
/// <param name="Name">Class of the mark in the style sheet.</param>
/// <param name="StartX">Start of its outline from its middle, across.</param>
/// <param name="StartY">Start of its outline from its middle, down.</param>
/// <param name="Outline">Its outline from there, in relative steps that end where they began.</param>
internal sealed record FunnelMark(string Name, int StartX, int StartY, string Outline)
{
    /// <summary>Half the height of the largest mark.</summary>
    public const int Radius = 34;

    private static readonly FunnelMark Hotspot = new("m-hotspot", 0, -34, "l36 62h-72z");
    private static readonly FunnelMark Conspicuous = new("m-conspicuous", 0, -30, "l32 54h-64z");
    private static readonly FunnelMark Low = new("m-low", 0, 34, "l36-62h-72z");
    private static readonly FunnelMark Few = new("m-few", 0, -24, "l24 24-24 24-24-24z");

    // No outline: a line of no length with round ends is a dot.
    private static readonly FunnelMark Dot = new("m-dot", 0, 0, "h0");

    /// <summary>The mark of a verdict.</summary>
    public static FunnelMark Of(Verdict verdict) => verdict switch
    {
        Verdict.AssuredHotspot => Hotspot,
        Verdict.Conspicuous => Conspicuous,
        Verdict.AssuredLow => Low,
        Verdict.Inconspicuous => Dot,
        _ => Few,
    };

    /// <summary>One path for many points; points that fall on the same place are drawn once.</summary>
    /// <param name="points">Middles of the marks.</param>
    /// <returns>The path, a few bytes a point.</returns>
    public string Path(IEnumerable<(int X, int Y)> points)
    {
        var path = new StringBuilder();
        var (x, y) = (0, 0);
        foreach (var point in points.Distinct().Order())
        {
            var (dx, dy) = (point.X + StartX - x, point.Y + StartY - y);
            path.Append(CultureInfo.InvariantCulture, $"m{dx}{(dy < 0 ? "" : " ")}{dy}{Outline}");
            (x, y) = (x + dx, y + dy);
        }

        return path.ToString();
    }
}
