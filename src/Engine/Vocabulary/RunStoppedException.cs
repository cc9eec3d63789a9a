using System.Collections.Immutable;

namespace EarlyWarning.Vocabulary;

/// <summary>A run that stops for a reason that people can mend. Nothing was published.</summary>
/// <param name="reason">Why; gives the exit code.</param>
/// <param name="findings">Everything that has to be mended, all of it together; at least one.</param>
public sealed class RunStoppedException(StopReason reason, ImmutableArray<Finding> findings)
    : Exception(string.Join(Environment.NewLine, findings.Select(f => f.Message(Language.English))))
{
    /// <summary>Why the run stops.</summary>
    public StopReason Reason => reason;

    /// <summary>Everything that has to be mended.</summary>
    public ImmutableArray<Finding> Findings => findings;
}
