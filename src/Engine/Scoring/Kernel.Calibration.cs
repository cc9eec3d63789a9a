using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Scoring;

/// <content>The calibration curve: from log-odds as the terms give them to log-odds that belong to observed outcomes.</content>
internal static partial class Kernel
{
    /// <summary>y₀ + Σ slope_k · min(max(x − from_k, 0), width_k), the segments in ascending order: straight between the points, held beyond the first and the last.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="x">Log-odds; ±∞ are ordinary values.</param>
    /// <returns>Calibrated log-odds; NaN for NaN. Product and sum are each rounded to float32. Every summand is 0 or more and never falls where x rises, and rounding keeps the
    /// order: so the whole never falls either. At the points it is within some units in the last place of their <c>To</c>.</returns>
    /// <remarks>A sum of hinges with signed changes of slope would be as short, but its summands cancel where a steep segment ends, and then it may fall by rounding.</remarks>
    public static float Calibrated(CompiledCalibration curve, float x)
    {
        if (float.IsNaN(x)) return float.NaN;
        var sum = curve.Start;
        for (var k = 0; k < curve.From.Length; k++)
        {
            var along = x - curve.From[k];
            along = along >= 0 ? along : 0;
            along = along >= curve.Widths[k] ? curve.Widths[k] : along;
            var product = curve.Slopes[k] * along;
            sum += product;
        }

        return sum;
    }

    /// <summary>1 / (1 + exp(−calibrated(sums[i] + shift))) into risks[i]; without a curve <see cref="Risk(KernelPath, ReadOnlySpan{float}, float, Span{float})"/>.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="sums">Log-odds.</param>
    /// <param name="shift">Added to each before the curve.</param>
    /// <param name="curve">The curve; null where there is none.</param>
    /// <param name="risks">As many risks; may be the same memory as <paramref name="sums"/>.</param>
    public static void Risk(KernelPath path, ReadOnlySpan<float> sums, float shift, CompiledCalibration? curve, Span<float> risks)
    {
        if (curve is null)
        {
            Risk(path, sums, shift, risks);
            return;
        }

        Calibrate(path, curve, sums, shift, risks);
        Risk(path, risks, 0, risks);
    }

    /// <summary>calibrated(sums[i] + shift) into calibrated[i]</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="sums">Log-odds.</param>
    /// <param name="shift">Added to each before the curve.</param>
    /// <param name="calibrated">As many; may be the same memory as <paramref name="sums"/>.</param>
    public static void Calibrate(KernelPath path, CompiledCalibration curve, ReadOnlySpan<float> sums, float shift, Span<float> calibrated)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(calibrated.Length, sums.Length);
        var i = path switch
        {
            KernelPath.Vector512 => CalibrateLanes<Lanes512, Vector512<float>>(curve, sums, shift, calibrated),
            KernelPath.Vector256 => CalibrateLanes<Lanes256, Vector256<float>>(curve, sums, shift, calibrated),
            KernelPath.Vector128 => CalibrateLanes<Lanes128, Vector128<float>>(curve, sums, shift, calibrated),
            _ => 0,
        };
        for (; i < sums.Length; i++) calibrated[i] = Calibrated(curve, sums[i] + shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CalibrateLanes<TLanes, TVector>(CompiledCalibration curve, ReadOnlySpan<float> sums, float shift, Span<float> calibrated)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var whole = sums.Length - (sums.Length % TLanes.Count);
        ref var from = ref MemoryMarshal.GetReference(sums);
        ref var to = ref MemoryMarshal.GetReference(calibrated);
        var zero = TLanes.Fill(0);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLanes.Count)
        {
            var x = TLanes.Add(TLanes.Load(in from, i), TLanes.Fill(shift));
            var sum = TLanes.Fill(curve.Start);
            for (var k = 0; k < curve.From.Length; k++)
            {
                var width = TLanes.Fill(curve.Widths[k]);
                var along = TLanes.Subtract(x, TLanes.Fill(curve.From[k]));
                along = TLanes.WhereAtLeast(along, zero, along, zero);
                along = TLanes.WhereAtLeast(along, width, width, along);
                sum = TLanes.Add(sum, TLanes.Multiply(TLanes.Fill(curve.Slopes[k]), along));
            }

            TLanes.Store(TLanes.WhereMissing(x, TLanes.Fill(float.NaN), sum), ref to, i);
        }

        return whole;
    }
}
