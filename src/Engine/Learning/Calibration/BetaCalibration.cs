using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Calibration by the ratio of two beta densities: log-odds = c + a · ln p − b · ln(1 − p), a and b not negative.</summary>
/// <remarks>Source: Kull, M., Silva Filho, T. M. and Flach, P. (2017), Beyond sigmoids: how to obtain well-calibrated probabilities from binary classifiers with beta calibration, Electronic Journal of Statistics 11,
/// 5052–5080; a coefficient that comes out negative is left out and the other fitted anew, as there. The curve is kept at 16 points, dense where it bends: between them it is at most
/// 0.006 · |a − b| log-odds off inside the range of the examples it was fitted on (its second derivative is (b − a) p (1 − p), and the points part ∫ √(p (1 − p)) ≤ π equally).</remarks>
internal static class BetaCalibration
{
    /// <summary>Name of the method.</summary>
    public const string Method = "beta";

    /// <summary>Steps on which points are placed.</summary>
    private const int Grid = 2048;

    /// <summary>Fits the curve.</summary>
    /// <param name="logOdds">Log-odds of examples the terms were not fitted on.</param>
    /// <param name="outcomes">Their outcomes.</param>
    /// <returns>The curve, held beyond the lowest and the highest of the log-odds; null where one class is missing, all log-odds are equal, or neither coefficient is above 0.</returns>
    public static CalibrationMap? Fit(ReadOnlySpan<float> logOdds, ReadOnlySpan<bool> outcomes)
    {
        var with = outcomes.Count(true);
        if (with == 0 || with == outcomes.Length) return null;
        var (low, high) = (float.MaxValue, float.MinValue);
        foreach (var x in logOdds) (low, high) = (Math.Min(low, x), Math.Max(high, x));
        if (!(low < high)) return null;
        return Coefficients(logOdds, outcomes) is var (c, a, b) ? new(Method, 0, 1, Points(low, high, c, a, b)) : null;
    }

    /// <summary>c + a · ln p − b · ln(1 − p) for log-odds x of p.</summary>
    internal static double At(double x, double c, double a, double b) => c - (a * CalibrationMap.OneSided(-x)) + (b * CalibrationMap.OneSided(x));

    /// <summary>The coefficients c, a, b; null where neither a nor b is above 0.</summary>
    internal static (double C, double A, double B)? Coefficients(ReadOnlySpan<float> logOdds, ReadOnlySpan<bool> outcomes)
    {
        var (lower, upper, targets) = (new double[logOdds.Length], new double[logOdds.Length], new double[logOdds.Length]);
        for (var i = 0; i < targets.Length; i++)
        {
            (lower[i], upper[i], targets[i]) = (-CalibrationMap.OneSided(-logOdds[i]), CalibrationMap.OneSided(logOdds[i]), outcomes[i] ? 1 : 0);
        }

        var both = LogisticFit.Of([lower, upper], targets);
        if (both[1] >= 0 && both[2] >= 0) return both[1] + both[2] > 0 ? (both[0], both[1], both[2]) : null;
        var one = LogisticFit.Of([both[1] < 0 ? upper : lower], targets);
        if (!(one[1] > 0)) return null;
        return both[1] < 0 ? (one[0], 0, one[1]) : (one[0], one[1], 0);
    }

    private static ImmutableArray<CalibrationPoint> Points(float low, float high, double c, double a, double b)
    {
        // Bending √(p (1 − p)), and a little for the length, so that points go to straight parts as well.
        var step = ((double)high - low) / Grid;
        var bends = new double[Grid + 1];
        for (var i = 1; i <= Grid; i++)
        {
            var p = 1 / (1 + Exponential.Of(-(low + ((i - 0.5) * step))));
            bends[i] = bends[i - 1] + (Math.Sqrt(p * (1 - p)) * step) + (1e-3 / Grid);
        }

        var points = ImmutableArray.CreateBuilder<CalibrationPoint>(CompiledCalibration.MaximumPoints);
        var at = 0;
        for (var k = 0; k < CompiledCalibration.MaximumPoints; k++)
        {
            var last = k == CompiledCalibration.MaximumPoints - 1;
            while (at < Grid && bends[at] < bends[Grid] * k / (CompiledCalibration.MaximumPoints - 1)) at++;
            var from = last ? high : (float)(low + (at * step));
            var to = (float)Math.Clamp(At(from, c, a, b), -CompiledTerm.Limit, CompiledTerm.Limit);
            if (points.Count == 0 || from > points[^1].From) points.Add(new(from, points.Count == 0 ? to : Math.Max(to, points[^1].To)));
        }

        return points.ToImmutable();
    }
}
