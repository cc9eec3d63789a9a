using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One district at one stage, explained.</summary>
/// <param name="Row">The published row.</param>
/// <param name="City">The city's figures at the stage; null where they are protected or there are none.</param>
/// <param name="Reason">The grounds of the verdict in one sentence, without a full stop; null where the row is protected or without children.</param>
/// <param name="Meaning">What the verdict, or its absence, means.</param>
/// <param name="Do">What to do.</param>
public sealed record StageExplanation(SafeRow Row, AreaFigures? City, LocalText? Reason, LocalText Meaning, LocalText Do);
