using System.Text.Json.Nodes;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>Files of the made-up city, exported from its store, and what the store tells against what the files tell.</summary>
public sealed class ExportTests
{
    private static readonly string Data = Path.Combine(Repository.Root, "samples", "data");

    private string city = "";
    private string folder = "";

    private string SettingsPath => Path.Combine(folder, "earlywarning.yaml");

    [OneTimeSetUp]
    public void Run()
    {
        city = Directory.CreateTempSubdirectory("earlywarning-export-").FullName;
        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Data, file);
            if (relative.StartsWith("out", StringComparison.Ordinal) || relative.StartsWith("expected", StringComparison.Ordinal)) continue;
            Copy(file, Path.Combine(city, relative));
        }

        QuarterlyRun.Execute(SettingsFile.Load(Path.Combine(city, "earlywarning.yaml")), null, CancellationToken.None);
    }

    [OneTimeTearDown]
    public void DeleteCity() => Directory.Delete(city, recursive: true);

    [SetUp]
    public void CopyCity()
    {
        folder = Directory.CreateTempSubdirectory("earlywarning-export-").FullName;
        foreach (var file in Directory.EnumerateFiles(city, "*", SearchOption.AllDirectories)) Copy(file, Path.Combine(folder, Path.GetRelativePath(city, file)));
    }

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Export_EveryKindAndQuarter_GivesTheBytesOfTheRun()
    {
        var settings = SettingsFile.Load(SettingsPath);
        using (Assert.EnterMultipleScope())
        {
            foreach (var quarter in new Quarter[] { new(2026, 1), new(2026, 2), new(2026, 3) })
            {
                foreach (var kind in OutputKinds.All)
                {
                    var summary = Export(settings, kind, quarter);
                    Assert.That(summary.Files, Has.Length.GreaterThan(1), "a draft is marked");
                    foreach (var file in summary.Files)
                    {
                        var (written, exported) = (File.ReadAllBytes(Path.Combine(settings.Output, quarter.ToString(), file.Name)), File.ReadAllBytes(Path.Combine(summary.Folder, file.Name)));
                        Assert.That(exported.AsSpan().SequenceEqual(written), $"{quarter} {file.Name}");
                    }
                }
            }
        }
    }

    [Test]
    public void Export_FolderOfTheQuarterGone_StillGivesItsBytes()
    {
        var settings = SettingsFile.Load(SettingsPath);
        Directory.Delete(Path.Combine(settings.Output, "2026-Q2"), recursive: true);
        foreach (var kind in OutputKinds.All.Except([OutputKind.Run]))
        {
            foreach (var file in Export(settings, kind, new(2026, 2)).Files)
            {
                Assert.That(file.Bytes.Span.SequenceEqual(File.ReadAllBytes(Path.Combine(city, "out", "2026-Q2", file.Name))), file.Name);
            }
        }
    }

    [Test]
    public void Export_ReleasedQuarter_GivesTheReleasedFilesWithoutTheMarkOfADraft()
    {
        Assert.That(Earlywarning.Run("publish", SettingsPath, "--released-by", "A. Muster", "--at", "2026-10-15T14:30+02:00").ExitCode, Is.Zero);
        var settings = SettingsFile.Load(SettingsPath);
        foreach (var kind in new[] { OutputKind.Report, OutputKind.Run, OutputKind.Csv })
        {
            var summary = Export(settings, kind, null);
            Assert.That(summary.Released, Is.True);
            foreach (var file in summary.Files)
            {
                Assert.That(file.Bytes.Span.SequenceEqual(File.ReadAllBytes(Path.Combine(settings.Output, "2026-Q3", file.Name))), file.Name);
            }
        }
    }

    [Test]
    public void Export_SettingsChangedSince_RefusesWhatTellsThem()
    {
        File.AppendAllText(SettingsPath, "\n# anders\n");
        var settings = SettingsFile.Load(SettingsPath);
        var stop = Assert.Throws<RunStoppedException>(() => Export(settings, OutputKind.Report, null))!;
        Assert.That((stop.Reason, stop.Findings[0].Kind.Code), Is.EqualTo((StopReason.PublicationRefused, "EW1663")));
        Assert.That(Export(settings, OutputKind.Csv, null).Files[0].Name, Is.EqualTo("districts.csv"));
    }

    [Test]
    public void Export_OtherBaseRate_IsRefusedAsAnotherModel()
    {
        File.AppendAllText(SettingsPath, "\nmodel: { base-rates: { primary: 0.1 } }\n");
        var stop = Assert.Throws<RunStoppedException>(() => Export(SettingsFile.Load(SettingsPath), OutputKind.Csv, null))!;
        Assert.That(stop.Findings[0].Kind.Code, Is.EqualTo("EW1663"));
    }

    [Test]
    public void Export_OnTheCommandLine_NamesFilesAndState()
    {
        var target = Path.Combine(folder, "hand over");
        var outcome = Earlywarning.Run("export", SettingsPath, "--format", "geojson", "--to", target, "--lang", "en", "--json");
        var answer = JsonNode.Parse(outcome.Output)!;
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            Assert.That((string?)answer["state"], Is.EqualTo("draft"));
            Assert.That(answer["files"]!.AsArray().Select(f => (string?)f!["file"]), Is.EqualTo(new[] { "districts.geojson", "ENTWURF.txt" }));
            Assert.That(Directory.GetFiles(target).Select(Path.GetFileName), Is.EquivalentTo(new[] { "districts.geojson", "ENTWURF.txt" }));
        });
    }

    [TestCase("out", 6, "EW1665")]
    [TestCase("out/2026-Q3/data", 6, "EW1665")]
    [TestCase("README.md/inside", 6, "EW1666")]
    public void Export_FolderThatWillNotDo_IsRefused(string target, int exitCode, string code)
    {
        var outcome = Earlywarning.Run("export", SettingsPath, "--format", "csv", "--to", Path.Combine(folder, target));
        Assert.That(outcome.ExitCode, Is.EqualTo(exitCode));
        Assert.That(outcome.Error, Does.Contain(code));
    }

    [Test]
    public void Export_NothingComputedYet_IsToldAndNoStoreIsMade()
    {
        Directory.Delete(Path.Combine(folder, "out"), recursive: true);
        var outcome = Earlywarning.Run("export", SettingsPath, "--format", "csv", "--to", Path.Combine(folder, "x"));
        Assert.That(outcome.ExitCode, Is.EqualTo(5));
        Assert.That(outcome.Error, Does.Contain("EW1661"));
        Assert.That(Directory.Exists(Path.Combine(folder, "out")), Is.False);
    }

    [Test]
    public void Compare_NeighbouringQuarters_GivesTheChangesOfTheFiles()
    {
        var settings = SettingsFile.Load(SettingsPath);
        using var store = ResultsStore.Open(settings.Store);
        var changed = store.ReadTable(new(2026, 3))!.Rows.Where(r => r.Change?.Since == new Quarter(2026, 2)).ToList();
        var areas = QuarterlyComparison.Execute(settings, new(2026, 2), new(2026, 3)).Areas.ToDictionary(a => (a.Kind, a.Code, a.Stage));
        Assert.That(changed, Has.Count.GreaterThan(80));
        foreach (var row in changed)
        {
            var area = areas[(row.Kind, row.Code, row.Stage)];
            Assert.That((area.Difference, area.Low, area.High), Is.EqualTo((row.Change!.Difference, row.Change.Low, row.Change.High)));
        }
    }

    [Test]
    public void Explain_HotspotOfTheSample_TellsItsVerdictAndDrivers()
    {
        var outcome = Earlywarning.Run("explain", SettingsPath, "Schlehenhorst", "--lang", "de");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("Urteil: gesicherter Hotspot").And.Contain("Treiber:").And.Contain("Was zu tun ist: Mit den Diensten vor Ort"));
        Assert.That(outcome.Output, Does.Contain("Umfeldindex: ").And.Contain("Status: Klasse ").And.Contain("Dynamik: Klasse "));
    }

    private ExportSummary Export(RunSettings settings, OutputKind kind, Quarter? quarter) =>
        QuarterlyExport.Execute(settings, quarter, kind, Path.Combine(folder, "export", kind.Word(), quarter?.ToString() ?? "own"), CancellationToken.None);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
