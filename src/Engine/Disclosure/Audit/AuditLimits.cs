using EarlyWarning.Districts;
using EarlyWarning.Settings;

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

    /// <summary>Whether children who are not counted are protected like those who are. Default true; that all are counted is protected either way.</summary>
    public bool Complements { get; init; } = true;

    /// <summary>Whether a count of 0 is protected like a small one. Default false.</summary>
    public bool Zeros { get; init; }

    /// <summary>Share of a district's row from which one school's children dominate it; 1 and more for none. Default 1.</summary>
    public double Dominance { get; init; } = 1;

    /// <summary>Districts with fewer children over all stages are protected. Default 0.</summary>
    public int GeographicFloor { get; init; }

    /// <summary>The limits of the settings.</summary>
    /// <param name="publication">Publication settings.</param>
    /// <returns>The limits.</returns>
    public static AuditLimits Of(PublicationSettings publication) => new(publication.MinimumCount, publication.MinimumDenominator, publication.Rounding)
    {
        Complements = publication.HidesComplements, Zeros = publication.HidesZeros, Dominance = publication.Dominance, GeographicFloor = publication.GeographicFloor,
    };

    /// <summary>Whether a row has to be protected on its own account.</summary>
    /// <param name="row">The row.</param>
    /// <param name="inDistrict">Children of its district over all stages and groups; not looked at for boroughs and the city.</param>
    /// <returns>Whether its numbers are (<see cref="IsSensitive(long, long)"/>), whether it is a district below the floor, or whether one school dominates it.</returns>
    public bool IsSensitive(AreaCounts row, long inDistrict) => IsSensitive(row.Children, row.Count)
        || (row is { Kind: AreaKind.District, Children: > 0 } && (inDistrict < GeographicFloor || (row.LargestSchool > 0 && row.LargestSchool >= Dominance * row.Children)));

    /// <summary>Whether numbers have to be protected on their own account.</summary>
    /// <param name="children">Children, at least 0.</param>
    /// <param name="count">Count, at most <paramref name="children"/>.</param>
    /// <returns>
    /// True where there are children and they are fewer than the minimum denominator, where all of them are counted, where the count is 1 to minimum count − 1 (or 0, where zeros are protected), or
    /// where complements are protected and the complement is below the minimum count.
    /// </returns>
    public bool IsSensitive(long children, long count) => children > 0
        && (children < Math.Max(MinimumDenominator, MinimumCount) || count == children || (count < MinimumCount && (count > 0 || Zeros)) || (Complements && children - count < MinimumCount));
}
