using EarlyWarning.Learning;

namespace EarlyWarning.MLNet;

/// <summary>Examples read from a data frame.</summary>
/// <param name="Examples">The rows whose outcome is known, in the frame's order.</param>
/// <param name="OutcomeUnknown">Number of rows whose outcome is null; they are not among the examples.</param>
public sealed record FrameExamples(Examples Examples, long OutcomeUnknown);
