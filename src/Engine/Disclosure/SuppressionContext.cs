using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Under which limits a quarter is published, and what a reader holds already.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Limits">Publication limits.</param>
/// <param name="Publications">Every other publication of the same comparison key, replaced versions and versions of the same quarter among them, the latest last.</param>
internal sealed record SuppressionContext(Quarter Quarter, PublicationSettings Limits, ImmutableArray<PublishedQuarter> Publications)
{
    /// <summary>How wide the interval is that a reader must be left of every row hidden on its own account.</summary>
    public int Width { get; init; } = Limits.MinimumCount;

    /// <summary>A first publication.</summary>
    /// <param name="limits">Publication limits.</param>
    public static SuppressionContext First(PublicationSettings limits) => new(default, limits, []);
}
