using EarlyWarning.Population;
using EarlyWarning.Results;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Writes the scores of single children where the settings permit it: complete beside its place before the quarter is committed, in its place afterwards.</summary>
/// <remarks>The waiting file names the hash of the folder it belongs to. Settling puts it in its place if that folder was committed, and deletes it otherwise: at
/// the end of a run, and at the next start where a run was killed.</remarks>
public sealed class ChildScoreOutput
{
    private readonly ChildScoreSettings permission;
    private readonly ChildScoreFileName name;
    private readonly byte[] bytes;

    private ChildScoreOutput(ChildScoreSettings permission, ChildScoreFileName name, byte[] bytes) =>
        (this.permission, this.name, this.bytes) = (permission, name, bytes);

    /// <summary>Full path of the finished file.</summary>
    public string FilePath => Path.Combine(permission.Folder, name.Finished);

    /// <summary>Scores the children one by one.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="population">The linked children, keys kept.</param>
    /// <param name="model">The model, intercepts and thresholds filled in.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>What is to be written; null where the settings do not permit it.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ChildScoreOutput? Of(RunSettings settings, LinkedPopulation population, RiskModel model, CancellationToken cancel) =>
        settings.ChildScores is not { } permission ? null : new(
            permission, new ChildScoreFileName(population.Quarter, permission.DeleteBy),
            ChildScoreTable.Write(ChildScoreTable.Rows(population, model, cancel), model.Calibrated, settings.Language));

    /// <summary>Puts waiting files in their place or deletes them, as the store's committed hash says.</summary>
    /// <param name="permission">The permission of the settings; nothing happens without one.</param>
    /// <param name="store">The store.</param>
    /// <exception cref="RunStoppedException">A file could not be moved or deleted (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static void Settle(ChildScoreSettings? permission, ResultsStore store)
    {
        if (permission is null || !Directory.Exists(permission.Folder)) return;
        Guarded(permission, OutputsFindings.ChildScoresNotSettled, () =>
        {
            foreach (var path in Directory.GetFiles(permission.Folder, ".*").Order(StringComparer.Ordinal))
            {
                if (!ChildScoreFileName.TryParseLeft(Path.GetFileName(path), out var left, out var hash)) continue;
                if (hash.Length > 0 && store.FolderSha256(left.Quarter) == hash) PutInPlace(permission.Folder, left, path);
                else File.Delete(path);
            }
        });
    }

    /// <summary>Writes the file beside its place, readable by this account alone.</summary>
    /// <param name="folderSha256">Hash of the quarter's folder of outputs.</param>
    /// <exception cref="RunStoppedException">It could not be written (<see cref="StopReason.OutputNotWritten"/>); nothing is left.</exception>
    public void Prepare(string folderSha256) => Guarded(permission, OutputsFindings.ChildScoresNotWritten, () =>
    {
        var unfinished = Path.Combine(permission.Folder, name.Unfinished);
        AccessModes.CreateFolder(permission.Folder);
        try
        {
            AccessModes.Write(unfinished, bytes);
            DiskFlush.File(unfinished);
            File.Move(unfinished, Path.Combine(permission.Folder, name.Waiting(folderSha256)), overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    });

    private static void PutInPlace(string folder, ChildScoreFileName name, string waiting)
    {
        foreach (var path in Directory.GetFiles(folder))
        {
            if (ChildScoreFileName.TryParse(Path.GetFileName(path), out var other) && other.Quarter == name.Quarter && other != name) File.Delete(path);
        }

        File.Move(waiting, Path.Combine(folder, name.Finished), overwrite: true);
        DiskFlush.Folder(folder);
    }

    private static void Guarded(ChildScoreSettings permission, FindingKind kind, Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Faults.Stop(kind, permission.FolderName, e);
        }
    }
}
