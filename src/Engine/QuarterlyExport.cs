using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>Writes files of a published quarter again, from the store: the same bytes that the run wrote.</summary>
/// <remarks>Every figure comes from the store. City, language, labels, map and the words of the rule come from the settings; run record and report, which tell with which settings the
/// quarter was computed, are refused where these have changed since.</remarks>
public static class QuarterlyExport
{
    /// <summary>Exports the files of one kind.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="quarter">The quarter; null for that of the settings, or the latest of the store where it lacks that one.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="folder">The folder; made where it is missing. Files of the same names are replaced, each as a whole.</param>
    /// <param name="cancel">Stops before the first file is written.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="RunStoppedException">The store does not hold the quarter (<see cref="StopReason.InputMissing"/>), the settings are not those of the quarter or there is nothing of
    /// the kind (<see cref="StopReason.PublicationRefused"/>), the folder lies in the output folder or cannot be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static ExportSummary Execute(RunSettings settings, Quarter? quarter, OutputKind kind, string folder, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (full, output) = (Path.GetFullPath(folder), Path.GetFullPath(settings.Output));
        if ((full + Path.DirectorySeparatorChar).StartsWith(output + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw Stop(StopReason.OutputNotWritten, OutputsFindings.ExportIntoOutput);
        }

        var wanted = quarter ?? StoredHistory.Default(settings);
        var (files, released) = Files(settings, wanted, kind, cancel);
        if (files.IsEmpty) throw Stop(StopReason.PublicationRefused, OutputsFindings.NothingOfTheKind, kind.Word(), wanted.ToString());
        if (!released) files = files.Add(new OutputFile(DraftMark.FileName(settings.Language), DraftMark.Bytes(settings.Language)));
        cancel.ThrowIfCancellationRequested();
        ExportFolder.Save(full, files, settings.OutputAccess);
        return new ExportSummary(wanted, full, files, released);
    }

    private static (ImmutableArray<OutputFile> Files, bool Released) Files(RunSettings settings, Quarter quarter, OutputKind kind, CancellationToken cancel)
    {
        StoredHistory.Require(settings, quarter);
        using var held = StoreLock.Acquire(settings.Store);
        using var store = ResultsStore.Open(settings.Store, settings.OutputAccess);
        var publication = new Publication(settings.Output, store, settings.OutputAccess) { Indicators = settings.Indicators };
        publication.Recover();
        var (place, whole) = (publication.FolderOf(quarter), publication.Verify(quarter) is { Length: > 0 });
        var released = whole && ReleaseRecord.Read(place) is not null;
        var tellsSettings = kind is OutputKind.Run or OutputKind.Report;

        // A release puts names and time into these two; they are no part of the store.
        if (released && tellsSettings)
        {
            var name = kind == OutputKind.Run ? "run.json" : "report.html";
            return ([new OutputFile(name, File.ReadAllBytes(Path.Combine(place, name)))], true);
        }

        var recorded = whole ? RunProof.Read(Path.Combine(place, "run.json")) : null;
        if (tellsSettings && recorded is not null && recorded.SettingsSha256 != settings.Sha256) throw Stop(StopReason.PublicationRefused, OutputsFindings.OtherSettings, quarter.ToString());
        var content = Content(settings, quarter, store) with { Audit = recorded?.Audit };
        cancel.ThrowIfCancellationRequested();
        return (OutputFiles.Write(kind, content), released);
    }

    private static OutputContent Content(RunSettings settings, Quarter quarter, ResultsStore store)
    {
        var table = store.ReadTable(quarter)!;
        var map = settings.Districts.Map is null ? DistrictMapFile.WithoutMap(DistrictsOf(table), settings.Districts) : DistrictMapFile.Load(settings.Districts);

        // The quarter asked for is never the reference quarter here: its thresholds are in the store, its children are not.
        var (model, _) = ThresholdFreezing.Freeze(
            QuarterlyRun.Model(settings), settings, default, store, _ => throw Stop(StopReason.PublicationRefused, OutputsFindings.OtherSettings, quarter.ToString()));
        if (ComparisonKey.Of(model, table.Measure) != table.ComparisonKey) throw Stop(StopReason.PublicationRefused, OutputsFindings.OtherSettings, quarter.ToString());
        var own = quarter == settings.Quarter ? settings : settings with { ChildScores = null };
        return new OutputContent
        {
            Settings = own with { Quarter = quarter }, Table = table, Map = map, Model = model, Card = ModelCardFiles.Beside(settings.Model.File, model).Card, Findings = [], EngineVersion = EngineVersion.Text,
            History = CarriedHistory.Carry(store.ReadHistory(quarter), map, quarter, settings.Indicators), Comments = CommentFolder.Read(settings, quarter, map).Comments,
        };
    }

    private static ImmutableArray<DistrictCode> DistrictsOf(SafeTable table) =>
        [.. table.Rows.Where(r => r.Kind == AreaKind.District).Select(r => new DistrictCode(r.Code)).Concat(table.Indicators.Select(i => i.District)).Distinct().Order()];

    private static RunStoppedException Stop(StopReason reason, FindingKind kind, params string[] arguments) => new(reason, [Finding.At(kind, "", 0, "", [.. arguments])]);
}
