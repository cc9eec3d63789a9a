using EarlyWarning.Population;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Population.Extracts;

namespace EarlyWarning.Tests.Population;

public sealed class CategoryLinkingTests
{
    private static readonly GroupSettings Two = new() { Title = new("t", "t"), Groups = [new("w", new("w", "w")), new("m", new("m", "m"))] };

    [Test]
    public void Link_SchoolStatedTwice_FirstExtractOfTheSettingsCounts()
    {
        var linked = Link(
            Of("a", Domain.School, [(1, "S2", 1), (2, "", 0), (3, "S1", 2)]),
            Of("b", Domain.Health, [(1, "S1", 2), (2, "S3", 2), (3, "S1", 2), (4, "S2", 1)]));
        Assert.That(linked.Children.Schools!.Count, Is.EqualTo(3));
        Assert.That(Numbers(linked.Children, linked.Children.Schools!), Is.EqualTo(new[] { 2, 3, 1, 2 }), "by key; schools in ordinal order of their texts");
        Assert.That(Numbers(linked.Children, linked.Children.Groups!), Is.EqualTo(new[] { 1, 2, 2, 1 }));
        Assert.That(linked.Findings.Select(f => f.Kind.Code), Is.EquivalentTo(new[] { "EW1421", "EW1423" }));
        Assert.That(linked.Findings.Select(f => f.Message(Language.English)), Has.All.Not.Contain("S1").And.All.Not.Contain("S2"));
    }

    [Test]
    public void Link_FiveContradictions_AreCounted()
    {
        (ulong, string, int)[] Rows(string school, int group) => [.. Enumerable.Range(1, 6).Select(i => ((ulong)i, school, group))];
        var linked = Link(Of("a", Domain.School, Rows("S1", 1)), Of("b", Domain.Health, Rows("S2", 2)), Of("c", Domain.Youth, Rows("S1", 1)));
        Assert.That(linked.Findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { "EW1420", "EW1422" }), "a against b; c agrees with what counts");
        Assert.That(linked.Findings[0].Message(Language.English), Does.Contain("a and b").And.Contain("6 children"));
    }

    [Test]
    public void Link_OtherSchoolOnTheSameDay_IsAContradiction()
    {
        var linked = Link(Of("a", Domain.School, [(1, "S1", 1), (1, "S2", 1), (2, "S1", 1), (2, "S1", 2), (3, "S1", 1), (3, "S1", 1)]));
        Assert.That(linked.Children.Count, Is.EqualTo(1));
        Assert.That(linked.Findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { "EW1404", "EW1404", "EW1404", "EW1404", "EW1402" }));
    }

    [Test]
    public void Link_RowsInAnotherOrder_GivesTheSameNumbers()
    {
        (ulong, string, int)[] rows = [.. Enumerable.Range(1, 40).Select(i => ((ulong)i, $"S{i * 7 % 11}", i % 3))];
        var one = Link(Of("a", Domain.School, rows));
        var other = Link(Of("a", Domain.School, [.. rows.Reverse()]));
        Assert.That(other.Children.Schools!.Numbers.ToArray(), Is.EqualTo(one.Children.Schools!.Numbers.ToArray()));
        Assert.That(other.Children.Groups!.Numbers.ToArray(), Is.EqualTo(one.Children.Groups!.Numbers.ToArray()));
    }

    [Test]
    public void Link_WithoutSuchColumns_HasNone()
    {
        var linked = Link(Children("a", Domain.School, ["S01"], new Row(1, "01", Stage.Primary, 0, 1f)));
        Assert.That(linked.Children.Schools, Is.Null);
        Assert.That(linked.Children.Groups, Is.Null);
    }

    [Test]
    public void Link_RowOlderThanTheMaximumAge_StatesNoSchool()
    {
        var old = Of("a", Domain.School, [(1, "S1", 1)], daysBeforeEnd: 2000);
        var linked = Link(old, Of("b", Domain.Health, [(1, "S2", 2)]));
        Assert.That(linked.Children.Schools!.Numbers.ToArray(), Is.EqualTo(new[] { 2 }));
        Assert.That(linked.Findings, Is.Empty);
    }

    [Test]
    public void Link_GroupsByService_AreWhomChildLevelYouthDataTellOf()
    {
        var (school, youth) = (Of("a", Domain.School, [(1, "", 1), (2, "", 2), (3, "", 0)]), Of("b", Domain.Youth, [(2, "", 0), (4, "", 0)]));
        var linked = Linking.Link(
            Run([school.Receipt.Settings, youth.Receipt.Settings]) with { Groups = GroupSettings.Services }, Q3, Intake([school, youth]), Map("01"), CancellationToken.None);
        Assert.That(Numbers(linked.Children, linked.Children.Groups!), Is.EqualTo(new[] { 2, 1, 2, 1 }), "by key; 1 reached, 2 not, whatever the group columns say");
        var without = Linking.Link(Run([school.Receipt.Settings]) with { Groups = GroupSettings.Services }, Q3, Intake([school]), Map("01"), CancellationToken.None);
        Assert.That(without.Children.Groups, Is.Null);
    }

    private static ChildExtract Of(string id, Domain domain, (ulong Key, string School, int Group)[] rows, int daysBeforeEnd = 0)
    {
        var plain = Children(id, domain, ["S01"], [.. rows.Select(r => new Row(r.Key, "01", Stage.Primary, daysBeforeEnd, 1f))]);
        string[] names = [.. rows.Select(r => r.School).Where(s => s.Length > 0).Distinct()];
        return new(
            plain.Receipt, plain.DistrictCodes, plain.IndicatorIds, plain.Count, plain.Keys.ToArray(), plain.Districts.ToArray(), plain.Stages.ToArray(),
            plain.Days.ToArray(), plain.Lines.ToArray(), [plain.Column(0).ToArray()])
        {
            SchoolNames = [.. names], SchoolColumn = [.. rows.Select(r => Array.IndexOf(names, r.School) + 1)], GroupColumn = [.. rows.Select(r => r.Group)],
        };
    }

    private static LinkedPopulation Link(params ChildExtract[] extracts) => Linking.Link(
        Run([.. extracts.Select(e => e.Receipt.Settings)]) with { Groups = Two }, Q3, Intake(extracts), Map("01"), CancellationToken.None);

    /// <summary>The table is in the order of keys inside a block, and the test keys ascend.</summary>
    private static int[] Numbers(ChildTable table, ChildCategory category)
    {
        Assert.That(table.Count, Is.EqualTo(category.Numbers.Length));
        return category.Numbers.ToArray();
    }
}
