using System.Text.Json;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>The made-up city of the repository: the same bytes as committed, and the planted truth found.</summary>
public sealed class SampleTests
{
    private static readonly string Data = Path.Combine(Repository.Root, "samples", "data");
    private static readonly string Expected = Path.Combine(Data, "expected");

    private string folder = "";
    private string output = "";

    [OneTimeSetUp]
    public void Run()
    {
        folder = Directory.CreateTempSubdirectory("earlywarning-sample-").FullName;
        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Data, file);
            if (relative.StartsWith("out", StringComparison.Ordinal) || relative.StartsWith("expected", StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, relative))!);
            File.Copy(file, Path.Combine(folder, relative));
        }

        var outcome = Earlywarning.Run("run", Path.Combine(folder, "earlywarning.yaml"), "--quiet");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        output = Path.Combine(folder, "out");
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Run_Sample_WritesTheCommittedBytes()
    {
        var written = Published(output);
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE") == "1")
        {
            if (Directory.Exists(Expected)) Directory.Delete(Expected, recursive: true);
            foreach (var file in written)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Expected, file))!);
                File.Copy(Path.Combine(output, file), Path.Combine(Expected, file));
            }

            Assert.Ignore("samples/data/expected was written anew; look at the difference.");
        }

        Assert.That(written, Is.EqualTo(Published(Expected)));
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in written)
            {
                Assert.That(
                    File.ReadAllBytes(Path.Combine(output, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Expected, file))), file);
            }
        }
    }

    [Test]
    public void Run_Sample_FindsThePlantedHotspotsAndNoOther()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        var planted = truth.RootElement.GetProperty("hotspots").EnumerateArray()
            .Select(h => (District: h.GetProperty("district").GetString()!, Stage: h.GetProperty("stage").GetString()!)).ToList();
        var found = Rows().Where(r => r["kind"] == "district" && r["verdict"] == "assured-hotspot").Select(r => (District: r["code"], Stage: r["stage"])).ToList();

        // Over all stages a planted district is no false alarm.
        var others = found.Except(planted).Where(f => f.Stage != "all" || planted.All(p => p.District != f.District)).ToList();
        TestContext.Out.WriteLine($"planted {planted.Count}, found of those {planted.Count(found.Contains)}, not planted {string.Join(", ", others)}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(planted, Has.Count.EqualTo(4));
            Assert.That(planted.Where(p => !found.Contains(p)), Is.Empty, "planted and not found");
            Assert.That(others, Is.Empty, "found and not planted");
        }
    }

    [Test]
    public void Run_Sample_NamesThePlantedDriversFirst()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        var rows = Rows();
        using (Assert.EnterMultipleScope())
        {
            foreach (var hotspot in truth.RootElement.GetProperty("hotspots").EnumerateArray())
            {
                var drivers = hotspot.GetProperty("drivers").EnumerateArray().Select(d => d.GetString()!).ToList();
                var row = rows.Single(r => r["code"] == hotspot.GetProperty("district").GetString() && r["stage"] == hotspot.GetProperty("stage").GetString());
                var named = row["drivers"].Split(" | ").Select(d => d[..3]).ToList();
                Assert.That(named.Take(drivers.Count), Is.EquivalentTo(drivers), $"{row["code"]}: {row["drivers"]}");
                Assert.That(row["drivers"].Split(" | ").Take(drivers.Count), Has.All.EndsWith(" sure"), row["code"]);
            }
        }
    }

    [Test]
    public void Run_Sample_HidesAtMostAFifthOfTheHeadlineCells()
    {
        var headline = Rows().Where(r => r["kind"] == "district" && r["stage"] != "all").ToList();
        var hidden = headline.Count(r => r["protected"].Length > 0);
        TestContext.Out.WriteLine($"{hidden} of {headline.Count} headline cells hidden");
        Assert.That(hidden, Is.LessThanOrEqualTo(headline.Count / 5));
    }

    private List<Dictionary<string, string>> Rows()
    {
        var lines = File.ReadAllLines(Path.Combine(output, "2026-Q3", "districts.csv"));
        var header = Cells(lines[0]);
        return [.. lines.Skip(1).Select(l => header.Zip(Cells(l)).ToDictionary(p => p.First, p => p.Second))];
    }

    /// <summary>Cells of a line; between quotation marks a semicolon separates nothing.</summary>
    private static string[] Cells(string line)
    {
        var parts = line.Split('"');
        for (var i = 1; i < parts.Length; i += 2) parts[i] = parts[i].Replace(';', '\0');
        return [.. string.Concat(parts).Split(';').Select(cell => cell.Replace('\0', ';'))];
    }

    private static string[] Published(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f))
            .Where(f => !f.Contains("sqlite", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
