using System.Globalization;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Cross-validated area under the ROC curve of the trainers on public data, beside published or recomputed figures.
/// <c>dotnet run -c Release --project benchmarks -- learning-quality [seeds] [data]</c>
/// </summary>
internal static class LearningQuality
{
    private const int Folds = 5;

    private static readonly LocalText Source = new("Anpassung", "Fit");

    public static void Run(string[] args)
    {
        var seeds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        var only = args.Length > 1 ? args[1] : "";
        Console.WriteLine("| data | examples | indicators | trainer | ROC AUC | ± over seeds | others | to reach | reached |");
        Console.WriteLine("|---|---:|---:|---|---:|---:|---|---:|---|");
        foreach (var subject in LearningData.All().Where(s => s.Name.Contains(only, StringComparison.Ordinal)))
        {
            foreach (var trainer in new ITrainer[] { new BoostingTrainer(), new LogisticTrainer() })
            {
                double[] areas = subject.InSample
                    ? [Area(subject.Examples, subject.Examples, trainer, 1)]
                    : [.. Enumerable.Range(1, seeds).Select(seed => CrossValidated(subject.Examples, trainer, seed))];
                var mean = areas.Average();
                var spread = areas.Length > 1 ? Math.Sqrt(areas.Sum(a => (a - mean) * (a - mean)) / (areas.Length - 1)).ToString("F4", CultureInfo.InvariantCulture) : "";
                var reached = mean >= subject.Target ? "yes" : "no";
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {subject.Name} | {subject.Examples.Count} | {subject.Examples.Indicators.Length} | {trainer.Id} | {mean:F4} | {spread} | {subject.Reference} | {subject.Target:F3} | {reached} |"));
            }
        }
    }

    private static double CrossValidated(Examples examples, ITrainer trainer, int seed)
    {
        var fold = Dealt(examples, seed);
        double sum = 0;
        for (var f = 0; f < Folds; f++)
        {
            int[] fit = [.. Enumerable.Range(0, examples.Count).Where(i => fold[i] != f)];
            int[] test = [.. Enumerable.Range(0, examples.Count).Where(i => fold[i] == f)];
            sum += Area(examples.Take(fit), examples.Take(test), trainer, (ulong)seed);
        }

        return sum / Folds;
    }

    private static double Area(Examples fit, Examples test, ITrainer trainer, ulong seed)
    {
        var model = trainer.Fit(fit, new() { Stage = Stage.LowerSecondary, Seed = seed, Source = Source }, CancellationToken.None);
        var scores = ExampleScores.Of(model, test, CancellationToken.None).LogOdds;
        return RankArea(scores, test.Outcomes);
    }

    /// <summary>Folds with the same share of the outcome.</summary>
    private static int[] Dealt(Examples examples, int seed)
    {
        var random = new Random(seed);
        var folds = new int[examples.Count];
        foreach (var outcome in new[] { false, true })
        {
            int[] rows = [.. Enumerable.Range(0, examples.Count).Where(i => examples.Outcomes[i] == outcome)];
            random.Shuffle(rows);
            for (var i = 0; i < rows.Length; i++) folds[rows[i]] = i % Folds;
        }

        return folds;
    }

    /// <summary>Area under the ROC curve, ties one half.</summary>
    internal static double RankArea(float[] scores, ReadOnlySpan<bool> outcomes)
    {
        var keys = (float[])scores.Clone();
        var flags = outcomes.ToArray();
        Array.Sort(keys, flags);
        double area = 0, negatives = 0, positives = 0;
        for (var i = 0; i < keys.Length;)
        {
            double p = 0, n = 0;
            var j = i;
            for (; j < keys.Length && keys[j] == keys[i]; j++)
            {
                if (flags[j]) p++;
                else n++;
            }

            area += p * (negatives + (0.5 * n));
            (positives, negatives, i) = (positives + p, negatives + n, j);
        }

        return area / (positives * negatives);
    }
}
