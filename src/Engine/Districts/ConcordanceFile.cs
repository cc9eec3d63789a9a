using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Reads concordance tables: CSV with the columns <c>old</c>, <c>new</c> and <c>share</c>.</summary>
internal static class ConcordanceFile
{
    /// <summary>Shares are often rounded; up to this far from 1 their sum is made 1 by dividing by it.</summary>
    private const decimal Tolerance = 0.001m;

    /// <summary>Reads all tables.</summary>
    /// <param name="tables">The tables of the settings.</param>
    /// <param name="districts">The districts of the map; a new district that is not among them is remarked.</param>
    /// <returns>The tables by the quarter from which they hold, and notes.</returns>
    /// <exception cref="RunStoppedException">A file is missing or unreadable, or rows are refused: all findings of a file together.</exception>
    public static (ImmutableArray<Concordance> Tables, ImmutableArray<Finding> Findings) ReadAll(
        ImmutableArray<ConcordanceSettings> tables, IReadOnlySet<DistrictCode> districts)
    {
        var notes = ImmutableArray.CreateBuilder<Finding>();
        var read = tables.OrderBy(table => table.From).Select(table => Read(table, districts, notes)).ToImmutableArray();
        return (read, notes.ToImmutable());
    }

    private static Concordance Read(ConcordanceSettings settings, IReadOnlySet<DistrictCode> districts, ImmutableArray<Finding>.Builder notes)
    {
        var table = SideTable.Read(settings.File, settings.FileName, "old", "new", "share");
        var stops = new List<Finding>();
        var rows = new List<ConcordanceRow>();
        var seen = new HashSet<(string, string)>();
        foreach (var row in table.Rows)
        {
            if (!DistrictCode.IsValid(row.Cells[0]) || !DistrictCode.IsValid(row.Cells[1]) || !TryShare(row.Cells[2], out var share))
                stops.Add(Finding.At(DistrictsFindings.ConcordanceRow, settings.FileName, row.Line, ""));
            else if (!seen.Add((row.Cells[0], row.Cells[1])))
                stops.Add(Finding.At(DistrictsFindings.ConcordanceTwice, settings.FileName, row.Line, "", row.Cells[0], row.Cells[1]));
            else rows.Add(new(new(row.Cells[0]), new(row.Cells[1]), share));
        }

        var sums = rows.GroupBy(row => row.Old).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Sum(row => row.Share));
        if (stops.Count == 0)
        {
            stops.AddRange(sums.Where(sum => Math.Abs(sum.Value - 1) > Tolerance).Select(sum => Finding.At(
                DistrictsFindings.SharesNotOne, settings.FileName, 0, "share", sum.Key.Value,
                sum.Value.ToString("0.####", CultureInfo.InvariantCulture), sum.Value.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ','))));
        }

        if (stops.Count > 0) throw new RunStoppedException(StopReason.InputRefused, [.. stops]);
        var unknown = rows.Select(row => row.New).Distinct().Where(code => !districts.Contains(code)).Order().ToArray();
        if (unknown.Length > 0)
        {
            notes.Add(Finding.At(
                DistrictsFindings.NewDistrictUnknown, settings.FileName, 0, "new", unknown.Length.ToString(CultureInfo.InvariantCulture), unknown[0].Value));
        }

        return new(settings.From, [.. rows.Select(row => row with { Share = row.Share / sums[row.Old] })], table.Sha256);
    }

    private static bool TryShare(string text, out decimal share) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out share) && share is > 0 and <= 1;
}
