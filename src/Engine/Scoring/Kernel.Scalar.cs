using System.Runtime.CompilerServices;

namespace EarlyWarning.Scoring;

/// <content>The scalar path: the definition of what every other path computes.</content>
internal static partial class Kernel
{
    /// <summary>What a term adds for one value: its missing score for NaN; otherwise the score of the bin, the bin being the number of cuts ≤ x; where the term is linear,
    /// score + slope × x, product and sum each rounded to float32, x held to the finite range and the sum to ±<see cref="CompiledTerm.Limit"/>.</summary>
    /// <param name="term">The term.</param>
    /// <param name="x">The value; ±∞ are ordinary values beyond every cut.</param>
    /// <returns>Log-odds, finite.</returns>
    public static float Value(CompiledTerm term, float x)
    {
        if (float.IsNaN(x)) return term.Missing;
        var bin = 0;
        while (bin < term.Cuts.Length && term.Cuts[bin] <= x) bin++;
        return term.IsLinear ? Line(term.Scores[bin], term.Slopes[bin], x) : term.Scores[bin];
    }

    private static float Line(float score, float slope, float x)
    {
        x = x > float.MinValue ? x : float.MinValue;
        x = x < float.MaxValue ? x : float.MaxValue;
        var product = slope * x;
        var sum = score + product;
        sum = sum > -CompiledTerm.Limit ? sum : -CompiledTerm.Limit;
        return sum < CompiledTerm.Limit ? sum : CompiledTerm.Limit;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScalar(CompiledTerm term, ReadOnlySpan<float> column, Span<float> sums)
    {
        for (var i = 0; i < column.Length; i++) sums[i] += Value(term, column[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RiskScalar(ReadOnlySpan<float> sums, float shift, Span<float> risks)
    {
        for (var i = 0; i < sums.Length; i++) risks[i] = Logistic.Of(sums[i] + shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CountScalar(ReadOnlySpan<float> values, float shift, float bound)
    {
        var count = 0;
        foreach (var value in values) count += value + shift >= bound ? 1 : 0;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CountMissingScalar(ReadOnlySpan<float> values)
    {
        var count = 0;
        foreach (var value in values) count += float.IsNaN(value) ? 1 : 0;
        return count;
    }
}
