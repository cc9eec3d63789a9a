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
    public static Vector512<float> LoadAhead(ref readonly float origin, ref readonly float next, nuint index)
    {
        unsafe
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref Unsafe.AsRef(in next), index)));
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

    /// <summary>Up to 16 bins: the whole tree in one register, looked up by node; the end node's low bits look up the score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFlat<TFourLevels, TLinear>(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TFourLevels : struct, IFlag
        where TLinear : struct, IFlag
    {
        var root = Vector512.Create(term.Tree[1]);
        var tree = Load(in MemoryMarshal.GetReference(term.Tree), 0);
        var scores = Load(in MemoryMarshal.GetReference(term.ScoreTable), 0);
        var slopes = Load(in MemoryMarshal.GetReference(term.SlopeTable), 0);
        var missing = Vector512.Create(term.Missing);
        nuint i = 0;

        // Each step waits for the one before it, so four registers of children walk down side by side.
        for (; !TLinear.Set && i + (4 * Vector512Count) <= length; i += 4 * Vector512Count)
        {
            var x0 = LoadAhead(in column, in next, i);
            var x1 = LoadAhead(in column, in next, i + Vector512Count);
            var x2 = LoadAhead(in column, in next, i + (2 * Vector512Count));
            var x3 = LoadAhead(in column, in next, i + (3 * Vector512Count));
            var (node0, node1, node2, node3) = (FromRoot(x0, root), FromRoot(x1, root), FromRoot(x2, root), FromRoot(x3, root));
            (node0, node1) = (Descend(x0, tree, node0), Descend(x1, tree, node1));
            (node2, node3) = (Descend(x2, tree, node2), Descend(x3, tree, node3));
            (node0, node1) = (Descend(x0, tree, node0), Descend(x1, tree, node1));
            (node2, node3) = (Descend(x2, tree, node2), Descend(x3, tree, node3));
            if (TFourLevels.Set)
            {
                (node0, node1) = (Descend(x0, tree, node0), Descend(x1, tree, node1));
                (node2, node3) = (Descend(x2, tree, node2), Descend(x3, tree, node3));
            }

            AddTo(ref sums, i, WhereMissing(x0, missing, Avx512F.PermuteVar16x32(scores, node0)));
            AddTo(ref sums, i + Vector512Count, WhereMissing(x1, missing, Avx512F.PermuteVar16x32(scores, node1)));
            AddTo(ref sums, i + (2 * Vector512Count), WhereMissing(x2, missing, Avx512F.PermuteVar16x32(scores, node2)));
            AddTo(ref sums, i + (3 * Vector512Count), WhereMissing(x3, missing, Avx512F.PermuteVar16x32(scores, node3)));
        }

        for (; i < length; i += Vector512Count)
        {
            var x = LoadAhead(in column, in next, i);
            var node = Descend(x, tree, Descend(x, tree, FromRoot(x, root)));
            if (TFourLevels.Set) node = Descend(x, tree, node);
            var value = Avx512F.PermuteVar16x32(scores, node);
            value = TLinear.Set
                ? Kernel.Line<Lanes512, Vector512<float>>(value, Avx512F.PermuteVar16x32(slopes, node), x, missing)
                : WhereMissing(x, missing, value);
            AddTo(ref sums, i, value);
        }
    }

    /// <summary>Up to 32 bins: the last level of the tree has a register of its own, and scores are looked up in two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDeep<TLinear>(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
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
            var x = LoadAhead(in column, in next, i);
            var node = Descend(x, tree, Descend(x, tree, Descend(x, tree, FromRoot(x, root))));
            node = Descend(x, leaves, node);
            var value = Avx512F.PermuteVar16x32x2(scores0, node, scores1);
            value = TLinear.Set
                ? Kernel.Line<Lanes512, Vector512<float>>(value, Avx512F.PermuteVar16x32x2(slopes0, node, slopes1), x, missing)
                : WhereMissing(x, missing, value);
            AddTo(ref sums, i, value);
        }
    }

    /// <summary>The first step needs no lookup: to node 2, or 3 where the root's cut ≤ x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> FromRoot(Vector512<float> x, Vector512<float> root) =>
        Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, root).AsInt32(), Vector512.Create(3), Vector512.Create(2));

    /// <summary>From node n to 2n, or 2n + 1 where the node's cut ≤ x. The permutes use the low 4 (or 5) bits of a node only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Descend(Vector512<float> x, Vector512<float> cuts, Vector512<int> node)
    {
        var left = node + node;
        var reached = Vector512.GreaterThanOrEqual(x, Avx512F.PermuteVar16x32(cuts, node)).AsInt32();
        return Vector512.ConditionalSelect(reached, left + Vector512.Create(1), left);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(ref float sums, nuint index, Vector512<float> value) => Store(Load(in sums, index) + value, ref sums, index);
}
