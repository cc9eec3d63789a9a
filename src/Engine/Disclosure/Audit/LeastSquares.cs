using System.Runtime.Intrinsics;

namespace EarlyWarning.Disclosure;

/// <summary>Unknown numbers from more or fewer equations than unknowns, and which of them the equations determine.</summary>
/// <remarks>
/// An orthonormal basis of the rows is made by the modified Gram–Schmidt process with a second pass (Björck 1967; Giraud, Langou and Rozložník 2005); an unknown is determined where its unit vector lies in
/// that space, so that nothing in the null space moves it. The solution of least length is found in the same basis by least squares, again with Gram–Schmidt.
/// </remarks>
internal sealed class LeastSquares
{
    private const double Dependent = 1e-9;

    private readonly IReadOnlyList<double[]> rows;
    private readonly List<double[]> basis = [];
    private readonly bool[] determined;

    /// <summary>Finds out what the equations determine.</summary>
    /// <param name="rows">Equations: factors of the unknowns, weighted by how exact the equation is.</param>
    /// <param name="unknowns">Number of unknowns.</param>
    public LeastSquares(IReadOnlyList<double[]> rows, int unknowns)
    {
        this.rows = rows;
        determined = new bool[unknowns];
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

        for (var u = 0; u < unknowns; u++) determined[u] = basis.Sum(b => b[u] * b[u]) > 1 - 1e-7;
    }

    /// <summary>Per unknown whether the equations determine it.</summary>
    public ReadOnlySpan<bool> Determined => determined;

    /// <summary>Solves the system.</summary>
    /// <param name="right">Right-hand sides, weighted as the equations are.</param>
    /// <returns>Per unknown its value in the solution of least length.</returns>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var coordinates = Coordinates(right);
        var values = new double[determined.Length];
        for (var b = 0; b < basis.Count; b++) Subtract(values, basis[b], -coordinates[b]);
        return values;
    }

    /// <summary>Least squares for the coordinates of the solution in the basis: the columns are independent there.</summary>
    private double[] Coordinates(ReadOnlySpan<double> right)
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

    /// <summary>Inner product; four sums side by side on every processor, so that the bits are the same.</summary>
    private static double Dot(double[] a, double[] b)
    {
        var sums = Vector256<double>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector256<double>.Count; i += Vector256<double>.Count) sums += Vector256.Create(a, i) * Vector256.Create(b, i);
        var sum = Vector256.Sum(sums);
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double Length(double[] a) => Math.Sqrt(Dot(a, a));

    private static void Subtract(double[] from, double[] direction, double factor)
    {
        if (factor == 0) return;
        var i = 0;
        for (; i <= from.Length - Vector256<double>.Count; i += Vector256<double>.Count) (Vector256.Create(from, i) - (Vector256.Create(direction, i) * factor)).CopyTo(from, i);
        for (; i < from.Length; i++) from[i] -= factor * direction[i];
    }
}
