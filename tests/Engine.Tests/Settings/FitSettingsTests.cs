using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Settings;

public sealed class FitSettingsTests
{
    private const string Child = """
        city: Musterstadt
        quarter: 2026-Q3
        extracts:
          - id: schule
            file: "{quarter}/schule.csv"
            domain: school
            level: child
            controller: Amt
            legal-basis: a
            purpose: b
            delete-by: 2099-12-31
            period: quarter
            columns: { key: k, district: d, grade: g, audit: { sex: geschlecht, family: sprache }, indicators: { S01: a, S21: b } }

        """;

    private const string Columns =
        "[{ id: sex, label: { de: Geschlecht, en: Sex }, legal-basis: Art. 10, values: [{ value: w, label: { de: weiblich, en: female } }, { value: 1, label: { de: männlich, en: male } }] }, "
        + "{ id: family, label: { de: Familiensprache, en: Family language }, legal-basis: Art. 10, values: [{ value: de, label: { de: Deutsch, en: German } }, { value: x, label: { de: andere, en: other } }] }]";

    private SettingsFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new SettingsFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Load_EveryKey_GivesTheFit()
    {
        var fit = Load(
            "outcomes: { transition: S21, lower-secondary: S21 }, quarters: [2026-Q2, 2026-Q1], horizon: 1, model: modelle/m.json, trainer: logistic, validation: district, calibration: beta, monotone: false, "
            + "leave-out: [S02], capacity: 0.2, replicates: 199, seed: 7, "
            + $"fairness: {{ columns: {Columns}, limit: 0.05, smallest-group: 50, signed-off: {{ by: Bildungsbüro, reason: bekannt }} }}");
        Assert.Multiple(() =>
        {
            Assert.That(fit.Outcomes.Select(o => (o.Key, o.Value)), Is.EqualTo(new[] { (Stage.LowerSecondary, "S21"), (Stage.Transition, "S21") }));
            Assert.That(fit.Quarters, Is.EqualTo(new[] { new Quarter(2026, 1), new Quarter(2026, 2) }), "ascending");
            Assert.That((fit.Horizon, fit.Trainer, fit.Validation, fit.Calibration, fit.Monotone), Is.EqualTo((1, "logistic", "district", "beta", false)));
            Assert.That(fit.Model, Is.EqualTo(Path.Combine(folder.Root, "modelle", "m.json")));
            Assert.That(fit.LeaveOut, Is.EqualTo(new[] { "S02" }));
            Assert.That((fit.Capacity, fit.Replicates, fit.Seed), Is.EqualTo((0.2, 199, 7UL)));
            Assert.That((fit.Fairness!.Limit, fit.Fairness.SmallestGroup, fit.Fairness.SignedOffBy, fit.Fairness.SignedOffReason), Is.EqualTo((0.05, 50, "Bildungsbüro", "bekannt")));
            Assert.That(fit.Fairness.Columns.Select(c => (c.Id, c.Label.German, c.LegalBasis)), Is.EqualTo(new[] { ("sex", "Geschlecht", "Art. 10"), ("family", "Familiensprache", "Art. 10") }));
            Assert.That(fit.Fairness.Columns[0].Values.Select(v => (v.Value, v.Label.English)), Is.EqualTo(new[] { ("w", "female"), ("1", "male") }));
        });
        var columns = folder.Load(Text($"outcomes: {{ transition: S21 }}, quarters: [2025-Q3], model: m.json, fairness: {{ columns: {Columns} }}")).Extracts[0].Columns;
        Assert.That(columns.Audit, Is.EqualTo(new AuditSource[] { new("sex", "geschlecht"), new("family", "sprache") }));
        Assert.That(columns.ReadsAudit, Is.False, "only a fit reads them");
    }

    [Test]
    public void Load_LeastKeys_GivesTheDefaults()
    {
        var fit = Load($"outcomes: {{ transition: S21 }}, quarters: [2025-Q3], model: m.json, fairness: {{ columns: {Columns} }}");
        Assert.Multiple(() =>
        {
            Assert.That((fit.Horizon, fit.Trainer, fit.Validation, fit.Calibration, fit.Monotone), Is.EqualTo((4, "boosting", "district", "automatic", true)));
            Assert.That((fit.Capacity, fit.Replicates, fit.Seed, fit.LeaveOut.Length), Is.EqualTo((0.15, 999, 1UL, 0)));
            Assert.That((fit.Fairness!.Limit, fit.Fairness.SmallestGroup, fit.Fairness.SignedOffBy), Is.EqualTo((0.1, 100, (string?)null)));
        });
        Assert.That(Load($"outcomes: {{ transition: S21 }}, quarters: [2025-Q2, 2025-Q3], model: m.json, fairness: {{ columns: {Columns} }}").Validation, Is.EqualTo("time"));
    }

    [Test]
    public void Load_ModelOfTheRun_MayBeReplaced() =>
        Assert.That(
            folder.Load(Text($"outcomes: {{ transition: S21 }}, quarters: [2025-Q3], model: m.json, fairness: {{ columns: {Columns} }}") + "model: { file: ./m.json }\n").Fit!.Model,
            Is.EqualTo(Path.Combine(folder.Root, "m.json")));

    [Test]
    public void Load_SplitBySchoolWithoutSchools_Faults() =>
        Assert.That(
            folder.Faults(Text($"outcomes: {{ transition: S21 }}, quarters: [2025-Q3], model: m.json, validation: school, fairness: {{ columns: {Columns} }}")).Single(),
            Does.EndWith("No extract names the school (columns: school); without it there is no test by school. [EW1083]"));

    private FitSettings Load(string fit) => folder.Load(Text(fit)).Fit!;

    private static string Text(string fit) => Child + $"fit: {{ {fit} }}\n";
}
