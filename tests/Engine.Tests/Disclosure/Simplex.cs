namespace EarlyWarning.Tests.Disclosure;

/// <summary>Smallest and largest value of each variable under equations, all variables at least 0. Exact.</summary>
internal sealed class Simplex
{
    private readonly List<Fraction[]> rows;
    private readonly List<int> basis = [];
    private readonly int variables;

    /// <summary>A system that has a solution.</summary>
    /// <param name="equations">Rows of coefficients, the right-hand side last.</param>
    /// <param name="variables">Number of variables.</param>
    /// <exception cref="ArgumentException">The system has no solution.</exception>
    public Simplex(List<Fraction[]> equations, int variables)
    {
        this.variables = variables;
        rows = [];
        for (var r = 0; r < equations.Count; r++)
        {
            // One artificial variable per equation gives the first basis.
            var row = new Fraction[variables + equations.Count + 1];
            var negative = equations[r][^1].Sign < 0;
            for (var c = 0; c < variables; c++) row[c] = negative ? -equations[r][c] : equations[r][c];
            row[^1] = negative ? -equations[r][^1] : equations[r][^1];
            row[variables + r] = 1;
            rows.Add(row);
            basis.Add(variables + r);
        }

        var costs = new Fraction[variables + equations.Count];
        costs.AsSpan(variables).Fill(1);
        if (Minimise(costs, variables + equations.Count) is not { Sign: 0 }) throw new ArgumentException("The equations contradict each other.");
        DropArtificials();
    }

    /// <summary>The smallest value of one variable.</summary>
    /// <param name="variable">Its index.</param>
    /// <returns>The value.</returns>
    public Fraction Minimum(int variable) => Optimum(variable, 1)!.Value;

    /// <summary>The largest value of one variable.</summary>
    /// <param name="variable">Its index.</param>
    /// <returns>The value; null where nothing bounds it.</returns>
    public Fraction? Maximum(int variable) => -Optimum(variable, -1);

    private Fraction? Optimum(int variable, long sign)
    {
        var costs = new Fraction[variables];
        costs[variable] = sign;
        return Minimise(costs, variables);
    }

    private Fraction? Minimise(Fraction[] costs, int columns)
    {
        while (true)
        {
            var entering = -1;
            for (var c = 0; c < columns && entering < 0; c++)
            {
                var reduced = costs[c];
                for (var r = 0; r < rows.Count; r++)
                {
                    if (costs[basis[r]].Sign != 0 && rows[r][c].Sign != 0) reduced -= costs[basis[r]] * rows[r][c];
                }

                if (reduced.Sign < 0) entering = c;
            }

            if (entering < 0) break;
            var leaving = -1;
            for (var r = 0; r < rows.Count; r++)
            {
                if (rows[r][entering].Sign <= 0) continue;
                if (leaving < 0)
                {
                    leaving = r;
                    continue;
                }

                var order = (rows[r][^1] / rows[r][entering]).CompareTo(rows[leaving][^1] / rows[leaving][entering]);
                if (order < 0 || (order == 0 && basis[r] < basis[leaving])) leaving = r;
            }

            if (leaving < 0) return null;
            Pivot(leaving, entering);
        }

        Fraction value = 0;
        for (var r = 0; r < rows.Count; r++) value += costs[basis[r]] * rows[r][^1];
        return value;
    }

    private void Pivot(int pivotRow, int column)
    {
        var pivot = rows[pivotRow][column];
        for (var c = 0; c < rows[pivotRow].Length; c++) rows[pivotRow][c] /= pivot;
        for (var r = 0; r < rows.Count; r++)
        {
            var factor = rows[r][column];
            if (r == pivotRow || factor.Sign == 0) continue;
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[pivotRow][c].Sign != 0) rows[r][c] -= factor * rows[pivotRow][c];
            }
        }

        basis[pivotRow] = column;
    }

    private void DropArtificials()
    {
        for (var r = rows.Count - 1; r >= 0; r--)
        {
            if (basis[r] < variables) continue;
            var column = Array.FindIndex(rows[r], 0, variables, f => f.Sign != 0);
            if (column >= 0)
            {
                Pivot(r, column);
                continue;
            }

            // The equation follows from the others.
            rows.RemoveAt(r);
            basis.RemoveAt(r);
        }

        for (var r = 0; r < rows.Count; r++) rows[r] = [.. rows[r][..variables], rows[r][^1]];
    }
}
