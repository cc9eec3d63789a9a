using EarlyWarning.Population;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Population.Extracts;

namespace EarlyWarning.Tests.Population;

public sealed class RowOrderTests
{
    [Test]
    public void Link_ShuffledRows_GivesTheSameTableAndReport([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        Row[] school = RandomRows(random, 300, 2);
        Row[] again = RandomRows(random, 200, 2);
        Row[] health = RandomRows(random, 250, 1);
        DistrictValue[] youth = [.. Enumerable.Range(0, 40).Select(i => Value($"0{random.Next(6)}", random.Next(2) == 0 ? "J01" : "J07", random.Next(3), i + 2, (Stage)random.Next(5), random.Next(3)))];

        var first = Link(school, again, health, youth);
        Shuffle(random, school, again, health);
        random.Shuffle(youth);
        var second = Link(school, again, health, youth);

        Assert.That(Text(second), Is.EqualTo(Text(first)));
        Assert.That(first.Children.Count, Is.GreaterThan(100));
        Assert.That(first.Receipts.All(r => r.RowsRead == r.RowsUsed + r.RowsSetAside));
        Assert.That(first.Findings.Select(f => f.Kind.Code).Distinct().Order(), Is.SupersetOf(new[] { "EW1401", "EW1403", "EW1404" }));
    }

    // Few keys, days and values, so that duplicates, contradictions and ties occur all the time.
    private static Row[] RandomRows(Random random, int count, int columns) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Row(
            (ulong)random.Next(200), $"0{random.Next(5)}", (Stage)random.Next(5), random.Next(4) * 250,
            [.. Enumerable.Range(0, columns).Select(_ => random.Next(3) == 0 ? float.NaN : random.Next(3))]) { Line = i + 2 }),
    ];

    private static void Shuffle(Random random, params Row[][] extracts)
    {
        foreach (var rows in extracts) random.Shuffle(rows);
    }

    private static LinkedPopulation Link(Row[] school, Row[] again, Row[] health, DistrictValue[] youth)
    {
        var children = new[]
        {
            Children("schule", Domain.School, ["S01", "S02"], school),
            Children("schule-2", Domain.School, ["S02", "S01"], again),
            Children("gesundheit", Domain.Health, ["H01"], health),
        };
        return Linking.Link(Run(), Q3, Intake(children, YouthValues("jugend", youth)), Map("03", "00", "01", "02"), default);
    }

    // Findings of identical rows may name another line of the same child, so they are compared by code.
    private static string Text(LinkedPopulation linked)
    {
        var table = linked.Children;
        var lines = new List<string> { string.Join(' ', table.Districts), string.Join(' ', table.Indicators), string.Join(' ', table.DistrictIndicators) };
        foreach (var stage in Stages.Chain)
        {
            for (var d = 0; d < table.Districts.Length; d++) lines.Add($"{stage} {d} {table.RangeOf(stage, d)} {table.DistrictValue(0, stage, d)} {table.DistrictValue(1, stage, d)}");
        }

        for (var i = 0; i < table.Indicators.Length; i++) lines.Add(string.Join(' ', table.Column(i).ToArray()));
        lines.AddRange(linked.DistrictValues.Select(v => $"{v.District} {v.Indicator} {v.Stage} {v.Value} {v.Day}"));
        lines.AddRange(linked.Receipts.Select(r => $"{r.RowsUsed} {r.RowsSetAside} {r.CellsEmptied}"));
        lines.AddRange(linked.Report.ByDomains.Select(d => $"{string.Join('+', d.Domains)} {d.Children}"));
        lines.AddRange(linked.Report.Extracts.Select(e => e.ToString()));
        lines.AddRange(linked.Report.Outdated.Select(o => o.ToString()));
        lines.Add(string.Join(' ', linked.Report.CodesNotOnMap));
        lines.AddRange(linked.Findings.GroupBy(f => (f.File, f.Kind.Code)).Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal));
        return string.Join('\n', lines);
    }
}
