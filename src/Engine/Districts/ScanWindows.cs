namespace EarlyWarning.Districts;

/// <summary>All circular windows: around every area, with its nearest areas one after the other.</summary>
internal sealed class ScanWindows
{
    /// <summary>Squared distances that differ by less than this share are equal: on a regular grid they differ by rounding alone.</summary>
    private const double Tie = 2e-7;

    private const int Rings = 256;

    private readonly int[][] windows;

    /// <summary>The windows.</summary>
    /// <param name="areas">The areas, ascending by code.</param>
    /// <param name="largest">Most children of a window.</param>
    public ScanWindows(ScanArea[] areas, double largest)
    {
        windows = new int[areas.Length][];
        Parallel.For(0, areas.Length, i => windows[i] = Around(areas, i, largest));
    }

    /// <summary>Number of areas.</summary>
    public int Centres => windows.Length;

    /// <summary>The areas around one, nearest first, as far as any window reaches. An entry e ≥ 0 is an area with which a window ends; e &lt; 0 stands for the area ~e, after
    /// which the circle goes on, because the next area is as far away.</summary>
    /// <param name="centre">Index of the area in the middle.</param>
    public ReadOnlySpan<int> Of(int centre) => windows[centre];

    private static int[] Around(ScanArea[] areas, int centre, double largest)
    {
        var (order, squares) = Nearest(areas, centre, largest);
        Array.Sort(squares, order);
        long children = 0;
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && squares[end] <= squares[end - 1] * (1 + Tie)) end++;
            Array.Sort(order, start, end - start);
            for (var k = start; k < end; k++) children += areas[order[k]].Children;
            if (children > largest) return order[..start];
            for (var k = start; k < end - 1; k++) order[k] = ~order[k];
        }

        return order;
    }

    /// <summary>The nearest areas, in no order: enough of them that they hold more than so many children, and all where that is not reached. Sorting the others would cost more than all the rest.</summary>
    private static (int[] Areas, double[] Squares) Nearest(ScanArea[] areas, int centre, double largest)
    {
        var squares = new double[areas.Length];
        double farthest = 0;
        for (var j = 0; j < squares.Length; j++)
        {
            double x = areas[j].X - areas[centre].X, y = areas[j].Y - areas[centre].Y, z = areas[j].Z - areas[centre].Z;
            squares[j] = (x * x) + (y * y) + (z * z);
            farthest = Math.Max(farthest, squares[j]);
        }

        // Rings of the same area around the centre.
        Span<long> children = stackalloc long[Rings];
        var perRing = farthest > 1e-300 ? (Rings - 1) / farthest : 0;
        for (var j = 0; j < squares.Length; j++) children[(int)(squares[j] * perRing)] += areas[j].Children;
        var (last, sum) = (0, children[0]);
        while (sum <= largest && last < Rings - 1) sum += children[++last];
        var near = Enumerable.Range(0, squares.Length).Where(j => (int)(squares[j] * perRing) <= last).ToArray();
        return (near, Array.ConvertAll(near, j => squares[j]));
    }
}
