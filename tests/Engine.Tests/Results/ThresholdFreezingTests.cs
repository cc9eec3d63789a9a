using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Population;
using EarlyWarning.Results;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Disclosure;
using EarlyWarning.Tests.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

[TestFixture]
public sealed class ThresholdFreezingTests
{
    private static readonly float[] Values = [0, 4, 1, 3];

    private static readonly ChildTable Reference = ScoringSample.Primary([2, 2], [("X1", Values)], ("D1", [9, 0]));

    private static readonly RiskModel Open = ScoringSample.Model(
        ScoringSample.Stage(Stage.Early, 0, null),
        ScoringSample.Stage(Stage.Primary, -6, null, ScoringSample.Term("X1", [], [0], 0, [1]), ScoringSample.Term("D1", [1], [0, 3])),
        ScoringSample.Stage(Stage.Transition, 0, 2.5));

    private static RunSettings Settings => MadeUpQuarter.Settings(new PublicationSettings());

    [Test]
    public void Freeze_StoredAndReadBack_IsTheSameModelWithoutTheReferenceQuarter()
    {
        using var scratch = new ScratchFolder();
        var settings = Settings;
        using var store = ResultsStore.Open(scratch.In("results.sqlite"));
        var (frozen, fresh) = ThresholdFreezing.Freeze(Open, settings, settings.Quarter, store, _ => Reference);
        Assert.That(frozen.Stages.Select(s => s.HeldDistrictTerms), Is.EqualTo(new double?[] { null, 1.5, null }));
        Assert.That(fresh!.Stages, Is.EqualTo(ImmutableSortedDictionary<Stage, FrozenStage>.Empty.Add(Stage.Primary, new(frozen.Stages[1].Threshold!.Value, 1.5))));

        store.Replace(SafeTables.Of(settings.Quarter), "a", fresh);
        var (again, nothing) = ThresholdFreezing.Freeze(Open, settings, new Quarter(2199, 4), store, _ => throw new AssertionException("the store knows the thresholds"));
        Assert.That(nothing, Is.Null);
        Assert.That(again.Stages, Is.EqualTo(frozen.Stages));
    }

    [Test]
    public void Freeze_ReferenceQuarterComputedAgain_DependsOnItsExtractsOnly()
    {
        using var scratch = new ScratchFolder();
        var settings = Settings;
        using var store = ResultsStore.Open(scratch.In("results.sqlite"));
        var corrected = ScoringSample.Primary([2, 2], [("X1", [0, 8, 2, 6])], ("D1", [9, 0]));
        var (expected, _) = ThresholdFreezing.Freeze(Open, settings, settings.Quarter, store, _ => corrected);

        var (wrong, fresh) = ThresholdFreezing.Freeze(Open, settings, settings.Quarter, store, _ => Reference);
        store.Replace(SafeTables.Of(settings.Quarter), "a", fresh);
        var (right, anew) = ThresholdFreezing.Freeze(Open, settings, settings.Quarter, store, _ => corrected);
        Assert.That(right.Stages, Is.EqualTo(expected.Stages).And.Not.EqualTo(wrong.Stages));

        store.Replace(SafeTables.Of(settings.Quarter), "b", anew);
        Assert.That(ThresholdFreezing.Freeze(Open, settings, new Quarter(2199, 4), store, _ => Reference).Model.Stages, Is.EqualTo(expected.Stages));
    }

    [Test]
    public void ComparisonKey_OtherHeldValue_IsAnotherKey()
    {
        RiskModel Held(double? value) => Open with { Stages = [Open.Stages[1] with { Threshold = 1, HeldDistrictTerms = value }] };
        Assert.That(new[] { Held(1.5), Held(1.25), Held(null) }.Select(m => ComparisonKey.Of(m, "flagged")), Is.Unique);
    }
}
