using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using static EarlyWarning.Tests.Learning.Trainers.PlantedExamples;

namespace EarlyWarning.Tests.Learning.Trainers;

/// <summary>What both trainers keep to.</summary>
public sealed class TrainerTests
{
    private static readonly ITrainer[] Trainers = [new BoostingTrainer(), new LogisticTrainer()];

    [TestCaseSource(nameof(Trainers))]
    public void Fit_PlantedTruth_OrdersUnseenExamplesNearlyAsWellAsTheTruth(ITrainer trainer)
    {
        var test = Draw(2000, 99);
        var model = trainer.Fit(Draw(3000, 1), Options, CancellationToken.None);
        var reached = Area(ExampleScores.Of(model, test, CancellationToken.None).LogOdds, test.Outcomes);
        var best = Area(TrueSums(test), test.Outcomes);
        Assert.That(best, Is.GreaterThan(0.7));
        Assert.That(reached, Is.GreaterThan(best - 0.012));
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_PlantedTruth_ExpectsAsManyAsWereObserved(ITrainer trainer)
    {
        var examples = Draw(1500, 2);
        var risks = ExampleScores.Of(trainer.Fit(examples, Options, CancellationToken.None), examples, CancellationToken.None).Risks;
        Assert.That(risks.Sum(r => (double)r), Is.EqualTo(examples.Positives).Within(0.05));
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_TermsOfTheModel_HaveMeanZeroOverTheExamplesAndSayWhereTheyComeFrom(ITrainer trainer)
    {
        var examples = Draw(1500, 2);
        var model = trainer.Fit(examples, Options with { DistrictLevel = ["step"] }, CancellationToken.None);
        Assert.That(model.Threshold, Is.Null);
        Assert.That(model.Terms.Select(t => t.Indicator), Is.SubsetOf(Ids).And.Unique.And.SupersetOf(new[] { "straight", "step", "flag" }));
        foreach (var term in model.Terms)
        {
            Assert.That(Curve(term, examples).Average(), Is.Zero.Within(1e-5), term.Indicator);
            Assert.That(term.Level, Is.EqualTo(term.Indicator == "step" ? TermLevel.District : TermLevel.Child));
            Assert.That(term.Source, Is.EqualTo(Options.Source));
            Assert.That(term.Cuts, Is.Ordered.Ascending.And.Unique);
            Assert.That(term.Scores, Has.Length.EqualTo(term.Cuts.Length + 1));
        }
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_ThreadsAndOrderOfTheExamples_ChangeNoBit(ITrainer trainer)
    {
        var examples = Draw(800, 3, schools: 7);
        var first = trainer.Fit(examples, Options with { Threads = 1 }, CancellationToken.None);
        int[] shuffled = [.. Enumerable.Range(0, 800).OrderBy(i => Philox.Mix((ulong)i))];
        AssertSame(trainer.Fit(examples, Options with { Threads = 3 }, CancellationToken.None), first);
        AssertSame(trainer.Fit(examples.Take(shuffled), Options with { Threads = 2 }, CancellationToken.None), first);
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_Directions_AreKept(ITrainer trainer)
    {
        var directions = ImmutableDictionary<string, int>.Empty.Add("straight", 1).Add("u-shape", 1).Add("missing-tells", -1).Add("nothing", -1);
        var examples = Draw(1500, 4);
        var model = trainer.Fit(examples, Options with { Directions = directions }, CancellationToken.None);
        var terms = model.Terms.ToDictionary(t => t.Indicator);
        Assert.That(terms["straight"].Scores, Is.Ordered.Ascending);
        Assert.That(terms["straight"].Scores[^1], Is.GreaterThan(terms["straight"].Scores[0] + 1));
        if (terms.TryGetValue("u-shape", out var u)) Assert.That(u.Scores, Is.Ordered.Ascending);
        if (terms.TryGetValue("nothing", out var nothing)) Assert.That(nothing.Scores, Is.Ordered.Descending);
        if (terms.TryGetValue("missing-tells", out var tells)) Assert.That(tells.Scores, Is.Ordered.Descending, "although the truth rises");
        Assert.That(terms["step"].Scores, Is.Not.Empty, "free");
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_Cancelled_Stops(ITrainer trainer)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => trainer.Fit(Draw(500, 1), Options, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_IndicatorAlwaysMissingOrConstant_IsLeftOutAndTheRestFitted(ITrainer trainer)
    {
        var draws = new CountedDraws();
        draws.Start(3, 3);
        float[] x = [.. Enumerable.Range(0, 300).Select(_ => (float)draws.Normal())];
        bool[] outcomes = [.. x.Select(v => draws.Uniform() < 1 / (1 + Math.Exp(-v)))];
        var examples = Of(outcomes, ("gone", [.. x.Select(_ => float.NaN)]), ("x", x), ("constant", [.. x.Select(_ => 4f)]), ("nearly", [.. x.Select((_, i) => i < 3 ? 1f : 0)]));
        Assert.That(trainer.Fit(examples, Options, CancellationToken.None).Terms.Select(t => t.Indicator), Is.EqualTo(new[] { "x" }));
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_PerfectSeparation_GivesFiniteScores(ITrainer trainer)
    {
        float[] x = [.. Enumerable.Range(0, 400).Select(i => (float)i)];
        var model = trainer.Fit(Of([.. x.Select(v => v >= 300)], ("x", x)), Options, CancellationToken.None);
        Assert.That(model.Terms.Single().Scores, Is.All.Matches<float>(float.IsFinite).And.All.InRange(-30f, 30f));
        Assert.That(model.Terms.Single().Scores[^1], Is.GreaterThan(1));
        Assert.That(model.Terms.Single().Errors, Is.All.InRange(0f, 1000f));
        Assert.That(model.Intercept, Is.InRange(-30, 30));
    }

    [TestCaseSource(nameof(Trainers))]
    public void Fit_OnlyWhetherAValueIsMissingTells_IsLearned(ITrainer trainer)
    {
        float[] x = [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? float.NaN : 1)];
        bool[] outcomes = [.. Enumerable.Range(0, 400).Select(i => i % (i % 2 == 0 ? 3 : 11) == 0)];
        var term = trainer.Fit(Of(outcomes, ("x", x)), Options, CancellationToken.None).Terms.Single();
        Assert.That(term.Missing, Is.GreaterThan(term.Scores.Single() + 0.5f));
    }

    private static float[] Curve(Term term, Examples examples)
    {
        var column = examples.Column(examples.Indicators.IndexOf(term.Indicator)).ToArray();
        return Array.ConvertAll(column, x => float.IsNaN(x) ? term.Missing : term.Scores[term.Cuts.Count(c => c <= x)]);
    }

    private static void AssertSame(StageModel model, StageModel expected)
    {
        Assert.That(model.Intercept, Is.EqualTo(expected.Intercept));
        Assert.That(model.Terms.Select(t => t.Indicator), Is.EqualTo(expected.Terms.Select(t => t.Indicator)));
        foreach (var (own, other) in model.Terms.Zip(expected.Terms))
        {
            Assert.That(own.Cuts, Is.EqualTo(other.Cuts));
            Assert.That(own.Scores, Is.EqualTo(other.Scores));
            Assert.That(own.Missing, Is.EqualTo(other.Missing));
            Assert.That(own.Errors, Is.EqualTo(other.Errors));
        }
    }
}
