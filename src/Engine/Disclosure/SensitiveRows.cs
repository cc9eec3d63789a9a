using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The rows of a quarter that may not be told on their own account, and the rows in which one child knows the numbers.</summary>
internal sealed class SensitiveRows
{
    private readonly QuarterTables tables;
    private readonly List<int>[][] singles;
    private readonly int[][] linesOf;

    /// <summary>Finds them.</summary>
    /// <param name="tables">The true numbers.</param>
    /// <param name="counts">The rows of all children.</param>
    /// <param name="groupCounts">The rows of the groups.</param>
    /// <param name="limits">Publication limits.</param>
    public SensitiveRows(QuarterTables tables, ImmutableArray<AreaCounts> counts, ImmutableArray<AreaCounts> groupCounts, PublicationSettings limits)
    {
        this.tables = tables;
        var all = tables.All;
        var found = ImmutableArray.CreateBuilder<(int Row, int Cell)>();
        for (var row = 0; row < tables.Rows; row++)
        {
            var table = tables.Row(row);
            var source = row == 0 ? counts : groupCounts;
            for (var cell = 0; cell < table.Cells; cell++)
            {
                if (PrimaryRule.Hides(source[table.Rows[cell]], limits) || (table.Children[cell] > 0 && IsBelowFloor(all, cell, limits))) found.Add((row, cell));
            }
        }

        All = found.ToImmutable();
        linesOf = LinesOf(all);
        singles = [.. Enumerable.Range(0, tables.Rows).Select(row => all.Lines.Select(line =>
            line.Parts.Append(line.Total).Where(c => IsSingle(tables.Row(row), c)).ToList()).ToArray())];
    }

    /// <summary>The sensitive rows: 0 for all children, g + 1 for group g; by row, then cell.</summary>
    public ImmutableArray<(int Row, int Cell)> All { get; }

    /// <summary>The sums in which a cell stands, by index.</summary>
    /// <param name="cell">The cell.</param>
    public int[] Sums(int cell) => linesOf[cell];

    /// <summary>Rows that one child alone makes up, counted or not counted, and that stand in a sum with a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cell">Its cell.</param>
    /// <returns>Each once, the row itself not among them.</returns>
    public IEnumerable<(int Row, int Cell)> SinglesBeside(int row, int cell)
    {
        var found = new HashSet<(int, int)> { (row, cell) };
        foreach (var line in linesOf[cell])
        {
            foreach (var other in singles[row][line])
            {
                if (found.Add((row, other))) yield return (row, other);
            }
        }

        for (var other = 0; other < tables.Rows; other++)
        {
            if (IsSingle(tables.Row(other), cell) && found.Add((other, cell))) yield return (other, cell);
        }
    }

    private static bool IsSingle(AreaTable table, int cell) => table.Counts[cell] == 1 || table.Children[cell] - table.Counts[cell] == 1;

    private static bool IsBelowFloor(AreaTable table, int cell, PublicationSettings limits) =>
        table.Kinds[cell / Stages.Count] == AreaKind.District && table.Children[cell / Stages.Count * Stages.Count] < limits.GeographicFloor;

    private static int[][] LinesOf(AreaTable table)
    {
        var lines = new List<int>[table.Cells];
        for (var cell = 0; cell < lines.Length; cell++) lines[cell] = [];
        for (var l = 0; l < table.Lines.Length; l++)
        {
            lines[table.Lines[l].Total].Add(l);
            foreach (var part in table.Lines[l].Parts) lines[part].Add(l);
        }

        return [.. lines.Select(l => l.ToArray())];
    }
}
