using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>What a fit is told beside its examples.</summary>
public sealed record FitOptions
{
    /// <summary>The stage of the model.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Seed of everything drawn. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads; decides nothing but the time. Default all processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Per indicator +1 where a higher value may only raise the risk, −1 where it may only lower it; an indicator that is not in it is free. Empty: all are free.</summary>
    public ImmutableDictionary<string, int> Directions { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Indicators whose values are the district's, not the child's: their terms get <see cref="TermLevel.District"/>, all others <see cref="TermLevel.Child"/>.</summary>
    public ImmutableHashSet<string> DistrictLevel { get; init; } = [];

    /// <summary>Where the terms say they come from.</summary>
    public required LocalText Source { get; init; }
}
