using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Slope and curvature of the log likelihood in the scores of all bins of all terms, at given log-odds: what an additive model on bins knows of itself.</summary>
/// <remarks>The curvature of two bins is the sum of p·(1 − p) over the examples that lie in both (Fisher's information). Places are those of the terms one after the other, each
/// with its missing bin last; the intercept has the last place. Sums go over the rows in their order, so that the bits do not depend on threads.</remarks>
internal sealed class Information
{
    private Information(int[] starts, double[][] curvature, double[] slope) => (Starts, Curvature, Slope) = (starts, curvature, slope);

    /// <summary>First place of each term, and last the intercept's.</summary>
    public int[] Starts { get; }

    /// <summary>Number of places.</summary>
    public int Size => Slope.Length;

    /// <summary>The symmetric matrix; all of it.</summary>
    public double[][] Curvature { get; }

    /// <summary>Sum of observed less expected per place.</summary>
    public double[] Slope { get; }

    /// <summary>Sums up.</summary>
    /// <param name="codes">Per term the bin of each row.</param>
    /// <param name="cells">Per term the number of bins, the missing one included.</param>
    /// <param name="outcomes">Outcome per row.</param>
    /// <param name="risks">Risk per row.</param>
    /// <param name="team">Number of threads; decides nothing but the time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Information Of(byte[][] codes, int[] cells, bool[] outcomes, float[] risks, int team, CancellationToken cancel)
    {
        var starts = new int[cells.Length + 1];
        for (var t = 0; t < cells.Length; t++) starts[t + 1] = starts[t] + cells[t];
        var size = starts[^1] + 1;
        var curvature = new double[size][];
        for (var a = 0; a < size; a++) curvature[a] = new double[size];
        var slope = new double[size];
        var weights = Array.ConvertAll(risks, r => (double)r * (1 - r));
        new WorkTeam(team, (t, _) => Term(t)).Run(codes.Length, cancel);
        for (var i = 0; i < risks.Length; i++)
        {
            curvature[^1][^1] += weights[i];
            slope[^1] += (outcomes[i] ? 1 : 0) - risks[i];
        }

        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b < a; b++) curvature[b][a] = curvature[a][b];
        }

        return new(starts, curvature, slope);

        // The rows of the matrix that belong to a term, up to its own columns, and the intercept's columns of it: no two terms write the same place.
        void Term(int t)
        {
            var (own, from) = (codes[t], starts[t]);
            var level = curvature[^1];
            for (var i = 0; i < own.Length; i++)
            {
                slope[from + own[i]] += (outcomes[i] ? 1 : 0) - risks[i];
                level[from + own[i]] += weights[i];
            }

            var sums = new double[cells[t] * IndicatorBins.MostCells];
            for (var u = 0; u < t; u++)
            {
                var other = codes[u];
                Array.Clear(sums);
                for (var i = 0; i < own.Length; i++) sums[(own[i] * IndicatorBins.MostCells) + other[i]] += weights[i];
                for (var a = 0; a < cells[t]; a++) sums.AsSpan(a * IndicatorBins.MostCells, cells[u]).CopyTo(curvature[from + a].AsSpan(starts[u]));
            }

            for (var a = 0; a < cells[t]; a++) curvature[from + a][from + a] = level[from + a];
        }
    }
}
