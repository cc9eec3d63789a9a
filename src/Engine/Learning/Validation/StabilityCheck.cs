using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Fits the chosen trainer anew on somewhat other examples, and looks whether the ranking of the districts holds.</summary>
internal sealed class StabilityCheck
{
    /// <summary>Most bootstrap fits, most schools left out, and fewest fits of either kind where examples are many.</summary>
    private const int MostFits = 20, FewestFits = 5;

    /// <summary>Examples that all fits of one kind may have together before there are fewer of them: a bound to the time they take.</summary>
    private const long ExamplesOfAKind = 2_000_000;

    private readonly ITrainer trainer;
    private readonly Examples examples;
    private readonly Examples newest;
    private readonly CalibrationMap map;
    private readonly FitOptions options;
    private readonly CancellationToken cancel;

    private StabilityCheck(ITrainer trainer, Examples examples, CalibrationMap map, FitOptions options, CancellationToken cancel)
    {
        (this.trainer, this.examples, this.map, this.options, this.cancel) = (trainer, examples, map, options, cancel);
        var last = examples.Cohorts.ToArray().Max();
        newest = examples.Take([.. Rows.Where(r => examples.Cohorts[r] == last)]);
    }

    private IEnumerable<int> Rows => Enumerable.Range(0, examples.Count);

    /// <summary>Checks a stage.</summary>
    /// <param name="trainer">The chosen trainer.</param>
    /// <param name="model">The finished model.</param>
    /// <param name="examples">All examples it was fitted on.</param>
    /// <param name="map">Its calibration, which every new fit takes over.</param>
    /// <param name="options">For the trainer.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Without the last of three or more quarters; 20 bootstraps (<see cref="BootstrapWeights"/>); without each of the 20 largest schools; fewer of both where the examples are more than 100,000, down to five. The districts
    /// are ranked by mean risk on the examples of the newest quarter. Null where fewer than five districts have 20 examples there. A fit that stops for want of examples is not counted.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static StabilityReport? Of(ITrainer trainer, StageModel model, Examples examples, CalibrationMap map, FitOptions options, CancellationToken cancel)
    {
        var check = new StabilityCheck(trainer, examples, map, options, cancel);
        var own = check.RankingBy(model);
        if (own.Count < DistrictRanking.FewestDistricts) return null;
        var refits = new[] { ("quarter", check.WithoutLastQuarter()), ("bootstrap", check.Bootstraps()), ("school", check.WithoutSchools()) };
        return new(own.Count, [.. refits.Select(r => check.RefitOf(r.Item1, r.Item2, own)).OfType<Refit>()]);
    }

    private Refit? RefitOf(string kind, IEnumerable<int[]> samples, DistrictRanking own)
    {
        var (correlations, kept) = (new List<double>(), new List<double>());
        foreach (var rows in samples)
        {
            if (Fitted(rows) is not { } ranking) continue;
            correlations.Add(own.Correlation(ranking));
            kept.Add(own.HighestKept(ranking));
        }

        if (correlations.Count == 0) return null;
        correlations.Sort();
        var middle = (correlations[(correlations.Count - 1) / 2] + correlations[correlations.Count / 2]) / 2;
        return new(kind, correlations.Count, new(middle, correlations[0], correlations[^1]), new(kept.Sum() / kept.Count, kept.Min(), kept.Max()));
    }

    private DistrictRanking? Fitted(int[] rows)
    {
        try
        {
            return RankingBy(map.Into(trainer.Fit(examples.Take(rows), options, cancel)));
        }
        catch (RunStoppedException)
        {
            return null;
        }
    }

    private DistrictRanking RankingBy(StageModel model) => DistrictRanking.Of(newest, ExampleScores.Of(model, newest, cancel).Risks);

    private int Fits => (int)Math.Clamp(ExamplesOfAKind / examples.Count, FewestFits, MostFits);

    private IEnumerable<int[]> WithoutLastQuarter()
    {
        int[] quarters = [.. examples.Cohorts.ToArray().Distinct().Order()];
        if (quarters.Length >= 3) yield return [.. Rows.Where(r => examples.Cohorts[r] != quarters[^1])];
    }

    private IEnumerable<int[]> Bootstraps()
    {
        var weights = new BootstrapWeights(examples.Schools, options.Seed, "stability");
        for (var replicate = 0; replicate < Fits; replicate++)
        {
            var drawn = new int[examples.Count];
            weights.Fill(replicate, drawn);
            yield return [.. Rows.SelectMany(r => Enumerable.Repeat(r, drawn[r]))];
        }
    }

    private IEnumerable<int[]> WithoutSchools()
    {
        var schools = examples.Schools.ToArray().Where(s => s > 0).CountBy(s => s).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => s.Key).ToList();
        if (schools.Count < 2) yield break;
        foreach (var school in schools.Take(Fits)) yield return [.. Rows.Where(r => examples.Schools[r] != school)];
    }
}
