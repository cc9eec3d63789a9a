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

    /// <summary>Whether children who are not counted are protected like those who are. Default true.</summary>
    public bool Complements { get; init; } = true;

    /// <summary>The limits of the settings.</summary>
    /// <param name="publication">Publication settings.</param>
    /// <returns>The limits.</returns>
    public static AuditLimits Of(PublicationSettings publication) => new(publication.MinimumCount, publication.MinimumDenominator, publication.Rounding);

    /// <summary>The attack that the suppression of this version withstands: one publication by itself, against a reader who is no child in it.</summary>
    /// <param name="publication">Publication settings.</param>
    /// <returns>The limits.</returns>
    public static AuditLimits OnePublication(PublicationSettings publication) => Of(publication) with { SingleChildren = false, EarlierPublications = false };

    /// <summary>Whether a row has to be protected on its own account.</summary>
    /// <param name="children">Its children, at least 0.</param>
    /// <param name="count">Its count, at most <paramref name="children"/>.</param>
    /// <returns>
    /// True where there are children and they are fewer than the minimum denominator, or where the count is 1 to minimum count − 1, or where complements are protected and the complement is below the
    /// minimum count: 0 says that all are counted.
    /// </returns>
    public bool IsSensitive(long children, long count) =>
        children > 0 && (children < MinimumDenominator || (count > 0 && count < MinimumCount) || (Complements && children - count < MinimumCount));
}
