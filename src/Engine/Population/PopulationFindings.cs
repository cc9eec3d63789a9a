using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>The findings of the linking. None holds a key or a value of a child.</summary>
internal static class PopulationFindings
{
    /// <summary>A row's district is not one of the map's.</summary>
    public static readonly FindingKind DistrictNotOnMap = new("EW1401", Severity.RowSetAside, new(
        "Der Stadtteil der Zeile steht nicht auf der Karte; erwartet wird ein Schlüssel der Karte. Die Zeile wird beiseitegelegt.",
        "The row's district is not on the map; a code of the map is expected. The row is set aside."));

    /// <summary>The same child with the same values once more.</summary>
    public static readonly FindingKind SameRowAgain = new("EW1402", Severity.RowSetAside, new(
        "Dasselbe Kind steht mit denselben Werten schon in einer anderen Zeile; erwartet wird eine Zeile je Kind. Die Zeile wird beiseitegelegt.",
        "The same child stands with the same values in another row; one row per child is expected. The row is set aside."));

    /// <summary>The same child with newer values in another row.</summary>
    public static readonly FindingKind OlderRow = new("EW1403", Severity.RowSetAside, new(
        "Dasselbe Kind steht mit jüngerem Datum in einer anderen Zeile; erwartet wird eine Zeile je Kind. Die ältere Zeile wird beiseitegelegt.",
        "The same child stands with a newer date in another row; one row per child is expected. The older row is set aside."));

    /// <summary>The same child with other values of the same day.</summary>
    public static readonly FindingKind ContradictoryRow = new("EW1404", Severity.RowSetAside, new(
        "Dasselbe Kind steht mit demselben Datum und anderen Angaben in einer weiteren Zeile; erwartet wird eine Zeile je Kind. "
        + "Alle Zeilen des Kindes in diesem Auszug werden beiseitegelegt.",
        "The same child stands with the same date and other values in another row; one row per child is expected. "
        + "All rows of the child in this extract are set aside."));

    /// <summary>No extract gives the child's stage.</summary>
    public static readonly FindingKind NoStage = new("EW1405", Severity.RowSetAside, new(
        "Kein Auszug nennt die Stufe des Kindes; erwartet wird ein Jahrgang, ein Alter oder eine Stufe in mindestens einem Auszug. "
        + "Die Zeile wird beiseitegelegt.",
        "No extract gives the child's stage; a grade, an age or a stage is expected in at least one extract. The row is set aside."));

    /// <summary>Two extracts give children different districts, five children or more.</summary>
    public static readonly FindingKind DistrictsDiffer = new("EW1406", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei {2} Kindern verschiedene Stadtteile; es gilt die jüngste Angabe, bei gleichem Datum der zuerst genannte Auszug.",
        "Extracts {0} and {1} give different districts for {2} children; the newest counts, on equal dates the extract named first."));

    /// <summary>Two extracts give fewer than five children different districts.</summary>
    public static readonly FindingKind FewDistrictsDiffer = new("EW1407", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei weniger als 5 Kindern verschiedene Stadtteile; es gilt die jüngste Angabe, bei gleichem Datum der zuerst genannte Auszug.",
        "Extracts {0} and {1} give different districts for fewer than 5 children; the newest counts, on equal dates the extract named first."));

    /// <summary>Two extracts give children different stages, five children or more.</summary>
    public static readonly FindingKind StagesDiffer = new("EW1408", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei {2} Kindern verschiedene Stufen; es gilt die jüngste Angabe, bei gleichem Datum der zuerst genannte Auszug.",
        "Extracts {0} and {1} give different stages for {2} children; the newest counts, on equal dates the extract named first."));

    /// <summary>Two extracts give fewer than five children different stages.</summary>
    public static readonly FindingKind FewStagesDiffer = new("EW1409", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei weniger als 5 Kindern verschiedene Stufen; es gilt die jüngste Angabe, bei gleichem Datum der zuerst genannte Auszug.",
        "Extracts {0} and {1} give different stages for fewer than 5 children; the newest counts, on equal dates the extract named first."));

    /// <summary>Two extracts give children different schools, five children or more.</summary>
    public static readonly FindingKind SchoolsDiffer = new("EW1420", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei {2} Kindern verschiedene Schulen; es gilt der zuerst genannte Auszug.",
        "Extracts {0} and {1} give different schools for {2} children; the extract named first counts."));

    /// <summary>Two extracts give fewer than five children different schools.</summary>
    public static readonly FindingKind FewSchoolsDiffer = new("EW1421", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei weniger als 5 Kindern verschiedene Schulen; es gilt der zuerst genannte Auszug.",
        "Extracts {0} and {1} give different schools for fewer than 5 children; the extract named first counts."));

    /// <summary>Two extracts give children different groups, five children or more.</summary>
    public static readonly FindingKind GroupsDiffer = new("EW1422", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei {2} Kindern verschiedene Gruppen; es gilt der zuerst genannte Auszug.",
        "Extracts {0} and {1} give different groups for {2} children; the extract named first counts."));

    /// <summary>Two extracts give fewer than five children different groups.</summary>
    public static readonly FindingKind FewGroupsDiffer = new("EW1423", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei weniger als 5 Kindern verschiedene Gruppen; es gilt der zuerst genannte Auszug.",
        "Extracts {0} and {1} give different groups for fewer than 5 children; the extract named first counts."));

    /// <summary>Two different values of one day for the same district, stage and indicator in one extract.</summary>
    public static readonly FindingKind ContradictoryValues = new("EW1410", Severity.CellEmptied, new(
        "Für denselben Stadtteil und dieselbe Stufe stehen in diesem Auszug verschiedene Werte von {0} mit demselben Datum; erwartet wird einer. "
        + "Alle werden geleert.",
        "This extract gives different values of {0} with the same date for the same district and stage; one is expected. All are left out."));

    /// <summary>Too large a share of the rows of an extract was set aside.</summary>
    public static readonly FindingKind TooManySetAside = new("EW1411", Severity.Stop, new(
        "Im Auszug {0} sind {4} % der Zeilen beiseitegelegt; erlaubt sind höchstens {5} % (input: maximum-set-aside-share); nach Code: {3}. "
        + "Der Lauf hält an.",
        "In extract {0}, {1}% of the rows are set aside; at most {2}% are permitted (input: maximum-set-aside-share); by code: {3}. "
        + "The run stops."));

    /// <summary>Codes of the extract fit the map once leading zeros are left out of account.</summary>
    public static readonly FindingKind LeadingZeros = new("EW1412", Severity.Note, new(
        "{0} Stadtteilschlüssel dieses Auszugs stehen nicht auf der Karte, passten aber bis auf führende Nullen; vermutlich sind sie in einer Tabellenkalkulation "
        + "verloren gegangen. Schlüssel werden als Text verglichen; die Zeilen werden beiseitegelegt.",
        "{0} district codes of this extract are not on the map but would fit apart from leading zeros; they were probably lost in a spreadsheet. "
        + "Codes are compared as text; the rows are set aside."));

    /// <summary>Without a map: codes that differ in leading zeros only.</summary>
    public static readonly FindingKind ZerosDiffer = new("EW1413", Severity.Note, new(
        "{0} Stadtteilschlüssel der Auszüge unterscheiden sich von einem anderen nur durch führende Nullen; ohne Karte gelten sie als verschiedene Stadtteile.",
        "{0} district codes of the extracts differ from another in leading zeros only; without a map they count as different districts."));

    /// <summary>A row of a district-level extract that is the sum of others.</summary>
    public static readonly FindingKind Subtotal = new("EW1414", Severity.RowSetAside, new(
        "Die Zeile ist eine Summe über andere Stadtteile; erwartet wird eine Zeile je Stadtteil. Sie wird beiseitegelegt und zählt nicht als Verlust.",
        "The row is a sum over other districts; one row per district is expected. It is set aside and does not count as lost."));
}
