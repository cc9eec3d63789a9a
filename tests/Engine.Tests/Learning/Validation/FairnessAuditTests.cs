using EarlyWarning.Districts;
using EarlyWarning.Learning;
using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Learning;

[TestFixture]
public sealed class FairnessAuditTests
{
    private static readonly FairnessSettings Settings = new() { Columns = [LearningSample.Sex], Limit = 0.1, SmallestGroup = 100 };

    [Test]
    public void Of_TwoGroupsByHand_GivesSharesGapAndVerdict()
    {
        // Boys: 40 with the outcome, 30 of them flagged; 160 without, 32 flagged. Girls: 50 with, 20 flagged; 150 without, 15 flagged.
        var audit = Audited((1, true, true, 30), (1, true, false, 10), (1, false, true, 32), (1, false, false, 128), (2, true, true, 20), (2, true, false, 30), (2, false, true, 15), (2, false, false, 135));
        Assert.That(audit.Groups.Select(g => g.Group.English), Is.EqualTo(new[] { "boys", "girls" }));
        var (boys, girls) = (audit.Groups[0], audit.Groups[1]);
        Assert.That((boys.Flagged.Value, boys.FalseAlarms.Value, boys.Misses.Value), Is.EqualTo((0.31, 0.2, 0.25)));
        Assert.That((girls.Flagged.Value, girls.FalseAlarms.Value, girls.Misses.Value), Is.EqualTo((0.175, 0.1, 0.6)));
        Assert.That(boys.Calibration.Value, Is.EqualTo(0.2 - 0.25).Within(1e-7), "every risk is 0.25");
        Assert.That(boys.FalseAlarms.Low, Is.LessThan(0.2));
        Assert.That(boys.FalseAlarms.High, Is.GreaterThan(0.2));
        Assert.That((audit.LargestGap, audit.LargestGapIn, audit.Passed), Is.EqualTo((0.35, "misses", false)));
        Assert.That((audit.GroupsTooSmall, audit.SmallestGroup, audit.LegalBasis), Is.EqualTo((1, 100, "SchulG")), "nobody is of the third group");
    }

    [Test]
    public void Of_GapWithinTheLimit_Passes()
    {
        var audit = Audited((1, true, true, 20), (1, true, false, 20), (1, false, true, 32), (1, false, false, 128), (2, true, true, 20), (2, true, false, 20), (2, false, true, 40), (2, false, false, 120));
        Assert.That((audit.LargestGapIn, audit.Passed), Is.EqualTo(("false-alarms", true)));
        Assert.That(audit.LargestGap, Is.EqualTo(0.05).Within(1e-12));
    }

    [Test]
    public void Of_SmallGroups_AreCountedNotJudged()
    {
        var audit = Audited((1, true, true, 20), (1, false, false, 180), (2, true, false, 40), (2, false, true, 59), (3, true, true, 3));
        Assert.That((audit.Groups.Length, audit.GroupsTooSmall, audit.Passed), Is.EqualTo((1, 2, true)));
        Assert.That(audit.LargestGap, Is.NaN);
    }

    [Test]
    public void Of_CountsFromOneToFour_AreNotTold()
    {
        var estimates = Enumerable.Range(1, 4).Select(n => Audited((1, true, true, 40 - n), (1, true, false, n), (1, false, true, n), (1, false, false, 160 - n)).Groups[0]).ToArray();
        Assert.That(estimates.Select(g => g.Misses).Distinct().Count(), Is.EqualTo(1));
        Assert.That(estimates.Select(g => g.FalseAlarms).Distinct().Count(), Is.EqualTo(1));
        Assert.That(estimates[0].Misses, Is.EqualTo(new Estimate(2.5 / 40, WilsonScore.Interval(1, 40).Low, WilsonScore.Interval(4, 40).High)));
        var complement = Audited((1, true, true, 3), (1, true, false, 37), (1, false, true, 0), (1, false, false, 160)).Groups[0];
        Assert.That(complement.Misses.Value, Is.EqualTo(1 - (2.5 / 40)));
        Assert.That((complement.FalseAlarms.Value, complement.FalseAlarms.High), Is.EqualTo((0.0, WilsonScore.Interval(0, 160).High)), "none is told, with Wilson's interval");
    }

    [Test]
    public void Of_FewerThanTenWithTheOutcome_HaveNoMissShare()
    {
        var group = Audited((1, true, true, 5), (1, true, false, 4), (1, false, false, 150)).Groups[0];
        Assert.That(group.Misses, Is.EqualTo(Estimate.None));
        Assert.That(group.FalseAlarms.Value, Is.Zero);
    }

    [Test]
    public void Of_AnyThreadCount_SameDigits()
    {
        (int, bool, bool, int)[] parts = [(1, true, true, 30), (1, false, true, 70), (1, false, false, 100), (2, true, false, 60), (2, false, true, 90)];
        Assert.That(Audited(3, parts).Groups, Is.EqualTo(Audited(1, parts).Groups));
    }

    private static GroupAudit Audited(params (int Group, bool Outcome, bool Flagged, int Count)[] parts) => Audited(2, parts);

    private static GroupAudit Audited(int threads, (int Group, bool Outcome, bool Flagged, int Count)[] parts)
    {
        var rows = parts.SelectMany(p => Enumerable.Repeat(p, p.Count)).ToArray();
        return FairnessAudit.Of(
            LearningSample.Sex, [.. rows.Select(r => r.Group)], [.. rows.Select(r => r.Flagged ? 1.0 : 0)], [.. rows.Select(_ => 0.25f)], [.. rows.Select(r => r.Outcome)], Settings,
            new BootstrapWeights(new int[rows.Length], 1, "test"), 199, threads, CancellationToken.None);
    }
}
