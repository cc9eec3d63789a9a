using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>An additive table as a network: each cell is one edge, each sum one node at which as much leaves as arrives.</summary>
/// <remarks>The city's sum flows to boroughs, districts, stages inside the districts, and gathers again over boroughs and city at each stage.</remarks>
internal sealed class AreaNetwork
{
    /// <summary>The network of a table.</summary>
    /// <param name="table">The table; only its areas are looked at.</param>
    public AreaNetwork(AreaTable table)
    {
        // Nodes: 0 closes the circle; one per area for its sum over the stages; four per borough and city for their sums over parts.
        var city = table.Areas - 1;
        int Gathered(int area, int stage) => 1 + table.Areas + (area * (Stages.Count - 1)) + stage - 1;
        Tails = new int[table.Cells];
        Heads = new int[table.Cells];
        var at = new List<int>[1 + (table.Areas * Stages.Count)];
        for (var n = 0; n < at.Length; n++) at[n] = [];
        for (var a = 0; a < table.Areas; a++)
        {
            for (var s = 0; s < Stages.Count; s++)
            {
                var cell = (a * Stages.Count) + s;
                if (s == 0)
                {
                    Tails[cell] = a == city ? 0 : 1 + table.Parents[a];
                    Heads[cell] = 1 + a;
                }
                else
                {
                    Tails[cell] = table.Kinds[a] == AreaKind.District ? 1 + a : Gathered(a, s);
                    Heads[cell] = a == city ? 0 : Gathered(table.Parents[a], s);
                }

                at[Tails[cell]].Add(cell);
                at[Heads[cell]].Add(cell);
            }
        }

        EdgesAt = [.. at.Select(list => list.ToArray())];
    }

    /// <summary>Node that each cell leaves.</summary>
    public int[] Tails { get; }

    /// <summary>Node at which each cell arrives.</summary>
    public int[] Heads { get; }

    /// <summary>Cells at each node.</summary>
    public int[][] EdgesAt { get; }

    /// <summary>Number of nodes.</summary>
    public int Nodes => EdgesAt.Length;
}
