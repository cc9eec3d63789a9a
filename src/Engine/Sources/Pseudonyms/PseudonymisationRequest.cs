using System.Collections.Immutable;

namespace EarlyWarning.Sources;

/// <summary>Which file is to be pseudonymised, and where its identities stand.</summary>
/// <param name="File">The CSV file with identities.</param>
/// <param name="Output">The file to be written; must not be there.</param>
public sealed record PseudonymisationRequest(string File, string Output)
{
    /// <summary>Largest share of rows without a sound identity before the file is refused: that of a run.</summary>
    public const double LargestSetAsideShare = 0.05;

    /// <summary>File of the secret; null for the environment variable <see cref="KeySecret.Variable"/>.</summary>
    public string? Secret { get; init; }

    /// <summary>Column of the family name. Default: that of SchILD-NRW.</summary>
    public string FamilyName { get; init; } = "Nachname";

    /// <summary>Column of the first names. Default: that of SchILD-NRW.</summary>
    public string FirstNames { get; init; } = "Vorname";

    /// <summary>Column of the birth date (TT.MM.JJJJ or JJJJ-MM-TT). Default: that of SchILD-NRW.</summary>
    public string BirthDate { get; init; } = "Geburtsdatum";

    /// <summary>Name of the column that holds the key.</summary>
    public string KeyColumn { get; init; } = "pseudonym";

    /// <summary>Further columns to leave out.</summary>
    public ImmutableArray<string> Drop { get; init; } = [];
}
