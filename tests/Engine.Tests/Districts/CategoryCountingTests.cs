using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

public sealed class CategoryCountingTests
{
    private static readonly GroupSettings Sexes = new() { Title = new("t", "t"), Groups = [new("w", new("w", "w")), new("m", new("m", "m"))] };

    private static readonly MeasureSettings Outcome = new() { CountsOutcome = true, Outcome = "S21" };

    [Test]
    public void CountGroups_EveryAreaAndStage_AddsUpToAllChildren([Values] bool outcome)
    {
        var measure = outcome ? Outcome : new();
        var all = AreaCounting.Count(Scored(), Map(), measure);
        var groups = AreaCounting.CountGroups(Scored(), Map(), measure, Sexes);
        Assert.That(groups, Has.Length.EqualTo(3 * all.Length));
        Assert.That(groups.Select(g => g.Group).Distinct(), Is.EqualTo(new[] { "w", "m", GroupSettings.NotStated }));
        foreach (var row in all)
        {
            var own = groups.Where(g => (g.Kind, g.Code, g.Borough, g.Stage) == (row.Kind, row.Code, row.Borough, row.Stage)).ToList();
            Assert.That((own.Count, own.Sum(g => g.Children), own.Sum(g => g.Count)), Is.EqualTo((3, row.Children, row.Count)), $"{row.Kind} {row.Code} {row.Stage}");
            Assert.That(own.Sum(g => g.Expected), Is.EqualTo(row.Expected).Within(1e-12), $"{row.Kind} {row.Code} {row.Stage}");
            Assert.That(own, Has.All.Matches<AreaCounts>(g => g!.Contributions.IsEmpty && g.Schools.IsEmpty && g.LargestSchool == 0));
        }

        var women = groups.Single(g => g is { Kind: AreaKind.District, Code: "01", Stage: Stage.Primary, Group: "w" });
        Assert.That((women.Children, women.Count), Is.EqualTo(outcome ? (9L, 2L) : (10L, 3L)));
    }

    [Test]
    public void CountGroups_WithoutABreakdown_IsEmpty() => Assert.That(AreaCounting.CountGroups(Scored(), Map(), new(), null), Is.Empty);

    [Test]
    public void CountGroups_NoGroupKnown_AllAreNotStated()
    {
        var scored = Scored() with { Cells = [.. Scored().Cells.Select(c => c with { Groups = [] })] };
        var groups = AreaCounting.CountGroups(scored, Map(), new(), Sexes);
        Assert.That(groups.Where(g => g.Group != GroupSettings.NotStated).Sum(g => g.Children), Is.Zero);
        Assert.That(
            groups.Where(g => g.Group == GroupSettings.NotStated).Select(g => (g.Kind, g.Code, g.Stage, g.Children, g.Count)),
            Is.EqualTo(AreaCounting.Count(scored, Map(), new()).Select(r => (r.Kind, r.Code, r.Stage, r.Children, r.Count))));
    }

    [Test]
    public void Count_Schools_AreThoseOfTheDistrictAtTheStage()
    {
        var rows = AreaCounting.Count(Scored(), Map(), new());
        AreaCounts Row(AreaKind kind, string code, Stage stage) => rows.Single(r => r.Kind == kind && r.Code == code && r.Stage == stage);
        Assert.That(Row(AreaKind.District, "01", Stage.Primary).Schools, Is.EqualTo(new SchoolPart[] { new(11, 4), new(4, 0) }), "five children of whom no school is known are left out");
        Assert.That(Row(AreaKind.District, "01", Stage.Primary).LargestSchool, Is.EqualTo(11));
        Assert.That(Row(AreaKind.District, "01", Stage.All).Schools, Is.Empty);
        Assert.That(Row(AreaKind.District, "01", Stage.All).LargestSchool, Is.EqualTo(22), "the school has children of both stages");
        Assert.That((Row(AreaKind.City, "", Stage.Primary).LargestSchool, Row(AreaKind.City, "", Stage.Primary).Schools.Length), Is.EqualTo((22L, 0)));
        Assert.That(Row(AreaKind.District, "01", Stage.Transition).LargestSchool, Is.Zero);
    }

    [Test]
    public void Count_SchoolsOfOutcomes_GoByChildrenWhoseOutcomeIsKnown()
    {
        var row = AreaCounting.Count(Scored(), Map(), Outcome).Single(r => r is { Kind: AreaKind.District, Code: "02", Stage: Stage.Early });
        Assert.That(row.Schools, Is.EqualTo(new SchoolPart[] { new(10, 2) }), "a school none of whose outcomes is known has no children here");
    }

    private static DistrictMap Map() => DistrictMapFile.WithoutMap([new("01"), new("02")]);

    /// <summary>Two districts of 20 children at two stages each, with the same schools and groups.</summary>
    private static ScoredPopulation Scored()
    {
        ImmutableArray<Stage> covered = [Stage.Early, Stage.Primary];
        var model = new RiskModel
        {
            Id = "m", Version = 1, Title = new("m", "m"), Calibrated = false, Sha256 = "",
            Stages = [.. covered.Select(stage => new StageModel { Stage = stage, Intercept = 0, Threshold = 0, Terms = [new Term { Indicator = "A", Cuts = [], Scores = [0], Missing = 0, Source = new("x", "x") }] })],
        };
        var cells =
            from stage in Stages.Chain.ToArray()
            from code in new[] { "01", "02" }
            let known = covered.Contains(stage)
            select new ScoredCell
            {
                Stage = stage, District = new(code), Children = known ? 20 : 0, Flagged = known ? 5 : 0, Expected = known ? 4.5 : double.NaN, OutcomeKnown = known ? 17 : 0, Outcomes = known ? 3 : 0,
                Contributions = known ? [2.0] : [],
                Schools = known ? [Sums(0, 5, 1, 1, 7, 1), Sums(3, 11, 4, 2.5, 10, 2), Sums(8, 4, 0, 1, 0, 0)] : [],
                Groups = known ? [Sums(0, 1, 0, 0.5, 1, 0), Sums(1, 10, 3, 2, 9, 2), Sums(2, 9, 2, 2, 7, 1)] : [],
            };
        return new(model, [new("01"), new("02")], [.. cells]);
    }

    private static CategorySums Sums(int number, long children, long flagged, double expected, long known, long ones) =>
        new() { Number = number, Children = children, Flagged = flagged, Expected = expected, OutcomeKnown = known, Outcomes = ones };
}
