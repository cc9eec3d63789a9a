using System.Globalization;
using EarlyWarning.Disclosure;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>The audit's linear programme against the exact simplex method of the tests, on many small tables.</summary>
internal sealed class RangeProverTests
{
    [Test]
    public void Range_RandomFlatTables_IsTheExactOne([Range(1, 60)] int seed) => Compare(Flat(new Random(seed)), exactWholeNumbers: true);

    [Test]
    public void Range_RandomTablesWithGroups_IsTheExactOne([Range(1, 60)] int seed) => Compare(Cube(new Random(seed)), exactWholeNumbers: false);

    [Test]
    public void Range_StartThatIsNoSolution_IsTheSame([Range(1, 30)] int seed)
    {
        var system = Flat(new Random(seed));
        var elsewhere = new CountSystem(system.Rows, system.Right, system.Low, system.High, new long[system.Variables]);
        var (one, other) = (new RangeProver(system), new RangeProver(elsewhere));
        Assert.That(other.HasSolution(), Is.True);
        Assert.That(system.IsSolvedBy(other.Solution()), Is.True);
        for (var v = 0; v < system.Variables; v++)
        {
            Assert.That((other.Range(v).Low, other.Range(v).High), Is.EqualTo((one.Range(v).Low, one.Range(v).High)), $"variable {v}");
        }
    }

    [Test]
    public void IsWide_EveryNumber_AgreesWithItsRange([Range(1, 60)] int seed)
    {
        var system = Flat(new Random(seed));
        var exact = new RangeProver(system);
        var asked = new RangeProver(system);
        for (var v = 0; v < system.Variables; v++)
        {
            foreach (var width in new[] { 1, 5, 12 }) Assert.That(asked.IsWide(v, width), Is.EqualTo(exact.Range(v).Width >= width), $"variable {v}, width {width}");
        }
    }

    [Test]
    public void IsWideKnowing_EveryPair_AgreesWithTheRangeOfTheSmallerTable([Range(1, 25)] int seed)
    {
        var system = Flat(new Random(seed));
        var asked = new RangeProver(system);
        for (var known = 0; known < system.Variables; known++)
        {
            var (low, high) = ((long[])system.Low.Clone(), (long[])system.High.Clone());
            (low[known], high[known]) = (system.Start[known], system.Start[known]);
            var smaller = new RangeProver(new CountSystem(system.Rows, system.Right, low, high, system.Start));
            for (var v = 0; v < system.Variables; v++)
            {
                if (v != known) Assert.That(asked.IsWideKnowing(v, known, 5), Is.EqualTo(smaller.Range(v).Width >= 5), $"variable {v}, known {known}");
            }
        }
    }

    [Test]
    public void IsWide_LargeTable_NeverClaimsMoreThanItsRange()
    {
        // Large enough that pieces are tried first.
        var system = Flat(new Random(7), districts: 60);
        var (asked, exact) = (new RangeProver(system), new RangeProver(system));
        Assert.That(system.Variables, Is.GreaterThan(100));
        for (var v = 0; v < system.Variables; v++) Assert.That(asked.IsWide(v, 5), Is.EqualTo(exact.Range(v).Width >= 5), $"variable {v}");
    }

    [Test]
    public void HasSolution_SumsThatContradictEachOther_IsFalse()
    {
        // Two numbers of at least 3 each can not add up to 5.
        var system = new CountSystem([new LinearRow([(0, 1), (1, 1)], 0)], [5], [3, 3], [9, 9], [3, 3]);
        Assert.That(new RangeProver(system).HasSolution(), Is.False);
        Assert.That(() => new RangeProver(system).Solution(), Throws.InvalidOperationException);
    }

    [Test]
    public void HasSolution_OnlyFractionsFit_IsFalse()
    {
        // a + b = 1, b + c = 1, a + c = 1: a half each.
        var system = new CountSystem(
            [new LinearRow([(0, 1), (1, 1)], 0), new LinearRow([(1, 1), (2, 1)], 1), new LinearRow([(0, 1), (2, 1)], 2)], [1, 1, 1], [0, 0, 0], [9, 9, 9], [0, 0, 0]);
        Assert.That(new RangeProver(system).HasSolution(), Is.False);
    }

    [Test]
    public void Range_NothingBoundsIt_EndsAtTheLargestCity()
    {
        var system = new CountSystem([new LinearRow([(0, 1), (1, -1)], 0)], [3], [0, 0], [CountSystem.Most, CountSystem.Most], [4, 1]);
        Assert.That((new RangeProver(system).Range(0).Low, new RangeProver(system).Range(0).High), Is.EqualTo((3, CountSystem.Most)));
    }

    [Test]
    public void DualBound_AnyMultipliers_IsNeverAboveTheMinimum([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var system = Flat(random);
        var exact = Exact(system);
        for (var v = 0; v < system.Variables; v++)
        {
            var multipliers = system.Rows.Select(_ => (random.NextDouble() * 4) - 2).ToArray();
            Assert.That(DualBound.Least(system, v, 1, multipliers), Is.LessThanOrEqualTo(exact.Minimum(v).Ceiling));
        }
    }

    [Test]
    public void Range_AuthoritiesOfEnglandUnprotected_TellsEverySmallNumberLikeTheExactOne()
    {
        var inner = File.ReadLines(ReferenceFiles.Require("goldens/chem97/sdc_inner_cells.csv")).Skip(1)
            .Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .Select(f => (Region: f[0], District: f[1], Gender: f[2], Status: f[3], Frequency: long.Parse(f[4], CultureInfo.InvariantCulture))).ToArray();
        var cube = new PupilCube(inner);
        var values = cube.Values;
        var small = values.Select(v => v is >= 1 and <= 4).ToArray();
        var cells = Enumerable.Range(0, values.Length).Where(v => small[v]).ToArray();
        var variableOf = cells.Select((cell, v) => (cell, v)).ToDictionary(x => x.cell, x => x.v);
        var sums = cube.Lines.Select(line => line.Parts.Select(part => (Cell: part, Factor: 1)).Append((Cell: line.Total, Factor: -1)).ToArray()).Where(line => line.Any(t => small[t.Cell])).ToArray();
        var system = new CountSystem(
            [.. sums.Select((line, name) => new LinearRow([.. line.Where(t => small[t.Cell]).Select(t => (variableOf[t.Cell], t.Factor))], name))],
            [.. sums.Select(line => -line.Where(t => !small[t.Cell]).Sum(t => t.Factor * values[t.Cell]))],
            new long[cells.Length], [.. cells.Select(_ => CountSystem.Most)], new long[cells.Length]);
        var (prover, exact) = (new RangeProver(system), Attack.Intervals(cube.Lines, values, small));
        Assert.That(cells, Has.Length.EqualTo(20));
        for (var v = 0; v < cells.Length; v++)
        {
            var range = prover.Range(v);
            Assert.That((range.Low, range.High), Is.EqualTo((exact[cells[v]].Low, exact[cells[v]].High)));
            Assert.That((range.Low, range.Width), Is.EqualTo((values[cells[v]], 0L)), "exactly recovered");
        }
    }

    private static void Compare(CountSystem system, bool exactWholeNumbers)
    {
        Assert.That(system.IsSolvedBy(system.Start), Is.True);
        var (prover, exact) = (new RangeProver(system), Exact(system));
        for (var v = 0; v < system.Variables; v++)
        {
            var range = prover.Range(v);
            Assert.That(range.Low, Is.EqualTo(exact.Minimum(v).Ceiling), $"variable {v}, low");
            if (exact.Maximum(v) is { } maximum) Assert.That(range.High, Is.EqualTo(maximum.Floor), $"variable {v}, high");
            else Assert.That(range.High, Is.GreaterThan(CountSystem.Most / 2), $"variable {v} has no upper end");
            if (exactWholeNumbers) Assert.That(range.Reached, Is.True, $"variable {v}, reached");
        }
    }

    private static Simplex Exact(CountSystem system)
    {
        var rows = system.Rows.Select((row, r) =>
        {
            var own = new Fraction[system.Variables + 1];
            foreach (var (v, factor) in row.Terms) own[v] += factor;
            own[^1] = system.Right[r];
            return own;
        }).ToList();
        return new Simplex(rows, system.Variables);
    }

    /// <summary>Districts in boroughs × stages with all sums, a third of the numbers open.</summary>
    private static CountSystem Flat(Random random, int? districts = null)
    {
        var cells = new List<PublishedCell>();
        var counts = CountTables.Random(random.Next());
        if (districts is { } many)
        {
            counts = CountTables.From(Enumerable.Range(0, many * 4).Select(i => ($"D{i / 4:00}", $"B{i / 4 % 4}", Stages.Chain[i % 4], (long)random.Next(0, 9), 40L)));
        }

        var values = new Dictionary<CellKey, long>();
        foreach (var row in counts)
        {
            var key = new CellKey(row.Kind, row.Code, row.Stage, "");
            cells.Add(new PublishedCell(key, row.Borough, row.Children, row.Count));
            values.Add(key, row.Count);
        }

        return System(new CellTable(cells), values, random);
    }

    /// <summary>The same × groups: here fractions and whole numbers may differ.</summary>
    private static CountSystem Cube(Random random)
    {
        var cells = new List<PublishedCell>();
        var values = new Dictionary<CellKey, long>();
        var parts = Enumerable.Range(0, 3).Select(_ => CountTables.From(
            from d in Enumerable.Range(0, 3) from stage in Stages.Chain.ToArray()[..2] select ($"D{d}", $"B{d % 2}", stage, (long)random.Next(0, 9), 40L))).ToArray();
        foreach (var rows in parts.SelectMany((table, g) => table.Select(row => (row, Group: $"g{g}"))).GroupBy(x => (x.row.Kind, x.row.Code, x.row.Stage)))
        {
            foreach (var (row, group) in rows.Append((rows.First().row, "")))
            {
                var key = new CellKey(row.Kind, row.Code, row.Stage, group);
                values.Add(key, group.Length > 0 ? row.Count : rows.Sum(r => r.row.Count));
                cells.Add(new PublishedCell(key, row.Borough, 0, 0));
            }
        }

        return System(new CellTable(cells), values, random);
    }

    private static CountSystem System(CellTable table, Dictionary<CellKey, long> values, Random random)
    {
        var numbers = table.Cells.Select(c => values[c.Key]).ToArray();
        return OpenNumbers.Of(table, numbers, [.. numbers.Select(_ => random.Next(3) == 0 ? ((long, long)?)(0, CountSystem.Most) : null)]).System;
    }
}
