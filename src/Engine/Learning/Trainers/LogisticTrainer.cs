using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Logistic regression with an elastic-net penalty on the indicators' bins: few steps, straight lines where they do, and terms that say nothing left out.</summary>
/// <remarks>The columns are those of <see cref="OrderedColumns"/>, the regression that of <see cref="ElasticNet"/>. The penalty is the one of 30, from the least that leaves nothing down to a
/// thousandth of it, with the least log loss over five folds of whole schools, else districts, else rows; a fold that lacks an outcome is left out. No standard errors are stated: those after a
/// choice of columns would be too small.</remarks>
public sealed class LogisticTrainer : ITrainer
{
    private const int Folds = 5;
    private const int Penalties = 30;
    private const double LeastShare = 1e-3;

    /// <summary>Examples a bin needs.</summary>
    private const int LeastPerBin = 10;

    /// <summary>Penalties after the best so far without a better one, after which the path of a fold is given up.</summary>
    private const int Patience = 6;

    /// <inheritdoc/>
    public string Id => "logistic";

    /// <inheritdoc/>
    public StageModel Fit(Examples examples, FitOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(options);
        options = options with { Threads = Math.Max(1, options.Threads) };
        TrainingCheck.Stop(examples, options.Stage);
        var data = BinnedExamples.Of(examples, LeastPerBin);
        TrainingCheck.StopWithoutTerms(data, options.Stage);
        int[] directions = [.. data.Indicators.Select(i => Math.Sign(options.Directions.GetValueOrDefault(i)))];
        IndicatorBins[] bins = [.. data.Bins];

        var whole = new ElasticNet(data.Codes, data.Outcomes, bins, directions, options.Threads);
        var largest = whole.Largest(cancel);
        double[] path = [.. Enumerable.Range(0, Penalties).Select(k => largest * Exponential.Of(NaturalLog.Of(LeastShare) * k / (Penalties - 1)))];
        var chosen = largest > 0 ? Chosen(data, bins, directions, path, options, cancel) : 0;
        for (var k = 0; k < chosen; k++) whole.MoveTo(path[k], ElasticNet.TurnsOnTheWay, cancel);
        var fitted = whole.MoveTo(path[chosen], ElasticNet.TurnsToRest, cancel);
        return AdditiveTerms.Model(data, fitted.Scores, fitted.Intercept, null, options);
    }

    /// <summary>Index of the penalty with the least log loss on folds left out.</summary>
    private static int Chosen(BinnedExamples data, IndicatorBins[] bins, int[] directions, double[] path, FitOptions options, CancellationToken cancel)
    {
        var folds = GroupFolds.Of(data.Groups, data.Outcomes, Folds, Philox.Key(options.Seed, "logistic-folds"));
        var losses = new double[Folds][];
        new WorkTeam(Math.Clamp(options.Threads, 1, Folds), (f, _) => losses[f] = LossesOf(f)).Run(Folds, cancel);
        var used = losses.Where(l => l.Length > 0).ToArray();
        if (used.Length == 0) return path.Length / 2;

        // Of penalties that all folds have reached, the one with the least sum; a path that was given up ends with its worst.
        return Enumerable.Range(0, path.Length).MinBy(k => used.Sum(l => l[Math.Min(k, l.Length - 1)]));

        double[] LossesOf(int fold)
        {
            int[] inside = [.. Enumerable.Range(0, data.Count).Where(row => folds[row] != fold)];
            int[] outside = [.. Enumerable.Range(0, data.Count).Where(row => folds[row] == fold)];
            var outcomes = Array.ConvertAll(inside, row => data.Outcomes[row]);
            if (outside.Length == 0 || !outcomes.Contains(true) || !outcomes.Contains(false)) return [];
            var tested = Array.ConvertAll(data.Codes, codes => Array.ConvertAll(outside, row => codes[row]));
            var observed = Array.ConvertAll(outside, row => data.Outcomes[row]);
            var net = new ElasticNet(Array.ConvertAll(data.Codes, codes => Array.ConvertAll(inside, row => codes[row])), outcomes, bins, directions, 1);
            var result = new List<double>();
            var (best, at) = (double.PositiveInfinity, 0);
            foreach (var penalty in path)
            {
                var (scores, intercept) = net.MoveTo(penalty, ElasticNet.TurnsOnTheWay, cancel);
                var loss = AdditiveRisks.Loss(tested, scores, intercept, observed) * outside.Length;
                if (loss < best) (best, at) = (loss, result.Count);
                result.Add(loss);
                if (result.Count - at > Patience) break;
            }

            return [.. result];
        }
    }
}
