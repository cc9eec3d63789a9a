namespace EarlyWarning.Districts;

/// <summary>One area's neighbours against random draws of as many other areas. All numbers but the first are NaN or 0 for an area without neighbours.</summary>
/// <remarks>
/// The neighbour sum is the statistic. The area's own value is held, so Gi, Gi* (own value plus sum) and local Moran (own deviation times the neighbours' mean
/// deviation) are increasing functions of it — local Moran of an area below the mean a decreasing one, for which greater and less change places. One set of
/// draws serves all three.
/// </remarks>
/// <param name="Neighbours">k, the number of neighbours.</param>
/// <param name="Sum">Sum of their values.</param>
/// <param name="Expected">Exact expectation of the sum over all draws: k × mean of the other areas.</param>
/// <param name="Variance">Exact variance of the sum over all draws without replacement: k σ² (N − k) / (N − 1), N other areas.</param>
/// <param name="Z">(Sum − expected) / √ variance; NaN where the other areas are equal or all of them are neighbours.</param>
/// <param name="Permutations">R, the number of draws; 0 for an area without neighbours.</param>
/// <param name="Reached">Draws whose sum is at least the observed one, ties included.</param>
/// <param name="NotExceeded">Draws whose sum is at most the observed one, ties included.</param>
/// <param name="PGreater">(reached + 1) / (R + 1); one-sided, greater. Null hypothesis: given the area's own value, all others are arranged at random over the
/// other areas. Not adjusted for the number of areas.</param>
/// <param name="PLess">(not exceeded + 1) / (R + 1); one-sided, less; the same null hypothesis.</param>
/// <param name="PTwoSided">min(1, 2 · min(greater, less)).</param>
public readonly record struct PermutedNeighbours(
    int Neighbours, double Sum, double Expected, double Variance, double Z, int Permutations, int Reached, int NotExceeded, double PGreater, double PLess, double PTwoSided)
{
    internal static readonly PermutedNeighbours Island =
        new(0, double.NaN, double.NaN, double.NaN, double.NaN, 0, 0, 0, double.NaN, double.NaN, double.NaN);
}
