using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.MadeUpCity;
using EarlyWarning.Settings;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Whether the bands of shapes fitted to the made-up city's files cover the shapes planted in it: <c>learning-city [seeds] [first seed]</c>. Each city is written, read and joined as <c>fit</c> does, faults in the files included.
/// </summary>
internal static class LearningCity
{
    private sealed class Tally
    {
        public int Bins { get; set; }

        public int Covered { get; set; }

        public int LeftOut { get; set; }

        public double Missed { get; set; }

        public double Stated { get; set; }
    }

    public static void Run(string[] args)
    {
        var seeds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
        var first = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        for (var s = 0; s < seeds; s++) One(first + (ulong)s, tallies);
        Console.WriteLine("| stage, outcome, indicator | planted | bins | left out | covered, % | root mean squared error | root mean squared stated error |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (var (name, tally) in tallies) Print(name, tally);
        Print("**all planted** | steps or line", Sum(tallies.Where(t => !t.Key.EndsWith("nothing", StringComparison.Ordinal)).Select(t => t.Value)));
        Print("**all** | ", Sum(tallies.Values));
    }

    private static void Print(string name, Tally tally) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {tally.Bins} | {tally.LeftOut} | {100.0 * tally.Covered / Math.Max(1, tally.Bins):F1} | {Math.Sqrt(tally.Missed / Math.Max(1, tally.Bins)):F3} | {Math.Sqrt(tally.Stated / Math.Max(1, tally.Bins)):F3} |"));

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(new Tally(), (a, b) => new()
    {
        Bins = a.Bins + b.Bins, Covered = a.Covered + b.Covered, LeftOut = a.LeftOut + b.LeftOut, Missed = a.Missed + b.Missed, Stated = a.Stated + b.Stated,
    });

    private static void One(ulong seed, SortedDictionary<string, Tally> tallies)
    {
        var folder = Directory.CreateTempSubdirectory("earlywarning-city-").FullName;
        try
        {
            CityGenerator.Write(new CityPlan { Seed = seed }, folder, CancellationToken.None);
            var settings = SettingsFile.Load(Path.Combine(folder, "lernen.yaml"));
            var cohorts = CohortReading.Read(settings, null, CancellationToken.None);
            foreach (var stage in cohorts.Stages) Compare(stage, settings.Indicators, cohorts.DistrictLevel, seed, tallies);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(StageData stage, IndicatorCatalogue catalogue, ImmutableHashSet<string> districtLevel, ulong seed, SortedDictionary<string, Tally> tallies)
    {
        var truth = PlantedOutcome.All.Single(p => p.Outcome == stage.Outcome && p.Stage == stage.Stage);
        var directions = stage.Examples.Indicators.Where(i => catalogue[i].Direction != 0).ToImmutableDictionary(i => i, i => catalogue[i].Direction);
        var model = new BoostingTrainer().Fit(
            stage.Examples, new() { Stage = stage.Stage, Seed = seed, Directions = directions, DistrictLevel = districtLevel, Source = new("x", "x") }, CancellationToken.None);
        for (var i = 0; i < stage.Examples.Indicators.Length; i++)
        {
            var id = stage.Examples.Indicators[i];
            var shape = truth.Shapes.FirstOrDefault(s => s.Indicator == id);
            var name = $"{stage.Stage}, {stage.Outcome}, {id} | {(shape is null ? "nothing" : shape.Scores.IsEmpty ? "line" : "steps")}";
            if (!tallies.TryGetValue(name, out var tally)) tallies[name] = tally = new();
            var column = stage.Examples.Column(i);
            if (model.Terms.FirstOrDefault(t => t.Indicator == id) is { } term) Count(term, column, shape, tally);
            else tally.LeftOut++;
        }
    }

    /// <summary>Fitted and planted shape, both with mean 0 over the examples; a bin's planted score is the mean over its examples.</summary>
    private static void Count(Scoring.Term term, ReadOnlySpan<float> column, PlantedShape? shape, Tally tally)
    {
        float[] scores = [.. term.Scores, term.Missing];
        var (planted, counts) = (new double[scores.Length], new int[scores.Length]);
        foreach (var x in column)
        {
            var bin = float.IsNaN(x) ? scores.Length - 1 : term.Cuts.Count(c => c <= x);
            planted[bin] += shape?.Of(x) ?? 0;
            counts[bin]++;
        }

        double level = planted.Sum() / column.Length, own = 0;
        for (var b = 0; b < scores.Length; b++) own += counts[b] * (double)scores[b] / column.Length;
        for (var b = 0; b < scores.Length; b++)
        {
            if (counts[b] == 0) continue;
            var miss = scores[b] - own - ((planted[b] / counts[b]) - level);
            tally.Bins++;
            if (Math.Abs(miss) <= 1.959963984540054 * term.Errors[b]) tally.Covered++;
            tally.Missed += miss * miss;
            tally.Stated += (double)term.Errors[b] * term.Errors[b];
        }
    }
}
