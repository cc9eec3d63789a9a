using EarlyWarning.Indicators;
using EarlyWarning.Outputs;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Results;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

/// <summary>Comparing and explaining from a store.</summary>
public sealed class StoredComparisonTests
{
    private static readonly Quarter First = new(2026, 1), Second = new(2026, 2);
    private ScratchFolder scratch = null!;

    private RunSettings Settings => new()
    {
        File = scratch.In("s.yaml"), Sha256 = "00", City = "Musterstadt", Quarter = new(2026, 4), Output = scratch.Path, Store = scratch.In("results.sqlite"), Extracts = [],
        Indicators = ShippedCatalogue.Catalogue,
    };

    [SetUp]
    public void FillTheStore()
    {
        scratch = new ScratchFolder();
        var first = SafeTables.Of(First);
        using var store = ResultsStore.Open(scratch.In("results.sqlite"));
        store.Replace(first, "a", null);
        store.Replace(SafeTables.Of(Second, 3, SafeTables.Published(first)), "b", null);
    }

    [TearDown]
    public void RemoveTheStore() => scratch.Dispose();

    [Test]
    public void Quarters_InEitherOrder_CompareTheLaterWithTheEarlier()
    {
        var comparison = QuarterlyComparison.Execute(Settings, Second, First);
        Assert.Multiple(() =>
        {
            Assert.That((comparison.From, comparison.To), Is.EqualTo((First, Second)));
            Assert.That(comparison.Areas.Count(a => a.Gap == ComparisonGap.None), Is.GreaterThan(10));
            Assert.That(comparison.Areas.Count(a => a.Gap != ComparisonGap.None), Is.GreaterThan(0));
        });
    }

    [Test]
    public void Change_InTheReport_IsTheSameAsHere()
    {
        var table = SafeTables.Of(Second, 3, SafeTables.Published(SafeTables.Of(First)));
        var comparison = QuarterlyComparison.Execute(Settings, First, Second);
        foreach (var row in table.Rows.Where(r => r.Change is not null))
        {
            var area = comparison.Areas.Single(a => (a.Kind, a.Code, a.Stage) == (row.Kind, row.Code, row.Stage));
            Assert.That(area.Difference, Is.EqualTo(row.Change!.Difference));
        }
    }

    [Test]
    public void Quarter_NotStored_IsToldWithThoseThatAre()
    {
        var stop = Assert.Throws<RunStoppedException>(() => QuarterlyComparison.Execute(Settings, First, new Quarter(2025, 1)))!;
        Assert.That(stop.Reason, Is.EqualTo(StopReason.InputMissing));
        Assert.That(stop.Findings[0].Message(Language.English), Is.EqualTo("The quarter 2025-Q1 is not in the results store; it holds: 2026-Q1, 2026-Q2. [EW1661]"));
    }

    [Test]
    public void Store_Missing_IsToldAndNotMade()
    {
        var settings = Settings with { Store = scratch.In("none.sqlite") };
        Assert.That(Assert.Throws<RunStoppedException>(() => QuarterlyComparison.Execute(settings, First, Second))!.Findings[0].Kind.Code, Is.EqualTo("EW1661"));
        Assert.That(File.Exists(settings.Store), Is.False);
    }

    [Test]
    public void Quarter_WithItself_IsRefused() => Assert.Throws<ArgumentException>(() => QuarterlyComparison.Execute(Settings, First, First));

    [Test]
    public void District_ByCodeOrName_IsExplainedFromTheLatestQuarter()
    {
        var explanation = QuarterlyExplanation.District(Settings, "01", null);
        var shown = explanation.Stages.First(s => !s.Row.Protected);
        Assert.Multiple(() =>
        {
            Assert.That(explanation.Quarter, Is.EqualTo(Second), "the quarter of the settings is not stored");
            Assert.That(explanation.Stages.Select(s => s.Row.Code), Has.All.EqualTo("01"));
            Assert.That(shown.Reason!.Value.German, Is.Not.Empty);
            Assert.That(explanation.Indicators.Select(i => i.Indicator), Is.EqualTo(new[] { "J07" }));
            Assert.That(QuarterlyExplanation.District(Settings, explanation.Name.ToUpperInvariant(), First).Code, Is.EqualTo("01"));
        });
    }

    [Test]
    public void District_Protected_SaysThatNothingFollows()
    {
        var rows = Enumerable.Range(0, 6).SelectMany(d => QuarterlyExplanation.District(Settings, $"0{d}", First).Stages).Where(s => s.Row.Protected).ToList();
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.Select(s => (s.Reason, s.Meaning.English)), Has.All.Matches<(LocalText?, string)>(s => s.Item1 is null && s.Item2.StartsWith("Protected:", StringComparison.Ordinal)));
    }

    [Test]
    public void District_Unknown_IsToldWithTheNearest()
    {
        var stop = Assert.Throws<RunStoppedException>(() => QuarterlyExplanation.District(Settings, "011", null))!;
        Assert.That((stop.Findings[0].Kind.Code, stop.Findings[0].Arguments[2]), Is.EqualTo(("EW1662", "01")));
    }
}
