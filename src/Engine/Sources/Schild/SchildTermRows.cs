namespace EarlyWarning.Sources;

/// <summary>Reads what happens in half-years: SchuelerLernabschnittsdaten, SchuelerLeistungsdaten, SchuelerFehlstunden.</summary>
/// <param name="reading">What the files share.</param>
internal sealed class SchildTermRows(SchildReading reading)
{
    /// <summary>Reads SchuelerLernabschnittsdaten.</summary>
    /// <param name="table">The file.</param>
    public void ReadTerms(SchildTable table)
    {
        reading.Pupils.StartFile();
        while (table.Next())
        {
            if (reading.Pupils.Find(table.Identity) is not { } pupil || !TryHalfYear(table, 4, out var halfYear)) continue;
            if (halfYear.First > reading.AsOf) continue;
            Begun(table, pupil, halfYear);
            var slot = reading.SlotOf(halfYear);
            if (slot is < 0 or >= SchildPupil.HalfYears) continue;
            ref var tally = ref pupil.Tallies[slot];
            tally.Seen = true;
            tally.Upper |= SchildCodes.GradeNumber(reading.OfficialGrade(table.Cell(6), table.Cell(7))) >= 11;
            HalfYearTally.Add(ref tally.Total, Number(table, 23));
            HalfYearTally.Add(ref tally.TotalUnexcused, Number(table, 24));
            var limit = Number(table, 28);
            if (limit > 0) tally.Limit = limit;
            if (table.Cell(18).Length == 0) continue;
            var notPromoted = SchildCodes.NotPromoted(table.Cell(18));
            if (float.IsNaN(notPromoted)) table.Note(SchildFindings.CodeUnknown, 18);
            else tally.NotPromoted = notPromoted;
        }
    }

    /// <summary>Reads SchuelerLeistungsdaten, by far the longest file.</summary>
    /// <param name="table">The file.</param>
    public void ReadMarks(SchildTable table)
    {
        reading.Pupils.StartFile();
        var (all, lack) = (0L, 0L);
        while (table.Next())
        {
            if (reading.Pupils.Find(table.Identity) is not { } pupil || !TryHalfYear(table, 4, out var halfYear)) continue;
            var slot = reading.SlotOf(halfYear);
            if (slot is < 0 or >= SchildPupil.HalfYears) continue;
            ref var tally = ref pupil.Tallies[slot];
            tally.Seen = true;
            HalfYearTally.Add(ref tally.SubjectHours, Number(table, 18));
            HalfYearTally.Add(ref tally.SubjectUnexcused, Number(table, 19));
            var mark = table.Cell(10);
            if (slot == 0)
            {
                all++;
                if (SchildCodes.IsLackOfTeachers(mark)) lack++;
            }

            if (!SchildCodes.WasNotTaught(mark))
            {
                var lessons = Number(table, 12);
                if (lessons > 0) tally.WeeklyHours += lessons;
            }

            if (mark.Length > 0) AddMark(table, mark, ref tally);
        }

        reading.LatestLessons = (all, lack);
    }

    /// <summary>Reads SchuelerFehlstunden: one row per absence.</summary>
    /// <param name="table">The file.</param>
    public void ReadAbsences(SchildTable table)
    {
        reading.Pupils.StartFile();
        while (table.Next())
        {
            if (reading.Pupils.Find(table.Identity) is not { } pupil || !TryHalfYear(table, 5, out var halfYear)) continue;
            var slot = reading.SlotOf(halfYear);
            if (slot is < 0 or >= SchildPupil.HalfYears) continue;
            if (!DateText.TryRead(table.Cell(7), out var day) || day > reading.AsOf.DayNumber)
            {
                table.Note(SchildFindings.CodeUnknown, 7);
                continue;
            }

            var hours = Number(table, 11);
            if (float.IsNaN(hours)) hours = Number(table, 10) - Number(table, 9) + 1;
            var excused = SchildCodes.Yes(table.Cell(12));
            if (float.IsNaN(excused) && table.Cell(12).Length > 0) table.Note(SchildFindings.CodeUnknown, 12);
            HalfYearTally.Add(ref pupil.Tallies[slot].DayHours, hours);
            if (excused == 0) HalfYearTally.Add(ref pupil.Tallies[slot].DayUnexcused, hours);
        }
    }

    /// <summary>Reads SchuelerGSDaten: the last marks of the primary school, for children who have no half-year behind them at this one.</summary>
    /// <param name="table">The file.</param>
    public void ReadPrimary(SchildTable table)
    {
        reading.Pupils.StartFile();
        while (table.Next())
        {
            if (reading.Pupils.Find(table.Identity) is not { Grade: 5 } pupil || pupil.Tallies.Any(tally => tally.Seen)) continue;
            var german = 0;
            for (var column = 4; column <= 6; column++) german = Math.Max(german, Mark(table, column));
            if (german > 0) pupil.Values[SchildValues.S07] = german;
            if (Mark(table, 8) is > 0 and var mathematics) pupil.Values[SchildValues.S08] = mathematics;
        }
    }

    private static int Mark(SchildTable table, int column)
    {
        var text = table.Cell(column);
        if (text.Length == 0) return 0;
        if (SchildCodes.TryMark(text, out var whole, out _)) return whole;
        table.Note(SchildFindings.MarkUnknown, column);
        return 0;
    }

    private static float Number(SchildTable table, int column)
    {
        if (!SchildCodes.TryNumber(table.Cell(column), out var number)) table.Note(SchildFindings.NumberUnknown, column);
        return number;
    }

    private static bool TryHalfYear(SchildTable table, int column, out HalfYear halfYear)
    {
        if (HalfYear.TryRead(table.Cell(column), table.Cell(column + 1), out halfYear)) return true;
        table.Note(SchildFindings.TermUnknown, column);
        return false;
    }

    private static void Begun(SchildTable table, SchildPupil pupil, HalfYear halfYear)
    {
        if (pupil.FirstYear == 0 || halfYear.SchoolYear < pupil.FirstYear) pupil.FirstYear = halfYear.SchoolYear;
        var repeated = SchildCodes.Yes(table.Cell(16));
        if (repeated == 1) pupil.RepeatedYears.Add(halfYear.SchoolYear);
        else if (float.IsNaN(repeated) && table.Cell(16).Length > 0) table.Note(SchildFindings.CodeUnknown, 16);
        if (halfYear.Number < pupil.SupportFrom) return;
        var (first, second) = (SchildCodes.Support(table.Cell(12)), SchildCodes.Support(table.Cell(13)));
        if (float.IsNaN(first)) table.Note(SchildFindings.CodeUnknown, 12);
        if (float.IsNaN(second)) table.Note(SchildFindings.CodeUnknown, 13);
        pupil.SupportFrom = halfYear.Number;
        pupil.Values[SchildValues.S12] = Math.Max(first, second);
    }

    private void AddMark(SchildTable table, ReadOnlySpan<byte> text, ref HalfYearTally tally)
    {
        if (!SchildCodes.TryMark(text, out var whole, out var thirds))
        {
            table.Note(SchildFindings.MarkUnknown, 10);
            return;
        }

        if (whole == 0) return;
        tally.Marks++;
        tally.MarkThirds += thirds;
        if (whole >= 5) tally.Failed++;

        // Of several rows of a subject the worst counts.
        if (reading.IsGerman(table.Cell(6))) tally.German = Math.Max(tally.German, whole);
        else if (reading.IsMathematics(table.Cell(6))) tally.Mathematics = Math.Max(tally.Mathematics, whole);
    }
}
