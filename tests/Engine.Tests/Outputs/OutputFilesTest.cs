using EarlyWarning.Outputs;
using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Outputs;

internal sealed class OutputFilesTest
{
    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-kinds-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("csv", OutputKind.Csv)]
    [TestCase("data", OutputKind.Data)]
    [TestCase("geojson", OutputKind.GeoJson)]
    [TestCase("gpkg", OutputKind.Gpkg)]
    [TestCase("xlsx", OutputKind.Xlsx)]
    [TestCase("report", OutputKind.Report)]
    [TestCase("run", OutputKind.Run)]
    public void TryParse_Word_IsThatOfTheKind(string word, OutputKind expected)
    {
        Assert.That(OutputKinds.TryParse(word, out var kind), Is.True);
        Assert.That((kind, kind.Word()), Is.EqualTo((expected, word)));
    }

    [TestCase("CSV")]
    [TestCase("")]
    [TestCase(null)]
    [TestCase("../csv")]
    public void TryParse_OtherWord_IsNone(string? word) => Assert.That(OutputKinds.TryParse(word, out _), Is.False);

    [Test]
    public void Write_EveryKind_GivesWhatTheFolderHolds()
    {
        var content = OutputFixture.WithGroups(OutputFixture.Content());
        OutputFolder.Write(folder, content);
        var files = OutputKinds.All.SelectMany(kind => OutputFiles.Write(kind, content)).ToList();

        foreach (var file in files) Assert.That(File.ReadAllBytes(Path.Combine(folder, file.Name)).AsSpan().SequenceEqual(file.Bytes.Span), file.Name);
        Assert.That(files.Select(f => f.Name).Append("ENTWURF.txt").Append("internal/findings.csv"), Is.EquivalentTo(Names()));
    }

    [Test]
    public void Write_SettingsNameKinds_WritesThoseAndWhatTheAuditAndTheReleaseNeed()
    {
        var content = OutputFixture.Content();
        OutputFolder.Write(folder, content with { Settings = content.Settings with { Outputs = [OutputKind.Xlsx] } });

        Assert.That(Names(), Is.EquivalentTo(new[]
        {
            "ENTWURF.txt", "districts.csv", "districts.schema.json", "fruehwarnung.xlsx", "indicators.csv", "indicators.schema.json", "internal/findings.csv", "run.json",
        }));
    }

    [Test]
    public void Write_UnknownKind_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => OutputFiles.Write((OutputKind)99, OutputFixture.Content()));

    private IEnumerable<string> Names() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));
}
