using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

public sealed class ModelRevisionTests
{
    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-revision-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Execute_ModelWithCard_CarriesTheCardOnTwice()
    {
        ModelCardFiles.WriteWithModel(PathOf("1"), CardFixture.Model(), CardFixture.Report(), ShippedCatalogue.Catalogue, OutputAccess.Owner);
        var first = ModelRevision.Execute(Request("1", "2", "S01", TermChange.Cap(-0.5f, 0.5f), "erster Grund"), null, Language.German);
        var second = ModelRevision.Execute(Request("2", "3", "J07", TermChange.Remove, "zweiter Grund"), null, Language.German);

        Assert.That(first.Cards.Concat(second.Cards).Select(File.Exists), Is.All.True);
        var model = ModelFile.Load(PathOf("3"), ShippedCatalogue.Catalogue);
        var (card, findings) = ModelCardFiles.Beside(PathOf("3"), model);
        Assert.That(findings, Is.Empty);
        Assert.That(model.Version, Is.EqualTo(5));
        Assert.That(card!.Edits, Is.EqualTo(new ModelEdit[] { new(Stage.Primary, "S01", "cap", "erster Grund", "-0.5..0.5"), new(Stage.Primary, "J07", "remove", "zweiter Grund") }));
        Assert.That(SameValues.Difference(card.Model, model), Is.Null);
        Assert.That(SameValues.Difference(card.Stages, CardFixture.Report().Stages), Is.Null, "the figures are those of the model before the edits");
        Assert.That(File.ReadAllText(PathOf("3").Replace(".json", ".card.md", StringComparison.Ordinal)), Does.Contain("vor den Änderungen").And.Contain("zweiter Grund"));
    }

    [Test]
    public void Execute_CardOfAnotherModel_IsLeftBehindWithANote()
    {
        ModelCardFiles.WriteWithModel(PathOf("1"), CardFixture.Model(), CardFixture.Report(), ShippedCatalogue.Catalogue, OutputAccess.Owner);
        File.WriteAllBytes(PathOf("1"), ModelWriter.Write(CardFixture.Model() with { Version = 9 }));
        var report = ModelRevision.Execute(Request("1", "2", "J07", TermChange.Remove, "Grund"), null, Language.German);
        Assert.That((report.Cards.Length, report.Findings.Single().Kind.Code, report.Comparison.To.Version), Is.EqualTo((0, "EW1764", 10)));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(5));
    }

    private string PathOf(string name) => Path.Combine(folder, $"modell-{name}.json");

    private ModelRevisionRequest Request(string from, string to, string term, TermChange change, string reason) => new(PathOf(from), "primary", term, change, reason, PathOf(to));
}
