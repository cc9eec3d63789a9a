using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <content>Coded columns: one byte a value, its bin. Scoring them is a lookup without a search, on a quarter of the memory.</content>
internal static partial class Kernel
{
    /// <summary>How many codes ahead memory is asked for.</summary>
    private const int CodesAhead = 2048;

    /// <summary>The codes of a stretch of values.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="coder">The term whose log-odds are the codes (<see cref="CodedTerm.Coder"/>).</param>
    /// <param name="column">Values; NaN means missing.</param>
    /// <param name="scratch">Room for as many values.</param>
    /// <param name="codes">As many codes.</param>
    /// <param name="next">The stretch that will be read after this one, asked for on the way; may be empty.</param>
    public static void Encode(
        KernelPath path, CompiledTerm coder, ReadOnlySpan<float> column, Span<float> scratch, Span<byte> codes, ReadOnlySpan<float> next = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(codes.Length, column.Length);
        var done = path != KernelPath.Vector512 || coder.Grid is not { } grid ? 0
            : grid.OfBits ? Lanes512.EncodeCells<Yes>(coder, grid, column, next, codes) : Lanes512.EncodeCells<No>(coder, grid, column, next, codes);
        var rest = scratch[..(column.Length - done)];
        rest.Clear();
        Add(path, coder, column[done..], rest, next);
        Narrow(path, rest, codes[done..]);
    }

    /// <summary>sums[i] + table[codes[i]] into sums[i]</summary>
    /// <param name="path">A supported path. The 128-bit path looks up one by one: it has no register that holds a table.</param>
    /// <param name="term">The term.</param>
    /// <param name="codes">Codes of this term.</param>
    /// <param name="sums">Log-odds so far, as many.</param>
    public static void AddCoded(KernelPath path, CodedTerm term, ReadOnlySpan<byte> codes, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, codes.Length);
        var done = path switch
        {
            KernelPath.Vector512 => term.FitsTwoRegisters ? Lanes512.AddCodes<No>(term, codes, sums) : Lanes512.AddCodes<Yes>(term, codes, sums),
            KernelPath.Vector256 => Lanes256.AddCodes(term, codes, sums),
            _ => 0,
        };
        AddCodedScalar(term, codes[done..], sums[done..]);
    }

    /// <summary>Adds four neighbouring terms in one pass over the sums, where the path has registers for that.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="plan">The terms.</param>
    /// <param name="coded">The codes.</param>
    /// <param name="first">Index of the first term among the stage's child-level terms.</param>
    /// <param name="from">First child.</param>
    /// <param name="sums">Log-odds so far.</param>
    /// <returns>Whether they were added.</returns>
    public static bool AddFourCoded(KernelPath path, ReasonPlan plan, CodedStage coded, int first, int from, Span<float> sums) =>
        CanAddFour(path, plan, first)
        && AddFour(
            plan.CodedTerms.AsSpan(first, 4), coded.CodesOf(first)[from..], coded.CodesOf(first + 1)[from..], coded.CodesOf(first + 2)[from..],
            coded.CodesOf(first + 3)[from..], sums);

    /// <summary>The same from the codes of one stretch.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="plan">The terms.</param>
    /// <param name="first">Index of the first term among the stage's child-level terms.</param>
    /// <param name="scratch">The codes.</param>
    /// <param name="sums">Log-odds so far.</param>
    /// <returns>Whether they were added.</returns>
    public static bool AddFourCoded(KernelPath path, ReasonPlan plan, int first, StretchScratch scratch, Span<float> sums)
    {
        if (!CanAddFour(path, plan, first)) return false;
        var slot = plan.SlotOf(first);
        return AddFour(
            plan.CodedTerms.AsSpan(first, 4), scratch.CodesOf(slot), scratch.CodesOf(slot + 1), scratch.CodesOf(slot + 2), scratch.CodesOf(slot + 3), sums);
    }

    private static bool CanAddFour(KernelPath path, ReasonPlan plan, int first)
    {
        if (path != KernelPath.Vector512 || first + 4 > plan.CodedTerms.Length) return false;
        for (var t = first; t < first + 4; t++)
        {
            if (plan.CodedTerms[t] is not { FitsTwoRegisters: true }) return false;
        }

        return true;
    }

    private static bool AddFour(
        ReadOnlySpan<CodedTerm?> terms, ReadOnlySpan<byte> codes0, ReadOnlySpan<byte> codes1, ReadOnlySpan<byte> codes2, ReadOnlySpan<byte> codes3, Span<float> sums)
    {
        var done = Lanes512.AddFourTerms(terms[0]!, terms[1]!, terms[2]!, terms[3]!, codes0, codes1, codes2, codes3, CodesAhead, sums);
        AddCodedScalar(terms[0]!, codes0[done..sums.Length], sums[done..]);
        AddCodedScalar(terms[1]!, codes1[done..sums.Length], sums[done..]);
        AddCodedScalar(terms[2]!, codes2[done..sums.Length], sums[done..]);
        AddCodedScalar(terms[3]!, codes3[done..sums.Length], sums[done..]);
        return true;
    }

    /// <summary>Sum of what a term adds, × 2^32, each rounded: exact, whatever the order.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="term">The term.</param>
    /// <param name="codes">At most 2^13 codes.</param>
    /// <param name="later">Values that will be read later, asked for on the way: nothing else here waits for memory. May be empty.</param>
    /// <returns>The sum.</returns>
    public static long SumCoded(KernelPath path, CodedTerm term, ReadOnlySpan<byte> codes, ReadOnlySpan<float> later = default)
    {
        var (sum, done) = path == KernelPath.Vector512 && term.FitsTwoRegisters ? Lanes512.SumCodes(term, codes, later) : (0, 0);
        foreach (var code in codes[done..]) sum += term.Integers[code];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddCodedScalar(CodedTerm term, ReadOnlySpan<byte> codes, Span<float> sums)
    {
        var table = term.Table;
        for (var i = 0; i < codes.Length; i++) sums[i] += table[codes[i]];
    }

    /// <summary>Whole numbers 0 to 255 as bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(KernelPath path, ReadOnlySpan<float> values, Span<byte> codes)
    {
        nuint i = 0;
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var code = ref MemoryMarshal.GetReference(codes);
        if (path == KernelPath.Vector512)
        {
            for (; i + 16 <= (nuint)values.Length; i += 16)
            {
                Avx512F.ConvertToVector128Byte(Avx512F.ConvertToVector512Int32(Vector512.LoadUnsafe(ref value, i))).StoreUnsafe(ref code, i);
            }
        }
        else if (path != KernelPath.Scalar)
        {
            for (; i + 16 <= (nuint)values.Length; i += 16)
            {
                Vector128.Narrow(NarrowEight(ref value, i), NarrowEight(ref value, i + 8)).AsByte().StoreUnsafe(ref code, i);
            }
        }

        for (; i < (nuint)values.Length; i++) codes[(int)i] = (byte)values[(int)i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> NarrowEight(ref float value, nuint index) => Vector128.Narrow(
        Vector128.ConvertToInt32(Vector128.LoadUnsafe(ref value, index)), Vector128.ConvertToInt32(Vector128.LoadUnsafe(ref value, index + 4)));
}
