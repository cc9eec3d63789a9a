using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>All findings of one code.</summary>
/// <param name="Kind">The code.</param>
/// <param name="Findings">The findings, in their order.</param>
internal sealed partial record FindingGroup(FindingKind Kind, IReadOnlyList<Finding> Findings)
{
    /// <summary>Findings by code.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>One group per code, codes ascending.</returns>
    internal static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(f => f.Kind.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new FindingGroup(g.First().Kind, [.. g]))];

    /// <summary>The wording that holds for all of them.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The wording; an ellipsis stands where the findings differ, and a remark in brackets that differs goes.</returns>
    internal string CommonWording(Language language)
    {
        var first = Findings[0].Arguments;
        var common = first.Select((argument, i) => (object)(Findings.All(f => f.Arguments[i] == argument) ? argument : "…"));
        return Bracketed().Replace(string.Format(CultureInfo.InvariantCulture, Kind.Text.In(language), [.. common]), "");
    }

    [GeneratedRegex(@" ?\([^()]*…[^()]*\)")]
    private static partial Regex Bracketed();
}
