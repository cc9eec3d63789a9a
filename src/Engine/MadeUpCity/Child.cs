using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>One made-up child in one quarter.</summary>
/// <param name="Subject">Number of the child for drawing; stays over the quarters.</param>
/// <param name="Grade">−1 and 0 before school, then the grade.</param>
/// <param name="District">The district.</param>
internal readonly record struct Child(ulong Subject, int Grade, CityDistrict District)
{
    /// <summary>The stage of the grade.</summary>
    public Stage Stage => StageOf(Grade);

    /// <summary>The stage of a grade.</summary>
    /// <param name="grade">−1 to 13.</param>
    /// <returns>The stage.</returns>
    public static Stage StageOf(int grade) => grade switch
    {
        < 1 => Stage.Early,
        < 5 => Stage.Primary,
        < 10 => Stage.LowerSecondary,
        _ => Stage.Transition,
    };
}

/// <summary>The children of one quarter, cohort by cohort. A cohort enters school together on 1 August; its children keep their pseudonyms.</summary>
internal static class Cohorts
{
    /// <summary>The youngest in the extracts: two years before school entry counts as −1.</summary>
    public const int YoungestGrade = -1;

    /// <summary>The last grade.</summary>
    public const int OldestGrade = 13;

    // Share of all children that one year before school makes up, and what remains of a cohort at each later link: some families move
    // away, and after grade 10 most leave for training.
    private const double LargestShare = 0.085;
    private const ulong StayPurpose = 21;

    /// <summary>First calendar year of the school year to which a quarter's last day belongs.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The year; school years begin on 1 August.</returns>
    public static int SchoolYear(Quarter quarter) => quarter.Number >= 3 ? quarter.Year : quarter.Year - 1;

    /// <summary>The children of one grade, by district.</summary>
    /// <param name="city">The city.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="grade">The grade, −1 to 13.</param>
    /// <returns>The children in a fixed order.</returns>
    public static IEnumerable<Child> InGrade(City city, Quarter quarter, int grade)
    {
        var size = (int)((LargestShare * city.Plan.Children) + 0.5);
        var entry = SchoolYear(quarter) - grade + 1;
        var draws = new Draws(city.Plan.Seed);
        var staying = StayingAt(grade);
        for (var number = 0; number < size; number++)
        {
            var subject = ((ulong)entry << 32) + (ulong)number;
            if (draws.Uniform(subject, StayPurpose) >= staying) continue;
            yield return new(subject, grade, city.Districts[city.DistrictAt((number + 0.5) / size)]);
        }
    }

    private static double StayingAt(int grade) => grade switch
    {
        < 1 => 1,
        < 5 => 0.0775 / LargestShare,
        < 11 => 0.072 / LargestShare,
        _ => 0.03 / LargestShare,
    };
}
