using EarlyWarning.Indicators;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

public sealed class ModelCardFilesTests
{
    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-card-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Write_BesideTheModel_IsFoundAgain()
    {
        var path = Path.Combine(folder, "modell.json");
        File.WriteAllBytes(path, [.. ModelWriter.Write(CardFixture.Model()), (byte)'\n']);
        ModelCardFiles.Write(path, CardFixture.Report(), ShippedCatalogue.Catalogue, OutputAccess.Group);

        Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "modell.json", "modell.card.json", "modell.card.html", "modell.card.md" }));
        var model = ModelFile.Load(path, ShippedCatalogue.Catalogue);
        var (card, findings) = ModelCardFiles.Beside(path, model);
        Assert.That(findings, Is.Empty);
        Assert.That(card!.Model.Sha256, Is.EqualTo(model.Sha256), "the hash is that of the file as it lies there");
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(path.Replace(".json", ".card.md", StringComparison.Ordinal)).HasFlag(UnixFileMode.GroupRead), Is.True);
    }

    [Test]
    public void WriteWithModel_ThenLoaded_IsTheModel()
    {
        var path = Path.Combine(folder, "neu.json");
        ModelCardFiles.WriteWithModel(path, CardFixture.Model(), CardFixture.Report(), ShippedCatalogue.Catalogue, OutputAccess.Owner);
        var model = ModelFile.Load(path, ShippedCatalogue.Catalogue);
        Assert.That(ModelComparison.Between(CardFixture.Model(), model).Differences, Is.Empty);
        Assert.That(ModelCardFiles.Beside(path, model).Card, Is.Not.Null);
    }

    [Test]
    public void Beside_NoCardOrShippedModel_IsNothing()
    {
        var model = CardFixture.Model();
        Assert.That(ModelCardFiles.Beside(null, model) is (null, { IsEmpty: true }), Is.True);
        Assert.That(ModelCardFiles.Beside(Path.Combine(folder, "modell.json"), model).Findings, Is.Empty);
    }

    [Test]
    public void Beside_CardOfAnotherModel_IsANoteAndNoCard()
    {
        var path = Path.Combine(folder, "modell.json");
        ModelCardFiles.WriteWithModel(path, CardFixture.Model(), CardFixture.Report(), ShippedCatalogue.Catalogue, OutputAccess.Owner);
        File.WriteAllBytes(path, ModelWriter.Write(CardFixture.Model() with { Version = 4 }));
        var (card, findings) = ModelCardFiles.Beside(path, ModelFile.Load(path, ShippedCatalogue.Catalogue));
        Assert.That(card, Is.Null);
        Assert.That(findings.Single().Kind, Is.EqualTo(CardFindings.OfAnotherModel).And.Property("Severity").EqualTo(Severity.Note));
        Assert.That(findings.Single().Message(Language.English), Does.StartWith("modell.card.json: The model card does not belong").And.EndsWith("[EW1764]"));
    }

    [Test]
    public void Beside_BrokenCard_IsANoteWithThePlace()
    {
        var path = Path.Combine(folder, "modell.json");
        File.WriteAllBytes(path, ModelWriter.Write(CardFixture.Model()));
        File.WriteAllText(Path.Combine(folder, "modell.card.json"), "{\n  \"form\": x");
        var (card, findings) = ModelCardFiles.Beside(path, CardFixture.Model());
        Assert.That(card, Is.Null);
        Assert.That(findings.Single().Message(Language.English), Does.Contain("(EW1761, line 2, column 11)").And.EndsWith("[EW1765]"));
    }

    [Test]
    public void Load_NoFile_IsMissingInput()
    {
        var stop = Assert.Throws<RunStoppedException>(() => ModelCardFiles.Load(Path.Combine(folder, "x.card.json")))!;
        Assert.That((stop.Reason, stop.Findings[0].Kind.Code), Is.EqualTo((StopReason.InputMissing, "EW1760")));
    }

    [Test]
    public void WriteWithModel_FolderIsMissing_LeavesNothing()
    {
        var stop = Assert.Throws<RunStoppedException>(
            () => ModelCardFiles.WriteWithModel(Path.Combine(folder, "no", "neu.json"), CardFixture.Model(), null, ShippedCatalogue.Catalogue, OutputAccess.Owner))!;
        Assert.That((stop.Reason, stop.Findings[0].Kind.Code), Is.EqualTo((StopReason.OutputNotWritten, "EW1766")));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.Empty);
    }
}
