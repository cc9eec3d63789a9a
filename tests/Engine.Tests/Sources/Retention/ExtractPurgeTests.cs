using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources.Retention;

internal sealed class ExtractPurgeTests
{
    private ExtractFolder folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new ExtractFolder();
        foreach (var quarter in new[] { "2025-Q4", "2026-Q2", "2026-Q3" })
        {
            Directory.CreateDirectory(In(quarter));
            File.WriteAllText(In(quarter, "schule.csv"), "x");
            File.WriteAllText(In(quarter, "anderes.csv"), "x");
        }
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Find_MonthsAfterTheQuarter_TellsEachQuartersDay()
    {
        var found = ExtractPurge.Find(Settings("{quarter}/schule.csv", new DeletionDay(null, 6)), new DateOnly(2026, 12, 30));
        Assert.That(found.Select(f => (f.Name, f.DeleteBy, f.Due)), Is.EqualTo(new[]
        {
            ("2025-Q4/schule.csv", new DateOnly(2026, 6, 30), true), ("2026-Q2/schule.csv", new DateOnly(2026, 12, 30), true), ("2026-Q3/schule.csv", new DateOnly(2027, 3, 30), false),
        }));
    }

    [Test]
    public void Delete_DueFiles_TakesThemAndNothingElse()
    {
        ExtractPurge.Delete(ExtractPurge.Find(Settings("{quarter}/schule.csv", new DeletionDay(null, 6)), new DateOnly(2026, 12, 30)));
        var left = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f).Replace('\\', '/'));
        Assert.That(left, Is.EquivalentTo(new[] { "2025-Q4/anderes.csv", "2026-Q2/anderes.csv", "2026-Q3/anderes.csv", "2026-Q3/schule.csv" }));
    }

    [Test]
    public void Find_DayBeforeTheDay_IsNotDue()
    {
        var settings = Settings("2026-Q3/schule.csv", new DeletionDay(new DateOnly(2027, 1, 1), 0));
        Assert.That(ExtractPurge.Find(settings, new DateOnly(2026, 12, 31)).Single().Due, Is.False);
        Assert.That(ExtractPurge.Find(settings, new DateOnly(2027, 1, 1)).Single().Due, Is.True);
    }

    [Test]
    public void Delete_FolderOfASchool_TakesItsFilesAndTheFolderWhenEmpty()
    {
        Directory.CreateDirectory(In("schild"));
        File.WriteAllText(In("schild", "SchuelerBasisdaten.dat"), "x");
        ExtractPurge.Delete(ExtractPurge.Find(Settings("schild", new DeletionDay(new DateOnly(2027, 1, 1), 0)), new DateOnly(2027, 1, 1)));
        Assert.That(Directory.Exists(In("schild")), Is.False);
    }

    [Test]
    public void Delete_FolderWithOtherFiles_LeavesThem()
    {
        Directory.CreateDirectory(In("schild"));
        File.WriteAllText(In("schild", "SchuelerBasisdaten.DAT"), "x");
        File.WriteAllText(In("schild", "notiz.txt"), "x");
        var found = ExtractPurge.Find(Settings("schild", new DeletionDay(new DateOnly(2027, 1, 1), 0)), new DateOnly(2027, 1, 1));
        Assert.That(found.Single().Others, Is.EqualTo(1));
        ExtractPurge.Delete(found);
        Assert.That(Directory.GetFiles(In("schild")).Select(Path.GetFileName), Is.EqualTo(new[] { "notiz.txt" }));
    }

    [Test]
    public void Find_Link_IsNotTouched()
    {
        File.CreateSymbolicLink(In("link.csv"), In("2026-Q3", "schule.csv"));
        Assert.That(ExtractPurge.Find(Settings("link.csv", new DeletionDay(new DateOnly(2027, 1, 1), 0)), new DateOnly(2027, 1, 1)), Is.Empty);
    }

    [Test]
    public void Delete_FileThatCannotBeDeleted_IsToldByItsName()
    {
        Directory.CreateDirectory(In("voll"));
        File.WriteAllText(In("voll", "a.dat"), "x");
        var found = ExtractPurge.Find(Settings("voll", new DeletionDay(new DateOnly(2027, 1, 1), 0)), new DateOnly(2027, 1, 1));

        // A path through a file is no place at all, whoever runs this.
        var impossible = found[0] with { Path = Path.Combine(In("2026-Q3", "schule.csv"), "x"), Name = "voll" };
        var stop = Assert.Throws<RunStoppedException>(() => ExtractPurge.Delete([impossible, found[0]]))!;
        Assert.That((stop.Reason, stop.Findings.Single().Place(), stop.Findings.Single().File), Is.EqualTo((StopReason.OutputNotWritten, "EW1174@0", "voll")));
        Assert.That(Directory.Exists(In("voll")), Is.False);
    }

    private RunSettings Settings(string file, DeletionDay day) => folder.Settings(ExtractFolder.Child(file) with { DeleteBy = day });

    private string In(params string[] parts) => Path.Combine([folder.Path, .. parts]);
}
