using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Reads what surrounds the half-years: SchuelerBisherigeSchulen and SchuelerMerkmale.</summary>
/// <param name="reading">What the files share.</param>
internal sealed class SchildSideRows(SchildReading reading)
{
    /// <summary>Reads SchuelerBisherigeSchulen.</summary>
    /// <param name="table">The file; null where the folder lacks it: then moves are not known.</param>
    public void ReadEarlier(SchildTable? table)
    {
        if (table is null)
        {
            foreach (var pupil in reading.Pupils.All) pupil.EarlierSchools = (-1, 0);
            return;
        }

        reading.Pupils.StartFile();
        while (table.Next())
        {
            if (reading.Pupils.Find(table.Identity) is not { } pupil) continue;
            if (DateText.TryRead(table.Cell(12), out var until) && until > reading.AsOf.DayNumber) continue;
            if (table.Cell(7).Length > 0 && !pupil.SchoolNumbers.Add(Encoding.UTF8.GetString(table.Cell(7)))) continue;
            var (primary, other) = pupil.EarlierSchools;
            pupil.EarlierSchools = SchildCodes.IsPrimarySchool(table.Cell(4)) ? (primary + 1, other) : (primary, other + 1);
        }
    }

    /// <summary>Reads SchuelerMerkmale: all-day school, and for leavers the follow-on.</summary>
    /// <param name="table">The file.</param>
    public void ReadTags(SchildTable table)
    {
        reading.Pupils.StartFile();
        foreach (var pupil in reading.Pupils.All.Where(pupil => pupil.Stage is Stage.Primary or Stage.All)) pupil.Values[SchildValues.S20] = 0;
        var allDay = reading.Settings.AllDay.Select(word => word.Trim()).ToArray();
        while (table.Next())
        {
            if (reading.Pupils.Find(table.Identity) is not { } pupil) continue;
            var word = Encoding.UTF8.GetString(table.Cell(4));
            if (allDay.Contains(word, StringComparer.OrdinalIgnoreCase)) pupil.Values[SchildValues.S20] = 1;
            if (!reading.Settings.Leavers) continue;
            var noFollowOn = SchildCodes.NoFollowOnOf(table.Cell(4));
            if (float.IsNaN(noFollowOn)) continue;

            // A follow-on beside "none" means that one was found.
            var known = pupil.Values[SchildValues.S22];
            pupil.Values[SchildValues.S22] = float.IsNaN(known) ? noFollowOn : Math.Min(known, noFollowOn);
        }
    }
}
