using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

/// <summary>The store on a server, against the store in a file.</summary>
internal sealed class PostgresStoreTests
{
    private static readonly Quarter First = new(2026, 1);
    private static readonly Quarter Second = new(2026, 2);

    private static readonly PublicationStep[] Steps = Enum.GetValues<PublicationStep>();

    private ScratchFolder scratch = null!;

    [SetUp]
    public void MakeScratch() => scratch = new ScratchFolder();

    [TearDown]
    public void DropScratch() => scratch.Dispose();

    [Test]
    public void Replace_TwelveQuartersARerunAndAServerStoppedInMidCopy_HoldsTheRowsOfTheFile()
    {
        var (file, server) = (scratch.In("results.sqlite"), PostgresStores.Fresh());
        var quarters = Enumerable.Range(0, 12).Select(i => new Quarter(2024 + (i / 4), 1 + (i % 4))).ToArray();
        var tables = new List<SafeTable>();
        foreach (var (quarter, i) in quarters.Select((q, i) => (q, i))) tables.Add(SafeTables.Of(quarter, i % 5, [.. tables.Select(SafeTables.Published)]));
        var thresholds = new FrozenThresholds("cafe", quarters[0], new Dictionary<Stage, FrozenStage> { [Stage.Early] = new(-1.0 / 3, 0.1 + 0.2) }.ToImmutableSortedDictionary());
        foreach (var path in new[] { file, server })
        {
            using var store = ResultsStore.Open(path);
            for (var q = 0; q < 11; q++) store.Replace(tables[q], $"hash {q}", q == 0 ? thresholds : null);
        }

        using (var store = ResultsStore.Open(server))
        {
            var rows = 0;
            ((PostgresDatabase)store.Database).BeforeRow = table =>
            {
                if (table == "area_row" && ++rows == 40) PostgresStores.Server.StopAtOnce();
            };
            Assert.That(() => store.Replace(tables[11], "hash 11", null), Throws.InstanceOf<System.Data.Common.DbException>());
            Assert.That(rows, Is.GreaterThanOrEqualTo(40), "it was in the middle of a COPY, of which the server holds more than one buffer");
            PostgresStores.Server.Start();
            Assert.That(PostgresStores.Dump(server).Where(r => r.Contains(quarters[11].ToString(), StringComparison.Ordinal)), Is.Empty, "no row of the broken quarter");
            Assert.That(PostgresStores.Dump(server), Is.EqualTo(StoreDump.Of(file)), "the others are as they were");
            ((PostgresDatabase)store.Database).BeforeRow = null;
            store.Replace(tables[11], "hash 11", null);
        }

        using (var store = ResultsStore.Open(file)) store.Replace(tables[11], "hash 11", null);
        Assert.That(PostgresStores.Dump(server), Is.EqualTo(StoreDump.Of(file)), "after twelve quarters");

        foreach (var path in new[] { file, server })
        {
            using var store = ResultsStore.Open(path);
            store.Replace(SafeTables.Of(quarters[5], 4), "another", null);
        }

        Assert.That(PostgresStores.Dump(server), Is.EqualTo(StoreDump.Of(file)), "after a re-run of the sixth");
        Assert.That(StoreDump.Of(file).Count(r => r.StartsWith("publication: ", StringComparison.Ordinal)), Is.EqualTo(13), "which has two publications");
    }

    [Test]
    public void ReadTable_EveryPartFilled_ComesBackAsFromTheFile()
    {
        var (file, server) = (scratch.In("results.sqlite"), PostgresStores.Fresh());
        var table = ReadTableTests.Full();
        var texts = new List<string>();
        foreach (var path in new[] { file, server })
        {
            using var store = ResultsStore.Open(path);
            store.Replace(table, "a", null);
            texts.Add(Same.Text(store.ReadTable(table.Quarter)) + Same.Text(store.ReadHistory(new Quarter(2027, 1))) + Same.Text(store.ReadPublications()) + Same.Text(store.Quarters()));
        }

        Assert.That(texts[1], Is.EqualTo(texts[0]));
        Assert.That(PostgresStores.Dump(server), Is.EqualTo(StoreDump.Of(file)));
    }

    [Test]
    public void Views_EveryPartFilled_GiveTheRowsOfTheFile()
    {
        var (file, server) = (scratch.In("results.sqlite"), PostgresStores.Fresh());
        foreach (var path in new[] { file, server })
        {
            using var store = ResultsStore.Open(path);
            store.Replace(ReadTableTests.Full(), "a", null);
            store.Replace(SafeTables.Of(Second), "b", null);
        }

        using (Assert.EnterMultipleScope())
        {
            foreach (var view in new[] { "district_current", "district_history", "hotspots", "drivers", "chain", "fact" })
            {
                var wanted = StoreDump.Rows(file, $"SELECT * FROM {view}").Order(StringComparer.Ordinal);
                Assert.That(PostgresStores.Rows(server, $"SELECT * FROM {view}").Order(StringComparer.Ordinal), Is.EqualTo(wanted).And.Not.Empty, view);
            }
        }
    }

    [TestCase(2)]
    [TestCase(3)]
    public void Open_OlderVersion_IsBroughtUpToDateAsTheFileIs(int version)
    {
        var (file, server) = (scratch.In("results.sqlite"), PostgresStores.Fresh());
        OldStores.Make(file, version);
        OldStores.MakeOnServer(server, version);
        ResultsStore.Open(file).Dispose();
        ResultsStore.Open(server).Dispose();
        Assert.That(PostgresStores.Dump(server), Is.EqualTo(StoreDump.Of(file)));
    }

    [Test]
    public void Open_NewerVersion_SaysWhichVersion()
    {
        var server = PostgresStores.Fresh();
        ResultsStore.Open(server).Dispose();
        PostgresStores.Sql(server, "UPDATE schema_version SET version = 9");
        Assert.That(Stopped(() => ResultsStore.Open(server).Dispose()), Does.Contain("has version 9").And.Contain("EW1603"));
    }

    [Test]
    public void Open_SchemaOfAnotherProgram_StopsAndLeavesIt()
    {
        var server = PostgresStores.Fresh();
        var schema = PostgresAddress.Parse(server)!.Schema;
        PostgresStores.Sql(server, $"CREATE SCHEMA {schema}; CREATE TABLE {schema}.schema_version (version text)");
        Assert.That(Stopped(() => ResultsStore.Open(server).Dispose()), Does.Contain("EW1602"));
        Assert.That(PostgresStores.Rows(server, $"SELECT table_name FROM information_schema.tables WHERE table_schema = '{schema}'"), Is.EqualTo(new[] { "schema_version" }));
    }

    [Test]
    public void Open_UnixSocket_FindsTheSameStore()
    {
        var server = PostgresStores.Fresh();
        using (var store = ResultsStore.Open(server)) store.Replace(SafeTables.Of(First), "a", null);
        using var other = ResultsStore.Open(PostgresStores.Server.Socket(PostgresAddress.Parse(server)!.Schema));
        Assert.That(other.FolderSha256(First), Is.EqualTo("a"));
    }

    [Test]
    public void Open_WrongPassword_TellsTheReasonAndNoSecret()
    {
        var server = PostgresStores.Fresh();
        Environment.SetEnvironmentVariable("EARLYWARNING_STORE_PASSWORD", "falsches Geheimnis");
        var stop = Assert.Throws<RunStoppedException>(() => ResultsStore.Open(server).Dispose())!;
        Assert.That((stop.Reason, stop.Findings.Single().Kind.Code), Is.EqualTo((StopReason.OutputNotWritten, "EW1611")));
        Assert.That(stop.Findings.Single().Message(Language.English), Does.Contain("login refused"));
        Assert.That(stop.ToString() + stop.Findings.Single().Message(Language.German), Does.Not.Contain("Geheimnis").And.Not.Contain(PostgresStores.Server.Password));
    }

    [Test]
    public void Open_NoPassword_SaysWhereItIsExpected()
    {
        var server = PostgresStores.Fresh();
        Environment.SetEnvironmentVariable("EARLYWARNING_STORE_PASSWORD", null);
        Assert.That(Stopped(() => ResultsStore.Open(server).Dispose()), Does.Contain("password missing; expected in EARLYWARNING_STORE_PASSWORD"));
    }

    [Test]
    public void Open_NoServer_SaysSo()
    {
        _ = PostgresStores.Server;
        Assert.That(Stopped(() => ResultsStore.Open("postgresql://user@127.0.0.1:1/postgres").Dispose()), Does.Contain("no connection to the server").And.Contain("EW1611"));
        Assert.That(Stopped(() => StoreLock.Acquire("postgresql://user@127.0.0.1:1/postgres").Dispose()), Does.Contain("no connection to the server"));
    }

    [Test]
    public void Open_NoSuchDatabase_SaysSo()
    {
        var server = PostgresStores.Fresh().Replace("/postgres?", "/nirgendwo?", StringComparison.Ordinal);
        Assert.That(Stopped(() => ResultsStore.Open(server).Dispose()), Does.Contain("there is no such database"));
    }

    [Test]
    public void Acquire_HeldByAnother_StopsUntilGivenBack()
    {
        var (server, other) = (PostgresStores.Fresh(), PostgresStores.Fresh());
        using (StoreLock.Acquire(server))
        {
            var stop = Assert.Throws<RunStoppedException>(() => StoreLock.Acquire(server).Dispose())!;
            Assert.That((stop.Reason, stop.Findings.Single().Kind.Code), Is.EqualTo((StopReason.OutputNotWritten, "EW1604")));
            Assert.That(() => StoreLock.Acquire(other).Dispose(), Throws.Nothing, "another schema is another store");
        }

        Assert.That(() => StoreLock.Acquire(server).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Replace_AnotherIsWriting_StopsAndChangesNothing()
    {
        var server = PostgresStores.Fresh();
        using var store = ResultsStore.Open(server);
        using var other = ResultsStore.Open(server);
        store.Replace(SafeTables.Of(First), "a", null);
        store.Replace(SafeTables.Of(First, 3), "b", null, () =>
        {
            Assert.That(Stopped(() => other.Replace(SafeTables.Of(First, 2), "c", null)), Does.Contain("EW1604"));
            Assert.That(other.FolderSha256(First), Is.EqualTo("a"), "readers see the old rows until the commit");
        });
        Assert.That(other.FolderSha256(First), Is.EqualTo("b"));
    }

    [Test]
    public void Replace_StoppedBeforeCommit_ChangesNothing()
    {
        var server = PostgresStores.Fresh();
        using var store = ResultsStore.Open(server);
        store.Replace(SafeTables.Of(First), "a", null);
        var before = PostgresStores.Dump(server);
        Assert.That(() => store.Replace(SafeTables.Of(First, 3), "x", null, () => throw new TimeoutException()), Throws.TypeOf<TimeoutException>());
        Assert.That(PostgresStores.Dump(server), Is.EqualTo(before));
    }

    [Test]
    public void Publish_ServerStoppedBeforeTheCommit_KeepsTheOldFolderAndRunsAgain()
    {
        var server = PostgresStores.Fresh();
        using (var store = ResultsStore.Open(server))
        {
            var publication = new Publication(scratch.In("out"), store)
            {
                AfterStep = step =>
                {
                    if (step == PublicationStep.StoreWritten && Directory.Exists(scratch.In("out", "2026-Q1"))) PostgresStores.Server.StopAtOnce();
                },
            };
            publication.Publish(SafeTables.Of(First), null, folder => File.WriteAllText(Path.Combine(folder, "a.txt"), "old"), default);
            Assert.That(
                Stopped(() => publication.Publish(SafeTables.Of(First, 3), null, folder => File.WriteAllText(Path.Combine(folder, "a.txt"), "new"), default)), Does.Contain("EW1611"));
            PostgresStores.Server.Start();
        }

        using (var store = ResultsStore.Open(server))
        {
            var publication = new Publication(scratch.In("out"), store);
            publication.Recover();
            Assert.That(scratch.Content("out"), Is.EqualTo(new[] { "2026-Q1/a.txt=old" }));
            publication.Publish(SafeTables.Of(First, 3), null, folder => File.WriteAllText(Path.Combine(folder, "a.txt"), "new"), default);
        }

        Assert.That(scratch.Content("out"), Is.EqualTo(new[] { "2026-Q1/a.txt=new" }));
    }

    [TestCaseSource(nameof(Steps))]
    public void Publish_KilledAfterAStep_IsOldOrNewNeverMixedAndRunsAgain(object at)
    {
        var (server, step) = (PostgresStores.Fresh(), (PublicationStep)at);
        Publish(0, null);
        var before = (Files: scratch.Content("out"), Rows: PostgresStores.Dump(server));
        Assert.That(() => Publish(1, s => _ = s == step ? throw new TimeoutException() : s), Throws.TypeOf<TimeoutException>());
        using (var store = ResultsStore.Open(server)) new Publication(scratch.In("out"), store).Recover();
        var after = (Files: scratch.Content("out"), Rows: PostgresStores.Dump(server));
        Publish(1, null);
        var expected = step < PublicationStep.StoreCommitted ? before : (Files: scratch.Content("out"), Rows: PostgresStores.Dump(server));
        Assert.That(after.Files, Is.EqualTo(expected.Files));
        Assert.That(after.Rows, Is.EqualTo(expected.Rows));

        void Publish(int plus, Action<PublicationStep>? afterStep)
        {
            using var store = ResultsStore.Open(server);
            new Publication(scratch.In("out"), store) { AfterStep = afterStep }
                .Publish(SafeTables.Of(First, plus), null, folder => File.WriteAllText(Path.Combine(folder, "a.txt"), $"{plus}"), default);
        }
    }

    [Test]
    public void Replace_HostileNames_ComeBackAsTheyWere()
    {
        string[] names = ["'; DROP TABLE quarter; --", "\"\\copy\t\\N\r\n", "\u202Eabc\u200F", "👩‍👧‍👦 ünï", new string('x', 300), "=1+1", "<script>alert(1)</script>", "$1 @quarter {0}", "\\.", ""];
        var table = ReadTableTests.Full();
        var hostile = table with { Rows = [.. table.Rows.Select((r, i) => r with { Name = names[r.Code.Length == 0 ? 0 : (r.Code[^1] + r.Code[0]) % names.Length] })], GroupRows = [] };
        var (file, server) = (scratch.In("results.sqlite"), PostgresStores.Fresh());
        foreach (var path in new[] { file, server })
        {
            using var store = ResultsStore.Open(path);
            store.Replace(hostile, "a", null);
            Assert.That(store.ReadTable(hostile.Quarter)!.Rows.Select(r => r.Name), Is.EqualTo(hostile.Rows.Select(r => r.Name)));
        }

        Assert.That(PostgresStores.Dump(server), Is.EqualTo(StoreDump.Of(file)));
        Assert.That(hostile.Rows.Select(r => r.Name).Distinct().Count(), Is.EqualTo(names.Length), "each name takes part");
    }

    [Test]
    public void Replace_NameWithAZeroCharacter_IsStoredWithAMarkInItsPlace()
    {
        var table = SafeTables.Of(First);
        foreach (var path in new[] { scratch.In("results.sqlite"), PostgresStores.Fresh() })
        {
            using var store = ResultsStore.Open(path);
            store.Replace(table with { Rows = [.. table.Rows.Select(r => r with { Name = "a\0b" })] }, "a", null);
            Assert.That(store.ReadTable(First)!.Rows.Select(r => r.Name).Distinct(), Is.EqualTo(new[] { "a\uFFFDb" }), "PostgreSQL has no zero character");
        }
    }

    [Test]
    public void Exists_NothingFileOrSchema_IsTold()
    {
        var server = PostgresStores.Fresh();
        Assert.That((ResultsStore.Exists(server), ResultsStore.Exists(scratch.In("results.sqlite"))), Is.EqualTo((false, false)));
        ResultsStore.Open(server).Dispose();
        ResultsStore.Open(scratch.In("results.sqlite")).Dispose();
        Assert.That((ResultsStore.Exists(server), ResultsStore.Exists(scratch.In("results.sqlite"))), Is.EqualTo((true, true)));
    }

    private static string Stopped(Action action) => Assert.Throws<RunStoppedException>(() => action())!.Findings.Single().Message(Language.English);
}
