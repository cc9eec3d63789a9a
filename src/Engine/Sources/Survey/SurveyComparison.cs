using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Compares the extracts of a quarter with those of the one before: what doubles or halves from one quarter to the next is mostly another export, not another city.</summary>
internal static class SurveyComparison
{
    /// <summary>A share, a mean or a number of rows that becomes so many times as large, or as small, is told.</summary>
    public const double Factor = 2;

    /// <summary>Shares that differ by less are not told: 1 percentage point; means: 1 % of the catalogue's range.</summary>
    public const double LeastDifference = 0.01;

    /// <summary>Fewest rows on both sides; below, shares double by chance.</summary>
    public const int FewestRows = 50;

    /// <summary>What doubled or halved, as notes.</summary>
    /// <param name="now">The extract of the quarter.</param>
    /// <param name="before">The same extract a quarter earlier.</param>
    /// <returns>The notes, those on the whole file first.</returns>
    public static IEnumerable<Finding> Notes(ExtractSurvey now, ExtractSurvey before)
    {
        if (now is not { Refused: false, Receipt: { } own } || before is not { Refused: false, Receipt: { } earlier }) yield break;
        if (Math.Min(own.RowsRead, earlier.RowsRead) < FewestRows) yield break;
        if (Jumps(own.RowsUsed, earlier.RowsUsed)) yield return Note(SourcesFindings.RowsJump, now, "", FindingLog.Text(earlier.RowsUsed), FindingLog.Text(own.RowsUsed));
        var (aside, asideBefore) = ((double)own.RowsSetAside / own.RowsRead, (double)earlier.RowsSetAside / earlier.RowsRead);
        if (Differ(aside, asideBefore, LeastDifference)) yield return Note(SourcesFindings.SetAsideJump, now, "", Percent(asideBefore, aside));
        foreach (var value in now.Values)
        {
            if (before.Values.FirstOrDefault(v => v.Indicator.Id == value.Indicator.Id) is not { } old) continue;
            if (Differ(value.MissingShare, old.MissingShare, LeastDifference)) yield return Note(SourcesFindings.MissingJump, now, value.Indicator.Id, Percent(old.MissingShare, value.MissingShare));
            if (Math.Min(value.Present, old.Present) < FewestRows || value.Indicator.Minimum < 0) continue;
            if (Differ(value.Mean, old.Mean, LeastDifference * Range(value, old)))
                yield return Note(SourcesFindings.MeanJump, now, value.Indicator.Id, Number(old.Mean), Number(value.Mean), German(old.Mean), German(value.Mean), value.Indicator.Unit.German, value.Indicator.Unit.English);
        }

        foreach (var district in now.Districts)
        {
            var old = before.Districts.FirstOrDefault(d => d.District == district.District)?.Rows ?? 0;
            if (Math.Max(district.Rows, old) >= FewestRows && Jumps(district.Rows, old)) yield return Note(SourcesFindings.DistrictJump, now, district.District.Value, FindingLog.Text(old), FindingLog.Text(district.Rows));
        }
    }

    /// <summary>The catalogue's range; of an indicator that is 0 or 1 for each child, 1, whatever the unit of districts.</summary>
    private static double Range(ValueDistribution now, ValueDistribution before) =>
        Math.Max(now.Quantiles[^1], before.Quantiles[^1]) <= 1 ? 1 : now.Indicator.Maximum - now.Indicator.Minimum;

    private static bool Differ(double now, double before, double least) => Math.Abs(now - before) >= least && Jumps(now, before);

    private static bool Jumps(double now, double before) => Math.Max(now, before) >= Factor * Math.Min(now, before) && now != before;

    private static Finding Note(FindingKind kind, ExtractSurvey survey, string column, params string[] arguments) => Finding.At(kind, survey.File, 0, column, [.. arguments]);

    private static string[] Percent(double before, double now) => [Number(before * 100), Number(now * 100), German(before * 100), German(now * 100)];

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string German(double value) => Number(value).Replace('.', ',');
}
