using System.Text.Json.Nodes;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class DataPackageTest
{
    private string folder = "";

    private string Data => Path.Combine(folder, "data");

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-package-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [TestCase(Language.German, true, true)]
    [TestCase(Language.English, true, true)]
    [TestCase(Language.German, false, true)]
    [TestCase(Language.German, true, false)]
    public void Write_WholeRun_KeepsTheRulesOfDataPackages(Language language, bool map, bool children)
    {
        Write(OutputFixture.Content(language, map, children));

        Assert.That(FrictionlessCheck.Of(Data), Is.Empty);
    }

    [Test]
    public void Write_Groups_KeepTheRulesOfDataPackages()
    {
        Write(OutputFixture.WithGroups(OutputFixture.Content()));

        Assert.That(FrictionlessCheck.Of(Data), Is.Empty);
        Assert.That(PlainCsv.Read(File.ReadAllText(Path.Combine(Data, "groups.csv"))), Has.Count.GreaterThan(10));
    }

    // The checker has teeth: each change breaks one rule.
    [TestCase("datapackage.json", "\"early-warning-2026-q3\"", "\"Frühwarnung\"", "1 name")]
    [TestCase("datapackage.json", "\"path\": \"figures.csv\"", "\"path\": \"../data/figures.csv\"", "3 figures: path")]
    [TestCase("datapackage.json", "\"encoding\": \"utf-8\"", "\"encoding\": \"latin1\"", "5 areas: encoding")]
    [TestCase("figures.csv", ",flagged,268,72,", ",flagged,268.5,72,", "7 figures.children: '268.5' is no integer")]
    [TestCase("figures.csv", ",flagged,268,72,", ",flagged,-268,72,", "8 figures.children: -268 too small")]
    [TestCase("figures.csv", ",0.2687,", ",1.2687,", "8 figures.rate: 1.2687 too large")]
    [TestCase("figures.csv", ",conspicuous,", ",suspicious,", "8 figures.verdict: 'suspicious' is no word")]
    [TestCase("figures.csv", "district,\"002\",all,", "district,\"999\",all,", "9 figures: foreign key")]
    [TestCase("stages.csv", "primary,2", "early,2", "9 stages: primary key")]
    [TestCase("areas.csv", "\r\n", "\n", "5 areas: line ends")]
    public void Check_OneRuleBroken_IsFound(string file, string from, string to, string fault)
    {
        Write(OutputFixture.Content());
        var text = File.ReadAllText(Path.Combine(Data, file));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0));
        var changed = text[..at] + to + text[(at + from.Length)..];
        if (from == "\r\n") changed = text.Replace(from, to, StringComparison.Ordinal) + "\r\n";
        File.WriteAllText(Path.Combine(Data, file), changed);

        Assert.That(FrictionlessCheck.Of(Data), Does.Contain(fault));
    }

    [Test]
    public void Write_ProtectedRows_AreMarkedAndEmpty()
    {
        Write(OutputFixture.Content());
        var rows = PlainCsv.Read(File.ReadAllText(Path.Combine(Data, "figures.csv")));
        var hidden = rows.Skip(1).Where(r => r[4] == "true").ToList();

        Assert.That(hidden, Has.Count.EqualTo(5));
        Assert.That(hidden.SelectMany(r => r.Skip(6)), Has.All.Empty);
        var drivers = PlainCsv.Read(File.ReadAllText(Path.Combine(Data, "drivers.csv"))).Select(r => (r[2], r[3])).ToHashSet();
        Assert.That(hidden.Where(r => drivers.Contains((r[2], r[3]))), Is.Empty);
    }

    [Test]
    public void Write_Licence_IsStatedWhereItIsSet()
    {
        var content = OutputFixture.Content();
        JsonNode? Licences(OutputContent c) => JsonNode.Parse(OutputFiles.Write(OutputKind.Data, c)[0].Bytes.Span)!["licenses"];

        Assert.That(Licences(content), Is.Null);
        Assert.That((string?)Licences(content with { Settings = content.Settings with { Licence = OpenLicence.Of("dl-de-by-2.0") } })![0]!["name"], Is.EqualTo("dl-de-by-2.0"));
    }

    [Test]
    public void Write_Sources_TellTheirPeriodAndAge()
    {
        var sources = JsonNode.Parse(OutputFiles.Write(OutputKind.Data, OutputFixture.Content())[0].Bytes.Span)!["sources"]!.AsArray();

        Assert.That(sources.Select(s => ((string?)s!["from"], (string?)s["to"], (int?)s["age_months"])), Is.EqualTo(new (string?, string?, int?)[] { ("2026-07-01", "2026-09-30", 0), ("2024-01-01", "2024-06-30", 27) }));
        Assert.That((string?)sources[1]!["title"], Is.EqualTo("Schulverwaltungsamt: jugend.csv"), "no path of the machine");
    }

    private void Write(OutputContent content)
    {
        Directory.CreateDirectory(Data);
        foreach (var file in OutputFiles.Write(OutputKind.Data, content)) File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes.ToArray());
    }
}
