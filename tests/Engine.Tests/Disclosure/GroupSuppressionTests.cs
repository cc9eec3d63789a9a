using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Reference;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>Groups of a breakdown, and readers who are the one child of a row.</summary>
internal sealed class GroupSuppressionTests
{
    private static readonly SuppressionContext Context = SuppressionContext.First(new PublicationSettings { MaximumHiddenShare = 1 });

    [Test]
    public void Decide_OneSmallGroup_HidesGroupsOfFourCellsAndNoRowOfAll()
    {
        var (counts, groups) = City(("D1", Stage.Primary, "w", 3));
        var pattern = Suppression.Decide(counts, groups, Context);
        Assert.That(pattern.Shown, Has.All.True, "all children of every cell may be told");
        var hidden = Enumerable.Range(0, groups.Length).Where(r => !pattern.GroupShown[r]).Select(r => (groups[r].Code, groups[r].Stage, groups[r].Group)).ToArray();
        Assert.That(hidden, Has.Length.EqualTo(8).And.Member(("D1", Stage.Primary, "w")).And.Member(("D1", Stage.Primary, "m")), "two groups of two districts at two stages");
    }

    [Test]
    public void Decide_RowOfAllHidden_HidesItsGroups()
    {
        var hidden = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var (counts, groups) = Rows(new TrialCity(seed).Rows());
            var pattern = Suppression.Decide(counts, groups, Context);
            var shown = counts.Select((row, r) => (row, Shown: pattern.Shown[r])).ToDictionary(r => (r.row.Kind, r.row.Code, r.row.Stage), r => r.Shown);
            for (var r = 0; r < groups.Length; r++)
            {
                var together = groups.Select((row, i) => (row, Shown: pattern.GroupShown[i])).Where(g => (g.row.Kind, g.row.Code, g.row.Stage) == (groups[r].Kind, groups[r].Code, groups[r].Stage));
                Assert.That(together.Where(g => g.row.Children > 0).Select(g => g.Shown).Distinct().Count(), Is.LessThanOrEqualTo(1), "groups of one area and stage are hidden together");
                if (shown[(groups[r].Kind, groups[r].Code, groups[r].Stage)] || groups[r].Children == 0) continue;
                hidden++;
                Assert.That(pattern.GroupShown[r], Is.False);
            }
        }

        Assert.That(hidden, Is.GreaterThan(100));
    }

    // The widths claimed are never more than those of the linear program over the whole cube.
    [Test]
    public void Width_RandomCities_IsNeverMoreThanTheLinearProgram()
    {
        long compared = 0, equal = 0;
        for (var seed = 0; seed < 36; seed++)
        {
            var rows = new TrialCity(seed).Rows();
            var (counts, groups) = Rows(rows);
            if (groups.IsEmpty) continue;
            var tables = QuarterTables.Of(counts, groups);
            var view = new ReaderView(tables, [.. Enumerable.Range(0, tables.Rows).Select(_ => new bool[tables.All.Cells])], [.. tables.All.Children.Select(n => n > 0 ? 4L : -1)]);
            var random = new Random(seed);
            for (var cell = 0; cell < tables.All.Cells; cell++)
            {
                var draw = random.Next(0, 4);
                if (tables.All.Children[cell] > 0 && draw < 2) view.Set(cell, draw == 0, true);
            }

            var places = rows.Select((row, r) => (row, r)).ToDictionary(r => (r.row.Kind, r.row.Code, r.row.Stage, r.row.Group), r => r.r);
            var open = new bool[rows.Count];
            var of = new Dictionary<int, (int Row, int Cell)>();
            for (var row = 0; row < tables.Rows; row++)
            {
                for (var cell = 0; cell < tables.All.Cells; cell++)
                {
                    if (!view.IsHidden(row, cell) || tables.Row(row).Children[cell] == 0) continue;
                    var area = cell / Stages.Count;
                    var place = places[(tables.All.Kinds[area], tables.All.Codes[area], (Stage)(cell % Stages.Count), row == 0 ? "" : tables.GroupNames[row - 1])];
                    open[place] = true;
                    of[place] = (row, cell);
                }
            }

            var program = new ReaderProgram(rows);
            foreach (var (place, (row, cell)) in of)
            {
                var claimed = view.Width(row, cell, 0, 9);
                var exact = program.Width(place, true, open, 9);
                Assert.That(claimed, Is.LessThanOrEqualTo(exact), $"seed {seed}, {rows[place]}");
                compared++;
                equal += claimed == exact ? 1 : 0;
            }
        }

        TestContext.Out.WriteLine($"{equal} of {compared} widths are exact");
        Assert.That(equal, Is.GreaterThan(compared / 2));
    }

    // 2 of D1 and 1 of D2 in a sum: the one child of D2 subtracts itself and knows D1, unless more is hidden.
    [Test]
    public void Decide_OneChildInTheRowBeside_DoesNotTellTheOthers()
    {
        var singles = 0;
        for (var seed = 0; seed < 120; seed++)
        {
            var counts = CountTables.Random(seed);
            var rows = counts.Select(c => new TrialRow(c.Kind, c.Code, c.Borough, c.Stage, "", c.Children, c.Count)).ToList();
            var pattern = Suppression.Decide(counts, [], Context);
            var program = new ReaderProgram(rows);
            var open = pattern.Shown.Select(s => !s).ToArray();
            var openAtMost = counts.Select(c => c.Children > 0).ToArray();
            for (var r = 0; r < rows.Count; r++)
            {
                if (!pattern.Primary[r]) continue;
                foreach (var single in program.SinglesBeside(r).Where(s => open[s]).ToArray())
                {
                    open[single] = openAtMost[single] = false;
                    if (program.Width(r, false, openAtMost, 5) >= 5)
                    {
                        singles++;
                        Assert.That(program.Width(r, false, open, 5), Is.EqualTo(5), $"seed {seed}, {rows[r]} beside {rows[single]}");
                    }

                    open[single] = openAtMost[single] = true;
                }
            }
        }

        Assert.That(singles, Is.GreaterThan(300));
    }

    [Test]
    public void Of_GroupsDoNotAddUp_Throws()
    {
        var (counts, groups) = City(("D1", Stage.Primary, "w", 3));
        Assert.That(() => Suppression.Decide(counts, [.. groups.Where(g => g.Group == "m")], Context), Throws.ArgumentException.With.Message.Contains("add up"));
    }

    private static (ImmutableArray<AreaCounts> Counts, ImmutableArray<AreaCounts> Groups) City((string Code, Stage Stage, string Group, long Count) small)
    {
        var cells = (from d in Enumerable.Range(0, 4) from stage in Stages.Chain.ToArray() from g in new[] { "m", "w" }
                     select (Code: $"D{d}", Stage: stage, Group: g, Count: (small.Code, small.Stage, small.Group) == ($"D{d}", stage, g) ? small.Count : 12L + d, Children: 60L + d)).ToArray();
        return (CountTables.From(cells.GroupBy(c => (c.Code, c.Stage)).Select(c => (c.Key.Code, "", c.Key.Stage, c.Sum(x => x.Count), c.Sum(x => x.Children)))),
            [.. new[] { "m", "w" }.SelectMany(g => CountTables.From(cells.Where(c => c.Group == g).Select(c => (c.Code, "", c.Stage, c.Count, c.Children))).Select(r => r with { Group = g }))]);
    }

    private static (ImmutableArray<AreaCounts> Counts, ImmutableArray<AreaCounts> Groups) Rows(List<TrialRow> rows)
    {
        var all = rows.Select(r => new AreaCounts
        {
            Kind = r.Kind, Code = r.Code, Borough = r.Borough, Stage = r.Stage, Group = r.Group, Children = r.Children, Count = r.Count, Expected = double.NaN, Contributions = [],
        }).ToArray();
        return ([.. all.Where(r => r.Group.Length == 0)], [.. all.Where(r => r.Group.Length > 0)]);
    }
}
