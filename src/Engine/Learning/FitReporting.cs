using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Puts together what is said about a fit, and decides whether gaps between groups stand in the way of the model.</summary>
public static class FitReporting
{
    /// <summary>What is said about a fit.</summary>
    /// <param name="settings">Checked settings with a fit.</param>
    /// <param name="model">The model.</param>
    /// <param name="stages">What is said about each stage, in the order of the chain.</param>
    /// <returns>The report.</returns>
    public static FitReport Of(RunSettings settings, RiskModel model, ImmutableArray<StageFit> stages)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var fit = settings.Fit ?? throw new ArgumentException("The settings have no fit.", nameof(settings));
        var split = fit.Validation switch { "time" => ValidationSplit.Time, "school" => ValidationSplit.School, _ => ValidationSplit.District };
        return new()
        {
            City = settings.City,
            Model = model,
            Sources = [.. settings.Extracts.Select(e => new FitSource(e.Id, e.Domain, e.Controller, e.LegalBasis, e.Purpose))],
            FitQuarters = [.. stages.SelectMany(s => s.FitCohorts).Distinct().Order().Select(c => fit.Quarters[c])],
            TestQuarters = [.. stages.SelectMany(s => s.TestCohorts).Distinct().Order().Select(c => fit.Quarters[c])],
            Horizon = fit.Horizon,
            Split = split,
            Capacity = fit.Capacity,
            Seed = fit.Seed,
            Replicates = fit.Replicates,
            Stages = stages,
            FairnessLimit = fit.Fairness?.Limit,
            SignedOff = fit.Fairness is { SignedOffBy: { } by, SignedOffReason: { } reason } ? new(by, reason) : null,
            EngineVersion = EngineVersion.Text,
            SettingsSha256 = settings.Sha256,
        };
    }

    /// <summary>The gaps between groups beyond the limit.</summary>
    /// <param name="report">The report.</param>
    /// <param name="fit">The fit.</param>
    /// <returns>Those that refuse the model, and those that the settings sign off; one of the two is empty.</returns>
    public static (ImmutableArray<Finding> Refused, ImmutableArray<Finding> SignedOff) Gaps(FitReport report, FitSettings fit)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(fit);
        var gaps = report.Stages.SelectMany(stage => stage.Fairness.Where(audit => !audit.Passed).Select(audit => (stage.Stage, audit))).ToList();
        return report.SignedOff is null
            ? ([.. gaps.Select(g => Of(CohortFindings.GapBeyondLimit, g.Stage, g.audit))], [])
            : ([], [.. gaps.Select(g => Of(CohortFindings.GapSignedOff, g.Stage, g.audit))]);

        Finding Of(FindingKind kind, Stage stage, GroupAudit audit)
        {
            var (german, english) = audit.LargestGapIn == "misses" ? ("übersehener Fälle", "misses") : ("falscher Alarme", "false alarms");
            var text = new LocalText(
                Worded(kind.Text.German, audit.Column.German, stage.Label().German, german, ','), Worded(kind.Text.English, audit.Column.English, stage.Label().English, english, '.'));
            return Finding.At(kind with { Text = text }, "", 0, "");

            string Worded(string wording, string column, string stageName, string share, char sign) => string.Format(
                CultureInfo.InvariantCulture, wording, column, stageName, share, Points(audit.LargestGap, sign), Points(fit.Fairness!.Limit, sign))
                .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        }
    }

    private static string Points(double share, char sign) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', sign);
}
