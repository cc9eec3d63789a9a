using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Results;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>Status and dynamics see what is shown, now and in the history, and nothing else.</summary>
public sealed class StatusTests
{
    [Test]
    public void Protect_Status_RoundsToTwoDigitsAndNamesTheQuarter()
    {
        var table = SafeTables.Of(new Quarter(2026, 3));
        Assert.That(table.StatusComparedWith, Is.EqualTo(new Quarter(2025, 3)));
        Assert.That(table.Status.Select(s => (s.Index, s.DynamicsGap)), Is.All.EqualTo((0.12, IndexGap.NotComparable)));
    }

    [Test]
    public void Protect_QuarterComparedWith_IsTheOneOfTheSettings()
    {
        var year = SafeTables.Published(SafeTables.Of(new Quarter(2025, 3)));
        var half = SafeTables.Published(SafeTables.Of(new Quarter(2026, 1)));
        Assert.That(SafeTables.Of(new Quarter(2026, 3), 0, half).Status.Select(s => s.Dynamics), Is.All.NaN, "half a year back is not asked for");
        Assert.That(SafeTables.Of(new Quarter(2026, 3), 0, half, year).Status.Select(s => s.Dynamics), Is.All.EqualTo(1.99));
    }

    [Test]
    public void Protect_FiguresHandedToTheIndex_AreTheShownOnes()
    {
        IndexFigures? seen = null, before = null;
        var calculations = MadeUpQuarter.Simple with
        {
            Status = (_, now, then, _, _, _) =>
            {
                (seen, before) = (now, then);
                return [];
            },
        };
        var cells = new List<(string, string, Stage, long, long)>();
        for (var d = 0; d < 6; d++) cells.AddRange(Stages.Chain.ToArray().Select(stage => ($"0{d}", "", stage, d == 4 ? 2L : 12L, 100L)));
        var raw = MadeUpQuarter.Raw(CountTables.From(cells), new PublicationSettings()) with
        {
            DistrictValues = [new(new("01"), Stage.All, "J07", 25, 30, 120, 0, 2), new(new("02"), Stage.All, "J07", 2.5, 3, 120, 0, 3)],
        };
        var table = Protection.Protect(raw, calculations);
        var hidden = table.Rows.Where(r => r is { Kind: AreaKind.District, Protected: true }).Select(r => (new DistrictCode(r.Code), r.Stage)).ToArray();
        Assert.That(hidden, Is.Not.Empty);
        Assert.That(seen!.ProtectedRates, Is.EquivalentTo(hidden));
        Assert.That(seen.Rates.Keys.Intersect(hidden), Is.Empty);
        Assert.That(seen.Values.Select(v => v.District.Value), Is.EqualTo(new[] { "01" }));
        Assert.That(seen.ProtectedValues, Is.EquivalentTo(new[] { (new DistrictCode("02"), "J07") }));
        Assert.That(before, Is.Null);

        // A quarter that counted by another rule keeps its indicators and loses its rates.
        var other = SafeTables.Published(table) with { Quarter = new Quarter(2025, 3), ComparisonKey = "other" };
        Protection.Protect(raw with { History = [other] }, calculations);
        Assert.That((before!.Rates.Count, before.Values.Length), Is.EqualTo((0, 1)));
        Protection.Protect(raw with { History = [other with { ComparisonKey = table.ComparisonKey }] }, calculations);
        Assert.That(before.Rates, Is.Not.Empty);
    }
}
