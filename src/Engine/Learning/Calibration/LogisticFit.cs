using EarlyWarning.Districts;

namespace EarlyWarning.Learning;

/// <summary>Plain logistic regression on one or two columns, by Newton's method: what calibration needs.</summary>
/// <remarks>Steps are halved until the log likelihood does not fall; ends when a step is below 1e-8, which leaves an error of about its square, or after 100 steps. A ridge of 1e-6 on the coefficients other than the intercept keeps the fit finite where
/// the outcomes are separated. Rows enter in the order given.</remarks>
internal static class LogisticFit
{
    private const double Ridge = 1e-6;

    private const int LargestSteps = 100;

    private const double SmallestStep = 1e-8, SmallestPart = 1.0 / 1024;

    /// <summary>Fits.</summary>
    /// <param name="columns">One or two columns, finite values.</param>
    /// <param name="targets">Target per row, 0 to 1.</param>
    /// <returns>Intercept, then one coefficient per column.</returns>
    public static double[] Of(double[][] columns, double[] targets)
    {
        var count = columns.Length + 1;
        var fitted = new double[count];
        var mean = Math.Clamp(targets.Average(), 1e-9, 1 - 1e-9);
        fitted[0] = Scoring.NaturalLog.Of(mean / (1 - mean));
        var loss = Loss(columns, targets, fitted);
        for (var step = 0; step < LargestSteps; step++)
        {
            var move = Step(columns, targets, fitted);
            if (move.Max(Math.Abs) < SmallestStep) return [.. fitted.Zip(move, (f, m) => f + m)];
            var size = 1.0;
            double[] next;
            double nextLoss;
            do
            {
                next = [.. fitted.Select((f, j) => f + (size * move[j]))];
                nextLoss = Loss(columns, targets, next);
                size /= 2;
            }
            while (!(nextLoss <= loss) && size >= SmallestPart);

            if (!(nextLoss <= loss)) break;
            (fitted, loss) = (next, nextLoss);
        }

        return fitted;
    }

    private static double At(double[][] columns, double[] fitted, int row)
    {
        var x = fitted[0];
        for (var j = 0; j < columns.Length; j++) x += fitted[j + 1] * columns[j][row];
        return x;
    }

    private static double Loss(double[][] columns, double[] targets, double[] fitted)
    {
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
        {
            var x = At(columns, fitted, i);
            sum += CalibrationMap.OneSided(x) - (targets[i] * x);
        }

        for (var j = 1; j < fitted.Length; j++) sum += Ridge / 2 * fitted[j] * fitted[j];
        return sum;
    }

    /// <summary>The Newton step: the solution of the normal equations by elimination with pivots.</summary>
    private static double[] Step(double[][] columns, double[] targets, double[] fitted)
    {
        var count = fitted.Length;
        var system = new double[count, count + 1];
        Span<double> row = stackalloc double[count];
        for (var i = 0; i < targets.Length; i++)
        {
            row[0] = 1;
            for (var j = 1; j < count; j++) row[j] = columns[j - 1][i];
            var p = 1 / (1 + Exponential.Of(-At(columns, fitted, i)));
            var weight = Math.Max(p * (1 - p), 1e-12);
            for (var a = 0; a < count; a++)
            {
                for (var b = 0; b < count; b++) system[a, b] += weight * row[a] * row[b];
                system[a, count] += (targets[i] - p) * row[a];
            }
        }

        for (var a = 1; a < count; a++)
        {
            system[a, a] += Ridge;
            system[a, count] -= Ridge * fitted[a];
        }

        return Solved(system, count);
    }

    private static double[] Solved(double[,] system, int count)
    {
        for (var pivot = 0; pivot < count; pivot++)
        {
            var best = pivot;
            for (var a = pivot + 1; a < count; a++) best = Math.Abs(system[a, pivot]) > Math.Abs(system[best, pivot]) ? a : best;
            for (var b = 0; b <= count; b++) (system[pivot, b], system[best, b]) = (system[best, b], system[pivot, b]);
            if (system[pivot, pivot] == 0) continue;
            for (var a = 0; a < count; a++)
            {
                if (a == pivot) continue;
                var factor = system[a, pivot] / system[pivot, pivot];
                for (var b = pivot; b <= count; b++) system[a, b] -= factor * system[pivot, b];
            }
        }

        var solution = new double[count];
        for (var a = 0; a < count; a++) solution[a] = system[a, a] == 0 ? 0 : system[a, count] / system[a, a];
        return solution;
    }
}
