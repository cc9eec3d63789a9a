using EarlyWarning.Districts;

namespace EarlyWarning.Outputs;

/// <summary>Classes and steps in plain words.</summary>
internal static class FigureWords
{
    /// <summary>The step of a corrected p-value: <c>≤ 0,001</c>.</summary>
    public static string Step(ReportContext report, double p) => p switch
    {
        double.NaN => NumberText.Nothing,
        <= 0.001 => "≤ " + report.Numbers.Number(0.001, 3),
        <= 0.01 => "≤ " + report.Numbers.Number(0.01, 2),
        <= 0.05 => "≤ " + report.Numbers.Number(0.05, 2),
        _ => "> " + report.Numbers.Number(0.05, 2),
    };

    /// <summary>The step as a number that sorts: the step's upper end; NaN where there is none.</summary>
    public static double StepKey(double p) => p switch
    {
        double.NaN => double.NaN,
        <= 0.001 => 0.001,
        <= 0.01 => 0.01,
        <= 0.05 => 0.05,
        _ => 1,
    };

    /// <summary>Where the rate lies in the funnel.</summary>
    public static string Funnel(ReportContext report, FunnelPosition funnel) => funnel switch
    {
        FunnelPosition.FarBelow => report.T(ReportTexts.FunnelFarBelow),
        FunnelPosition.Below => report.T(ReportTexts.FunnelBelow),
        FunnelPosition.Inside => report.T(ReportTexts.FunnelInside),
        FunnelPosition.Above => report.T(ReportTexts.FunnelAbove),
        FunnelPosition.FarAbove => report.T(ReportTexts.FunnelFarAbove),
        _ => NumberText.Nothing,
    };

    /// <summary>All places in the funnel in order, lowest first.</summary>
    public static IEnumerable<string> Funnels(ReportContext report) => Enum.GetValues<FunnelPosition>().Order().Select(f => Funnel(report, f));

    /// <summary>All verdicts in order, as in <see cref="Districts.Verdict"/>.</summary>
    public static IEnumerable<string> Verdicts(ReportContext report) => Enum.GetValues<Verdict>().Order().Select(v => Verdict(report, v));

    /// <summary>What neighbours can add, in order.</summary>
    public static IEnumerable<string> NeighbourLabels(ReportContext report) => Enum.GetValues<NeighbourLabel>().Order().Select(n => Neighbours(report, n));

    /// <summary>What the rule says.</summary>
    public static string Verdict(ReportContext report, Verdict verdict) => verdict switch
    {
        Districts.Verdict.AssuredHotspot => report.T(ReportTexts.VerdictHotspot),
        Districts.Verdict.Conspicuous => report.T(ReportTexts.VerdictConspicuous),
        Districts.Verdict.Inconspicuous => report.T(ReportTexts.VerdictInconspicuous),
        Districts.Verdict.AssuredLow => report.T(ReportTexts.VerdictLow),
        Districts.Verdict.TooFew => report.T(ReportTexts.VerdictTooFew),
        _ => report.T(ReportTexts.VerdictNotTested),
    };

    /// <summary>What the neighbours add.</summary>
    public static string Neighbours(ReportContext report, NeighbourLabel label) => label switch
    {
        NeighbourLabel.Alone => report.T(ReportTexts.NeighboursAlone),
        NeighbourLabel.InCluster => report.T(ReportTexts.NeighboursCluster),
        _ => NumberText.Nothing,
    };

    /// <summary>The 95 % interval of a rank: <c>1–4</c>; a dash where there is none.</summary>
    public static string Ranks(ReportContext report, PosteriorFigures posterior) => posterior.RankLow == 0
        ? NumberText.Nothing
        : $"{report.Numbers.Count(posterior.RankLow)}–{report.Numbers.Count(posterior.RankHigh)}";

    /// <summary>How strongly an indicator drives.</summary>
    public static string Strength(ReportContext report, DriverClass strength) => strength switch
    {
        DriverClass.Strong => report.T(ReportTexts.Strong),
        DriverClass.Medium => report.T(ReportTexts.Medium),
        _ => report.T(ReportTexts.Weak),
    };

    /// <summary>Whether a driver can be told from chance; a dash where nothing was drawn.</summary>
    public static string Certainty(ReportContext report, DriverCertainty certainty) => certainty switch
    {
        DriverCertainty.Sure => report.T(ReportTexts.Sure),
        DriverCertainty.Unsure => report.T(ReportTexts.Unsure),
        _ => NumberText.Nothing,
    };

    /// <summary>The strongest indicators that raise the risk, in words with their strength; a dash where there are none.</summary>
    public static string RaisedBy(ReportContext report, AreaFigures figures, int most)
    {
        var raising = figures.Drivers.IsDefaultOrEmpty ? [] : figures.Drivers.Where(d => d.Difference > 0).OrderByDescending(d => d.Difference).Take(most).ToList();
        return raising.Count == 0
            ? NumberText.Nothing
            : string.Join("; ", raising.Select(d => $"{report.DriverLabel(d.Indicator)} ({Strength(report, DriverStrength.Of(d.Difference))})"));
    }
}
