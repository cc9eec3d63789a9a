using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>What a sum of a publication runs over.</summary>
internal enum SumOver
{
    /// <summary>A row over all stages is the sum of its stages.</summary>
    Stages,

    /// <summary>A borough or the city is the sum of its parts.</summary>
    Areas,

    /// <summary>A row of all children is the sum of its groups.</summary>
    Groups,
}

/// <summary>One sum that a reader knows to hold.</summary>
/// <param name="Over">What it runs over.</param>
/// <param name="Total">Index of the row that is the sum.</param>
/// <param name="Parts">Indices of the rows that add up to it.</param>
internal sealed record CellSum(SumOver Over, int Total, ImmutableArray<int> Parts);
