using System.Runtime.Versioning;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

[UnsupportedOSPlatform("windows")]
[Platform(Exclude = "Win", Reason = "Windows has no modes.")]
public sealed class AccessModesTests
{
    private ScratchFolder scratch = null!;

    [SetUp]
    public void MakeScratch() => scratch = new ScratchFolder();

    [TearDown]
    public void DropScratch() => scratch.Dispose();

    [TestCase(OutputAccess.Owner, "600", "700")]
    [TestCase(OutputAccess.Group, "640", "750")]
    [TestCase(OutputAccess.Everyone, "644", "755")]
    public void Publish_Folder_OpensAllButInternal(OutputAccess access, string file, string folder)
    {
        foreach (var name in new[] { "a.csv", "deep/b.csv", "internal/c.csv", "internal/deep/d.csv" })
        {
            AccessModes.CreateFolder(Path.GetDirectoryName(scratch.In("new", name))!);
            AccessModes.Write(scratch.In("new", name), "x"u8);
        }

        Assert.That(new[] { "new", "new/a.csv", "new/deep", "new/internal" }.Select(Mode), Is.EqualTo(new[] { "700", "600", "700", "700" }));
        AccessModes.Publish(scratch.In("new"), access);
        Assert.That(
            new[] { "new", "new/a.csv", "new/deep", "new/deep/b.csv", "new/internal", "new/internal/c.csv", "new/internal/deep", "new/internal/deep/d.csv" }.Select(Mode),
            Is.EqualTo(new[] { folder, file, folder, file, "700", "600", "700", "600" }));
    }

    [Test]
    public void Write_FileThatOthersRead_IsReplacedByAPrivateOne()
    {
        File.WriteAllText(scratch.In("a"), "long text");
        File.SetUnixFileMode(scratch.In("a"), (UnixFileMode)Convert.ToInt32("666", 8));
        AccessModes.Write(scratch.In("a"), "x"u8);
        Assert.That((Mode("a"), File.ReadAllText(scratch.In("a"))), Is.EqualTo(("600", "x")));
    }

    [Test]
    public void LetIn_FolderThatWasThere_OnlyGainsRights()
    {
        Directory.CreateDirectory(scratch.In("out"));
        File.SetUnixFileMode(scratch.In("out"), (UnixFileMode)Convert.ToInt32("730", 8));
        AccessModes.LetIn(scratch.In("out"), OutputAccess.Owner);
        Assert.That(Mode("out"), Is.EqualTo("730"));
        AccessModes.LetIn(scratch.In("out"), OutputAccess.Everyone);
        Assert.That(Mode("out"), Is.EqualTo("775"));
    }

    [Test]
    public void Open_Store_HasTheModeOfTheSettingAndItsJournalToo()
    {
        using (var store = ResultsStore.Open(scratch.In("results.sqlite"), OutputAccess.Group))
        {
            store.Replace(SafeTables.Of(new Quarter(2026, 3)), "a", null, () =>
                Assert.That(Directory.GetFiles(scratch.Path).Select(f => Mode(Path.GetFileName(f))), Is.EqualTo(new[] { "640", "640" })));
        }

        ResultsStore.Open(scratch.In("results.sqlite")).Dispose();
        Assert.That(Mode("results.sqlite"), Is.EqualTo("600"));
        StoreLock.Acquire(scratch.In("results.sqlite")).Dispose();
        Assert.That(Mode("results.sqlite.lock"), Is.EqualTo("600"));
    }

    private string Mode(string name) => Convert.ToString((int)File.GetUnixFileMode(scratch.In(name)), 8);
}
