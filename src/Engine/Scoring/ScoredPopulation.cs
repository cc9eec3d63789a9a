using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>The sums per stage and district that scoring leaves behind. No score of a child is kept.</summary>
/// <param name="Model">The model used, intercepts and thresholds filled in.</param>
/// <param name="Districts">All districts, ascending.</param>
/// <param name="Cells">One cell per link of the chain and district: <c>[s × districts + d]</c>, stage index s from 0 (early).</param>
public sealed record ScoredPopulation(RiskModel Model, ImmutableArray<DistrictCode> Districts, ImmutableArray<ScoredCell> Cells)
{
    /// <summary>Ids of the model's indicators that are answered by the district and not by the child; they are held at one value when flagging.</summary>
    public ImmutableArray<string> DistrictLevel { get; init; } = [];

    /// <summary>Per stage (by its number) the steps of its model's terms, in their order; empty where they were not counted (<see cref="StepCounting"/>).</summary>
    public ImmutableArray<ImmutableArray<TermSteps>> Steps { get; init; } = [];
}

/// <summary>The sums over the children of one stage in one district.</summary>
public sealed record ScoredCell
{
    /// <summary>The stage; not <see cref="Stage.All"/>.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The district.</summary>
    public required DistrictCode District { get; init; }

    /// <summary>Children.</summary>
    public required long Children { get; init; }

    /// <summary>Children flagged: log-odds, with district-level terms held at one value for the city (<see cref="StageModel.HeldDistrictTerms"/>), at or above the threshold.</summary>
    public required long Flagged { get; init; }

    /// <summary>Sum of the risks, district-level terms included. The sum is taken over integers (risk × 2^40, rounded), so that no order changes a digit.</summary>
    public required double Expected { get; init; }

    /// <summary>Children whose outcome is known.</summary>
    public required long OutcomeKnown { get; init; }

    /// <summary>Children whose outcome is 1.</summary>
    public required long Outcomes { get; init; }

    /// <summary>Per term of the stage's model, in its order: sum over the children of what the term adds (log-odds), taken over integers
    /// (contribution × 2^32, rounded).</summary>
    public required ImmutableArray<double> Contributions { get; init; }

    /// <summary>Per term, in the same order, the children at each of its steps; empty where they were not counted (<see cref="StepCounting"/>), or for a term without steps.</summary>
    public ImmutableArray<ImmutableArray<int>> AtSteps { get; init; } = [];

    /// <summary>The same by school, ascending by number; empty where no extract states schools. Number 0 is "not known".</summary>
    public ImmutableArray<CategorySums> Schools { get; init; } = [];

    /// <summary>The same by group, ascending by number; empty where the run has no breakdown. Number 0 is "not stated".</summary>
    public ImmutableArray<CategorySums> Groups { get; init; } = [];
}
