using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Time of the trainers: 200,000 examples of 24 indicators, half of them with values of their own, a quarter counts, a quarter flags; one value in twenty is missing.
/// <c>dotnet run -c Release --project benchmarks -- learning-speed [examples] [indicators] [repetitions]</c>
/// </summary>
internal static class LearningSpeed
{
    public static void Run(string[] args)
    {
        var size = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
        var indicators = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 24;
        var repetitions = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3;
        var (fit, test) = (Drawn(size, indicators, 1), Drawn(50_000, indicators, 2));
        Console.WriteLine($"{size} examples, {indicators} indicators, {fit.Positives} with the outcome, {Environment.ProcessorCount} processors");
        foreach (var trainer in new ITrainer[] { new BoostingTrainer(), new LogisticTrainer() })
        {
            for (var run = 1; run <= repetitions; run++)
            {
                using var process = Process.GetCurrentProcess();
                var processor = process.TotalProcessorTime;
                var before = GC.GetTotalAllocatedBytes();
                var clock = Stopwatch.StartNew();
                var model = trainer.Fit(fit, new() { Stage = Stage.LowerSecondary, Source = new("x", "x") }, CancellationToken.None);
                var seconds = clock.Elapsed.TotalSeconds;
                process.Refresh();
                var busy = (process.TotalProcessorTime - processor).TotalSeconds;
                var area = LearningQuality.RankArea(ExampleScores.Of(model, test, CancellationToken.None).LogOdds, test.Outcomes);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trainer.Id,-9} {run} | {seconds:F1} s wall, {busy:F1} s processor | {(GC.GetTotalAllocatedBytes() - before) / 1e6:F0} MB allocated | ROC AUC on 50,000 others {area:F4}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"true log-odds: ROC AUC {LearningQuality.RankArea(Truth(50_000, indicators, 2), test.Outcomes):F4}"));
    }

    private static float[] Truth(int size, int indicators, int seed) => Draw(size, indicators, seed).Odds;

    private static Examples Drawn(int size, int indicators, int seed)
    {
        var (columns, odds) = Draw(size, indicators, seed);
        var random = new Random(seed + 1000);
        return new([.. Enumerable.Range(0, indicators).Select(i => $"x{i}")], columns, Array.ConvertAll(odds, o => random.NextDouble() < 1 / (1 + Math.Exp(-o))));
    }

    private static (float[][] Columns, float[] Odds) Draw(int size, int indicators, int seed)
    {
        var random = new Random(seed);
        var odds = new float[size];
        Array.Fill(odds, -3.6f);
        var columns = new float[indicators][];
        for (var t = 0; t < indicators; t++)
        {
            columns[t] = new float[size];
            for (var i = 0; i < size; i++)
            {
                var u = random.NextDouble();
                var x = (t % 4) switch { 0 => u, 1 => (2 * u) - 1, 2 => Math.Floor(8 * u * u), _ => u < 0.2 ? 1 : 0 };
                var missing = random.Next(20) == 0;
                columns[t][i] = missing ? float.NaN : (float)x;
                odds[i] += (float)(missing ? 0.2 : (t % 8) switch { 0 => u > 0.7 ? 0.6 : 0, 1 => 0.8 * x * x, 2 => 0.1 * x, 3 => 0.5 * x, 4 => 0.5 * Math.Sin(6 * u), 5 => 0.4 * x, _ => 0 });
            }
        }

        return (columns, odds);
    }
}
