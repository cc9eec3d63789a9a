using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Logistic regression with an elastic-net penalty along a path of penalties, each started from the one before.</summary>
/// <remarks>
/// <para>Minimises −(log likelihood) / n + λ·Σ(α·|β| + (1 − α)/2·β²). Source: Friedman, J., Hastie, T. and Tibshirani, R. (2010), Regularization paths for generalized linear
/// models via coordinate descent, J. Stat. Softw. 33(1): quadratic approximation outside, coordinate descent inside, on the matrix of column products.</para>
/// <para>The products come from sums over pairs of bins (<see cref="Information"/>), so the descent does not touch the examples. A pass over them is needed where the
/// quadratic approximation is renewed only. The penalty weighs columns of standard deviation 1.</para>
/// </remarks>
internal sealed class ElasticNet
{
    /// <summary>Share of the absolute values in the penalty; the rest are squares.</summary>
    public const double Mixing = 0.5;

    /// <summary>Renewals of the quadratic approximation that bring a penalty to rest.</summary>
    public const int TurnsToRest = 8;

    /// <summary>Renewals on the way along the path: neighbouring penalties lie close, and what is left is made up at the next.</summary>
    public const int TurnsOnTheWay = 2;

    private const int MostSweeps = 200;

    private readonly byte[][] codes;
    private readonly bool[] outcomes;
    private readonly int[] cells;
    private readonly OrderedColumns[] columns;
    private readonly int[] signs;
    private readonly int threads;
    private readonly double[] factors;
    private readonly double[][] scores;
    private double intercept;

    /// <summary>Sets the regression up at its intercept alone.</summary>
    /// <param name="codes">Per indicator the bin of each row.</param>
    /// <param name="outcomes">Outcome per row; both occur.</param>
    /// <param name="bins">Bins per indicator.</param>
    /// <param name="directions">Per indicator +1, −1 or 0.</param>
    /// <param name="threads">Number of threads; decides nothing but the time.</param>
    public ElasticNet(byte[][] codes, bool[] outcomes, IndicatorBins[] bins, int[] directions, int threads)
    {
        (this.codes, this.outcomes, this.threads) = (codes, outcomes, threads);
        cells = Array.ConvertAll(bins, b => b.Cells);
        columns = [.. bins.Select((b, t) => OrderedColumns.Of(b, CountsOf(codes[t], b.Cells)))];
        signs = [.. columns.SelectMany((c, t) => c.Signed.Select(signed => signed ? directions[t] : 0))];
        factors = new double[signs.Length];
        scores = Array.ConvertAll(cells, c => new double[c]);
        var share = outcomes.Count(o => o) / (double)outcomes.Length;
        intercept = NaturalLog.Of(share / (1 - share));
    }

    /// <summary>Factors of all columns, indicator by indicator.</summary>
    public ReadOnlySpan<double> Factors => factors;

    /// <summary>The least penalty at which every factor is 0.</summary>
    /// <param name="cancel">Stops the fit.</param>
    /// <returns>λ, 0 and up.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public double Largest(CancellationToken cancel)
    {
        var (_, slope) = Products(cancel);
        double largest = 0;
        for (var j = 0; j < factors.Length; j++) largest = Math.Max(largest, signs[j] * slope[j] < 0 ? 0 : Math.Abs(slope[j]));
        return largest / (Mixing * outcomes.Length);
    }

    /// <summary>Moves on to a penalty.</summary>
    /// <param name="penalty">λ, above 0; smaller than the one before.</param>
    /// <param name="mostTurns">Renewals of the quadratic approximation, 1 and up.</param>
    /// <param name="cancel">Stops the fit.</param>
    /// <returns>Per indicator a score per bin (a copy), and the intercept.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public (double[][] Scores, double Intercept) MoveTo(double penalty, int mostTurns, CancellationToken cancel)
    {
        var (absolute, square) = (outcomes.Length * penalty * Mixing, outcomes.Length * penalty * (1 - Mixing));
        for (var turn = 0; turn < mostTurns; turn++)
        {
            var (products, slope) = Products(cancel);
            if (Descend(products, slope, absolute, square) < 1e-4) break;
        }

        return ([.. scores.Select(s => (double[])s.Clone())], intercept);
    }

    /// <summary>Coordinate descent on the quadratic approximation: first over all columns, then over those that are not 0 until they rest, and so on.</summary>
    /// <returns>The largest move of a factor.</returns>
    private double Descend(double[][] products, double[] slope, double absolute, double square)
    {
        var before = (double[])factors.Clone();
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var moved = Sweep(all: true);
            if (moved < 1e-5) break;
            for (var inner = 0; inner < MostSweeps && Sweep(all: false) >= 1e-5; inner++)
            {
            }
        }

        // A column at a time reaches its bins; the scores are formed anew so that rounding does not add up.
        var j = 0;
        double largest = 0;
        for (var t = 0; t < columns.Length; t++)
        {
            Array.Clear(scores[t]);
            foreach (var column in columns[t].Values)
            {
                for (var b = 0; b < column.Length; b++) scores[t][b] += factors[j] * column[b];
                largest = Math.Max(largest, Math.Abs(factors[j] - before[j]));
                j++;
            }
        }

        return largest;

        double Sweep(bool all)
        {
            double largestMove = 0;
            for (var c = 0; c <= factors.Length; c++)
            {
                if (!all && c < factors.Length && factors[c] == 0) continue;
                var own = products[c][c];
                if (own <= 0) continue;
                double move;
                if (c == factors.Length)
                {
                    intercept += move = slope[c] / own;
                }
                else
                {
                    var pulled = slope[c] + (own * factors[c]);
                    var size = Math.Abs(pulled) - absolute;
                    var value = size <= 0 || pulled * signs[c] < 0 ? 0 : Math.CopySign(size, pulled) / (own + square);
                    move = value - factors[c];
                    factors[c] = value;
                }

                if (move == 0) continue;
                for (var d = 0; d < slope.Length; d++) slope[d] -= move * products[c][d];
                largestMove = Math.Max(largestMove, Math.Abs(move));
            }

            return largestMove;
        }
    }

    /// <summary>Weighted products of all columns, the intercept's last, and the slope of the log likelihood in them.</summary>
    private (double[][] Products, double[] Slope) Products(CancellationToken cancel)
    {
        var known = Information.Of(codes, cells, outcomes, AdditiveRisks.Of(codes, scores, intercept), threads, cancel);
        var halfway = new double[factors.Length + 1][];
        for (var j = 0; j < halfway.Length; j++) halfway[j] = new double[known.Size];
        var row = new double[halfway.Length];
        for (var a = 0; a < known.Size; a++)
        {
            Project(known, known.Curvature[a], row);
            for (var j = 0; j < row.Length; j++) halfway[j][a] = row[j];
        }

        var products = Array.ConvertAll(halfway, numbers =>
        {
            var sums = new double[halfway.Length];
            Project(known, numbers, sums);
            return sums;
        });
        var slope = new double[halfway.Length];
        Project(known, known.Slope, slope);
        return (products, slope);
    }

    /// <summary>Sums of numbers per bin of all indicators, weighed by each column, the intercept's last.</summary>
    private void Project(Information known, double[] numbers, double[] sums)
    {
        var j = 0;
        for (var t = 0; t < columns.Length; t++)
        {
            var count = columns[t].Values.Length;
            columns[t].Project(numbers.AsSpan(known.Starts[t], cells[t]), sums.AsSpan(j, count));
            j += count;
        }

        sums[j] = numbers[^1];
    }

    private static int[] CountsOf(byte[] codes, int cells)
    {
        var counts = new int[cells];
        foreach (var code in codes) counts[code]++;
        return counts;
    }
}
