using EarlyWarning.Learning;
using EarlyWarning.Scoring;

namespace EarlyWarning.Tests.Learning;

/// <summary>A small trainer for tests: each indicator in fifths, each bin scored by its log likelihood ratio times a factor (naive Bayes). From counts, so the order of rows changes nothing.</summary>
internal sealed class BinnedTrainer(string id = "binned", double factor = 1, Action<Examples>? onFit = null) : ITrainer
{
    public string Id => id;

    public StageModel Fit(Examples examples, FitOptions options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        onFit?.Invoke(examples);
        return new()
        {
            Stage = options.Stage,
            Intercept = factor * Ratio(examples.Positives, examples.Count - examples.Positives),
            Threshold = null,
            Terms = [.. Enumerable.Range(0, examples.Indicators.Length).Select(i => TermOf(examples, i, options))],
        };
    }

    private Term TermOf(Examples examples, int indicator, FitOptions options)
    {
        var column = examples.Column(indicator).ToArray();
        float[] sorted = [.. column.Where(x => !float.IsNaN(x)).Order()];
        float[] cuts = sorted.Length == 0 ? [] : [.. Enumerable.Range(1, 4).Select(k => sorted[k * sorted.Length / 5]).Distinct()];
        var (with, without) = (new int[cuts.Length + 2], new int[cuts.Length + 2]);
        for (var i = 0; i < column.Length; i++)
        {
            var bin = float.IsNaN(column[i]) ? cuts.Length + 1 : 0;
            while (bin < cuts.Length && cuts[bin] <= column[i]) bin++;
            if (examples.Outcomes[i]) with[bin]++;
            else without[bin]++;
        }

        var all = Ratio(examples.Positives, examples.Count - examples.Positives);
        float[] scores = [.. with.Zip(without, (a, b) => (float)(factor * (Ratio(a, b) - all)))];
        return new()
        {
            Indicator = examples.Indicators[indicator],
            Level = TermLevel.Child,
            Cuts = [.. cuts],
            Scores = [.. scores[..^1]],
            Missing = scores[^1],
            Errors = [.. scores.Select(_ => 0.1f)],
            Source = options.Source,
        };
    }

    private static double Ratio(int with, int without) => Math.Log((with + 0.5) / (without + 0.5));
}
