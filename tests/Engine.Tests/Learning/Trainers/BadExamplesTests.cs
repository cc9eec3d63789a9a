using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Learning.Trainers.PlantedExamples;

namespace EarlyWarning.Tests.Learning.Trainers;

/// <summary>Examples that cannot be learned from, or only with a caution: what is said of them.</summary>
public sealed class BadExamplesTests
{
    private static readonly ITrainer[] Trainers = [new BoostingTrainer(), new LogisticTrainer()];

    [TestCaseSource(nameof(Trainers))]
    public void Fit_TwelveRows_IsRefused(ITrainer trainer) =>
        Assert.That(Refusal(trainer, Draw(12, 1)), Is.EqualTo(new[] { "Stage primary: 12 examples, at least 50 are needed. Add quarters or schools; the fit stops. [EW1700]" }));

    [TestCaseSource(nameof(Trainers))]
    public void Fit_NoRows_IsRefused(ITrainer trainer) => Assert.That(Codes(trainer, Of([], ("x", []))), Is.EqualTo(new[] { "EW1700" }));

    [TestCaseSource(nameof(Trainers))]
    public void Fit_OneClassOnly_IsRefusedWithTheClass(ITrainer trainer)
    {
        var refusal = Refusal(trainer, Of(new bool[200], ("x", Ramp(200))));
        Assert.That(refusal.Single(), Does.StartWith("Stage primary: all examples have the same outcome (0); nothing can be learned from one class alone.").And.EndsWith("[EW1701]"));
        Assert.That(Codes(trainer, Of([.. new bool[10].Select(_ => true)], ("x", Ramp(10)))), Is.EqualTo(new[] { "EW1700", "EW1701" }), "both reasons together");
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_FewOfOneClass_IsRefusedWithTheClass(ITrainer trainer) =>
        Assert.That(Refusal(trainer, Of([.. Enumerable.Range(0, 200).Select(i => i >= 9)], ("x", Ramp(200)))).Single(), Does.Contain("class of the outcome (0) has fewer than 10 examples").And.EndsWith("[EW1702]"));

    [TestCaseSource(nameof(Trainers))]
    public void Fit_NothingCarries_IsRefused(ITrainer trainer)
    {
        bool[] outcomes = [.. Enumerable.Range(0, 200).Select(i => i % 3 == 0)];
        Assert.That(Codes(trainer, Of(outcomes, ("x", new float[200]), ("y", [.. new float[200].Select(_ => float.NaN)]))), Is.EqualTo(new[] { "EW1703" }));
        Assert.That(Codes(trainer, Of(outcomes)), Is.EqualTo(new[] { "EW1703" }), "no indicator at all");
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_InfiniteValue_IsRefusedWithTheIndicator(ITrainer trainer)
    {
        var column = Ramp(200);
        column[7] = float.NegativeInfinity;
        var refusal = Refusal(trainer, Of([.. Enumerable.Range(0, 200).Select(i => i % 3 == 0)], ("sound", Ramp(200)), ("absence_rate", column)));
        Assert.That(refusal.Single(), Does.StartWith("Stage primary, indicator absence_rate: infinite values;").And.EndsWith("[EW1704]"));
    }

    [Test]
    public void FitRemarks_SoundExamples_None() => Assert.That(FitRemarks.Of(Draw(500, 1), Stage.Primary), Is.Empty);

    [Test]
    public void FitRemarks_OneClassOnly_LeavesItToTheTrainer() => Assert.That(FitRemarks.Of(Of(new bool[99], ("x", new float[99])), Stage.Primary), Is.Empty);

    [Test]
    public void FitRemarks_EachFault_HasItsNoteWithTheName()
    {
        bool[] outcomes = [.. Enumerable.Range(0, 400).Select(i => i % 4 == 0)];
        var examples = Of(
            outcomes,
            ("gone", [.. outcomes.Select(_ => float.NaN)]),
            ("constant", [.. outcomes.Select((_, i) => i < 4 ? 2f : 1)]),
            ("leak", [.. outcomes.Select((o, i) => o ? -1f : i % 7)]),
            ("told-by-absence", [.. outcomes.Select((o, i) => o ? float.NaN : i % 7)]),
            ("rare", [.. outcomes.Select((_, i) => i % 5 < 3 ? float.NaN : i % 11)]),
            ("sound", [.. outcomes.Select((_, i) => (float)(i % 13))]),
            ("sound-again", [.. outcomes.Select((_, i) => (float)(i % 13))]));
        var findings = FitRemarks.Of(examples, Stage.LowerSecondary);
        Assert.That(findings.Select(f => (f.Kind.Code, f.Arguments[1])), Is.EqualTo(new[]
        {
            ("EW1705", "gone"), ("EW1706", "constant"), ("EW1707", "leak"), ("EW1708", "told-by-absence"), ("EW1709", "rare"), ("EW1710", "sound"),
        }));
        Assert.That(findings.Select(f => f.Kind.Severity), Is.All.EqualTo(Severity.Note));
        Assert.That(findings[2].Message(Language.English), Is.EqualTo(
            "Stage lower-secondary: the indicator leak separates the outcome almost perfectly (area under the ROC curve 1.000). It probably contains the outcome, or was made after it; check its origin and date. [EW1707]"));
        Assert.That(findings[5].Message(Language.German), Does.Contain("sound und sound-again"));
    }

    private static float[] Ramp(int count) => [.. Enumerable.Range(0, count).Select(i => (float)((i * 37) % count))];

    private static string[] Codes(ITrainer trainer, Examples examples) => [.. Stopped(trainer, examples).Findings.Select(f => f.Kind.Code)];

    private static string[] Refusal(ITrainer trainer, Examples examples) => [.. Stopped(trainer, examples).Findings.Select(f => f.Message(Language.English))];

    private static RunStoppedException Stopped(ITrainer trainer, Examples examples)
    {
        var stopped = Assert.Throws<RunStoppedException>(() => trainer.Fit(examples, Options, CancellationToken.None))!;
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputRefused));
        return stopped;
    }
}
