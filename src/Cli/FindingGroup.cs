using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>All findings of one code.</summary>
/// <param name="Kind">The code.</param>
/// <param name="Findings">The findings, in their order.</param>
internal sealed record FindingGroup(FindingKind Kind, IReadOnlyList<Finding> Findings)
{
    /// <summary>Findings by code.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>One group per code, codes ascending.</returns>
    internal static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(f => f.Kind.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new FindingGroup(g.First().Kind, [.. g]))];
}
