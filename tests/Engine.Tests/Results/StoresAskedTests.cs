using EarlyWarning.Indicators;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

/// <summary>What is asked of a store on a server, against the same questions to a store in a file.</summary>
internal sealed class StoresAskedTests
{
    private static readonly Quarter First = new(2026, 1), Second = new(2026, 2);

    [Test]
    public void Answers_FromServerAndFile_AreTheSame()
    {
        using var scratch = new ScratchFolder();
        var first = SafeTables.Of(First);
        string[] stores = [scratch.In("results.sqlite"), PostgresStores.Fresh()];
        foreach (var place in stores)
        {
            using var store = ResultsStore.Open(place);
            store.Replace(first, "a", null);
            store.Replace(SafeTables.Of(Second, 3, SafeTables.Published(first)), "b", null);
        }

        var settings = stores.Select(store => new RunSettings
        {
            File = scratch.In("s.yaml"), Sha256 = "00", City = "Musterstadt", Quarter = Second, Output = scratch.Path, Store = store, Extracts = [], Indicators = ShippedCatalogue.Catalogue,
        }).ToArray();
        var compared = settings.Select(s => QuarterlyComparison.Execute(s, First, Second).Areas
            .Select(a => (a.Kind, a.Code, a.Stage, a.Gap, a.Difference, a.Low, a.High, a.AdjustedPStep, a.Changed)).ToArray()).ToArray();
        var explained = settings.Select(s => QuarterlyExplanation.District(s, "01", null)).Select(d => (d.Name, d.Stages.Length, d.Environment, d.Status, d.Stages[0].Reason)).ToArray();
        Assert.That(compared[0], Has.Length.GreaterThan(20));
        Assert.That(compared[1], Is.EqualTo(compared[0]));
        Assert.That(explained[1], Is.EqualTo(explained[0]));
    }

    [Test]
    public void Server_WithoutAStore_IsToldAndNoneIsMade()
    {
        using var scratch = new ScratchFolder();
        var settings = new RunSettings
        {
            File = scratch.In("s.yaml"), Sha256 = "00", City = "Musterstadt", Quarter = Second, Output = scratch.Path, Store = PostgresStores.Fresh(), Extracts = [], Indicators = ShippedCatalogue.Catalogue,
        };
        Assert.That(Assert.Throws<RunStoppedException>(() => QuarterlyComparison.Execute(settings, First, Second))!.Findings[0].Kind.Code, Is.EqualTo("EW1661"));
        Assert.That(ResultsStore.Exists(settings.Store), Is.False);
    }
}
