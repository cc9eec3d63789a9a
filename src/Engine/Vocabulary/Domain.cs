namespace EarlyWarning.Vocabulary;

/// <summary>The three services that hand over extracts.</summary>
public enum Domain
{
    /// <summary>School administration (SchILD-NRW).</summary>
    School,

    /// <summary>Health office: school-entry examination (Schuleingangsuntersuchung).</summary>
    Health,

    /// <summary>Youth services: Kita, Hilfen zur Erziehung, transfer receipt.</summary>
    Youth,
}
