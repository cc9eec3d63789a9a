using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

internal sealed class ReadTableTests
{
    private static readonly Quarter First = new(2026, 1);
    private static readonly Quarter Second = new(2026, 2);

    private ScratchFolder scratch = null!;

    [SetUp]
    public void MakeScratch() => scratch = new ScratchFolder();

    [TearDown]
    public void DropScratch() => scratch.Dispose();

    [Test]
    public void ReadTable_TableOfTheProtection_ComesBackEqual()
    {
        var first = SafeTables.Of(First);
        var second = SafeTables.Of(Second, 2, SafeTables.Published(first));
        using var store = ResultsStore.Open(scratch.In("results.sqlite"));
        store.Replace(first, "a", null);
        store.Replace(second, "b", null);
        Assert.That(Same.Text(store.ReadTable(First)), Is.EqualTo(Same.Text(Kept(first))));
        Assert.That(Same.Text(store.ReadTable(Second)), Is.EqualTo(Same.Text(Kept(second))));
    }

    [Test]
    public void ReadTable_EveryPartFilled_ComesBackEqual()
    {
        var table = Full();
        using (var store = ResultsStore.Open(scratch.In("results.sqlite"))) store.Replace(table, "a", null);
        using var again = ResultsStore.Open(scratch.In("results.sqlite"));
        Assert.That(Same.Text(again.ReadTable(table.Quarter)), Is.EqualTo(Same.Text(Kept(table))));
    }

    [Test]
    public void ReadTable_EveryPropertyOfTheTable_IsFilledInTheTestAbove()
    {
        var table = Full();
        var empty = new SafeTable
        {
            Quarter = default, Measure = "", Calibrated = false, Rows = [], PooledToBoroughs = false, HeadlineCells = 0, HiddenHeadlineCells = 0, Indicators = [], Environment = [],
            Patterns = [], Sources = [], Findings = [], Domains = [], MissingDomains = [], DistrictsWithoutChildren = [], DistrictsWithoutNeighbours = [], CodesNotOnMap = 0,
        };
        var same = typeof(SafeTable).GetProperties().Where(p => Same.Text(p.GetValue(table)) == Same.Text(p.GetValue(empty))).Select(p => p.Name);
        Assert.That(same, Is.Empty, "a part that is empty here would not be missed");
    }

    [Test]
    public void ReadTable_FilesWrittenFromIt_AreThoseOfTheRun()
    {
        var made = OutputFixture.Content();
        var content = made with { Table = made.Table with { Patterns = [.. made.Table.Patterns.Select(PublishedDigits.Of)] } };
        using var store = ResultsStore.Open(scratch.In("results.sqlite"));
        store.Replace(content.Table, "a", null);
        Assert.That(Files(content with { Table = store.ReadTable(content.Table.Quarter)! }, "again"), Is.EqualTo(Files(content, "first")));
    }

    [Test]
    public void ReadTable_QuarterNotStored_IsNull()
    {
        using var store = ResultsStore.Open(scratch.In("results.sqlite"));
        Assert.That(store.ReadTable(First), Is.Null);
    }

    [Test]
    public void ReadTable_StoredByAnOlderVersion_AsksForTheQuarterToBeComputedAgain()
    {
        OldStores.Make(scratch.In("results.sqlite"), 3);
        using var store = ResultsStore.Open(scratch.In("results.sqlite"));
        var stop = Assert.Throws<RunStoppedException>(() => store.ReadTable(First))!;
        Assert.That((stop.Reason, stop.Findings.Single().Kind.Code), Is.EqualTo((StopReason.OutputNotWritten, "EW1610")));
        Assert.That(stop.Findings.Single().Message(Language.English), Does.Contain("2026-Q1").And.Contain("Compute the quarter again"));
        store.Replace(SafeTables.Of(First), "a", null);
        Assert.That(Same.Text(store.ReadTable(First)), Is.EqualTo(Same.Text(Kept(SafeTables.Of(First)))));
    }

    /// <summary>A table with something in every part.</summary>
    internal static SafeTable Full()
    {
        var table = OutputFixture.Content().Table;
        var (plain, carried) = (new RateChange(new Quarter(2026, 2), 0.01, -0.02, 0.03), new RateChange(new Quarter(2026, 2), -0.01, -0.02, 0.03) { CarriedOver = true });
        return table with
        {
            ModelSha256 = "cafe", ComparisonKey = "key", Calibrated = true, PooledToBoroughs = true, KnownBeforehand = 3, Lost = new InformationLost(0.12, double.NaN),
            Limits = new PublicationSettings { Preset = "strict", MinimumCount = 7, HidesZeros = true, HidesComplements = false, Rounding = 5, Dominance = 0.1 + 0.2, GeographicFloor = 50, MaximumHiddenShare = 0.4, TwoNames = true },
            Rows = [.. table.Rows.Select((r, i) => r with
                {
                    Change = r.Figures is null ? null : i % 3 == 0 ? plain : carried, Figures = r.Figures is null ? null : r.Figures with { SchoolCheck = SchoolCheck.OneSchool },
                }).OrderBy(r => r.Kind).ThenBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Stage)],
            GroupRows = [.. table.Rows.Where(r => r.Stage == Stage.All).Take(8).SelectMany((r, i) => new[] { "w", "m" }.Select(g => new SafeGroupRow(
                r.Kind, r.Code, r.Name, r.Borough, r.Stage, g, i == 2 ? null : new GroupFigures(10 * i, i, i == 0 ? double.NaN : 0.1, 0.05, 0.2))))],
            Patterns = [new SpatialPattern("J10", Stage.All, 25, 1, 0.001), new SpatialPattern("J07", Stage.Primary, 26, -1, double.NaN)],
            Domains = [new SafeDomainCount([Domain.School, Domain.Health, Domain.Youth], 7), new SafeDomainCount([Domain.Health], null), new SafeDomainCount([], 12)],
            FigureFindings =
            [
                Finding.At(new FindingKind("EW1399", Severity.Note, new("zwei {0} \"{1}\"", "two {0}")), "", 0, "", "=1+1", "ü\u00a0'\n"),
                Finding.At(new FindingKind("EW1398", Severity.Note, new("nichts", "none")), "map.geojson", 12, "rate"),
            ],
            DistrictsWithoutNeighbours = [new("003"), new("009")], DistrictsCutOff = [new("004")],
        };
    }

    /// <summary>The table as the store keeps it: of the settings of an extract only what is published.</summary>
    private static SafeTable Kept(SafeTable table) => table with
    {
        Sources = [.. table.Sources.Select(s => s with
        {
            Settings = s.Settings with
            {
                File = s.File, Period = s.Period, Stage = null, Format = new FormatSettings(), Columns = new ColumnSettings { District = "", Indicators = [] }, Drop = [],
            },
        })],
    };

    private string[] Files(OutputContent content, string folder)
    {
        Directory.CreateDirectory(scratch.In(folder));
        OutputFolder.Write(scratch.In(folder), content);
        return scratch.Content(folder);
    }
}
