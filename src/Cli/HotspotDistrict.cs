using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>One district with a hotspot, and the stages at which it is one.</summary>
/// <param name="Code">The district's code.</param>
/// <param name="Name">Its name; the code where it has none.</param>
/// <param name="Borough">Its borough; may be empty.</param>
/// <param name="Stages">The stages, in order.</param>
internal sealed record HotspotDistrict(string Code, string Name, string Borough, ImmutableArray<Stage> Stages)
{
    /// <summary>The hotspots of a safe table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>One entry per district, in the order of the table.</returns>
    internal static ImmutableArray<HotspotDistrict> In(SafeTable table) =>
    [
        .. table.Rows
            .Where(r => r.Kind == AreaKind.District && r.Figures?.Verdict == Verdict.AssuredHotspot)
            .GroupBy(r => r.Code, StringComparer.Ordinal)
            .Select(g => new HotspotDistrict(g.Key, g.First().Name is { Length: > 0 } name ? name : g.Key, g.First().Borough, [.. g.Select(r => r.Stage).Order()])),
    ];
}
