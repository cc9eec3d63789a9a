using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One code of a finding, explained.</summary>
/// <param name="Kind">The code with its severity and wording.</param>
/// <param name="Meaning">The wording with an ellipsis where a finding names something.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Do">What to do.</param>
public sealed record FindingExplanation(FindingKind Kind, LocalText Meaning, LocalText Why, LocalText Do);
