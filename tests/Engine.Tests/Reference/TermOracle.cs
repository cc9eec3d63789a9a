using EarlyWarning.Scoring;

namespace EarlyWarning.Tests.Reference;

/// <summary>The term and the risk in double precision, written another way than the engine's.</summary>
internal static class TermOracle
{
    public static double Value(Term term, float x)
    {
        if (float.IsNaN(x)) return term.Missing;
        var bin = term.Cuts.Count(cut => cut <= x);
        if (term.Slopes.IsEmpty) return term.Scores[bin];
        var finite = Math.Clamp((double)x, float.MinValue, float.MaxValue);
        return Math.Clamp(term.Scores[bin] + (term.Slopes[bin] * finite), -1000, 1000);
    }

    /// <summary>Straight between the points, held beyond them.</summary>
    public static double Calibrated(IReadOnlyList<CalibrationPoint> curve, double x)
    {
        if (x <= curve[0].From) return curve[0].To;
        if (x >= curve[^1].From) return curve[^1].To;
        var k = Enumerable.Range(1, curve.Count - 1).First(i => x < curve[i].From);
        var part = (x - curve[k - 1].From) / ((double)curve[k].From - curve[k - 1].From);
        return (curve[k - 1].To * (1 - part)) + (curve[k].To * part);
    }

    public static double Risk(double logOdds) => 1 / (1 + Math.Exp(-Math.Clamp(logOdds, -87, 87)));
}
