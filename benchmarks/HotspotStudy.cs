using System.Globalization;
using System.Text;
using EarlyWarning.Districts;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// How often each rule errs and what it finds, in made-up cities whose true rates are known; writes <c>results/quality/hotspots.md</c>.
/// <c>dotnet run -c Release --project benchmarks -- hotspot-study [cities per setting]</c>
/// </summary>
internal static class HotspotStudy
{
    private const int NullRuns = 1_000;

    public static void Run(string[] args)
    {
        var cities = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 400;
        var page = new StringBuilder(Head(cities));
        foreach (var districts in (int[])[26, 100])
        {
            foreach (var spread in (double[])[0.15, 0.3])
            {
                var none = Try(new(districts, 0.15, spread, 1), cities / 2);
                var planted = Try(new(districts, 0.15, spread, 2), cities / 2);
                page.Append(CultureInfo.InvariantCulture, $"\n## {districts} districts, spread {spread} logits\n\n");
                page.Append("| rule | none planted: FDR | found | called | planted: FDR | found | of the planted | called |\n|---|---|---|---|---|---|---|---|\n");
                foreach (var rule in none.Keys) page.Append(Line(rule, [.. none[rule].Cells(withPlanted: false), .. planted[rule].Cells(withPlanted: true)]));
            }
        }

        Others(page, cities);
        Nulls(page);
        var file = Path.Combine(Root(), "benchmarks", "results", "quality", "hotspots.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, page.ToString());
        Console.WriteLine(page.ToString());
    }

    private static string Head(int cities) => string.Create(CultureInfo.InvariantCulture, $"""
        # Hotspots: what each rule finds, and how often it errs

        `dotnet run -c Release --project benchmarks -- hotspot-study`: {cities} made-up cities for each number of districts and spread, half of them with planted hotspots; seeded.

        - **Cities**: 60 to 1,200 children per district (log-normal, median 230); true rates normal in logits around 15 % with the spread named; where hotspots are planted,
          three of 26 districts (11 of 100) have a true rate of 30 %. Districts lie on a chessboard, hotspots anywhere on it.
        - **Truly high**: true rate at least 1.25 times the city's true rate (planted or not); **truly low**: at most the city's divided by 1.25.
        - **FDR**: mean over cities of (called, but not truly high) / max(1, called); for *assured low* of those not truly low. A city in which nothing is called counts as 0.
        - **found**: share of all truly high districts (for *assured low* of all truly low ones) that are called, over all cities together. **called**: mean number per city.
        - *own count + BH*: exact binomial upper tail against the city's rate, Benjamini–Hochberg at 0.05. *P(> city), EB*: and posterior P(rate > city) ≥ 0.95, and empirical-Bayes rate
          ≥ 1.25 times the city's. *Gi\**: empirical-Bayes rates, normal upper tail. *raw ranking*: the tenth of the districts with the highest rates.

        """);

    private static void Others(StringBuilder page, int cities)
    {
        page.Append("\n## The assured hotspot under other rates\n\nFDR, and share found of the truly high.\n\n");
        page.Append("| districts | base rate | planted | 0.15 logits: FDR | found | 0.3 logits: FDR | found |\n|---|---|---|---|---|---|---|\n");
        foreach (var districts in (int[])[26, 100])
        {
            foreach (var (rate, multiple) in ((double, double)[])[(0.06, 1), (0.06, 2), (0.15, 1.5), (0.3, 1), (0.3, 1.5)])
            {
                var small = Try(new(districts, rate, 0.15, multiple), cities / 2)[HotspotRules.Assured];
                var large = Try(new(districts, rate, 0.3, multiple), cities / 2)[HotspotRules.Assured];
                var planted = multiple > 1 ? string.Create(CultureInfo.InvariantCulture, $"{multiple} times") : "none";
                page.Append(Line(
                    districts.ToString(CultureInfo.InvariantCulture),
                    [Percent(rate), planted, Percent(small.FalseDiscoveryRate), Percent(small.Found), Percent(large.FalseDiscoveryRate), Percent(large.Found)]));
            }
        }
    }

    private static void Nulls(StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## 100 districts of one expected rate\n\n{NullRuns} runs each. ");
        page.Append("*any*: share of runs in which at least one district is called; *called*: mean number. With ρ = 0.02 a district's own rate is drawn from a beta distribution around the\n");
        page.Append("common one (0.40 logits at 15 %, 0.60 at 6 %); *false* is the FDR as above, with these own rates as the truth. From one quarter's counts nobody can tell whether\n");
        page.Append("they are lasting differences or noise; who holds all of it for noise reads *called* as the number of false ones.\n\n");
        page.Append("Reported elsewhere for 100 such districts of unnamed size, *any*: Wilson 96 %, conditional Gi 93 %, funnel 19 %, Gi* + BH 6.3 %, own count + BH 2.8 %; with\n");
        page.Append("ρ = 0.02 own count + BH calls 7.\n");
        foreach (var (size, rate) in ((int, double)[])[(230, 0.15), (80, 0.06)])
        {
            var (plain, varied) = (TryNull(size, rate, 0), TryNull(size, rate, 0.02));
            page.Append(CultureInfo.InvariantCulture, $"\n| {size} children, {rate * 100:0} % | binomial: any | called | ρ = 0.02: any | called | false |\n|---|---|---|---|---|---|\n");
            foreach (var rule in plain.Keys)
            {
                var (p, v) = (plain[rule], varied[rule]);
                page.Append(Line(rule, [Percent(p.Any), Number(p.Called), Percent(v.Any), Number(v.Called), Percent(v.False)]));
            }
        }
    }

    private static Dictionary<string, Tally> Try(CitySetting setting, int cities)
    {
        var drawn = new (HotspotCity City, Dictionary<string, bool[]> Flags)[cities];
        Parallel.For(0, cities, c =>
        {
            var city = HotspotCity.Draw(setting, c);
            drawn[c] = (city, HotspotRules.Flags(city));
        });
        return drawn[0].Flags.Keys.ToDictionary(rule => rule, rule => Tally.Of(rule, drawn));
    }

    private static Dictionary<string, (double Any, double Called, double False)> TryNull(int size, double rate, double overDispersion)
    {
        var neighbours = HotspotRules.Neighbours(100);
        var drawn = new (HotspotCity City, Dictionary<string, bool[]> Flags)[NullRuns];
        Parallel.For(0, NullRuns, c =>
        {
            var city = HotspotCity.Null(size, rate, overDispersion, c);
            drawn[c] = (city, HotspotRules.Flags(city));
            var rates = Enumerable.Range(0, city.Length).Select(city.RateOf).ToArray();
            drawn[c].Flags[HotspotRules.Permutation] = [.. NeighbourPermutation.Test([.. city.Codes], rates, neighbours, 999, (ulong)c).Select(test => test.PGreater <= 0.05)];
        });
        return drawn[0].Flags.Keys.Where(rule => !rule.StartsWith("raw", StringComparison.Ordinal)).ToDictionary(
            rule => rule,
            rule => (drawn.Average(d => d.Flags[rule].Any(f => f) ? 1.0 : 0), drawn.Average(d => (double)d.Flags[rule].Count(f => f)), Tally.Of(rule, drawn).FalseDiscoveryRate));
    }

    private static string Line(string first, string[] cells) => $"| {string.Join(" | ", cells.Prepend(first))} |\n";

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EarlyWarning.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("EarlyWarning.sln not found above the benchmark.");
    }

    /// <summary>Figures of one rule over the cities of one setting.</summary>
    private sealed record Tally(double FalseDiscoveryRate, double Found, double FoundOfPlanted, double Called)
    {
        public static Tally Of(string rule, (HotspotCity City, Dictionary<string, bool[]> Flags)[] drawn)
        {
            double falseShares = 0;
            int called = 0, right = 0, high = 0, planted = 0, plantedFound = 0;
            foreach (var (city, flags) in drawn)
            {
                var truth = rule == HotspotRules.AssuredLow ? city.Low : city.High;
                var (own, ownRight) = (flags[rule].Count(f => f), flags[rule].Zip(truth).Count(pair => pair is (true, true)));
                falseShares += (double)(own - ownRight) / Math.Max(1, own);
                called += own;
                right += ownRight;
                high += truth.Count(t => t);
                planted += city.Planted.Count(t => t);
                plantedFound += flags[rule].Zip(city.Planted).Count(pair => pair is (true, true));
            }

            return new(falseShares / drawn.Length, (double)right / Math.Max(1, high), (double)plantedFound / Math.Max(1, planted), (double)called / drawn.Length);
        }

        public string[] Cells(bool withPlanted) =>
            withPlanted ? [Percent(FalseDiscoveryRate), Percent(Found), Percent(FoundOfPlanted), Number(Called)] : [Percent(FalseDiscoveryRate), Percent(Found), Number(Called)];
    }
}
