using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <content>Sums over children: of integers, so that neither order nor threads change a digit.</content>
internal static partial class Kernel
{
    /// <summary>1.5 × 2^52: adding it to |t| &lt; 2^51 leaves the nearest integer to t (ties to even) in the low bits of the sum.</summary>
    private const double Rounder = 6755399441055744.0;

    /// <summary>Sum of value × scale, each rounded to the nearest integer, ties to even.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="values">At most 2^20 finite values, below 2^43 when scaled.</param>
    /// <param name="scale">A power of two: the products are exact.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long SumScaled(KernelPath path, ReadOnlySpan<float> values, double scale)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        long sum = 0;
        var i = 0;
        if (path == KernelPath.Vector512)
        {
            var total = Vector512<long>.Zero;
            for (; i + 16 <= values.Length; i += 16)
            {
                var (low, high) = Vector512.Widen(Vector512.LoadUnsafe(ref value, (nuint)i));
                total += Avx512DQ.ConvertToVector512Int64(low * scale) + Avx512DQ.ConvertToVector512Int64(high * scale);
            }

            sum = Vector512.Sum(total);
        }
        else if (path == KernelPath.Vector256)
        {
            var rounder = Vector256.Create(Rounder);
            var total = Vector256<long>.Zero;
            for (; i + 8 <= values.Length; i += 8)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref value, (nuint)i));
                total += ((low * scale) + rounder).AsInt64() - rounder.AsInt64() + (((high * scale) + rounder).AsInt64() - rounder.AsInt64());
            }

            sum = Vector256.Sum(total);
        }

        for (; i < values.Length; i++) sum += (long)Math.Round(values[i] * scale);
        return sum;
    }

    /// <summary>value into all of values</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="value">The value.</param>
    /// <param name="values">Room.</param>
    /// <remarks>The library's own filling is compiled for speed only after many calls, later than a run scores its children.</remarks>
    public static void Fill(KernelPath path, float value, Span<float> values)
    {
        switch (path)
        {
            case KernelPath.Vector512: FillLanes<Lanes512, Vector512<float>>(value, values); break;
            case KernelPath.Vector256: FillLanes<Lanes256, Vector256<float>>(value, values); break;
            case KernelPath.Vector128: FillLanes<Lanes128, Vector128<float>>(value, values); break;
            default: values.Fill(value); break;
        }
    }

    /// <summary>values[i] + shift into shifted[i]</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="values">Values.</param>
    /// <param name="shift">Added to each.</param>
    /// <param name="shifted">As many.</param>
    public static void Shift(KernelPath path, ReadOnlySpan<float> values, float shift, Span<float> shifted)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(shifted.Length, values.Length);
        var i = path switch
        {
            KernelPath.Vector512 => ShiftLanes<Lanes512, Vector512<float>>(values, shift, shifted),
            KernelPath.Vector256 => ShiftLanes<Lanes256, Vector256<float>>(values, shift, shifted),
            KernelPath.Vector128 => ShiftLanes<Lanes128, Vector128<float>>(values, shift, shifted),
            _ => 0,
        };
        for (; i < values.Length; i++) shifted[i] = values[i] + shift;
    }

    /// <summary>1 where values[i] + shift ≥ bound, otherwise 0.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="values">Values; NaN gives 0.</param>
    /// <param name="shift">Added to each value before the comparison.</param>
    /// <param name="bound">The bound, included.</param>
    /// <param name="scratch">Room for as many values.</param>
    /// <param name="flags">As many flags.</param>
    public static void Flag(KernelPath path, ReadOnlySpan<float> values, float shift, float bound, Span<float> scratch, Span<byte> flags)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(flags.Length, values.Length);
        var i = path switch
        {
            KernelPath.Vector512 => FlagLanes<Lanes512, Vector512<float>>(values, shift, bound, scratch),
            KernelPath.Vector256 => FlagLanes<Lanes256, Vector256<float>>(values, shift, bound, scratch),
            KernelPath.Vector128 => FlagLanes<Lanes128, Vector128<float>>(values, shift, bound, scratch),
            _ => 0,
        };
        for (; i < values.Length; i++) scratch[i] = values[i] + shift >= bound ? 1 : 0;
        Narrow(path, scratch[..values.Length], flags);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillLanes<TLanes, TVector>(float value, Span<float> values)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var to = ref MemoryMarshal.GetReference(values);
        var all = TLanes.Fill(value);
        var i = 0;
        for (; i + TLanes.Count <= values.Length; i += TLanes.Count) TLanes.Store(all, ref to, (nuint)i);
        for (; i < values.Length; i++) values[i] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ShiftLanes<TLanes, TVector>(ReadOnlySpan<float> values, float shift, Span<float> shifted)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var whole = values.Length - (values.Length % TLanes.Count);
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(shifted);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLanes.Count) TLanes.Store(TLanes.Add(TLanes.Load(in value, i), TLanes.Fill(shift)), ref to, i);
        return whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FlagLanes<TLanes, TVector>(ReadOnlySpan<float> values, float shift, float bound, Span<float> flags)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var whole = values.Length - (values.Length % TLanes.Count);
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var flag = ref MemoryMarshal.GetReference(flags);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLanes.Count)
        {
            var x = TLanes.Add(TLanes.Load(in value, i), TLanes.Fill(shift));
            TLanes.Store(TLanes.WhereAtLeast(x, TLanes.Fill(bound), TLanes.Fill(1), TLanes.Fill(0)), ref flag, i);
        }

        return whole;
    }
}
