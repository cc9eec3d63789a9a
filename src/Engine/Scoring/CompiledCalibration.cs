using System.Collections.Immutable;

namespace EarlyWarning.Scoring;

/// <summary>The calibration curve of a stage, laid out for the kernel: one segment between each two neighbouring points.</summary>
internal sealed class CompiledCalibration
{
    /// <summary>Fewest and most points of a curve.</summary>
    public const int MinimumPoints = 2, MaximumPoints = 16;

    /// <summary>Lays out a curve.</summary>
    /// <param name="points">2 to 16 points.</param>
    /// <exception cref="ArgumentException">Too few or too many points, a number outside its range, <c>From</c> not strictly ascending or <c>To</c> falling.</exception>
    public CompiledCalibration(ImmutableArray<CalibrationPoint> points)
    {
        if (FaultOf(points) is { } fault) throw new ArgumentException($"The calibration has {fault}.", nameof(points));
        Start = points[0].To;
        From = [.. points.SkipLast(1).Select(p => p.From)];
        Widths = [.. From.Select((from, k) => points[k + 1].From - from)];

        // Held to the finite range: a width may be as small as a float32 can be.
        Slopes = [.. Widths.Select((width, k) => (float)Math.Min(float.MaxValue, ((double)points[k + 1].To - points[k].To) / width))];
    }

    /// <summary>Log-odds at and below the first point.</summary>
    public float Start { get; }

    /// <summary>Where each segment begins.</summary>
    public float[] From { get; }

    /// <summary>Length of each segment, above 0.</summary>
    public float[] Widths { get; }

    /// <summary>Slope of each segment, 0 or more.</summary>
    public float[] Slopes { get; }

    private static string? FaultOf(ImmutableArray<CalibrationPoint> points)
    {
        if (points.Length is < MinimumPoints or > MaximumPoints) return "not 2 to 16 points";
        for (var k = 0; k < points.Length; k++)
        {
            if (points[k].From is not (>= -CompiledTerm.LargestSum and <= CompiledTerm.LargestSum)) return "a point outside ±100000";
            if (points[k].To is not (>= -CompiledTerm.Limit and <= CompiledTerm.Limit)) return "log-odds outside ±1000";
            if (k > 0 && !(points[k - 1].From < points[k].From)) return "points that do not ascend";
            if (k > 0 && !(points[k - 1].To <= points[k].To)) return "log-odds that fall";
        }

        return null;
    }
}
