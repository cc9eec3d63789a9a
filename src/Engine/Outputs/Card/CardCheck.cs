using System.Text.RegularExpressions;
using EarlyWarning.Learning;

namespace EarlyWarning.Outputs;

/// <summary>Whether what a card says holds together.</summary>
internal static partial class CardCheck
{
    private static readonly string[] Kinds = [TermChange.Cap(0, 0).Kind, TermChange.Smooth.Kind, TermChange.Monotone(true).Kind, TermChange.Remove.Kind];

    /// <summary>Looks for a contradiction.</summary>
    /// <param name="report">The card's content.</param>
    /// <returns>Where it is, as a path in the JSON; null where there is none.</returns>
    public static string? Fault(FitReport report)
    {
        if (!Hash().IsMatch(report.Model.Sha256)) return "model-sha256";
        if (!Hash().IsMatch(report.SettingsSha256)) return "settings-sha256";
        if (report.Capacity is not (> 0 and <= 1)) return "capacity";
        if (report.Horizon < 0) return "horizon";
        if (report.Replicates < 0) return "replicates";
        if (report.FairnessLimit is not (null or (>= 0 and <= 1))) return "fairness-limit";
        if (report.Edits.Any(e => !Kinds.Contains(e.Kind))) return "edits";
        if (report.Stages.IsEmpty || report.Stages.Select(s => s.Stage).Distinct().Count() != report.Stages.Length) return "stages";
        return report.Stages.Select(s => Fault(report, s)).FirstOrDefault(f => f is not null);
    }

    private static string? Fault(FitReport report, StageFit fit)
    {
        if (report.Model.Stages.All(s => s.Stage != fit.Stage)) return "stages.stage";
        if (fit.Table.All(m => m.Id != fit.Chosen)) return "stages.chosen";
        if (fit.Table.Select(m => m.Id).Distinct().Count() != fit.Table.Length) return "stages.table.id";
        if (fit.FitPositives < 0 || fit.FitPositives > fit.FitExamples) return "stages.fit-positives";
        if (fit.TestPositives < 0 || fit.TestPositives > fit.TestExamples) return "stages.test-positives";
        if (fit.OutcomeUnknown < 0) return "stages.outcome-unknown";
        if (fit.Fairness.Any(a => a.GroupsTooSmall < 0 || a.SmallestGroup < 0)) return "stages.fairness";
        return fit.Reliability.Any(b => b.Examples < 0 || b.Predicted is < 0 or > 1) ? "stages.reliability" : null;
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
