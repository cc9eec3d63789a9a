namespace EarlyWarning.Tests.Disclosure;

/// <summary>Two-phase simplex method on doubles for programmes whose matrix is not made of whole numbers; steepest column, Bland's rule (1977) where that takes long. Knows nothing of the engine.</summary>
internal sealed class LinearProgram
{
    private const double Tolerance = 1e-9;

    private readonly List<double[]> rows = [];
    private readonly List<int> basis = [];
    private readonly int variables;

    /// <summary>Equations over variables that are at least 0.</summary>
    /// <param name="equations">Coefficients by variable, and the right-hand side.</param>
    /// <param name="variables">Number of variables.</param>
    public LinearProgram(IReadOnlyList<(Dictionary<int, double> Left, double Right)> equations, int variables)
    {
        this.variables = variables;
        var columns = variables + equations.Count;
        for (var e = 0; e < equations.Count; e++)
        {
            var sign = equations[e].Right < 0 ? -1.0 : 1;
            var row = new double[columns + 1];
            foreach (var (variable, coefficient) in equations[e].Left) row[variable] += sign * coefficient;
            row[variables + e] = 1;
            row[^1] = sign * equations[e].Right;
            rows.Add(row);
            basis.Add(variables + e);
        }

        var costs = new double[columns];
        Array.Fill(costs, 1, variables, equations.Count);
        if (Minimise(costs, columns) > 1e-6) throw new ArgumentException("The equations contradict each other.");
        for (var r = rows.Count - 1; r >= 0; r--)
        {
            if (basis[r] < variables) continue;
            var pivot = Array.FindIndex(rows[r], 0, variables, v => Math.Abs(v) > 1e-7);
            if (pivot >= 0)
            {
                Pivot(r, pivot);
                continue;
            }

            rows.RemoveAt(r);
            basis.RemoveAt(r);
        }
    }

    /// <summary>Largest minus smallest value of one variable; infinite where nothing bounds it.</summary>
    public double Width(int variable)
    {
        var costs = new double[variables];
        costs[variable] = 1;
        var least = Minimise(costs, variables);
        costs[variable] = -1;
        return -Minimise(costs, variables) - least;
    }

    private double Minimise(double[] costs, int columns)
    {
        for (var step = 0; ; step++)
        {
            var reduced = new double[columns];
            Array.Copy(costs, reduced, columns);
            double value = 0;
            for (var r = 0; r < rows.Count; r++)
            {
                var cost = basis[r] < columns ? costs[basis[r]] : 0;
                if (cost == 0) continue;
                value += cost * rows[r][^1];
                for (var c = 0; c < columns; c++) reduced[c] -= cost * rows[r][c];
            }

            var entering = step < 2000 ? Array.IndexOf(reduced, reduced.Min()) : Array.FindIndex(reduced, c => c < -Tolerance);
            if (step > 20_000) throw new InvalidOperationException("The programme goes in circles.");
            if (entering < 0 || reduced[entering] >= -Tolerance) return value;
            var leaving = -1;
            for (var r = 0; r < rows.Count; r++)
            {
                if (rows[r][entering] <= Tolerance) continue;
                if (leaving < 0) leaving = r;
                var difference = (rows[r][^1] / rows[r][entering]) - (rows[leaving][^1] / rows[leaving][entering]);
                if (difference < -1e-12 || (difference <= 1e-12 && basis[r] < basis[leaving])) leaving = r;
            }

            if (leaving < 0) return double.NegativeInfinity;
            Pivot(leaving, entering);
        }
    }

    private void Pivot(int row, int column)
    {
        var divisor = rows[row][column];
        for (var c = 0; c < rows[row].Length; c++) rows[row][c] /= divisor;
        for (var r = 0; r < rows.Count; r++)
        {
            var factor = rows[r][column];
            if (r == row || factor == 0) continue;
            for (var c = 0; c < rows[r].Length; c++) rows[r][c] -= factor * rows[row][c];
        }

        basis[row] = column;
    }
}
