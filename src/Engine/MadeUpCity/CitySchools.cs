namespace EarlyWarning.MadeUpCity;

/// <summary>Which school a pupil attends, and whether it is a girl. Neither has to do with the child's risk.</summary>
/// <remarks>
/// Each district has two primary schools, which half and 30 % of its children attend; the others go to the first school of a neighbour. From grade 5 there is a school per five
/// districts, for upper secondary level and vocational training one per thirteen; half of the children go to the one nearest to their district, the others to any.
/// </remarks>
internal static class CitySchools
{
    private const ulong SexPurpose = 41;
    private const ulong PrimaryPurpose = 42;
    private const ulong SecondaryPurpose = 43;
    private const ulong UpperPurpose = 44;
    private const int FirstPrimary = 100_000;
    private const int FirstSecondary = 200_000;
    private const int FirstUpper = 300_000;

    /// <summary>Whether a child is a girl.</summary>
    /// <param name="city">The city.</param>
    /// <param name="child">The child.</param>
    /// <returns>True for 49 % of the children.</returns>
    public static bool IsGirl(City city, Child child) => new Draws(city.Plan.Seed).Uniform(child.Subject, SexPurpose) < 0.49;

    /// <summary>The number of a pupil's school.</summary>
    /// <param name="city">The city.</param>
    /// <param name="child">The child, grade 1 to 13.</param>
    /// <returns>Six digits; a child keeps its school from grade 1 to 4, 5 to 10 and 11 to 13.</returns>
    public static int Of(City city, Child child)
    {
        var draws = new Draws(city.Plan.Seed);
        var (district, districts) = (child.District.Index, city.Districts.Length);
        if (child.Grade > 10) return FirstUpper + Nearest(draws.Uniform(child.Subject, UpperPurpose), Math.Max(1, districts / 13));
        if (child.Grade > 4) return FirstSecondary + Nearest(draws.Uniform(child.Subject, SecondaryPurpose), Math.Max(2, districts / 5));
        return draws.Uniform(child.Subject, PrimaryPurpose) switch
        {
            < 0.5 => FirstPrimary + (10 * district) + 1,
            < 0.8 => FirstPrimary + (10 * district) + 2,
            < 0.9 => FirstPrimary + (10 * ((district + 1) % districts)) + 1,
            _ => FirstPrimary + (10 * ((district + districts - 1) % districts)) + 1,
        };

        int Nearest(double draw, int schools) => draw < 0.5 ? district * schools / districts : (int)((draw - 0.5) * 2 * schools);
    }
}
