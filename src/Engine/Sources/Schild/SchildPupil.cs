using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>One child of a folder while its rows are gathered. It holds derived values only: no name, no birth date, no address.</summary>
internal sealed class SchildPupil
{
    /// <summary>Half-years back from the latest completed one that are kept: two years.</summary>
    public const int HalfYears = 4;

    /// <summary>Line in SchuelerBasisdaten.</summary>
    public required int Line { get; init; }

    /// <summary>The pseudonym.</summary>
    public required ChildKey Key { get; init; }

    /// <summary>Stage; <see cref="Stage.All"/> where the grade does not say it.</summary>
    public Stage Stage { get; set; }

    /// <summary>Grade 1 to 13, 0 where not known.</summary>
    public int Grade { get; set; }

    /// <summary>Index of the district; −1 where none is known yet.</summary>
    public int District { get; set; } = -1;

    /// <summary>Why the row is set aside after all; null where it is used.</summary>
    public FindingKind? SetAside { get; set; }

    /// <summary>Whether a leaver left within the twelve months that count; null where the date is not known.</summary>
    public bool? LeftInTime { get; set; }

    /// <summary>Latest completed half-year first.</summary>
    public HalfYearTally[] Tallies { get; } = NewTallies();

    /// <summary>Values as far as one row gives them, in the order of the indicators of <see cref="SchildValues"/>.</summary>
    public float[] Values { get; } = SchildValues.Missing();

    /// <summary>Begun school years in which the child repeated its grade, and the first school year known.</summary>
    public HashSet<int> RepeatedYears { get; } = [];

    /// <summary>First school year with a row; 0 where there is none.</summary>
    public int FirstYear { get; set; }

    /// <summary>Whether the last school did not promote the child (LS Versetzung 1 or 2).</summary>
    public bool RepeatedAtLastSchool { get; set; }

    /// <summary>Latest half-year begun whose support need was taken; 0 where that of SchuelerBasisdaten holds.</summary>
    public int SupportFrom { get; set; }

    /// <summary>Earlier primary schools and other earlier schools.</summary>
    public (int Primary, int Other) EarlierSchools { get; set; }

    /// <summary>School numbers already counted among the earlier ones.</summary>
    public HashSet<string> SchoolNumbers { get; } = new(0, StringComparer.Ordinal);

    /// <summary>The last school as SchuelerBasisdaten gives it: its number, empty where none, and whether it is a primary school.</summary>
    public (string Number, bool Primary) LastSchool { get; set; } = ("", false);

    private static HalfYearTally[] NewTallies()
    {
        var tallies = new HalfYearTally[HalfYears];
        Array.Fill(tallies, HalfYearTally.Empty);
        return tallies;
    }
}

/// <summary>What the rows of one child and half-year add up to. Hours are NaN where no row gives any.</summary>
internal struct HalfYearTally
{
    public bool Seen;
    public bool Upper;
    public float Total;
    public float TotalUnexcused;
    public float Limit;
    public float SubjectHours;
    public float SubjectUnexcused;
    public float DayHours;
    public float DayUnexcused;
    public float WeeklyHours;
    public float NotPromoted;
    public int MarkThirds;
    public int Marks;
    public int Failed;
    public int German;
    public int Mathematics;

    /// <summary>A half-year without rows.</summary>
    public static HalfYearTally Empty => new()
    {
        Total = float.NaN, TotalUnexcused = float.NaN, Limit = float.NaN, SubjectHours = float.NaN, SubjectUnexcused = float.NaN, DayHours = float.NaN,
        DayUnexcused = float.NaN, NotPromoted = float.NaN,
    };

    /// <summary>Adds hours to a sum that may not have begun.</summary>
    /// <param name="sum">The sum; NaN where it has not begun.</param>
    /// <param name="hours">The hours; NaN adds nothing.</param>
    public static void Add(ref float sum, float hours)
    {
        if (float.IsNaN(hours)) return;
        sum = float.IsNaN(sum) ? hours : sum + hours;
    }
}
