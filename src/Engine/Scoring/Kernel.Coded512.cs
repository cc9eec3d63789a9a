using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <content>Coded columns, 16 children in a register: a code is an index into the 32 entries of two registers.</content>
internal readonly partial struct Lanes512
{
    /// <summary>Adds a term to whole groups of four registers.</summary>
    /// <typeparam name="TDeep">Whether 32 bins leave no entry for the missing score.</typeparam>
    /// <returns>Number of children done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AddCodes<TDeep>(CodedTerm term, ReadOnlySpan<byte> codes, Span<float> sums)
        where TDeep : struct, IFlag
    {
        var whole = (nuint)(codes.Length - (codes.Length % (4 * Vector512Count)));
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var (table0, table1) = (Vector512.Create(term.Table), Vector512.Create(term.Table[Vector512Count..]));
        var missing = Vector512.Create(term.Table[^1]);
        for (nuint i = 0; i < whole; i += 4 * Vector512Count)
        {
            AddTo(ref sum, i, Entry<TDeep>(Codes(ref code, i), table0, table1, missing));
            AddTo(ref sum, i + Vector512Count, Entry<TDeep>(Codes(ref code, i + Vector512Count), table0, table1, missing));
            AddTo(ref sum, i + (2 * Vector512Count), Entry<TDeep>(Codes(ref code, i + (2 * Vector512Count)), table0, table1, missing));
            AddTo(ref sum, i + (3 * Vector512Count), Entry<TDeep>(Codes(ref code, i + (3 * Vector512Count)), table0, table1, missing));
        }

        return (int)whole;
    }

    /// <summary>Adds four terms, in their order, to whole groups of two registers: the sums are loaded and stored once.</summary>
    /// <returns>Number of children done; 0 where a term has 32 bins.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AddFourTerms(
        CodedTerm term0, CodedTerm term1, CodedTerm term2, CodedTerm term3, ReadOnlySpan<byte> codes0, ReadOnlySpan<byte> codes1, ReadOnlySpan<byte> codes2,
        ReadOnlySpan<byte> codes3, int ahead, Span<float> sums)
    {
        var whole = (nuint)(sums.Length - (sums.Length % (4 * Vector512Count)));
        ref var code0 = ref MemoryMarshal.GetReference(codes0);
        ref var code1 = ref MemoryMarshal.GetReference(codes1);
        ref var code2 = ref MemoryMarshal.GetReference(codes2);
        ref var code3 = ref MemoryMarshal.GetReference(codes3);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var (a0, a1) = (Vector512.Create(term0.Table), Vector512.Create(term0.Table[Vector512Count..]));
        var (b0, b1) = (Vector512.Create(term1.Table), Vector512.Create(term1.Table[Vector512Count..]));
        var (c0, c1) = (Vector512.Create(term2.Table), Vector512.Create(term2.Table[Vector512Count..]));
        var (d0, d1) = (Vector512.Create(term3.Table), Vector512.Create(term3.Table[Vector512Count..]));
        for (nuint i = 0; i < whole; i += 4 * Vector512Count)
        {
            unsafe
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref code0, i + (nuint)ahead)));
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref code1, i + (nuint)ahead)));
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref code2, i + (nuint)ahead)));
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref code3, i + (nuint)ahead)));
            }

            for (var at = i; at < i + (4 * Vector512Count); at += Vector512Count)
            {
                var value = Load(in sum, at) + Avx512F.PermuteVar16x32x2(a0, Codes(ref code0, at), a1);
                value += Avx512F.PermuteVar16x32x2(b0, Codes(ref code1, at), b1);
                value += Avx512F.PermuteVar16x32x2(c0, Codes(ref code2, at), c1);
                value += Avx512F.PermuteVar16x32x2(d0, Codes(ref code3, at), d1);
                Store(value, ref sum, at);
            }
        }

        return (int)whole;
    }

    /// <summary>The codes of whole groups of registers, for a coder whose cuts part into cells.</summary>
    /// <returns>Number of children done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int EncodeCells<TBits>(CompiledTerm coder, CellGrid grid, ReadOnlySpan<float> column, ReadOnlySpan<float> next, Span<byte> codes)
        where TBits : struct, IFlag
    {
        var whole = (nuint)(column.Length - (column.Length % (4 * Vector512Count)));
        ref var x = ref MemoryMarshal.GetReference(column);
        ref var ahead = ref MemoryMarshal.GetReference(next.Length < column.Length ? column : next);
        ref var code = ref MemoryMarshal.GetReference(codes);
        var (scale, offset) = (Vector512.Create(grid.Scale), Vector512.Create(grid.Offset));
        var (cuts0, cuts1) = (Vector512.Create(grid.Cuts), Vector512.Create(grid.Cuts[Vector512Count..]));
        var codes0 = Avx512F.ConvertToVector512Int32(Vector512.Create(coder.GridScores));
        var codes1 = Avx512F.ConvertToVector512Int32(Vector512.Create(coder.GridScores[Vector512Count..]));
        for (nuint i = 0; i < whole; i += 4 * Vector512Count)
        {
            var (x0, x1) = (LoadAhead(in x, in ahead, i), LoadAhead(in x, in ahead, i + Vector512Count));
            var (x2, x3) = (LoadAhead(in x, in ahead, i + (2 * Vector512Count)), LoadAhead(in x, in ahead, i + (3 * Vector512Count)));
            var (t0, t1) = (Cell<TBits>(x0, scale, offset), Cell<TBits>(x1, scale, offset));
            var (t2, t3) = (Cell<TBits>(x2, scale, offset), Cell<TBits>(x3, scale, offset));
            (t0, t1) = (Index(x0, t0, cuts0, cuts1), Index(x1, t1, cuts0, cuts1));
            (t2, t3) = (Index(x2, t2, cuts0, cuts1), Index(x3, t3, cuts0, cuts1));
            Avx512F.ConvertToVector128Byte(Avx512F.PermuteVar16x32x2(codes0, t0, codes1)).StoreUnsafe(ref code, i);
            Avx512F.ConvertToVector128Byte(Avx512F.PermuteVar16x32x2(codes0, t1, codes1)).StoreUnsafe(ref code, i + Vector512Count);
            Avx512F.ConvertToVector128Byte(Avx512F.PermuteVar16x32x2(codes0, t2, codes1)).StoreUnsafe(ref code, i + (2 * Vector512Count));
            Avx512F.ConvertToVector128Byte(Avx512F.PermuteVar16x32x2(codes0, t3, codes1)).StoreUnsafe(ref code, i + (3 * Vector512Count));
        }

        return (int)whole;
    }

    /// <summary>Sums a term over whole registers; at most 2^13 codes.</summary>
    /// <returns>The sum and the number of children done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (long Sum, int Done) SumCodes(CodedTerm term, ReadOnlySpan<byte> codes, ReadOnlySpan<float> next)
    {
        ref var ahead = ref next.Length < codes.Length ? ref Unsafe.AsRef(in term.Table[0]) : ref MemoryMarshal.GetReference(next);
        var step = next.Length < codes.Length ? 0 : (nuint)1;
        var whole = (nuint)(codes.Length - (codes.Length % Vector512Count));
        ref var code = ref MemoryMarshal.GetReference(codes);
        var (low0, low1) = (Vector512.Create(term.Lows), Vector512.Create(term.Lows[Vector512Count..]));
        var (high0, high1) = (Vector512.Create(term.Highs), Vector512.Create(term.Highs[Vector512Count..]));
        var (lows, highs) = (Vector512<int>.Zero, Vector512<int>.Zero);
        var (otherLows, otherHighs) = (lows, highs);
        nuint i = 0;
        for (; i + (2 * Vector512Count) <= whole; i += 2 * Vector512Count)
        {
            unsafe
            {
                Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref ahead, i * step)));
                Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref ahead, (i + Vector512Count) * step)));
            }

            var (index, other) = (Codes(ref code, i), Codes(ref code, i + Vector512Count));
            lows += Avx512F.PermuteVar16x32x2(low0, index, low1);
            highs += Avx512F.PermuteVar16x32x2(high0, index, high1);
            otherLows += Avx512F.PermuteVar16x32x2(low0, other, low1);
            otherHighs += Avx512F.PermuteVar16x32x2(high0, other, high1);
        }

        if (i < whole)
        {
            var index = Codes(ref code, i);
            lows += Avx512F.PermuteVar16x32x2(low0, index, low1);
            highs += Avx512F.PermuteVar16x32x2(high0, index, high1);
        }

        (lows, highs) = (lows + otherLows, highs + otherHighs);
        var (lowA, lowB) = Vector512.Widen(lows);
        var (highA, highB) = Vector512.Widen(highs);
        return (Vector512.Sum(lowA + lowB) + (Vector512.Sum(highA + highB) << CodedTerm.LowBits), (int)whole);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Entries(ref float table, ref byte codes, nuint index) =>
        Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref table), Codes(ref codes, index), Vector512.LoadUnsafe(ref table, Vector512Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> DeepEntries(ref float table, ref byte codes, nuint index) => Entry<Yes>(
        Codes(ref codes, index), Vector512.LoadUnsafe(ref table), Vector512.LoadUnsafe(ref table, Vector512Count), Vector512.Create(Unsafe.Add(ref table, 32)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Larger(Vector512<float> x, Vector512<float> best) => Avx512F.Max(x, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Smaller(Vector512<float> x, Vector512<float> best) => Avx512F.Min(x, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWhole(Vector512<float> value, ref short origin, nuint index) =>
        Avx512F.ConvertToVector256Int16(Avx512F.ConvertToVector512Int32(value)).StoreUnsafe(ref origin, index);

    /// <summary>16 codes, one a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Codes(ref byte origin, nuint index) => Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref origin, index));

    /// <summary>The table's entry per lane; the permute takes code 32 for 0, which the last choice puts right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Entry<TDeep>(Vector512<int> codes, Vector512<float> table0, Vector512<float> table1, Vector512<float> missing)
        where TDeep : struct, IFlag
    {
        var entry = Avx512F.PermuteVar16x32x2(table0, codes, table1);
        return TDeep.Set ? Vector512.ConditionalSelect(Vector512.Equals(codes, Vector512.Create(32)).AsSingle(), missing, entry) : entry;
    }
}
