namespace EarlyWarning.Disclosure;

/// <summary>Unknown numbers from more or fewer equations than unknowns, and which of them the equations determine.</summary>
/// <remarks>
/// An orthonormal basis of the rows is made by the modified Gram–Schmidt process with a second pass (Björck 1967; Giraud, Langou and Rozložník 2005); an unknown is determined where its unit vector lies in
/// that space, so that nothing in the null space moves it. The solution of least length is found in the same basis by least squares, again with Gram–Schmidt.
/// </remarks>
internal static class LeastSquares
{
    private const double Dependent = 1e-9;

    /// <summary>Solves a system.</summary>
    /// <param name="rows">Equations: factors of the unknowns, weighted by how exact the equation is.</param>
    /// <param name="right">Right-hand sides, weighted likewise.</param>
    /// <param name="unknowns">Number of unknowns.</param>
    /// <returns>Per unknown its value in the solution of least length, and whether the equations determine it.</returns>
    public static (double[] Values, bool[] Determined) Solve(IReadOnlyList<double[]> rows, ReadOnlySpan<double> right, int unknowns)
    {
        var basis = new List<double[]>();
        foreach (var row in rows)
        {
            var length = Length(row);
            if (length == 0) continue;
            var left = Array.ConvertAll(row, f => f / length);
            for (var pass = 0; pass < 2; pass++)
            {
                foreach (var b in basis) Subtract(left, b, Dot(left, b));
            }

            var rest = Length(left);
            if (rest <= Dependent) continue;
            basis.Add(Array.ConvertAll(left, f => f / rest));
        }

        var determined = new bool[unknowns];
        for (var u = 0; u < unknowns; u++) determined[u] = basis.Sum(b => b[u] * b[u]) > 1 - 1e-7;
        var coordinates = Coordinates(rows, right, basis);
        var values = new double[unknowns];
        for (var b = 0; b < basis.Count; b++) Subtract(values, basis[b], -coordinates[b]);
        return (values, determined);
    }

    /// <summary>Least squares for the coordinates of the solution in the basis: the columns are independent there.</summary>
    private static double[] Coordinates(IReadOnlyList<double[]> rows, ReadOnlySpan<double> right, List<double[]> basis)
    {
        var columns = basis.Select(b => rows.Select(row => Dot(row, b)).ToArray()).ToArray();
        var residual = right.ToArray();
        var triangle = new double[columns.Length, columns.Length];
        var result = new double[columns.Length];
        for (var c = 0; c < columns.Length; c++)
        {
            for (var pass = 0; pass < 2; pass++)
            {
                for (var d = 0; d < c; d++)
                {
                    var along = Dot(columns[c], columns[d]);
                    triangle[d, c] += along;
                    Subtract(columns[c], columns[d], along);
                }
            }

            triangle[c, c] = Length(columns[c]);
            columns[c] = Array.ConvertAll(columns[c], f => f / triangle[c, c]);
            result[c] = Dot(residual, columns[c]);
            Subtract(residual, columns[c], result[c]);
        }

        for (var c = result.Length - 1; c >= 0; c--)
        {
            for (var d = c + 1; d < result.Length; d++) result[c] -= triangle[c, d] * result[d];
            result[c] /= triangle[c, c];
        }

        return result;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double Length(double[] a) => Math.Sqrt(Dot(a, a));

    private static void Subtract(double[] from, double[] direction, double factor)
    {
        for (var i = 0; i < from.Length; i++) from[i] -= factor * direction[i];
    }
}
