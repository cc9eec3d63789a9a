namespace EarlyWarning.Tests.Reference;

/// <summary>The measures of a ranking by their definitions, pair by pair and place by place, slowly.</summary>
internal static class QualityOracle
{
    /// <summary>Pairs of one with and one without the outcome in which the one with it scores higher; ties one half.</summary>
    public static double RocAuc(double[] scores, bool[] outcomes)
    {
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            for (var j = 0; j < scores.Length; j++)
            {
                if (!outcomes[i] || outcomes[j]) continue;
                pairs++;
                sum += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
            }
        }

        return sum / pairs;
    }

    /// <summary>Mean over those with the outcome of the precision among all that score at least as high.</summary>
    public static double AveragePrecision(double[] scores, bool[] outcomes) =>
        Enumerable.Range(0, scores.Length).Where(i => outcomes[i])
            .Average(i => (double)Enumerable.Range(0, scores.Length).Count(j => scores[j] >= scores[i] && outcomes[j]) / scores.Count(s => s >= scores[i]));

    /// <summary>Expected number of those with the outcome who get one of the places, ties drawn by lot.</summary>
    public static double Reached(double[] scores, bool[] outcomes, double places)
    {
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!outcomes[i]) continue;
            var (above, tied) = (scores.Count(s => s > scores[i]), scores.Count(s => s == scores[i]));
            sum += Math.Clamp((places - above) / tied, 0, 1);
        }

        return sum;
    }

    /// <summary>The highest point of the ROC curve, straight between its corners, whose false-positive rate is at most the given one.</summary>
    public static double Sensitivity(double[] scores, bool[] outcomes, double rate)
    {
        double with = outcomes.Count(o => o), without = outcomes.Count(o => !o);
        var corners = new List<(double X, double Y)> { (0, 0) };
        foreach (var cut in scores.Distinct().OrderDescending())
        {
            corners.Add((
                Enumerable.Range(0, scores.Length).Count(i => scores[i] >= cut && !outcomes[i]) / without, Enumerable.Range(0, scores.Length).Count(i => scores[i] >= cut && outcomes[i]) / with));
        }

        var best = 0.0;
        for (var k = 1; k < corners.Count; k++)
        {
            var (from, to) = (corners[k - 1], corners[k]);
            if (to.X <= rate) best = Math.Max(best, to.Y);
            else if (from.X <= rate) best = Math.Max(best, from.Y + ((to.Y - from.Y) * (rate - from.X) / (to.X - from.X)));
        }

        return best;
    }
}
