using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>One value of a district-level indicator that may be shown.</summary>
/// <param name="District">The district.</param>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Stage">The stage; <see cref="Stage.All"/> where none was given.</param>
/// <param name="Value">The value in the catalogue's unit, finite.</param>
/// <param name="Count">The count; null where the value came alone.</param>
/// <param name="Denominator">The denominator, at least 1; null where the value came alone.</param>
public sealed record ShownIndicatorValue(DistrictCode District, string Indicator, Stage Stage, double Value, long? Count = null, long? Denominator = null);
