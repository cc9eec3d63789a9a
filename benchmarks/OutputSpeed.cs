using System.Globalization;
using EarlyWarning.MadeUpCity;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// What the files for machines, maps and spreadsheets add to a quarterly run, in alternation with a run that leaves them out: wall and processor seconds of the whole process.
/// <c>dotnet run -c Release --project benchmarks -- output-speed [children] [districts] [repetitions]</c>
/// </summary>
internal static class OutputSpeed
{
    public static void Run(string[] args)
    {
        int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;
        var (children, districts, repetitions) = (Number(0, 100_000), Number(1, 450), Number(2, 5));
        var folder = Directory.CreateTempSubdirectory("earlywarning-outputs-").FullName;
        try
        {
            CityGenerator.Write(new CityPlan { Children = children, Districts = districts, Quarters = 1 }, folder, CancellationToken.None);
            var settings = Path.Combine(folder, "earlywarning.yaml");
            var all = File.ReadAllText(settings);
            string[] texts = [all + "\noutputs: [csv, geojson, report, run]\n", all];
            var (walls, processors) = (new List<double>[] { [], [] }, new List<double>[] { [], [] });
            for (var run = 0; run < 2 * (repetitions + 1); run++)
            {
                File.WriteAllText(settings, texts[run % 2]);
                if (Directory.Exists(Path.Combine(folder, "out"))) Directory.Delete(Path.Combine(folder, "out"), recursive: true);
                var (wall, processor, _) = WholeRun.Once(folder);
                if (run < 2) continue;
                walls[run % 2].Add(wall);
                processors[run % 2].Add(processor);
            }

            string Line(string name, int which) => string.Create(
                CultureInfo.InvariantCulture, $"{name} | {walls[which].Min():F2} to {walls[which].Max():F2}, median {walls[which].Order().ElementAt(repetitions / 2):F2} | {processors[which].Order().ElementAt(repetitions / 2):F2}");
            Console.WriteLine($"{children} children, {districts} districts | wall s | processor s, median");
            Console.WriteLine(Line("csv, geojson, report, run", 0));
            Console.WriteLine(Line("all: data, gpkg and xlsx too", 1));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                Console.WriteLine($"{Path.GetRelativePath(folder, file)} | {new FileInfo(file).Length / 1024} KB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
