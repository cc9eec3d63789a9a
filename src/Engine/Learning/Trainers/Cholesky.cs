using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Learning;

/// <summary>Cholesky's factor L of a positive definite matrix A = L·Lᵀ, and what is solved with it.</summary>
/// <remarks>Dot products are summed in four lanes whatever the processor, so that the bits are the same on each. A pivot that rounding has brought to 0 or below is set to a
/// small share of its diagonal: the matrices here have a prior in them and are positive definite.</remarks>
internal sealed class Cholesky
{
    private const double LeastPivot = 1e-10;

    private readonly double[][] factor;

    private Cholesky(double[][] factor) => this.factor = factor;

    /// <summary>Factors a matrix.</summary>
    /// <param name="matrix">Symmetric; its lower half is read.</param>
    /// <returns>The factor.</returns>
    public static Cholesky Of(double[][] matrix)
    {
        var factor = new double[matrix.Length][];
        for (var i = 0; i < matrix.Length; i++)
        {
            var row = factor[i] = new double[i + 1];
            for (var j = 0; j < i; j++) row[j] = (matrix[i][j] - Dot(row, factor[j], j)) / factor[j][j];
            row[i] = Math.Sqrt(Math.Max(matrix[i][i] - Dot(row, row, i), LeastPivot * Math.Max(matrix[i][i], LeastPivot)));
        }

        return new(factor);
    }

    /// <summary>x with A·x = right.</summary>
    /// <param name="right">As many numbers as the matrix has rows.</param>
    /// <returns>x.</returns>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var i = 0; i < x.Length; i++) x[i] = (x[i] - Dot(factor[i], x, i)) / factor[i][i];
        for (var i = x.Length - 1; i >= 0; i--)
        {
            x[i] /= factor[i][i];
            for (var j = 0; j < i; j++) x[j] -= factor[i][j] * x[i];
        }

        return x;
    }

    /// <summary>The blocks of A⁻¹ on its diagonal.</summary>
    /// <param name="starts">First place of each block and, last, the end.</param>
    /// <returns>One square block each, one row after the other.</returns>
    public double[][] InverseBlocks(int[] starts)
    {
        // Row c of the transposed L⁻¹ holds its column c, from place c on.
        var columns = new double[factor.Length][];
        for (var c = 0; c < columns.Length; c++)
        {
            var column = columns[c] = new double[factor.Length];
            column[c] = 1 / factor[c][c];
            for (var i = c + 1; i < column.Length; i++) column[i] = -Dot(factor[i].AsSpan(c), column.AsSpan(c), i - c) / factor[i][i];
        }

        var blocks = new double[starts.Length - 1][];
        for (var k = 0; k < blocks.Length; k++)
        {
            var (from, size) = (starts[k], starts[k + 1] - starts[k]);
            blocks[k] = new double[size * size];
            for (var a = 0; a < size; a++)
            {
                for (var b = 0; b <= a; b++)
                {
                    var sum = Dot(columns[from + a].AsSpan(from + a), columns[from + b].AsSpan(from + a), factor.Length - from - a);
                    blocks[k][(a * size) + b] = blocks[k][(b * size) + a] = sum;
                }
            }
        }

        return blocks;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int length)
    {
        ref readonly var left = ref MemoryMarshal.GetReference(x[..length]);
        ref readonly var right = ref MemoryMarshal.GetReference(y[..length]);
        var (first, second) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i + 8 <= length; i += 8)
        {
            first += Vector256.LoadUnsafe(in left, (nuint)i) * Vector256.LoadUnsafe(in right, (nuint)i);
            second += Vector256.LoadUnsafe(in left, (nuint)(i + 4)) * Vector256.LoadUnsafe(in right, (nuint)(i + 4));
        }

        first += second;
        var sum = (first[0] + first[1]) + (first[2] + first[3]);
        for (; i < length; i++) sum += x[i] * y[i];
        return sum;
    }
}
