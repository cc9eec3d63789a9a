using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <summary>16 children in an AVX-512 register.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<float>>
{
    private const int Vector512Count = 16;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref readonly float origin, nuint index) => Vector512.LoadUnsafe(in origin, index);

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

    public static void AddSearched(CompiledTerm term, ref readonly float column, ref float sums, nuint length)
    {
        switch (term.Levels, term.IsLinear)
        {
            case (5, true): AddDeep<Yes>(term, in column, ref sums, length); break;
            case (5, false): AddDeep<No>(term, in column, ref sums, length); break;
            case (4, true): AddFlat<Yes, Yes>(term, in column, ref sums, length); break;
            case (4, false): AddFlat<Yes, No>(term, in column, ref sums, length); break;
            case (_, true): AddFlat<No, Yes>(term, in column, ref sums, length); break;
            default: AddFlat<No, No>(term, in column, ref sums, length); break;
        }
    }

    /// <summary>Up to 16 bins: the whole tree in one register, looked up by node; the end node's low bits look up the score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFlat<TFourLevels, TLinear>(CompiledTerm term, ref readonly float column, ref float sums, nuint length)
        where TFourLevels : struct, IFlag
        where TLinear : struct, IFlag
    {
        var root = Vector512.Create(term.Tree[1]);
        var tree = Load(in MemoryMarshal.GetReference(term.Tree), 0);
        var scores = Load(in MemoryMarshal.GetReference(term.ScoreTable), 0);
        var slopes = Load(in MemoryMarshal.GetReference(term.SlopeTable), 0);
        var missing = Vector512.Create(term.Missing);
        for (nuint i = 0; i < length; i += Vector512Count)
        {
            var x = Load(in column, i);
            var node = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, root).AsInt32(), Vector512.Create(3), Vector512.Create(2));
            node = Descend(x, Avx512F.PermuteVar16x32(tree, node), node);
            node = Descend(x, Avx512F.PermuteVar16x32(tree, node), node);
            if (TFourLevels.Set) node = Descend(x, Avx512F.PermuteVar16x32(tree, node), node);
            var value = Avx512F.PermuteVar16x32(scores, node);
            value = TLinear.Set
                ? Kernel.Line<Lanes512, Vector512<float>>(value, Avx512F.PermuteVar16x32(slopes, node), x, missing)
                : WhereMissing(x, missing, value);
            Store(Load(in sums, i) + value, ref sums, i);
        }
    }

    /// <summary>Up to 32 bins: the last level of the tree has a register of its own, and scores are looked up in two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDeep<TLinear>(CompiledTerm term, ref readonly float column, ref float sums, nuint length)
        where TLinear : struct, IFlag
    {
        var root = Vector512.Create(term.Tree[1]);
        var tree = Load(in MemoryMarshal.GetReference(term.Tree), 0);
        var leaves = Load(in MemoryMarshal.GetReference(term.Tree), Vector512Count);
        var (scores0, scores1) = (Load(in MemoryMarshal.GetReference(term.ScoreTable), 0), Load(in MemoryMarshal.GetReference(term.ScoreTable), Vector512Count));
        var (slopes0, slopes1) = (Load(in MemoryMarshal.GetReference(term.SlopeTable), 0), Load(in MemoryMarshal.GetReference(term.SlopeTable), Vector512Count));
        var missing = Vector512.Create(term.Missing);
        for (nuint i = 0; i < length; i += Vector512Count)
        {
            var x = Load(in column, i);
            var node = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, root).AsInt32(), Vector512.Create(3), Vector512.Create(2));
            node = Descend(x, Avx512F.PermuteVar16x32(tree, node), node);
            node = Descend(x, Avx512F.PermuteVar16x32(tree, node), node);
            node = Descend(x, Avx512F.PermuteVar16x32(tree, node), node);
            node = Descend(x, Avx512F.PermuteVar16x32(leaves, node), node);
            var value = Avx512F.PermuteVar16x32x2(scores0, node, scores1);
            value = TLinear.Set
                ? Kernel.Line<Lanes512, Vector512<float>>(value, Avx512F.PermuteVar16x32x2(slopes0, node, slopes1), x, missing)
                : WhereMissing(x, missing, value);
            Store(Load(in sums, i) + value, ref sums, i);
        }
    }

    /// <summary>To node 2n, or 2n + 1 where the node's cut ≤ x. The permutes use the low 4 (or 5) bits of a node only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Descend(Vector512<float> x, Vector512<float> cut, Vector512<int> node)
    {
        var left = node + node;
        return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, cut).AsInt32(), left + Vector512.Create(1), left);
    }
}
