using EarlyWarning.Indicators;
using EarlyWarning.Results;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

/// <summary>The dimensions of the store, against the words of the program.</summary>
internal sealed class StoreDimensionTests
{
    private ScratchFolder scratch = null!;

    private string Store => scratch.In("results.sqlite");

    [SetUp]
    public void MakeScratch() => scratch = new ScratchFolder();

    [TearDown]
    public void DropScratch() => scratch.Dispose();

    [Test]
    public void Stage_Rows_AreTheStagesOfTheProgram()
    {
        ResultsStore.Open(Store).Dispose();
        var wanted = Stages.AllFirst.ToArray().Select((s, i) => $"{s.Id()} | {i} | {s.Label().German} | {s.Label().English}");
        Assert.That(StoreDump.Rows(Store, "SELECT * FROM stage ORDER BY position"), Is.EqualTo(wanted));
    }

    [Test]
    public void Measure_Rows_AreThoseOfTheFacts()
    {
        using (var store = ResultsStore.Open(Store)) store.Replace(ReadTableTests.Full(), "a", null);
        Assert.That(
            StoreDump.Rows(Store, "SELECT DISTINCT measure FROM fact WHERE value IS NOT NULL OR low IS NOT NULL"), Is.EquivalentTo(StoreDump.Rows(Store, "SELECT measure FROM measure")));
    }

    [Test]
    public void Fact_Keys_AreInTheDimensions()
    {
        using (var store = ResultsStore.Open(Store)) store.Replace(ReadTableTests.Full(), "a", null);
        const string dangling = """
            SELECT f.* FROM fact f LEFT JOIN quarter q ON q.quarter = f.quarter LEFT JOIN area a ON a.quarter = f.quarter AND a.kind = f.kind AND a.code = f.code
            LEFT JOIN stage s ON s.stage = f.stage LEFT JOIN measure m ON m.measure = f.measure LEFT JOIN indicator i ON i.indicator = f.indicator
            WHERE q.quarter IS NULL OR a.code IS NULL OR s.stage IS NULL OR m.measure IS NULL OR (f.indicator IS NOT NULL AND i.indicator IS NULL)
            """;
        Assert.That(StoreDump.Rows(Store, dangling), Is.Empty);
        Assert.That(StoreDump.Rows(Store, "SELECT quarter, kind, code, stage, indicator, measure FROM fact GROUP BY 1, 2, 3, 4, 5, 6 HAVING count(*) > 1"), Is.Empty, "one row per key");
    }

    [Test]
    public void Indicator_QuarterComputedAgainWithoutIt_IsTakenAway()
    {
        var table = SafeTables.Of(new Quarter(2026, 1));
        using var store = ResultsStore.Open(Store);
        store.Replace(table, "a", null);
        Assert.That(StoreDump.Rows(Store, "SELECT indicator, label_de FROM indicator"), Has.Some.EqualTo("J10 | " + ShippedCatalogue.Catalogue["J10"].Label.German));
        store.Replace(table with { Indicators = [.. table.Indicators.Where(v => v.Indicator != "J10")] }, "b", null);
        Assert.That(StoreDump.Rows(Store, "SELECT indicator FROM indicator"), Has.None.EqualTo("J10"));
    }

    [Test]
    public void Indicator_OtherCatalogue_IsLabelledAnewInAllQuarters()
    {
        var other = new IndicatorCatalogue([ShippedCatalogue.Catalogue["J07"] with { Label = new("eigener Name", "own name") }]);
        using var store = ResultsStore.Open(Store);
        store.Replace(SafeTables.Of(new Quarter(2026, 1)), "a", null);
        store.Replace(SafeTables.Of(new Quarter(2026, 2)), "b", null, null, other);
        Assert.That(StoreDump.Rows(Store, "SELECT label_de FROM indicator WHERE indicator = 'J07'"), Is.EqualTo(new[] { "eigener Name" }));
        Assert.That(StoreDump.Rows(Store, "SELECT label_de FROM indicator WHERE indicator = 'J10'"), Is.EqualTo(new[] { ShippedCatalogue.Catalogue["J10"].Label.German }), "one that it does not know keeps its label");
    }

    [Test]
    public void Views_ProtectedRows_HoldNoFigure()
    {
        using (var store = ResultsStore.Open(Store)) store.Replace(ReadTableTests.Full(), "a", null);
        Assert.That(StoreDump.Rows(Store, "SELECT count(*) FROM fact WHERE protected = 1 AND (value IS NOT NULL OR low IS NOT NULL OR high IS NOT NULL OR class IS NOT NULL)"), Is.EqualTo(new[] { "0" }));
        Assert.That(StoreDump.Rows(Store, "SELECT count(*) FROM chain WHERE protected = 1 AND (children IS NOT NULL OR at_risk IS NOT NULL OR expected IS NOT NULL OR rate IS NOT NULL OR verdict IS NOT NULL)"), Is.EqualTo(new[] { "0" }));
        Assert.That(StoreDump.Rows(Store, "SELECT count(*) > 0 FROM fact WHERE protected = 1"), Is.EqualTo(new[] { "1" }));
        var columns = StoreDump.Rows(Store, "SELECT name FROM pragma_table_info('district_history')").Except(
            ["quarter", "as_of", "is_current", "district", "name", "borough", "stage", "stage_position", "stage_de", "stage_en", "counted", "protected"]);
        var empty = string.Join(" OR ", columns.Select(c => $"{c} IS NOT NULL"));
        Assert.That(StoreDump.Rows(Store, $"SELECT district, stage FROM district_history WHERE protected = 1 AND stage <> 'all' AND ({empty})"), Is.Empty);
    }

    [Test]
    public void DistrictCurrent_SeveralQuarters_IsTheLatest()
    {
        using (var store = ResultsStore.Open(Store))
        {
            store.Replace(SafeTables.Of(new Quarter(2026, 2)), "b", null);
            store.Replace(SafeTables.Of(new Quarter(2026, 1)), "a", null);
        }

        Assert.That(StoreDump.Rows(Store, "SELECT DISTINCT quarter, is_current FROM district_current"), Is.EqualTo(new[] { "2026-Q2 | 1" }));
        Assert.That(StoreDump.Rows(Store, "SELECT DISTINCT quarter, is_current FROM district_history ORDER BY quarter"), Is.EqualTo(new[] { "2026-Q1 | 0", "2026-Q2 | 1" }));
    }
}
