using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>A small piece of a <see cref="CountSystem"/> around one number, everything else held at the start: what is open in the piece is open in the whole.</summary>
internal static class NearbyNumbers
{
    private const int MostOfOneRow = 12;

    /// <summary>The piece around a number.</summary>
    /// <param name="system">The whole; its start is a solution.</param>
    /// <param name="rowsOf">Per variable the equations it stands in.</param>
    /// <param name="variable">The number, the first of the piece.</param>
    /// <param name="known">A number held as it is; −1 for none.</param>
    /// <returns>The piece, and its variables in the whole.</returns>
    public static (CountSystem Piece, int[] Variables) Around(CountSystem system, int[][] rowsOf, int variable, int known)
    {
        var places = new Dictionary<int, int> { [variable] = 0 };
        var rows = new SortedSet<int>(rowsOf[variable]);
        foreach (var row in rowsOf[variable]) Take(row);

        // A change of one number is made good in both its sums by three others, so the rows of those beside it are needed in full where they are short.
        foreach (var near in places.Keys.ToArray())
        {
            foreach (var row in rowsOf[near])
            {
                if (rows.Add(row)) Take(row);
            }
        }

        foreach (var chosen in places.Keys) rows.UnionWith(rowsOf[chosen]);
        var variables = new int[places.Count];
        foreach (var (v, place) in places) variables[place] = v;
        var pieces = ImmutableArray.CreateBuilder<LinearRow>(rows.Count);
        var right = ImmutableArray.CreateBuilder<long>(rows.Count);
        foreach (var r in rows)
        {
            ImmutableArray<(int, int)> terms = [.. system.Rows[r].Terms.Where(t => places.ContainsKey(t.Variable)).Select(t => (places[t.Variable], t.Factor))];
            pieces.Add(system.Rows[r] with { Terms = terms });
            right.Add(terms.Sum(t => t.Item2 * system.Start[variables[t.Item1]]));
        }

        long[] Of(long[] values) => Array.ConvertAll(variables, v => values[v]);
        return (new CountSystem(pieces.ToImmutable(), right.ToImmutable(), Of(system.Low), Of(system.High), Of(system.Start)), variables);

        void Take(int row)
        {
            // The numbers with most room downwards first: they can take most.
            var others = system.Rows[row].Terms.Select(t => t.Variable).Where(v => v != known && v != variable);
            foreach (var v in others.OrderByDescending(v => system.Start[v] - system.Low[v]).ThenBy(v => v).Take(MostOfOneRow)) places.TryAdd(v, places.Count);
        }
    }
}
