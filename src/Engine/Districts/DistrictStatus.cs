using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Status and dynamics of one district in the composite index.</summary>
/// <param name="District">The district.</param>
/// <param name="Index">Status index, positive for more burden, standard deviations; NaN where the district is not valid.</param>
/// <param name="Class">Status class, 1 for least burden; 0 where not valid.</param>
/// <param name="Rank">Rank, 1 for most burden, ties share the smallest; 0 where not valid.</param>
/// <param name="Gap">Why there is no status; <see cref="IndexGap.None"/> where there is one.</param>
/// <param name="Dynamics">Dynamics index, positive where the burden grew more than in the other districts; NaN where there is none.</param>
/// <param name="DynamicsClass">Dynamics class, 1 where the burden fell most; 0 where there is none.</param>
/// <param name="DynamicsGap">Why there are no dynamics; <see cref="IndexGap.None"/> where there are.</param>
public sealed record DistrictStatus(
    DistrictCode District, double Index, int Class, int Rank, IndexGap Gap, double Dynamics, int DynamicsClass, IndexGap DynamicsGap);

/// <summary>Why a district has no index.</summary>
public enum IndexGap
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>A figure that is needed is protected.</summary>
    Protected,

    /// <summary>It has fewer children than the floor.</summary>
    FewChildren,

    /// <summary>A part has a smaller denominator than the floor.</summary>
    FewCases,

    /// <summary>A part is not known.</summary>
    NoValue,

    /// <summary>The parts are the same in all districts.</summary>
    NoSpread,

    /// <summary>In the quarter compared with, a part was not shown, was too small, or meant something else.</summary>
    NotComparable,
}
