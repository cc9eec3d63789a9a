using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>What a fit gave.</summary>
/// <param name="Report">What is said about the model; the card prints it.</param>
/// <param name="Findings">Remarks of reading, joining and fitting.</param>
/// <param name="Refused">Why model and card were not written: gaps between groups beyond the limit that nobody signed off. Empty where they were.</param>
public sealed record FitSummary(FitReport Report, ImmutableArray<Finding> Findings, ImmutableArray<Finding> Refused)
{
    /// <summary>Full path of the model; null where it was not written.</summary>
    public string? Model { get; init; }

    /// <summary>Full path of the card as a page; null where it was not written.</summary>
    public string? Card { get; init; }
}
