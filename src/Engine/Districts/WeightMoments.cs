using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>The sums over a weight matrix that the moments of Moran's I and Geary's C need.</summary>
/// <param name="Areas">n, the areas with neighbours.</param>
/// <param name="S0">Sum of all weights.</param>
/// <param name="S1">½ Σ (w(ij) + w(ji))².</param>
/// <param name="S2">Σ (row sum + column sum)².</param>
/// <remarks>Source: Cliff, A. D. and Ord, J. K. (1981), Spatial Processes, p. 19.</remarks>
internal readonly record struct WeightMoments(int Areas, double S0, double S1, double S2)
{
    /// <summary>Weight of each of an area's links.</summary>
    public static double Weight(ImmutableArray<int> neighbours, bool rowStandardised) => rowStandardised ? 1.0 / neighbours.Length : 1;

    /// <summary>The sums.</summary>
    /// <param name="neighbours">Per area the indices of its neighbours, without itself; need not be symmetric (the k nearest are not).</param>
    /// <param name="rowStandardised">True for weights that sum to 1 in each row, false for weights of 1.</param>
    /// <returns>The sums; 0 without links.</returns>
    public static WeightMoments Of(ImmutableArray<ImmutableArray<int>> neighbours, bool rowStandardised)
    {
        double links = 0, s1 = 0, s2 = 0;
        var linked = 0;
        var columns = new double[neighbours.Length];
        for (var i = 0; i < neighbours.Length; i++)
        {
            if (neighbours[i].IsEmpty) continue;
            linked++;
            links += neighbours[i].Length;
            var own = Weight(neighbours[i], rowStandardised);
            foreach (var j in neighbours[i])
            {
                columns[j] += own;
                var mutual = neighbours[j].Contains(i);
                var sum = own + (mutual ? Weight(neighbours[j], rowStandardised) : 0);

                // A link both ways is met again from the other side, a link one way stands for both ordered pairs.
                s1 += sum * sum * (mutual ? 0.5 : 1);
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            double row = rowStandardised ? (neighbours[i].IsEmpty ? 0 : 1) : neighbours[i].Length;
            s2 += (row + columns[i]) * (row + columns[i]);
        }

        return new(linked, rowStandardised ? linked : links, s1, s2);
    }
}
