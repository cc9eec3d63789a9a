using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

public sealed class SchoolRuleTests
{
    private static readonly PublicationSettings Limits = new();

    [Test]
    public void Told_LargeParts_AreAllLookedAt() => Assert.That(
        SchoolRule.Told(Row(120, 30, (50, 12), (40, 10), (30, 8)), Limits), Is.EqualTo(new SchoolPart[] { new(50, 12), new(40, 10), new(30, 8) }));

    [TestCase(50, 4, TestName = "few counted")]
    [TestCase(50, 46, TestName = "few not counted")]
    [TestCase(50, 0, TestName = "nobody counted")]
    public void Told_LargestSchoolIsASmallNumber_NothingIsTold(long children, long count) =>
        Assert.That(SchoolRule.Told(Row(120, count + 20, (children, count), (40, 10)), Limits), Is.Empty);

    [TestCase(19, 6, TestName = "few children")]
    [TestCase(30, 4, TestName = "few counted beside it")]
    [TestCase(30, 26, TestName = "few not counted beside it")]
    public void Told_RestIsASmallNumber_NothingIsTold(long children, long count) =>
        Assert.That(SchoolRule.Told(Row(100 + children, 40 + count, (100, 40)), Limits), Is.Empty);

    [Test]
    public void Told_SmallerSchool_IsLeftAmongThoseNotKnown() => Assert.That(
        SchoolRule.Told(Row(120, 30, (50, 12), (19, 8), (40, 4)), Limits), Is.EqualTo(new SchoolPart[] { new(50, 12) }));

    [Test]
    public void Told_NoSchools_IsEmpty() => Assert.That(SchoolRule.Told(Row(120, 30), Limits), Is.Empty);

    [Test]
    public void Told_Rounding_RoundsThePartsAsTheRow() => Assert.That(
        SchoolRule.Told(Row(120, 30, (52, 13), (48, 11)), Limits with { Rounding = 5 }), Is.EqualTo(new SchoolPart[] { new(50, 15), new(50, 10) }));

    [Test]
    public void Protect_HiddenOrSmallParts_CarryNoCheck()
    {
        var counts = CountTables.From(Enumerable.Range(0, 12).Select(d => ($"{d:00}", "", Stage.Primary, d == 0 ? 60L : d == 1 ? 55L : d >= 9 ? 3L : 20L, d >= 9 ? 60L : 150L)));
        var raw = MadeUpQuarter.Raw(
            [
                .. counts.Select(c => c is { Kind: AreaKind.District, Stage: Stage.Primary }
                    ? c with { Schools = c.Code == "00" ? [new(50, 20), new(50, 20), new(50, 20)] : c.Code == "01" ? [new(140, 52), new(10, 3)] : [] }
                    : c),
            ], Limits with { MaximumHiddenShare = 1 });
        var rows = Protection.Protect(raw, ShownCalculations.All).Rows.Where(r => r is { Kind: AreaKind.District, Stage: Stage.Primary }).ToList();
        Assert.That(rows.Take(2).Select(r => r.Figures!.Verdict), Is.All.GreaterThanOrEqualTo(Verdict.Conspicuous));
        Assert.That(rows[0].Figures!.SchoolCheck, Is.EqualTo(SchoolCheck.SeveralSchools));
        Assert.That(rows[1].Figures!.SchoolCheck, Is.EqualTo(SchoolCheck.NotChecked), "ten children beside the largest school");
        Assert.That(rows[11].Protected);
    }

    private static AreaCounts Row(long children, long count, params (long Children, long Count)[] schools) => new()
    {
        Kind = AreaKind.District, Code = "01", Borough = "", Stage = Stage.Primary, Children = children, Count = count, Expected = double.NaN, Contributions = [],
        Schools = [.. schools.Select(s => new SchoolPart(s.Children, s.Count))],
    };
}
