using EarlyWarning.Outputs;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Sources;

namespace EarlyWarning;

/// <summary>Deletes what is due: files of single children's scores and extracts whose day of deletion has come.</summary>
public static class Purge
{
    /// <summary>Lists the files with a day of deletion and deletes those that are due.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="today">The day on which is asked.</param>
    /// <param name="listOnly">Whether nothing is deleted.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="Vocabulary.RunStoppedException">A run is at work, or a file could not be read or deleted (<see cref="Vocabulary.StopReason.OutputNotWritten"/>); all
    /// others that are due are gone.</exception>
    public static PurgeReport Execute(RunSettings settings, DateOnly today, bool listOnly)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var held = ResultsStore.Exists(settings.Store) ? StoreLock.Acquire(settings.Store) : null;
        var (files, others) = ChildScorePurge.Find(settings.ChildScores, today);
        var extracts = ExtractPurge.Find(settings, today);
        if (!listOnly)
        {
            ChildScorePurge.Delete(files);
            ExtractPurge.Delete(extracts);
        }

        return new PurgeReport(settings.ChildScores?.Folder, today, !listOnly, files, others) { Extracts = extracts };
    }
}
