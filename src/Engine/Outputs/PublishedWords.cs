using System.Globalization;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The stable machine words for classes and steps: the same in every language, in every file.</summary>
internal static class PublishedWords
{
    /// <summary>Digits of a rate, a share and a difference of rates, after the point.</summary>
    public const int RateDigits = 4;

    /// <summary>Digits of expected numbers.</summary>
    public const int ExpectedDigits = 1;

    /// <summary>Digits of the interval of a count.</summary>
    public const int CountIntervalDigits = 2;

    /// <summary>Digits of ratios and of the environment index.</summary>
    public const int RatioDigits = 2;

    /// <summary>Digits of probabilities.</summary>
    public const int ProbabilityDigits = 2;

    /// <summary>The step of a p-value: a p itself is never published, because from exact ones hidden counts can be worked out.</summary>
    /// <param name="p">The p-value; NaN where there is none.</param>
    /// <returns><c>&lt;=0.001</c>, <c>&lt;=0.01</c>, <c>&lt;=0.05</c>, <c>&gt;0.05</c>, or null.</returns>
    public static string? Step(double p) => p switch
    {
        double.NaN => null,
        <= 0.001 => "<=0.001",
        <= 0.01 => "<=0.01",
        <= 0.05 => "<=0.05",
        _ => ">0.05",
    };

    /// <summary>The word for a kind of area.</summary>
    public static string Of(AreaKind kind) => kind switch
    {
        AreaKind.District => "district",
        AreaKind.Borough => "borough",
        _ => "city",
    };

    /// <summary>The word for a rule for neighbours, as the settings have it.</summary>
    public static string Of(NeighbourRule rule) => rule switch
    {
        NeighbourRule.Queen => "queen",
        NeighbourRule.Rook => "rook",
        NeighbourRule.WithinDistance => "within-metres",
        NeighbourRule.Nearest => "nearest",
        _ => "file",
    };

    /// <summary>The word for why there is no index; null where there is one.</summary>
    public static string? Of(IndexGap gap) => gap switch
    {
        IndexGap.Protected => "protected",
        IndexGap.FewChildren => "few-children",
        IndexGap.FewCases => "few-cases",
        IndexGap.NoValue => "no-value",
        IndexGap.NoSpread => "no-spread",
        IndexGap.NotComparable => "not-comparable",
        _ => null,
    };

    /// <summary>The word for a funnel position; null where there is none.</summary>
    public static string? Of(FunnelPosition funnel) => funnel switch
    {
        FunnelPosition.FarBelow => "far-below",
        FunnelPosition.Below => "below",
        FunnelPosition.Inside => "inside",
        FunnelPosition.Above => "above",
        FunnelPosition.FarAbove => "far-above",
        _ => null,
    };

    /// <summary>The word for a verdict.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.AssuredHotspot => "assured-hotspot",
        Verdict.AssuredLow => "assured-low",
        Verdict.Conspicuous => "conspicuous",
        Verdict.Inconspicuous => "inconspicuous",
        Verdict.TooFew => "too-few",
        _ => "not-tested",
    };

    /// <summary>The word for what the neighbours add; null where nothing can be said.</summary>
    public static string? Of(NeighbourLabel label) => label switch
    {
        NeighbourLabel.Alone => "alone",
        NeighbourLabel.InCluster => "in-cluster",
        _ => null,
    };

    /// <summary>The word for what the school check says; null where nothing can be said.</summary>
    public static string? Of(SchoolCheck check) => check switch
    {
        SchoolCheck.OneSchool => "one-school",
        SchoolCheck.SeveralSchools => "several-schools",
        _ => null,
    };

    /// <summary>A rank; null where there is none.</summary>
    public static int? Rank(int? rank) => rank is 0 ? null : rank;

    /// <summary>The word for a domain.</summary>
    public static string Of(Domain domain) => domain switch
    {
        Domain.School => "school",
        Domain.Health => "health",
        _ => "youth",
    };

    /// <summary>The word for a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Note => "note",
        Severity.CellEmptied => "cell-emptied",
        Severity.RowSetAside => "row-set-aside",
        _ => "stop",
    };

    /// <summary>Drivers as words: <c>S01 raises strong sure | S05 lowers medium unsure</c>; null where there are none.</summary>
    /// <param name="figures">The figures of a row.</param>
    /// <param name="malleable">Whether those are wanted that a service can change, or the circumstances.</param>
    public static string? Drivers(AreaFigures figures, bool malleable)
    {
        var wanted = figures.Drivers.IsDefaultOrEmpty ? [] : figures.Drivers.Where(d => d.Malleable == malleable).ToArray();
        return wanted.Length == 0 ? null : string.Join(" | ", wanted.Select(Word));

        static string Word(Driver d)
        {
            var certainty = d.Certainty == DriverCertainty.None ? "" : " " + d.Certainty.ToString().ToLowerInvariant();
            return $"{d.Indicator} {(d.Difference < 0 ? "lowers" : "raises")} {DriverStrength.Of(d.Difference).ToString().ToLowerInvariant()}{certainty}";
        }
    }

    /// <summary>A file as the settings word it; of an absolute path only its last part, so that no path of a machine is published.</summary>
    public static string FileName(string file) =>
        Path.IsPathRooted(file) || file is [_, ':', '\\' or '/', ..] ? file[(file.LastIndexOfAny(['/', '\\']) + 1)..] : file;

    /// <summary>A finite number rounded to its published digits; null for NaN and infinities, 0 for negative zero.</summary>
    public static double? Finite(double? value, int digits)
    {
        if (value is not { } number || !double.IsFinite(number)) return null;
        var rounded = Math.Round(number, digits);
        return rounded == 0 ? 0 : rounded;
    }

    /// <summary>A day as ISO 8601.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
