using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MLNet.Tests;

/// <summary>The trainers and the challenger.</summary>
public sealed class TrainerTests
{
    private static readonly Examples Fit = MadeUpExamples.Of(3000, 1);
    private static readonly Examples Test = MadeUpExamples.Of(1500, 2);

    private static IEnumerable<ITrainer> Trainers => [new GamTrainer(200), new LbfgsTrainer()];

    [TestCaseSource(nameof(Trainers))]
    public void Fit_MadeUpExamples_TellsRiskAndFindsGaps(ITrainer trainer)
    {
        var model = trainer.Fit(Fit, MadeUpExamples.Options, default);
        var terms = model.Terms.ToDictionary(t => t.Indicator);
        var there = Fit.Column(0).ToArray().Where(x => !float.IsNaN(x)).Average(x => Kernel.Value(new(terms["absence"]), x));
        var (_, risks) = ExampleScores.Of(model, Test, default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(MadeUpExamples.Auc(risks, Test), Is.GreaterThan(0.74));
            Assert.That(risks.Average(), Is.EqualTo(Test.Positives / (double)Test.Count).Within(0.03));
            Assert.That(terms.Keys, Has.None.EqualTo("constant").And.None.EqualTo("empty"), "what is constant or never there has no term");
            Assert.That(terms["absence"].Missing - there, Is.EqualTo(1).Within(0.25), "planted: a gap adds 1 to what the value hidden in it adds");
            Assert.That(terms["grade"].Level, Is.EqualTo(TermLevel.District));
            Assert.That(terms["absence"].Level, Is.EqualTo(TermLevel.Child));
            Assert.That(model.Threshold, Is.Null);
        }
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_ExamplesWithGaps_KernelSaysWhatTheDoublesSay(ITrainer trainer)
    {
        var terms = trainer is GamTrainer gam ? gam.FitTerms(Fit, MadeUpExamples.Options, default) : ((LbfgsTrainer)trainer).FitTerms(Fit, MadeUpExamples.Options, default);
        var column = terms.Features.Select(f => Test.Indicators.IndexOf(f.Indicator)).ToArray();
        var own = Enumerable.Range(0, Test.Count).Select(r =>
            -((terms.PlattSlope * terms.Score([.. terms.Features.Select((f, i) => f.Of(Test.Column(column[i])[r]))])) + terms.PlattOffset));
        var (logOdds, _) = ExampleScores.Of(trainer.Fit(Fit, MadeUpExamples.Options, default), Test, default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(logOdds, Is.EqualTo(own).Within(trainer is GamTrainer ? 1e-5 : 1e-6));
            Assert.That(Test.Column(0).ToArray(), Has.Some.NaN);
        }
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_Twice_SameBits(ITrainer trainer)
    {
        var (first, second) = (trainer.Fit(Fit, MadeUpExamples.Options, default), trainer.Fit(Fit, MadeUpExamples.Options with { Threads = 1 }, default));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Intercept, Is.EqualTo(first.Intercept));
            Assert.That(second.Terms.SelectMany(t => t.Scores.Append(t.Missing)), Is.EqualTo(first.Terms.SelectMany(t => t.Scores.Append(t.Missing))));
        }
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_OneClassOnly_StopsWithTheFinding(ITrainer trainer)
    {
        var one = new Examples(Fit.Indicators, [.. Enumerable.Range(0, 5).Select(i => Fit.Column(i).ToArray())], new bool[Fit.Count]);
        var stop = Assert.Throws<RunStoppedException>(() => trainer.Fit(one, MadeUpExamples.Options, default));
        Assert.That(stop!.Findings.Select(f => f.Kind), Is.EqualTo(new[] { TrainingFindings.OneClassOnly }));
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_TwelveRows_StopsWithTheFinding(ITrainer trainer)
    {
        var stop = Assert.Throws<RunStoppedException>(() => trainer.Fit(Fit.Take([.. Enumerable.Range(0, 12)]), MadeUpExamples.Options, default));
        Assert.That(stop!.Findings.Select(f => f.Kind), Has.Member(TrainingFindings.TooFewExamples));
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_NothingVaries_StopsWithTheFinding(ITrainer trainer)
    {
        var flat = new Examples(["constant", "empty"], [Fit.Column(3).ToArray(), Fit.Column(4).ToArray()], Fit.Outcomes.ToArray());
        var stop = Assert.Throws<RunStoppedException>(() => trainer.Fit(flat, MadeUpExamples.Options, default));
        Assert.That(stop!.Findings.Select(f => f.Kind), Is.EqualTo(new[] { TrainingFindings.NoIndicators }));
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_SeparableExamples_StaysFinite(ITrainer trainer)
    {
        var perfect = new Examples(["x"], [Fit.Outcomes.ToArray().Select(o => o ? 1f : 0f).ToArray()], Fit.Outcomes.ToArray());
        var model = trainer.Fit(perfect, MadeUpExamples.Options, default);
        Assert.That(MadeUpExamples.Auc(ExampleScores.Of(model, perfect, default).Risks, perfect), Is.EqualTo(1));
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_OnlyTheGapTells_HasATermOfTwoScores(ITrainer trainer)
    {
        float[] gaps = [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? float.NaN : 5)];
        bool[] outcomes = [.. Enumerable.Range(0, 400).Select(i => i % 8 < 3)];
        var term = trainer.Fit(new(["x"], [gaps], outcomes), MadeUpExamples.Options, default).Terms.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(term.Cuts, Is.Empty);
            Assert.That(term.Missing, Is.GreaterThan(Kernel.Value(new(term), 5)), "half of those with a gap have the outcome, a quarter of the others");
        }
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_Cancelled_Stops(ITrainer trainer)
    {
        Assert.That(() => trainer.Fit(Fit, MadeUpExamples.Options, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void FitTerms_ManyBins_StayWithinATerm()
    {
        var terms = new GamTrainer().Fit(Fit, MadeUpExamples.Options, default).Terms;
        Assert.That(terms.Max(t => t.Cuts.Length), Is.InRange(10, 31));
    }

    [Test]
    public void Challenger_PlantedInteraction_SeesWhatTermsCannot()
    {
        var (fit, test) = (MadeUpExamples.Of(1000, 3, interaction: 2), MadeUpExamples.Of(1000, 4, interaction: 2));
        var risks = new FastTreeChallenger().FitAndScore(fit, test, MadeUpExamples.Options, default);
        var additive = ExampleScores.Of(new GamTrainer(200).Fit(fit, MadeUpExamples.Options, default), test, default).Risks;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(risks, Has.Length.EqualTo(test.Count).And.All.InRange(0, 1));
            Assert.That(MadeUpExamples.Auc(risks, test), Is.GreaterThan(MadeUpExamples.Auc(additive, test) + 0.05));
            Assert.That(new FastTreeChallenger().FitAndScore(fit, test, MadeUpExamples.Options, default), Is.EqualTo(risks));
        }
    }

    [Test]
    public void Challenger_OtherIndicators_IsRefused()
    {
        var other = new Examples(["x"], [new float[10]], new bool[10]);
        Assert.That(() => new FastTreeChallenger().FitAndScore(Fit, other, MadeUpExamples.Options, default), Throws.ArgumentException.With.Message.Contains("other indicators"));
    }

    [TestCase(0, 0.1)]
    [TestCase(10, 0)]
    [TestCase(10, 1.5)]
    [TestCase(10, double.NaN)]
    public void Gam_OptionsOutsideTheirRange_AreRefused(int iterations, double rate)
    {
        Assert.That(() => new GamTrainer(iterations, rate), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(-1f, 1f)]
    [TestCase(0f, float.NaN)]
    public void Logistic_OptionsOutsideTheirRange_AreRefused(float l1, float l2)
    {
        Assert.That(() => new LbfgsTrainer(l1, l2), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
