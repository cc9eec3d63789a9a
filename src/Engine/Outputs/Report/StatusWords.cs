using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Status and dynamics in plain words.</summary>
internal static class StatusWords
{
    /// <summary>A status class; with four classes by name, otherwise by number.</summary>
    public static string Status(ReportContext report, int number) =>
        Word(report, number, report.Content.Settings.Index.StatusCuts.Length + 1, ReportTexts.StatusClasses);

    /// <summary>A dynamics class; with three classes by name, otherwise by number.</summary>
    public static string Dynamics(ReportContext report, int number) =>
        Word(report, number, report.Content.Settings.Index.DynamicsCuts.Length + 1, ReportTexts.DynamicsClasses);

    /// <summary>Why there is no index.</summary>
    public static string Gap(ReportContext report, IndexGap gap) => gap switch
    {
        IndexGap.Protected => report.T(ReportTexts.WithoutProtected),
        IndexGap.FewChildren => report.T(ReportTexts.WithoutFewChildren, report.Numbers.Count(report.Content.Settings.Index.MinimumChildren)),
        IndexGap.FewCases => report.T(ReportTexts.WithoutFewCases, report.Numbers.Count(report.Content.Settings.Index.MinimumDenominator)),
        IndexGap.NoValue => report.T(ReportTexts.WithoutNoValue),
        IndexGap.NoSpread => report.T(ReportTexts.WithoutNoSpread),
        IndexGap.NotComparable => report.T(ReportTexts.NotComparable),
        _ => NumberText.Nothing,
    };

    private static string Word(ReportContext report, int number, int classes, LocalText[] words) =>
        words.Length == classes ? report.T(words[number - 1]) : report.T(ReportTexts.ClassOf, report.Numbers.Count(number), report.Numbers.Count(classes));
}
