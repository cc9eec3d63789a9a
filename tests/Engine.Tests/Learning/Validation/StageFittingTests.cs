using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

[TestFixture]
public sealed class StageFittingTests
{
    private const int Count = 3000;

    private static readonly Examples City = LearningSample.City(Count);

    private static readonly StageModel Checklist = ScoringSample.Stage(
        Stage.Primary, null, null, ScoringSample.Term("S01", [0.5f], [0, 0.7f]), ScoringSample.Term("S02", [-0.5f], [0.7f, 0]), ScoringSample.Term("S99", [1], [0, 1], 0.2f));

    [Test]
    public void Fit_KnownTruth_FindsItAndComparesItWithTheBaselines()
    {
        var fitted = Fit(City);
        var report = fitted.Report;
        Assert.That(report.Table.Select(t => t.Id), Is.EqualTo(new[] { "base-rate", "checklist", "environment", "flat", "binned" }));
        Assert.That((report.Chosen, report.Outcome, report.OutcomeUnknown), Is.EqualTo(("binned", "S22", 17L)));
        Assert.That(report.FitExamples + report.TestExamples, Is.EqualTo(Count));
        Assert.That(report.FitPositives + report.TestPositives, Is.EqualTo(City.Positives));
        Assert.That((report.FitCohorts.AsEnumerable(), report.TestCohorts.Single()), Is.EqualTo((new[] { 0, 1 }.AsEnumerable(), 2)));

        var auc = report.Table.ToDictionary(t => t.Id, t => t.RocAuc.Value);
        Assert.That(auc["base-rate"], Is.EqualTo(0.5));
        Assert.That(auc["environment"], Is.InRange(0.55, 0.7));
        Assert.That(auc["checklist"], Is.InRange(auc["environment"], auc["binned"]));
        Assert.That(auc["binned"], Is.InRange(0.75, 0.85));
        foreach (var row in report.Table.Skip(1))
        {
            foreach (var estimate in new[] { row.RocAuc, row.PrAuc, row.Precision, row.Recall, row.Lift, row.SensitivityAtTenPercent })
            {
                Assert.That(estimate.Value, Is.InRange(estimate.Low, estimate.High), row.Id);
                Assert.That(estimate.Low, Is.LessThan(estimate.High), row.Id);
            }
        }

        Assert.That(report.Table[1].Brier, Is.EqualTo(Estimate.None), "a checklist's scores are no risks");
        Assert.That(report.Table[4].LogLoss.Value, Is.LessThan(report.Table[2].LogLoss.Value).And.LessThan(report.Table[0].LogLoss.Value));
        Assert.That(report.Table[4].CalibrationError.Value, Is.LessThan(0.05));
        Assert.That(report.Reliability.Sum(b => b.Examples), Is.EqualTo(report.TestExamples));
        Assert.That(report.Stability!.Refits.Select(r => r.Kind), Is.EqualTo(new[] { "quarter", "bootstrap", "school" }));
        Assert.That(fitted.Findings, Is.Empty);
    }

    [Test]
    public void Fit_OverconfidentTrainer_IsCalibratedInTheModelThatIsWritten([Values("platt", "isotonic", "beta", "automatic")] string calibration)
    {
        var fitted = Fit(City, LearningSample.Settings with { Calibration = calibration }, new BinnedTrainer(factor: 2.5));
        var (method, examples, losses) = fitted.Report.Calibration;
        Assert.That(method, calibration == "automatic" ? Is.Not.EqualTo("none") : Is.EqualTo(calibration));
        Assert.That(examples, Is.EqualTo(fitted.Report.FitExamples));
        Assert.That(losses.Keys, Is.EqualTo(new[] { "beta", "isotonic", "none", "platt" }));
        Assert.That(losses[method], Is.LessThan(losses["none"]));
        Assert.That(fitted.Report.Table.Single(t => t.Id == "binned").CalibrationError.Value, Is.LessThan(0.05));
        Assert.That(fitted.Model.Calibration.IsEmpty, Is.EqualTo(method == "platt"));
        Assert.That(fitted.Model.Threshold, Is.Null);
        var risks = ExampleScores.Of(fitted.Model, City, CancellationToken.None).Risks;
        Assert.That(risks.Average(), Is.EqualTo(City.Positives / (double)Count).Within(0.02));
        var none = Fit(City, LearningSample.Settings with { Calibration = "none" }, new BinnedTrainer(factor: 2.5));
        Assert.That(none.Report.Table.Single(t => t.Id == "binned").CalibrationError.Value, Is.GreaterThan(0.06));
    }

    [TestCase("time")]
    [TestCase("school")]
    [TestCase("district")]
    public void Fit_AnyValidation_NoTrainerSeesWhatItIsTestedOn(string validation)
    {
        // Each school has its own value of the second column, each quarter of the third: the trainer can tell which it was given.
        float[] mark = [.. City.Schools.ToArray().Select(s => (float)s)];
        float[] quarter = [.. City.Cohorts.ToArray().Select(c => (float)c)];
        var examples = new Examples(["S01", "S02", "S03"], [City.Column(0).ToArray(), mark, quarter], City.Outcomes.ToArray(), City.Districts.ToArray(), City.Schools.ToArray(), City.Cohorts.ToArray());
        var seen = new List<(int Count, HashSet<float> Schools, HashSet<float> Quarters)>();
        var trainer = new BinnedTrainer(onFit: e => seen.Add((e.Count, [.. e.Column(1)], [.. e.Column(2)])));
        var report = Fit(examples, LearningSample.Settings with { Validation = validation, Replicates = 99 }, trainer).Report;
        var parts = validation == "time" ? 1 : 5;
        Assert.That(report.TestExamples, Is.EqualTo(validation == "time" ? examples.Cohorts.Count(2) : Count));
        Assert.That(report.Calibration.Examples, Is.EqualTo(report.FitExamples));
        foreach (var (count, schools, quarters) in seen.Take(parts + (validation == "time" ? 5 : 0)))
        {
            if (validation == "time") Assert.That(quarters, Is.EquivalentTo(new[] { 0f, 1f }));
            else Assert.That(schools, Has.Count.LessThan(36 * 0.9), "whole places are missing");
            Assert.That(count, Is.LessThan(Count * 0.9));
        }

        if (validation == "time")
        {
            foreach (var fit in seen.Skip(1).Take(5)) Assert.That(fit.Schools, Has.Count.LessThan(36 * 0.9), "whole schools are kept back for calibration");
            parts += 5;
        }

        Assert.That(seen[parts].Count, Is.EqualTo(Count), "the model that is written is fitted on everything");
    }

    [Test]
    public void Fit_ThreeQuarters_TestsTheMiddleOneByWhatCameBefore()
    {
        var quarters = new List<HashSet<float>>();
        var examples = new Examples(
            ["S01", "S02"], [City.Column(0).ToArray(), [.. City.Cohorts.ToArray().Select(c => (float)c)]], City.Outcomes.ToArray(), City.Districts.ToArray(), City.Schools.ToArray(), City.Cohorts.ToArray());
        var trainer = new BinnedTrainer(onFit: e => quarters.Add([.. e.Column(1)]));
        var earlier = Fit(examples, LearningSample.Settings, trainer).Report.EarlierTests.Single();
        Assert.That(earlier.AsOf, Is.EqualTo(LearningSample.Settings.Quarters[1]));
        Assert.That((earlier.FitExamples, earlier.TestExamples), Is.EqualTo((examples.Cohorts.Count(0), (long)examples.Cohorts.Count(1))));
        Assert.That(earlier.Table.Select(m => m.Id), Is.EqualTo(new[] { "base-rate", "checklist", "environment", "binned" }));
        Assert.That(quarters.Count(q => q.SetEquals([0f])), Is.GreaterThan(0), "a fit on the first quarter alone");
        Assert.That(earlier.Table[3].RocAuc.Value, Is.InRange(0.6, 0.95));
        Assert.That(Fit(City, LearningSample.Settings with { Validation = "school" }).Report.EarlierTests, Is.Empty);
    }

    [Test]
    public void Fit_AnyThreadCount_SameReport()
    {
        var (one, three) = (Fit(City, threads: 1), Fit(City, threads: 3));
        Assert.That(three.Report.Table, Is.EqualTo(one.Report.Table));
        Assert.That(three.Report.Targeting, Is.EqualTo(one.Report.Targeting));
        Assert.That(three.Report.Reliability, Is.EqualTo(one.Report.Reliability));
        Assert.That(three.Report.Stability!.Refits, Is.EqualTo(one.Report.Stability!.Refits));
        Assert.That(three.Model.Terms.Select(t => t.Scores), Is.EqualTo(one.Model.Terms.Select(t => t.Scores)));
    }

    [TestCase("time")]
    [TestCase("school")]
    public void Fit_RowsInAnotherOrder_SameTable(string validation)
    {
        var order = Enumerable.Range(0, City.Count).OrderBy(i => (i * 7919L) % City.Count).ToArray();
        var settings = LearningSample.Settings with { Validation = validation };
        var (first, second) = (Fit(City, settings), Fit(City.Take(order), settings));
        Assert.That(second.Report.Table, Is.EqualTo(first.Report.Table));
        Assert.That(second.Report.Calibration.LogLoss, Is.EqualTo(first.Report.Calibration.LogLoss));
        Assert.That(second.Model.Intercept, Is.EqualTo(first.Model.Intercept));
    }

    [Test]
    public void Fit_UnfairModel_DoesNotPass()
    {
        // The first indicator is the group under another name; the outcome hangs on both alike.
        var random = new Random(4);
        int[] groups = [.. Enumerable.Range(0, City.Count).Select(_ => 1 + random.Next(2))];
        float[] proxy = [.. groups.Select((g, i) => g == 1 ? 3f + (float)random.NextDouble() : City.Column(0)[i])];
        bool[] outcomes = [.. groups.Select((g, i) => random.NextDouble() < (g == 1 ? 0.3 : 0.15))];
        var examples = new Examples(["S01"], [proxy], outcomes, City.Districts.ToArray(), City.Schools.ToArray(), City.Cohorts.ToArray());
        var settings = LearningSample.Settings with { Fairness = new FairnessSettings { Columns = [LearningSample.Sex] } };
        var fitted = StageFitting.Fit(
            LearningSample.Data(examples, new AuditGroups(LearningSample.Sex, groups)), settings, [new BinnedTrainer()], null, LearningSample.Options, CancellationToken.None);
        var audit = fitted.Report.Fairness.Single();
        Assert.That(audit.Passed, Is.False);
        Assert.That(audit.LargestGap, Is.GreaterThan(0.2));
        Assert.That(fitted.Findings, Is.Empty, "what is said of a gap is the caller's");

        var lonely = StageFitting.Fit(
            LearningSample.Data(examples, new AuditGroups(LearningSample.Sex, [.. groups.Select(_ => 1)])), settings, [new BinnedTrainer()], null, LearningSample.Options, CancellationToken.None);
        var finding = lonely.Findings.Single();
        Assert.That((finding.Kind.Code, finding.Kind.Severity), Is.EqualTo(("EW1726", Severity.Note)));
        Assert.That(finding.Message(Language.English), Does.Contain("\"sex\" has fewer than two groups of at least 100 tested children"));
        Assert.That(lonely.Report.Fairness.Single().Passed, Is.True);
    }

    [Test]
    public void Fit_CalibrationThatCannotBeFitted_SaysThatNothingWasCalibrated()
    {
        var wrongWay = new BinnedTrainer(factor: -1);
        var fitted = Fit(City, LearningSample.Settings with { Calibration = "platt" }, wrongWay);
        Assert.That(fitted.Report.Calibration.Method, Is.EqualTo("none"));
        var finding = fitted.Findings.Single();
        Assert.That((finding.Kind.Code, finding.Arguments[1]), Is.EqualTo(("EW1727", "platt")));
        Assert.That(Fit(City, LearningSample.Settings with { Calibration = "none" }, wrongWay).Findings, Is.Empty);
    }

    [TestCase(12, 4, 9, 3, "EW1720")]
    [TestCase(90, 45, 500, 200, "EW1720")]
    [TestCase(1000, 0, 500, 0, "EW1720")]
    [TestCase(1000, 1000, 500, 500, "EW1720")]
    [TestCase(1000, 19, 500, 15, "EW1720")]
    [TestCase(1000, 985, 500, 480, "EW1720")]
    [TestCase(1000, 100, 500, 9, "EW1721")]
    [TestCase(1000, 100, 500, 492, "EW1721")]
    public void Fit_TooFewOutcomes_StopsWithoutCounts(int fit, int fitPositives, int test, int testPositives, string code)
    {
        var examples = new Examples(
            ["S01"], [new float[fit + test]], [.. Enumerable.Range(0, fit + test).Select(i => i < fit ? i < fitPositives : i < fit + testPositives)],
            cohorts: [.. Enumerable.Range(0, fit + test).Select(i => i < fit ? 0 : 2)]);
        var stopped = Assert.Throws<RunStoppedException>(() => Fit(examples));
        Assert.That(stopped!.Reason, Is.EqualTo(StopReason.InputRefused));
        Assert.That(stopped.Findings.Single().Kind.Code, Is.EqualTo(code));
        Assert.That(stopped.Message, Does.Contain(code == "EW1720" ? "at least 100 children, 20 with and 20 without the outcome" : "at least 10 children with and 10 without"));
    }

    [Test]
    public void Fit_ConstantOrEmptyIndicatorAndNoPlaces_DoesNotStop()
    {
        var bare = new Examples(
            ["S01", "S02", "S03"], [City.Column(0).ToArray(), [.. Enumerable.Repeat(float.NaN, Count)], new float[Count]], City.Outcomes.ToArray(), cohorts: City.Cohorts.ToArray());
        var report = Fit(bare).Report;
        Assert.That(report.Stability, Is.Null);
        Assert.That(report.Table.Single(t => t.Id == "environment").RocAuc.Value, Is.EqualTo(0.5));
        Assert.That(report.Targeting.ByDistrict.Value, Is.EqualTo(0.15).Within(1e-12));
    }

    [Test]
    public void Fit_TrainerNotThere_IsRefused() => Assert.That(() => Fit(City, LearningSample.Settings with { Trainer = "forest" }), Throws.ArgumentException.With.Message.Contains("forest"));

    [Test]
    public void Fit_Cancelled_Stops() => Assert.That(
        () => StageFitting.Fit(LearningSample.Data(City), LearningSample.Settings, [new BinnedTrainer()], null, LearningSample.Options, new CancellationToken(true)),
        Throws.InstanceOf<OperationCanceledException>());

    private static FittedStage Fit(Examples examples, FitSettings? settings = null, ITrainer? trainer = null, int threads = 2)
    {
        ImmutableArray<ITrainer> trainers = trainer is null ? [new BinnedTrainer("flat", 0.2), new BinnedTrainer()] : [trainer];
        return StageFitting.Fit(
            LearningSample.Data(examples), settings ?? LearningSample.Settings, trainers, Checklist, LearningSample.Options with { Threads = threads }, CancellationToken.None);
    }
}
