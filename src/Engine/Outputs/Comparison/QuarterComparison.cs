using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Two published quarters side by side.</summary>
/// <param name="From">The earlier quarter.</param>
/// <param name="To">The later quarter.</param>
/// <param name="Measure">What the later quarter counts.</param>
/// <param name="Gap">Why the quarters cannot be compared at all; <see cref="ComparisonGap.None"/> where they can.</param>
/// <param name="Areas">Every area and stage that one of the two has, districts first, then boroughs and the city, by code, then stage. Where the quarters cannot be
/// compared every one of them has that gap.</param>
public sealed record QuarterComparison(Quarter From, Quarter To, string Measure, ComparisonGap Gap, ImmutableArray<AreaComparison> Areas);
