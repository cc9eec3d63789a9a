using System.Collections.Immutable;
using EarlyWarning.Population;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Population.Extracts;

namespace EarlyWarning.Tests.Population;

public sealed class LinkingTests
{
    private const float NaN = float.NaN;
    private static readonly ImmutableArray<DistrictCode> TwoDistricts = Map("01", "02");

    [Test]
    public void Link_ChildInThreeExtracts_BringsAllIndicatorsTogether()
    {
        var linked = Link(TwoDistricts, [
            Children("schule", Domain.School, ["S01"], new Row(7, "01", Stage.Primary, 0, 12f), new Row(8, "01", Stage.Primary, 0, 3f)),
            Children("schule-alt", Domain.School, ["S02", "S01"], new Row(7, "01", Stage.Primary, 90, 5f, 99f)),
            Children("gesundheit", Domain.Health, ["H01"], new Row(7, "01", Stage.All, 30, 1f)),
        ]);

        var table = linked.Children;
        Assert.That(table.Count, Is.EqualTo(2));
        Assert.That(table.Indicators, Is.EqualTo(new[] { "S01", "S02", "H01" }));
        var position = PositionOf(table, "01", Stage.Primary, 12f);
        Assert.That(table.Column(1)[position], Is.EqualTo(5f));
        Assert.That(table.Column(2)[position], Is.EqualTo(1f));
        Assert.That(linked.Report.ByDomains.Select(d => (string.Join('+', d.Domains), d.Children)), Is.EqualTo(new[] { ("School", 1L), ("School+Health", 1L) }));
        Assert.That(linked.Report.Extracts.Select(e => e.Matched), Is.EqualTo(new[] { 1L, 1L, 1L }));
    }

    [Test]
    public void Link_SameIndicatorTwice_NewestValueWinsAndValueBeatsMissing()
    {
        var linked = Link(TwoDistricts, [
            Children("a", Domain.School, ["S01"], new Row(1, "01", Stage.Primary, 10, 1f), new Row(2, "01", Stage.Primary, 10, 1f),
                new Row(3, "01", Stage.Primary, 10, 1f), new Row(4, "01", Stage.Primary, 0, NaN)),
            Children("b", Domain.School, ["S01"], new Row(1, "01", Stage.Primary, 5, 2f), new Row(2, "01", Stage.Primary, 10, 2f),
                new Row(3, "01", Stage.Primary, 20, 2f), new Row(4, "01", Stage.Primary, 20, 2f)),
        ]);

        // In the order of keys: newer in b; equal days, a is named first; newer in a; missing in a.
        Assert.That(ByKey(linked.Children, 0, 1, 2, 3, 4), Is.EqualTo(new[] { 2f, 1f, 1f, 2f }));
    }

    [Test]
    public void Link_DuplicateChildren_KeepsIdenticalAndNewestAndDropsContradictions()
    {
        var linked = Link(TwoDistricts, [Children("a", Domain.School, ["S01"],
            new Row(1, "01", Stage.Primary, 0, NaN), new Row(1, "01", Stage.Primary, 0, NaN),
            new Row(2, "01", Stage.Primary, 9, 1f), new Row(2, "01", Stage.Primary, 0, 2f), new Row(2, "02", Stage.Primary, 5, 3f),
            new Row(3, "01", Stage.Primary, 0, 1f), new Row(3, "02", Stage.Primary, 0, 1f), new Row(3, "01", Stage.Primary, 4, 1f))]);

        Assert.That(ByKey(linked.Children, 0, 1, 2), Is.EqualTo(new[] { NaN, 2f }));
        Assert.That(linked.Findings.Select(f => (f.Kind.Code, f.Line)), Is.EqualTo(new[]
        {
            ("EW1402", 3L), ("EW1403", 4L), ("EW1403", 6L), ("EW1404", 7L), ("EW1404", 8L), ("EW1404", 9L),
        }));
        Assert.That(linked.Receipts[0], Has.Property("RowsRead").EqualTo(8).And.Property("RowsUsed").EqualTo(2).And.Property("RowsSetAside").EqualTo(6));
        Assert.That(linked.Report.Extracts[0].Duplicates, Is.EqualTo(6));
    }

    [Test]
    public void Link_DistrictNotOnMap_SetsRowAsideWithoutNamingTheCode()
    {
        var linked = Link(TwoDistricts, [Children("a", Domain.School, ["S01"], new Row(1, "01", Stage.Primary, 0, 1f), new Row(2, "9999", Stage.Primary, 0, 1f))],
            YouthValues("jugend", Value("01", "J07", 10, 2), Value("8888", "J07", 10, 3)));

        Assert.That(linked.Children.Count, Is.EqualTo(1));
        Assert.That(linked.Report.CodesNotOnMap.Select(c => c.Value), Is.EqualTo(new[] { "8888", "9999" }));
        Assert.That(linked.Report.DistrictsWithoutChildren.Select(c => c.Value), Is.EqualTo(new[] { "02" }));
        Assert.That(linked.Findings.Select(f => f.Message(Language.English)), Is.EqualTo(new[]
        {
            "a.csv, line 3, stadtteil: The row's district is not on the map; a code of the map is expected. The row is set aside. [EW1401]",
            "jugend.csv, line 3, stadtteil: The row's district is not on the map; a code of the map is expected. The row is set aside. [EW1401]",
        }));
        Assert.That(linked.Receipts.All(r => r.RowsRead == r.RowsUsed + r.RowsSetAside && r.RowsSetAside == 1));
    }

    [Test]
    public void Link_NoMap_TakesDistrictsOfAllExtracts()
    {
        var linked = Link(default, [Children("a", Domain.School, ["S01"], new Row(1, "02", Stage.Primary, 0, 1f))], YouthValues("jugend", Value("01", "J07", 10, 2)));
        Assert.That(linked.Children.Districts.Select(d => d.Value), Is.EqualTo(new[] { "01", "02" }));
        Assert.That(linked.Findings, Is.Empty);
    }

    [Test]
    public void Link_ExtractsDisagree_NewestDistrictAndStageCountAndTheNumberIsTold()
    {
        Row[] old = [.. Enumerable.Range(1, 6).Select(k => new Row((ulong)k, "01", Stage.Early, 50, 0f))];
        Row[] recent = [.. Enumerable.Range(1, 6).Select(k => new Row((ulong)k, k == 1 ? "02" : "01", Stage.Primary, 0, 0f))];
        var linked = Link(TwoDistricts, [Children("a", Domain.Health, ["H01"], old), Children("b", Domain.School, ["S01"], recent)]);

        Assert.That(linked.Children.RangeOf(Stage.Primary, 1), Is.EqualTo(5..6));
        Assert.That(linked.Children.RangeOf(Stage.Early), Is.EqualTo(0..0));
        Assert.That(linked.Findings.Select(f => f.Message(Language.English)), Is.EqualTo(new[]
        {
            "b.csv: Extracts a and b give different districts for fewer than 5 children; the newest counts, on equal dates the extract named first. [EW1407]",
            "b.csv: Extracts a and b give different stages for 6 children; the newest counts, on equal dates the extract named first. [EW1408]",
        }));
    }

    [Test]
    public void Link_StageKnownNowhere_SetsEveryRowAside()
    {
        var linked = Link(TwoDistricts, [
            Children("a", Domain.School, ["S01"], new Row(1, "01", Stage.All, 0, 1f), new Row(2, "01", Stage.All, 0, 1f)),
            Children("b", Domain.Health, ["H01"], new Row(1, "01", Stage.All, 0, 1f), new Row(2, "01", Stage.Early, 400, 1f)),
        ]);

        Assert.That(linked.Children.RangeOf(Stage.Early, 0), Is.EqualTo(0..1));
        Assert.That(linked.Findings.Select(f => (f.Kind.Code, f.File, f.Line, f.Column)), Is.EqualTo(new[] { ("EW1405", "a.csv", 2L, "jahrgang"), ("EW1405", "b.csv", 2L, "jahrgang") }));
        Assert.That(linked.Report.Extracts.Select(e => e.WithoutStage), Is.EqualTo(new[] { 1L, 1L }));
    }

    [Test]
    public void Link_ValuesOlderThanMaximumAge_CountAsMissingFromTheDayAfter()
    {
        var limit = Q3.AsOf.DayNumber - Q3.AsOf.AddMonths(-24).DayNumber;
        var linked = Link(TwoDistricts,
            [Children("a", Domain.School, ["S01", "S02"], new Row(1, "01", Stage.Primary, limit, 1f, 1f), new Row(2, "01", Stage.Primary, limit + 1, 1f, NaN))],
            YouthValues("jugend", Value("01", "J07", 10, 2, daysBeforeEnd: limit + 1)));

        Assert.That(ByKey(linked.Children, 0, 1, 2), Is.EqualTo(new[] { 1f, NaN }));
        Assert.That(linked.Report.Outdated, Is.EqualTo(new[] { new IndicatorCount("S01", 1), new IndicatorCount("J07", 1) }));
        Assert.That(linked.DistrictValues, Is.Empty);
        Assert.That(linked.Findings, Is.Empty);
    }

    [Test]
    public void Link_OutcomeMeasured_StandsBesideTheIndicators()
    {
        var settings = Run() with { Measure = new() { CountsOutcome = true, Outcome = "S21" } };
        var intake = Intake([Children("a", Domain.School, ["S21", "S01"], new Row(1, "01", Stage.Transition, 0, 1f, 5f), new Row(2, "01", Stage.Transition, 0, NaN, 6f))]);
        var counted = Linking.Link(settings, Q3, intake, TwoDistricts, default).Children;
        var flagged = Linking.Link(Run(), Q3, intake, TwoDistricts, default).Children;

        Assert.That(counted.Indicators, Is.EqualTo(new[] { "S01" }));
        Assert.That(counted.Outcome.ToArray(), Is.EquivalentTo(new[] { 1f, NaN }));
        Assert.That(flagged.HasOutcome, Is.False);
        Assert.That(flagged.Indicators, Is.EqualTo(new[] { "S01" }));
    }

    [Test]
    public void Link_DistrictValues_NewestPerStageAndIndicatorJoinedToEveryStage()
    {
        var linked = Link(TwoDistricts, [],
            YouthValues("a", Value("02", "J07", 1, 2, daysBeforeEnd: 10), Value("01", "J07", 3, 3), Value("01", "J01", 4, 4), Value("01", "J07", 5, 5, Stage.Primary, 99)),
            YouthValues("b", Value("02", "J07", 2, 2), Value("01", "J07", 9, 3)));

        Assert.That(linked.DistrictValues.Select(v => (v.District.Value, v.Indicator, v.Stage, v.Value)), Is.EqualTo(new[]
        {
            ("01", "J01", Stage.All, 4.0), ("01", "J07", Stage.All, 3.0), ("01", "J07", Stage.Primary, 5.0), ("02", "J07", Stage.All, 2.0),
        }));
        var table = linked.Children;
        Assert.That(table.DistrictIndicators, Is.EqualTo(new[] { "J01", "J07" }));
        Assert.That(table.DistrictValue(1, Stage.Early, 0), Is.EqualTo(3f));
        Assert.That(table.DistrictValue(1, Stage.Primary, 0), Is.EqualTo(5f));
        Assert.That(table.DistrictValue(0, Stage.Primary, 1), Is.NaN);
    }

    [Test]
    public void Link_ContradictoryDistrictValues_AreLeftOutWhateverTheirOrder()
    {
        var linked = Link(TwoDistricts, [], YouthValues("a", Value("01", "J07", 1, 2), Value("01", "J07", 2, 3), Value("02", "J07", 1, 4), Value("02", "J07", 1, 5)));
        Assert.That(linked.DistrictValues.Select(v => v.District.Value), Is.EqualTo(new[] { "02" }));
        Assert.That(linked.Findings.Select(f => (f.Kind.Code, f.Line)), Is.EqualTo(new[] { ("EW1410", 2L), ("EW1410", 3L) }));
        Assert.That(linked.Receipts[0].CellsEmptied, Is.EqualTo(2));
    }

    [Test]
    public void Link_NothingRead_GivesEmptyTable()
    {
        var linked = Link(TwoDistricts, [Children("a", Domain.School, ["S01"])], YouthValues("b"));
        Assert.That(linked.Children.Count, Is.Zero);
        Assert.That(linked.Children.Column(0).Length, Is.Zero);
        Assert.That(linked.Report.DistrictsWithoutChildren, Is.EqualTo(TwoDistricts));
        Assert.That(Link(default, []).Children.Districts, Is.Empty);
    }

    [Test]
    public void Link_TooManySetAside_StopsWithShareExtractAndCodes()
    {
        Row[] rows = [.. Enumerable.Range(1, 94).Select(k => new Row((ulong)k, "01", Stage.Primary, 0, 0f)), .. Enumerable.Range(95, 6).Select(k => new Row((ulong)k, "03", Stage.Primary, 0, 0f))];
        var extract = Children("schule", Domain.School, ["S01"], rows);
        var settings = Run(SettingsOf("schule", Domain.School)) with { Input = new() { MaximumSetAsideShare = 0.05 } };
        var stop = Assert.Throws<RunStoppedException>(() => Linking.Link(settings, Q3, Intake([extract]), TwoDistricts, default));
        Assert.That(stop!.Reason, Is.EqualTo(StopReason.InputRefused));
        Assert.That(stop.Findings[0].Message(Language.English), Is.EqualTo(
            "schule.csv: In extract schule, 6% of the rows are set aside; at most 5% are permitted (input: maximum-set-aside-share); by code: EW1401: 6. The run stops. [EW1411]"));
        Assert.That(stop.Findings.Skip(1).Select(f => f.Line), Is.EqualTo(new[] { 96L, 97L, 98L, 99L, 100L }));
    }

    [Test]
    public void Link_MoreRowsSetAsideThanFindingsAreKept_StopsWithExamples()
    {
        // A million rows about one child, no two alike: each contradicts the others.
        var count = FindingLog.Limit + 1;
        var settings = SettingsOf("noten", Domain.School);
        var extract = new ChildExtract(
            Receipt(settings, count), Map("01"), ["S01"], count, Enumerable.Repeat(Key(1), count).ToArray(), new int[count],
            Enumerable.Repeat(Stage.Primary, count).ToArray(), Enumerable.Repeat(Q3.AsOf.DayNumber, count).ToArray(), [.. Enumerable.Range(2, count)],
            [[.. Enumerable.Range(0, count).Select(i => (float)(i % 5))]]);
        var stop = Assert.Throws<RunStoppedException>(() => Linking.Link(Run(settings), Q3, Intake([extract]), TwoDistricts, default));
        Assert.That(stop!.Findings.Select(f => (f.Kind.Code, f.Line)), Is.EqualTo(new[]
        {
            ("EW1125", 0L), ("EW1404", 2L), ("EW1404", 3L), ("EW1404", 4L), ("EW1404", 5L), ("EW1404", 6L),
        }));
    }

    [Test]
    public void Link_Cancelled_Stops()
    {
        var intake = Intake([Children("a", Domain.School, ["S01"], new Row(1, "01", Stage.Primary, 0, 1f))]);
        Assert.That(() => Linking.Link(Run(), Q3, intake, TwoDistricts, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
    }

    private static LinkedPopulation Link(ImmutableArray<DistrictCode> map, ChildExtract[] children, params DistrictExtract[] districts) =>
        Linking.Link(Run(), Q3, Intake(children, districts), map, default);

    private static int PositionOf(ChildTable table, string district, Stage stage, float first)
    {
        var range = table.RangeOf(stage, table.Districts.IndexOf(new(district)));
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            if (table.Column(0)[i].Equals(first)) return i;
        }

        throw new AssertionException($"No child with {first} in {district}.");
    }

    // Within one block children stand in the order of their keys.
    private static float[] ByKey(ChildTable table, int column, params ulong[] numbers)
    {
        var sorted = numbers.OrderBy(Key).ToArray();
        return [.. numbers.Select(n => table.Column(column)[Array.IndexOf(sorted, n)])];
    }
}
