using System.Text.Json.Nodes;
using EarlyWarning.Cli;

namespace EarlyWarning.Tests.Cli;

public sealed class InitTests
{
    private string root = "";

    private string Target => Path.Combine(root, "muster stadt");

    [SetUp]
    public void MakeFolder() => root = Directory.CreateTempSubdirectory("earlywarning-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(root, recursive: true);

    [Test]
    public void Init_NewFolder_IsFilledAndTheNextCommandNamed()
    {
        var spoken = Shell.English(FakeEngine.Initialising(Fill), "init", Target);
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.Zero);
            Assert.That(spoken.OutLines[0], Does.Contain("children: 12,000; districts: 26; quarters: 3"));
            Assert.That(spoken.OutLines[1], Is.EqualTo($"Next: earlywarning run \"{Path.Combine(Target, "earlywarning.yaml")}\""));
            Assert.That(Names(Target), Is.EqualTo(new[] { "2026-Q3", "earlywarning.yaml", "map.geojson" }));
            Assert.That(File.ReadAllText(Path.Combine(Target, "2026-Q3", "a.csv")), Is.EqualTo("a"));
        });
    }

    [Test]
    public void Init_Numbers_ReachTheEngine()
    {
        var sizes = new List<CitySize>();
        var engine = FakeEngine.Initialising((size, _, _) => sizes.Add(size));
        Shell.English(engine, "init", Target);
        Shell.English(
            engine, "init", Target + "2", "--children", "200000", "--districts", "120", "--quarters", "8", "--seed", "18446744073709551615");
        Assert.That(sizes, Is.EqualTo(new[] { new CitySize(12_000, 26, 3, 1), new CitySize(200_000, 120, 8, ulong.MaxValue) }));
    }

    [Test]
    public void Init_Schools_HaveSizesOfTheirOwn()
    {
        var sizes = new List<CitySize>();
        var engine = FakeEngine.Initialising((size, _, _) => sizes.Add(size));
        Shell.English(engine, "init", Target, "--schild");
        Shell.English(engine, "init", Target + "2", "--schild", "--children", "500", "--districts", "4", "--seed", "9");
        Assert.That(sizes, Is.EqualTo(new[] { new CitySize(3_000, 9, 1, 1) { Schild = true }, new CitySize(500, 4, 1, 9) { Schild = true } }));
    }

    [Test]
    public void Init_EmptyFolder_IsFilled()
    {
        Directory.CreateDirectory(Target);
        Assert.That(Shell.English(FakeEngine.Initialising(Fill), "init", Target).ExitCode, Is.Zero);
        Assert.That(Names(Target), Has.Length.EqualTo(3));
    }

    [Test]
    public void Init_FolderWithContent_IsWrongUsageAndUntouched()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "mine.txt"), "mine");
        var spoken = Shell.English(FakeEngine.Initialising(Fill), "init", Target);
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.EqualTo(2));
            Assert.That(spoken.ErrorLines[0], Does.Contain("is not empty; nothing was written"));
            Assert.That(Names(Target), Is.EqualTo(new[] { "mine.txt" }));
        });
    }

    [Test]
    public void Init_File_IsWrongUsage()
    {
        File.WriteAllText(Target, "mine");
        var spoken = Shell.German(FakeEngine.Initialising(Fill), "init", Target);
        Assert.That(spoken.ExitCode, Is.EqualTo(2));
        Assert.That(spoken.ErrorLines[0], Does.EndWith("ist eine Datei. Nennen Sie einen neuen oder leeren Ordner."));
    }

    [Test]
    public void Init_FolderInsideAFile_CannotBeWritten()
    {
        File.WriteAllText(Target, "mine");
        var spoken = Shell.English(FakeEngine.Initialising(Fill), "init", Path.Combine(Target, "city"));
        Assert.That(spoken.ExitCode, Is.EqualTo(6));
        Assert.That(spoken.Error, Does.Contain("cannot be written"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Init_Interrupted_LeavesWhatWasThere(bool existed)
    {
        if (existed) Directory.CreateDirectory(Target);
        using var source = new CancellationTokenSource();
        var engine = FakeEngine.Initialising((size, folder, cancel) =>
        {
            Fill(size, folder, cancel);
            source.Cancel();
        });
        var spoken = new Shell { Engine = engine, Cancel = source.Token }.Run("init", Target);
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.EqualTo(130));
            Assert.That(Directory.Exists(Target), Is.EqualTo(existed));
            Assert.That(existed ? Names(Target) : [], Is.Empty);
        });
    }

    [Test]
    public void Init_DiskFull_LeavesNothingAndReturnsSix()
    {
        var engine = FakeEngine.Initialising((size, folder, cancel) =>
        {
            Fill(size, folder, cancel);
            throw new IOException("No space left on device");
        });
        Assert.That(Shell.English(engine, "init", Target).ExitCode, Is.EqualTo(6));
        Assert.That(Directory.Exists(Target), Is.False);
    }

    [Test]
    public void Init_Json_NamesFolderAndNextCommand()
    {
        var answer = JsonNode.Parse(Shell.English(FakeEngine.Initialising(Fill), "init", Target, "--seed", "7", "--json").Out)!;
        Assert.Multiple(() =>
        {
            Assert.That((string)answer["folder"]!, Is.EqualTo(Target));
            Assert.That((string)answer["settings"]!, Is.EqualTo(Path.Combine(Target, "earlywarning.yaml")));
            Assert.That((ulong)answer["seed"]!, Is.EqualTo(7));
            Assert.That((string)answer["next"]!, Does.StartWith("earlywarning run "));
        });
    }

    private static void Fill(CitySize size, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.Combine(folder, "2026-Q3"));
        File.WriteAllText(Path.Combine(folder, "2026-Q3", "a.csv"), "a");
        File.WriteAllText(Path.Combine(folder, "map.geojson"), "{}");
        File.WriteAllText(Path.Combine(folder, "earlywarning.yaml"), "city: Musterstadt\n");
    }

    private static string[] Names(string folder) =>
        [.. new DirectoryInfo(folder).GetFileSystemInfos().Select(e => e.Name).Order(StringComparer.Ordinal)];
}
