using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Every code that the program can report, with an explanation.</summary>
public static partial class FindingExplanations
{
    private static readonly ImmutableArray<ExplainedCodes> Tables =
    [
        .. SettingsExplanations.All, .. SchildExplanations.All, .. TableExplanations.All, .. SourcesExplanations.All, .. DistrictsExplanations.All, .. PopulationExplanations.All, .. CohortExplanations.All, .. ModelExplanations.All, .. OutputsExplanations.All, .. TrainingExplanations.All, .. ValidationExplanations.All,
    ];

    private static readonly FrozenDictionary<string, FindingExplanation> ByCode = Kinds().Select(Explained).ToFrozenDictionary(e => e.Kind.Code, StringComparer.Ordinal);

    /// <summary>All explanations, codes ascending.</summary>
    public static ImmutableArray<FindingExplanation> All { get; } = [.. ByCode.Values.OrderBy(e => e.Kind.Code, StringComparer.Ordinal)];

    /// <summary>The explanation of a code.</summary>
    /// <param name="code">The code, in any case.</param>
    /// <returns>The explanation; null where there is no such code.</returns>
    public static FindingExplanation? Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ByCode.GetValueOrDefault(code.ToUpperInvariant());
    }

    /// <summary>The codes that every room declares as static members.</summary>
    private static IEnumerable<FindingKind> Kinds() =>
        from type in typeof(FindingExplanations).Assembly.GetTypes()
        where type.Name.EndsWith("Findings", StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(FindingKind)
        select (FindingKind)field.GetValue(null)!;

    private static FindingExplanation Explained(FindingKind kind)
    {
        var (_, why, todo) = Tables.First(table => table.Hold(kind.Code));
        return new FindingExplanation(kind, new LocalText(WithoutPlaces(kind.Text.German), WithoutPlaces(kind.Text.English)), why, todo);
    }

    private static string WithoutPlaces(string wording) => Place().Replace(wording, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\{)\{\d+\}")]
    private static partial Regex Place();
}
