using EarlyWarning.Population;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Population.Extracts;

namespace EarlyWarning.Tests.Population;

public sealed class ReferenceLinkTests
{
    [Test]
    public void Link_ManyChildren_EveryBlockHoldsItsChildrenInKeyOrder()
    {
        // The value is the key's number, so the table can be compared with a plain sort of the rows.
        var random = new Random(3);
        ulong[] numbers = [.. Enumerable.Range(1, 5_000).Select(i => (ulong)i)];
        random.Shuffle(numbers);
        Row[] rows = [.. numbers.Select(n => new Row(n, $"{n % 7:D2}", (Stage)(1 + (n % 4)), 0, n))];
        var table = Linking.Link(Run(), Q3, Intake([Children("a", Domain.School, ["S01"], rows)]), default, default).Children;

        float[] expected =
        [
            .. rows.OrderBy(r => r.Stage).ThenBy(r => r.District, StringComparer.Ordinal).ThenBy(r => Key(r.Key)).Select(r => r.Values[0]),
        ];
        Assert.That(table.Column(0).ToArray(), Is.EqualTo(expected));
        Assert.That(table.RangeOf(Stage.Early, 0), Is.EqualTo(0..rows.Count(r => r is { Stage: Stage.Early, District: "00" })));
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
}
