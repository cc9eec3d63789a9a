using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

internal sealed class ProtectionTests
{
    private static readonly FindingKind Row = new("EW1201", Severity.RowSetAside, new("r", "r"));
    private static readonly FindingKind OtherRow = new("EW1202", Severity.RowSetAside, new("r", "r"));
    private static readonly FindingKind Note = new("EW1101", Severity.Note, new("n", "n"));

    [Test]
    public void Protect_Rows_AreOrderedNamedAndRounded()
    {
        var table = Protection.Protect(MadeUpQuarter.Raw(Large()), MadeUpQuarter.Simple);
        Assert.That(table.Rows.Select(r => (r.Kind, r.Code, r.Stage)), Is.Ordered.By("Item1").Then.By("Item2").Then.By("Item3"));
        Assert.That(table.Rows, Has.Length.EqualTo((6 + 2 + 1) * 5));
        Assert.That(table.Rows.Select(r => r.Name).Distinct(), Is.EqualTo(new[] { "Name D0", "Name D1", "Name D2", "Name D3", "Name D4", "Name D5", "B1", "B2", "Musterstadt" }));
        var figures = table.Rows.First(r => r is { Code: "D3", Stage: Stage.Primary }).Figures!;
        Assert.That((figures.Rate, figures.WilsonLow, figures.WilsonHigh, figures.EmpiricalBayes), Is.EqualTo((0.1165, 0.1235, 0.9877, 0.1111)));
        Assert.That((figures.RatioToCity, figures.Expected), Is.EqualTo((1.23, 12.1)));
        Assert.That((figures.PValue, figures.AdjustedPValue, figures.NeighbourPValue), Is.EqualTo((0.001, 0.05, 1.0)));
        Assert.That(figures.Drivers, Is.EqualTo(new[] { new Driver("S01", SafeDrivers.Strong) }));
    }

    [Test]
    public void Protect_AreaWithoutChildren_IsShownWithoutFiguresToCalculate()
    {
        var counts = CountTables.From([("D0", "", Stage.Primary, 30, 100), ("D1", "", Stage.Primary, 30, 100), ("D2", "", Stage.Primary, 0, 0)]);
        var table = Protection.Protect(MadeUpQuarter.Raw(counts), MadeUpQuarter.Simple);
        var figures = table.Rows.First(r => r is { Code: "D2", Stage: Stage.All }).Figures!;
        Assert.That((figures.Children, figures.Count, figures.Rate, figures.PValue), Is.EqualTo((0L, 0L, double.NaN, double.NaN)));
        Assert.That(table.HeadlineCells, Is.EqualTo(2));
    }

    [Test]
    public void Protect_SmallCount_RowHasNoFigureAndAnalysisNeverSeesIt()
    {
        var counts = Large(("D2", Stage.Primary, 3));
        ImmutableArray<AreaCounts> seen = [];
        var calculations = MadeUpQuarter.Simple with
        {
            Analyse = (shown, map, hotspots) =>
            {
                seen = shown;
                return MadeUpQuarter.Simple.Analyse(shown, map, hotspots);
            },
        };
        var table = Protection.Protect(MadeUpQuarter.Raw(counts), calculations);
        Assert.That(seen.Any(r => r is { Code: "D2", Stage: Stage.Primary }), Is.False);
        Assert.That(table.Rows.Count(r => r.Protected), Is.EqualTo(counts.Length - seen.Length).And.EqualTo(4));
        Assert.That((table.HeadlineCells, table.HiddenHeadlineCells, table.PooledToBoroughs), Is.EqualTo((24, 4, false)));
        Assert.That(table.Rows.Where(r => r.Protected).Select(r => r.Change), Has.All.Null);
    }

    [Test]
    public void Protect_RoundingToFive_CalculatesFromRoundedCounts()
    {
        var counts = CountTables.From([("D0", "", Stage.Primary, 33, 101), ("D1", "", Stage.Primary, 42, 107), ("D2", "", Stage.Primary, 27, 98)]);
        var table = Protection.Protect(MadeUpQuarter.Raw(counts, new PublicationSettings { Rounding = 5 }), MadeUpQuarter.Simple);
        Assert.That(table.Rows.Where(r => !r.Protected).Select(r => (r.Figures!.Children % 5, r.Figures.Count % 5)), Has.All.EqualTo((0L, 0L)));
        var figures = table.Rows.First(r => r is { Code: "D0", Stage: Stage.Primary }).Figures!;
        Assert.That((figures.Count, figures.Children, figures.Rate), Is.EqualTo((35L, 100L, 0.4)), "33 of 101, to the finest step that 33 of 102 and 37 of 98 share");
    }

    [Test]
    public void Protect_NoChildLevelExtract_HasNoRowsAndNoMeasure()
    {
        var raw = MadeUpQuarter.Raw(Large());
        var table = Protection.Protect(raw with { Settings = raw.Settings with { Extracts = [MadeUpQuarter.Extract("jugend", false)] }, Model = null }, MadeUpQuarter.Simple);
        Assert.That(table.Rows, Is.Empty);
        Assert.That(table.Measure, Is.Empty);
        Assert.That(table.MissingDomains, Is.EqualTo(new[] { Domain.Health, Domain.Youth }));
    }

    [Test]
    public void Protect_History_ComparesWithTheLatestQuarterThatWasShownAndMeantTheSame()
    {
        var raw = MadeUpQuarter.Raw(Large());
        PublishedQuarter Past(Quarter quarter, ImmutableArray<AreaCounts> counts, double threshold = 0.5)
        {
            var past = Protection.Protect(raw with { Quarter = quarter, Counts = counts, Model = MadeUpQuarter.Model(threshold) }, MadeUpQuarter.Simple);
            return new PublishedQuarter(quarter, past.Rows, past.ModelSha256, past.Measure) { ComparisonKey = past.ComparisonKey };
        }

        var first = Past(new(2026, 1), Large(plus: 3));
        var second = Past(new(2026, 2), Large(("D2", Stage.Primary, 3), plus: 1));
        var otherThreshold = Past(new(2025, 4), Large(plus: 2), threshold: 0.4);
        var later = Past(new(2026, 4), Large(plus: 4));

        var table = Protection.Protect(raw with { History = [later, second, first, otherThreshold] }, MadeUpQuarter.Simple);
        var hiddenBefore = table.Rows.First(r => r is { Code: "D2", Stage: Stage.Primary });
        Assert.That(hiddenBefore.Change!.Since, Is.EqualTo(new Quarter(2026, 1)));
        Assert.That(hiddenBefore.Change.Difference, Is.EqualTo(Math.Round(-3 / 102.0, 4)));
        Assert.That(table.Rows.First(r => r is { Code: "D4", Stage: Stage.Primary }).Change!.Since, Is.EqualTo(new Quarter(2026, 2)));
        var notComparable = Protection.Protect(raw with { History = [otherThreshold, later] }, MadeUpQuarter.Simple);
        Assert.That(notComparable.Rows.Select(r => r.Change), Has.All.Null);
    }

    [Test]
    public void Protect_IndicatorCounts_HidesSmallOnesAndTheirSumOverStages()
    {
        DistrictValue V(string d, Stage s, long c, long n, string id = "J07") => new(new(d), s, id, 100.0 * c / n, c, n, 0, 2);
        var raw = MadeUpQuarter.Raw(Large()) with
        {
            DistrictValues =
            [
                V("D1", Stage.All, 50, 300), V("D1", Stage.Primary, 47, 200), V("D1", Stage.Early, 3, 100),
                V("D0", Stage.All, 30, 90), V("D2", Stage.All, 3, 90), V("D3", Stage.All, 87, 90), V("D4", Stage.All, 7, 19), V("D5", Stage.All, 0, 90),
                new(new("D0"), Stage.All, "J10", 3.14159265, null, null, 0, 2), V("D1", Stage.All, 120, 90, "J10"),
            ],
        };
        var table = Protection.Protect(raw, MadeUpQuarter.Simple);
        Assert.That(table.Indicators.Select(v => (v.District.Value, v.Indicator, v.Stage)), Is.EqualTo(new[]
        {
            ("D0", "J07", Stage.All), ("D0", "J10", Stage.All), ("D1", "J07", Stage.All), ("D1", "J07", Stage.Early), ("D1", "J07", Stage.Primary),
            ("D1", "J10", Stage.All), ("D2", "J07", Stage.All), ("D3", "J07", Stage.All), ("D4", "J07", Stage.All), ("D5", "J07", Stage.All),
        }));
        Assert.That(table.Indicators.Select(v => v.Value is not null), Is.EqualTo(new[] { true, true, false, false, true, true, false, false, false, true }));
        Assert.That(table.Indicators.Where(v => v.Value is null).Select(v => (v.Count, v.Denominator, v.Low, v.High, v.Rank)), Has.All.EqualTo(default((long?, long?, double?, double?, int?))));
        Assert.That((table.Indicators[0].Value, table.Indicators[0].Count, table.Indicators[0].Low), Is.EqualTo((33.3333, 30L, 33.2098)));
        Assert.That((table.Indicators[1].Value, table.Indicators[1].Low), Is.EqualTo((3.14159265, (double?)null)), "a value alone is shown as given");
        Assert.That(table.Environment.First(e => e.District.Value == "D2").Value, Is.NaN, "the index knows shown values only");
        Assert.That(table.Patterns.Select(p => (p.Figure, p.MoranI, p.PValue)).Distinct(), Has.Member(("J07", 1.0, 0.05)).And.Member(("rate", 1.0, 0.05)));
    }

    // Whether a protected district has a share must not be seen: with one there are at least a hundred children.
    [Test]
    public void Protect_ShareOfOwnChildren_IsThereOnlyBesideTheNumberOfChildren()
    {
        var hidden = 0;
        foreach (var seed in Enumerable.Range(1, 60).Where(seed => CountTables.Random(seed).Select(r => r.Code).Distinct().Count() > 6)) hidden += HiddenOf(seed);
        Assert.That(hidden, Is.GreaterThan(10), "the trial has to have protected districts");
    }

    private static int HiddenOf(int seed)
    {
        var raw = MadeUpQuarter.Raw(CountTables.Random(seed));
        var codes = raw.Counts.Where(r => r.Kind == AreaKind.District).Select(r => r.Code).Distinct().ToArray();
        var bare = Protection.Protect(raw, MadeUpQuarter.Simple);
        var shown = bare.Rows.Where(r => r is { Kind: AreaKind.District, Stage: Stage.All, Protected: false }).Select(r => r.Code).ToHashSet();
        var everywhere = Shares(codes);
        Assert.That(everywhere.Indicators.Select(v => v.District.Value), Is.EquivalentTo(shown));
        Assert.That(everywhere.Indicators, Is.EqualTo(Shares(codes.Where(shown.Contains)).Indicators), "a protected district looks the same with a share and without");
        Assert.That(everywhere.Rows.Select(r => r.Protected), Is.EqualTo(bare.Rows.Select(r => r.Protected)));
        return codes.Length - shown.Count;

        SafeTable Shares(IEnumerable<string> of) =>
            Protection.Protect(raw with { DistrictValues = [.. of.Select(code => new DistrictValue(new(code), Stage.All, "J10", 33, null, null, 0, 0) { OfOwnChildren = true })] }, MadeUpQuarter.Simple);
    }

    [TestCase(3, "")]
    [TestCase(30, "ab")]
    public void Protect_DistrictLevelValue_HidesTheHashByWhichItCouldBeTriedOut(int count, string hash)
    {
        var raw = MadeUpQuarter.Raw(Large());
        raw = raw with
        {
            Receipts = [.. raw.Settings.Extracts.Select(e => MadeUpQuarter.Receipt(e, 3000, 0))],
            DistrictValues = [new(new("D1"), Stage.All, "J07", count, count, 100, 0, 2)],
        };
        Assert.That(Protection.Protect(raw, MadeUpQuarter.Simple).Sources.Select(s => s.Sha256), Is.EqualTo(new[] { "ab", hash }));
    }

    [TestCase(0.03, 1, 0.05)]
    [TestCase(0.5, 0, 1)]
    [TestCase(0.97, -1, 1)]
    public void Pattern_Rounded_IsAClassAndAStep(double p, int expectedClass, double expectedStep)
    {
        var pattern = PublishedDigits.Of(new SpatialPattern("rate", Stage.All, 9, 0.37, p));
        Assert.That((pattern.MoranI, pattern.PValue), Is.EqualTo(((double)expectedClass, expectedStep)));
    }

    [Test]
    public void Protect_InputNumbers_LeaveNoSmallDifference()
    {
        var raw = MadeUpQuarter.Raw(Large());
        raw = raw with
        {
            Receipts =
            [
                MadeUpQuarter.Receipt(raw.Settings.Extracts[0], 3000, 53, 2), MadeUpQuarter.Receipt(raw.Settings.Extracts[1], 26, 0),
            ],
            Findings =
            [
                .. Enumerable.Repeat(Finding.At(Row, "f", 1, ""), 50), .. Enumerable.Repeat(Finding.At(OtherRow, "f", 1, ""), 3), Finding.At(Note, "f", 0, ""),
            ],
            Links = raw.Links with
            {
                ByDomains = [new([Domain.School], 2000), new([Domain.Health], 4), new([Domain.School, Domain.Health], 945)],
                DistrictsWithoutChildren = [new("D5"), new("D1")],
                CodesNotOnMap = [new("X")],
            },
        };
        var table = Protection.Protect(raw, MadeUpQuarter.Simple);
        Assert.That(table.Findings.Select(f => (f.Kind.Code, f.Count)), Is.EqualTo(new[] { ("EW1101", (long?)null), ("EW1201", null), ("EW1202", null) }));
        Assert.That(table.Domains.Select(d => d.Children), Is.EqualTo(new long?[] { null, null, null }));
        Assert.That(table.Sources.Select(s => (s.RowsRead, s.RowsSetAside, s.CellsEmptied)), Is.EqualTo(new[] { ((long?)null, (long?)53L, (long?)null), (26, 0, 0) }));
        Assert.That(table.Sources[0].Format, Is.EqualTo("separator ; · utf-8 · decimal sign ,"));
        Assert.That(table.DistrictsWithoutChildren.Select(d => d.Value), Is.EqualTo(new[] { "D1", "D5" }));
        Assert.That(table.DistrictsWithoutNeighbours.Select(d => d.Value), Is.EqualTo(new[] { "D0" }));
        Assert.That(table.CodesNotOnMap, Is.EqualTo(1));
    }

    [TestCase("2026-09-30", 0)]
    [TestCase("2026-06-30", 3)]
    [TestCase("2025-12-31", 9)]
    [TestCase("2025-10-15", 11)]
    [TestCase("2027-01-01", 0)]
    public void AgeMonths_PeriodEnd_CountsWholeMonths(string end, int months) => Assert.That(
        SafeInput.AgeMonths(DateOnly.ParseExact(end, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 9, 30)), Is.EqualTo(months));

    private static ImmutableArray<AreaCounts> Large((string Code, Stage Stage, long Count)? small = null, int plus = 0)
    {
        var cells = new List<(string, string, Stage, long, long)>();
        for (var d = 0; d < 6; d++)
        {
            foreach (var stage in Stages.Chain)
            {
                var own = small is { } s && s.Code == $"D{d}" && s.Stage == stage ? s.Count : 12 + plus;
                cells.Add(($"D{d}", d < 3 ? "B1" : "B2", stage, own, 100 + d));
            }
        }

        return CountTables.From(cells);
    }
}
