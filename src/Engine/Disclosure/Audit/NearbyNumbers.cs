using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>A small piece of a <see cref="CountSystem"/> around one number, everything else held at the start: what is open in the piece is open in the whole.</summary>
internal static class NearbyNumbers
{
    private const int MostOfOneRow = 6;
    private const int Rings = 3;

    /// <summary>The piece around a number.</summary>
    /// <param name="system">The whole; its start is a solution.</param>
    /// <param name="rowsOf">Per variable the equations it stands in.</param>
    /// <param name="variable">The number, the first of the piece.</param>
    /// <param name="known">A number held as it is; −1 for none.</param>
    /// <returns>The piece, and its variables in the whole.</returns>
    public static (CountSystem Piece, int[] Variables) Around(CountSystem system, int[][] rowsOf, int variable, int known)
    {
        var places = new Dictionary<int, int> { [variable] = 0 };
        var rows = new SortedSet<int>();

        // A change of one number is made good in its sums by others, these in theirs, and so on round: three rings close the rounds over areas, stages and groups.
        for (var ring = 0; ring < Rings; ring++)
        {
            var reached = places.Keys.SelectMany(v => rowsOf[v]).Where(r => !rows.Contains(r)).Distinct().OrderBy(r => system.Rows[r].Terms.Length).ThenBy(r => r).ToArray();
            foreach (var row in reached)
            {
                rows.Add(row);
                Take(row);
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
            // Those first by which a round closes, then those with most room downwards: they can take most.
            var others = system.Rows[row].Terms.Select(t => t.Variable).Where(v => v != known && !places.ContainsKey(v));
            foreach (var v in others.OrderByDescending(v => rowsOf[v].Count(rows.Contains)).ThenByDescending(v => system.Start[v] - system.Low[v]).ThenBy(v => v).Take(MostOfOneRow))
            {
                places.TryAdd(v, places.Count);
            }
        }
    }

    /// <summary>The equations around a number, every other number in them free between its bounds: what can be told from these alone can be told from the whole.</summary>
    /// <param name="system">The whole; its start is a solution.</param>
    /// <param name="rowsOf">Per variable the equations it stands in.</param>
    /// <param name="variable">The number, the first of the piece.</param>
    /// <param name="known">A number held as it is; −1 for none.</param>
    /// <returns>The piece.</returns>
    public static CountSystem Relaxed(CountSystem system, int[][] rowsOf, int variable, int known)
    {
        var rows = new SortedSet<int>(rowsOf[variable]);
        foreach (var row in rowsOf[variable])
        {
            // The numbers beside it in its short equations (stages, groups); in the long ones (areas) too many stand beside it.
            if (system.Rows[row].Terms.Length > MostOfOneRow) continue;
            foreach (var (v, _) in system.Rows[row].Terms) rows.UnionWith(rowsOf[v]);
        }

        var places = new Dictionary<int, int> { [variable] = 0 };
        foreach (var row in rows)
        {
            foreach (var (v, _) in system.Rows[row].Terms) places.TryAdd(v, places.Count);
        }

        var variables = new int[places.Count];
        foreach (var (v, place) in places) variables[place] = v;
        long[] Of(long[] values) => Array.ConvertAll(variables, v => v == known ? system.Start[v] : values[v]);
        return new CountSystem(
            [.. rows.Select(r => system.Rows[r] with { Terms = [.. system.Rows[r].Terms.Select(t => (places[t.Variable], t.Factor))] })], [.. rows.Select(r => system.Right[r])],
            Of(system.Low), Of(system.High), Of(system.Start));
    }
}
