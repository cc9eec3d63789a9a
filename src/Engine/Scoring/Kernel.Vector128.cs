using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <summary>4 children in a register; portable operations only, so that it is right on Arm64 as well.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<float>>
{
    private const int Vector128Count = 4;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(ref readonly float origin, nuint index) => Vector128.LoadUnsafe(in origin, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadAhead(ref readonly float origin, ref readonly float next, nuint index)
    {
        // Without this instruction set the processor's own prefetching has to do.
        if (Sse.IsSupported)
        {
            unsafe
            {
                Sse.PrefetchNonTemporal(Unsafe.AsPointer(ref Unsafe.Add(ref Unsafe.AsRef(in next), index)));
            }
        }

        return Vector128.LoadUnsafe(in origin, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> value, ref float origin, nuint index) => value.StoreUnsafe(ref origin, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Fill(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> a, Vector128<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Subtract(Vector128<float> a, Vector128<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Multiply(Vector128<float> a, Vector128<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Divide(Vector128<float> a, Vector128<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> WhereAtLeast(Vector128<float> x, Vector128<float> bound, Vector128<float> yes, Vector128<float> no) =>
        Vector128.ConditionalSelect(Vector128.GreaterThanOrEqual(x, bound), yes, no);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> WhereMissing(Vector128<float> x, Vector128<float> yes, Vector128<float> no) =>
        Vector128.ConditionalSelect(Vector128.Equals(x, x), no, yes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Scale(Vector128<float> x, Vector128<float> shifted) => (x.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountAtLeast(Vector128<float> x, Vector128<float> bound) =>
        BitOperations.PopCount(Vector128.GreaterThanOrEqual(x, bound).ExtractMostSignificantBits());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountMissing(Vector128<float> x) => Count - BitOperations.PopCount(Vector128.Equals(x, x).ExtractMostSignificantBits());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Entries(ref float table, ref byte codes, nuint index) => Vector128.Create(
        Unsafe.Add(ref table, (nint)Unsafe.Add(ref codes, index)), Unsafe.Add(ref table, (nint)Unsafe.Add(ref codes, index + 1)),
        Unsafe.Add(ref table, (nint)Unsafe.Add(ref codes, index + 2)), Unsafe.Add(ref table, (nint)Unsafe.Add(ref codes, index + 3)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> DeepEntries(ref float table, ref byte codes, nuint index) => Entries(ref table, ref codes, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Larger(Vector128<float> x, Vector128<float> best) => WhereAtLeast(best, x, best, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Smaller(Vector128<float> x, Vector128<float> best) => WhereAtLeast(best, x, x, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWhole(Vector128<float> value, ref short origin, nuint index)
    {
        var whole = Vector128.ConvertToInt32(value);
        Unsafe.WriteUnaligned(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref origin, index)), Vector128.Narrow(whole, whole).AsInt64().ToScalar());
    }

    /// <remarks>With 4 lanes a table of 16 scores fills four registers, so a search saves little: the cuts are compared one after the other, on four registers
    /// of children at a time to hide the latency of the choices.</remarks>
    public static void AddSearched(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
    {
        if (term.IsLinear) AddCompared<Yes>(term, in column, in next, ref sums, length);
        else AddCompared<No>(term, in column, in next, ref sums, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddCompared<TLinear>(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TLinear : struct, IFlag
    {
        nuint i = 0;
        if (!TLinear.Set)
        {
            for (; i + (4 * Vector128Count) <= length; i += 4 * Vector128Count) AddFour(term, in column, in next, ref sums, i);
        }

        for (; i < length; i += Vector128Count)
        {
            var x = LoadAhead(in column, in next, i);
            var score = Vector128.Create(term.Scores[0]);
            var slope = Vector128.Create(term.SlopeTable[0]);
            for (var c = 0; c < term.Cuts.Length; c++)
            {
                var reached = Vector128.GreaterThanOrEqual(x, Vector128.Create(term.Cuts[c]));
                score = Vector128.ConditionalSelect(reached, Vector128.Create(term.Scores[c + 1]), score);
                if (TLinear.Set) slope = Vector128.ConditionalSelect(reached, Vector128.Create(term.Slopes[c + 1]), slope);
            }

            var missing = Vector128.Create(term.Missing);
            var value = TLinear.Set ? Kernel.Line<Lanes128, Vector128<float>>(score, slope, x, missing) : WhereMissing(x, missing, score);
            Store(Load(in sums, i) + value, ref sums, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint i)
    {
        var (x0, x1) = (LoadAhead(in column, in next, i), Load(in column, i + Vector128Count));
        var (x2, x3) = (Load(in column, i + (2 * Vector128Count)), Load(in column, i + (3 * Vector128Count)));
        var score0 = Vector128.Create(term.Scores[0]);
        var (score1, score2, score3) = (score0, score0, score0);
        var scores = term.Scores;
        var cuts = term.Cuts;
        for (var c = 0; c < cuts.Length; c++)
        {
            var cut = Vector128.Create(cuts[c]);
            var score = Vector128.Create(scores[c + 1]);
            score0 = WhereAtLeast(x0, cut, score, score0);
            score1 = WhereAtLeast(x1, cut, score, score1);
            score2 = WhereAtLeast(x2, cut, score, score2);
            score3 = WhereAtLeast(x3, cut, score, score3);
        }

        var missing = Vector128.Create(term.Missing);
        Store(Load(in sums, i) + WhereMissing(x0, missing, score0), ref sums, i);
        Store(Load(in sums, i + Vector128Count) + WhereMissing(x1, missing, score1), ref sums, i + Vector128Count);
        Store(Load(in sums, i + (2 * Vector128Count)) + WhereMissing(x2, missing, score2), ref sums, i + (2 * Vector128Count));
        Store(Load(in sums, i + (3 * Vector128Count)) + WhereMissing(x3, missing, score3), ref sums, i + (3 * Vector128Count));
    }
}
