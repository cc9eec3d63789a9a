using EarlyWarning.Population;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Population.Extracts;

namespace EarlyWarning.Tests.Population;

public sealed class ReferenceLinkTests
{
    [Test]
    public void Link_ManyChildren_EveryBlockHoldsItsChildrenInKeyOrder()
    {
        // The value is the key's number, so the table can be compared with a plain sort of the rows. There are enough rows for several
        // parts of the hash table.
        var random = new Random(3);
        Row[] school = RowsOf(Enumerable.Range(1, 50_000), random);
        Row[] health = RowsOf(Enumerable.Range(40_001, 30_000), random);
        var intake = Intake([Children("a", Domain.School, ["S01"], school), Children("b", Domain.Health, ["H01"], health)]);
        var linked = Linking.Link(Run(), Q3, intake, default, default);

        ulong[] expected =
        [
            .. Enumerable.Range(1, 70_000).Select(n => (ulong)n).OrderBy(StageOf).ThenBy(DistrictOf, StringComparer.Ordinal).ThenBy(Key),
        ];
        Assert.That(linked.Children.Column(0).SequenceEqual([.. expected.Select(n => n <= 50_000 ? n : float.NaN)]));
        Assert.That(linked.Children.Column(1).SequenceEqual([.. expected.Select(n => n > 40_000 ? n : float.NaN)]));
        Assert.That(linked.Children.RangeOf(Stage.Early, 0), Is.EqualTo(0..expected.Count(n => StageOf(n) == Stage.Early && DistrictOf(n) == "00")));
        Assert.That(linked.Report.Extracts.Select(e => e.Matched), Is.EqualTo(new[] { 10_000L, 10_000L }));
    }

    [Test]
    public void Link_KeysWithEqualFirstHalf_AreOrderedBySecondHalf()
    {
        // Key 0 has equal first halves only with itself, so plain numbers are given as second halves here.
        var extract = Children("a", Domain.School, ["S01"], [.. Enumerable.Range(0, 200).Select(i => new Row((ulong)i, "01", Stage.Primary, 0, i))]);
        var equalHighs = new EarlyWarning.Sources.ChildExtract(
            extract.Receipt, extract.DistrictCodes, extract.IndicatorIds, 200, [.. Enumerable.Range(0, 200).Select(i => new ChildKey(5, (ulong)(i * 77 % 200)))],
            extract.Districts.ToArray(), extract.Stages.ToArray(), extract.Days.ToArray(), extract.Lines.ToArray(),
            [[.. Enumerable.Range(0, 200).Select(i => (float)(i * 77 % 200))]]);
        var table = Linking.Link(Run(), Q3, Intake([equalHighs]), default, default).Children;
        Assert.That(table.Column(0).ToArray(), Is.EqualTo(Enumerable.Range(0, 200).Select(i => (float)i)));
    }

    private static Stage StageOf(ulong number) => (Stage)(1 + (number % 4));

    private static string DistrictOf(ulong number) => $"{number % 7:D2}";

    private static Row[] RowsOf(IEnumerable<int> numbers, Random random)
    {
        Row[] rows = [.. numbers.Select(n => new Row((ulong)n, DistrictOf((ulong)n), StageOf((ulong)n), 0, n))];
        random.Shuffle(rows);
        return rows;
    }
}
