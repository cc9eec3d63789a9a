using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Turns the children of a folder into the columns of an extract.</summary>
/// <param name="run">The run's settings.</param>
/// <param name="settings">The extract's settings.</param>
/// <param name="quarter">The quarter computed.</param>
/// <param name="reading">The children, all files read.</param>
/// <param name="values">The formulas.</param>
internal sealed class SchildRows(RunSettings run, ExtractSettings settings, Quarter quarter, SchildReading reading, SchildValues values)
{
    // 62 columns are looked at; names and birth dates, by which seven more files name the children, add three in each.
    private const int ColumnsRead = 62 + (7 * 3);

    private readonly List<SchildPupil> used = [];
    private readonly ImmutableArray<Indicator> indicators = [.. settings.Columns.Indicators.Select(column => run.Indicators[column.Indicator])];

    /// <summary>Columns of the files that are never looked at; family language and immigration are only where shares of them are asked for.</summary>
    public int ColumnsNotRead => SchildFiles.Read.Sum(file => file.Columns.Length) - ColumnsRead - (reading.Settings.AreaShares.IsEmpty ? 0 : 2);

    /// <summary>Number of children used.</summary>
    public int Count => used.Count;

    /// <summary>Completes the values and sets aside the children who lack a district or a leaving date.</summary>
    /// <param name="log">The log of SchuelerBasisdaten.</param>
    public void Gather(FindingLog log)
    {
        foreach (var pupil in reading.Pupils.All)
        {
            if (reading.Settings.Leavers && pupil.LeftInTime is false)
            {
                reading.OtherPupils++;
                continue;
            }

            if (reading.Settings.Leavers && pupil.LeftInTime is null) pupil.SetAside = SchildFindings.LeavingDate;
            if (pupil.SetAside is { } kind)
            {
                log.Add(kind, pupil.Line, kind == SchildFindings.LeavingDate ? "Entlassdatum" : settings.Columns.District);
                continue;
            }

            values.Complete(pupil);
            CheckAbsences(pupil, log);
            foreach (var indicator in indicators) CheckRange(pupil, indicator, log);
            used.Add(pupil);
        }
    }

    /// <summary>The extract of the children.</summary>
    /// <param name="receipt">What was read.</param>
    /// <returns>One row per child, in the order of SchuelerBasisdaten.</returns>
    public ChildExtract Children(ExtractReceipt receipt)
    {
        var day = settings.PeriodIn(quarter).To.DayNumber;
        var columns = indicators.Select(indicator => used.Select(pupil => Value(pupil, indicator)).ToArray()).ToArray();
        var school = reading.Settings.School;
        return new(
            receipt, reading.Districts.Codes, [.. indicators.Select(indicator => indicator.Id)], used.Count, [.. used.Select(p => p.Key)], [.. used.Select(p => p.District)],
            [.. used.Select(p => p.Stage)], [.. used.Select(_ => day)], [.. used.Select(p => p.Line)], columns)
        {
            SchoolNames = school is null ? [] : [school], SchoolColumn = school is null ? [] : [.. used.Select(_ => 1)],
            ShareColumns = reading.Settings.AreaShares.IsEmpty ? [] : [Share(SchildValues.S13), Share(SchildValues.S14)],
        };
    }

    // A child whose stage is not known is no child of the result either.
    private float[] Share(int value) => [.. used.Select(pupil => pupil.Stage == Stage.All ? float.NaN : pupil.Values[value])];

    private static float Value(SchildPupil pupil, Indicator indicator) =>
        pupil.Stage == Stage.All || indicator.Stages.Contains(Stage.All) || indicator.Stages.Contains(pupil.Stage) ? pupil.Values[Array.IndexOf(SchildKeys.Computable, indicator.Id)] : float.NaN;

    private void CheckAbsences(SchildPupil pupil, FindingLog log)
    {
        var slot = values.LatestSlot(pupil);
        if (slot < 0) return;
        var (all, unexcused) = values.Hours(pupil.Tallies[slot]);
        if (!(unexcused > all)) return;
        pupil.Values[SchildValues.S02] = float.NaN;
        log.Add(SchildFindings.UnexcusedAboveAll, pupil.Line, "S02");
    }

    private static void CheckRange(SchildPupil pupil, Indicator indicator, FindingLog log)
    {
        var at = Array.IndexOf(SchildKeys.Computable, indicator.Id);
        var value = pupil.Values[at];
        if (!(value < indicator.Minimum) && !(value > indicator.Maximum)) return;
        pupil.Values[at] = float.NaN;
        log.Add(SourcesFindings.OutOfRange, pupil.Line, indicator.Id, new IndicatorCells(new() { Indicator = indicator.Id }, indicator, -1, -1, -1, []).Range);
    }
}
