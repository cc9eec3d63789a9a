using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EarlyWarning.Scoring;

/// <content>
/// The vector paths, one text for all widths. Whole registers first; the rest of less than a register goes through the scalar definition, which is the
/// same arithmetic. The loops are compiled with full optimisation at once: a run calls them too few times for the runtime to notice that they are hot.
/// </content>
internal static partial class Kernel
{
    /// <summary>score + slope × x, held as in the scalar definition, missing where x is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Line<TLanes, TVector>(TVector score, TVector slope, TVector x, TVector missing)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var held = Hold<TLanes, TVector>(x, TLanes.Fill(float.MinValue), TLanes.Fill(float.MaxValue));
        var sum = TLanes.Add(score, TLanes.Multiply(slope, held));
        sum = Hold<TLanes, TVector>(sum, TLanes.Fill(-CompiledTerm.Limit), TLanes.Fill(CompiledTerm.Limit));
        return TLanes.WhereMissing(x, missing, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Hold<TLanes, TVector>(TVector x, TVector low, TVector high)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.WhereAtLeast(x, high, high, TLanes.WhereAtLeast(x, low, x, low));

    private static void AddLanes<TLanes, TVector>(CompiledTerm term, ReadOnlySpan<float> column, ReadOnlySpan<float> next, Span<float> sums)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var whole = column.Length - (column.Length % TLanes.Count);
        ref var x = ref MemoryMarshal.GetReference(column);
        ref var ahead = ref MemoryMarshal.GetReference(next.Length < whole ? column : next);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        if (term.Levels > 0) TLanes.AddSearched(term, in x, in ahead, ref sum, (nuint)whole);
        else if (term.IsLinear) AddChainedLines<TLanes, TVector>(term, in x, in ahead, ref sum, (nuint)whole);
        else if (term.Cuts.Length <= 1) AddOneCut<TLanes, TVector>(term, in x, in ahead, ref sum, (nuint)whole);
        else AddChained<TLanes, TVector>(term, in x, in ahead, ref sum, (nuint)whole);
        AddScalar(term, column[whole..], sums[whole..]);
    }

    /// <summary>The checklist's term: at most one cut. +∞ stands in for a cut that is not there; both sides then hold the same score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOneCut<TLanes, TVector>(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var cut = TLanes.Fill(CutOrInfinity(term, 0));
        var below = TLanes.Fill(term.ScoreTable[0]);
        var above = TLanes.Fill(term.ScoreTable[1]);
        var missing = TLanes.Fill(term.Missing);
        for (nuint i = 0; i < length; i += (nuint)TLanes.Count)
        {
            var x = TLanes.LoadAhead(in column, in next, i);
            var value = TLanes.WhereMissing(x, missing, TLanes.WhereAtLeast(x, cut, above, below));
            TLanes.Store(TLanes.Add(TLanes.Load(in sums, i), value), ref sums, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddChained<TLanes, TVector>(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var (cut0, cut1, cut2) = (TLanes.Fill(CutOrInfinity(term, 0)), TLanes.Fill(CutOrInfinity(term, 1)), TLanes.Fill(CutOrInfinity(term, 2)));
        var (score0, score1) = (TLanes.Fill(term.ScoreTable[0]), TLanes.Fill(term.ScoreTable[1]));
        var (score2, score3) = (TLanes.Fill(term.ScoreTable[2]), TLanes.Fill(term.ScoreTable[3]));
        var missing = TLanes.Fill(term.Missing);
        for (nuint i = 0; i < length; i += (nuint)TLanes.Count)
        {
            var x = TLanes.LoadAhead(in column, in next, i);
            var value = TLanes.WhereAtLeast(x, cut0, score1, score0);
            value = TLanes.WhereAtLeast(x, cut1, score2, value);
            value = TLanes.WhereMissing(x, missing, TLanes.WhereAtLeast(x, cut2, score3, value));
            TLanes.Store(TLanes.Add(TLanes.Load(in sums, i), value), ref sums, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddChainedLines<TLanes, TVector>(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var (cut0, cut1, cut2) = (TLanes.Fill(CutOrInfinity(term, 0)), TLanes.Fill(CutOrInfinity(term, 1)), TLanes.Fill(CutOrInfinity(term, 2)));
        for (nuint i = 0; i < length; i += (nuint)TLanes.Count)
        {
            var x = TLanes.LoadAhead(in column, in next, i);
            var score = TLanes.WhereAtLeast(x, cut0, TLanes.Fill(term.ScoreTable[1]), TLanes.Fill(term.ScoreTable[0]));
            score = TLanes.WhereAtLeast(x, cut1, TLanes.Fill(term.ScoreTable[2]), score);
            score = TLanes.WhereAtLeast(x, cut2, TLanes.Fill(term.ScoreTable[3]), score);
            var slope = TLanes.WhereAtLeast(x, cut0, TLanes.Fill(term.SlopeTable[1]), TLanes.Fill(term.SlopeTable[0]));
            slope = TLanes.WhereAtLeast(x, cut1, TLanes.Fill(term.SlopeTable[2]), slope);
            slope = TLanes.WhereAtLeast(x, cut2, TLanes.Fill(term.SlopeTable[3]), slope);
            var value = Line<TLanes, TVector>(score, slope, x, TLanes.Fill(term.Missing));
            TLanes.Store(TLanes.Add(TLanes.Load(in sums, i), value), ref sums, i);
        }
    }

    private static float CutOrInfinity(CompiledTerm term, int index) => index < term.Cuts.Length ? term.Cuts[index] : float.PositiveInfinity;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RiskLanes<TLanes, TVector>(ReadOnlySpan<float> sums, float shift, Span<float> risks)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        if (sums.Length < TLanes.Count)
        {
            RiskScalar(sums, shift, risks);
            return;
        }

        // The rest is done by a register that ends at the last child. It is read first, because risks may stand where the sums stood.
        var end = (nuint)(sums.Length - TLanes.Count);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var risk = ref MemoryMarshal.GetReference(risks);
        var rest = TLanes.Load(in sum, end);
        for (nuint i = 0; i < end; i += (nuint)TLanes.Count)
        {
            TLanes.Store(RiskOf<TLanes, TVector>(TLanes.Add(TLanes.Load(in sum, i), TLanes.Fill(shift))), ref risk, i);
        }

        TLanes.Store(RiskOf<TLanes, TVector>(TLanes.Add(rest, TLanes.Fill(shift))), ref risk, end);
    }

    /// <summary>1 / (1 + exp(−x)), operation for operation as <see cref="Logistic.Of"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector RiskOf<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // −x by subtraction: −0 becomes +0, which the following operations do not tell apart.
        var z = TLanes.Subtract(TLanes.Fill(0), x);
        z = Hold<TLanes, TVector>(z, TLanes.Fill(-Logistic.Bound), TLanes.Fill(Logistic.Bound));
        var rounder = TLanes.Fill(Logistic.Rounder);
        var shifted = TLanes.Add(TLanes.Multiply(z, TLanes.Fill(Logistic.InverseLn2)), rounder);
        var n = TLanes.Subtract(shifted, rounder);
        var r = TLanes.Subtract(z, TLanes.Multiply(n, TLanes.Fill(Logistic.Ln2High)));
        r = TLanes.Subtract(r, TLanes.Multiply(n, TLanes.Fill(Logistic.Ln2Low)));
        var p = TLanes.Fill(Logistic.C7);
        p = TLanes.Add(TLanes.Multiply(p, r), TLanes.Fill(Logistic.C6));
        p = TLanes.Add(TLanes.Multiply(p, r), TLanes.Fill(Logistic.C5));
        p = TLanes.Add(TLanes.Multiply(p, r), TLanes.Fill(Logistic.C4));
        p = TLanes.Add(TLanes.Multiply(p, r), TLanes.Fill(Logistic.C3));
        p = TLanes.Add(TLanes.Multiply(p, r), TLanes.Fill(0.5f));
        var one = TLanes.Fill(1);
        var exponential = TLanes.Add(one, TLanes.Add(r, TLanes.Multiply(TLanes.Multiply(r, r), p)));
        exponential = TLanes.Scale(exponential, shifted);
        return TLanes.WhereMissing(x, TLanes.Fill(float.NaN), TLanes.Divide(one, TLanes.Add(one, exponential)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CountLanes<TLanes, TVector>(ReadOnlySpan<float> values, float shift, float bound)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var whole = values.Length - (values.Length % TLanes.Count);
        ref var value = ref MemoryMarshal.GetReference(values);
        var count = 0;
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLanes.Count)
        {
            count += TLanes.CountAtLeast(TLanes.Add(TLanes.Load(in value, i), TLanes.Fill(shift)), TLanes.Fill(bound));
        }

        return count + CountScalar(values[whole..], shift, bound);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CountMissingLanes<TLanes, TVector>(ReadOnlySpan<float> values)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var whole = values.Length - (values.Length % TLanes.Count);
        ref var value = ref MemoryMarshal.GetReference(values);
        var count = 0;
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLanes.Count) count += TLanes.CountMissing(TLanes.Load(in value, i));
        return count + CountMissingScalar(values[whole..]);
    }
}
