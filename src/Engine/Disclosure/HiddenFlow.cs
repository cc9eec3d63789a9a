using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>What a reader who can subtract knows of the hidden cells of one measure, exactly.</summary>
/// <remarks>
/// <para>
/// A table with one hierarchy and one plain sum is a flow without sources: the city's sum flows to boroughs, districts, stages inside the
/// districts, and gathers again over boroughs and city at each stage. Each cell is one edge, each sum one node. Shown cells are fixed; a
/// reader may move the hidden ones along cycles as long as none falls below its least value. So the smallest and largest value a hidden cell
/// can have are its value minus and plus a maximum flow between the ends of its edge (Gusfield 1988 for the edge that is a bridge: known
/// exactly; Cox 1995 for intervals), and they are whole numbers: no linear program is needed.
/// </para>
/// <para>Checked in the tests against a simplex method with exact fractions, which knows nothing of flows.</para>
/// </remarks>
internal sealed class HiddenFlow
{
    private readonly int[] tails;
    private readonly int[] heads;
    private readonly int[][] edgesAt;
    private readonly long[] values;
    private readonly long[] least;
    private readonly long[] moved;
    private readonly bool[] hidden;
    private readonly int[] cameBy;
    private readonly long[] distance;

    /// <summary>The flow of one measure.</summary>
    /// <param name="table">The table.</param>
    /// <param name="values">Value of each cell, at least 0.</param>
    /// <param name="least">Least value of each cell that a reader has to allow for; at most its value.</param>
    /// <param name="hidden">Which cells are hidden; kept, so that cells hidden later are seen.</param>
    public HiddenFlow(AreaTable table, long[] values, long[] least, bool[] hidden)
    {
        this.values = values;
        this.least = least;
        this.hidden = hidden;
        tails = new int[table.Cells];
        heads = new int[table.Cells];
        moved = new long[table.Cells];
        edgesAt = Connect(table);
        cameBy = new int[edgesAt.Length];
        distance = new long[edgesAt.Length];
    }

    /// <summary>How far apart the smallest and the largest value are that a hidden cell can have for a reader.</summary>
    /// <param name="cell">A hidden cell.</param>
    /// <param name="enough">The search stops when this width is reached; at least 1.</param>
    /// <returns>The width, at most <paramref name="enough"/>; 0 where the reader knows the cell.</returns>
    public long Width(int cell, long enough)
    {
        var up = Raise(cell, enough);
        Reset();
        if (up >= enough) return enough;
        var down = Lower(cell, enough - up);
        Reset();
        return up + down;
    }

    /// <summary>The shown cells that cost least and widen the interval of a cell when they are hidden too.</summary>
    /// <param name="cell">A hidden cell whose interval is narrower than wanted.</param>
    /// <param name="wanted">The width wanted.</param>
    /// <param name="costs">What it costs to hide each shown cell, at least 1; negative where it can not be hidden.</param>
    /// <returns>The cells to hide, at least one; empty where nothing helps.</returns>
    public List<int> Widening(int cell, long wanted, long[] costs)
    {
        Raise(cell, wanted);
        var (upCost, up) = Cheapest(heads[cell], tails[cell], cell, costs);
        Reset();
        var lowered = Lower(cell, wanted);
        var (downCost, down) = lowered < values[cell] - least[cell] ? Cheapest(tails[cell], heads[cell], cell, costs) : (long.MaxValue, []);
        Reset();
        return upCost <= downCost ? up : down;
    }

    private long Raise(int cell, long limit) => Push(heads[cell], tails[cell], cell, limit);

    private long Lower(int cell, long limit) => Push(tails[cell], heads[cell], cell, Math.Min(limit, values[cell] - least[cell]));

    /// <summary>Moves up to <paramref name="limit"/> units from one node to another through hidden cells (Edmonds and Karp 1972).</summary>
    private long Push(int from, int to, int without, long limit)
    {
        var total = 0L;
        var queue = new Queue<int>();
        while (total < limit)
        {
            Array.Fill(cameBy, -1);
            queue.Clear();
            queue.Enqueue(from);
            while (queue.TryDequeue(out var node) && cameBy[to] < 0)
            {
                foreach (var edge in edgesAt[node])
                {
                    if (edge == without || !hidden[edge] || Room(edge, node) == 0) continue;
                    var next = tails[edge] == node ? heads[edge] : tails[edge];
                    if (next == from || cameBy[next] >= 0) continue;
                    cameBy[next] = edge;
                    queue.Enqueue(next);
                }
            }

            if (cameBy[to] < 0) return total;
            var step = limit - total;
            for (var node = to; node != from; node = Before(node)) step = Math.Min(step, Room(cameBy[node], Before(node)));
            for (var node = to; node != from;)
            {
                var before = Before(node);
                moved[cameBy[node]] += tails[cameBy[node]] == before ? step : -step;
                node = before;
            }

            total += step;
        }

        return total;
    }

    private (long Cost, List<int> Cells) Cheapest(int from, int to, int without, long[] costs)
    {
        Array.Fill(distance, long.MaxValue);
        Array.Fill(cameBy, -1);
        var queue = new PriorityQueue<int, (long Distance, int Node)>();
        distance[from] = 0;
        queue.Enqueue(from, (0, from));
        while (queue.TryDequeue(out var node, out var reached))
        {
            if (reached.Distance > distance[node]) continue;
            foreach (var edge in edgesAt[node])
            {
                if (edge == without || (!hidden[edge] && costs[edge] < 0) || Room(edge, node) == 0) continue;
                var next = tails[edge] == node ? heads[edge] : tails[edge];
                var there = distance[node] + (hidden[edge] ? 0 : costs[edge]);
                if (there >= distance[next]) continue;
                distance[next] = there;
                cameBy[next] = edge;
                queue.Enqueue(next, (there, next));
            }
        }

        var cells = new List<int>();
        if (distance[to] == long.MaxValue) return (long.MaxValue, cells);
        for (var node = to; node != from; node = Before(node))
        {
            if (!hidden[cameBy[node]]) cells.Add(cameBy[node]);
        }

        return (distance[to], cells);
    }

    /// <summary>How much more may be moved along an edge away from a node: without bound with the flow, down to the least value against it.</summary>
    private long Room(int edge, int node) => tails[edge] == node ? long.MaxValue : values[edge] - least[edge] + moved[edge];

    private int Before(int node) => tails[cameBy[node]] == node ? heads[cameBy[node]] : tails[cameBy[node]];

    private void Reset() => Array.Clear(moved);

    private int[][] Connect(AreaTable table)
    {
        // Nodes: 0 closes the circle; one per area for its sum over the stages; four per borough and city for their sums over parts.
        var city = table.Areas - 1;
        int Gathered(int area, int stage) => 1 + table.Areas + (area * (Stages.Count - 1)) + stage - 1;
        var nodes = 1 + (table.Areas * Stages.Count);
        var at = new List<int>[nodes];
        for (var n = 0; n < nodes; n++) at[n] = [];
        for (var a = 0; a < table.Areas; a++)
        {
            for (var s = 0; s < Stages.Count; s++)
            {
                var cell = (a * Stages.Count) + s;
                if (s == 0)
                {
                    tails[cell] = a == city ? 0 : 1 + table.Parents[a];
                    heads[cell] = 1 + a;
                }
                else
                {
                    tails[cell] = table.Kinds[a] == AreaKind.District ? 1 + a : Gathered(a, s);
                    heads[cell] = a == city ? 0 : Gathered(table.Parents[a], s);
                }

                at[tails[cell]].Add(cell);
                at[heads[cell]].Add(cell);
            }
        }

        return [.. at.Select(list => list.ToArray())];
    }
}
