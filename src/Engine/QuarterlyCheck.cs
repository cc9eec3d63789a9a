using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Population;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>The input check: reads and links the extracts of a quarter, compares them with the quarter before, and writes nothing.</summary>
public static class QuarterlyCheck
{
    /// <summary>Checks the extracts of the settings' quarter.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="progress">Told where the check stands; may be null.</param>
    /// <param name="cancel">Stops the check.</param>
    /// <returns>The input report, internal. Refused extracts and limits passed stand in it as findings that stop a run.</returns>
    /// <exception cref="RunStoppedException">A file is missing or unreadable, or the map is refused.</exception>
    public static CheckReport Execute(RunSettings settings, Action<RunProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var quarter = settings.Quarter;
        progress?.Invoke(new(quarter, RunStep.Map, settings.Districts.MapName, 0));
        var map = settings.Districts.Map is null ? null : DistrictMapFile.Load(settings.Districts);
        ImmutableArray<DistrictCode> onMap = map is null ? [] : [.. map.Areas.Select(a => a.Code)];
        var outcomes = ExtractReader.ReadEach(settings, quarter, progress, cancel);
        if (outcomes.Any(o => o.Reason == StopReason.InputMissing)) ExtractReader.Together(settings, outcomes);

        var surveys = ExtractSurveying.Of(settings, quarter, outcomes, onMap);
        var (compared, notes) = Compare(settings, surveys, onMap, cancel);
        var (population, findings) = Link(settings, outcomes, onMap, progress, cancel);
        ImmutableArray<ExtractReceipt> receipts = population?.Receipts ?? [.. outcomes.Select(o => o.Receipt).OfType<ExtractReceipt>()];
        return new CheckReport(quarter, receipts, population?.Report, [.. map?.Findings ?? [], .. findings, .. notes]) { Surveys = [.. surveys.Select(s => s with { Receipt = receipts.FirstOrDefault(r => r.Settings.Id == s.Extract) })], ComparedWith = compared };
    }

    /// <summary>Writes the report as a page that this account alone may read.</summary>
    /// <param name="report">The report.</param>
    /// <param name="settings">The settings it comes from.</param>
    /// <param name="file">The file; replaced where it is there.</param>
    /// <param name="language">The language of the page.</param>
    /// <exception cref="RunStoppedException">The file could not be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static void WritePage(CheckReport report, RunSettings settings, string file, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        var page = InputReportPage.Write(settings.City, report.Quarter, report.ComparedWith, report.Surveys, report.Links, report.Findings, language);
        var path = Path.GetFullPath(file);
        ExportFolder.Save(Path.GetDirectoryName(path) ?? path, [new OutputFile(Path.GetFileName(path), Encoding.UTF8.GetBytes(page))], OutputAccess.Owner);
    }

    private static (LinkedPopulation? Population, ImmutableArray<Finding> Findings) Link(
        RunSettings settings, ExtractOutcome[] outcomes, ImmutableArray<DistrictCode> onMap, Action<RunProgress>? progress, CancellationToken cancel)
    {
        ImmutableArray<Finding> read = [.. outcomes.SelectMany(o => o.Findings)];
        if (outcomes.Any(o => o.Reason is not null)) return (null, read);
        try
        {
            progress?.Invoke(new(settings.Quarter, RunStep.Linking, "", outcomes.Sum(o => o.Receipt?.RowsUsed ?? 0)));
            var intake = ExtractReader.Together(settings, outcomes);
            var population = Linking.Link(settings, settings.Quarter, intake, onMap, cancel);
            return (population, [.. intake.Findings, .. population.Findings]);
        }
        catch (RunStoppedException stopped) when (stopped.Reason == StopReason.InputRefused)
        {
            return (null, [.. read, .. stopped.Findings]);
        }
    }

    /// <summary>Notes on what jumped since the quarter before: only extracts that have a file for each quarter, and only where the earlier one can be read.</summary>
    private static (Quarter? With, ImmutableArray<Finding> Notes) Compare(
        RunSettings settings, ImmutableArray<ExtractSurvey> surveys, ImmutableArray<DistrictCode> onMap, CancellationToken cancel)
    {
        var before = settings.Quarter.Previous;
        var dated = settings.Extracts.Where(e => e.FileIn(before) != e.FileIn(settings.Quarter)).ToImmutableArray();
        if (dated.IsEmpty) return (null, []);
        var earlier = settings with { Extracts = dated };
        var outcomes = ExtractReader.ReadEach(earlier, before, null, cancel);
        if (outcomes.All(o => o.Receipt is null)) return (null, []);
        var old = ExtractSurveying.Of(earlier, before, outcomes, onMap).ToDictionary(s => s.Extract, StringComparer.Ordinal);
        return (before, [.. surveys.Where(s => old.ContainsKey(s.Extract)).SelectMany(s => SurveyComparison.Notes(s, old[s.Extract]))]);
    }
}
