using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>The reader who is a child, and the reader who holds earlier publications: cities of one stage in which it is plain what follows.</summary>
internal sealed class PublicationAttackTests
{
    private static readonly AuditLimits Limits = new(5, 20, 1);
    private static readonly Quarter Now = new(2026, 3);

    [Test]
    public void Run_SingleChildBesideASmallNumber_IsGivenAway()
    {
        // 1 + 4 = 5: from outside each can be 0 to 5; the single child knows the other.
        var counts = City((1, 40), (4, 40), (20, 60));
        Assert.That(Attack(counts, ["D0", "D1"], [], Limits with { SingleChildren = false }).Passed, Is.True);
        var result = Attack(counts, ["D0", "D1"], []);
        Assert.That(result.Failures.Select(f => f.Kind.Code).Distinct(), Is.EqualTo(new[] { "EW1671" }));
        Assert.That(result.Failures.SelectMany(f => f.Sources).Select(s => s.English), Does.Contain("the single child of a protected row in it"));
    }

    [Test]
    public void Run_SingleChildAmongThree_KnowsTooLittle() => Assert.That(Attack(City((1, 40), (4, 40), (20, 60), (9, 60)), ["D0", "D1", "D2"], []).Passed, Is.True);

    [Test]
    public void Run_SecondaryRowShownEarlier_IsNoUse()
    {
        var counts = City((3, 40), (6, 40), (20, 60), (9, 60));
        Assert.That(Attack(counts, ["D0", "D1"], []).Passed, Is.True);
        var earlier = Held(City((3, 40), (6, 41), (12, 60), (9, 60)), ["D0", "D2"], new Quarter(2026, 2));
        var result = Attack(counts, ["D0", "D1"], [earlier]);
        Assert.That(result.Failures.Select(f => f.Kind.Code).Distinct(), Is.EqualTo(new[] { "EW1671" }));
        Assert.That(result.Failures[0].Sources.Select(s => s.English), Does.Contain("2026-Q2"));
        Assert.That((result.KnownBeforehand, result.KnownFromEarlier, result.Narrowest), Is.EqualTo((0, 2, 0L)));
    }

    [TestCase(6, 43, true)]
    [TestCase(8, 40, true)]
    [TestCase(7, 41, false)]
    [TestCase(5, 39, false)]
    public void Run_ShownEarlierWithOtherNumbers_IsKnownWithinOneChild(int count, int children, bool passes)
    {
        var earlier = Held(City((3, 40), (count, children), (12, 60), (9, 60)), ["D0", "D2"], new Quarter(2026, 2));
        Assert.That(Attack(City((3, 40), (6, 40), (20, 60), (9, 60)), ["D0", "D1"], [earlier]).Passed, Is.EqualTo(passes));
    }

    [Test]
    public void Run_PrimaryRowShownEarlier_CountsAsKnownBeforehand()
    {
        var earlier = Held(City((5, 40), (6, 90), (20, 60)), [], new Quarter(2026, 2));
        var result = Attack(City((4, 40), (6, 40), (20, 60)), ["D0", "D1"], [earlier]);
        Assert.That((result.Passed, result.KnownBeforehand, result.Sensitive), Is.EqualTo((true, 2, 2)));
    }

    [Test]
    public void Run_RowsGivenAsSensitive_AreAskedFor()
    {
        // Both numbers are large, but the sum leaves the second but little room.
        var counts = City((9, 40), (20, 60));
        var truth = new AuditTruth(Now, "k", counts) { FurtherSensitive = [counts.Single(c => c is { Code: "D0", Stage: Stage.Early })] };
        var table = new CellTable(Held(counts, ["D0"], Now).Cells);
        Assert.That(new PublicationAttack(table, [], truth, Limits).Run().Passed, Is.False);
    }

    [Test]
    public void Run_WithheldRowsWithoutChildren_AreNoContradiction()
    {
        // All districts are withheld at each stage, at three of which nobody lives.
        var counts = City((9, 40), (12, 60), (10, 60));
        var result = Attack(counts, [], [], hide: c => c is { Kind: AreaKind.District } && c.Stage != Stage.All, hideEmpty: true);
        Assert.That(result.Failures.Where(f => f.Kind == AuditFindings.FilesDisagree), Is.Empty);
        Assert.That(result.Passed, Is.True);
    }

    [Test]
    public void Run_RoundedNumbers_AreIntervals()
    {
        // Shown as multiples of five, the sum leaves more room than the numbers themselves do.
        var counts = City((3, 40), (20, 60), (21, 60), (31, 80));
        Assert.That(Attack(counts, ["D0"], []).Passed, Is.False);
        var rounded = Attack(counts, ["D0"], [], Limits with { Rounding = 5 }, Rounded);
        Assert.That(rounded.Passed, Is.True);
    }

    [Test]
    public void Run_SmallGroupWithItsSum_IsGivenAway()
    {
        var counts = City((10, 60), (20, 60));
        var withGroups = counts.SelectMany(c => new[]
        {
            c,
            c with { Group = "m", Count = c.Count - Math.Min(c.Count, 3), Children = c.Children / 2 },
            c with { Group = "w", Count = Math.Min(c.Count, 3), Children = c.Children - (c.Children / 2) },
        }).Where(c => c.Kind == AreaKind.District || c.Group.Length == 0).ToImmutableArray();
        Assert.That(Attack(withGroups, [], [], hide: c => c is { Group: "w" }).Passed, Is.False, "told by the other group");
        Assert.That(Attack(withGroups, [], [], hide: c => c is { Group: "w" or "m" }).Passed, Is.True);
    }

    [Test]
    public void EarlierAttack_RowHiddenThenAndShownNow_GivesTheOtherAway()
    {
        var then = Held(City((3, 40), (6, 40), (20, 60), (9, 60)), ["D0", "D1"], new Quarter(2026, 2));
        var now = Held(City((3, 40), (6, 40), (20, 60), (9, 60)), ["D0", "D2"], Now);
        var failures = new EarlierAttack(then, Limits).Run(now, []);
        Assert.That(failures.Select(f => f.Kind.Code).Distinct(), Is.EqualTo(new[] { "EW1675" }));
        Assert.That(failures[0].File, Is.EqualTo("2026-Q2/districts.csv"));
        Assert.That(failures[0].Sources.Select(s => s.English), Is.EqualTo(new[] { "2026-Q2", "2026-Q3" }));
    }

    [Test]
    public void EarlierAttack_RowShownNowWithNumbersItCanNotHaveHad_GivesNothingAway()
    {
        // Then the two had nine counted children together.
        var then = Held(City((3, 40), (6, 40), (20, 60), (9, 60)), ["D0", "D1"], new Quarter(2026, 2));
        var now = Held(City((3, 40), (30, 140), (20, 60), (9, 60)), ["D0", "D2"], Now);
        Assert.That(new EarlierAttack(then, Limits).Run(now, []), Is.Empty);
    }

    [Test]
    public void EarlierAttack_SameRowsHidden_GivesNothingAway()
    {
        var then = Held(City((3, 40), (6, 40), (20, 60)), ["D0", "D1"], new Quarter(2026, 2));
        Assert.That(new EarlierAttack(then, Limits).Run(Held(City((4, 40), (6, 40), (21, 60)), ["D0", "D1"], Now), []), Is.Empty);
    }

    [Test]
    public void EarlierAttack_NumbersRemembered_AreKnownOnlyWhereTheyAreTheSameButForOneChild()
    {
        var counts = City((3, 40), (6, 40), (20, 60), (9, 60));
        var then = Held(counts, ["D0", "D1"], new Quarter(2026, 2));
        then = then with { Hidden = [.. counts.Where(c => c.Code is "D0" or "D1").Select(c => new HiddenCount(c.Kind, c.Code, c.Stage, c.Group, c.Children, c.Count, c.Code == "D0"))] };
        var near = new EarlierAttack(then, Limits);
        Assert.That(near.Run(Held(City((3, 40), (7, 41), (20, 60), (9, 60)), ["D0", "D2"], Now), []).Select(f => f.Kind.Code).Distinct(), Is.EqualTo(new[] { "EW1675" }));
        Assert.That(new EarlierAttack(then, Limits).Run(Held(City((3, 40), (8, 42), (20, 60), (9, 60)), ["D0", "D2"], Now), []), Is.Empty, "two children more");
        var notOwn = then with { Hidden = [.. then.Hidden.Select(h => h with { Own = false })] };
        Assert.That(new EarlierAttack(notOwn, Limits).Run(Held(City((3, 40), (7, 41), (20, 60), (9, 60)), ["D0", "D2"], Now), []), Is.Empty, "nothing had to be protected on its own account");
    }

    [Test]
    public void EarlierAttack_PublicationWhoseSumsDoNotHold_IsNotDecided()
    {
        var counts = City((3, 40), (6, 40), (20, 60), (9, 60));
        var then = Held([.. counts.Select(c => c is { Kind: AreaKind.City } ? c with { Children = c.Children + 500, Count = c.Count - 30 } : c)], ["D0", "D1"], new Quarter(2026, 2));
        var attack = new EarlierAttack(then, Limits);
        Assert.That(attack.Run(Held(counts, ["D0", "D2"], Now), []), Is.Empty);
        Assert.That(attack.IsDecided, Is.False, "the city has fewer counted than its districts");
        var told = (Attack(counts, ["D0", "D2"], []) with { Undecided = [then.Quarter] }).Warnings;
        Assert.That(told.Select(w => (w.Kind.Code, w.Message(Language.English).Contains("2026-Q2", StringComparison.Ordinal))), Is.EqualTo(new[] { ("EW1676", true) }));
    }

    private static AuditResult Attack(
        ImmutableArray<AreaCounts> counts, string[] hidden, ImmutableArray<HeldPublication> earlier, AuditLimits? limits = null, Func<long, long>? shown = null, Func<AreaCounts, bool>? hide = null, bool hideEmpty = false)
    {
        var table = new CellTable(Held(counts, hidden, Now, shown, hide, hideEmpty).Cells);
        return new PublicationAttack(table, earlier, new AuditTruth(Now, "k", counts), limits ?? Limits).Run();
    }

    private static long Rounded(long number) => (number + 2) / 5 * 5;

    private static HeldPublication Held(ImmutableArray<AreaCounts> counts, string[] hidden, Quarter quarter, Func<long, long>? shown = null, Func<AreaCounts, bool>? hide = null, bool hideEmpty = false)
    {
        shown ??= number => number;
        return new(quarter, "k", [.. counts.Select(c =>
        {
            var told = (c.Children == 0 && !hideEmpty) || !(hidden.Contains(c.Code) || hide?.Invoke(c) == true);
            return new PublishedCell(new CellKey(c.Kind, c.Code, c.Stage, c.Group), c.Borough, told ? shown(c.Children) : null, told ? shown(c.Count) : null);
        })]);
    }

    /// <summary>Districts D0, D1, … with children at one stage only.</summary>
    private static ImmutableArray<AreaCounts> City(params (long Count, long Children)[] districts) =>
        CountTables.From(districts.Select((d, i) => ($"D{i}", "", Stage.Early, d.Count, d.Children)));
}
