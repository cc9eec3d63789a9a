using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>What a reader with a linear program finds out about hidden numbers: the check on <see cref="Suppression"/>, made by other means.</summary>
/// <remarks>
/// Two-phase simplex method with exact fractions and Bland's rule (1977), so there is neither rounding nor cycling. It is meant for tables of
/// some hundred hidden cells; the run itself does not need it.
/// </remarks>
internal static class Attack
{
    /// <summary>What can be told of every hidden row.</summary>
    /// <param name="counts">All rows, as for <see cref="Suppression"/>.</param>
    /// <param name="shown">Which of them are shown.</param>
    /// <returns>One entry per hidden row with children or without, in the order of the rows.</returns>
    public static ImmutableArray<RecoveredRow> Recoverable(ImmutableArray<AreaCounts> counts, ImmutableArray<bool> shown)
    {
        var table = AreaTable.Of(counts);
        var hidden = new bool[table.Cells];
        for (var cell = 0; cell < table.Cells; cell++) hidden[cell] = !shown[table.Rows[cell]];
        var complements = table.Children.Zip(table.Counts, (n, c) => n - c).ToArray();
        var ofCounts = Intervals(table.Lines, table.Counts, hidden);
        var ofComplements = Intervals(table.Lines, complements, hidden);
        return [.. Enumerable.Range(0, table.Cells).Where(c => hidden[c]).OrderBy(c => table.Rows[c])
            .Select(c => new RecoveredRow(table.Rows[c], ofCounts[c], ofComplements[c]))];
    }

    /// <summary>The smallest and largest whole number that each hidden value of an additive table can be.</summary>
    /// <param name="lines">The sums that hold.</param>
    /// <param name="values">All values, at least 0. Hidden ones are not looked at.</param>
    /// <param name="hidden">Which values are hidden.</param>
    /// <returns>Per value its interval; a shown value has its own.</returns>
    public static Interval[] Intervals(IReadOnlyList<SumLine> lines, long[] values, bool[] hidden)
    {
        var unknowns = Enumerable.Range(0, values.Length).Where(v => hidden[v]).ToArray();
        var intervals = values.Select(v => new Interval(v, v)).ToArray();
        var column = new int[values.Length];
        for (var u = 0; u < unknowns.Length; u++) column[unknowns[u]] = u;
        var rows = new List<Fraction[]>();
        foreach (var line in lines)
        {
            var row = new Fraction[unknowns.Length + 1];
            void Add(int cell, long sign)
            {
                if (hidden[cell]) row[column[cell]] += sign;
                else row[^1] -= sign * values[cell];
            }

            foreach (var part in line.Parts) Add(part, 1);
            Add(line.Total, -1);
            if (row.AsSpan(0, unknowns.Length).ContainsAnyExcept(default(Fraction))) rows.Add(row);
        }

        var simplex = new Simplex(rows, unknowns.Length);
        for (var u = 0; u < unknowns.Length; u++)
        {
            intervals[unknowns[u]] = new Interval(simplex.Minimum(u).Ceiling, simplex.Maximum(u)?.Floor ?? long.MaxValue);
        }

        return intervals;
    }
}

/// <summary>The whole numbers a hidden value can be, both ends included.</summary>
/// <param name="Low">Smallest.</param>
/// <param name="High">Largest; <see cref="long.MaxValue"/> where nothing bounds it.</param>
internal readonly record struct Interval(long Low, long High)
{
    /// <summary>Largest minus smallest; 0 where the value is known.</summary>
    public long Width => High - Low;
}

/// <summary>What can be told of one hidden row.</summary>
/// <param name="Row">Index of the row.</param>
/// <param name="Count">Its count.</param>
/// <param name="Complement">Its children who are not counted.</param>
internal sealed record RecoveredRow(int Row, Interval Count, Interval Complement)
{
    /// <summary>Its denominator.</summary>
    public Interval Children => new(
        Count.Low + Complement.Low, Math.Max(Count.High, Complement.High) == long.MaxValue ? long.MaxValue : Count.High + Complement.High);
}
