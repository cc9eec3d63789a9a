using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>What the audit asks for.</summary>
/// <param name="MinimumCount">Counts and complements from 1 up to one less are protected, and what can be proved of a protected number has to be at least this wide.</param>
/// <param name="MinimumDenominator">Rows with fewer children are protected.</param>
/// <param name="Rounding">Multiple to which shown counts are rounded; 1 for none.</param>
public sealed record AuditLimits(int MinimumCount, int MinimumDenominator, int Rounding)
{
    /// <summary>Whether the reader may be the single child of a protected row. Default true.</summary>
    public bool SingleChildren { get; init; } = true;

    /// <summary>Whether the reader holds earlier publications. Default true.</summary>
    public bool EarlierPublications { get; init; } = true;

    /// <summary>Whether children who are not counted are protected like those who are. Default true.</summary>
    public bool Complements { get; init; } = true;

    /// <summary>Whether a count of 0 is protected like a small one. Default false.</summary>
    public bool Zeros { get; init; }

    /// <summary>From this share of a district's children on, one school makes it sensitive. Default above 1: never.</summary>
    public double Dominance { get; init; } = 2;

    /// <summary>Districts with fewer children over all stages are sensitive. Default 0.</summary>
    public int GeographicFloor { get; init; }

    /// <summary>The limits of the settings.</summary>
    /// <param name="publication">Publication settings.</param>
    /// <returns>The limits.</returns>
    public static AuditLimits Of(PublicationSettings publication) => new(publication.MinimumCount, publication.MinimumDenominator, publication.Rounding)
    {
        Complements = publication.HidesComplements, Zeros = publication.HidesZeros, Dominance = publication.Dominance, GeographicFloor = publication.GeographicFloor,
    };

    /// <summary>Whether a publication was made under stricter limits in some respect: what is shown now and was hidden then is then the user's wish.</summary>
    /// <param name="then">Its limits; null where they are not known.</param>
    /// <returns>Whether.</returns>
    public bool AreLooserThan(PublicationSettings? then) => then is not null
        && (MinimumCount < then.MinimumCount || MinimumDenominator < then.MinimumDenominator || (then.HidesZeros && !Zeros) || (then.HidesComplements && !Complements)
            || Dominance > then.Dominance || GeographicFloor < then.GeographicFloor);

    /// <summary>Whether a row has to be protected on its own account.</summary>
    /// <param name="children">Its children, at least 0.</param>
    /// <param name="count">Its count, at most <paramref name="children"/>.</param>
    /// <returns>
    /// True where there are children and they are fewer than the minimum denominator, or where the count is 1 to minimum count − 1, or where complements are protected and the complement is below the
    /// minimum count: 0 says that all are counted.
    /// </returns>
    public bool IsSensitive(long children, long count) =>
        children > 0 && (children < MinimumDenominator || (count < MinimumCount && (count > 0 || Zeros)) || count == children || (Complements && children - count < MinimumCount));

    /// <summary>Rows that have to be protected though their numbers are large: districts of one school, and districts that are too small altogether.</summary>
    /// <param name="counts">All rows.</param>
    /// <returns>The rows.</returns>
    public ImmutableArray<AreaCounts> FurtherSensitive(ImmutableArray<AreaCounts> counts)
    {
        var all = counts.Where(c => c is { Kind: AreaKind.District, Stage: Stage.All, Group: "" }).ToDictionary(c => c.Code, c => c.Children);
        return
        [
            .. counts.Where(c => c is { Kind: AreaKind.District, Children: > 0 }
                && ((c.LargestSchool > 0 && c.LargestSchool >= Dominance * c.Children) || all[c.Code] < GeographicFloor)),
        ];
    }
}
