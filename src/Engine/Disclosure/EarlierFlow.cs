namespace EarlyWarning.Disclosure;

/// <summary>What a reader can tell of the hidden rows of an earlier publication, from its shown rows alone.</summary>
/// <remarks>
/// Some table that fits the shown rows is found first (a flow that balances every sum); from it the smallest and largest value of each hidden cell are maximum flows, as in <see cref="HiddenFlow"/>.
/// That a hidden row has at least one child is left out, so the intervals hold at least all that the reader allows for.
/// </remarks>
internal sealed class EarlierFlow
{
    private const long Unbounded = 1L << 40;

    private readonly HiddenFlow flow;
    private readonly long[] values;

    private EarlierFlow(AreaNetwork network, long[] values, bool[] hidden)
    {
        this.values = values;
        flow = new HiddenFlow(network, values, null, hidden);
    }

    /// <summary>Finds a table that fits.</summary>
    /// <param name="network">The network.</param>
    /// <param name="shown">The shown value of each cell; not looked at where hidden.</param>
    /// <param name="hidden">Which cells are hidden.</param>
    /// <returns>The flow; null where no whole numbers fit, as where counts were rounded.</returns>
    public static EarlierFlow? Of(AreaNetwork network, long[] shown, bool[] hidden)
    {
        var values = new long[shown.Length];
        var excess = new long[network.Nodes];
        for (var cell = 0; cell < values.Length; cell++)
        {
            if (hidden[cell]) continue;
            values[cell] = shown[cell];
            excess[network.Heads[cell]] += shown[cell];
            excess[network.Tails[cell]] -= shown[cell];
        }

        var cameBy = new int[network.Nodes];
        var queue = new Queue<int>();
        for (var source = 0; source < network.Nodes; source++)
        {
            while (excess[source] > 0)
            {
                var sink = Reach(source);
                if (sink < 0) return null;
                var step = Math.Min(excess[source], -excess[sink]);
                for (var node = sink; node != source; node = Before(node))
                {
                    if (network.Heads[cameBy[node]] != node) step = Math.Min(step, values[cameBy[node]]);
                }

                for (var node = sink; node != source;)
                {
                    var (edge, before) = (cameBy[node], Before(node));
                    values[edge] += network.Heads[edge] == node ? step : -step;
                    node = before;
                }

                excess[source] -= step;
                excess[sink] += step;
            }
        }

        return new EarlierFlow(network, values, hidden);

        int Reach(int from)
        {
            Array.Fill(cameBy, -1);
            queue.Clear();
            queue.Enqueue(from);
            while (queue.TryDequeue(out var node))
            {
                foreach (var edge in network.EdgesAt[node])
                {
                    if (!hidden[edge] || (network.Tails[edge] != node && values[edge] == 0)) continue;
                    var next = network.Tails[edge] == node ? network.Heads[edge] : network.Tails[edge];
                    if (next == from || cameBy[next] >= 0) continue;
                    cameBy[next] = edge;
                    if (excess[next] < 0) return next;
                    queue.Enqueue(next);
                }
            }

            return -1;
        }

        int Before(int node) => network.Tails[cameBy[node]] == node ? network.Heads[cameBy[node]] : network.Tails[cameBy[node]];
    }

    /// <summary>The smallest and largest value that a hidden cell can have.</summary>
    /// <param name="cell">The cell.</param>
    public (long Low, long High) Interval(int cell) => (values[cell] - flow.Fall(cell, values[cell]), values[cell] + flow.Rise(cell, Unbounded));
}
