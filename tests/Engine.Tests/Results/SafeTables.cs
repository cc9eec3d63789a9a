using EarlyWarning.Disclosure;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Disclosure;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

/// <summary>Safe tables with something in every part, made by the real protection from a made-up quarter.</summary>
internal static class SafeTables
{
    public static SafeTable Of(Quarter quarter, int plus = 0, params PublishedQuarter[] history)
    {
        var cells = new List<(string, string, Stage, long, long)>();
        for (var d = 0; d < 6; d++)
        {
            foreach (var stage in Stages.Chain) cells.Add(($"0{d}", d < 3 ? "Nord" : "Süd", stage, d == 4 && stage == Stage.Early ? 2 : 12 + plus, d == 5 ? 0 : 100 + d));
        }

        var raw = MadeUpQuarter.Raw(CountTables.From(cells.Select(c => c.Item5 == 0 ? c with { Item4 = 0 } : c)), new PublicationSettings());
        return Protection.Protect(
            raw with
            {
                Quarter = quarter,
                History = [.. history],
                Receipts = [MadeUpQuarter.Receipt(raw.Settings.Extracts[0], 3000, 12, 2), MadeUpQuarter.Receipt(raw.Settings.Extracts[1], 26, 0)],
                DistrictValues = [new(new("01"), Stage.All, "J07", 25, 30, 120, 0, 2), new(new("02"), Stage.All, "J07", 2.5, 3, 120, 0, 3), new(new("03"), Stage.All, "J10", 7.25, null, null, 0, 4)],
                Findings = [.. Enumerable.Repeat(Finding.At(new("EW1201", Severity.RowSetAside, new("r", "r")), "f", 1, ""), 12)],
                Links = raw.Links with { ByDomains = [new([Domain.School], 2000), new([Domain.School, Domain.Health], 945)], DistrictsWithoutChildren = [new("05")] },
            },
            MadeUpQuarter.Simple);
    }

    public static PublishedQuarter Published(SafeTable table) =>
        new(table.Quarter, table.Rows, table.ModelSha256, table.Measure) { ComparisonKey = table.ComparisonKey, Indicators = table.Indicators };
}
