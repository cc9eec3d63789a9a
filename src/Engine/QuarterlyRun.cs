using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Population;
using EarlyWarning.Results;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>The quarterly run: the rooms in order, one immutable value handed on at each step.</summary>
public static class QuarterlyRun
{
    /// <summary>Computes the quarter of the settings, and before it the earlier quarters that the settings list and the store lacks.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="progress">Told where the run stands; may be null.</param>
    /// <param name="cancel">Stops the run before the next commit; what was published stays as it was.</param>
    /// <returns>What was published for the last quarter.</returns>
    /// <exception cref="RunStoppedException">Something that people can mend; nothing of that quarter was published.</exception>
    public static RunSummary Execute(RunSettings settings, Action<RunProgress>? progress, CancellationToken cancel)
    {
        using var held = StoreLock.Acquire(settings.Store);
        using var store = ResultsStore.Open(settings.Store, settings.OutputAccess);
        var publication = new Publication(settings.Output, store, settings.OutputAccess) { Indicators = settings.Indicators };
        publication.Recover();
        ChildScoreOutput.Settle(settings.ChildScores, store);
        var missing = settings.EarlierQuarters.Except(store.Quarters());
        ImmutableArray<Quarter> quarters = [.. missing.Order(), settings.Quarter];
        RunSummary? summary = null;
        foreach (var quarter in quarters)
        {
            // The permission for scores of single children is for the quarter of the settings, not for those computed on the way.
            var own = quarter == settings.Quarter ? settings : settings with { ChildScores = null };
            summary = Compute(own, quarter, store, publication, progress, cancel) with { Computed = quarters };
        }

        return summary!;
    }

    private static RunSummary Compute(
        RunSettings settings, Quarter quarter, ResultsStore store, Publication publication, Action<RunProgress>? progress, CancellationToken cancel)
    {
        var published = store.ReadHistory(quarter);
        var (publications, forgotten) = HiddenCountsFile.Recall(store.ReadPublications(), publication.FolderOf);
        var (map, population, findings) = Read(settings, quarter, progress, cancel);
        var (comments, commentFindings) = CommentFolder.Read(settings, quarter, map);
        var history = CarriedHistory.Carry(published, map, quarter, settings.Indicators);

        progress?.Invoke(new(quarter, RunStep.Scoring, "", population.Children.Count));
        var (model, thresholds) = ThresholdFreezing.Freeze(
            Model(settings), settings, quarter, store,
            reference => (reference == quarter ? population : Read(settings, reference, progress, cancel).Population).Children);
        var (card, cardFindings) = ModelCardFiles.Beside(settings.Model.File, model);
        var scored = Scorer.Score(population.Children, model, cancel);
        if (settings.Hotspots.Replicates > 0) scored = StepCounting.Add(scored, population.Children, cancel);
        var counts = AreaCounting.Count(scored, map, settings.Measure);

        progress?.Invoke(new(quarter, RunStep.Protecting, "", 0));
        var raw = new RawQuarter
        {
            Quarter = quarter, Settings = settings, Map = map, Counts = counts,
            GroupCounts = SmallGroups.WithLargest(AreaCounting.CountGroups(scored, map, settings.Measure, settings.Groups), settings.Publication), Model = model, Links = population.Report, Receipts = population.Receipts,
            DistrictValues = population.DistrictValues, Findings = [.. findings, .. commentFindings, .. cardFindings], History = history, Publications = publications,
        };
        var table = Protection.Protect(raw, ShownCalculations.All);

        progress?.Invoke(new(quarter, RunStep.Writing, "", 0));
        var content = new OutputContent
        {
            Settings = settings with { Quarter = quarter }, Table = table, Map = map, Model = model, Card = card, History = history, Findings = [.. raw.Findings, .. forgotten, .. table.FigureFindings],
            EngineVersion = EngineVersion.Text, HiddenCounts = [.. publications.Where(p => p.Quarter == quarter).Select(p => p.Hidden), HiddenCount.Of(table, raw)], Comments = comments,
        };
        var earlier = ReleaseRecord.Read(publication.FolderOf(quarter));
        var childScores = ChildScoreOutput.Of(settings, population, model, cancel);
        AuditResult? audit = null;
        try
        {
            publication.Publish(
                table, thresholds, folder => OutputFolder.Write(folder, content, () => audit = AttackAudit.Require(folder, table, raw)), cancel, childScores is null ? null : childScores.Prepare);
        }
        finally
        {
            ChildScoreOutput.Settle(settings.ChildScores, store);
        }

        progress?.Invoke(new(quarter, RunStep.Publishing, "", 0));
        return new RunSummary(publication.FolderOf(quarter), table, [quarter], [.. content.Findings, .. audit!.Warnings]) { ChildScores = childScores?.FilePath, EarlierRelease = earlier };
    }

    internal static RiskModel Model(RunSettings settings) =>
        (settings.Model.File is { } file ? ModelFile.Load(file, settings.Indicators) : ModelFile.Checklist(settings.Indicators))
        .WithIntercepts(settings.Model.BaseRates);

    private static (DistrictMap Map, LinkedPopulation Population, ImmutableArray<Finding> Findings) Read(
        RunSettings settings, Quarter quarter, Action<RunProgress>? progress, CancellationToken cancel)
    {
        progress?.Invoke(new(quarter, RunStep.Map, settings.Districts.MapName, 0));
        var map = settings.Districts.Map is null ? null : DistrictMapFile.Load(settings.Districts);
        var intake = ExtractReader.ReadAll(settings, quarter, progress, cancel);

        progress?.Invoke(new(quarter, RunStep.Linking, "", intake.Receipts.Sum(r => r.RowsUsed)));
        var population = Linking.Link(settings, quarter, intake, map is null ? [] : [.. map.Areas.Select(a => a.Code)], cancel);
        map ??= DistrictMapFile.WithoutMap(population.Children.Districts, settings.Districts);
        return (map, population, [.. map.Findings, .. intake.Findings, .. population.Findings]);
    }
}
