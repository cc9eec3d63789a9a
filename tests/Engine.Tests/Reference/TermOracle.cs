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

    public static double Risk(double logOdds) => 1 / (1 + Math.Exp(-Math.Clamp(logOdds, -87, 87)));
}
