using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <summary>8 children in an AVX2 register.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<float>>
{
    private const int Vector256Count = 8;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ref readonly float origin, nuint index) => Vector256.LoadUnsafe(in origin, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadAhead(ref readonly float origin, ref readonly float next, nuint index)
    {
        unsafe
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref Unsafe.AsRef(in next), index)));
        }

        return Vector256.LoadUnsafe(in origin, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> value, ref float origin, nuint index) => value.StoreUnsafe(ref origin, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Fill(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Subtract(Vector256<float> a, Vector256<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Divide(Vector256<float> a, Vector256<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> WhereAtLeast(Vector256<float> x, Vector256<float> bound, Vector256<float> yes, Vector256<float> no) =>
        Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(x, bound), yes, no);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> WhereMissing(Vector256<float> x, Vector256<float> yes, Vector256<float> no) =>
        Vector256.ConditionalSelect(Vector256.Equals(x, x), no, yes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Scale(Vector256<float> x, Vector256<float> shifted) => (x.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountAtLeast(Vector256<float> x, Vector256<float> bound) =>
        BitOperations.PopCount(Vector256.GreaterThanOrEqual(x, bound).ExtractMostSignificantBits());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountMissing(Vector256<float> x) => Count - BitOperations.PopCount(Vector256.Equals(x, x).ExtractMostSignificantBits());

    public static void AddSearched(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
    {
        switch (term.Levels, term.IsLinear)
        {
            case (5, true): AddTree<Yes, Yes, Yes>(term, in column, in next, ref sums, length); break;
            case (5, false): AddTree<Yes, Yes, No>(term, in column, in next, ref sums, length); break;
            case (4, true): AddTree<Yes, No, Yes>(term, in column, in next, ref sums, length); break;
            case (4, false): AddTree<Yes, No, No>(term, in column, in next, ref sums, length); break;
            case (_, true): AddTree<No, No, Yes>(term, in column, in next, ref sums, length); break;
            default: AddTree<No, No, No>(term, in column, in next, ref sums, length); break;
        }
    }

    /// <summary>Three levels of the tree stand in one register, the fourth in a second, the fifth in two more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTree<TFourLevels, TFiveLevels, TLinear>(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TFourLevels : struct, IFlag
        where TFiveLevels : struct, IFlag
        where TLinear : struct, IFlag
    {
        ref readonly var tree = ref MemoryMarshal.GetReference(term.Tree);
        ref readonly var scores = ref MemoryMarshal.GetReference(term.ScoreTable);
        ref readonly var slopes = ref MemoryMarshal.GetReference(term.SlopeTable);
        var root = Vector256.Create(term.Tree[1]);
        var top = Load(in tree, 0);
        var fourth = Load(in tree, Vector256Count);
        var missing = Vector256.Create(term.Missing);
        for (nuint i = 0; i < length; i += Vector256Count)
        {
            var x = LoadAhead(in column, in next, i);
            var node = Vector256.Create(2) - Vector256.GreaterThanOrEqual(x, root).AsInt32();
            node = Descend(x, Avx2.PermuteVar8x32(top, node), node);
            node = Descend(x, Avx2.PermuteVar8x32(top, node), node);
            if (TFourLevels.Set) node = Descend(x, Avx2.PermuteVar8x32(fourth, node), node);
            if (TFiveLevels.Set) node = Descend(x, Lookup16(in tree, 2 * Vector256Count, node), node);
            var value = LookupBin<TFourLevels, TFiveLevels>(in scores, node);
            value = TLinear.Set
                ? Kernel.Line<Lanes256, Vector256<float>>(value, LookupBin<TFourLevels, TFiveLevels>(in slopes, node), x, missing)
                : WhereMissing(x, missing, value);
            Store(Load(in sums, i) + value, ref sums, i);
        }
    }

    /// <summary>To node 2n, or 2n + 1 where the node's cut ≤ x (a true comparison is −1). The permutes use the low 3 bits of a node only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Descend(Vector256<float> x, Vector256<float> cut, Vector256<int> node) =>
        node + node - Vector256.GreaterThanOrEqual(x, cut).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LookupBin<TFourLevels, TFiveLevels>(ref readonly float table, Vector256<int> node)
        where TFourLevels : struct, IFlag
        where TFiveLevels : struct, IFlag
    {
        if (!TFourLevels.Set) return Avx2.PermuteVar8x32(Load(in table, 0), node);
        var low = Lookup16(in table, 0, node);
        return TFiveLevels.Set ? ChooseByBit(4, node, Lookup16(in table, 2 * Vector256Count, node), low) : low;
    }

    /// <summary>One of 16 neighbouring entries by the low 4 bits of a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Lookup16(ref readonly float table, nuint index, Vector256<int> node) =>
        ChooseByBit(
            3, node, Avx2.PermuteVar8x32(Load(in table, index + Vector256Count), node), Avx2.PermuteVar8x32(Load(in table, index), node));

    /// <summary>The bit is moved to the sign, which is what the blend looks at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ChooseByBit(int bit, Vector256<int> node, Vector256<float> set, Vector256<float> clear) =>
        Avx.BlendVariable(clear, set, (node << (31 - bit)).AsSingle());
}
