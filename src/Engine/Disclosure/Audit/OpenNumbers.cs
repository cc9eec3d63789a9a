using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>The numbers of one measure (counted, or not counted) that a reader of a publication does not know.</summary>
/// <param name="System">What he knows of them.</param>
/// <param name="VariableOf">Per row of the table its variable; −1 where the number is known.</param>
internal sealed record OpenNumbers(CountSystem System, ImmutableArray<int> VariableOf)
{
    /// <summary>The open numbers of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="values">Per row the number: where it is known, what it is; else a solution, or where to look for one.</param>
    /// <param name="bounds">Per row what bounds the number; null where it is known.</param>
    /// <returns>The system. The name of an equation is the position of its sum among <see cref="CellTable.Sums"/>.</returns>
    public static OpenNumbers Of(CellTable table, long[] values, (long Low, long High)?[] bounds)
    {
        var variableOf = new int[values.Length];
        var cells = new List<int>();
        for (var c = 0; c < values.Length; c++)
        {
            variableOf[c] = bounds[c] is null ? -1 : cells.Count;
            if (bounds[c] is not null) cells.Add(c);
        }

        var rows = ImmutableArray.CreateBuilder<LinearRow>();
        var right = ImmutableArray.CreateBuilder<long>();
        var names = table.Sums.Select((sum, name) => (sum, name)).ToDictionary(s => s.sum, s => s.name);
        foreach (var sum in table.IndependentSums)
        {
            var terms = ImmutableArray.CreateBuilder<(int, int)>();
            long known = 0;
            foreach (var part in sum.Parts) Add(part, 1);
            Add(sum.Total, -1);
            if (terms.Count == 0) continue;
            rows.Add(new LinearRow(terms.ToImmutable(), names[sum]));
            right.Add(-known);

            void Add(int cell, int sign)
            {
                if (variableOf[cell] >= 0) terms.Add((variableOf[cell], sign));
                else known += sign * values[cell];
            }
        }

        return new OpenNumbers(
            new CountSystem(rows.ToImmutable(), right.ToImmutable(), [.. cells.Select(c => bounds[c]!.Value.Low)], [.. cells.Select(c => bounds[c]!.Value.High)], [.. cells.Select(c => values[c])]),
            [.. variableOf]);
    }
}
