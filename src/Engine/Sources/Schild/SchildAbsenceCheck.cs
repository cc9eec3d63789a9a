using System.Globalization;
using EarlyWarning.Settings;

namespace EarlyWarning.Sources;

/// <summary>Holds the stated way of entering absences against what stands in the files.</summary>
/// <remarks>SchILD-NRW computes the total of SchuelerLernabschnittsdaten from the subjects or days where one of these ways is set, so a stated way that is right agrees with the total. Where
/// absences are entered in another way, the columns of the stated one are empty, and all children would seem never absent.</remarks>
/// <param name="reading">What the files share.</param>
/// <param name="values">Reads the hours of a half-year.</param>
internal sealed class SchildAbsenceCheck(SchildReading reading, SchildValues values)
{
    private const int FewestChildren = 20;
    private const double MostDifference = 0.1;
    private static readonly string[] Files = [SchildFiles.Marks.Name, SchildFiles.Absences.Name, SchildFiles.Terms.Name];
    private static readonly string[] Words = ["subjects", "days", "totals"];

    /// <summary>Checks the folder.</summary>
    /// <param name="log">Where findings go.</param>
    public void Check(FindingLog log)
    {
        OneLevel(upper: false, reading.Settings.Absences, log);
        OneLevel(upper: true, reading.Settings.AbsencesUpperSecondary, log);
    }

    private void OneLevel(bool upper, AbsenceEntry stated, FindingLog log)
    {
        var (children, high) = (0, 0);
        var filled = new int[3];
        var (own, total) = (0.0, 0.0);
        foreach (var pupil in reading.Pupils.All)
        {
            var slot = values.LatestSlot(pupil);
            if (slot < 0 || pupil.Tallies[slot].Upper != upper) continue;
            ref var tally = ref pupil.Tallies[slot];
            children++;
            if (tally.SubjectHours > 0) filled[0]++;
            if (tally.DayHours > 0) filled[1]++;
            if (tally.Total > 0) filled[2]++;
            var hours = values.Hours(tally).All;
            if (hours > 0.5 * tally.WeeklyHours * reading.Settings.Weeks && tally.WeeklyHours > 0) high++;
            if (stated == AbsenceEntry.Totals || float.IsNaN(hours) || float.IsNaN(tally.Total)) continue;
            own += hours;
            total += tally.Total;
        }

        if (children < FewestChildren) return;
        var key = upper ? "absences-upper-secondary" : "absences";
        if (filled[(int)stated] == 0)
        {
            var other = Array.FindIndex(filled, count => count > 0);
            if (other < 0) log.Add(SchildFindings.NoAbsences, 0, key);
            else log.Add(SchildFindings.AbsenceEntryWrong, 0, key, $"{Words[(int)stated]} ({Files[(int)stated]})", $"{Words[other]} ({Files[other]})");
            return;
        }

        if (total > 0 && Math.Abs(own - total) > MostDifference * total)
        {
            log.Add(SchildFindings.AbsencesDisagree, 0, key, Files[(int)stated], (100 * Math.Abs(own - total) / total).ToString("0", CultureInfo.InvariantCulture));
        }

        if (high * 20 > children) log.Add(SchildFindings.AbsencesHigh, 0, key, Told(high), FindingLog.Text(children));
    }

    private static string Told(long number) => number < 5 ? "< 5" : FindingLog.Text(number);
}
