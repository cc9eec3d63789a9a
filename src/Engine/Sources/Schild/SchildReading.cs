using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>What the files of one folder share while they are read.</summary>
/// <param name="extract">The extract.</param>
/// <param name="quarter">The quarter computed.</param>
/// <param name="makeKey">Makes pseudonyms.</param>
/// <param name="districtTable">Entries and their district codes; null where the entry is the code.</param>
internal sealed class SchildReading(ExtractSettings extract, Quarter quarter, IdentityKey makeKey, IReadOnlyDictionary<string, byte[]>? districtTable)
{
    private readonly Dictionary<string, byte[]> grades = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> gradeOfClass = new(StringComparer.Ordinal);
    private readonly List<byte[]> german = [];
    private readonly List<byte[]> mathematics = [];

    /// <summary>How the folder is read.</summary>
    public SchildSettings Settings { get; } = extract.Schild!;

    /// <summary>Stage of all children where the settings state it.</summary>
    public Stage? Stage => extract.Stage;

    /// <summary>The as-of date.</summary>
    public DateOnly AsOf { get; } = quarter.AsOf;

    /// <summary>The latest half-year that had ended on the as-of date.</summary>
    public HalfYear Latest { get; } = HalfYear.CompletedOn(quarter.AsOf);

    /// <summary>Makes pseudonyms.</summary>
    public IdentityKey MakeKey => makeKey;

    /// <summary>The children.</summary>
    public SchildPupils Pupils { get; } = new();

    /// <summary>The districts found.</summary>
    public DistrictIndex Districts { get; } = new();

    /// <summary>Children whose status does not count here.</summary>
    public long OtherPupils { get; set; }

    /// <summary>Children told apart by the class behind #.</summary>
    public long SameNames { get; set; }

    /// <summary>Rows of the latest half-year, and those of them without lessons for lack of teachers.</summary>
    public (long All, long LackOfTeachers) LatestLessons { get; set; }

    /// <summary>How many half-years back a completed half-year lies; at least <see cref="SchildPupil.HalfYears"/> where it is not kept, negative where it had not ended.</summary>
    /// <param name="halfYear">The half-year.</param>
    /// <returns>The distance.</returns>
    public int SlotOf(HalfYear halfYear) => Latest.Number - halfYear.Number;

    /// <summary>Takes the grades of the school and their official codes.</summary>
    /// <param name="table">Jahrgaenge.</param>
    public void ReadGrades(SchildTable table)
    {
        while (table.Next()) grades.TryAdd(Text(table.Cell(1)), table.Cell(2).ToArray());
    }

    /// <summary>Takes the classes and their grades.</summary>
    /// <param name="table">Klassen.</param>
    public void ReadClasses(SchildTable table)
    {
        while (table.Next())
        {
            if (table.Cell(4).Length > 0) gradeOfClass[Text(table.Cell(1))] = table.Cell(4).ToArray();
        }
    }

    /// <summary>Takes the subjects that are German and mathematics.</summary>
    /// <param name="table">Faecher; null where the folder lacks it: then the codes D and M themselves.</param>
    public void ReadSubjects(SchildTable? table)
    {
        while (table is not null && table.Next())
        {
            if (table.Cell(2).SequenceEqual("D"u8)) german.Add(table.Cell(1).ToArray());
            if (table.Cell(2).SequenceEqual("M"u8)) mathematics.Add(table.Cell(1).ToArray());
        }

        if (table is not null) return;
        german.Add([(byte)'D']);
        mathematics.Add([(byte)'M']);
    }

    /// <summary>Whether a subject is German.</summary>
    public bool IsGerman(ReadOnlySpan<byte> subject) => Holds(german, subject);

    /// <summary>Whether a subject is mathematics.</summary>
    public bool IsMathematics(ReadOnlySpan<byte> subject) => Holds(mathematics, subject);

    /// <summary>The official code of a grade as the school writes it.</summary>
    /// <param name="grade">The school's word for the grade; may be empty.</param>
    /// <param name="schoolClass">The class, whose grade is taken where the first is empty.</param>
    /// <returns>The official code; empty where there is none.</returns>
    public ReadOnlySpan<byte> OfficialGrade(ReadOnlySpan<byte> grade, ReadOnlySpan<byte> schoolClass)
    {
        if (grade.Length == 0 && schoolClass.Length > 0 && gradeOfClass.TryGetValue(Text(schoolClass), out var ofClass)) grade = ofClass;
        return grade.Length > 0 && grades.Count > 0 && grades.TryGetValue(Text(grade), out var official) && official.Length > 0 ? official : grade;
    }

    /// <summary>Finds the district of a child; where there is none the child is set aside.</summary>
    /// <param name="pupil">The child.</param>
    /// <param name="entry">Entry of the column Ortsteil or PLZ.</param>
    public void Place(SchildPupil pupil, ReadOnlySpan<byte> entry)
    {
        pupil.District = -1;
        pupil.SetAside = null;
        if (CellText.IsMissing(entry)) pupil.SetAside = SourcesFindings.DistrictEmpty;
        else if (districtTable is null) pupil.District = Districts.Of(entry);
        else if (districtTable.TryGetValue(Text(entry), out var code)) pupil.District = Districts.Of(code);
        else pupil.SetAside = SchildFindings.NoSuchDistrict;
        if (pupil.District < 0) pupil.SetAside ??= SourcesFindings.DistrictInvalid;
    }

    private static bool Holds(List<byte[]> subjects, ReadOnlySpan<byte> subject)
    {
        foreach (var known in subjects)
        {
            if (subject.SequenceEqual(known)) return true;
        }

        return false;
    }

    private static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell);
}
