using System.Collections.Immutable;

namespace EarlyWarning.Scoring;

/// <summary>The steps of one term: what it can add to a child. How many children of a district stand at each step is counted by <see cref="StepCounting"/>.</summary>
public sealed record TermSteps
{
    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>What each step adds, log-odds: the bins in their order, then the missing score. Of a term that is linear in its bins, 32 steps of a quarter of a
    /// standard deviation around the mean of what it adds in the city. Empty where nothing is counted: every child has the missing score, or a district-level term is linear.</summary>
    public ImmutableArray<double> Scores { get; init; } = [];

    /// <summary>Standard error of each score, log-odds, 0 or more; empty where the model states none.</summary>
    public ImmutableArray<double> Errors { get; init; } = [];

    /// <summary>Whether each child has a value of its own. Otherwise the district answers for all its children, and they are no sample of anything.</summary>
    public bool Sampled { get; init; } = true;
}
