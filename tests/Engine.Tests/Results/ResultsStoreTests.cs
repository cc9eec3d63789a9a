using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Tests.Results;

internal sealed class ResultsStoreTests
{
    private static readonly Quarter First = new(2026, 1);
    private static readonly Quarter Second = new(2026, 2);

    private ScratchFolder scratch = null!;

    private string StorePath => scratch.In("results.sqlite");

    [SetUp]
    public void MakeScratch() => scratch = new ScratchFolder();

    [TearDown]
    public void DropScratch() => scratch.Dispose();

    [Test]
    public void Acquire_FileInPlaceOfTheFolder_SaysSo()
    {
        File.WriteAllText(scratch.In("out"), "");
        var stop = Assert.Throws<RunStoppedException>(() => StoreLock.Acquire(scratch.In("out", "results.sqlite")).Dispose())!;
        Assert.That(stop.Reason, Is.EqualTo(StopReason.OutputNotWritten));
        Assert.That(stop.Findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { "EW1606" }));
    }

    [Test]
    public void ReadHistory_QuartersStored_ReturnsThemAsPublished()
    {
        var first = SafeTables.Of(First);
        var second = SafeTables.Of(Second, 2, SafeTables.Published(first));
        using (var store = ResultsStore.Open(StorePath))
        {
            store.Replace(second, "b", null);
            store.Replace(first, "a", null);
        }

        using var again = ResultsStore.Open(StorePath);
        Assert.That(again.Quarters(), Is.EqualTo(new[] { First, Second }));
        var history = again.ReadHistory(new Quarter(2026, 3));
        Assert.That(history.Select(h => h.Quarter), Is.EqualTo(new[] { First, Second }));
        Assert.That(history.Select(h => (h.Measure, h.ModelSha256, h.ComparisonKey)), Has.All.EqualTo(("flagged", "cafe", first.ComparisonKey)));
        Assert.That(Text(history[0].Rows), Is.EqualTo(Text(first.Rows)));
        Assert.That(Text(history[1].Rows), Is.EqualTo(Text(second.Rows)));
        Assert.That(history[0].Indicators, Is.EqualTo(first.Indicators));
        Assert.That(second.Rows.Count(r => r.Change is not null), Is.GreaterThan(20), "changes take part");
        Assert.That(second.Rows.Count(r => r.Protected), Is.GreaterThanOrEqualTo(4), "protected rows take part");
        Assert.That(again.ReadHistory(Second).Select(h => h.Quarter), Is.EqualTo(new[] { First }));
        Assert.That((again.FolderSha256(First), again.FolderSha256(new Quarter(2025, 1))), Is.EqualTo(("a", (string?)null)));
    }

    [Test]
    public void Replace_SameQuarterAgain_LeavesOnlyTheNewRows()
    {
        using (var store = ResultsStore.Open(StorePath))
        {
            store.Replace(SafeTables.Of(First, 5), "x", null);
            store.Replace(SafeTables.Of(First), "a", null);
            store.Replace(SafeTables.Of(Second), "b", null);
        }

        using (var store = ResultsStore.Open(scratch.In("other.sqlite")))
        {
            store.Replace(SafeTables.Of(Second), "b", null);
            store.Replace(SafeTables.Of(First), "a", null);
        }

        var rows = StoreDump.Of(StorePath);
        Assert.That(rows.Where(r => !r.StartsWith("publication", StringComparison.Ordinal)), Is.EqualTo(StoreDump.Of(scratch.In("other.sqlite")).Where(r => !r.StartsWith("publication", StringComparison.Ordinal))));
        Assert.That(rows.Count(r => r.StartsWith("publication: ", StringComparison.Ordinal)), Is.EqualTo(3), "what was replaced has readers all the same");
        foreach (var table in new[] { "area", "indicator", "measure", "stage", "area_row", "driver", "indicator_value", "environment_index", "spatial_pattern", "source", "finding_count", "domain_count", "district_remark" })
        {
            Assert.That(rows.Any(r => r.StartsWith(table + ": ", StringComparison.Ordinal)), Is.True, table);
        }
    }

    [Test]
    public void Replace_ProtectedNumbers_AreNowhereInTheFile()
    {
        using (var store = ResultsStore.Open(StorePath)) store.Replace(SafeTables.Of(First), "a", null);
        var rows = StoreDump.Of(StorePath);
        Assert.That(rows, Has.Some.EqualTo("area_row: 2026-Q1 | district | 04 | early | 1" + string.Concat(Enumerable.Repeat(" | ", 28))));
        Assert.That(rows, Has.Some.EqualTo("indicator_value: 2026-Q1 | 02 | J07 | all | 2 |  |  |  |  |  | "));
        Assert.That(rows, Has.Some.StartsWith("source: 2026-Q1 | 1 | schule | schule.csv | ab | school | 1 |").And.Some.EndsWith(" | 3000 | 12 | "));
    }

    [Test]
    public void Replace_StoppedBeforeCommit_ChangesNothing()
    {
        using (var store = ResultsStore.Open(StorePath))
        {
            store.Replace(SafeTables.Of(First), "a", null);
            Assert.That(() => store.Replace(SafeTables.Of(First, 3), "x", null, () => throw new TimeoutException()), Throws.TypeOf<TimeoutException>());
            Assert.That(store.FolderSha256(First), Is.EqualTo("a"));
        }

        using (var store = ResultsStore.Open(scratch.In("other.sqlite"))) store.Replace(SafeTables.Of(First), "a", null);
        Assert.That(StoreDump.Of(StorePath), Is.EqualTo(StoreDump.Of(scratch.In("other.sqlite"))));
    }

    [Test]
    public void ReadThresholds_Stored_ReturnsThemBitByBit()
    {
        var stages = new Dictionary<Stage, FrozenStage> { [Stage.Early] = new(-1.0 / 3, 0), [Stage.Transition] = new(0.1 + 0.2, -2.0 / 3) };
        var thresholds = new FrozenThresholds("cafe", First, stages.ToImmutableSortedDictionary());
        using (var store = ResultsStore.Open(StorePath)) store.Replace(SafeTables.Of(First), "a", thresholds);
        using var again = ResultsStore.Open(StorePath);
        Assert.That(again.ReadThresholds("cafe", First)!.Stages, Is.EqualTo(thresholds.Stages));
        Assert.That(again.ReadThresholds("cafe", Second), Is.Null);
        Assert.That(again.ReadThresholds("other", First), Is.Null);
    }

    [Test]
    public void Open_NotADatabase_StopsAndLeavesTheFile()
    {
        File.WriteAllText(StorePath, new string('x', 5000));
        var stop = Assert.Throws<RunStoppedException>(() => ResultsStore.Open(StorePath).Dispose())!;
        Assert.That((stop.Reason, stop.Findings.Single().Kind.Code), Is.EqualTo((StopReason.OutputNotWritten, "EW1602")));
        Assert.That(File.ReadAllText(StorePath), Is.EqualTo(new string('x', 5000)));
    }

    [Test]
    public void Open_DatabaseOfAnotherProgram_StopsAndLeavesTheFile()
    {
        Sql("CREATE TABLE quarter (quarter TEXT); INSERT INTO quarter VALUES ('mine')");
        Assert.That(Code(() => ResultsStore.Open(StorePath).Dispose()), Is.EqualTo("EW1602"));
        Assert.That(StoreDump.Of(StorePath), Is.EqualTo(new[] { "quarter: mine" }));
    }

    [Test]
    public void Open_NewerSchema_SaysWhichVersion()
    {
        ResultsStore.Open(StorePath).Dispose();
        Sql("INSERT INTO schema_version VALUES (7)");
        var stop = Assert.Throws<RunStoppedException>(() => ResultsStore.Open(StorePath).Dispose())!;
        Assert.That(stop.Findings.Single().Message(Language.English), Does.Contain("has version 7").And.Contain("up to 4").And.Contain("EW1603"));
    }

    [Test]
    public void Open_OlderSchema_SaysWhichVersion()
    {
        ResultsStore.Open(StorePath).Dispose();
        Sql("UPDATE schema_version SET version = 1");
        var stop = Assert.Throws<RunStoppedException>(() => ResultsStore.Open(StorePath).Dispose())!;
        Assert.That(stop.Findings.Single().Message(Language.English), Does.Contain("has version 1").And.Contain("writes version 4"));
    }

    [Test]
    public void ReadPublications_QuarterReplaced_KeepsWhatItsReadersHold()
    {
        var before = SafeTables.Of(First, 5);
        var after = SafeTables.Of(First);
        using var store = ResultsStore.Open(StorePath);
        store.Replace(before, "x", null);
        store.Replace(before, "x", null);
        Assert.That(store.ReadPublications().Select(p => (p.Quarter, p.Version)), Is.EqualTo(new[] { (First, 1) }), "the same rows are no new version");
        store.Replace(after, "a", null);
        store.Replace(SafeTables.Of(Second), "b", null);
        var publications = store.ReadPublications();
        Assert.That(publications.Select(p => (p.Quarter, p.Version)), Is.EqualTo(new[] { (First, 1), (First, 2), (Second, 1) }));
        Assert.That(Counts(publications[0].Rows), Is.EqualTo(Counts(before.Rows)));
        Assert.That(Counts(publications[1].Rows), Is.EqualTo(Counts(after.Rows)));
        Assert.That(publications[0].Limits, Is.EqualTo(new PublicationSettings()));
        Assert.That(publications.Select(p => p.ComparisonKey), Has.All.EqualTo(before.ComparisonKey));
        Assert.That(store.ReadHistory(Second).Single().Rows.Length, Is.EqualTo(after.Rows.Length), "the history has the current version only");

        static IEnumerable<string> Counts(IEnumerable<SafeRow> rows) => rows.Select(r => $"{r.Kind} {r.Code} {r.Borough} {r.Stage} {r.Figures?.Children} {r.Figures?.Count}");
    }

    [Test]
    public void ReadPublications_Groups_AreKeptToo()
    {
        var table = SafeTables.Of(First);
        var groups = table.Rows.SelectMany(r => new[] { "m", "w" }.Select(g => new SafeGroupRow(
            r.Kind, r.Code, r.Name, r.Borough, r.Stage, g, r.Figures is null ? null : new GroupFigures(r.Figures.Children, r.Figures.Count, 0.5, 0.4, 0.6)))).ToArray();
        using var store = ResultsStore.Open(StorePath);
        store.Replace(table with { GroupRows = [.. groups] }, "a", null);
        store.Replace(table, "b", null);
        var publications = store.ReadPublications();
        Assert.That(publications.Select(p => p.GroupRows.Length), Is.EqualTo(new[] { groups.Length, 0 }));
        Assert.That(publications[0].GroupRows.Count(r => r.Protected), Is.EqualTo(groups.Count(r => r.Protected)).And.GreaterThan(0));
        Assert.That(publications[0].GroupRows.Sum(r => r.Figures?.Count), Is.EqualTo(groups.Sum(r => r.Figures?.Count)));
    }

    [Test]
    public void Open_DamagedPages_Stops()
    {
        using (var store = ResultsStore.Open(StorePath)) store.Replace(SafeTables.Of(First), "a", null);
        using (var file = new FileStream(StorePath, FileMode.Open))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        Assert.That(Code(() => ResultsStore.Open(StorePath).Dispose()), Is.EqualTo("EW1602"));
    }

    [Test]
    public void Open_PathIsAFolderOrInsideAStorePathStops()
    {
        Directory.CreateDirectory(StorePath);
        Assert.That(Code(() => ResultsStore.Open(StorePath).Dispose()), Is.EqualTo("EW1602"));
        File.WriteAllText(scratch.In("plain"), "");
        Assert.That(Code(() => ResultsStore.Open(scratch.In("plain", "results.sqlite")).Dispose()), Is.EqualTo("EW1601"));
    }

    [Test]
    public void Acquire_HeldByAnother_StopsUntilGivenBack()
    {
        using (StoreLock.Acquire(StorePath))
        {
            var stop = Assert.Throws<RunStoppedException>(() => StoreLock.Acquire(StorePath).Dispose())!;
            Assert.That((stop.Reason, stop.Findings.Single().Kind.Code), Is.EqualTo((StopReason.OutputNotWritten, "EW1604")));
        }

        Assert.That(() => StoreLock.Acquire(StorePath).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Acquire_FileOfAKilledRun_DoesNotBlock()
    {
        File.WriteAllText(StorePath + ".lock", "left behind");
        Assert.That(() => StoreLock.Acquire(StorePath).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Words_EnumerationValue_RoundTrips()
    {
        Assert.That(StoreWords<FunnelPosition>.Of(FunnelPosition.FarAbove), Is.EqualTo("far-above"));
        Assert.That(Enum.GetValues<Verdict>().Select(v => StoreWords<Verdict>.Parse(StoreWords<Verdict>.Of(v))), Is.EqualTo(Enum.GetValues<Verdict>()));
        Assert.That(() => StoreWords<Verdict>.Parse("no-such"), Throws.TypeOf<FormatException>());
    }

    private static string Code(Action action) => Assert.Throws<RunStoppedException>(() => action())!.Findings.Single().Kind.Code;

    private static string[] Text(ImmutableArray<SafeRow> rows) =>
        [.. rows.Select(r => $"{r with { Figures = null }} {r.Figures?.ToString()} {string.Join(",", r.Figures?.Drivers ?? [])}")];

    private void Sql(string sql, string? store = null)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store ?? StorePath, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
