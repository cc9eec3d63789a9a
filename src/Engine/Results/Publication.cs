using System.Data.Common;
using System.Diagnostics;
using EarlyWarning.Disclosure;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>Publishes a quarter: store and folder of outputs together, or neither.</summary>
/// <remarks>
/// <para>
/// The new folder is written as <c>.&lt;quarter&gt;.part</c>, brought onto the disk and renamed <c>.&lt;quarter&gt;.new</c>, so that this name means a complete one; the store is committed in one transaction together with that folder's hash; the old folder is moved to
/// <c>.&lt;quarter&gt;.old</c>, the new one into its place, the old one deleted. The commit decides: whoever is killed before it has the old results, after it the new
/// ones, once <see cref="Recover"/> has tidied up at the next start.
/// </para>
/// <para>
/// For the test of that promise on the real program, the environment variable <c>EARLYWARNING_STOP_AFTER</c> names a step (<c>folder-started</c>,
/// <c>folder-written</c>, <c>store-written</c>, <c>store-committed</c>, <c>old-moved</c>, <c>new-in-place</c>, <c>old-deleted</c>; with a quarter in front,
/// <c>2026-Q3/old-moved</c>, it applies to that quarter only) after which the process kills itself without any tidying. It has no other use.
/// </para>
/// </remarks>
public sealed class Publication
{
    private readonly string output;
    private readonly ResultsStore store;
    private readonly OutputAccess access;

    /// <summary>Publishes into one folder and one store; the caller holds the <see cref="StoreLock"/>.</summary>
    /// <param name="output">Output folder.</param>
    /// <param name="store">The open store.</param>
    /// <param name="access">Who may read what is published.</param>
    public Publication(string output, ResultsStore store, OutputAccess access = OutputAccess.Owner)
    {
        this.output = Path.GetFullPath(output);
        this.store = store;
        this.access = access;
    }

    /// <summary>The indicators, whose labels the store keeps. Default: the shipped catalogue.</summary>
    public IndicatorCatalogue Indicators { get; init; } = ShippedCatalogue.Catalogue;

    /// <summary>Called after each step, for tests. What it throws is not tidied up after, as if the process had been killed.</summary>
    internal Action<PublicationStep>? AfterStep { get; init; }

    /// <summary>Folder in which the outputs of a quarter are published.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>Full path.</returns>
    public string FolderOf(Quarter quarter) => Path.Combine(output, quarter.ToString());

    /// <summary>Completes or undoes what an earlier run left half done, as the store's committed hash says. Does nothing where nothing was left.</summary>
    /// <exception cref="RunStoppedException">A folder could not be moved or deleted (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public void Recover()
    {
        try
        {
            if (!Directory.Exists(output)) return;
            var quarters = new SortedSet<Quarter>();
            foreach (var name in Directory.GetDirectories(output, ".*").Select(Path.GetFileName).OfType<string>())
            {
                if (name is ['.', .. var word, '.', 'n', 'e', 'w'] && Quarter.TryParse(word, out var started)) quarters.Add(started);
                if (name is ['.', .. var unfinished, '.', 'p', 'a', 'r', 't'] && Quarter.TryParse(unfinished, out _)) Directory.Delete(Path.Combine(output, name), recursive: true);
                if (name is ['.', .. var other, '.', 'o', 'l', 'd'] && Quarter.TryParse(other, out var moved)) quarters.Add(moved);
            }

            foreach (var quarter in quarters) Settle(quarter);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Faults.Stop(ResultsFindings.OutputNotWritable, output, e);
        }
    }

    /// <summary>Publishes one quarter.</summary>
    /// <param name="table">What may be known of it.</param>
    /// <param name="thresholds">Thresholds frozen by this run; null where there are none.</param>
    /// <param name="write">Writes all outputs into the folder it is given; the folder exists and is empty.</param>
    /// <param name="cancellation">Heeded up to the commit; after it the publication is carried through.</param>
    /// <param name="complete">Called with the hash when the folder is complete and nothing is committed; may be null.</param>
    /// <returns>Hash of the published folder, lower-case hexadecimal.</returns>
    /// <exception cref="RunStoppedException">Folder or store could not be written (<see cref="StopReason.OutputNotWritten"/>); the earlier results are untouched,
    /// unless the finding says that only the last move is outstanding.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the earlier results are untouched.</exception>
    public string Publish(SafeTable table, FrozenThresholds? thresholds, Action<string> write, CancellationToken cancellation, Action<string>? complete = null) =>
        Replace(table.Quarter, write, complete, (hash, beforeCommit) => store.Replace(table, hash, thresholds, beforeCommit, Indicators), cancellation);

    /// <summary>Puts other files in the place of those of a quarter whose figures stay as they are.</summary>
    /// <param name="quarter">The quarter; it is in the store.</param>
    /// <param name="write">Writes all outputs into the folder it is given; the folder exists and is empty.</param>
    /// <param name="cancellation">Heeded up to the commit.</param>
    /// <returns>Hash of the folder, lower-case hexadecimal.</returns>
    /// <exception cref="RunStoppedException">As for <see cref="Publish"/>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing has changed.</exception>
    public string Rewrite(Quarter quarter, Action<string> write, CancellationToken cancellation) =>
        Replace(quarter, write, null, (hash, beforeCommit) => store.ReplaceFolder(quarter, hash, beforeCommit), cancellation);

    /// <summary>Whether the files of a quarter are there as they were committed.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>Hash of the folder; null where the store does not know the quarter, and an empty text where the files are missing or others.</returns>
    /// <exception cref="RunStoppedException">The files could not be read (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public string? Verify(Quarter quarter)
    {
        if (store.FolderSha256(quarter) is not { } committed) return null;
        try
        {
            return Directory.Exists(FolderOf(quarter)) && FolderHash.Of(FolderOf(quarter)) == committed ? committed : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Faults.Stop(ResultsFindings.OutputNotReadable, FolderOf(quarter), e);
        }
    }

    private string Replace(Quarter quarter, Action<string> write, Action<string>? complete, Action<string, Action> commit, CancellationToken cancellation)
    {
        var place = FolderOf(quarter);
        var fresh = Beside(quarter, "new");
        var hash = Prepare(quarter, place, fresh, write, cancellation);
        try
        {
            complete?.Invoke(hash);
            cancellation.ThrowIfCancellationRequested();
            commit(hash, () =>
            {
                After(PublicationStep.StoreWritten, quarter);
                cancellation.ThrowIfCancellationRequested();
            });
        }
        catch (DbException e)
        {
            // Should the commit have reached the disk all the same, the next start has to find the folder; also where a server that is gone can not be asked.
            if (Committed(quarter) is { } committed && committed != hash) Discard(fresh);
            throw store.Stop(e);
        }
        catch (Exception e) when (e is OperationCanceledException or RunStoppedException)
        {
            Discard(fresh);
            throw;
        }

        After(PublicationStep.StoreCommitted, quarter);
        try
        {
            Exchange(quarter, place, fresh);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Faults.Stop(ResultsFindings.NotMoved, place, e);
        }

        return hash;
    }

    /// <summary>The hash that the store holds for a quarter, empty for none; null where it can not be asked.</summary>
    private string? Committed(Quarter quarter)
    {
        try
        {
            return store.FolderSha256(quarter) ?? "";
        }
        catch (RunStoppedException)
        {
            return null;
        }
    }

    private string Prepare(Quarter quarter, string place, string fresh, Action<string> write, CancellationToken cancellation)
    {
        if (File.Exists(output)) throw Faults.Stop(ResultsFindings.OutputIsFile, output);
        if (File.Exists(place)) throw Faults.Stop(ResultsFindings.OutputIsFile, place);
        var part = Beside(quarter, "part");
        try
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var left in new[] { part, fresh }.Where(Directory.Exists)) Directory.Delete(left, recursive: true);
            AccessModes.CreateFolder(output);
            AccessModes.CreateFolder(part);
            After(PublicationStep.FolderStarted, quarter);
            write(part);
            cancellation.ThrowIfCancellationRequested();
            AccessModes.Publish(part, access);
            DiskFlush.Tree(part);
            var hash = FolderHash.Of(part);
            Directory.Move(part, fresh);
            DiskFlush.Folder(output);
            AccessModes.LetIn(output, access);
            After(PublicationStep.FolderWritten, quarter);
            return hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(part);
            Discard(fresh);
            throw Faults.Stop(ResultsFindings.OutputNotWritable, output, e);
        }
        catch (Exception e) when (e is RunStoppedException or OperationCanceledException)
        {
            Discard(part);
            Discard(fresh);
            throw;
        }
    }

    private void Exchange(Quarter quarter, string place, string fresh)
    {
        var old = Beside(quarter, "old");
        if (Directory.Exists(place))
        {
            if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
            Directory.Move(place, old);
        }

        After(PublicationStep.OldMoved, quarter);
        Directory.Move(fresh, place);
        DiskFlush.Folder(output);
        After(PublicationStep.NewInPlace, quarter);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        After(PublicationStep.OldDeleted, quarter);
    }

    private void Settle(Quarter quarter)
    {
        var (place, fresh, old) = (FolderOf(quarter), Beside(quarter, "new"), Beside(quarter, "old"));
        var committed = store.FolderSha256(quarter);
        if (Directory.Exists(fresh))
        {
            if (committed is not null && FolderHash.Of(fresh) == committed)
            {
                Exchange(quarter, place, fresh);
                return;
            }

            Directory.Delete(fresh, recursive: true);
        }

        if (!Directory.Exists(old)) return;
        if (!Directory.Exists(place)) Directory.Move(old, place);
        else Directory.Delete(old, recursive: true);
    }

    private string Beside(Quarter quarter, string ending) => Path.Combine(output, $".{quarter}.{ending}");

    private void After(PublicationStep step, Quarter quarter)
    {
        AfterStep?.Invoke(step);
        var wanted = Environment.GetEnvironmentVariable("EARLYWARNING_STOP_AFTER");
        if (string.IsNullOrEmpty(wanted)) return;
        var word = StoreWords<PublicationStep>.Of(step);
        if (wanted == word || wanted == $"{quarter}/{word}")
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>Deletes the unfinished folder as far as possible; what remains is deleted at the next start.</summary>
    private static void Discard(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
