using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <summary>8 children in an AVX2 register.</summary>
internal readonly partial struct Lanes256 : ILanes<Vector256<float>>
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
            Sse.PrefetchNonTemporal(Unsafe.AsPointer(ref Unsafe.Add(ref Unsafe.AsRef(in next), index)));
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
            case (5, true): AddByPath<Yes, Yes, Yes>(term, in column, in next, ref sums, length); break;
            case (5, false): AddByPath<Yes, Yes, No>(term, in column, in next, ref sums, length); break;
            case (4, true): AddByPath<Yes, No, Yes>(term, in column, in next, ref sums, length); break;
            case (4, false): AddByPath<Yes, No, No>(term, in column, in next, ref sums, length); break;
            case (_, true): AddByPath<No, No, Yes>(term, in column, in next, ref sums, length); break;
            default: AddByPath<No, No, No>(term, in column, in next, ref sums, length); break;
        }
    }

    /// <summary>The paths of three decisions fit the eight lanes of a register; a fifth level and the scores take two or four of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddByPath<TFourLevels, TFiveLevels, TLinear>(
        CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TFourLevels : struct, IFlag
        where TFiveLevels : struct, IFlag
        where TLinear : struct, IFlag
    {
        ref readonly var scores = ref MemoryMarshal.GetReference(term.ScoreTable);
        ref readonly var slopes = ref MemoryMarshal.GetReference(term.SlopeTable);
        ref readonly var level4 = ref MemoryMarshal.GetReference(TFiveLevels.Set ? term.Level(4) : term.Level(0));
        var level0 = Vector256.Create(term.Level(0)[0]);
        var (level1, level2) = (Vector256.Create(term.Level(1)), Vector256.Create(term.Level(2)));
        var level3 = TFourLevels.Set ? Vector256.Create(term.Level(3)) : default;
        var missing = Vector256.Create(term.Missing);
        for (nuint i = 0; i < length; i += Vector256Count)
        {
            var x = LoadAhead(in column, in next, i);
            var path = Bit(x, level0, 1);
            path |= Bit(x, Avx2.PermuteVar8x32(level1, path), 2);
            path |= Bit(x, Avx2.PermuteVar8x32(level2, path), 4);
            if (TFourLevels.Set) path |= Bit(x, Avx2.PermuteVar8x32(level3, path), 8);
            if (TFiveLevels.Set) path |= Bit(x, Lookup16(in level4, 0, path), 16);
            var value = LookupBin<TFourLevels, TFiveLevels>(in scores, path);
            value = TLinear.Set
                ? Kernel.Line<Lanes256, Vector256<float>>(value, LookupBin<TFourLevels, TFiveLevels>(in slopes, path), x, missing)
                : WhereMissing(x, missing, value);
            Store(Load(in sums, i) + value, ref sums, i);
        }
    }

    /// <summary>The bit where the cut ≤ x. The permutes use the low 3 bits of a path only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Bit(Vector256<float> x, Vector256<float> cut, int bit) =>
        Vector256.GreaterThanOrEqual(x, cut).AsInt32() & Vector256.Create(bit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LookupBin<TFourLevels, TFiveLevels>(ref readonly float table, Vector256<int> path)
        where TFourLevels : struct, IFlag
        where TFiveLevels : struct, IFlag
    {
        if (!TFourLevels.Set) return Avx2.PermuteVar8x32(Load(in table, 0), path);
        var low = Lookup16(in table, 0, path);
        return TFiveLevels.Set ? ChooseByBit(4, path, Lookup16(in table, 2 * Vector256Count, path), low) : low;
    }

    /// <summary>One of 16 neighbouring entries by the low 4 bits of a path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Lookup16(ref readonly float table, nuint index, Vector256<int> path) =>
        ChooseByBit(
            3, path, Avx2.PermuteVar8x32(Load(in table, index + Vector256Count), path), Avx2.PermuteVar8x32(Load(in table, index), path));

    /// <summary>The bit is moved to the sign, which is what the blend looks at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ChooseByBit(int bit, Vector256<int> path, Vector256<float> set, Vector256<float> clear) =>
        Avx.BlendVariable(clear, set, (path << (31 - bit)).AsSingle());
}
