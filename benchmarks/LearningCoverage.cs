using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Whether the bands of fitted shapes cover planted ones at the nominal rate.
/// <c>dotnet run -c Release --project benchmarks -- learning-coverage [seeds] [examples]</c>
/// </summary>
internal static class LearningCoverage
{
    /// <summary>A planted indicator: how it is drawn, and what it adds to the log-odds (NaN: missing).</summary>
    private sealed record Planted(string Name, Func<Random, double, double> Draw, Func<double, double> Adds);

    /// <summary>What came of the bins of one planted indicator.</summary>
    private sealed class Tally
    {
        public int Bins { get; set; }

        public int Covered { get; set; }

        public int LeftOut { get; set; }

        public double Missed { get; set; }

        public double Stated { get; set; }
    }

    private static readonly ImmutableArray<Planted> City =
    [
        new("straight", (_, z) => z, x => 0.6 * x),
        new("step", (r, _) => r.NextDouble(), x => x > 0.7 ? 0.9 : 0),
        new("u-shape", (r, _) => (2 * r.NextDouble()) - 1, x => 1.2 * x * x),
        new("nothing", (r, _) => Normal(r), _ => 0),
        new("flag", (r, _) => r.Next(5) == 0 ? 1 : 0, x => 0.7 * x),
        new("count", (r, _) => Math.Min(r.Next(4), r.Next(9)), x => 0.2 * Math.Min(x, 2)),
        new("correlated, saturating", (r, z) => (0.6 * z) + (0.8 * Normal(r)), x => 0.8 * Math.Tanh(x)),
        new("missing tells", (r, _) => r.Next(10) == 0 ? double.NaN : 100 * Math.Exp(0.5 * Normal(r)), x => double.IsNaN(x) ? 0.6 : 0.5 * Math.Log(x / 100)),
        new("weak", (r, _) => r.NextDouble(), x => 0.3 * x),
        new("nothing, flag", (r, _) => r.Next(10) == 0 ? 1 : 0, _ => 0),
        new("nothing, missing", (r, _) => r.Next(5) == 0 ? double.NaN : r.NextDouble(), _ => 0),
        new("correlated, nothing", (r, z) => (0.6 * z) + (0.8 * Normal(r)), _ => 0),
    ];

    public static void Run(string[] args)
    {
        var seeds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
        int[] sizes = args.Length > 1 ? [int.Parse(args[1], CultureInfo.InvariantCulture)] : [1000, 4000, 16000];
        Console.WriteLine("| examples | planted shape | bins | left out | covered, % | root mean squared error | root mean squared stated error |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|---:|");
        foreach (var size in sizes)
        {
            var tallies = City.Select(_ => new Tally()).ToArray();
            for (var seed = 1; seed <= seeds; seed++) One(size, seed, tallies);
            for (var t = 0; t < City.Length; t++) Print(size, City[t].Name, [tallies[t]]);
            Print(size, "**all**", tallies);
        }
    }

    private static void Print(int size, string name, Tally[] tallies)
    {
        var bins = tallies.Sum(t => t.Bins);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} | {name} | {bins} | {tallies.Sum(t => t.LeftOut)} | {100 * tallies.Average(t => t.Covered / (double)Math.Max(1, t.Bins)):F1} | {Math.Sqrt(tallies.Sum(t => t.Missed) / bins):F3} | {Math.Sqrt(tallies.Sum(t => t.Stated) / bins):F3} |"));
    }

    private static void One(int size, int seed, Tally[] tallies)
    {
        var random = new Random(seed);
        var columns = City.Select(_ => new float[size]).ToArray();
        var truths = City.Select(_ => new double[size]).ToArray();
        var outcomes = new bool[size];
        for (var i = 0; i < size; i++)
        {
            var common = Normal(random);
            var odds = -2.6;
            for (var t = 0; t < City.Length; t++)
            {
                columns[t][i] = (float)City[t].Draw(random, common);
                odds += truths[t][i] = City[t].Adds(columns[t][i]);
            }

            outcomes[i] = random.NextDouble() < 1 / (1 + Math.Exp(-odds));
        }

        var examples = new Examples([.. City.Select((_, t) => $"x{t}")], columns, outcomes);
        var model = new BoostingTrainer().Fit(examples, new() { Stage = Stage.Primary, Seed = (ulong)seed, Source = new("x", "x") }, CancellationToken.None);
        foreach (var term in model.Terms)
        {
            var t = int.Parse(term.Indicator.AsSpan(1), CultureInfo.InvariantCulture);
            var sums = new double[term.Scores.Length + 1];
            var counts = new int[term.Scores.Length + 1];
            for (var i = 0; i < size; i++)
            {
                var bin = float.IsNaN(columns[t][i]) ? term.Scores.Length : term.Cuts.Count(c => c <= columns[t][i]);
                sums[bin] += truths[t][i];
                counts[bin]++;
            }

            double level = sums.Sum() / size, own = 0;
            for (var b = 0; b < sums.Length; b++) own += counts[b] * (double)(b < term.Scores.Length ? term.Scores[b] : term.Missing) / size;
            for (var b = 0; b < sums.Length; b++)
            {
                if (counts[b] == 0) continue;
                var miss = (b < term.Scores.Length ? term.Scores[b] : term.Missing) - own - ((sums[b] / counts[b]) - level);
                var tally = tallies[t];
                tally.Bins++;
                if (Math.Abs(miss) <= 1.959963984540054 * term.Errors[b]) tally.Covered++;
                tally.Missed += miss * miss;
                tally.Stated += term.Errors[b] * term.Errors[b];
            }
        }

        // A term that is left out says 0 throughout; a planted shape without effect is then met exactly.
        foreach (var left in Enumerable.Range(0, City.Length).Where(t => model.Terms.All(term => term.Indicator != $"x{t}")))
        {
            tallies[left].LeftOut++;
        }
    }

    private static double Normal(Random random)
    {
        var u = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return u * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
