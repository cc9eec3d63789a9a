using System.Collections.Immutable;

namespace EarlyWarning.Settings;

/// <summary>How the folder of a SchILD-NRW export is read (<c>format: schild</c>).</summary>
public sealed record SchildSettings
{
    /// <summary>How the school enters absences in the grades below the upper secondary level.</summary>
    public required AbsenceEntry Absences { get; init; }

    /// <summary>How it enters them in the upper secondary level (EF, Q1, Q2, 11 to 13); SchILD-NRW keeps the two apart.</summary>
    public required AbsenceEntry AbsencesUpperSecondary { get; init; }

    /// <summary>True where the district of a child is found by the column PLZ, false where by the column Ortsteil.</summary>
    public bool ByPostcode { get; init; }

    /// <summary>CSV file with the columns <c>name</c> and <c>code</c> that turns the entry into a district code; null where the entry is the code.</summary>
    public string? DistrictTable { get; init; }

    /// <summary>File with the secret of the pseudonyms, relative to the settings file; null where it comes from the environment.</summary>
    public string? Secret { get; init; }

    /// <summary>True where the children are those who left within twelve months before the as-of date, false where those now at school.</summary>
    public bool Leavers { get; init; }

    /// <summary>Number or name of the school, compared and never published; null where it is not stated.</summary>
    public string? School { get; init; }

    /// <summary>Weeks of lessons in a half-year, 1 to 26.</summary>
    public double Weeks { get; init; } = 19;

    /// <summary>Indicators of which shares of districts are computed, in the order of the catalogue; none for leavers.</summary>
    public ImmutableArray<string> AreaShares { get; init; } = [];

    /// <summary>Entries of the file SchuelerMerkmale that mean all-day school; letter case does not count.</summary>
    public ImmutableArray<string> AllDay { get; init; } = ["GANZTAG", "OGS"];
}

/// <summary>The three ways in which SchILD-NRW takes absences (Einstellungen, Fächer und Noten, Eingabemodus).</summary>
public enum AbsenceEntry
{
    /// <summary>Hours per subject: <c>SchuelerLeistungsdaten</c>, columns 18 and 19.</summary>
    Subjects,

    /// <summary>Hours per day: one row per absence in <c>SchuelerFehlstunden</c>.</summary>
    Days,

    /// <summary>One total of hours per half-year: <c>SchuelerLernabschnittsdaten</c>, columns 23 and 24.</summary>
    Totals,
}
