namespace EarlyWarning.Learning;

/// <summary>How sure the shapes of an additive model on bins are: the posterior of all scores together under a prior of smooth shapes.</summary>
/// <remarks>
/// <para>Prior: the scores of neighbouring bins differ by normal steps (a random walk), the missing score by itself; how large the steps are is estimated per term from the
/// examples (empirical Bayes by the EM algorithm; Dempster, Laird and Rubin 1977). The likelihood is taken as normal around the fitted scores (Laplace).</para>
/// <para>Posterior standard deviations of smooths hold sampling error and shrinkage bias together, and so cover the truth at the nominal rate on average over a shape,
/// which sampling errors alone do not (Wahba 1983; Nychka, D. (1988), Bayesian confidence intervals for smoothing splines, JASA 83, 1134–1143; Marra and Wood 2012).</para>
/// </remarks>
internal static class ShapePosterior
{
    /// <summary>Turns of the EM algorithm.</summary>
    public const int Turns = 20;

    /// <summary>Prior guess of the variance of a term, in units of 1 / information of all examples. Without it the steps of a term
    /// without effect would be estimated as 0, and its band with them. Chosen with the study <c>learning-coverage</c>.</summary>
    private const double Guess = 3;

    /// <summary>Weight of that guess beside one step between bins that was seen.</summary>
    private const double GuessWeight = 0.5;

    /// <summary>Prior standard deviation of a missing score, and of a shape's level (log-odds).</summary>
    private const double Wide = 1;

    /// <summary>Estimates.</summary>
    /// <param name="known">Slope and curvature at the fitted scores.</param>
    /// <param name="scores">The fitted scores per term, the missing one last.</param>
    /// <param name="bins">The bins per term.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Per term the posterior standard deviation of each score less the term's mean over the examples, the missing one last.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static double[][] Errors(Information known, double[][] scores, IndicatorBins[] bins, CancellationToken cancel)
    {
        var at = new double[known.Size];
        for (var t = 0; t < scores.Length; t++) scores[t].CopyTo(at, known.Starts[t]);
        var target = new double[known.Size];
        for (var a = 0; a < target.Length; a++)
        {
            target[a] = known.Slope[a];
            for (var b = 0; b < at.Length; b++) target[a] += known.Curvature[a][b] * at[b];
        }

        // Variance of the steps between the bins of a term, at first that of the fitted scores.
        var guess = Guess / known.Curvature[^1][^1];
        var steps = bins.Select((b, t) => ((GuessWeight * guess / Scale(b.Bins)) + SquaredSteps(scores[t], b.Bins)) / (GuessWeight + b.Bins - 1)).ToArray();
        for (var turn = 0; ; turn++)
        {
            cancel.ThrowIfCancellationRequested();
            var matrix = known.Curvature.Select(row => (double[])row.Clone()).ToArray();
            for (var t = 0; t < bins.Length; t++) AddPrior(matrix, known.Starts[t], bins[t].Bins, 1 / steps[t]);
            matrix[^1][^1] += 1e-6;
            var factor = Cholesky.Of(matrix);
            var means = factor.Solve(target);
            var blocks = factor.InverseBlocks(known.Starts);
            if (turn == Turns) return [.. bins.Select((b, t) => Centred(blocks[t], b))];
            for (var t = 0; t < bins.Length; t++)
            {
                var (count, size) = (bins[t].Bins, bins[t].Cells);
                var sum = (GuessWeight * guess / Scale(count)) + SquaredSteps(means.AsSpan(known.Starts[t]), count);
                for (var b = 1; b < count; b++)
                {
                    sum += blocks[t][(b * size) + b] + blocks[t][((b - 1) * size) + b - 1] - (2 * blocks[t][(b * size) + b - 1]);
                }

                steps[t] = sum / (GuessWeight + count - 1);
            }
        }
    }

    /// <summary>Mean variance of a centred random walk over so many bins with steps of variance 1: (n² − 1) / 6n.</summary>
    private static double Scale(int bins) => bins < 2 ? 1 : ((bins * (double)bins) - 1) / (6.0 * bins);

    private static double SquaredSteps(ReadOnlySpan<double> scores, int bins)
    {
        double sum = 0;
        for (var b = 1; b < bins; b++) sum += (scores[b] - scores[b - 1]) * (scores[b] - scores[b - 1]);
        return sum;
    }

    private static void AddPrior(double[][] matrix, int start, int bins, double precision)
    {
        for (var b = 1; b < bins; b++)
        {
            var (here, before) = (start + b, start + b - 1);
            matrix[here][here] += precision;
            matrix[before][before] += precision;
            matrix[here][before] -= precision;
            matrix[before][here] -= precision;
        }

        for (var b = 0; b <= bins; b++) matrix[start + b][start + b] += 1 / (Wide * Wide * (b < bins ? bins : 1));
    }

    /// <summary>Standard deviations of scores less their mean over the examples.</summary>
    private static double[] Centred(double[] block, IndicatorBins bins)
    {
        var size = bins.Cells;
        double count = bins.Counts.Sum();
        var (across, errors) = (new double[size], new double[size]);
        double variance = 0;
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b < size; b++) across[a] += block[(a * size) + b] * bins.Counts[b] / count;
            variance += across[a] * bins.Counts[a] / count;
        }

        for (var a = 0; a < size; a++) errors[a] = Math.Sqrt(Math.Max(0, block[(a * size) + a] - (2 * across[a]) + variance));
        return errors;
    }
}
