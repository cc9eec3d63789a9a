using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>Whole numbers that a reader does not know, what he knows of their sums, and one solution.</summary>
internal sealed class CountSystem
{
    /// <summary>No city has as many children: the bound where nothing else bounds a number.</summary>
    public const long Most = 10_000_000;

    /// <summary>Equations over bounded whole numbers.</summary>
    /// <param name="rows">The equations; those without a variable are not wanted here.</param>
    /// <param name="low">Lower bounds, at least 0.</param>
    /// <param name="high">Upper bounds, at most <see cref="Most"/>.</param>
    /// <param name="right">Right-hand sides.</param>
    /// <param name="start">One solution, or where to look for one first.</param>
    public CountSystem(ImmutableArray<LinearRow> rows, ImmutableArray<long> right, long[] low, long[] high, long[] start) =>
        (Rows, Right, Low, High, Start) = (rows, right, low, high, start);

    /// <summary>The equations.</summary>
    public ImmutableArray<LinearRow> Rows { get; }

    /// <summary>Their right-hand sides.</summary>
    public ImmutableArray<long> Right { get; }

    /// <summary>Lower bounds.</summary>
    public long[] Low { get; }

    /// <summary>Upper bounds.</summary>
    public long[] High { get; }

    /// <summary>Where to start.</summary>
    public long[] Start { get; }

    /// <summary>Number of variables.</summary>
    public int Variables => Low.Length;

    /// <summary>Whether whole numbers fulfil every equation and bound.</summary>
    /// <param name="values">One per variable.</param>
    /// <returns>Whether they do.</returns>
    public bool IsSolvedBy(ReadOnlySpan<long> values)
    {
        for (var v = 0; v < Variables; v++)
        {
            if (values[v] < Low[v] || values[v] > High[v]) return false;
        }

        for (var r = 0; r < Rows.Length; r++)
        {
            var sum = Right[r];
            foreach (var (v, factor) in Rows[r].Terms) sum -= factor * values[v];
            if (sum != 0) return false;
        }

        return true;
    }

    /// <summary>Per variable the number of its connected part: parts have no equation in common.</summary>
    /// <returns>Numbers from 0, ascending by first variable.</returns>
    public int[] Connected()
    {
        var leader = Enumerable.Range(0, Variables).ToArray();
        foreach (var row in Rows)
        {
            for (var t = 1; t < row.Terms.Length; t++)
            {
                var (a, b) = (Find(row.Terms[0].Variable), Find(row.Terms[t].Variable));
                if (a != b) leader[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        var numbers = new Dictionary<int, int>();
        var result = new int[Variables];
        for (var v = 0; v < Variables; v++)
        {
            var l = Find(v);
            if (!numbers.TryGetValue(l, out var number)) numbers.Add(l, number = numbers.Count);
            result[v] = number;
        }

        return result;

        int Find(int v)
        {
            while (leader[v] != v) v = leader[v] = leader[leader[v]];
            return v;
        }
    }
}
