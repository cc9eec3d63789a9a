using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Whether neighbouring districts resemble each other in one figure: global Moran's I, row-standardised.</summary>
/// <param name="Figure">Id of the indicator, or <c>rate</c>.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Districts">Districts that entered.</param>
/// <param name="MoranI">Moran's I. Internal: only its sign class is published.</param>
/// <param name="PValue">Analytic p under randomisation, one-sided (greater), not adjusted. Internal: only its step is published.</param>
public sealed record SpatialPattern(string Figure, Stage Stage, int Districts, double MoranI, double PValue);
