using System.Collections.Immutable;

namespace EarlyWarning.MLNet;

/// <summary>What one slot of the feature vector adds to an ML.NET model's score, in ML.NET's own doubles.</summary>
/// <param name="UpperBounds">Upper bound of each bin, ascending, the last +∞; a bin owns its upper bound. Empty where the slot adds nothing.</param>
/// <param name="Effects">What each bin adds; as many as there are bounds.</param>
/// <param name="Slope">What is added per unit on top; 0 for a generalised additive model.</param>
public sealed record ImportedShape(ImmutableArray<double> UpperBounds, ImmutableArray<double> Effects, double Slope)
{
    /// <summary>A slot that adds nothing.</summary>
    public static ImportedShape Nothing { get; } = new([], [], 0);

    /// <summary>What the slot adds for a value.</summary>
    /// <param name="x">The entry of the feature vector. NaN goes to the first bin, as in ML.NET; where there is a slope the result is NaN.</param>
    /// <returns>effect of the first bin whose bound is ≥ x, plus slope × x where the slope is not 0.</returns>
    public double Of(float x)
    {
        if (Effects.IsEmpty) return 0;
        var bin = 0;
        while (bin + 1 < UpperBounds.Length && x > UpperBounds[bin]) bin++;
        return Slope == 0 ? Effects[bin] : Effects[bin] + (Slope * x);
    }
}
