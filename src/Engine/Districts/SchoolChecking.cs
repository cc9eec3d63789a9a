using System.Collections.Immutable;
using EarlyWarning.Settings;

namespace EarlyWarning.Districts;

/// <summary>Checks whether a district that stands out does so because of one school.</summary>
/// <remarks>
/// <para>Each school is left out in turn: its children in the district and how many of them are counted. The city's rate, the over-dispersion and the p-values of all other
/// districts stay; the test is that of <see cref="VerdictRule"/>, corrected for the same number of districts.</para>
/// <para>Fewer children make any test weaker, so a district that no longer stands out does not yet stand out because of that school: leaving out the one school of a small district with
/// high rates everywhere does the same. Therefore the school's own count must also be higher than chance allows where the counted children are spread over the district at random: Fisher's
/// exact test of the school against the rest (one-sided, greater), Bonferroni-corrected for the number of schools, at the level of the false-discovery rate. Where that is not so, nothing is
/// told.</para>
/// <para>Single stages only: over all stages a school stands for its stage, and where that is the one that is high, it would be named in the school's place.</para>
/// <para>Children of whom no school is known (or whose school may not be told) are left out together as if they were one more school: where the district stands out only with them,
/// it is not said to stand out for several schools.</para>
/// </remarks>
public static class SchoolChecking
{
    /// <summary>Checks one district that stands out upwards.</summary>
    /// <param name="schools">The schools of its children.</param>
    /// <param name="children">Its children, at least those of the schools.</param>
    /// <param name="count">How many of them are counted.</param>
    /// <param name="cityRate">The city's rate, above 0 and below 1.</param>
    /// <param name="overDispersion">ρ of the stage's tests, 0 for binomial ones.</param>
    /// <param name="largestP">The largest p at which the district would still be conspicuous among the others, see <see cref="BenjaminiHochberg.Largest"/>.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>The class; it does not depend on the order of the schools.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    public static SchoolCheck Of(
        ImmutableArray<SchoolPart> schools, long children, long count, double cityRate, double overDispersion, double largestP, HotspotSettings settings)
    {
        if (schools.IsDefaultOrEmpty) return SchoolCheck.NotChecked;
        if (schools.Append(Others(schools, children, count)).All(StandsOutWithout)) return SchoolCheck.SeveralSchools;
        return schools.Any(school => TestableWithout(school) && !StandsOutWithout(school) && IsHigher(school)) ? SchoolCheck.OneSchool : SchoolCheck.NotChecked;

        bool TestableWithout(SchoolPart school) => children - school.Children >= Math.Max(1, settings.MinimumChildren);

        bool StandsOutWithout(SchoolPart school)
        {
            if (!TestableWithout(school)) return false;
            var rest = children - school.Children;
            return BetaBinomialTail.Upper(Math.Clamp(count - school.Count, 0, rest), rest, cityRate, overDispersion) <= largestP;
        }

        bool IsHigher(SchoolPart school) =>
            HypergeometricTail.Upper(school.Count, school.Children, count, children) <= settings.FalseDiscoveryRate / schools.Length;
    }

    private static SchoolPart Others(ImmutableArray<SchoolPart> schools, long children, long count) =>
        new(Math.Max(0, children - schools.Sum(school => school.Children)), Math.Max(0, count - schools.Sum(school => school.Count)));
}
