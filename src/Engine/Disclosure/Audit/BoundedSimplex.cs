namespace EarlyWarning.Disclosure;

/// <summary>Smallest and largest value of variables under equations, each variable between two bounds. Simplex method on doubles that walks on from where it stands.</summary>
/// <remarks>
/// Bounded-variable primal simplex method on a full tableau (Dantzig 1963, chapter 18), steepest column, Bland's rule (1977) where steps of length 0 follow each other for long. A
/// variable outside the basis may stand anywhere between its bounds, so every point that fulfils the equations is a start. Nothing it says is relied on: points are
/// checked in whole numbers and bounds by <see cref="DualBound"/>.
/// </remarks>
internal sealed class BoundedSimplex
{
    private const double Tolerance = 1e-9;
    private const double SmallestPivot = 1e-7;
    private const int PatientSteps = 400;

    private readonly int variables;
    private readonly int columns;
    private readonly double[][] tableau;
    private readonly int[] basis;
    private readonly int[] rowOf;
    private readonly double[] low;
    private readonly double[] high;
    private readonly double[] values;
    private readonly double[] costs;
    private readonly bool[] closed;

    /// <summary>A system of equations over bounded variables.</summary>
    /// <param name="rows">Factors of the variables in each equation.</param>
    /// <param name="right">Right-hand sides.</param>
    /// <param name="low">Lower bounds.</param>
    /// <param name="high">Upper bounds, finite.</param>
    /// <param name="start">Where to start; need not fulfil the equations. Moved inside the bounds.</param>
    public BoundedSimplex(IReadOnlyList<LinearRow> rows, ReadOnlySpan<double> right, ReadOnlySpan<double> low, ReadOnlySpan<double> high, ReadOnlySpan<double> start)
    {
        variables = low.Length;
        columns = variables + rows.Count;
        this.low = new double[columns];
        this.high = new double[columns];
        values = new double[columns];
        costs = new double[columns];
        closed = new bool[columns];
        low.CopyTo(this.low);
        high.CopyTo(this.high);
        basis = new int[rows.Count];
        rowOf = new int[columns];
        Array.Fill(rowOf, -1);
        tableau = new double[rows.Count][];
        for (var v = 0; v < variables; v++) values[v] = Math.Clamp(start[v], low[v], high[v]);
        double apart = 0;
        for (var r = 0; r < rows.Count; r++)
        {
            // One artificial variable per equation makes up what the start lacks, and its column holds the inverse of the basis ever after.
            var row = tableau[r] = new double[columns];
            var lacking = right[r];
            foreach (var (variable, factor) in rows[r].Terms)
            {
                row[variable] += factor;
                lacking -= factor * values[variable];
            }

            var artificial = variables + r;
            row[artificial] = 1;
            basis[r] = artificial;
            rowOf[artificial] = r;
            values[artificial] = lacking;
            if (lacking < 0) this.low[artificial] = double.NegativeInfinity;
            if (lacking > 0) this.high[artificial] = double.PositiveInfinity;
            closed[artificial] = true;
            apart += Math.Abs(lacking);
        }

        IsFeasible = apart <= Tolerance || MakeFeasible();
    }

    /// <summary>Whether the equations and bounds can be fulfilled.</summary>
    public bool IsFeasible { get; }

    /// <summary>The values of the variables now.</summary>
    public ReadOnlySpan<double> Values => values.AsSpan(0, variables);

    /// <summary>Moves one variable down (or up) as far as it goes, or until it has gone far enough.</summary>
    /// <param name="variable">Its index.</param>
    /// <param name="up">Whether upwards.</param>
    /// <param name="enough">Value at which to stop.</param>
    /// <returns>Its value now.</returns>
    public double Move(int variable, bool up, double enough)
    {
        Array.Clear(costs);
        var sign = up ? -1.0 : 1.0;
        if (rowOf[variable] is var row and >= 0)
        {
            for (var c = 0; c < columns; c++) costs[c] = -sign * tableau[row][c];
        }

        costs[variable] = rowOf[variable] >= 0 ? 0 : sign;
        Descend(() => up ? values[variable] >= enough : values[variable] <= enough);
        return values[variable];
    }

    /// <summary>The multipliers of the equations at the optimum that the last move reached.</summary>
    /// <returns>One per equation.</returns>
    public double[] Multipliers()
    {
        var result = new double[basis.Length];
        for (var r = 0; r < result.Length; r++) result[r] = -costs[variables + r];
        return result;
    }

    /// <summary>Sets the bounds of a variable; its value now has to lie between them.</summary>
    /// <param name="variable">Its index.</param>
    /// <param name="least">Lower bound.</param>
    /// <param name="most">Upper bound.</param>
    public void Bound(int variable, double least, double most)
    {
        low[variable] = least;
        high[variable] = most;
        if (rowOf[variable] < 0) values[variable] = Math.Clamp(values[variable], least, most);
    }

    /// <summary>Moves a variable between two values, and holds it there.</summary>
    /// <param name="variable">Its index.</param>
    /// <param name="least">The smaller value.</param>
    /// <param name="most">The larger value.</param>
    /// <returns>Whether it could be moved there; if not, its bounds stay.</returns>
    public bool Hold(int variable, double least, double most)
    {
        var (lowest, highest) = (low[variable], high[variable]);
        if (values[variable] > most + Tolerance)
        {
            low[variable] = most;
            Move(variable, up: false, most);
        }
        else if (values[variable] < least - Tolerance)
        {
            high[variable] = least;
            Move(variable, up: true, least);
        }

        if (values[variable] > most + 1e-6 || values[variable] < least - 1e-6)
        {
            (low[variable], high[variable]) = (lowest, highest);
            return false;
        }

        (low[variable], high[variable]) = (least, most);
        values[variable] = Math.Clamp(values[variable], least, most);
        return true;
    }

    private bool MakeFeasible()
    {
        Array.Clear(costs);
        for (var r = 0; r < basis.Length; r++)
        {
            // The cost of an artificial variable is its sign, so their sum is the distance to the equations.
            var sign = Math.Sign(values[basis[r]]);
            if (sign == 0) continue;
            for (var c = 0; c < variables; c++) costs[c] -= sign * tableau[r][c];
        }

        Descend(() => false);
        double apart = 0;
        for (var a = variables; a < columns; a++)
        {
            apart += Math.Abs(values[a]);
            (low[a], high[a]) = (0, 0);
        }

        return apart < 1e-6;
    }

    private void Descend(Func<bool> isEnough)
    {
        var idle = 0;
        while (!isEnough())
        {
            var entering = Entering(byIndex: idle > PatientSteps);
            if (entering < 0) return;
            idle = Step(entering, costs[entering] < 0 ? 1 : -1, byIndex: idle > PatientSteps) > 0 ? 0 : idle + 1;
        }
    }

    private int Entering(bool byIndex)
    {
        var best = -1;
        var steepest = Tolerance;
        for (var c = 0; c < columns; c++)
        {
            if (rowOf[c] >= 0 || closed[c]) continue;
            var steep = Math.Abs(costs[c]);
            if (steep <= steepest || (costs[c] < 0 ? values[c] >= high[c] - Tolerance : values[c] <= low[c] + Tolerance)) continue;
            if (byIndex) return c;
            steepest = steep;
            best = c;
        }

        return best;
    }

    private double Step(int entering, int direction, bool byIndex)
    {
        var length = direction > 0 ? high[entering] - values[entering] : values[entering] - low[entering];
        var leaving = -1;
        double pivot = 0;
        for (var r = 0; r < basis.Length; r++)
        {
            var slope = tableau[r][entering] * direction;
            if (Math.Abs(slope) < SmallestPivot) continue;
            var b = basis[r];
            var room = Math.Max(0, slope > 0 ? (values[b] - low[b]) / slope : (high[b] - values[b]) / -slope);
            var better = room < length - Tolerance
                || (room <= length + Tolerance && leaving >= 0 && (byIndex ? b < basis[leaving] : Math.Abs(slope) > pivot));
            if (!better) continue;
            length = Math.Min(room, length);
            leaving = r;
            pivot = Math.Abs(slope);
        }

        values[entering] += direction * length;
        if (length > 0)
        {
            for (var r = 0; r < basis.Length; r++) values[basis[r]] -= tableau[r][entering] * direction * length;
        }

        if (leaving >= 0) Pivot(leaving, entering);
        return length;
    }

    private void Pivot(int row, int column)
    {
        var own = tableau[row].AsSpan();
        var scale = 1 / own[column];
        if (scale != 1)
        {
            for (var c = 0; c < own.Length; c++) own[c] *= scale;
        }

        for (var r = 0; r < tableau.Length; r++)
        {
            if (r != row) Subtract(tableau[r], own, tableau[r][column]);
        }

        Subtract(costs, own, costs[column]);
        var left = basis[row];
        rowOf[left] = -1;
        values[left] = Math.Clamp(values[left], low[left], high[left]);
        basis[row] = column;
        rowOf[column] = row;
    }

    private static void Subtract(Span<double> from, ReadOnlySpan<double> row, double factor)
    {
        if (factor == 0) return;
        from = from[..row.Length];
        for (var c = 0; c < row.Length; c++)
        {
            if (row[c] == 0) continue;
            var value = from[c] - (factor * row[c]);
            from[c] = Math.Abs(value) < 1e-12 ? 0 : value;
        }
    }
}
