using System.Diagnostics;
using System.Globalization;
using EarlyWarning.MadeUpCity;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Whole-process figures of the built program: wall time, processor time and peak memory of a quarterly run with all outputs.
/// <c>dotnet run -c Release --project benchmarks -- whole-run [children] [districts] [repetitions]</c>
/// </summary>
internal static class WholeRun
{
    public static void Measure(string[] args)
    {
        var children = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var districts = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 450;
        var repetitions = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
        var folder = Directory.CreateTempSubdirectory("earlywarning-bench-").FullName;
        try
        {
            var plan = new CityPlan { Children = children, Districts = districts, Quarters = 1 };
            CityGenerator.Write(plan, folder, CancellationToken.None);
            var bytes = Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
            Console.WriteLine($"{children} children, {districts} districts, {bytes / 1e6:F0} MB of extracts");
            Console.WriteLine("run | wall s | processor s | peak MB");
            var walls = new List<double>();
            for (var run = 0; run <= repetitions; run++)
            {
                if (Directory.Exists(Path.Combine(folder, "out"))) Directory.Delete(Path.Combine(folder, "out"), recursive: true);
                var (wall, processor, peak) = Once(folder);
                Console.WriteLine($"{(run == 0 ? "warm-up" : run.ToString(CultureInfo.InvariantCulture))} | {wall:F2} | {processor:F2} | {peak / 1e6:F0}");
                if (run > 0) walls.Add(wall);
            }

            walls.Sort();
            Console.WriteLine($"median wall {walls[walls.Count / 2]:F2} s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs the program once on a project.</summary>
    internal static (double Wall, double Processor, long Peak) Once(string folder)
    {
        var program = Path.Combine(FindRoot(), "src", "Cli", "bin", "Release", "net10.0", "earlywarning.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[program, "run", Path.Combine(folder, "earlywarning.yaml"), "--quiet"]) start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        long peak = 0;
        var processor = 0.0;
        while (!process.WaitForExit(10))
        {
            // Read while it lives: both figures are gone with the process, so the last ten milliseconds are missing.
            peak = Math.Max(peak, PeakOf(process.Id));
            if (!process.HasExited) processor = ProcessorSeconds(process) ?? processor;
        }

        var wall = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"the run ended with {process.ExitCode}");
        return (wall, processor, peak);
    }

    private static double? ProcessorSeconds(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>VmHWM of a Linux process, bytes; 0 where it has ended or there is no such file.</summary>
    private static long PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EarlyWarning.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("EarlyWarning.sln not found above the benchmark.");
    }
}
