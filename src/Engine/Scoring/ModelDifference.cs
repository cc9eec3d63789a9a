using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>One thing in which two models differ.</summary>
/// <param name="Part">What differs.</param>
/// <param name="Stage">At which stage; <see cref="Stage.All"/> for the whole model.</param>
/// <param name="Indicator">Id of the term's indicator; empty where no term is meant.</param>
/// <param name="Bin">The bin, such as <c>10 ≤ x &lt; 20</c>; empty where no bin is meant.</param>
/// <param name="From">The value in the first model as a model file writes it, lists parted by a comma; empty where it has none, or leaves it open.</param>
/// <param name="To">The value in the second model.</param>
public sealed record ModelDifference(ModelPart Part, Stage Stage, string Indicator, string Bin, string From, string To);
