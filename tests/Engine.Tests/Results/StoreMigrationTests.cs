using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

/// <summary>Stores of older versions, as those versions wrote them.</summary>
internal sealed class StoreMigrationTests
{
    private static readonly Quarter First = new(2026, 1);
    private static readonly Quarter Second = new(2026, 2);

    private ScratchFolder scratch = null!;

    private string Old => scratch.In("old.sqlite");

    private string New => scratch.In("new.sqlite");

    [SetUp]
    public void MakeScratch() => scratch = new ScratchFolder();

    [TearDown]
    public void DropScratch() => scratch.Dispose();

    [TestCase(2)]
    [TestCase(3)]
    public void Open_OlderVersion_GetsTheTablesAndViewsOfANewStore(int version)
    {
        OldStores.Make(Old, version);
        ResultsStore.Open(Old).Dispose();
        ResultsStore.Open(New).Dispose();
        const string schema = "SELECT name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";
        Assert.That(StoreDump.Rows(Old, schema), Is.EqualTo(StoreDump.Rows(New, schema)).And.Not.Empty);
        Assert.That(StoreDump.Rows(Old, "PRAGMA foreign_key_check"), Is.Empty);
    }

    [TestCase(2)]
    [TestCase(3)]
    public void Open_OlderVersion_KeepsTheHistory(int version)
    {
        var first = SafeTables.Of(First);
        var second = SafeTables.Of(Second, 2, SafeTables.Published(first));
        OldStores.Make(Old, version);
        using var store = ResultsStore.Open(Old);
        var history = store.ReadHistory(new Quarter(2026, 3));
        var wanted = new[] { first, second }.Select(t => SafeTables.Published(t) with { Rows = version == 3 ? t.Rows : [.. t.Rows.Select(WithoutDrivers)] });
        Assert.That(Same.Text(history), Is.EqualTo(Same.Text(wanted)));
        Assert.That((store.FolderSha256(First), store.FolderSha256(Second)), Is.EqualTo(("a", "b")));
        Assert.That(store.ReadThresholds("cafe", First)!.Stages[Stage.Early], Is.EqualTo(new FrozenStage(-1.0 / 3, 0.25)));
    }

    [Test]
    public void Open_VersionThree_KeepsEveryPublication()
    {
        OldStores.Make(Old, 3);
        using var store = ResultsStore.Open(Old);
        var publications = store.ReadPublications();
        Assert.That(publications.Select(p => (p.Quarter, p.Version)), Is.EqualTo(new[] { (First, 1), (First, 2), (Second, 1) }));
        Assert.That(publications.Select(p => p.Limits), Has.All.EqualTo(new PublicationSettings()));
        Assert.That(publications[1].GroupRows, Has.Length.EqualTo(12));
        Assert.That(publications[0].Rows.First(r => !r.Protected).Figures!.Count, Is.Not.EqualTo(publications[1].Rows.First(r => !r.Protected).Figures!.Count));
    }

    [Test]
    public void Open_VersionTwo_MakesOnePublicationOfEachQuarter()
    {
        OldStores.Make(Old, 2);
        using (var store = ResultsStore.Open(Old))
        {
            Assert.That(store.ReadPublications().Select(p => (p.Quarter, p.Version, p.Limits)), Is.EqualTo(new[] { (First, 1, (PublicationSettings?)null), (Second, 1, null) }));
        }

        using (var store = ResultsStore.Open(Old)) Assert.That(store.ReadPublications(), Has.Length.EqualTo(2), "and only once");
    }

    [TestCase(2)]
    [TestCase(3)]
    public void Replace_QuartersOfAnOlderVersionComputedAgain_LeavesNothingOld(int version)
    {
        OldStores.Make(Old, version);
        foreach (var path in new[] { Old, New })
        {
            using var store = ResultsStore.Open(path);
            store.Replace(SafeTables.Of(First), "a", null);
            store.Replace(SafeTables.Of(Second), "b", null);
        }

        Assert.That(Current(Old), Is.EqualTo(Current(New)));

        static IEnumerable<string> Current(string path) =>
            StoreDump.Of(path).Where(r => !r.StartsWith("publication", StringComparison.Ordinal) && !r.StartsWith("threshold", StringComparison.Ordinal));
    }

    [Test]
    public void Open_MigrationFails_LeavesTheOldStore()
    {
        OldStores.Make(Old, 3);
        OldStores.Sql(Old, "DROP TABLE domain_count");
        var before = StoreDump.Of(Old);
        var stop = Assert.Throws<RunStoppedException>(() => ResultsStore.Open(Old).Dispose())!;
        Assert.That(stop.Findings.Single().Kind.Code, Is.EqualTo("EW1602"));
        Assert.That(StoreDump.Of(Old), Is.EqualTo(before));
    }

    /// <summary>How sure a driver is was not asked by version 2.</summary>
    private static SafeRow WithoutDrivers(SafeRow row) => row.Figures is null ? row : row with { Figures = row.Figures with { Drivers = [], SchoolCheck = SchoolCheck.NotChecked } };
}
