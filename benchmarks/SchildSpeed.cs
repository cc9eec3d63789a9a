using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Indicators;
using EarlyWarning.MadeUpCity;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Reads a made-up SchILD-NRW folder into indicators: all files, all checks, pseudonyms included.
/// <c>dotnet run -c Release --project benchmarks -- schild-speed [pupils] [years] [repetitions]</c>
/// </summary>
internal static class SchildSpeed
{
    public static void Run(string[] args)
    {
        var pupils = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25_000;
        var years = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
        var repetitions = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
        var folder = Directory.CreateTempSubdirectory("earlywarning-bench-").FullName;
        try
        {
            foreach (var plan in new[] { new SchildPlan { Pupils = pupils, Years = years }, new SchildPlan { Pupils = pupils, Years = years, ByHalfYear = true, Absences = AbsenceEntry.Subjects } })
            {
                SchildExport.Write(plan, Path.Combine(folder, "schild"));
                var bytes = Directory.GetFiles(Path.Combine(folder, "schild")).Sum(file => new FileInfo(file).Length);
                var marks = File.ReadLines(Path.Combine(folder, "schild", "SchuelerLeistungsdaten.dat")).LongCount() - 1;
                Console.WriteLine($"{pupils} pupils, {years} years, {marks} rows of marks {(plan.ByHalfYear ? "by half-year" : "by child")}, {bytes / 1e6:F0} MB");
                Measure(plan, folder, repetitions);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(SchildPlan plan, string folder, int repetitions)
    {
        File.WriteAllText(Path.Combine(folder, "secret.key"), string.Concat(Enumerable.Range(0, 32).Select(i => ((i * 37) + 11 & 255).ToString("x2", CultureInfo.InvariantCulture))));
        var settings = Settings(plan, folder);
        var times = new List<double>();
        for (var run = 0; run <= repetitions; run++)
        {
            var before = GC.GetTotalAllocatedBytes();
            using var process = Process.GetCurrentProcess();
            var processor = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            var children = ExtractReader.ReadAll(settings, plan.Quarter, null, CancellationToken.None).Children[0];
            var seconds = clock.Elapsed.TotalSeconds;
            process.Refresh();
            var busy = (process.TotalProcessorTime - processor).TotalSeconds;
            Console.WriteLine($"{(run == 0 ? "warm-up" : run.ToString(CultureInfo.InvariantCulture))} | {seconds:F2} s wall, {busy:F2} s processor | {children.Count} children | {(GC.GetTotalAllocatedBytes() - before) / 1e6:F0} MB allocated");
            if (run > 0) times.Add(seconds);
        }

        times.Sort();
        Console.WriteLine($"median {times[times.Count / 2]:F2} s");
    }

    private static RunSettings Settings(SchildPlan plan, string folder) => new()
    {
        File = Path.Combine(folder, "earlywarning.yaml"), Sha256 = "", City = "Musterstadt", Quarter = plan.Quarter, Output = Path.Combine(folder, "out"),
        Store = Path.Combine(folder, "out", "results.sqlite"), Indicators = ShippedCatalogue.Catalogue,
        Extracts =
        [
            new()
            {
                Id = "schild", File = "schild", Domain = Domain.School, ChildLevel = true, Controller = "", LegalBasis = "", Purpose = "", Period = null,
                Schild = new() { Absences = plan.Absences, AbsencesUpperSecondary = plan.Absences, Secret = "secret.key" },
                Columns = new() { District = "Ortsteil", Indicators = [.. SchildKeys.Computable.Select(id => new IndicatorColumn { Indicator = id, Column = id })] },
            },
        ],
    };
}
