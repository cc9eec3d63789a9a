using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

internal sealed class SuppressionTests
{
    private static readonly PublicationSettings NeverPooled = new() { MaximumHiddenShare = 1 };

    [TestCase(4, 100, true)]
    [TestCase(1, 100, true)]
    [TestCase(0, 100, false)]
    [TestCase(5, 100, false)]
    [TestCase(96, 100, true)]
    [TestCase(95, 100, false)]
    [TestCase(100, 100, true)]
    [TestCase(7, 19, true)]
    [TestCase(7, 20, false)]
    [TestCase(0, 19, true)]
    [TestCase(0, 0, false)]
    public void PrimaryRule_Count_HidesSmallNumbersAndComplements(long count, long children, bool hides) =>
        Assert.That(PrimaryRule.Hides(count, children, new PublicationSettings()), Is.EqualTo(hides));

    [TestCase(0, 100, true)]
    [TestCase(1, 100, true)]
    [TestCase(0, 0, false)]
    public void PrimaryRule_ZerosHidden_HidesThem(long count, long children, bool hides) =>
        Assert.That(PrimaryRule.Hides(count, children, new PublicationSettings { HidesZeros = true }), Is.EqualTo(hides));

    [TestCase(97, 100, false)]
    [TestCase(100, 100, true)]
    public void PrimaryRule_ComplementsShown_HidesOnlyThatAllAreCounted(long count, long children, bool hides) =>
        Assert.That(PrimaryRule.Hides(count, children, new PublicationSettings { HidesComplements = false }), Is.EqualTo(hides));

    [TestCase(AreaKind.District, 85, true)]
    [TestCase(AreaKind.District, 84, false)]
    [TestCase(AreaKind.District, 0, false)]
    [TestCase(AreaKind.City, 100, false)]
    public void PrimaryRule_OneSchoolDominates_HidesTheDistrict(AreaKind kind, long largest, bool hides) =>
        Assert.That(PrimaryRule.Hides(City(10, 6)[0] with { Kind = kind, Children = 100, Count = 30, LargestSchool = largest }, new PublicationSettings()), Is.EqualTo(hides));

    [Test]
    public void Decide_DistrictBelowTheFloor_IsNowhereOnItsOwn()
    {
        var cells = new List<(string, string, Stage, long, long)>();
        for (var d = 0; d < 8; d++)
        {
            foreach (var stage in Stages.Chain) cells.Add(($"D{d}", d < 4 ? "B1" : "B2", stage, 12, d == 2 ? 40 : 100 + d));
        }

        var counts = CountTables.From(cells);
        var pattern = Suppression.Decide(counts, NeverPooled with { GeographicFloor = 200 });
        Assert.That(Enumerable.Range(0, counts.Length).Where(r => counts[r].Code == "D2").Select(r => pattern.Shown[r]), Has.All.False);
        Assert.That(Enumerable.Range(0, counts.Length).Where(r => counts[r].Kind != AreaKind.District).Select(r => pattern.Shown[r]), Has.All.True);
    }

    [Test]
    public void Decide_LargeCells_ShowsAll()
    {
        var pattern = Suppression.Decide(City(10, 6), NeverPooled);
        Assert.That(pattern.Shown, Has.All.True);
        Assert.That((pattern.HeadlineCells, pattern.HiddenHeadlineCells), Is.EqualTo((24, 0)));
    }

    [Test]
    public void Decide_OneSmallCell_HidesACycleOfFourSmallest()
    {
        var counts = City(10, 6, small: ("D2", Stage.Primary, 3));
        var pattern = Suppression.Decide(counts, NeverPooled);
        var hidden = Hidden(counts, pattern);
        Assert.That(hidden, Has.Count.EqualTo(4), "two districts × two stages");
        Assert.That(hidden, Has.Member("D2/primary"));
        Assert.That(hidden.Select(h => h.Split('/')[0]).Distinct(), Is.EquivalentTo(new[] { "D1", "D2" }), "the smaller district of the same borough");
    }

    [Test]
    public void Decide_RowsShuffled_DecidesTheSame()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var counts = CountTables.Random(seed);
            var shuffled = counts.ToArray();
            new Random(seed).Shuffle(shuffled);
            ImmutableArray<AreaCounts> other = [.. shuffled];
            var expected = Hidden(counts, Suppression.Decide(counts, NeverPooled));
            Assert.That(Hidden(other, Suppression.Decide(other, NeverPooled)), Is.EqualTo(expected), $"seed {seed}");
        }
    }

    [Test]
    public void Decide_RandomTables_NoReaderTellsASmallNumber()
    {
        var tables = 0;
        var sensitive = 0;
        var recoveredWithPrimaryOnly = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var counts = CountTables.Random(seed);
            var limits = seed % 4 == 0 ? new PublicationSettings() : NeverPooled;
            var pattern = Suppression.Decide(counts, limits);
            var small = Enumerable.Range(0, counts.Length).Where(r => PrimaryRule.Hides(counts[r].Count, counts[r].Children, limits)).ToHashSet();
            if (small.Count == 0) continue;
            tables++;
            sensitive += small.Count;
            Assert.That(small.All(r => !pattern.Shown[r]), Is.True, $"seed {seed}: a small number is shown");
            foreach (var row in Attack.Recoverable(counts, pattern.Shown).Where(r => small.Contains(r.Row)))
            {
                var truth = counts[row.Row];
                Assert.That(row.Count.Low, Is.LessThanOrEqualTo(truth.Count));
                Assert.That(row.Count.High, Is.GreaterThanOrEqualTo(truth.Count));
                Assert.That(row.Children.Width, Is.GreaterThanOrEqualTo(limits.MinimumCount), $"seed {seed}: children of {Name(truth)}");
                Assert.That(row.Complement.Width, Is.GreaterThanOrEqualTo(limits.MinimumCount), $"seed {seed}: complement of {Name(truth)}");
                if (truth.Count > 0) Assert.That(row.Count.Width, Is.GreaterThanOrEqualTo(limits.MinimumCount), $"seed {seed}: count of {Name(truth)}");
            }

            ImmutableArray<bool> primaryOnly = [.. Enumerable.Range(0, counts.Length).Select(r => !small.Contains(r))];
            recoveredWithPrimaryOnly += Attack.Recoverable(counts, primaryOnly).Count(r => r.Count.Width == 0 && r.Complement.Width == 0);
        }

        Assert.That(tables, Is.GreaterThanOrEqualTo(300));
        Assert.That(sensitive, Is.GreaterThan(1000));
        Assert.That(recoveredWithPrimaryOnly, Is.GreaterThan(100), "the attack finds something where only small numbers are hidden");
    }

    [Test]
    public void Decide_RandomTables_HiddenRemainderOfASumMayBeTold()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var counts = CountTables.Random(seed);
            var pattern = Suppression.Decide(counts, seed % 3 == 0 ? new PublicationSettings() : NeverPooled);
            var table = AreaTable.Of(counts);
            var open = Attack.Recoverable(counts, pattern.Shown).ToDictionary(r => r.Row);
            foreach (var line in table.Lines)
            {
                if (!pattern.Shown[table.Rows[line.Total]]) continue;
                var parts = line.Parts.Select(p => (Cell: p, Known: open.GetValueOrDefault(table.Rows[p]))).Where(p => p.Known is not null).ToArray();
                var count = parts.Where(p => p.Known!.Count.Width > 0).Sum(p => table.Counts[p.Cell]);
                var children = parts.Where(p => p.Known!.Children.Width > 0).Sum(p => table.Children[p.Cell]);
                var complement = parts.Where(p => p.Known!.Complement.Width > 0).Sum(p => table.Children[p.Cell] - table.Counts[p.Cell]);
                Assert.That(count is 0 or >= 5, Is.True, $"seed {seed}: a remainder of {count}");
                Assert.That(complement is 0 or >= 5, Is.True, $"seed {seed}: a remainder of {complement} not counted");
                Assert.That(children is 0 or >= 20, Is.True, $"seed {seed}: a remainder of {children} children");
            }
        }
    }

    [Test]
    public void Width_RandomTables_EqualsTheLinearProgram()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var counts = CountTables.Random(seed);
            var table = AreaTable.Of(counts);
            var random = new Random(seed);
            var hidden = table.Children.Select(_ => random.Next(0, 3) == 0).ToArray();
            var flow = new HiddenFlow(table.Network, table.Counts, null, hidden);
            var intervals = Attack.Intervals(table.Lines, table.Counts, hidden);
            for (var cell = 0; cell < table.Cells; cell++)
            {
                if (!hidden[cell]) continue;
                var expected = intervals[cell].High == long.MaxValue ? 1000 : Math.Min(1000, intervals[cell].Width);
                Assert.That(flow.Width(cell, 1000), Is.EqualTo(expected), $"seed {seed}, cell {cell}");
            }
        }
    }

    [Test]
    public void Decide_TooManyCellsHidden_PoolsToBoroughs()
    {
        var cells = new List<(string, string, Stage, long, long)>();
        for (var d = 0; d < 8; d++)
        {
            foreach (var stage in Stages.Chain) cells.Add(($"D{d}", d < 4 ? "B1" : "B2", stage, d % 2 == 0 ? 3 : 8, 40));
        }

        var counts = CountTables.From(cells);
        var pattern = Suppression.Decide(counts, new PublicationSettings());
        Assert.That(pattern.PooledToBoroughs, Is.True);
        Assert.That((pattern.HeadlineCells, pattern.HiddenHeadlineCells), Is.EqualTo((32, 32)));
        for (var r = 0; r < counts.Length; r++)
        {
            Assert.That(pattern.Shown[r], Is.EqualTo(counts[r].Kind != AreaKind.District || counts[r].Stage == Stage.All), Name(counts[r]));
        }
    }

    [Test]
    public void Decide_BoroughOfOneDistrictPooled_DoesNotTellTheDistrict()
    {
        var cells = new List<(string, string, Stage, long, long)>();
        for (var d = 0; d < 5; d++)
        {
            foreach (var stage in Stages.Chain) cells.Add(($"D{d}", d == 0 ? "B1" : d < 3 ? "B2" : "B3", stage, stage == Stage.Early ? 3 : 9, 40));
        }

        var counts = CountTables.From(cells);
        var pattern = Suppression.Decide(counts, new PublicationSettings());
        Assert.That(pattern.PooledToBoroughs, Is.True);
        var early = Attack.Recoverable(counts, pattern.Shown).Single(r => counts[r.Row] is { Code: "D0", Stage: Stage.Early });
        Assert.That(early.Count.Width, Is.GreaterThanOrEqualTo(5));
    }

    [Test]
    public void Decide_SumDoesNotHold_Throws()
    {
        var counts = City(10, 6);
        counts = counts.SetItem(0, counts[0] with { Children = counts[0].Children + 1 });
        Assert.That(() => Suppression.Decide(counts, NeverPooled), Throws.ArgumentException.With.Message.Contains("add up"));
        Assert.That(() => Suppression.Decide(counts.RemoveAt(0), NeverPooled), Throws.ArgumentException);
    }

    [Test]
    public void Decide_AuthoritiesOfEngland_LeavesNoSmallNumberKnown()
    {
        var cells = File.ReadLines(ReferenceFiles.Require("goldens/chem97/sdc_inner_cells.csv")).Skip(1)
            .Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .Select(f => (Region: f[0], District: f[1], Gender: f[2], Status: f[3], Frequency: long.Parse(f[4], System.Globalization.CultureInfo.InvariantCulture)))
            .ToArray();
        var cube = new PupilCube(cells);

        var smallOnly = cube.Values.Select(v => v is >= 1 and <= 4).ToArray();
        Assert.That(smallOnly.Count(s => s), Is.EqualTo(20));
        var recovered = Attack.Intervals(cube.Lines, cube.Values, smallOnly);
        Assert.That(Enumerable.Range(0, smallOnly.Length).Count(c => smallOnly[c] && recovered[c].Width == 0), Is.EqualTo(20));

        var counts = CountTables.From(cells.GroupBy(c => (c.District, c.Region, c.Gender)).Select(g => (
            g.Key.District, g.Key.Region, g.Key.Gender == "F" ? Stage.Early : Stage.Primary,
            g.Where(c => c.Status == "fail").Sum(c => c.Frequency), g.Sum(c => c.Frequency))));
        var limits = new PublicationSettings { MinimumDenominator = 5, MaximumHiddenShare = 1 };
        var pattern = Suppression.Decide(counts, limits);
        var hidden = Enumerable.Range(0, counts.Length).Count(r => !pattern.Shown[r]);
        TestContext.Out.WriteLine($"hidden rows: {hidden} of {counts.Count(c => c.Stage <= Stage.Primary)}");
        var protectedCells = new bool[cube.Values.Length];
        for (var r = 0; r < counts.Length; r++)
        {
            if (pattern.Shown[r] || counts[r].Stage > Stage.Primary) continue;
            var gender = counts[r].Stage switch { Stage.Early => "F", Stage.Primary => "M", _ => "" };
            foreach (var status in new[] { "fail", "pass", "" }) protectedCells[cube.Cell(counts[r].Code, gender, status)] = true;
        }

        var left = Attack.Intervals(cube.Lines, cube.Values, protectedCells);
        Assert.That(Enumerable.Range(0, smallOnly.Length).Where(c => smallOnly[c]).Select(c => left[c].Width), Has.All.GreaterThanOrEqualTo(5));
    }

    // Rows hide count, complement and denominator together: three cells each of the 261. GaussSuppression, which hides single cells, needs 58 against exact recovery.
    [TestCase(1, 30)]
    [TestCase(5, 45)]
    public void Decide_AuthoritiesOfEnglandByGender_HidesFewRows(int width, int atMost)
    {
        var cells = File.ReadLines(ReferenceFiles.Require("goldens/chem97/sdc_inner_cells.csv")).Skip(1)
            .Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .Select(f => (Region: f[0], District: f[1], Gender: f[2], Status: f[3], Frequency: long.Parse(f[4], System.Globalization.CultureInfo.InvariantCulture)))
            .ToArray();
        var cube = new PupilCube(cells);
        ImmutableArray<AreaCounts> Of(string gender) => CountTables.From(cells.Where(c => gender.Length == 0 || c.Gender == gender).GroupBy(c => (c.District, c.Region))
            .Select(g => (g.Key.District, g.Key.Region, Stage.Early, g.Where(c => c.Status == "fail").Sum(c => c.Frequency), g.Sum(c => c.Frequency))));
        ImmutableArray<AreaCounts> counts = Of(""), groups = [.. Of("F").Select(r => r with { Group = "F" }), .. Of("M").Select(r => r with { Group = "M" })];
        var limits = new PublicationSettings { MinimumDenominator = 5, MaximumHiddenShare = 1 };
        var pattern = Suppression.Decide(counts, groups, SuppressionContext.First(limits) with { Width = width });

        var hidden = new bool[cube.Values.Length];
        int rows = 0, own = 0;
        foreach (var (row, shown, primary) in counts.Select((row, r) => (row, pattern.Shown[r], pattern.Primary[r]))
            .Concat(groups.Select((row, r) => (row, pattern.GroupShown[r], pattern.GroupPrimary[r]))).Where(r => r.row.Stage == Stage.All && !r.Item2))
        {
            rows++;
            own += primary ? 1 : 0;
            foreach (var status in new[] { "fail", "pass", "" }) hidden[cube.Cell(row.Code, row.Group, status)] = true;
        }

        var left = Attack.Intervals(cube.Lines, cube.Values, hidden);
        TestContext.Out.WriteLine($"width {width}: {rows} of {cube.Values.Length / 3} rows hidden, {own} on their own account; {hidden.Count(h => h)} of {cube.Values.Length} cells");
        foreach (var (row, primary) in counts.Select((row, r) => (row, pattern.Primary[r])).Concat(groups.Select((row, r) => (row, pattern.GroupPrimary[r]))).Where(r => r.Item2 && r.row.Stage == Stage.All))
        {
            if (row.Count > 0) Assert.That(left[cube.Cell(row.Code, row.Group, "fail")].Width, Is.GreaterThanOrEqualTo(width), $"count of {row.Code} {row.Group}");
            Assert.That(left[cube.Cell(row.Code, row.Group, "pass")].Width, Is.GreaterThanOrEqualTo(width), $"complement of {row.Code} {row.Group}");
        }

        Assert.That(rows, Is.LessThanOrEqualTo(atMost));
    }

    private static ImmutableArray<AreaCounts> City(int count, int districts, (string Code, Stage Stage, long Count)? small = null)
    {
        var cells = new List<(string, string, Stage, long, long)>();
        for (var d = 0; d < districts; d++)
        {
            foreach (var stage in Stages.Chain)
            {
                var own = small is { } s && s.Code == $"D{d}" && s.Stage == stage ? s.Count : count;
                cells.Add(($"D{d}", d < districts / 2 ? "B1" : "B2", stage, own, d == 0 ? 300 : 100 + d));
            }
        }

        return CountTables.From(cells);
    }

    private static List<string> Hidden(ImmutableArray<AreaCounts> counts, SuppressionPattern pattern) =>
        [.. Enumerable.Range(0, counts.Length).Where(r => !pattern.Shown[r]).Select(r => Name(counts[r])).Order(StringComparer.Ordinal)];

    private static string Name(AreaCounts row) => $"{row.Code}/{row.Stage.Id()}";
}
