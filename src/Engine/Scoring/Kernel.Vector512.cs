using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <summary>16 children in an AVX-512 register.</summary>
internal readonly partial struct Lanes512 : ILanes<Vector512<float>>
{
    private const int Vector512Count = 16;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref readonly float origin, nuint index) => Vector512.LoadUnsafe(in origin, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadAhead(ref readonly float origin, ref readonly float next, nuint index)
    {
        unsafe
        {
            Sse.PrefetchNonTemporal(Unsafe.AsPointer(ref Unsafe.Add(ref Unsafe.AsRef(in next), index)));
        }

        return Vector512.LoadUnsafe(in origin, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> value, ref float origin, nuint index) => value.StoreUnsafe(ref origin, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Fill(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> WhereAtLeast(Vector512<float> x, Vector512<float> bound, Vector512<float> yes, Vector512<float> no) =>
        Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, bound), yes, no);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> WhereMissing(Vector512<float> x, Vector512<float> yes, Vector512<float> no) =>
        Vector512.ConditionalSelect(Vector512.Equals(x, x), no, yes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Scale(Vector512<float> x, Vector512<float> shifted) => (x.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountAtLeast(Vector512<float> x, Vector512<float> bound) =>
        BitOperations.PopCount(Vector512.GreaterThanOrEqual(x, bound).ExtractMostSignificantBits());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountMissing(Vector512<float> x) => Count - BitOperations.PopCount(Vector512.Equals(x, x).ExtractMostSignificantBits());

    public static void AddSearched(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
    {
        if (term.Grid is { } grid)
        {
            if (grid.OfBits) AddCells<Yes>(term, grid, in column, in next, ref sums, length);
            else AddCells<No>(term, grid, in column, in next, ref sums, length);
            return;
        }

        switch (term.Levels, term.IsLinear)
        {
            case (5, true): AddDeep<Yes>(term, in column, in next, ref sums, length); break;
            case (5, false): AddDeep<No>(term, in column, in next, ref sums, length); break;
            case (4, true): AddFlat<Yes, Yes>(term, in column, in next, ref sums, length); break;
            case (4, false): AddFlat<Yes, No>(term, in column, in next, ref sums, length); break;
            case (_, true): AddFlat<No, Yes>(term, in column, in next, ref sums, length); break;
            default: AddFlat<No, No>(term, in column, in next, ref sums, length); break;
        }
    }

    /// <summary>Cuts that part into cells: eight operations a register, whatever the number of bins (see <see cref="CellGrid"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddCells<TBits>(
        CompiledTerm term, CellGrid grid, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TBits : struct, IFlag
    {
        var (scale, offset) = (Vector512.Create(grid.Scale), Vector512.Create(grid.Offset));
        var (cuts0, cuts1) = (Vector512.Create(grid.Cuts), Vector512.Create(grid.Cuts[Vector512Count..]));
        var (scores0, scores1) = (Vector512.Create(term.GridScores), Vector512.Create(term.GridScores[Vector512Count..]));
        nuint i = 0;

        // Four registers of children go side by side, because each operation waits for the one before it.
        for (; !term.IsLinear && i + (4 * Vector512Count) <= length; i += 4 * Vector512Count)
        {
            var x0 = LoadAhead(in column, in next, i);
            var x1 = LoadAhead(in column, in next, i + Vector512Count);
            var x2 = LoadAhead(in column, in next, i + (2 * Vector512Count));
            var x3 = LoadAhead(in column, in next, i + (3 * Vector512Count));
            var (t0, t1) = (Cell<TBits>(x0, scale, offset), Cell<TBits>(x1, scale, offset));
            var (t2, t3) = (Cell<TBits>(x2, scale, offset), Cell<TBits>(x3, scale, offset));
            (t0, t1) = (Index(x0, t0, cuts0, cuts1), Index(x1, t1, cuts0, cuts1));
            (t2, t3) = (Index(x2, t2, cuts0, cuts1), Index(x3, t3, cuts0, cuts1));
            AddTo(ref sums, i, Avx512F.PermuteVar16x32x2(scores0, t0, scores1));
            AddTo(ref sums, i + Vector512Count, Avx512F.PermuteVar16x32x2(scores0, t1, scores1));
            AddTo(ref sums, i + (2 * Vector512Count), Avx512F.PermuteVar16x32x2(scores0, t2, scores1));
            AddTo(ref sums, i + (3 * Vector512Count), Avx512F.PermuteVar16x32x2(scores0, t3, scores1));
        }

        var (slopes0, slopes1) = (Vector512.Create(term.GridSlopes), Vector512.Create(term.GridSlopes[Vector512Count..]));
        for (; i < length; i += Vector512Count)
        {
            var x = LoadAhead(in column, in next, i);
            var index = Index(x, Cell<TBits>(x, scale, offset), cuts0, cuts1);
            var value = Avx512F.PermuteVar16x32x2(scores0, index, scores1);
            if (term.IsLinear)
            {
                value = Kernel.Line<Lanes512, Vector512<float>>(
                    value, Avx512F.PermuteVar16x32x2(slopes0, index, slopes1), x, Vector512.Create(term.Missing));
            }

            AddTo(ref sums, i, value);
        }
    }

    /// <summary>The cell in the low five bits. Of two operands of which one is NaN the maximum is the second one: NaN goes to cell 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Cell<TBits>(Vector512<float> x, Vector512<float> scale, Vector512<float> offset)
        where TBits : struct, IFlag
    {
        var lowest = Vector512.Create(CellGrid.Lowest);
        var position = TBits.Set ? Vector512.ConditionalSelect(Vector512.Equals(x, x), Vector512.ConvertToSingle(x.AsInt32()), x) : x;
        var t = Avx512F.Max(Avx512F.FusedMultiplyAdd(position, scale, offset), lowest);
        return Avx512F.Min(t, Vector512.Create(CellGrid.Lowest + (CellGrid.Size - 1))).AsInt32();
    }

    /// <summary>One more where the cell's cut ≤ x. The permutes use the low five bits only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Index(Vector512<float> x, Vector512<int> cell, Vector512<float> cuts0, Vector512<float> cuts1)
    {
        var reached = Vector512.GreaterThanOrEqual(x, Avx512F.PermuteVar16x32x2(cuts0, cell, cuts1)).AsInt32();
        return Vector512.ConditionalSelect(reached, cell + Vector512<int>.One, cell);
    }

    /// <summary>Up to 16 bins: one register per level, one for the scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFlat<TFourLevels, TLinear>(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TFourLevels : struct, IFlag
        where TLinear : struct, IFlag
    {
        var level0 = Vector512.Create(term.Level(0)[0]);
        var (level1, level2) = (Vector512.Create(term.Level(1)), Vector512.Create(term.Level(2)));
        var level3 = TFourLevels.Set ? Vector512.Create(term.Level(3)) : default;
        var (scores, slopes) = (Vector512.Create(term.ScoreTable), Vector512.Create(term.SlopeTable));
        var missing = Vector512.Create(term.Missing);
        nuint i = 0;

        // Each decision waits for the one before it, so four registers of children go side by side.
        for (; !TLinear.Set && i + (4 * Vector512Count) <= length; i += 4 * Vector512Count)
        {
            var x0 = LoadAhead(in column, in next, i);
            var x1 = LoadAhead(in column, in next, i + Vector512Count);
            var x2 = LoadAhead(in column, in next, i + (2 * Vector512Count));
            var x3 = LoadAhead(in column, in next, i + (3 * Vector512Count));
            var (path0, path1, path2, path3) = (First(x0, level0), First(x1, level0), First(x2, level0), First(x3, level0));
            (path0, path1) = (Decide(x0, level1, path0, 2), Decide(x1, level1, path1, 2));
            (path2, path3) = (Decide(x2, level1, path2, 2), Decide(x3, level1, path3, 2));
            (path0, path1) = (Decide(x0, level2, path0, 4), Decide(x1, level2, path1, 4));
            (path2, path3) = (Decide(x2, level2, path2, 4), Decide(x3, level2, path3, 4));
            if (TFourLevels.Set)
            {
                (path0, path1) = (Decide(x0, level3, path0, 8), Decide(x1, level3, path1, 8));
                (path2, path3) = (Decide(x2, level3, path2, 8), Decide(x3, level3, path3, 8));
            }

            AddTo(ref sums, i, WhereMissing(x0, missing, Avx512F.PermuteVar16x32(scores, path0)));
            AddTo(ref sums, i + Vector512Count, WhereMissing(x1, missing, Avx512F.PermuteVar16x32(scores, path1)));
            AddTo(ref sums, i + (2 * Vector512Count), WhereMissing(x2, missing, Avx512F.PermuteVar16x32(scores, path2)));
            AddTo(ref sums, i + (3 * Vector512Count), WhereMissing(x3, missing, Avx512F.PermuteVar16x32(scores, path3)));
        }

        for (; i < length; i += Vector512Count)
        {
            var x = LoadAhead(in column, in next, i);
            var path = Decide(x, level2, Decide(x, level1, First(x, level0), 2), 4);
            if (TFourLevels.Set) path = Decide(x, level3, path, 8);
            var value = Avx512F.PermuteVar16x32(scores, path);
            value = TLinear.Set
                ? Kernel.Line<Lanes512, Vector512<float>>(value, Avx512F.PermuteVar16x32(slopes, path), x, missing)
                : WhereMissing(x, missing, value);
            AddTo(ref sums, i, value);
        }
    }

    /// <summary>Up to 32 bins: a fifth level, and the scores in two registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDeep<TLinear>(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TLinear : struct, IFlag
    {
        var level0 = Vector512.Create(term.Level(0)[0]);
        var (level1, level2) = (Vector512.Create(term.Level(1)), Vector512.Create(term.Level(2)));
        var (level3, level4) = (Vector512.Create(term.Level(3)), Vector512.Create(term.Level(4)));
        var (scores0, scores1) = (Vector512.Create(term.ScoreTable), Vector512.Create(term.ScoreTable[Vector512Count..]));
        var (slopes0, slopes1) = (Vector512.Create(term.SlopeTable), Vector512.Create(term.SlopeTable[Vector512Count..]));
        var missing = Vector512.Create(term.Missing);
        for (nuint i = 0; i < length; i += Vector512Count)
        {
            var x = LoadAhead(in column, in next, i);
            var path = Decide(x, level2, Decide(x, level1, First(x, level0), 2), 4);
            path = Decide(x, level4, Decide(x, level3, path, 8), 16);
            var value = Avx512F.PermuteVar16x32x2(scores0, path, scores1);
            value = TLinear.Set
                ? Kernel.Line<Lanes512, Vector512<float>>(value, Avx512F.PermuteVar16x32x2(slopes0, path, slopes1), x, missing)
                : WhereMissing(x, missing, value);
            AddTo(ref sums, i, value);
        }
    }

    /// <summary>The first decision needs no lookup: bit 0 of the path is set where the cut ≤ x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> First(Vector512<float> x, Vector512<float> cut) =>
        Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, cut).AsInt32(), Vector512.Create(1), Vector512<int>.Zero);

    /// <summary>Adds a bit to the path where the level's cut ≤ x. The permutes use the low 4 (or 5) bits of a path only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Decide(Vector512<float> x, Vector512<float> cuts, Vector512<int> path, int bit)
    {
        var reached = Vector512.GreaterThanOrEqual(x, Avx512F.PermuteVar16x32(cuts, path)).AsInt32();
        return Vector512.ConditionalSelect(reached, path + Vector512.Create(bit), path);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(ref float sums, nuint index, Vector512<float> value) => Store(Load(in sums, index) + value, ref sums, index);
}
