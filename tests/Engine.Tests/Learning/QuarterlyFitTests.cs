using System.Security.Cryptography;
using EarlyWarning.MadeUpCity;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

/// <summary>From settings to model and card, on a small made-up city.</summary>
public sealed class QuarterlyFitTests
{
    private static readonly string[] Written = ["modell.card.html", "modell.card.json", "modell.card.md", "modell.json"];

    private string folder = "";

    [SetUp]
    public void MakeCity()
    {
        folder = Directory.CreateTempSubdirectory("earlywarning-fit-").FullName;
        CityGenerator.Write(new() { Children = 1_600, Districts = 6, Quarters = 3 }, folder, default);
        Change("lernen.yaml", text => text
            .Replace("outcomes: { lower-secondary: S21, transition: S22 }", "outcomes: { lower-secondary: S21 }", StringComparison.Ordinal)
            .Replace("replicates: 199", "replicates: 99\n  leave-out: [S03, S04, S06, S07, S08, S10, S15, S16, J07, J08, J10]", StringComparison.Ordinal).Replace("limit: 0.15", "limit: 1", StringComparison.Ordinal));
    }

    [TearDown]
    public void RemoveCity() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Execute_MadeUpCity_WritesModelAndCardTheSameEachTime()
    {
        var summary = Execute();
        var path = Path.Combine(folder, "lernen", "modell.json");
        Assert.That(Names(), Is.EqualTo(Written));
        Assert.That((summary.Model, summary.Card, summary.Refused.Length), Is.EqualTo((path, Path.Combine(folder, "lernen", "modell.card.html"), 0)));
        var model = ModelFile.Load(path, Settings().Indicators);
        Assert.Multiple(() =>
        {
            Assert.That(model.Sha256, Is.EqualTo(summary.Report.Model.Sha256).And.EqualTo(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
            Assert.That(model.Stages.Select(s => s.Stage), Is.EqualTo(Stages.Chain.ToArray()), "stages without an outcome keep the checklist");
            Assert.That(model.Calibrated, Is.False, "the scores of the other stages are no risks");
            Assert.That(model.Stages[2].Threshold, Is.Null, "frozen by the run");
            Assert.That(model.Stages[2].Terms.Select(t => t.Indicator), Does.Contain("S01").And.Not.Contain("S21"));
            Assert.That(model.Stages[2].Terms.Where(t => t.Indicator.StartsWith('J')).All(t => t.Level == TermLevel.District));
            Assert.That(model.Stages[1].Terms, Has.Length.EqualTo(ModelFile.Checklist(Settings().Indicators).Stages[1].Terms.Length));
        });
        var report = summary.Report;
        Assert.Multiple(() =>
        {
            Assert.That((report.City, report.Horizon, report.Capacity, report.FairnessLimit), Is.EqualTo(("Emmerbrück", 1, 0.15, 1.0)));
            Assert.That((report.FitQuarters.Single(), report.TestQuarters.Single()), Is.EqualTo((new Quarter(2026, 1), new Quarter(2026, 2))));
            Assert.That(report.Sources.Select(s => s.Id), Is.EqualTo(new[] { "schule", "jugendhilfe", "verbleib" }));
            Assert.That(report.Stages.Single().Fairness.Single().Column.English, Is.EqualTo("Sex"));
            Assert.That(report.Stages[0].Table.Select(m => m.Id), Does.Contain("base-rate").And.Contain("checklist").And.Contain("boosting").And.Contain("logistic"));
        });

        // The model that is replaced, named for the run as well, is no start of the next one.
        var before = File.ReadAllBytes(path);
        Change("lernen.yaml", text => text + "\nmodel: { file: lernen/modell.json }\n");
        Execute();
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(before));
    }

    [Test]
    public void Execute_GroupsFarApart_WritesNothingAndSaysWhy()
    {
        // Who is absent much stands as one group, so the model flags it more often by construction.
        foreach (var quarter in new[] { "2026-Q1", "2026-Q2" })
        {
            Change(quarter + "/schule.csv", text => string.Join("\r\n", text.Split("\r\n").Select((line, i) => i == 0 || line.Length == 0 ? line : Grouped(line))));
        }

        Change("lernen.yaml", text => text.Replace("limit: 1", "limit: 0.05", StringComparison.Ordinal));
        var refused = Execute();
        Assert.That(refused.Model, Is.Null);
        Assert.That(Directory.Exists(Path.Combine(folder, "lernen")), Is.False);
        Assert.That(
            refused.Refused.Single().Message(Language.English),
            Does.Match(@"^Sex, stage Lower secondary.*: the share of (false alarms|misses) differs between two groups by [0-9.]+ percentage points; 5\.0 are permitted .* \[EW1750\]$").IgnoreCase);
    }

    private static string Grouped(string line)
    {
        var cells = line.Split(';');
        cells[^2] = cells[3].Contains(',', StringComparison.Ordinal) && cells[3].Split(',')[0].Length > 1 ? "w" : "m";
        return string.Join(';', cells);
    }

    private FitSummary Execute() => QuarterlyFit.Execute(Settings(), null, default);

    private RunSettings Settings() => SettingsFile.Load(Path.Combine(folder, "lernen.yaml"));

    private string[] Names() => [.. Directory.GetFileSystemEntries(Path.Combine(folder, "lernen")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private void Change(string file, Func<string, string> change)
    {
        var path = Path.Combine(folder, file);
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }
}
