using System.Globalization;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class OutputFolderTest
{
    private static readonly string[] Files =
    [
        "ENTWURF.txt", "data/areas.csv", "data/datapackage.json", "data/drivers.csv", "data/figures.csv", "data/indicator_values.csv", "data/indicators.csv", "data/stages.csv",
        "data/status.csv", "districts.csv", "districts.geojson", "districts.gpkg", "districts.schema.json", "fruehwarnung.xlsx", "indicators.csv", "indicators.schema.json", "internal/findings.csv", "report.html", "run.json",
    ];

    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-outputs-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Write_WholeRun_WritesEveryFile()
    {
        OutputFolder.Write(folder, OutputFixture.Content());

        Assert.That(Written(folder).Keys, Is.EquivalentTo(Files));
    }

    [TestCase(Language.German)]
    [TestCase(Language.English)]
    public void Write_OtherCultureAndOrder_SameBytes(Language language)
    {
        var content = OutputFixture.Content(language);
        var (first, second) = (Path.Combine(folder, "1"), Path.Combine(folder, "2"));
        OutputFolder.Write(first, content);
        var before = CultureInfo.DefaultThreadCurrentCulture;
        var thread = new Thread(() => OutputFolder.Write(second, content with { Findings = [.. content.Findings.Reverse()], History = [.. content.History.Reverse()] }))
        {
            CurrentCulture = new CultureInfo("ar-SA"),
        };
        thread.Start();
        thread.Join();

        Assert.That(CultureInfo.DefaultThreadCurrentCulture, Is.EqualTo(before));
        Assert.That(Written(second), Is.EqualTo(Written(first)));
    }

    [TestCase(true, true)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    [TestCase(false, false)]
    public void Write_WithoutMapOrChildren_NamesEveryDistrict(bool map, bool children)
    {
        OutputFolder.Write(folder, OutputFixture.Content(map: map, children: children));

        foreach (var file in (string[])["districts.csv", "districts.geojson", "report.html"])
        {
            Assert.That(File.ReadAllText(Path.Combine(folder, file)), Does.Contain("Bergmannsglück").And.Contain("Zechenkolonie"), file);
        }
    }

    [Test]
    public void Write_AnyFile_SaysNoPathOfTheMachine()
    {
        OutputFolder.Write(folder, OutputFixture.Content());

        foreach (var file in Files) Assert.That(File.ReadAllText(Path.Combine(folder, file)), Does.Not.Contain("/secret").And.Not.Contain("/abs"), file);
    }

    [Test]
    public void Write_FolderIsAFile_StopsWithOutputNotWritten()
    {
        var path = Path.Combine(folder, "taken");
        File.WriteAllText(path, "kept");

        var stop = Assert.Throws<RunStoppedException>(() => OutputFolder.Write(path, OutputFixture.Content()));

        Assert.That(stop!.Reason, Is.EqualTo(StopReason.OutputNotWritten));
        Assert.That(stop.Findings[0].Message(Language.English), Does.StartWith("The output file districts.csv could not be written"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("kept"));
    }

    private static SortedDictionary<string, string> Written(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            p => Path.GetRelativePath(folder, p).Replace('\\', '/'), p => Convert.ToBase64String(File.ReadAllBytes(p))),
        StringComparer.Ordinal);
}
