using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>Brings the receipts up to date after the linking and stops the run where too many rows were set aside.</summary>
internal static class SetAsideCheck
{
    /// <summary>Counts below this are not told, also not to the person at the desk: a finding may be passed on.</summary>
    internal const int SmallestCountTold = 5;

    /// <summary>Enough lines to find the cause; the check lists them all once the share is within the limit.</summary>
    internal const int ExamplesPerCode = 5;

    /// <summary>The receipts with the rows and cells that the linking set aside.</summary>
    /// <param name="receipts">The receipts of the input check.</param>
    /// <param name="linking">Findings of the linking by id of the extract.</param>
    /// <returns>The receipts in the same order; rows read stay rows used plus rows set aside.</returns>
    public static ImmutableArray<ExtractReceipt> Update(
        ImmutableArray<ExtractReceipt> receipts, IReadOnlyDictionary<string, ImmutableArray<Finding>> linking) =>
    [
        .. receipts.Select(receipt =>
        {
            var findings = linking.GetValueOrDefault(receipt.Settings.Id, []);
            var rows = findings.LongCount(f => f.Kind.Severity == Severity.RowSetAside);
            return receipt with
            {
                RowsUsed = receipt.RowsUsed - rows,
                RowsSetAside = receipt.RowsSetAside + rows,
                CellsEmptied = receipt.CellsEmptied + findings.LongCount(f => f.Kind.Severity == Severity.CellEmptied),
            };
        }),
    ];

    /// <summary>Stops the run where an extract lost more than the permitted share of its rows.</summary>
    /// <param name="receipts">The receipts, up to date.</param>
    /// <param name="intake">Findings of the input check, in the order of extracts and lines.</param>
    /// <param name="linking">Findings of the linking by id of the extract.</param>
    /// <param name="hints">Notes that may explain it, by file.</param>
    /// <param name="maximumShare">The permitted share, 0 to 1.</param>
    /// <exception cref="RunStoppedException">One finding per extract above the limit, each followed by what may explain it and by examples of the rows.</exception>
    public static void Check(
        ImmutableArray<ExtractReceipt> receipts, ImmutableArray<Finding> intake,
        IReadOnlyDictionary<string, ImmutableArray<Finding>> linking, ImmutableArray<Finding> hints, double maximumShare)
    {
        var stops = ImmutableArray.CreateBuilder<Finding>();
        foreach (var receipt in receipts)
        {
            // A sum over districts is set aside, but nothing is lost with it.
            var sums = linking.GetValueOrDefault(receipt.Settings.Id, []).LongCount(f => f.Kind == PopulationFindings.Subtotal);
            if (receipt.RowsSetAside - sums <= maximumShare * (receipt.RowsRead - sums)) continue;
            var codes = intake.Where(f => f.File == receipt.File || f.File == receipt.RowsFile).Concat(linking.GetValueOrDefault(receipt.Settings.Id, []))
                .Where(f => f.Kind.Severity == Severity.RowSetAside)
                .GroupBy(f => f.Kind.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
            var (set, most) = (Percent(receipt.RowsSetAside / (double)receipt.RowsRead), Percent(maximumShare));
            stops.Add(Finding.At(
                PopulationFindings.TooManySetAside, receipt.File, 0, "", receipt.Settings.Id,
                set, most, string.Join(", ", codes.Select(g => $"{g.Key}: {Told(g.LongCount())}")),
                set.Replace('.', ','), most.Replace('.', ',')));
            stops.AddRange(hints.Where(f => f.File == receipt.File));
            stops.AddRange(codes.SelectMany(g => g.Take(ExamplesPerCode)));
        }

        if (stops.Count > 0) throw new RunStoppedException(StopReason.InputRefused, stops.ToImmutable());
    }

    /// <summary>A count as it may be told.</summary>
    /// <param name="count">The count.</param>
    /// <returns>The digits, or <c>&lt; 5</c>.</returns>
    internal static string Told(long count) =>
        count < SmallestCountTold ? $"< {SmallestCountTold}" : count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
