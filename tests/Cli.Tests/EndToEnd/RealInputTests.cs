using System.Globalization;
using System.Text.Json;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>Whole runs on real public data, skipped with the reason where the reference data are absent.</summary>
public sealed class RealInputTests
{
    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-real-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Run_Berlin_ShowsValuesAndIndexWithoutVerdicts()
    {
        var data = ReferenceFiles.Require("data/berlin_bzr_kernindikatoren/bzr_kernindikatoren_wide.csv");
        var map = ReferenceFiles.Require("data/berlin_bzr_kernindikatoren/bzr_until_2020.geojson");
        var outcome = Run($$"""
            city: Berlin
            quarter: 2017-Q4
            language: en
            districts: { map: "{{map}}", key: id, name: name }
            extracts:
              - id: health
                file: "{{data}}"
                domain: health
                level: district
                controller: Amt für Statistik Berlin-Brandenburg
                legal-basis: published
                purpose: test of the program
                delete-by: 2099-12-31
                period: { from: 2016-01-01, to: 2017-12-31 }
                columns:
                  district: BZR_ID
                  indicators:
                    H01: { column: E1, missing: ["0.0"] }
                    H02: E2
                    overweight: E3
              - id: youth
                file: "{{data}}"
                domain: youth
                level: district
                controller: Amt für Statistik Berlin-Brandenburg
                legal-basis: published
                purpose: test of the program
                delete-by: 2099-12-31
                period: { from: 2016-01-01, to: 2017-12-31 }
                columns:
                  district: BZR_ID
                  indicators: { help-share: E8, child-poverty: D5, kita-share: A6 }
            indicators:
              - { id: overweight, label: { de: Übergewicht, en: Overweight }, domain: health, unit: { de: "%", en: "%" }, minimum: 0, maximum: 100, direction: up, stages: [all], level: district, per: 100 }
              - { id: help-share, label: { de: Hilfen zur Erziehung, en: Help with upbringing }, domain: youth, unit: { de: "%", en: "%" }, minimum: 0, maximum: 100, direction: up, stages: [all], level: district, per: 100 }
              - { id: child-poverty, label: { de: Kinderarmut, en: Child poverty }, domain: youth, unit: { de: "%", en: "%" }, minimum: 0, maximum: 100, direction: up, stages: [all], level: district, per: 100 }
              - { id: kita-share, label: { de: Kita-Betreuung, en: In day care }, domain: youth, unit: { de: "%", en: "%" }, minimum: 0, maximum: 100, direction: down, stages: [all], level: district, per: 100 }
            """);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);

        var report = File.ReadAllText(Path.Combine(folder, "out", "2017-Q4", "report.html"));
        var indicators = File.ReadAllLines(Path.Combine(folder, "out", "2017-Q4", "indicators.csv"));
        var districts = Features("2017-Q4");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report, Does.Contain("no records of children"));
            Assert.That(districts, Has.Count.EqualTo(138));
            Assert.That(districts.Count(d => d.TryGetProperty("environment_index", out var index) && index.ValueKind == JsonValueKind.Number), Is.EqualTo(138));
            Assert.That(indicators.Count(l => l.Contains(",H01,", StringComparison.Ordinal)), Is.EqualTo(136));
            Assert.That(indicators.Count(l => l.Contains(",help-share,", StringComparison.Ordinal)), Is.EqualTo(138));
            Assert.That(outcome.Output, Does.Contain("\"hotspots\""));
            Assert.That(JsonDocument.Parse(outcome.Output).RootElement.GetProperty("hotspots").GetArrayLength(), Is.Zero);
        }
    }

    [Test]
    public void Run_Chem97_GivesEachAuthorityItsRateAndSaysThatNeighboursNeedAMap()
    {
        var data = ReferenceFiles.Require("data/r_pupil_panels/Chem97.csv");
        var outcome = Run($$"""
            city: England
            quarter: 1997-Q4
            language: en
            extracts:
              - id: school
                file: "{{data}}"
                domain: school
                level: child
                controller: published
                legal-basis: published
                purpose: test of the program
                delete-by: 2099-12-31
                period: quarter
                stage: transition
                columns:
                  key: student
                  district: lea
                  indicators:
                    failed: { column: score, one-when: ["0"] }
            indicators:
              - { id: failed, label: { de: nicht bestanden, en: failed }, domain: school, unit: { de: ja/nein, en: yes/no }, minimum: 0, maximum: 1, direction: none, stages: [transition], level: child, outcome: true }
            measure: { outcome: failed }
            publication: { minimum-denominator: 10, maximum-hidden-share: 1 }
            """);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);

        var lines = File.ReadAllLines(Path.Combine(folder, "out", "1997-Q4", "districts.csv"));
        var header = lines[0].Split(',');
        var rows = lines.Skip(1).Select(l => header.Zip(l.Split(',')).ToDictionary(p => p.First, p => p.Second.Trim('"'))).Where(r => r["stage"] == "transition").ToList();
        var city = rows.Single(r => r["kind"] == "city");
        var shown = rows.Where(r => r["kind"] == "district" && r["rate"].Length > 0).ToList();
        var cityRate = 3688.0 / 31022;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((city["children"], city["count"]), Is.EqualTo(("31022", "3688")));
            Assert.That(rows.Count(r => r["kind"] == "district"), Is.EqualTo(131));
            Assert.That(shown.Count(r => double.Parse(r["rate_low"], CultureInfo.InvariantCulture) > cityRate), Is.EqualTo(28));
            Assert.That(shown.Select(r => r["funnel"]), Has.None.Empty);
            Assert.That(File.ReadAllText(Path.Combine(folder, "out", "1997-Q4", "report.html")), Does.Contain("need a map"));
        }
    }

    private Earlywarning.Outcome Run(string settings)
    {
        File.WriteAllText(Path.Combine(folder, "earlywarning.yaml"), settings);
        return Earlywarning.Run("run", Path.Combine(folder, "earlywarning.yaml"), "--quiet", "--json", "--lang", "en");
    }

    private List<JsonElement> Features(string quarter) =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "out", quarter, "districts.geojson"))).RootElement
            .GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties"))];
}
