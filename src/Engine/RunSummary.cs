using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>What a quarterly run published.</summary>
/// <param name="OutputFolder">Full path of the folder of the last quarter computed.</param>
/// <param name="Table">The safe table of that quarter.</param>
/// <param name="Computed">The quarters computed in this run, ascending; the last one is the quarter of the settings.</param>
/// <param name="Findings">All findings about the input of that quarter. Internal: their numbers are not protected.</param>
public sealed record RunSummary(string OutputFolder, SafeTable Table, ImmutableArray<Quarter> Computed, ImmutableArray<Finding> Findings)
{
    /// <summary>Full path of the file with scores of single children; null where the settings permit none.</summary>
    public string? ChildScores { get; init; }

    /// <summary>The release of the results that this run replaced; null where they had not been released. The new results are a draft.</summary>
    public ReleaseRecord? EarlierRelease { get; init; }
}
