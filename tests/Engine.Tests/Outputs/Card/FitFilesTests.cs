using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

public sealed class FitFilesTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-fit-files-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Write_CardFails_LeavesWhatWasThere()
    {
        var model = Path.Combine(folder, "m.json");
        FitFiles.Write(model, OutputAccess.Owner, Card("old"), "old"u8);
        var stopped = Assert.Catch<RunStoppedException>(() => FitFiles.Write(model, OutputAccess.Owner, path => { Card("new")(path); throw new IOException(); }, "new"u8));
        Assert.That(stopped!.Reason, Is.EqualTo(StopReason.OutputNotWritten));
        Assert.That(Contents(), Is.EqualTo(new[] { "m.card.html: old", "m.card.json: old", "m.card.md: old", "m.json: old" }));
    }

    [Test]
    public void Write_PlaceOfTheModelIsAFolder_BringsTheOldCardBack()
    {
        // The card is moved first; when the model cannot be moved, the card that stood there returns.
        var model = Path.Combine(folder, "m.json");
        Directory.CreateDirectory(model);
        File.WriteAllText(Path.Combine(folder, "m.card.md"), "old");
        var stopped = Assert.Catch<RunStoppedException>(() => FitFiles.Write(model, OutputAccess.Owner, Card("new"), "new"u8));
        Assert.That(stopped!.Findings.Single().Message(Language.English), Does.StartWith("m.json: Model and card cannot be written here (").And.EndsWith("[EW1752]"));
        Assert.That(Contents(), Is.EqualTo(new[] { "m.card.md: old" }));
    }

    [Test]
    public void Write_AfterAKilledWrite_ClearsWhatItLeft()
    {
        var model = Path.Combine(folder, "m.json");
        Directory.CreateDirectory(Path.Combine(folder, ".m.json.new"));
        File.WriteAllText(Path.Combine(folder, ".m.json.new", "m.json"), "half");
        FitFiles.Write(model, OutputAccess.Everyone, Card("new"), "new"u8);
        Assert.That(Contents(), Is.EqualTo(new[] { "m.card.html: new", "m.card.json: new", "m.card.md: new", "m.json: new" }));
        if (!OperatingSystem.IsWindows()) Assert.That(Convert.ToString((int)File.GetUnixFileMode(model), 8), Is.EqualTo("644"));
    }

    private static Action<string> Card(string text) => path =>
    {
        foreach (var end in new[] { ".card.json", ".card.html", ".card.md" }) File.WriteAllText(Path.ChangeExtension(path, null) + end, text);
    };

    private string[] Contents() =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => $"{Path.GetRelativePath(folder, f)}: {File.ReadAllText(f)}").Order(StringComparer.Ordinal)];
}
