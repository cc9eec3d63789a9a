using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Scoring;

/// <content>Log-odds together with their strongest reasons, in one pass over coded columns.</content>
internal static partial class Kernel
{
    /// <summary>Number of reasons told of a child.</summary>
    public const int ReasonCount = 3;

    /// <summary>Log-odds of a block of children, and the terms that add most to them.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="plan">The terms in the model's order.</param>
    /// <param name="from">First child of the block inside the stretch.</param>
    /// <param name="to">Child behind the last; up to 15 places behind it are written too, with figures of no child of the block.</param>
    /// <param name="scratch">Codes and values in, log-odds and reasons out.</param>
    /// <remarks>Only contributions above 0 are reasons; equal ones come in the model's order. A place without a reason holds index −1 and contribution 0.</remarks>
    public static void AddReasons(KernelPath path, ReasonPlan plan, int from, int to, StretchScratch scratch)
    {
        switch (path)
        {
            case KernelPath.Vector512: ReasonLanes<Lanes512, Vector512<float>>(plan, from, to, scratch); break;
            case KernelPath.Vector256: ReasonLanes<Lanes256, Vector256<float>>(plan, from, to, scratch); break;
            case KernelPath.Vector128: ReasonLanes<Lanes128, Vector128<float>>(plan, from, to, scratch); break;
            default: ReasonScalar(plan, from, to, scratch); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReasonScalar(ReasonPlan plan, int from, int to, StretchScratch scratch)
    {
        Span<float> best = stackalloc float[ReasonCount];
        Span<short> terms = stackalloc short[ReasonCount];
        for (var i = from; i < to; i++)
        {
            var sum = plan.Start;
            best.Clear();
            terms.Fill(-1);
            for (short term = 0; term < plan.Kinds.Length; term++)
            {
                var value = plan.Kinds[term] switch
                {
                    ReasonPlan.Constant => scratch.Constants[term],
                    ReasonPlan.Linear => scratch.LinearOf(plan.Slots[term])[i],
                    _ => plan.Tables[(plan.Slots[term] * CodedTerm.TableSize) + scratch.CodesOf(plan.Slots[term])[i]],
                };
                if (plan.Kinds[term] != ReasonPlan.Constant) sum += value;
                var place = ReasonCount;
                while (place > 0 && value > best[place - 1]) place--;
                for (var later = ReasonCount - 1; later > place; later--) (best[later], terms[later]) = (best[later - 1], terms[later - 1]);
                if (place < ReasonCount) (best[place], terms[place]) = (value, term);
            }

            scratch.Sums[i] = sum;
            for (var r = 0; r < ReasonCount; r++) (scratch.Contributions[r][i], scratch.Terms[r][i]) = (best[r], terms[r]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReasonLanes<TLanes, TVector>(ReasonPlan plan, int from, int to, StretchScratch scratch)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(plan.Tables);
        ref var kind = ref MemoryMarshal.GetArrayDataReference(plan.Kinds);
        ref var slot = ref MemoryMarshal.GetArrayDataReference(plan.Slots);
        ref var constant = ref MemoryMarshal.GetArrayDataReference(scratch.Constants);
        ref var codes = ref scratch.FirstCode;
        ref var linear = ref scratch.FirstLinear;
        var count = plan.Kinds.Length;
        for (var i = from; i < to; i += TLanes.Count)
        {
            var sum = TLanes.Fill(plan.Start);
            var (best1, best2, best3) = (TLanes.Fill(0), TLanes.Fill(0), TLanes.Fill(0));
            var (term1, term2, term3) = (TLanes.Fill(-1), TLanes.Fill(-1), TLanes.Fill(-1));
            for (var term = 0; term < count; term++)
            {
                TVector value;
                var place = Unsafe.Add(ref slot, term);
                var at = (nuint)((place * StretchScratch.Stride) + i);
                switch (Unsafe.Add(ref kind, term))
                {
                    case ReasonPlan.Coded:
                        value = TLanes.Entries(ref Unsafe.Add(ref table, place * CodedTerm.TableSize), ref codes, at);
                        sum = TLanes.Add(sum, value);
                        break;
                    case ReasonPlan.DeepCoded:
                        value = TLanes.DeepEntries(ref Unsafe.Add(ref table, place * CodedTerm.TableSize), ref codes, at);
                        sum = TLanes.Add(sum, value);
                        break;
                    case ReasonPlan.Linear:
                        value = TLanes.Load(in linear, at);
                        sum = TLanes.Add(sum, value);
                        break;
                    default:
                        value = TLanes.Fill(Unsafe.Add(ref constant, term));
                        break;
                }

                // Who is not beaten keeps the place, so equal contributions stay in the model's order.
                var own = TLanes.Fill(term);
                term3 = TLanes.WhereAtLeast(best2, value, TLanes.WhereAtLeast(best3, value, term3, own), term2);
                term2 = TLanes.WhereAtLeast(best1, value, TLanes.WhereAtLeast(best2, value, term2, own), term1);
                term1 = TLanes.WhereAtLeast(best1, value, term1, own);
                var second = TLanes.Smaller(value, best1);
                best1 = TLanes.Larger(value, best1);
                var third = TLanes.Smaller(second, best2);
                best2 = TLanes.Larger(second, best2);
                best3 = TLanes.Larger(third, best3);
            }

            var into = (nuint)i;
            TLanes.Store(sum, ref MemoryMarshal.GetArrayDataReference(scratch.Sums), into);
            TLanes.Store(best1, ref MemoryMarshal.GetArrayDataReference(scratch.Contributions[0]), into);
            TLanes.Store(best2, ref MemoryMarshal.GetArrayDataReference(scratch.Contributions[1]), into);
            TLanes.Store(best3, ref MemoryMarshal.GetArrayDataReference(scratch.Contributions[2]), into);
            TLanes.StoreWhole(term1, ref MemoryMarshal.GetArrayDataReference(scratch.Terms[0]), into);
            TLanes.StoreWhole(term2, ref MemoryMarshal.GetArrayDataReference(scratch.Terms[1]), into);
            TLanes.StoreWhole(term3, ref MemoryMarshal.GetArrayDataReference(scratch.Terms[2]), into);
        }
    }
}
