using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>The environment index of one district: what can be known of it without looking at a child.</summary>
/// <param name="District">The district.</param>
/// <param name="Value">Equal-weight mean of the z-scores of its district-level indicators, positive for more risk; NaN where none is known.</param>
/// <param name="Indicators">Number of indicators known for it.</param>
/// <param name="Rank">Rank, 1 for most risk, ties share the smallest; 0 where the value is NaN.</param>
public sealed record EnvironmentIndex(DistrictCode District, double Value, int Indicators, int Rank);
