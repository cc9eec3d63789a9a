using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>History carried over a reform: B is split between B1 and B2, C and D become E, A stays.</summary>
public sealed class CarriedHistoryTests
{
    private static readonly Quarter Before = new(2025, 4), From = new(2026, 1), Now = new(2026, 3);

    private static readonly Concordance Reform = new(From, [Row("B", "B1", 0.6m), Row("B", "B2", 0.4m), Row("C", "E", 1), Row("D", "E", 1), Row("F", "G", 1)], "");

    [Test]
    public void Carry_SplitAndMerged_AreShareWeightedAndRounded()
    {
        var carried = Carry(Published([("A", 100, 10), ("B", 205, 33), ("C", 50, 5), ("D", 70, 9), ("F", 40, 8)]));
        Assert.That(Counts(carried), Is.EqualTo(new[] { ("A", 100L, 10L), ("B1", 123, 20), ("B2", 82, 13), ("E", 120, 14), ("G", 40, 8) }));
        Assert.That(carried.CarriedOver.Select(c => c.Value), Is.EqualTo(new[] { "B1", "B2", "E", "G" }));
        var merged = carried.Rows.Single(r => r.Code == "E").Figures!;
        Assert.That((merged.Rate, merged.Verdict, merged.EmpiricalBayes), Is.EqualTo((0.1167, Verdict.NotTested, double.NaN)));
        Assert.That(carried.Rows.Single(r => r.Code == "A").Figures!.EmpiricalBayes, Is.EqualTo(0.111149), "a district that stayed keeps all its figures");
        Assert.That((carried.Rows.Single(r => r.Code == "B1").Name, carried.Rows.Single(r => r.Code == "B1").Borough), Is.EqualTo(("Name B1", "Nord")));
    }

    // Half a child goes to the even side: 0.5 × 101 and 0.5 × 5.
    [Test]
    public void Carry_HalfAChild_RoundsToTheEvenSide()
    {
        var reform = new Concordance(From, [Row("B", "B1", 0.5m), Row("B", "B2", 0.5m)], "");
        Assert.That(Counts(Carry(Published([("A", 10, 1), ("B", 101, 5)]), reform)), Is.EqualTo(new[] { ("A", 10L, 1L), ("B1", 50, 2), ("B2", 50, 2) }));
    }

    [Test]
    public void Carry_OldDistrictProtected_NewOneIsProtectedToo()
    {
        var carried = Carry(Protect(Published([("A", 100, 10), ("B", 200, 30), ("C", 50, 5), ("D", 70, 9)]), "B", "D"));
        Assert.That(
            carried.Rows.Where(r => r.Kind == AreaKind.District && r.Stage == Stage.All).Select(r => (r.Code, r.Name, r.Protected)),
            Is.EqualTo(new[] { ("A", "Name A", false), ("B1", "Name B1", true), ("B2", "Name B2", true), ("E", "Name E", true) }));
    }

    [Test]
    public void Carry_OldDistrictUnknown_LeavesNoRow()
    {
        var carried = Carry(Protect(Published([("A", 100, 10), ("B", 200, 30), ("C", 50, 5)]), "C"));
        Assert.That(carried.Rows.Where(r => r.Kind == AreaKind.District).Select(r => r.Code), Is.EqualTo(new[] { "A", "B1", "B2" }), "D does not stand in the quarter");
    }

    [Test]
    public void Carry_Indicators_NeedCountsWhereDistrictsMerge()
    {
        var published = Published([("A", 1, 0), ("B", 1, 0), ("C", 1, 0), ("D", 1, 0)]) with
        {
            Indicators =
            [
                Value("B", "J10", 7.5, null, null), Value("C", "J07", 10, 5, 50), Value("D", "J07", 40, 28, 70), Value("C", "J10", 3, null, null), Value("D", "J10", 3, null, null),
                Value("A", "J07", null, null, null), Value("B", "J07", 30, 60, 200),
            ],
        };
        Assert.That(Carry(published).Indicators.Select(v => (v.District.Value, v.Indicator, v.Value, v.Count, v.Denominator)), Is.EqualTo(new (string, string, double?, long?, long?)[]
        {
            ("A", "J07", null, null, null), ("B1", "J10", 7.5, null, null), ("B1", "J07", 30, 36, 120), ("B2", "J10", 7.5, null, null), ("B2", "J07", 30, 24, 80), ("E", "J07", 27.5, 33, 120),
        }));
    }

    [Test]
    public void Carry_Boroughs_StayWhereTheirGroundDoes()
    {
        var published = Published([("A", 100, 10), ("B", 200, 30), ("C", 50, 5), ("D", 70, 9), ("F", 40, 8)]);
        Assert.That(Boroughs(Carry(published)), Is.EqualTo(new[] { "Nord", "Süd" }));
        var moved = Map() with { Areas = [.. Map().Areas.Select(a => a.Code.Value == "B2" ? a with { Borough = "Süd" } : a)] };
        Assert.That(Boroughs(CarriedHistory.Carry([published], moved, Now, MadeUpQuarter.Settings(new()).Indicators)[0]), Is.Empty);
    }

    [Test]
    public void Carry_QuarterAfterTheReformOrReformAfterTheQuarter_StaysAsItIs()
    {
        var published = Published([("A", 100, 10), ("B", 200, 30)]);
        Assert.That(Carry(published with { Quarter = From }), Is.EqualTo(published with { Quarter = From }));
        Assert.That(CarriedHistory.Carry([published], Map(), new Quarter(2025, 4), MadeUpQuarter.Settings(new()).Indicators)[0], Is.SameAs(published));
        var anew = Published([("A", 100, 10), ("B1", 200, 30)]);
        Assert.That(Carry(anew), Is.SameAs(anew), "computed with the new districts already");
    }

    [Test]
    public void Carry_TwoReforms_AreAppliedOneAfterTheOther()
    {
        var second = new Concordance(new Quarter(2026, 2), [Row("B1", "X", 1), Row("B2", "X", 1)], "");
        var map = Map() with { Concordances = [Reform, second] };
        var carried = CarriedHistory.Carry([Published([("A", 100, 10), ("B", 205, 33)])], map, Now, MadeUpQuarter.Settings(new()).Indicators)[0];
        Assert.That(Counts(carried), Is.EqualTo(new[] { ("A", 100L, 10L), ("X", 205, 33) }));
    }

    [Test]
    public void Protect_ChangeSinceCarriedFigures_SaysSo()
    {
        var raw = MadeUpQuarter.Raw(CountTables.From([("A", "", Stage.Primary, 30, 100), ("B1", "", Stage.Primary, 40, 123), ("B2", "", Stage.Primary, 20, 82)])) with { Quarter = Now };
        raw = raw with { Map = raw.Map with { Concordances = [Reform] } };
        var key = Protection.Protect(raw, MadeUpQuarter.Simple).ComparisonKey;
        var history = CarriedHistory.Carry([Published([("A", 100, 10), ("B", 205, 33)]) with { ComparisonKey = key }], raw.Map, Now, raw.Settings.Indicators);
        var table = Protection.Protect(raw with { History = history }, MadeUpQuarter.Simple);
        var changes = table.Rows.Where(r => r is { Kind: AreaKind.District, Stage: Stage.All }).ToDictionary(r => r.Code, r => r.Change!);
        Assert.That(changes["B1"].Difference, Is.EqualTo((40 / 123.0) - (20 / 123.0)).Within(5e-5));
        Assert.That((changes["A"].CarriedOver, changes["B1"].CarriedOver, changes["B1"].Since), Is.EqualTo((false, true, Before)));
        Assert.That(table.HistoryCarriedOver.Select(d => d.Value), Is.EqualTo(new[] { "B1", "B2" }));
    }

    private static PublishedQuarter Protect(PublishedQuarter published, params string[] codes) =>
        published with { Rows = [.. published.Rows.Select(r => codes.Contains(r.Code) ? r with { Figures = null } : r)] };

    private static ConcordanceRow Row(string old, string @new, decimal share) => new(new(old), new(@new), share);

    private static DistrictMap Map()
    {
        var areas = new[] { ("A", "Nord"), ("B1", "Nord"), ("B2", "Nord"), ("E", "Süd"), ("G", "Süd"), ("X", "Nord") }
            .Select(a => new DistrictArea(new(a.Item1), "Name " + a.Item1, a.Item2, null)).ToImmutableArray();
        return new DistrictMap(areas, [.. areas.Select(_ => ImmutableArray<int>.Empty)], false, "", []) { Concordances = [Reform] };
    }

    private static PublishedQuarter Carry(PublishedQuarter published, Concordance? reform = null) =>
        CarriedHistory.Carry([published], Map() with { Concordances = [reform ?? Reform] }, Now, MadeUpQuarter.Settings(new()).Indicators)[0];

    private static PublishedQuarter Published((string Code, long Children, long Count)[] districts)
    {
        var rows = MadeUpQuarter.Simple.Analyse(
            [
                .. districts.Select(d => Counts(AreaKind.District, d.Code, d.Children, d.Count)), Counts(AreaKind.Borough, "Nord", 300, 40), Counts(AreaKind.Borough, "Süd", 160, 22),
                Counts(AreaKind.City, "", 460, 62),
            ],
            Map(), new HotspotSettings());
        return new(Before, [.. rows.Select(f => new SafeRow(f.Kind, f.Code, f.Code, f.Kind == AreaKind.District ? f.Code is "A" or "B" ? "Nord" : "Süd" : "", Stage.All, f, null))], "", "flagged");
    }

    private static AreaCounts Counts(AreaKind kind, string code, long children, long count) => new()
    {
        Kind = kind, Code = code, Borough = "", Stage = Stage.All, Children = children, Count = count, Expected = double.NaN, Contributions = [],
    };

    private static SafeIndicatorValue Value(string district, string indicator, double? value, long? count, long? denominator) =>
        new(new(district), indicator, Stage.All, value, count, denominator, null, null, null);

    private static (string, long, long)[] Counts(PublishedQuarter quarter) =>
        [.. quarter.Rows.Where(r => r.Kind == AreaKind.District).Select(r => (r.Code, r.Figures!.Children, r.Figures.Count))];

    private static string[] Boroughs(PublishedQuarter quarter) => [.. quarter.Rows.Where(r => r.Kind == AreaKind.Borough).Select(r => r.Code)];
}
