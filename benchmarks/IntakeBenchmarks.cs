using BenchmarkDotNet.Attributes;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>Reading one child-level extract: rows × 16 indicators, semicolon, decimal comma, 5 % of the cells empty.</summary>
[MemoryDiagnoser]
public class IntakeBenchmarks
{
    private static readonly Quarter Quarter = new(2026, 3);
    private string folder = "";
    private RunSettings settings = null!;

    [Params(250_000)]
    public int Rows { get; set; }

    /// <summary>Whether keys are 32 hexadecimal digits, or a text that has to be hashed.</summary>
    [Params(true, false)]
    public bool HexKeys { get; set; }

    [GlobalSetup]
    public void Write()
    {
        folder = Directory.CreateTempSubdirectory("earlywarning-intake-").FullName;
        var random = new Random(1);
        using (var file = new StreamWriter(Path.Combine(folder, "schule.csv")))
        {
            file.Write("pseudonym;stadtteil;jahrgang");
            for (var i = 0; i < 16; i++) file.Write($";i{i}");
            file.Write('\n');
            for (var row = 0; row < Rows; row++)
            {
                if (HexKeys) file.Write($"{random.NextInt64():x16}{random.NextInt64():x16}");
                else file.Write($"kind-{row}");
                file.Write($";{row % 450:D3};{(row % 13) + 1:D2}");
                for (var i = 0; i < 16; i++)
                {
                    file.Write(random.Next(20) == 0 ? ";" : $";{random.Next(100)},{random.Next(100):D2}");
                }

                file.Write('\n');
            }
        }

        settings = new RunSettings
        {
            File = Path.Combine(folder, "earlywarning.yaml"),
            Sha256 = "",
            City = "Musterstadt",
            Quarter = Quarter,
            Output = folder,
            Store = "",
            Extracts = [Extract()],
            Indicators = new IndicatorCatalogue([.. Enumerable.Range(0, 16).Select(Measured)]),
        };
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public long Read() => ExtractReader.ReadAll(settings, Quarter, null, CancellationToken.None).Receipts[0].RowsUsed;

    private static ExtractSettings Extract() => new()
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
            Indicators = [.. Enumerable.Range(0, 16).Select(i => new IndicatorColumn { Indicator = $"i{i}", Column = $"i{i}" })],
        },
    };

    internal static Indicator Measured(int number) => new()
    {
        Id = $"i{number}",
        Label = new("Messgröße", "measure"),
        Domain = Domain.School,
        Unit = new("%", "%"),
        Minimum = 0,
        Maximum = 100,
        Direction = 1,
        Stages = [Stage.All],
        ForChildren = true,
        ForDistricts = false,
        Per = 1,
        Leading = true,
        Malleable = true,
        Outcome = false,
        Threshold = new("", ""),
        Sources = [],
    };
}
