using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What was found out about one child. Personal data.</summary>
/// <param name="Key">The pseudonym.</param>
/// <param name="District">The district.</param>
/// <param name="Stage">The stage; not <see cref="Stage.All"/>.</param>
/// <param name="Risk">0 to 1; a score where the model is not calibrated.</param>
/// <param name="Flagged">Whether the child is flagged.</param>
/// <param name="Reasons">Ids of the indicators that add most, strongest first; at most three.</param>
internal sealed record ChildScoreRow(ChildKey Key, DistrictCode District, Stage Stage, float Risk, bool Flagged, ImmutableArray<string> Reasons);
