using EarlyWarning.Outputs;

namespace EarlyWarning;

/// <summary>What a release did.</summary>
/// <param name="OutputFolder">Full path of the quarter's folder.</param>
/// <param name="Release">Names and time.</param>
/// <param name="Done">False where the quarter had been released with the same names and time before, so that nothing was written.</param>
public sealed record ReleaseSummary(string OutputFolder, ReleaseRecord Release, bool Done);
