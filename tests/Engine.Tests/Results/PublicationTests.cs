using EarlyWarning.Results;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Tests.Results;

internal sealed class PublicationTests
{
    private static readonly Quarter Quarter = new(2026, 3);
    private static readonly PublicationStep[] Steps = Enum.GetValues<PublicationStep>();

    private ScratchFolder scratch = null!;

    private string StoreFile => scratch.In("out", "results.sqlite");

    [SetUp]
    public void MakeScratch()
    {
        scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.In("out"));
    }

    [TearDown]
    public void DropScratch() => scratch.Dispose();

    [Test]
    public void Publish_FirstTime_LeavesFolderAndStoreOnly()
    {
        var hash = Publish(0);
        Assert.That(scratch.Content("out"), Is.EqualTo(new[] { "2026-Q3/deep/more.txt=inside 0", "2026-Q3/report.html=report 0" }));
        Assert.That(Directory.GetFileSystemEntries(scratch.In("out")).Select(Path.GetFileName), Is.EquivalentTo(new[] { "2026-Q3", "results.sqlite" }));
        using var store = ResultsStore.Open(StoreFile);
        Assert.That(store.FolderSha256(Quarter), Is.EqualTo(hash).And.EqualTo(FolderHash.Of(scratch.In("out", "2026-Q3"))));
    }

    [TestCaseSource(nameof(Steps))]
    public void Publish_KilledAfterAStep_IsOldOrNewNeverMixedAndRunsAgain(object at)
    {
        var step = (PublicationStep)at;
        Publish(0);
        var before = (Files: scratch.Content("out"), Rows: StoreDump.Of(StoreFile));
        Assert.That(() => Publish(1, s => Kill(s, step)), Throws.TypeOf<Killed>());

        RecoverAgain();
        var after = (Files: scratch.Content("out"), Rows: StoreDump.Of(StoreFile));
        Publish(1);
        var wanted = (Files: scratch.Content("out"), Rows: StoreDump.Of(StoreFile));

        Assert.That(wanted.Files, Is.Not.EqualTo(before.Files));
        var expected = step < PublicationStep.StoreCommitted ? before : wanted;
        Assert.That(after.Files, Is.EqualTo(expected.Files));
        Assert.That(after.Rows, Is.EqualTo(expected.Rows));
        Assert.That(Directory.GetDirectories(scratch.In("out")).Select(Path.GetFileName), Is.EqualTo(new[] { "2026-Q3" }));
    }

    [TestCaseSource(nameof(Steps))]
    public void Publish_FirstTimeKilledAfterAStep_IsNothingOrNew(object at)
    {
        var step = (PublicationStep)at;
        Assert.That(() => Publish(1, s => Kill(s, step)), Throws.TypeOf<Killed>());
        RecoverAgain();
        Assert.That(scratch.Content("out"), Has.Length.EqualTo(step < PublicationStep.StoreCommitted ? 0 : 2));
        using var store = ResultsStore.Open(StoreFile);
        Assert.That(store.Quarters(), Has.Length.EqualTo(step < PublicationStep.StoreCommitted ? 0 : 1));
    }

    [TestCaseSource(nameof(Steps))]
    public void Recover_KilledAgainWhileRecovering_StillCompletes(object at)
    {
        var step = (PublicationStep)at;
        if (step < PublicationStep.OldMoved) step = PublicationStep.OldMoved;
        Publish(0);
        Assert.That(() => Publish(1, s => Kill(s, PublicationStep.StoreCommitted)), Throws.TypeOf<Killed>());
        using (var store = ResultsStore.Open(StoreFile))
        {
            var publication = new Publication(scratch.In("out"), store) { AfterStep = s => Kill(s, step) };
            Assert.That(publication.Recover, Throws.TypeOf<Killed>());
        }

        RecoverAgain();
        Assert.That(scratch.Content("out"), Is.EqualTo(new[] { "2026-Q3/deep/more.txt=inside 1", "2026-Q3/report.html=report 1" }));
    }

    [TestCaseSource(nameof(Steps))]
    public void Recover_StoreLost_LeavesOldOrNewFolderWhole(object at)
    {
        Publish(0);
        Assert.That(() => Publish(1, s => Kill(s, (PublicationStep)at)), Throws.TypeOf<Killed>());
        File.Delete(StoreFile);
        RecoverAgain();
        var files = scratch.Content("out");
        Assert.That(files, Has.Length.EqualTo(2));
        Assert.That(files.Select(f => f[^1]).Distinct().Count(), Is.EqualTo(1), "both files are of one run");
    }

    [Test]
    public void Publish_DiskFullWhileWriting_StopsAndKeepsTheOldResults()
    {
        Publish(0);
        var before = (scratch.Content("out"), StoreDump.Of(StoreFile));
        var stop = Assert.Throws<RunStoppedException>(() => Publish(1, write: folder =>
        {
            File.WriteAllText(Path.Combine(folder, "report.html"), "half");
            throw new IOException("No space left on device", 28);
        }))!;
        Assert.That((stop.Reason, stop.Findings.Single().Kind.Code), Is.EqualTo((StopReason.OutputNotWritten, "EW1605")));
        Assert.That(stop.Findings.Single().Message(Language.English), Does.Contain("disk full").And.Contain("nothing was published"));
        Assert.That(stop.Findings.Single().Message(Language.German), Does.Contain("(Datenträger voll)").And.Not.Contain("disk"));
        Assert.That((scratch.Content("out"), StoreDump.Of(StoreFile)), Is.EqualTo(before));
    }

    [TestCase("BEGIN IMMEDIATE")]
    [TestCase("BEGIN EXCLUSIVE")]
    public void Publish_StoreLockedByAnotherProgram_StopsAndKeepsTheOldResults(string lockIt)
    {
        Publish(0);
        var before = (scratch.Content("out"), StoreDump.Of(StoreFile));
        using (var store = ResultsStore.Open(StoreFile))
        using (var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = StoreFile, Pooling = false }.ToString()))
        {
            other.Open();
            using var begin = other.CreateCommand();
#pragma warning disable CA2100 // The two statements above.
            begin.CommandText = lockIt;
#pragma warning restore CA2100
            begin.ExecuteNonQuery();
            var publication = new Publication(scratch.In("out"), store);
            var stop = Assert.Throws<RunStoppedException>(() => publication.Publish(SafeTables.Of(Quarter, 1), null, f => Write(f, 1), default))!;
            Assert.That(stop.Findings.Single().Message(Language.English), Does.Contain("locked by another program").And.Contain("EW1601"));
        }

        RecoverAgain();

        Assert.That((scratch.Content("out"), StoreDump.Of(StoreFile)), Is.EqualTo(before));
    }

    [Test]
    public void Publish_StoreFull_StopsAndKeepsTheOldResults()
    {
        Publish(0);
        var before = (scratch.Content("out"), StoreDump.Of(StoreFile));
        using (var store = ResultsStore.Open(StoreFile))
        {
            store.LimitPages();
            var publication = new Publication(scratch.In("out"), store);
            var stop = Assert.Throws<RunStoppedException>(() => publication.Publish(SafeTables.Of(new Quarter(2026, 4)), null, f => Write(f, 1), default))!;
            Assert.That(stop.Findings.Single().Message(Language.English), Does.Contain("disk full"));
        }

        Assert.That((scratch.Content("out"), StoreDump.Of(StoreFile)), Is.EqualTo(before));
    }

    [Test]
    public void Publish_OutputOrQuarterIsAFile_Stops()
    {
        using var store = ResultsStore.Open(StoreFile);
        File.WriteAllText(scratch.In("plain"), "mine");
        Assert.That(Code(new Publication(scratch.In("plain"), store)), Is.EqualTo("EW1606"));
        Assert.That(Code(new Publication(scratch.In("plain", "deeper"), store)), Is.EqualTo("EW1605"));
        File.WriteAllText(scratch.In("out", "2026-Q3"), "mine");
        Assert.That(Code(new Publication(scratch.In("out"), store)), Is.EqualTo("EW1606"));
        Assert.That(File.ReadAllText(scratch.In("plain")) + File.ReadAllText(scratch.In("out", "2026-Q3")), Is.EqualTo("minemine"));
        Assert.That(store.Quarters(), Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Folders have no read-only mode on Windows.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Publish_ReadOnlyOutputFolder_StopsAndKeepsTheOldResults()
    {
        Publish(0);
        var before = scratch.Content("out");
        using var store = ResultsStore.Open(StoreFile);
        File.SetUnixFileMode(scratch.In("out"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            if (CanWrite(scratch.In("out"))) Assert.Ignore("This user may write everywhere, so no folder is read-only.");
            Assert.That(Code(new Publication(scratch.In("out"), store)), Is.EqualTo("EW1605"));
            Assert.That(scratch.Content("out"), Is.EqualTo(before));
        }
        finally
        {
            File.SetUnixFileMode(scratch.In("out"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [TestCase(PublicationStep.FolderStarted, true)]
    [TestCase(PublicationStep.FolderWritten, true)]
    [TestCase(PublicationStep.StoreWritten, true)]
    [TestCase(PublicationStep.StoreCommitted, false)]
    [TestCase(PublicationStep.OldMoved, false)]
    public void Publish_Cancelled_IsHeededUpToTheCommit(object at, bool stops)
    {
        Publish(0);
        var before = (scratch.Content("out"), StoreDump.Of(StoreFile));
        using var source = new CancellationTokenSource();
        void Act() => Publish(1, s => { if (s == (PublicationStep)at) source.Cancel(); }, cancellation: source.Token);
        if (stops)
        {
            Assert.That(Act, Throws.InstanceOf<OperationCanceledException>());
            Assert.That((scratch.Content("out"), StoreDump.Of(StoreFile)), Is.EqualTo(before));
        }
        else
        {
            Act();
            Assert.That(scratch.Content("out"), Has.All.EndsWith("1"));
        }
    }

    [Test]
    public void Publish_OtherQuarters_AreLeftAlone()
    {
        Publish(0);
        using (var store = ResultsStore.Open(StoreFile))
        {
            new Publication(scratch.In("out"), store).Publish(SafeTables.Of(new Quarter(2026, 2)), null, f => Write(f, 7), default);
        }

        Assert.That(scratch.Content("out"), Is.EqualTo(new[]
        {
            "2026-Q2/deep/more.txt=inside 7", "2026-Q2/report.html=report 7", "2026-Q3/deep/more.txt=inside 0", "2026-Q3/report.html=report 0",
        }));
    }

    [Test]
    public void FolderHash_NamesAndBytes_BothCount()
    {
        string Hash(params (string Name, string Text)[] files)
        {
            var folder = Directory.CreateDirectory(scratch.In("hashed")).FullName;
            foreach (var (name, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
                File.WriteAllText(Path.Combine(folder, name), text);
            }

            var hash = FolderHash.Of(folder);
            Directory.Delete(folder, recursive: true);
            return hash;
        }

        var hash = Hash(("a", "1"), ("b/c", "2"));
        Assert.That(Hash(("b/c", "2"), ("a", "1")), Is.EqualTo(hash));
        Assert.That(Hash(("a", "1"), ("b/c", "3")), Is.Not.EqualTo(hash));
        Assert.That(Hash(("a", "1"), ("b/d", "2")), Is.Not.EqualTo(hash));
        Assert.That(Hash(("a", "12"), ("b/c", "")), Is.Not.EqualTo(hash));

        // Internal files do not count, whatever else is called so.
        Assert.That(Hash(("a", "1"), ("b/c", "2"), ("internal/findings.csv", "7")), Is.EqualTo(hash));
        Assert.That(Hash(("a", "1"), ("b/c", "2"), ("internal.csv", "7")), Is.Not.EqualTo(hash));
    }

    [TestCaseSource(nameof(Steps))]
    public void Rewrite_KilledAfterAStep_IsOldOrNewAndTheFiguresStay(object at)
    {
        var step = (PublicationStep)at;
        Publish(0);
        var before = (Files: scratch.Content("out"), Rows: Figures());
        using (var store = ResultsStore.Open(StoreFile))
        {
            var publication = new Publication(scratch.In("out"), store) { AfterStep = s => Kill(s, step) };
            Assert.That(() => publication.Rewrite(Quarter, f => Write(f, 2), default), Throws.TypeOf<Killed>());
        }

        RecoverAgain();
        var committed = step >= PublicationStep.StoreCommitted;
        Assert.That(scratch.Content("out").SequenceEqual(before.Files), Is.EqualTo(!committed));
        Assert.That(Figures(), Is.EqualTo(before.Rows));
        Assert.That(Directory.GetDirectories(scratch.In("out")).Select(Path.GetFileName), Is.EqualTo(new[] { "2026-Q3" }));
        using var again = ResultsStore.Open(StoreFile);
        Assert.That(new Publication(scratch.In("out"), again).Verify(Quarter), Is.EqualTo(FolderHash.Of(scratch.In("out", "2026-Q3"))));

        // All but the row that holds the hash of the folder.
        string[] Figures() => [.. StoreDump.Of(StoreFile).Where(line => !line.StartsWith("quarter: ", StringComparison.Ordinal))];
    }

    [Test]
    public void Rewrite_QuarterThatTheStoreLacks_ChangesNothing()
    {
        Publish(0);
        var before = scratch.Content("out");
        using var store = ResultsStore.Open(StoreFile);
        var publication = new Publication(scratch.In("out"), store);
        Assert.That(publication.Verify(new Quarter(2025, 1)), Is.Null);
        Assert.That(() => publication.Rewrite(new Quarter(2025, 1), f => Write(f, 2), default), Throws.InvalidOperationException);
        publication.Recover();
        Assert.That(scratch.Content("out"), Is.EqualTo(before));
    }

    [Test]
    public void Verify_ChangedFile_IsEmpty()
    {
        Publish(0);
        File.AppendAllText(scratch.In("out", "2026-Q3", "report.html"), " ");
        using var store = ResultsStore.Open(StoreFile);
        Assert.That(new Publication(scratch.In("out"), store).Verify(Quarter), Is.Empty);
    }

    [Test]
    public void Publish_AnyOutcome_TellsTheHashBeforeTheCommit()
    {
        using var store = ResultsStore.Open(StoreFile);
        string? told = null;
        var hash = new Publication(scratch.In("out"), store).Publish(SafeTables.Of(Quarter), null, f => Write(f, 1), default, complete =>
        {
            told = complete;
            Assert.That(store.FolderSha256(Quarter), Is.Null);
        });
        Assert.That(told, Is.EqualTo(hash));
    }

    private static void Kill(PublicationStep at, PublicationStep wanted)
    {
        if (at == wanted) throw new Killed();
    }

    private static bool CanWrite(string folder)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, "probe"), "");
            File.Delete(Path.Combine(folder, "probe"));
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Code(Publication publication) =>
        Assert.Throws<RunStoppedException>(() => publication.Publish(SafeTables.Of(Quarter), null, f => Write(f, 1), default))!.Findings.Single().Kind.Code;

    private static void Write(string folder, int content)
    {
        File.WriteAllText(Path.Combine(folder, "report.html"), $"report {content}");
        Directory.CreateDirectory(Path.Combine(folder, "deep"));
        File.WriteAllText(Path.Combine(folder, "deep", "more.txt"), $"inside {content}");
    }

    private string Publish(int content, Action<PublicationStep>? afterStep = null, Action<string>? write = null, CancellationToken cancellation = default)
    {
        using var store = ResultsStore.Open(StoreFile);
        var publication = new Publication(scratch.In("out"), store) { AfterStep = afterStep };
        return publication.Publish(SafeTables.Of(Quarter, content), null, write ?? (f => Write(f, content)), cancellation);
    }

    private void RecoverAgain()
    {
        using var store = ResultsStore.Open(StoreFile);
        new Publication(scratch.In("out"), store).Recover();
    }

    /// <summary>Stands for a process that ends at once.</summary>
    private sealed class Killed : Exception;
}
