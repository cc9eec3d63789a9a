using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Sources in words.</summary>
internal static class SourceWords
{
    /// <summary>Name of a domain.</summary>
    public static string Domain(ReportContext report, Domain domain) => report.T(domain switch
    {
        Vocabulary.Domain.School => ReportTexts.School,
        Vocabulary.Domain.Health => ReportTexts.Health,
        _ => ReportTexts.Youth,
    });

    /// <summary>Age of a source.</summary>
    public static string Age(ReportContext report, int months) => months switch
    {
        <= 0 => report.T(ReportTexts.AgeCurrent),
        1 => report.T(ReportTexts.AgeOne),
        _ => report.T(ReportTexts.AgeMonths, report.Numbers.Count(months)),
    };

    /// <summary>A format as it was detected. It is worded in the language of the settings; its few words are put into that of the page.</summary>
    public static string Format(ReportContext report, string format)
    {
        var (from, to) = (report.Content.Settings.Language, report.Language);
        foreach (var word in (ReadOnlySpan<LocalText>)[ReportTexts.Separator, ReportTexts.DecimalSign]) format = format.Replace(word.In(from), word.In(to), StringComparison.Ordinal);
        return format;
    }

    /// <summary>A number, or that it is protected.</summary>
    public static Html Count(ReportContext report, long? count) =>
        count is { } number ? Table.Figure(report.Numbers.Count(number), number) : Html.Of($"""<td class="n protected">{report.T(ReportTexts.Protected)}""");
}
