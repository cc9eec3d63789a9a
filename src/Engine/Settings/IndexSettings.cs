using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>The composite index of status and dynamics.</summary>
public sealed record IndexSettings
{
    /// <summary>What it is made of; empty (default) for all district-level indicators that have a direction of risk, with equal weights.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>Districts with fewer children over all stages are not valid. Default 30; 1 to 10,000. Not looked at where no children are counted.</summary>
    public int MinimumChildren { get; init; } = 30;

    /// <summary>Districts in which a part has a smaller denominator (inhabitants, households) are not valid. Default 30; 1 to 1,000,000. Not looked at for values
    /// that came without one.</summary>
    public long MinimumDenominator { get; init; } = 30;

    /// <summary>Cuts of the status index, ascending. Default −1, 1 and 1.5, which make four classes.</summary>
    public ImmutableArray<double> StatusCuts { get; init; } = [-1, 1, 1.5];

    /// <summary>Cuts of the dynamics index, ascending. Default −1 and 1, which make three classes.</summary>
    public ImmutableArray<double> DynamicsCuts { get; init; } = [-1, 1];

    /// <summary>How many quarters before the quarter computed the one compared with lies. Default 4: a year, so that the school year's rhythm cancels out; 1 to 40.</summary>
    public int QuartersBack { get; init; } = 4;

    /// <summary>Whether the other settings say the same.</summary>
    public bool Equals(IndexSettings? other) =>
        other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan()) && StatusCuts.AsSpan().SequenceEqual(other.StatusCuts.AsSpan())
        && DynamicsCuts.AsSpan().SequenceEqual(other.DynamicsCuts.AsSpan())
        && (MinimumChildren, MinimumDenominator, QuartersBack) == (other.MinimumChildren, other.MinimumDenominator, other.QuartersBack);

    /// <summary>A hash that equal settings share.</summary>
    public override int GetHashCode() => HashCode.Combine(Parts.Length, StatusCuts.Length, DynamicsCuts.Length, MinimumChildren, MinimumDenominator, QuartersBack);
}

/// <summary>One part of the index.</summary>
/// <param name="Indicator">Id of a district-level indicator; null for the rate of the measure.</param>
/// <param name="Stage">Stage of the rate; <see cref="Stage.All"/> for an indicator.</param>
/// <param name="Weight">Weight, above 0; the direction of risk comes from the catalogue.</param>
public sealed record IndexPart(string? Indicator, Stage Stage, double Weight);
