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

    /// <summary>Status and dynamics of a district in one line.</summary>
    public static string Line(ReportContext report, PublishedArea area)
    {
        if (area.Status is not { } status || status.Class == 0) return $"{area.Name}: {(area.Status is null ? report.T(ReportTexts.NoValue) : Gap(report, area.Status.Gap))}";
        var dynamics = status.DynamicsClass == 0 ? Gap(report, status.DynamicsGap) : Dynamics(report, status.DynamicsClass);
        return $"{area.Name}: {report.T(ReportTexts.StatusHead)} {Status(report, status.Class)}, {report.T(ReportTexts.DynamicsHead)} {dynamics}";
    }

    private static string Word(ReportContext report, int number, int classes, LocalText[] words) =>
        words.Length == classes ? report.T(words[number - 1]) : report.T(ReportTexts.ClassOf, report.Numbers.Count(number), report.Numbers.Count(classes));
}
