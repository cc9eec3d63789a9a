namespace EarlyWarning.Disclosure;

/// <summary>The hidden rows of a quarter as a reader sees them, and how closely he can tell each.</summary>
/// <remarks>
/// <para>
/// Without a breakdown the reader's freedom is one flow, and the widths are exact. With groups two kinds of moves are looked at, both of which he can not rule out: moves of one group alone through cells in which the
/// row of all is hidden, and moves of one group that another group takes back, through cells in which the groups are hidden. A row of all moves by what its groups can move alone, added up. No width is
/// claimed that he does not have; he may have more.
/// </para>
/// <para>
/// A hidden row has at least one child, and a reader knows that. Keeping one unit back where there is one leaves him less freedom than he has.
/// </para>
/// </remarks>
internal sealed class ReaderView
{
    /// <summary>So many times what its groups cost does a row of all cost: no number of groups is worth one, for they are the smaller statement.</summary>
    public const long AllToGroups = 4096;

    private readonly QuarterTables tables;
    private readonly bool[][] known;
    private readonly bool[][] closed;
    private readonly bool[] hidden;
    private readonly bool[] groupsHidden;
    private readonly long[] costs;
    private readonly Move[] moves;
    private readonly long[][][] falls;
    private readonly SharedMove shared;
    private readonly HashSet<(int Move, int Cell)> used = [];

    /// <summary>A view in which nothing is hidden.</summary>
    /// <param name="tables">The true numbers.</param>
    /// <param name="known">Per row and cell: whether a reader knows it from another publication.</param>
    /// <param name="costs">What it costs to hide the row of all of each cell, at least <see cref="AllToGroups"/>; hiding its groups alone costs that much less.</param>
    public ReaderView(QuarterTables tables, bool[][] known, long[] costs)
    {
        this.tables = tables;
        this.known = known;
        this.costs = costs;
        hidden = new bool[tables.All.Cells];
        groupsHidden = new bool[tables.All.Cells];
        closed = [.. Enumerable.Range(0, tables.Rows).Select(_ => new bool[tables.All.Cells])];
        falls = [.. Enumerable.Range(0, tables.Parts).Select(p => Falls(tables.Part(p)))];
        shared = new SharedMove(tables.All.Network);
        var built = new List<Move>();
        for (var p = 0; p < tables.Parts; p++) built.Add(new Move(tables.All.Network, p, -1, falls[p], null));
        for (var p = 0; p < tables.Groups.Length; p++)
        {
            for (var q = p + 1; q < tables.Groups.Length; q++) built.Add(new Move(tables.All.Network, p, q, falls[p], falls[q]));
        }

        moves = [.. built];
        for (var cell = 0; cell < hidden.Length; cell++) Refresh(cell);
    }

    /// <summary>Whether a row is hidden.</summary>
    /// <param name="row">0 for all children, g + 1 for group g.</param>
    /// <param name="cell">The cell.</param>
    public bool IsHidden(int row, int cell) => row == 0 ? hidden[cell] : groupsHidden[cell];

    /// <summary>Hides or shows a row; groups are hidden with their row of all, and together.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="all">Whether the row of all is hidden.</param>
    /// <param name="groups">Whether the groups are; they are where <paramref name="all"/> is.</param>
    public void Set(int cell, bool all, bool groups)
    {
        hidden[cell] = all;
        groupsHidden[cell] = all || groups;
        Refresh(cell);
    }

    /// <summary>Hides a row, and what has to be hidden with it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cell">The cell.</param>
    public void Hide(int row, int cell) => Set(cell, row == 0 || hidden[cell], true);

    /// <summary>Takes a row as known to the reader, or no longer.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="value">Whether it is known.</param>
    public void Close(int row, int cell, bool value)
    {
        closed[row][cell] = value;
        Refresh(cell);
    }

    /// <summary>How far apart the smallest and the largest value of a row are for a reader, at least.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="measure">0 for the count, 1 for the complement.</param>
    /// <param name="enough">The search stops when this is reached.</param>
    /// <returns>The width, at most <paramref name="enough"/>.</returns>
    public long Width(int row, int cell, int measure, long enough)
    {
        used.Clear();
        var width = 0L;
        for (var m = 0; m < moves.Length && width < enough; m++)
        {
            if (!Carries(moves[m], row)) continue;
            var move = m;
            if (row == 0) width += moves[m].Flows[measure].Width(cell, enough - width, c => used.Add((move, c)));
            else
            {
                used.Clear();
                width = Math.Max(width, moves[m].Flows[measure].Width(cell, enough, c => used.Add((move, c))));
            }
        }

        return width;
    }

    /// <summary>The same, with moves of one group that another takes back in part; slower, and for groups only.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="measure">0 for the count, 1 for the complement.</param>
    /// <param name="enough">The search stops when this is reached.</param>
    /// <returns>The width, at most <paramref name="enough"/>.</returns>
    public long SharedWidth(int row, int cell, int measure, long enough)
    {
        for (var p = 0; p < tables.Groups.Length; p++)
        {
            for (var q = 0; q < tables.Groups.Length; q++)
            {
                if (p == q || (row > 0 && row - 1 != p)) continue;
                used.Clear();
                bool[] taken = [.. Enumerable.Range(0, hidden.Length).Select(c => groupsHidden[c] && !moves[p].Open[c] && !moves[q].Open[c] && !Fixed(p, c) && !Fixed(q, c))];
                if (row == 0 && taken[cell]) continue;
                var width = Of(true, enough);
                if (width < enough) width += Of(false, enough - width);
                if (width >= enough) return enough;

                long Of(bool up, long wanted) => shared.Of(
                    cell, row == 0, up, wanted, moves[p].Open, taken, moves[q].Open, falls[p][measure], falls[q][measure], c => used.UnionWith([(p, c), (q, c)]));
            }
        }

        return 0;
    }

    /// <summary>Whether the last <see cref="Width"/> rests on a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cell">The cell.</param>
    public bool RestsOn(int row, int cell)
    {
        for (var m = 0; m < moves.Length; m++)
        {
            if ((row == 0 ? moves[m].Other < 0 : Carries(moves[m], row)) && used.Contains((m, cell))) return true;
        }

        return false;
    }

    /// <summary>Adds the cells on which the last <see cref="Width"/> rests to a set.</summary>
    /// <param name="cells">The set.</param>
    public void AddUsed(HashSet<int> cells)
    {
        foreach (var (_, cell) in used) cells.Add(cell);
    }

    /// <summary>Hides what costs least and widens a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="measure">0 for the count, 1 for the complement.</param>
    /// <param name="wanted">The width wanted.</param>
    /// <returns>Whether anything helps.</returns>
    public bool Widen(int row, int cell, int measure, long wanted)
    {
        var best = (Cost: long.MaxValue, Cells: new List<int>());
        var alone = true;
        foreach (var move in moves)
        {
            if (!Carries(move, row)) continue;
            var found = move.Flows[measure].Widening(cell, wanted, move.Costs);
            if (found.Cost >= best.Cost) continue;
            (best, alone) = (found, move.Other < 0);
        }

        if (best.Cost == long.MaxValue) return false;
        foreach (var other in best.Cells) Set(other, alone || hidden[other], true);
        return true;
    }

    /// <summary>The cells that a reader can move together with a cell, through cells in which the row of all is hidden.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The cells, itself among them where it is hidden.</returns>
    public List<int> Connected(int cell)
    {
        var network = tables.All.Network;
        var seen = new HashSet<int> { network.Tails[cell], network.Heads[cell] };
        var found = new List<int>();
        var taken = new HashSet<int>();
        var waiting = new Queue<int>(seen);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var edge in network.EdgesAt[node])
            {
                if (!hidden[edge] || !taken.Add(edge)) continue;
                found.Add(edge);
                if (seen.Add(network.Tails[edge])) waiting.Enqueue(network.Tails[edge]);
                if (seen.Add(network.Heads[edge])) waiting.Enqueue(network.Heads[edge]);
            }
        }

        return found;
    }

    private static bool Carries(Move move, int row) => row == 0 ? move.Other < 0 : move.Part == row - 1 || move.Other == row - 1;

    private void Refresh(int cell)
    {
        foreach (var move in moves)
        {
            var isFixed = Fixed(move.Part, cell) || (move.Other < 0 ? Known(0, cell) : Fixed(move.Other, cell));
            move.Open[cell] = !isFixed && (move.Other < 0 ? hidden[cell] : groupsHidden[cell]);
            move.Costs[cell] = isFixed || costs[cell] < 0 ? -1 : move.Other < 0 ? costs[cell] : Math.Max(1, costs[cell] / AllToGroups);
        }
    }

    /// <summary>A part without children is shown as such; one that is known does not move.</summary>
    private bool Fixed(int part, int cell) => tables.Part(part).Children[cell] == 0 || (tables.Groups.Length > 0 && Known(part + 1, cell));

    private bool Known(int row, int cell) => known[row][cell] || closed[row][cell];

    private static long[][] Falls(AreaTable table)
    {
        var counted = new long[table.Cells];
        var others = new long[table.Cells];
        for (var cell = 0; cell < table.Cells; cell++)
        {
            counted[cell] = table.Counts[cell];
            others[cell] = table.Children[cell] - table.Counts[cell];
            if (others[cell] > 0) others[cell]--;
            else if (counted[cell] > 0) counted[cell]--;
        }

        return [counted, others];
    }

    /// <summary>What one group can move alone, or against another.</summary>
    private sealed class Move
    {
        public Move(AreaNetwork network, int part, int other, long[][] falls, long[][]? rises)
        {
            Part = part;
            Other = other;
            Open = new bool[network.Tails.Length];
            Costs = new long[network.Tails.Length];
            Flows = [new HiddenFlow(network, falls[0], rises?[0], Open), new HiddenFlow(network, falls[1], rises?[1], Open)];
        }

        public int Part { get; }

        /// <summary>The group that takes the move back; −1 where the row of all takes part.</summary>
        public int Other { get; }

        public bool[] Open { get; }

        public long[] Costs { get; }

        public HiddenFlow[] Flows { get; }
    }
}
