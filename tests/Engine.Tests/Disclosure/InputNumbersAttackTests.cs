using EarlyWarning.Disclosure;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>Every small input there is, grouped by what is published of it: who knows the rule sees no more than the group.</summary>
internal sealed class InputNumbersAttackTests
{
    private static readonly FindingKind Row = new("EW1201", Severity.RowSetAside, new("r", "r"));
    private static readonly FindingKind OtherRow = new("EW1202", Severity.RowSetAside, new("r", "r"));

    [Test]
    public void Domains_EveryTableWithItsSum_NeverTellsASmallNumber()
    {
        var inputs = from a in Enumerable.Range(0, 16) from b in Enumerable.Range(0, 16) from c in Enumerable.Range(0, 16) select new long[] { a, b, c };
        var groups = inputs.GroupBy(input =>
        {
            var domains = SafeInput.Domains(
                [new([Domain.School], input[0]), new([Domain.Health], input[1]), new([Domain.School, Domain.Health], input[2])], new PublicationSettings());
            return (input.Sum(), string.Join(' ', domains.OrderBy(d => d.Domains.Length).ThenBy(d => d.Domains[0]).Select(d => d.Children)));
        });
        Assert.That(Narrowest(groups.Where(g => g.Key.Item1 >= 5 && g.Any(v => v.Max() <= 8))), Is.GreaterThanOrEqualTo(2));
    }

    [Test]
    public void Sources_EveryNumberOfRowsSetAside_NeverTellsASmallNumber()
    {
        // 300 rows used of each extract: known, because the children by domains are published.
        var raw = MadeUpQuarter.Raw([]);
        var limits = raw.Settings.Publication;
        var inputs = from school in Enumerable.Range(0, 16) from health in Enumerable.Range(0, 16) from kind in Enumerable.Range(0, school + health + 1)
                     select new long[] { school, health, kind, school + health - kind };
        var groups = inputs.GroupBy(input =>
        {
            var extract = raw.Settings.Extracts[0];
            var quarter = raw with { Receipts = [MadeUpQuarter.Receipt(extract, 300 + input[0], input[0]), MadeUpQuarter.Receipt(extract, 300 + input[1], input[1])] };
            var sources = SafeInput.Sources(quarter, domainsProtected: false, valuesProtected: false);
            var findings = SafeInput.FindingCounts(
                [.. Enumerable.Repeat(Finding.At(Row, "f", 1, ""), (int)input[2]), .. Enumerable.Repeat(Finding.At(OtherRow, "f", 1, ""), (int)input[3])],
                quarter.Receipts, limits);
            return string.Join(' ', sources.Select(s => (s.RowsRead, s.RowsSetAside))) + string.Join(' ', findings.Select(f => (f.Kind.Code, f.Count)));
        });
        // Larger inputs have alternatives that are not among those tried.
        Assert.That(Narrowest(groups.Where(g => g.Any(v => v[0] <= 8 && v[1] <= 8))), Is.GreaterThanOrEqualTo(2));
    }

    /// <summary>The smallest distance between the ends of what a number can be, over all numbers that are 1 to 4 in one of the inputs.</summary>
    private static long Narrowest<T>(IEnumerable<IGrouping<T, long[]>> groups) => groups.SelectMany(group =>
        Enumerable.Range(0, group.First().Length).Where(i => group.Any(input => input[i] is >= 1 and <= 4)).Select(i => group.Max(v => v[i]) - group.Min(v => v[i]))).Min();
}
