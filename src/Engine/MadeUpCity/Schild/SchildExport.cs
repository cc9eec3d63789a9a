using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Sources;

namespace EarlyWarning.MadeUpCity;

/// <summary>Writes a made-up SchILD-NRW export with every quirk of the real ones, and knows the children behind it. Nobody in it exists.</summary>
/// <remarks>Files differ in encoding and letter case, the school has words of its own for grades and subjects, the running half-year and children who are not at school
/// are in it, as are marks that are none, two children of one name, support needs that changed and files nobody needs.</remarks>
internal static class SchildExport
{
    private static readonly string[] Subjects = ["DEU", "MAT", "ENG", "SPO", "KÜN", "MUS", "REL", "SAU", "GES", "BIO", "PHY", "WP"];

    /// <summary>Writes the folder.</summary>
    /// <param name="plan">How large, and in which way.</param>
    /// <param name="folder">The folder; made where it does not exist.</param>
    /// <returns>The children now at school.</returns>
    public static ImmutableArray<SchildChild> Write(SchildPlan plan, string folder)
    {
        Directory.CreateDirectory(folder);
        var year = HalfYear.SchoolYearOf(plan.Quarter.AsOf);
        var draws = new Draws(plan.Seed);
        ImmutableArray<SchildChild> children = [.. Enumerable.Range(plan.FirstNumber, plan.Pupils).Select(number => new SchildChild { Number = number, Draws = draws, SchoolYear = year, Places = plan.Places })];
        WriteCatalogues(folder);
        WriteBasic(plan, folder, children, year);
        WriteExtra(folder, children, plan);
        WriteTerms(plan, folder, children, year);
        WriteMarks(plan, folder, children, year);
        if (plan.Absences == AbsenceEntry.Days) WriteAbsences(folder, children, year);
        WriteSide(folder, children, plan);
        return children;
    }

    /// <summary>Lessons a week that were taught: 4 of German and mathematics, 1.5 of the third subject, 2 of each other, and 1 of a course without a mark.</summary>
    /// <param name="subjects">Number of subjects with a mark.</param>
    /// <returns>The lessons; those not given for lack of teachers do not count.</returns>
    public static double WeeklyLessons(int subjects) => 8 + 1.5 + (2 * (subjects - 3)) + 1;

    /// <summary>Opens a file of the export.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">Which.</param>
    /// <param name="encoding">0 Windows-1252, 1 UTF-8 with byte order mark, 2 UTF-8.</param>
    /// <param name="columns">Number of columns; the optional ones at the end may be left out.</param>
    /// <param name="name">Its name where its letter case differs.</param>
    public static StreamWriter Open(string folder, SchildFile file, int encoding, int columns, string? name = null)
    {
        var writer = new StreamWriter(Path.Combine(folder, name ?? file.Name), append: false, encoding switch
        {
            0 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            1 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        }, 1 << 16) { NewLine = "\r\n" };
        writer.WriteLine(string.Join('|', file.Columns.Take(columns)));
        return writer;
    }

    /// <summary>Writes a row of which only some cells are filled.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="cells">Column numbers from 1 and their cells.</param>
    public static void Row(StreamWriter writer, int columns, params ReadOnlySpan<(int Number, string Text)> cells)
    {
        var row = new string[columns];
        foreach (var (number, text) in cells)
        {
            if (number <= columns) row[number - 1] = text;
        }

        writer.WriteLine(string.Join('|', row));
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteCatalogues(string folder)
    {
        using (var grades = Open(folder, SchildFiles.Grades, 2, 3))
        {
            foreach (var (word, code) in new[] { ("3", "03"), ("4", "04"), ("5", "05"), ("6", "06"), ("7", "07"), ("8", "08"), ("9", "09"), ("EPh", "EF"), ("10", "10") }) grades.WriteLine($"{word}|{code}|***");
        }

        using (var classes = Open(folder, SchildFiles.Classes, 0, 12)) classes.WriteLine("6a|06A||6|7a|MÜL|1|RK|***||2026|1");
        using var subjects = Open(folder, SchildFiles.Subjects, 1, 9);
        foreach (var subject in Subjects.Append("DFÖ"))
        {
            subjects.WriteLine($"{subject}|{(subject is "DEU" or "DFÖ" ? "D" : subject == "MAT" ? "M" : subject[..2])}|Fach {subject}|||D|1|1|1");
        }
    }

    private static void WriteBasic(SchildPlan plan, string folder, ImmutableArray<SchildChild> children, int year)
    {
        var columns = plan.OptionalColumns ? 58 : 50;
        using var file = Open(folder, SchildFiles.Basic, 0, columns);
        foreach (var child in children)
        {
            // The class says the grade where the column is empty.
            var grade = child.Class == "6a" && !child.Twin ? "" : child.GradeWord;
            Row(file, columns, (1, child.Surname), (2, child.FirstName), (3, Day(child.Birth)), (4, "w"), (5, child.Number % 50 == 7 ? "3" : "2"), (6, "44649"), (7, "Musterstadt"),
                (8, "Höheweg 3"), (10, "000"), (11, "keine"), (16, "J"), (19, Text(year)), (20, "1"), (21, grade), (22, child.Class), (23, "***"), (28, child.LanguageDuty),
                (29, child.LanguageCourse), (31, child.Recommendation), (33, child.Form), (35, "GB"), (39, child.LastSchoolListed ? "1" + Text(child.Number) + "0" : "99" + Text(child.Number)),
                (40, "R"), (44, child.LastSchoolPromotion), (51, child.Arrival), (55, child.Language), (56, child.Kindergarten));
        }

        // On the waiting list and taught elsewhere: not children of this school.
        Row(file, columns, (1, "Wartend"), (2, "Ä"), (3, "01.02.2015"), (5, "1"), (21, "5"));
        Row(file, columns, (1, "Extern"), (2, "Ö"), (3, "01.02.2014"), (5, "6"), (21, "6"));
        SchildLeavers.WriteBasic(file, columns, plan);
    }

    private static void WriteExtra(string folder, ImmutableArray<SchildChild> children, SchildPlan plan)
    {
        using var file = Open(folder, SchildFiles.Extra, 1, 28);
        foreach (var child in children)
        {
            Row(file, 28, (1, child.Surname), (2, child.FirstName), (3, Day(child.Birth)), (6, "Ort mit ß"), (7, child.District), (9, "x@example.org"), (15, "51"), (19, "Bemerkung; mit Semikolon"),
                (24, child.YearsOfEntry), (28, "J"));
        }

        SchildLeavers.WriteExtra(file, plan);
    }

    private static void WriteTerms(SchildPlan plan, string folder, ImmutableArray<SchildChild> children, int year)
    {
        using var file = Open(folder, SchildFiles.Terms, 2, 30);
        foreach (var child in children)
        {
            for (var y = year - plan.Years; y <= year; y++)
            {
                for (var term = 1; term <= (y == year ? 1 : 2); term++)
                {
                    var latest = y == year - 1 && term == 2;
                    var repeated = y > year - plan.Years && y < year && y >= year - child.Repeats;
                    var known = child.HoursKnown || plan.Absences != AbsenceEntry.Totals;
                    Row(file, 30, (1, child.Surname), (2, child.FirstName), (3, Day(child.Birth)), (4, Text(y)), (5, Text(term)), (6, child.GradeWord), (7, child.Class),
                        (12, y == year ? child.Support : "LB"), (13, y == year ? child.SecondSupport : ""), (14, "N"), (15, "J"), (16, repeated ? "J" : "N"),
                        (18, term == 1 ? "" : latest ? child.Promotion : "V"), (23, y == year ? "555" : latest ? known ? Text(child.Hours) : "" : "7"),
                        (24, y == year ? "444" : latest ? known ? Text(child.Unexcused) : "" : "1"), (28, child.Limit > 0 ? Text(child.Limit) : ""));
                }
            }
        }
    }

    private static void WriteMarks(SchildPlan plan, string folder, ImmutableArray<SchildChild> children, int year)
    {
        using var file = Open(folder, SchildFiles.Marks, 0, 19);
        (int Year, int Term)[] halfYears = [.. Enumerable.Range(year - plan.Years, plan.Years).SelectMany(y => new[] { (y, 1), (y, 2) }), (year, 1)];
        if (plan.ByHalfYear)
        {
            foreach (var halfYear in halfYears)
            {
                foreach (var child in children) MarksOf(file, plan, child, halfYear, year);
            }
        }
        else
        {
            foreach (var child in children)
            {
                foreach (var halfYear in halfYears) MarksOf(file, plan, child, halfYear, year);
            }
        }
    }

    private static void MarksOf(StreamWriter file, SchildPlan plan, SchildChild child, (int Year, int Term) halfYear, int year)
    {
        var back = (2 * (year - 1 - halfYear.Year)) + 2 - halfYear.Term;
        var head = $"{child.Surname}|{child.FirstName}|{Day(child.Birth)}|{Text(halfYear.Year)}|{Text(halfYear.Term)}|";
        for (var s = 0; s < child.SubjectCount; s++)
        {
            var mark = s == 0 ? Text(Math.Clamp(child.GermanNow - (back * child.Worsening), 1, 6)) : s == 1 ? Text(child.Mathematics)
                : s < 2 + child.FurtherFives ? s == 2 ? "5" : "6" : s == 5 ? "3+" : s == 6 ? "3-" : "3";
            var hours = plan.Absences != AbsenceEntry.Subjects ? "|" : s > 1 ? "|" : back != 0 ? "1|" : s == 0 ? $"{Text(child.Hours / 2)}|{Text(child.Unexcused)}" : $"{Text(child.Hours - (child.Hours / 2))}|0";
            file.WriteLine($"{head}{Subjects[s]}|MÜL|PUK||{(back < 0 ? "6" : mark)}||{(s < 2 ? "4" : s == 2 ? "1,5" : "2")}|||||{child.GradeWord}|{hours}");
        }

        file.WriteLine($"{head}DFÖ|MÜL|FÖ||E2||1|||||||");
        file.WriteLine($"{head}PHY|MÜL|PUK||{(child.Number % 2 == 0 ? "LM" : "AM")}||2|||||{child.GradeWord}||");
    }

    private static void WriteAbsences(string folder, ImmutableArray<SchildChild> children, int year)
    {
        using var file = Open(folder, SchildFiles.Absences, 1, 13);
        foreach (var child in children)
        {
            Entries(child.Unexcused, "N");
            Entries(child.Hours - child.Unexcused, "J");

            // The running half-year is told but not over.
            Row(file, 13, (1, child.Surname), (2, child.FirstName), (3, Day(child.Birth)), (4, child.Class), (5, Text(year)), (6, "1"), (7, "14.09." + Text(year)), (11, "5"), (12, "N"));

            void Entries(int hours, string excused)
            {
                for (var left = hours; left > 0; left -= 6)
                {
                    var now = Math.Min(6, left);
                    Row(file, 13, (1, child.Surname), (2, child.FirstName), (3, Day(child.Birth)), (4, child.Class), (5, Text(year - 1)), (6, "2"), (7, "05.03." + Text(year)),
                        (9, "1"), (10, Text(now)), (11, now == 6 ? "" : Text(now)), (12, excused));
                }
            }
        }
    }

    private static void WriteSide(string folder, ImmutableArray<SchildChild> children, SchildPlan plan)
    {
        using var schools = Open(folder, SchildFiles.Earlier, 0, 14);
        using var tags = Open(folder, SchildFiles.Tags, 2, 4, "schuelermerkmale.DAT");
        foreach (var child in children)
        {
            for (var i = 0; i < child.EarlierPrimary; i++) School("G", "1" + Text(child.Number) + Text(i), "31.07.2020");
            for (var i = 0; i < child.EarlierOther; i++) School("R", "2" + Text(child.Number) + Text(i), "31.07.2023");
            School("R", "3" + Text(child.Number), "31.07.2099");
            if (child.AllDay) Row(tags, 4, (1, child.Surname), (2, child.FirstName), (3, Day(child.Birth)), (4, child.Number % 2 == 0 ? "GANZTAG" : "ogs"));
            Row(tags, 4, (1, child.Surname), (2, child.FirstName), (3, Day(child.Birth)), (4, "13+"));

            void School(string form, string number, string until) => Row(schools, 14, (1, child.Surname), (2, child.FirstName), (3, Day(child.Birth)), (4, form), (5, "Schule am Fluß"), (7, number), (12, until));
        }

        File.WriteAllText(Path.Combine(folder, "SchuelerErzieher.dat"), "Nachname|Vorname\r\n");
        File.WriteAllText(Path.Combine(folder, "Notizen.txt"), "egal");
        SchildLeavers.WriteTags(tags, plan);
    }
}
