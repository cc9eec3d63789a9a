using System.Globalization;
using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>Reading one child-level extract of 20 columns with all checks: <c>intake-speed [rows] [repetitions]</c>.</summary>
/// <remarks>Key, district, grade, school and 16 indicators; 5 % of the cells empty, 2 % of the rows with a quoted cell, an umlaut in every fifth row.</remarks>
internal static class IntakeSpeed
{
    private const int Indicators = 16;
    private static readonly Quarter Quarter = new(2026, 3);

    public static void Run(string[] args)
    {
        var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var repetitions = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 7;
        var folder = Directory.CreateTempSubdirectory("earlywarning-intake-").FullName;
        try
        {
            foreach (var (name, encoding) in new (string, Encoding)[] { ("UTF-8", new UTF8Encoding(false)), ("Windows-1252", Encoding.Latin1) })
            {
                Write(Path.Combine(folder, "schule.csv"), rows, encoding);
                var settings = Settings(folder);
                var used = 0L;
                SpatialSpeed.Print($"{rows} rows x {Indicators + 4} columns, {name}, {new FileInfo(Path.Combine(folder, "schule.csv")).Length / 1e6:0} MB", repetitions,
                    () => used = ExtractReader.ReadAll(settings, Quarter, null, CancellationToken.None).Receipts[0].RowsUsed);
                SpatialSpeed.Print($"  of it the first pass over the bytes", repetitions, () =>
                {
                    using var stream = ExtractFile.OpenRead(Path.Combine(folder, "schule.csv"));
                    _ = FileSurvey.Of(stream, CancellationToken.None, hashed: false);
                });
                SpatialSpeed.Print($"  beside it the hash", repetitions, () => _ = FileHash.Begin(Path.Combine(folder, "schule.csv"), CancellationToken.None).Text);
                if (used != rows) throw new InvalidOperationException($"{used} of {rows} rows were used.");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string path, int rows, Encoding encoding)
    {
        var random = new Random(1);
        using var file = new StreamWriter(path, append: false, encoding);
        file.Write("pseudonym;stadtteil;jahrgang;schule");
        for (var i = 0; i < Indicators; i++) file.Write(string.Create(CultureInfo.InvariantCulture, $";i{i}"));
        file.Write('\n');
        for (var row = 0; row < rows; row++)
        {
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64():x16}{random.NextInt64():x16};{row % 450:D3};{(row % 13) + 1:D2};"));
            var school = string.Create(CultureInfo.InvariantCulture, $"{(row % 5 == 0 ? "Grundschule Süd" : "Schule")} {row % 60}");
            file.Write(row % 50 == 0 ? $"\"{school}\"" : school);
            for (var i = 0; i < Indicators; i++)
            {
                file.Write(random.Next(20) == 0 ? ";" : string.Create(CultureInfo.InvariantCulture, $";{random.Next(100)},{random.Next(100):D2}"));
            }

            file.Write('\n');
        }
    }

    private static RunSettings Settings(string folder) => new()
    {
        File = Path.Combine(folder, "earlywarning.yaml"),
        Sha256 = "",
        City = "Musterstadt",
        Quarter = Quarter,
        Output = folder,
        Store = "",
        Extracts =
        [
            new ExtractSettings
            {
                Id = "schule",
                File = "schule.csv",
                Domain = Domain.School,
                ChildLevel = true,
                Controller = "Schulverwaltungsamt",
                LegalBasis = "§ 120 SchulG NRW",
                Purpose = "Bildungsplanung",
                Period = null,
                Columns = new ColumnSettings
                {
                    Key = "pseudonym",
                    District = "stadtteil",
                    Grade = "jahrgang",
                    School = "schule",
                    Indicators = [.. Enumerable.Range(0, Indicators).Select(i => new IndicatorColumn { Indicator = $"i{i}", Column = $"i{i}" })],
                },
            },
        ],
        Indicators = new IndicatorCatalogue([.. Enumerable.Range(0, Indicators).Select(IntakeBenchmarks.Measured)]),
    };
}
