using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The school indicators of one child from what its rows add up to. Each formula stands in docs/schild.md.</summary>
/// <param name="settings">How the folder is read.</param>
/// <param name="oldestSlot">Number of half-years, counted from the latest completed one, that are young enough to count.</param>
/// <param name="daysKept">Whether the folder holds absences per day, so that a child without any was never absent.</param>
internal sealed class SchildValues(SchildSettings settings, int oldestSlot, bool daysKept)
{
    public const int S01 = 0, S02 = 1, S03 = 2, S04 = 3, S05 = 4, S06 = 5, S07 = 6, S08 = 7, S09 = 8, S10 = 9, S12 = 10, S15 = 11, S16 = 12, S17 = 13, S18 = 14, S19 = 15,
        S20 = 16, S21 = 17, S22 = 18, S13 = 19, S14 = 20, Count = 21;

    // The middle of the regular ages on 1 August of grade 1: children born from 1 October to 30 September enter together (§ 35 SchulG NRW),
    // so they are between 70 and 82 months old.
    private const int RegularAgeMonths = 76;

    /// <summary>Values of which none is known.</summary>
    public static float[] Missing()
    {
        var values = new float[Count];
        Array.Fill(values, float.NaN);
        return values;
    }

    /// <summary>Months by which a child is older than the middle of its grade.</summary>
    /// <param name="birth">Birth date.</param>
    /// <param name="grade">Grade 1 to 13.</param>
    /// <param name="schoolYear">School year of the grade.</param>
    /// <returns>Whole months on 1 August of the school year, minus 76 and minus 12 for each grade above the first.</returns>
    public static int OverAge(DateOnly birth, int grade, int schoolYear)
    {
        var months = ((schoolYear - birth.Year) * 12) + 8 - birth.Month - (birth.Day > 1 ? 1 : 0);
        return months - RegularAgeMonths - (12 * (grade - 1));
    }

    /// <summary>Computes what several rows of a child give together.</summary>
    /// <param name="pupil">The child, all files read.</param>
    public void Complete(SchildPupil pupil)
    {
        var values = pupil.Values;
        var slot = LatestSlot(pupil);
        if (slot >= 0) OfHalfYear(pupil.Tallies[slot], values);
        values[S04] = Promotion(pupil);
        values[S05] = pupil.FirstYear == 0 ? float.NaN
            : pupil.RepeatedYears.Count + (pupil.RepeatedAtLastSchool && !pupil.RepeatedYears.Contains(pupil.FirstYear) ? 1 : 0);
        values[S10] = Trend(pupil);
        if (pupil.EarlierSchools.Primary >= 0) values[S16] = Moves(pupil);
    }

    /// <summary>The hours missed in a half-year by the way in which the school enters them.</summary>
    /// <param name="tally">The half-year.</param>
    /// <returns>All and unexcused hours; NaN where not known.</returns>
    public (float All, float Unexcused) Hours(in HalfYearTally tally) => (tally.Upper ? settings.AbsencesUpperSecondary : settings.Absences) switch
    {
        AbsenceEntry.Subjects => (tally.SubjectHours, tally.SubjectUnexcused),
        AbsenceEntry.Days when !daysKept => (float.NaN, float.NaN),
        AbsenceEntry.Days => (Zero(tally.DayHours), Zero(tally.DayUnexcused)),
        _ => (tally.Total, tally.TotalUnexcused),
    };

    /// <summary>The latest completed half-year of a child that is young enough.</summary>
    /// <param name="pupil">The child.</param>
    /// <returns>How many half-years back it lies; −1 where there is none.</returns>
    public int LatestSlot(SchildPupil pupil)
    {
        for (var slot = 0; slot < oldestSlot; slot++)
        {
            if (pupil.Tallies[slot].Seen) return slot;
        }

        return -1;
    }

    private void OfHalfYear(in HalfYearTally tally, float[] values)
    {
        var (hours, unexcused) = Hours(tally);
        if (tally.WeeklyHours > 0) values[S01] = (float)(100.0 * hours / (tally.WeeklyHours * settings.Weeks));
        values[S02] = unexcused;
        if (tally.Limit > 0) values[S03] = (float)((double)hours / tally.Limit);
        if (tally.German > 0) values[S07] = tally.German;
        if (tally.Mathematics > 0) values[S08] = tally.Mathematics;
        if (tally.Marks > 0) values[S09] = tally.Failed;
    }

    private float Promotion(SchildPupil pupil)
    {
        for (var slot = 0; slot < oldestSlot; slot++)
        {
            if (!float.IsNaN(pupil.Tallies[slot].NotPromoted)) return pupil.Tallies[slot].NotPromoted;
        }

        return float.NaN;
    }

    /// <summary>Slope of the least-squares line through the mean marks of the half-years kept.</summary>
    private float Trend(SchildPupil pupil)
    {
        var (n, sumX, sumY, sumXX, sumXY) = (0, 0.0, 0.0, 0.0, 0.0);
        for (var slot = 0; slot < oldestSlot; slot++)
        {
            if (pupil.Tallies[slot].Marks == 0) continue;
            var mean = pupil.Tallies[slot].MarkThirds / (3.0 * pupil.Tallies[slot].Marks);
            n++;
            sumX -= slot;
            sumY += mean;
            sumXX += slot * slot;
            sumXY -= slot * mean;
        }

        return n < 2 ? float.NaN : (float)(((n * sumXY) - (sumX * sumY)) / ((n * sumXX) - (sumX * sumX)));
    }

    private static float Moves(SchildPupil pupil)
    {
        var (primary, other) = pupil.EarlierSchools;
        if (pupil.LastSchool.Number.Length > 0 && !pupil.SchoolNumbers.Contains(pupil.LastSchool.Number))
        {
            if (pupil.LastSchool.Primary) primary++;
            else other++;
        }

        // One change from a primary school is everybody's.
        var regular = pupil.Stage is Stage.LowerSecondary or Stage.Transition ? 1 : 0;
        return Math.Max(0, primary - regular) + other;
    }

    private static float Zero(float hours) => float.IsNaN(hours) ? 0 : hours;
}
