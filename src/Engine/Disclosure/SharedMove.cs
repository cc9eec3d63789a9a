namespace EarlyWarning.Disclosure;

/// <summary>A move of one group that another takes back only where it must: in cells whose row of all does not move.</summary>
/// <remarks>
/// The first group moves along a cycle through cells in which it may move alone and cells in which the second must take it back; what the second has to move there is then led through cells in which that one
/// may move alone. Both are flows, found one after the other, so a move that is found is one that no reader can rule out; not every such move is found.
/// </remarks>
internal sealed class SharedMove(AreaNetwork network)
{
    private readonly long[] first = new long[network.Tails.Length];
    private readonly long[] second = new long[network.Tails.Length];
    private readonly int[] cameBy = new int[network.Nodes];
    private readonly Queue<int> queue = new();

    /// <summary>By how much a cell can move.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="up">Whether it rises.</param>
    /// <param name="enough">The search stops here.</param>
    /// <param name="alone">Cells in which the first group may move alone.</param>
    /// <param name="shared">Cells in which the second has to take it back.</param>
    /// <param name="otherAlone">Cells in which the second group may move alone.</param>
    /// <param name="falls">By how much the first group may fall in each cell.</param>
    /// <param name="otherFalls">The same of the second.</param>
    /// <param name="used">Told every cell that moves.</param>
    /// <returns>The amount; 0 where no such move is found.</returns>
    public long Of(int cell, bool up, long enough, bool[] alone, bool[] shared, bool[] otherAlone, long[] falls, long[] otherFalls, Action<int> used)
    {
        Array.Clear(first);
        Array.Clear(second);
        if (!alone[cell] && !shared[cell]) return 0;
        var (from, to) = up ? (network.Heads[cell], network.Tails[cell]) : (network.Tails[cell], network.Heads[cell]);
        var amount = Push(first, from, to, Math.Min(enough, Room(cell, up)), edge => edge != cell && (alone[edge] || shared[edge]), (edge, forward) => Room(edge, forward));
        if (amount == 0) return 0;
        first[cell] = up ? amount : -amount;
        var excess = new long[network.Nodes];
        for (var edge = 0; edge < first.Length; edge++)
        {
            if (first[edge] == 0 || alone[edge]) continue;
            second[edge] = -first[edge];
            excess[network.Heads[edge]] += second[edge];
            excess[network.Tails[edge]] -= second[edge];
        }

        for (var node = 0; node < excess.Length; node++)
        {
            for (var other = 0; other < excess.Length && excess[node] > 0; other++)
            {
                if (excess[other] >= 0) continue;
                var led = Push(
                    second, node, other, Math.Min(excess[node], -excess[other]), edge => otherAlone[edge] && !shared[edge],
                    (edge, forward) => forward ? long.MaxValue : otherFalls[edge] + second[edge]);
                excess[node] -= led;
                excess[other] += led;
            }

            if (excess[node] > 0) return 0;
        }

        for (var edge = 0; edge < first.Length; edge++)
        {
            if (first[edge] != 0 || second[edge] != 0) used(edge);
        }

        return amount;

        // Where both may move alone the two are bounded apart; where the second takes it back, its fall bounds the rise of the first.
        long Room(int edge, bool forward) => forward ? alone[edge] ? long.MaxValue : otherFalls[edge] - first[edge] : falls[edge] + first[edge];
    }

    private long Push(long[] moved, int from, int to, long limit, Func<int, bool> open, Func<int, bool, long> room)
    {
        var total = 0L;
        while (total < limit && Reach(from, to, open, room))
        {
            var step = limit - total;
            for (var node = to; node != from; node = Before(node)) step = Math.Min(step, room(cameBy[node], network.Heads[cameBy[node]] == node));
            for (var node = to; node != from;)
            {
                var (edge, before) = (cameBy[node], Before(node));
                moved[edge] += network.Heads[edge] == node ? step : -step;
                node = before;
            }

            total += step;
        }

        return total;
    }

    private bool Reach(int from, int to, Func<int, bool> open, Func<int, bool, long> room)
    {
        Array.Fill(cameBy, -1);
        queue.Clear();
        queue.Enqueue(from);
        while (queue.TryDequeue(out var node))
        {
            foreach (var edge in network.EdgesAt[node])
            {
                var forward = network.Tails[edge] == node;
                var next = forward ? network.Heads[edge] : network.Tails[edge];
                if (next == from || cameBy[next] >= 0 || !open(edge) || room(edge, forward) <= 0) continue;
                cameBy[next] = edge;
                if (next == to) return true;
                queue.Enqueue(next);
            }
        }

        return false;
    }

    private int Before(int node) => network.Heads[cameBy[node]] == node ? network.Tails[cameBy[node]] : network.Heads[cameBy[node]];
}
