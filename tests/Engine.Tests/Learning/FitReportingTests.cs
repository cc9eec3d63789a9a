using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

public sealed class FitReportingTests
{
    private CohortFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new CohortFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Of_SplitByTime_TestsOnTheLastQuarterAndNamesEveryExtract()
    {
        var report = FitReporting.Of(folder.Load(), Model, [Stage(0.05, passed: true)]);
        Assert.That((report.Split, report.FitQuarters.Single(), report.TestQuarters.Single()), Is.EqualTo((ValidationSplit.Time, new Quarter(2026, 1), new Quarter(2026, 2))));
        Assert.That(report.Sources.Select(s => (s.Id, s.Controller, s.LegalBasis, s.Purpose)), Is.EqualTo(new[] { ("schule", "Amt", "a", "b"), ("jugend", "Amt", "a", "b"), ("verbleib", "Amt", "a", "b") }));
        Assert.That((report.FairnessLimit, report.SignedOff), Is.EqualTo((0.1, (SignOff?)null)));
        folder.ChangeSettings("horizon: 1", "horizon: 1, validation: school");
        var bySchool = FitReporting.Of(folder.Load(), Model, [Stage(0.05, passed: true) with { FitCohorts = [0, 1], TestCohorts = [0, 1] }]);
        Assert.That((bySchool.Split, bySchool.FitQuarters.Length, bySchool.TestQuarters.Length), Is.EqualTo((ValidationSplit.School, 2, 2)));
    }

    [Test]
    public void Gaps_BeyondTheLimit_RefuseUntilTheSettingsSignThemOff()
    {
        var settings = folder.Load();
        var (refused, signed) = FitReporting.Gaps(FitReporting.Of(settings, Model, [Stage(0.1234, passed: false), Stage(0.05, passed: true)]), settings.Fit!);
        Assert.That(signed, Is.Empty);
        Assert.That(refused.Single().Message(Language.English), Does.StartWith("Sex, stage lower secondary: the share of misses differs between two groups by 12.3 percentage points; 10.0 are permitted").And.EndsWith("[EW1750]"));
        Assert.That(refused.Single().Message(Language.German), Does.StartWith("Geschlecht, Stufe Sekundarstufe I: Der Anteil übersehener Fälle unterscheidet sich zwischen zwei Gruppen um 12,3 Prozentpunkte; erlaubt sind 10,0"));

        folder.ChangeSettings("fairness: { columns:", "fairness: { signed-off: { by: Bildungsbüro, reason: bekannt }, columns:");
        settings = folder.Load();
        (refused, signed) = FitReporting.Gaps(FitReporting.Of(settings, Model, [Stage(0.1234, passed: false)]), settings.Fit!);
        Assert.That(refused, Is.Empty);
        Assert.That(signed.Single().Kind.Code, Is.EqualTo("EW1751"));
        Assert.That(signed.Single().Kind.Severity, Is.EqualTo(Severity.Note));
    }

    private static RiskModel Model => new() { Id = "learned", Version = 1, Title = new("a", "b"), Calibrated = true, Stages = [], Sha256 = "00" };

    private static StageFit Stage(double gap, bool passed) => new()
    {
        Stage = EarlyWarning.Vocabulary.Stage.LowerSecondary, Outcome = "S21", FitExamples = 1, FitPositives = 1, FitCohorts = [0], TestCohorts = [1], TestExamples = 1, TestPositives = 1, OutcomeUnknown = 0, Table = [], Chosen = "boosting",
        Calibration = new("none", 0, System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty), Reliability = [],
        Targeting = new(0.15, Estimate.None, Estimate.None, Estimate.None, Estimate.None),
        Fairness = [new(new("Geschlecht", "Sex"), "Art. 10", [], 0, 100, gap, "misses", passed)],
    };
}
