using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>One made-up child of a SchILD-NRW export: what its rows say, chosen so that the indicators follow without computing them from the rows.</summary>
internal sealed record SchildChild
{
    private static readonly (string Code, string Word, int Number, Stage Stage)[] Grades =
    [
        ("E1", "E1", 1, Stage.Primary), ("E2", "E2", 2, Stage.Primary), ("E3", "E3", 2, Stage.Primary), ("03", "3", 3, Stage.Primary), ("04", "4", 4, Stage.Primary),
        ("05", "5", 5, Stage.LowerSecondary), ("06", "6", 6, Stage.LowerSecondary), ("07", "7", 7, Stage.LowerSecondary), ("08", "8", 8, Stage.LowerSecondary),
        ("09", "9", 9, Stage.LowerSecondary), ("10", "10", 10, Stage.Transition), ("EF", "EPh", 11, Stage.Transition), ("Q1", "Q1", 12, Stage.Transition),
    ];

    private static readonly string[] Recommendations = ["", "H", "H/R", "R", "R/GY", "GY", "OHNE", "04XX", "1020", "20XX"];
    private static readonly double[] RecommendationRanks = [0, 1, 1.5, 2, 2.5, 3, 0, 1, 2.5, 3];
    private static readonly string[] Forms = ["GE", "H", "R", "GY", "SK"];
    private static readonly int[] FormRanks = [0, 1, 2, 3, 0];

    public required int Number { get; init; }

    public required Draws Draws { get; init; }

    public required int SchoolYear { get; init; }

    public int Draw(int count, ulong purpose) => (int)(Draws.Bits((ulong)Number, purpose) % (ulong)count);

    // Every fortieth child shares name and birth date with the one before it; SchILD-NRW then adds the class.
    public bool Twin => Number % 40 is 20 or 21;

    public int NameNumber => Number % 40 == 21 ? Number - 1 : Number;

    public string Class => GradeWord + (char)('a' + (Number % 40 == 21 ? 1 : Number % 40 == 20 ? 0 : Draw(4, 1)));

    public string Surname => $"Müßig-Name{NameNumber}" + (Twin ? "#" + Class : "");

    public string FirstName => (NameNumber % 3) switch { 0 => "Ärn", 1 => "Beé", _ => "Cén Dö" } + NameNumber;

    public int GradeIndex => Twin ? 6 : Draw(Grades.Length, 2);

    public string GradeCode => Grades[GradeIndex].Code;

    public string GradeWord => Grades[GradeIndex].Word;

    public int Grade => Grades[GradeIndex].Number;

    public Stage Stage => Grades[GradeIndex].Stage;

    public int OverAge => Twin ? 2 : Draw(30, 3) - 6;

    public DateOnly Birth => new DateOnly(SchoolYear, 8, 1).AddMonths(-(76 + (12 * (Grade - 1)) + OverAge)).AddDays(Twin ? -3 : -Draw(28, 4));

    public ImmutableArray<string> Places { get; init; } = [];

    public string District => Places.IsEmpty ? ((Draw(9, 5) + 1) * 11).ToString("000", System.Globalization.CultureInfo.InvariantCulture) : Places[Draw(Places.Length, 5)];

    public int SubjectCount => Stage == Stage.Primary ? 8 : 12;

    // The mark in German moves by this much each half-year, the others stay.
    public int Worsening => Draw(3, 6) - 1;

    public int GermanNow => Worsening switch { 1 => 4 + Draw(3, 7), -1 => 1 + Draw(3, 7), _ => 1 + Draw(6, 7) };

    public int Mathematics => 1 + Draw(6, 8);

    public int FurtherFives => Draw(3, 9);

    public int Hours => Draw(5, 10) == 0 ? 0 : Draw(60, 11);

    public int Unexcused => Math.Min(Hours, Draw(20, 12));

    public bool HoursKnown => Draw(10, 13) > 0;

    public int Limit => Draw(3, 14) == 0 ? 25 : 0;

    public string Promotion => Draw(8, 15) switch { 0 => "N", 1 => "NP", 2 => "", 3 => "FR", 4 => "VV", _ => "V" };

    public int Repeats => Draw(6, 16) == 0 ? 1 + Draw(2, 17) : 0;

    public string LastSchoolPromotion => Draw(9, 18) switch { 0 => "1", 1 => "2", _ => "0" };

    public string Support => Draw(6, 19) switch { 0 => "LB", 1 => "EZ", 2 => "KB", 3 => "**", _ => "" };

    public string SecondSupport => Draw(12, 20) == 0 ? "SB" : "";

    public int RecommendationIndex => Draw(Recommendations.Length, 21);

    public string Recommendation => Stage == Stage.Primary ? "" : Recommendations[RecommendationIndex];

    public int FormIndex => Draw(Forms.Length, 22);

    public string Form => Stage == Stage.Primary ? "" : Forms[FormIndex];

    public int EarlierPrimary => Stage == Stage.Primary ? Draw(2, 23) : 1 + Draw(2, 23);

    public int EarlierOther => Stage == Stage.Primary ? 0 : Draw(3, 24);

    public bool LastSchoolListed => Draw(2, 25) == 0 && EarlierPrimary > 0;

    public string LanguageDuty => Draw(4, 26) switch { 0 => "", 1 => "N", _ => "J" };

    public string LanguageCourse => Draw(2, 27) == 0 ? "J" : "N";

    public string Kindergarten => Draw(6, 28) is < 5 and var code ? code.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    public string YearsOfEntry => Draw(3, 29) == 0 && Grade is 3 or 4 ? (2 + Draw(2, 30)).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    public bool AllDay => Draw(2, 31) == 0;

    public string Language => Draw(5, 32) switch { 0 => "", 1 => "TR", 2 => "UK", _ => "DE" };

    public string Arrival => Draw(5, 33) == 0 ? "2021" : "";

    /// <summary>What the child adds to the shares of its district, by indicator: 1, 0, or NaN where not known.</summary>
    /// <param name="optional">Whether the optional columns are written.</param>
    public Dictionary<string, double> ExpectedOfShares(bool optional) => new(StringComparer.Ordinal)
    {
        ["S13"] = !optional || Language.Length == 0 ? double.NaN : Language == "DE" ? 0 : 1,
        ["S14"] = !optional ? double.NaN : Arrival.Length > 0 ? 1 : Language.Length > 0 ? 0 : double.NaN,
    };

    /// <summary>The values that follow, by indicator; NaN where none is expected.</summary>
    /// <param name="years">School years written.</param>
    /// <param name="optional">Whether the optional columns are written.</param>
    /// <param name="hoursAlways">Whether hours are known of every child.</param>
    public Dictionary<string, double> Expected(int years, bool optional, bool hoursAlways)
    {
        var lessons = SchildExport.WeeklyLessons(SubjectCount);
        var hours = HoursKnown || hoursAlways ? Hours : double.NaN;
        var primary = Stage == Stage.Primary;
        var lower = Stage == Stage.LowerSecondary;
        return new(StringComparer.Ordinal)
        {
            ["S01"] = 100 * hours / (lessons * 19),
            ["S02"] = primary ? double.NaN : double.IsNaN(hours) ? double.NaN : Unexcused,
            ["S03"] = primary || Limit == 0 ? double.NaN : hours / Limit,
            ["S04"] = Promotion is "N" or "NP" ? 1 : 0,
            ["S05"] = Math.Min(Repeats, years - 1) + (LastSchoolPromotion == "0" ? 0 : 1),
            ["S06"] = OverAge,
            ["S07"] = GermanNow,
            ["S08"] = Mathematics,
            ["S09"] = primary ? double.NaN : (GermanNow >= 5 ? 1 : 0) + (Mathematics >= 5 ? 1 : 0) + FurtherFives,
            ["S10"] = (double)Worsening / SubjectCount,
            ["S12"] = Support is "LB" or "EZ" || SecondSupport == "SB" ? 1 : 0,
            ["S15"] = !lower || RecommendationRanks[RecommendationIndex] == 0 || FormRanks[FormIndex] == 0 ? double.NaN : FormRanks[FormIndex] - RecommendationRanks[RecommendationIndex],
            ["S16"] = primary ? EarlierPrimary + (LastSchoolListed ? 0 : 1) : EarlierPrimary - 1 + EarlierOther + (LastSchoolListed ? 0 : 1),
            ["S17"] = !primary || LanguageDuty.Length == 0 ? double.NaN : LanguageDuty == "J" && LanguageCourse == "N" ? 1 : 0,
            ["S18"] = !primary ? double.NaN : YearsOfEntry.Length > 0 ? YearsOfEntry[0] - '0' : GradeCode[0] == 'E' ? GradeCode[1] - '0' : double.NaN,
            ["S19"] = !primary || !optional || Kindergarten.Length == 0 ? double.NaN : Kindergarten[0] - '0',
            ["S20"] = !primary ? double.NaN : AllDay ? 1 : 0,
            ["S21"] = double.NaN,
            ["S22"] = double.NaN,
        };
    }
}
