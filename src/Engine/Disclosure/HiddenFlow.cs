namespace EarlyWarning.Disclosure;

/// <summary>What a reader who can subtract knows of the open cells of one measure, exactly.</summary>
/// <remarks>
/// <para>
/// A table with one hierarchy and one plain sum is a flow without sources (<see cref="AreaNetwork"/>). Shown cells are fixed; a
/// reader may move the others along cycles as long as none falls below its least value. So the smallest and largest value an open cell
/// can have are its value minus and plus a maximum flow between the ends of its edge (Gusfield 1988 for the edge that is a bridge: known
/// exactly; Cox 1995 for intervals), and they are whole numbers: no linear program is needed.
/// </para>
/// <para>Checked in the tests against a simplex method with exact fractions, which knows nothing of flows.</para>
/// </remarks>
internal sealed class HiddenFlow
{
    private readonly AreaNetwork network;
    private readonly int[] tails;
    private readonly int[] heads;
    private readonly long[] down;
    private readonly long[]? up;
    private readonly long[] moved;
    private readonly List<int> touched = [];
    private readonly bool[] open;
    private readonly int[] cameBy;
    private readonly int[] reached;
    private readonly int[] queue;
    private readonly long[] distance;
    private int round;

    /// <summary>The flow of one measure.</summary>
    /// <param name="network">The network.</param>
    /// <param name="down">By how much each cell may fall, at least 0.</param>
    /// <param name="up">By how much each cell may rise; null where nothing bounds it.</param>
    /// <param name="open">Which cells are open to a reader; kept, so that cells opened later are seen.</param>
    public HiddenFlow(AreaNetwork network, long[] down, long[]? up, bool[] open)
    {
        this.network = network;
        this.down = down;
        this.up = up;
        this.open = open;
        tails = network.Tails;
        heads = network.Heads;
        moved = new long[tails.Length];
        cameBy = new int[network.Nodes];
        reached = new int[network.Nodes];
        queue = new int[network.Nodes];
        distance = new long[network.Nodes];
    }

    /// <summary>Whether a cell is open.</summary>
    /// <param name="cell">The cell.</param>
    public bool IsOpen(int cell) => open[cell];

    /// <summary>How far apart the smallest and the largest value are that an open cell can have for a reader.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="enough">The search stops when this width is reached; at least 1.</param>
    /// <param name="used">Told every cell that the two ends move; may be null.</param>
    /// <returns>The width, at most <paramref name="enough"/>; 0 where the reader knows the cell.</returns>
    public long Width(int cell, long enough, Action<int>? used = null)
    {
        var rise = Rise(cell, enough, used);
        return rise >= enough ? enough : rise + Fall(cell, enough - rise, used);
    }

    /// <summary>By how much an open cell can rise for a reader.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="enough">The search stops here.</param>
    /// <param name="used">Told every cell that moves; may be null.</param>
    public long Rise(int cell, long enough, Action<int>? used = null) => open[cell] ? Restore(Raise(cell, enough), cell, used) : 0;

    /// <summary>By how much an open cell can fall for a reader.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="enough">The search stops here.</param>
    /// <param name="used">Told every cell that moves; may be null.</param>
    public long Fall(int cell, long enough, Action<int>? used = null) => open[cell] ? Restore(Lower(cell, enough), cell, used) : 0;

    /// <summary>The shown cells that cost least and widen the interval of a cell when they are hidden too.</summary>
    /// <param name="cell">A cell whose interval is narrower than wanted; it is open or can be opened.</param>
    /// <param name="wanted">The width wanted.</param>
    /// <param name="costs">What it costs to open each cell that is not, at least 1; negative where it can not be opened.</param>
    /// <returns>Their cost and the cells, the cell itself among them where it is not open; <see cref="long.MaxValue"/> where nothing helps.</returns>
    public (long Cost, List<int> Cells) Widening(int cell, long wanted, long[] costs)
    {
        if (!open[cell] && costs[cell] < 0) return (long.MaxValue, []);
        var opened = !open[cell];
        open[cell] = true;
        var raised = Raise(cell, wanted);
        var rise = raised < Room(cell, tails[cell]) ? Cheapest(heads[cell], tails[cell], cell, costs) : (Cost: long.MaxValue, Cells: []);
        Restore(0, cell, null);
        var lowered = Lower(cell, wanted);
        var fall = lowered < down[cell] ? Cheapest(tails[cell], heads[cell], cell, costs) : (Cost: long.MaxValue, Cells: []);
        Restore(0, cell, null);
        var best = rise.Cost <= fall.Cost ? rise : fall;
        if (!opened) return best;
        open[cell] = false;
        if (best.Cost == long.MaxValue) return best;
        best.Cells.Add(cell);
        return (best.Cost + costs[cell], best.Cells);
    }

    private long Raise(int cell, long limit) => Push(heads[cell], tails[cell], cell, up is null ? limit : Math.Min(limit, up[cell]));

    private long Lower(int cell, long limit) => Push(tails[cell], heads[cell], cell, Math.Min(limit, down[cell]));

    /// <summary>Moves up to <paramref name="limit"/> units from one node to another through open cells (Edmonds and Karp 1972).</summary>
    private long Push(int from, int to, int without, long limit)
    {
        var total = 0L;
        while (total < limit && Reach(from, to, without))
        {
            var step = limit - total;
            for (var node = to; node != from; node = Before(node)) step = Math.Min(step, Room(cameBy[node], Before(node)));
            for (var node = to; node != from;)
            {
                var (edge, before) = (cameBy[node], Before(node));
                if (moved[edge] == 0) touched.Add(edge);
                moved[edge] += tails[edge] == before ? step : -step;
                node = before;
            }

            total += step;
        }

        return total;
    }

    private bool Reach(int from, int to, int without)
    {
        round++;
        reached[from] = round;
        var (first, last) = (0, 0);
        queue[last++] = from;
        while (first < last)
        {
            var node = queue[first++];
            foreach (var edge in network.EdgesAt[node])
            {
                if (!open[edge] || edge == without) continue;
                var next = tails[edge] == node ? heads[edge] : tails[edge];
                if (reached[next] == round || Room(edge, node) == 0) continue;
                reached[next] = round;
                cameBy[next] = edge;
                if (next == to) return true;
                queue[last++] = next;
            }
        }

        return false;
    }

    private (long Cost, List<int> Cells) Cheapest(int from, int to, int without, long[] costs)
    {
        Array.Fill(distance, long.MaxValue);
        var waiting = new PriorityQueue<int, (long Distance, int Node)>();
        distance[from] = 0;
        waiting.Enqueue(from, (0, from));
        while (waiting.TryDequeue(out var node, out var priority))
        {
            if (priority.Distance > distance[node]) continue;
            if (node == to) break;
            foreach (var edge in network.EdgesAt[node])
            {
                if (edge == without || (!open[edge] && costs[edge] < 0) || Room(edge, node) == 0) continue;
                var next = tails[edge] == node ? heads[edge] : tails[edge];
                var there = distance[node] + (open[edge] ? 0 : costs[edge]);
                if (there >= distance[next]) continue;
                distance[next] = there;
                cameBy[next] = edge;
                waiting.Enqueue(next, (there, next));
            }
        }

        var cells = new List<int>();
        if (distance[to] == long.MaxValue) return (long.MaxValue, cells);
        for (var node = to; node != from; node = Before(node))
        {
            if (!open[cameBy[node]]) cells.Add(cameBy[node]);
        }

        return (distance[to], cells);
    }

    /// <summary>How much more may be moved along an edge away from a node: with the flow as far as the cell may rise, against it as far as it may fall.</summary>
    private long Room(int edge, int node) =>
        tails[edge] == node ? (up is null ? long.MaxValue : up[edge] - moved[edge]) : down[edge] + moved[edge];

    private int Before(int node) => tails[cameBy[node]] == node ? heads[cameBy[node]] : tails[cameBy[node]];

    private long Restore(long amount, int cell, Action<int>? used)
    {
        foreach (var edge in touched)
        {
            if (moved[edge] != 0) used?.Invoke(edge);
            moved[edge] = 0;
        }

        if (amount > 0) used?.Invoke(cell);
        touched.Clear();
        return amount;
    }
}
