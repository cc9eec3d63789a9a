using EarlyWarning.Outputs;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>Releases the results of a quarter, so that they may be handed on: as a whole or not at all, as the run itself.</summary>
public static class QuarterlyRelease
{
    /// <summary>Releases a quarter.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="request">Who releases which quarter, and when.</param>
    /// <param name="cancel">Stops before the commit; nothing has changed then.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="RunStoppedException">The release is refused (<see cref="StopReason.PublicationRefused"/>): there is no run, its files are not those that were
    /// committed, it was not audited or the audit failed, a second name is missing, or it is released otherwise already. Or files could not be written
    /// (<see cref="StopReason.OutputNotWritten"/>).</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing has changed.</exception>
    public static ReleaseSummary Execute(RunSettings settings, ReleaseRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(request);
        var quarter = request.Quarter.ToString();
        if (request.IsOnePerson) throw ReleaseFindings.Refuse(ReleaseFindings.OnePerson);
        if (settings.Publication.TwoNames && request.CheckedBy is null) throw ReleaseFindings.Refuse(ReleaseFindings.SecondNameMissing);
        if (!ResultsStore.Exists(settings.Store)) throw ReleaseFindings.Refuse(ReleaseFindings.NoRun, quarter);

        using var held = StoreLock.Acquire(settings.Store);
        using var store = ResultsStore.Open(settings.Store, settings.OutputAccess);
        var publication = new Publication(settings.Output, store, settings.OutputAccess);
        publication.Recover();
        ChildScoreOutput.Settle(settings.ChildScores, store);

        var hash = publication.Verify(request.Quarter) ?? throw ReleaseFindings.Refuse(ReleaseFindings.NoRun, quarter);
        if (hash.Length == 0) throw ReleaseFindings.Refuse(ReleaseFindings.OtherBytes, quarter);
        var (folder, release) = (publication.FolderOf(request.Quarter), ReleaseRecord.Of(request));
        if (ReleaseRecord.Read(folder) is { } earlier)
        {
            return earlier == release ? new ReleaseSummary(folder, release, false) : throw ReleaseFindings.Refuse(ReleaseFindings.ReleasedAlready, quarter, earlier.ReleasedAt);
        }

        var run = RunFile.Read(Path.Combine(folder, "run.json")) ?? throw ReleaseFindings.Refuse(ReleaseFindings.NotADraft);
        if (run.NamesRequired > 1 && request.CheckedBy is null) throw ReleaseFindings.Refuse(ReleaseFindings.SecondNameMissing);
        if (run.Audit is null) throw ReleaseFindings.Refuse(ReleaseFindings.NotAudited, quarter);
        if (!run.Audit.Passed) throw ReleaseFindings.Refuse(ReleaseFindings.AuditFailed, quarter);
        publication.Rewrite(request.Quarter, fresh => ReleasedFolder.Write(folder, fresh, release, run, hash), cancel);
        return new ReleaseSummary(folder, release, true);
    }
}
