using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>What a reader does not know of a publication, both measures and their sums together: exactly what he knows, and slower to ask.</summary>
/// <param name="System">Per open row three numbers: counted, not counted, children.</param>
/// <param name="FirstOf">Per row of the table its first number; −1 where the row is known.</param>
internal sealed record JointNumbers(CountSystem System, ImmutableArray<int> FirstOf)
{
    /// <summary>The open numbers of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="counted">Per row the children counted: where the row is known, what it is; else a solution.</param>
    /// <param name="others">Per row the children not counted.</param>
    /// <param name="bounds">Per row what bounds count and children; null where the row is known.</param>
    /// <returns>The system. The name of an equation is the position of its sum among <see cref="CellTable.Sums"/>, or −1 for count and complement of one row.</returns>
    public static JointNumbers Of(CellTable table, long[] counted, long[] others, CellBounds?[] bounds)
    {
        var rows = ImmutableArray.CreateBuilder<LinearRow>();
        var right = ImmutableArray.CreateBuilder<long>();
        var firstOf = new int[counted.Length];
        Array.Fill(firstOf, -1);
        List<long> low = [], high = [], start = [];
        for (var c = 0; c < counted.Length; c++)
        {
            if (bounds[c] is not { } own) continue;
            firstOf[c] = low.Count;
            low.AddRange([own.LeastCount, 0, own.LeastChildren]);
            high.AddRange([own.MostCount, CountSystem.Most, own.MostChildren]);
            start.AddRange([counted[c], others[c], counted[c] + others[c]]);
            rows.Add(new LinearRow([(firstOf[c], 1), (firstOf[c] + 1, 1), (firstOf[c] + 2, -1)], -1));
            right.Add(0);
        }

        for (var name = 0; name < table.Sums.Count; name++)
        {
            // All sums, not only those from which the others follow: what proves a number is then named by the shortest way.
            for (var measure = 0; measure < 2; measure++)
            {
                var terms = ImmutableArray.CreateBuilder<(int, int)>();
                long known = 0;
                foreach (var part in table.Sums[name].Parts) Add(part, 1);
                Add(table.Sums[name].Total, -1);
                if (terms.Count == 0) continue;
                rows.Add(new LinearRow(terms.ToImmutable(), name));
                right.Add(-known);

                void Add(int cell, int sign)
                {
                    if (firstOf[cell] >= 0) terms.Add((firstOf[cell] + measure, sign));
                    else known += sign * (measure == 0 ? counted[cell] : others[cell]);
                }
            }
        }

        return new JointNumbers(new CountSystem(rows.ToImmutable(), right.ToImmutable(), [.. low], [.. high], [.. start]), [.. firstOf]);
    }
}
