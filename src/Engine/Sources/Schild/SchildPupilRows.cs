using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Reads who the children are: SchuelerBasisdaten and SchuelerZusatzdaten. Names and birth dates end here, in the pseudonym.</summary>
/// <param name="reading">What the files share.</param>
internal sealed class SchildPupilRows(SchildReading reading)
{
    private static readonly int[] Current = [2, 3];
    private static readonly int[] Left = [8, 9, 10];
    private static readonly int[] Others = [0, 1, 6];

    /// <summary>Reads SchuelerBasisdaten.</summary>
    /// <param name="table">The file.</param>
    public void ReadBasic(SchildTable table)
    {
        while (table.Next())
        {
            if (table.Cell(1).Length == 0 || table.Cell(2).Length == 0 || !DateText.TryRead(table.Cell(3), out var birthDay))
            {
                table.Note(SchildFindings.IdentityIncomplete, 1);
                continue;
            }

            var status = StatusOf(table.Cell(5));
            if (status < 0)
            {
                table.Note(SchildFindings.StatusUnknown, 5);
                continue;
            }

            var counts = (reading.Settings.Leavers ? Left : Current).Contains(status);
            if (!reading.Pupils.TryAdd(table.Identity, counts ? reading.Pupils.All.Count : -1))
            {
                // A row of a child that does not count was no row of this extract to begin with.
                if (counts) table.Note(SchildFindings.SamePupil, 1);
                else reading.OtherPupils++;
            }
            else if (counts)
            {
                reading.Pupils.All.Add(PupilOf(table, DateOnly.FromDayNumber(birthDay), status));
            }
            else
            {
                reading.OtherPupils++;
            }
        }
    }

    /// <summary>Reads SchuelerZusatzdaten.</summary>
    /// <param name="table">The file.</param>
    public void ReadExtra(SchildTable table)
    {
        reading.Pupils.StartFile();
        while (table.Next())
        {
            if (reading.Pupils.Find(table.Identity) is not { } pupil) continue;
            if (!reading.Settings.ByPostcode) reading.Place(pupil, table.Cell(7));
            if (reading.Settings.Leavers) Leaving(pupil, table);
            var years = table.Cell(24);
            if (years.Length == 0 || pupil.Stage != Stage.Primary) continue;
            if (years.Length == 1 && years[0] is >= (byte)'1' and <= (byte)'3') pupil.Values[SchildValues.S18] = years[0] - '0';
            else table.Note(SchildFindings.CodeUnknown, 24);
        }
    }

    private static int StatusOf(ReadOnlySpan<byte> text)
    {
        var number = text.Length == 1 && char.IsAsciiDigit((char)text[0]) ? text[0] - '0' : text.SequenceEqual("10"u8) ? 10 : -1;
        return Current.Contains(number) || Left.Contains(number) || Others.Contains(number) ? number : -1;
    }

    private SchildPupil PupilOf(SchildTable table, DateOnly birth, int status)
    {
        var grade = reading.OfficialGrade(table.Cell(21), table.Cell(22));
        var pupil = new SchildPupil { Line = (int)table.Line, Key = KeyOf(table.Cell(1), table.Cell(2), birth), SetAside = SourcesFindings.DistrictEmpty };
        TakeGrade(pupil, grade, table, 21);
        if (reading.Settings.ByPostcode) reading.Place(pupil, table.Cell(6));
        var values = pupil.Values;
        var year = HalfYear.TryRead(table.Cell(19), "1"u8, out var own) ? own.SchoolYear : HalfYear.SchoolYearOf(reading.AsOf);
        if (pupil.Grade > 0) values[SchildValues.S06] = SchildValues.OverAge(birth, pupil.Grade, year);
        if (grade.Length == 2 && (grade[0] | 0x20) == 'e' && grade[1] is >= (byte)'1' and <= (byte)'3') values[SchildValues.S18] = grade[1] - '0';
        values[SchildValues.S12] = Support(table);
        values[SchildValues.S15] = Deviation(table);
        pupil.RepeatedAtLastSchool = table.Cell(44) is [(byte)'1'] or [(byte)'2'];
        pupil.LastSchool = (Encoding.UTF8.GetString(table.Cell(39)), SchildCodes.IsPrimarySchool(table.Cell(40)));
        var duty = Answer(table, 28);
        values[SchildValues.S17] = duty == 1 ? 1 - Answer(table, 29) : duty;
        values[SchildValues.S19] = Kindergarten(table);
        if (!reading.Settings.AreaShares.IsEmpty)
        {
            values[SchildValues.S13] = OtherLanguage(table);
            values[SchildValues.S14] = Immigrated(table, birth);
        }

        if (reading.Settings.Leavers) values[SchildValues.S21] = status == 9 ? 1 : Certificate(table);
        return pupil;
    }

    private ChildKey KeyOf(ReadOnlySpan<byte> surname, ReadOnlySpan<byte> firstName, DateOnly birth)
    {
        var mark = surname.LastIndexOf((byte)'#');
        if (mark < 0) return reading.MakeKey(surname, firstName, birth);

        // Two children of one name and birth date: without the class they would become one, with it they find no other extract.
        reading.SameNames++;
        var key = reading.MakeKey(surname[..mark], firstName, birth);
        Span<byte> text = stackalloc byte[16 + Math.Min(64, surname.Length - mark)];
        BinaryPrimitives.WriteUInt64BigEndian(text, key.High);
        BinaryPrimitives.WriteUInt64BigEndian(text[8..], key.Low);
        surname.Slice(mark, text.Length - 16).CopyTo(text[16..]);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, digest);
        return new(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
    }

    private void TakeGrade(SchildPupil pupil, ReadOnlySpan<byte> grade, SchildTable table, int column)
    {
        if (reading.Stage is { } stated)
        {
            pupil.Stage = stated;
            return;
        }

        if (StageText.TryGrade(grade, out var stage))
        {
            pupil.Stage = stage;
            pupil.Grade = SchildCodes.GradeNumber(grade);
        }
        else if (!CellText.IsMissing(grade))
        {
            table.Note(SourcesFindings.GradeUnknown, column);
        }
    }

    private void Leaving(SchildPupil pupil, SchildTable table)
    {
        if (!DateText.TryRead(table.Cell(16), out var day)) return;
        var date = DateOnly.FromDayNumber(day);
        pupil.LeftInTime = date <= reading.AsOf && date > reading.AsOf.AddMonths(-12);
        if (table.Cell(17).Length > 0) TakeGrade(pupil, reading.OfficialGrade(table.Cell(17), []), table, 17);
    }

    private static float Support(SchildTable table)
    {
        var (first, second) = (SchildCodes.Support(table.Cell(35)), SchildCodes.Support(table.Cell(36)));
        if (float.IsNaN(first)) table.Note(SchildFindings.CodeUnknown, 35);
        if (float.IsNaN(second)) table.Note(SchildFindings.CodeUnknown, 36);
        return Math.Max(first, second);
    }

    private static float Deviation(SchildTable table)
    {
        var recommendation = table.Cell(31);
        var form = table.Cell(33);
        if (recommendation.Length == 0 || form.Length == 0) return float.NaN;
        var (expected, attended) = (SchildCodes.Recommendation(recommendation), SchildCodes.Form(form));
        if (float.IsNaN(expected)) table.Note(SchildFindings.CodeUnknown, 31);
        if (float.IsNaN(attended)) table.Note(SchildFindings.CodeUnknown, 33);
        return expected > 0 && attended > 0 ? attended - expected : float.NaN;
    }

    private static float Kindergarten(SchildTable table)
    {
        var code = table.Cell(56);
        if (code.Length == 0) return float.NaN;
        if (code.Length == 1 && code[0] is >= (byte)'0' and <= (byte)'4') return code[0] - '0';
        table.Note(SchildFindings.CodeUnknown, 56);
        return float.NaN;
    }

    private static float OtherLanguage(SchildTable table)
    {
        var code = table.Cell(55);
        if (code.Length == 0) return float.NaN;
        var value = SchildCodes.OtherLanguage(code);
        if (float.IsNaN(value)) table.Note(SchildFindings.CodeUnknown, 55);
        return value;
    }

    // An empty year says something only where the school has filled in where the child comes from at all.
    private float Immigrated(SchildTable table, DateOnly birth)
    {
        var text = table.Cell(51);
        if (text.Length == 0 || text is [(byte)'0']) return table.Cell(55).Length == 0 ? float.NaN : 0;
        if (SchildCodes.TryNumber(text, out var year) && text.Length == 4 && year >= birth.Year && year <= reading.AsOf.Year) return 1;
        table.Note(SchildFindings.CodeUnknown, 51);
        return float.NaN;
    }

    private static float Certificate(SchildTable table)
    {
        var code = table.Cell(49);
        if (code.Length == 0) return float.NaN;
        var value = SchildCodes.WithoutCertificate(code);
        if (float.IsNaN(value) && !code.SequenceEqual("9A"u8)) table.Note(SchildFindings.CodeUnknown, 49);
        return value;
    }

    private static float Answer(SchildTable table, int column)
    {
        var text = table.Cell(column);
        var value = SchildCodes.Yes(text);
        if (float.IsNaN(value) && text.Length > 0) table.Note(SchildFindings.CodeUnknown, column);
        return value;
    }
}
