using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The values used of one district-level extract.</summary>
/// <param name="Receipt">What was read.</param>
/// <param name="Values">The values, in the order of the file.</param>
public sealed record DistrictExtract(ExtractReceipt Receipt, ImmutableArray<DistrictValue> Values);

/// <summary>One value of one indicator for one district.</summary>
/// <param name="District">The district.</param>
/// <param name="Stage">The stage; <see cref="Stage.All"/> where none is given.</param>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Value">The value in the catalogue's unit; count / denominator × per where counts are given.</param>
/// <param name="Count">The count; null where the value came alone.</param>
/// <param name="Denominator">The denominator, at least 1; null where the value came alone.</param>
/// <param name="Day">Date of the value as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Line">Physical line, from 1.</param>
public sealed record DistrictValue(
    DistrictCode District, Stage Stage, string Indicator, double Value, long? Count, long? Denominator, int Day, int Line)
{
    /// <summary>Whether the value was computed from the children of the run rather than handed over; then it may be told only where the number of children of its district may.</summary>
    public bool OfOwnChildren { get; init; }
}
