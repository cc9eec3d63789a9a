using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <content>Coded columns, 8 children in a register: a code is an index into the 32 entries of four registers.</content>
internal readonly partial struct Lanes256
{
    /// <summary>Adds a term to whole registers.</summary>
    /// <returns>Number of children done; 0 where 32 bins leave no entry for the missing score.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AddCodes(CodedTerm term, ReadOnlySpan<byte> codes, Span<float> sums)
    {
        if (!term.FitsTwoRegisters) return 0;
        var whole = (nuint)(codes.Length - (codes.Length % Vector256Count));
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var table = ref MemoryMarshal.GetReference(term.Table);
        var few = term.Missing < 16;
        for (nuint i = 0; i < whole; i += Vector256Count)
        {
            var index = Codes(ref code, i);
            var value = few ? Lookup16(in table, 0, index) : LookupBin<Yes, Yes>(in table, index);
            Store(Load(in sum, i) + value, ref sum, i);
        }

        return (int)whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Entries(ref float table, ref byte codes, nuint index) => LookupBin<Yes, Yes>(in table, Codes(ref codes, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> DeepEntries(ref float table, ref byte codes, nuint index)
    {
        var code = Codes(ref codes, index);
        var missing = Vector256.Equals(code, Vector256.Create(32)).AsSingle();
        return Vector256.ConditionalSelect(missing, Vector256.Create(Unsafe.Add(ref table, 32)), LookupBin<Yes, Yes>(in table, code));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Larger(Vector256<float> x, Vector256<float> best) => Avx.Max(x, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Smaller(Vector256<float> x, Vector256<float> best) => Avx.Min(x, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWhole(Vector256<float> value, ref short origin, nuint index)
    {
        var whole = Vector256.ConvertToInt32(value);
        Vector128.Narrow(whole.GetLower(), whole.GetUpper()).StoreUnsafe(ref origin, index);
    }

    /// <summary>8 codes, one a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Codes(ref byte origin, nuint index) =>
        Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref origin, index))).AsByte());
}
