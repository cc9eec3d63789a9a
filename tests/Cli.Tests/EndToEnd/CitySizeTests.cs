using System.Text.Json;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>One district, ten, and five thousand, with and without a map: the program runs and says in words what it cannot tell.</summary>
public sealed class CitySizeTests
{
    private const string NoMap = "There is no map; neighbour statistics need a map.";

    private string folder = "";

    private string Quarter => Path.Combine(folder, "out", "2026-Q3");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-size-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Run_OneDistrict_NamesNoHotspotAndSaysWhyThereAreNoNeighbours([Values] bool withMap)
    {
        var (output, report) = Run(districts: 1, children: 300, withMap);
        Assert.That(output, Does.Contain("No hotspot was found."));
        Assert.That(report.Contains(NoMap, StringComparison.Ordinal), Is.EqualTo(!withMap));
        var row = Rows().Single(r => r["kind"] == "district" && r["stage"] == "primary");
        Assert.That((row["children"], row["verdict"], row["neighbours"]), Is.EqualTo(("300", "inconspicuous", "")));
        Assert.That(report.Contains("Districts without neighbours: Part 00000.", StringComparison.Ordinal), Is.EqualTo(withMap));
    }

    [Test]
    public void Run_TenDistricts_FindsThePlantedOne([Values] bool withMap)
    {
        var (output, report) = Run(districts: 10, children: 200, withMap);
        Assert.That(output, Does.Contain("Hotspots (1)"));
        Assert.That(report.Contains(NoMap, StringComparison.Ordinal), Is.EqualTo(!withMap));
        var districts = Rows().Where(r => r["kind"] == "district" && r["stage"] == "primary").ToList();
        Assert.That(districts.Where(r => r["verdict"] == "assured-hotspot").Select(r => r["code"]), Is.EqualTo(new[] { "00000" }));
        Assert.That(districts.Select(r => r["neighbours"]), withMap ? Has.All.Not.Empty : Has.All.Empty);
    }

    [Test]
    public void Run_FiveThousandDistricts_FindsThePlantedOnesAndNoOther([Values] bool withMap)
    {
        var (output, report) = Run(districts: 5_000, children: 60, withMap);
        Assert.That(output, Does.Contain("more in the report"));
        Assert.That(report.Contains(NoMap, StringComparison.Ordinal), Is.EqualTo(!withMap));
        var districts = Rows().Where(r => r["kind"] == "district" && r["stage"] == "primary").ToList();
        Assert.That(districts, Has.Count.EqualTo(5_000));
        var found = districts.Where(r => r["verdict"] == "assured-hotspot").Select(r => int.Parse(r["code"], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        TestContext.Out.WriteLine($"{found.Count} assured hotspots, of those planted {found.Count(d => d % 50 == 0)} of 100");
        Assert.That(found.Count(d => d % 50 != 0), Is.LessThanOrEqualTo(found.Count / 20), "false ones");
        Assert.That(found.Count(d => d % 50 == 0), Is.GreaterThan(50));

        // Tables of a report are for reading; what is left out of them stands in the files.
        Assert.That(report, Does.Contain("The table shows the first 500 of 5,000 districts; all of them are in districts.csv."));
        Assert.That(new FileInfo(Path.Combine(Quarter, "report.html")).Length, Is.LessThan(6_000_000));
        using var map = JsonDocument.Parse(File.ReadAllText(Path.Combine(Quarter, "districts.geojson")));
        Assert.That(map.RootElement.GetProperty("features").GetArrayLength(), Is.GreaterThanOrEqualTo(5_000));
    }

    private (string Output, string Report) Run(int districts, int children, bool withMap)
    {
        var outcome = Earlywarning.Run("run", PlainCity.Write(folder, districts, children, withMap), "--lang", "en", "--quiet");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return (outcome.Output, File.ReadAllText(Path.Combine(Quarter, "report.html")));
    }

    private List<Dictionary<string, string>> Rows()
    {
        var lines = File.ReadAllLines(Path.Combine(Quarter, "districts.csv"));
        var header = Cells(lines[0].TrimStart('\uFEFF'));
        return [.. lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>Cells of a line; between quotation marks a comma separates nothing.</summary>
    private static string[] Cells(string line)
    {
        var parts = line.Split('"');
        for (var i = 1; i < parts.Length; i += 2) parts[i] = parts[i].Replace(',', '\0');
        return [.. string.Concat(parts).Split(',').Select(cell => cell.Replace('\0', ','))];
    }
}
