using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>One area as the scan statistic sees it: a point with children.</summary>
/// <param name="Code">Its code.</param>
/// <param name="X">First coordinate of its centre; any unit, the same for all areas.</param>
/// <param name="Y">Second coordinate.</param>
/// <param name="Z">Third coordinate; 0 on a plane.</param>
/// <param name="Count">Children that are counted, 0 to <paramref name="Children"/>.</param>
/// <param name="Children">Children, 0 or more.</param>
public readonly record struct ScanArea(DistrictCode Code, double X, double Y, double Z, long Count, long Children);

/// <summary>What is compared inside and outside a window.</summary>
public enum ScanModel
{
    /// <summary>Counts are Poisson numbers in proportion to the children: for rare events.</summary>
    Poisson,

    /// <summary>Every child is counted or not: for shares.</summary>
    Bernoulli,
}
