using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One district of one published quarter, explained. Everything in it was published.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Code">The district's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Borough">Its borough; may be empty.</param>
/// <param name="Stages">Its stages, all stages together first; those without children are not among them.</param>
/// <param name="Indicators">The values of its district-level indicators; protected ones have none.</param>
public sealed record DistrictExplanation(
    Quarter Quarter, string Measure, string Code, string Name, string Borough, ImmutableArray<StageExplanation> Stages, ImmutableArray<SafeIndicatorValue> Indicators)
{
    /// <summary>Its environment index, which looks at no child; null where there is none.</summary>
    public EnvironmentIndex? Environment { get; init; }

    /// <summary>Its status and dynamics; null where there are none.</summary>
    public DistrictStatus? Status { get; init; }

    /// <summary>Explains a district.</summary>
    /// <param name="published">The quarter.</param>
    /// <param name="word">Its code, or its name in any case; a code goes first.</param>
    /// <param name="rule">The thresholds of the rule.</param>
    /// <returns>The explanation; null where the quarter has no such district, or several of that name.</returns>
    internal static DistrictExplanation? Of(PublishedQuarter published, string word, HotspotSettings rule)
    {
        var districts = published.Rows.Where(r => r.Kind == AreaKind.District).ToLookup(r => r.Code, StringComparer.Ordinal);
        var named = districts.Where(d => string.Equals(d.First().Name, word, StringComparison.OrdinalIgnoreCase)).ToArray();
        var code = districts.Contains(word) ? word : named is [var only] ? only.Key : null;
        var values = published.Indicators.Where(v => v.District.Value == (code ?? word)).ToImmutableArray();
        if (code is null && values.IsEmpty) return null;
        var city = published.Rows.Where(r => r.Kind == AreaKind.City).ToDictionary(r => r.Stage, r => r.Figures);
        var rows = code is null ? [] : districts[code].OrderBy(r => r.Stage).ToArray();
        return new DistrictExplanation(
            published.Quarter, published.Measure, code ?? word, rows is [{ Name.Length: > 0 } first, ..] ? first.Name : code ?? word, rows is [var row, ..] ? row.Borough : "",
            [.. rows.Select(r => Of(r, city.GetValueOrDefault(r.Stage), rule))], values);
    }

    /// <summary>Codes and names that are near a word.</summary>
    /// <param name="published">The quarter.</param>
    /// <param name="word">The word.</param>
    /// <returns>The nearest code or name; a dash where none is near.</returns>
    internal static string Near(PublishedQuarter published, string word)
    {
        var districts = published.Rows.Where(r => r.Kind == AreaKind.District).Select(r => (r.Code, r.Name)).Distinct().ToArray();
        return NearestWord.Of(word, districts.SelectMany(d => new[] { d.Code, d.Name })) is { } near ? near : "–";
    }

    private static StageExplanation Of(SafeRow row, AreaFigures? city, HotspotSettings rule)
    {
        var reason = row.Figures is { } figures && VerdictReason.Of(figures, rule, Language.German) is { } german
            ? new LocalText(german, VerdictReason.Of(figures, rule, Language.English)!)
            : (LocalText?)null;
        var (meaning, todo) = VerdictExplanations.Of(row.Figures);
        return new StageExplanation(row, city, reason, meaning, todo);
    }
}
