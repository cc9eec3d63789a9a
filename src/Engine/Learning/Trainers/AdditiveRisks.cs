using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Risks of rows under an additive model on bins.</summary>
internal static class AdditiveRisks
{
    /// <summary>1 / (1 + exp(−(intercept + Σ scores)))</summary>
    /// <param name="codes">Per indicator the bin of each row; at least one.</param>
    /// <param name="scores">Per indicator a score per bin.</param>
    /// <param name="intercept">Log-odds before them.</param>
    /// <returns>One risk per row.</returns>
    public static float[] Of(byte[][] codes, double[][] scores, double intercept)
    {
        var odds = LogOdds(codes, scores, intercept);
        Kernel.Risk(Kernel.Widest, odds, 0, odds);
        return odds;
    }

    /// <summary>Mean of −ln of the risk of what came about.</summary>
    /// <param name="codes">Per indicator the bin of each row.</param>
    /// <param name="scores">Per indicator a score per bin.</param>
    /// <param name="intercept">Log-odds before them.</param>
    /// <param name="outcomes">What came about.</param>
    /// <returns>The log loss, 0 and up.</returns>
    public static double Loss(byte[][] codes, double[][] scores, double intercept, bool[] outcomes)
    {
        var odds = LogOdds(codes, scores, intercept);
        for (var row = 0; row < odds.Length; row++) odds[row] = outcomes[row] ? odds[row] : -odds[row];
        Kernel.Risk(Kernel.Widest, odds, 0, odds);
        double sum = 0;
        foreach (var risk in odds) sum -= NaturalLog.Of(risk);
        return sum / odds.Length;
    }

    private static float[] LogOdds(byte[][] codes, double[][] scores, double intercept)
    {
        var odds = new float[codes[0].Length];
        Array.Fill(odds, (float)intercept);
        for (var t = 0; t < codes.Length; t++)
        {
            var own = codes[t];
            var table = Array.ConvertAll(scores[t], s => (float)s);
            for (var row = 0; row < odds.Length; row++) odds[row] += table[own[row]];
        }

        return odds;
    }
}
