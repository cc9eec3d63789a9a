using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>The findings of the linking. None holds a key or a value of a child.</summary>
internal static class PopulationFindings
{
    /// <summary>A row's district is not one of the map's.</summary>
    public static readonly FindingKind DistrictNotOnMap = new("EW1401", Severity.RowSetAside, new(
        "Der Bezirk der Zeile steht nicht auf der Karte; erwartet wird ein Schlüssel der Karte; die Zeile bleibt außen vor",
        "the row's district is not on the map; expected a code of the map; row left out"));

    /// <summary>The same child with the same values once more.</summary>
    public static readonly FindingKind SameRowAgain = new("EW1402", Severity.RowSetAside, new(
        "Dasselbe Kind steht mit denselben Werten schon in einer anderen Zeile; erwartet wird eine Zeile je Kind; die Zeile bleibt außen vor",
        "the same child stands with the same values in another row; expected one row per child; row left out"));

    /// <summary>The same child with newer values in another row.</summary>
    public static readonly FindingKind OlderRow = new("EW1403", Severity.RowSetAside, new(
        "Dasselbe Kind steht mit jüngerem Datum in einer anderen Zeile; erwartet wird eine Zeile je Kind; die ältere Zeile bleibt außen vor",
        "the same child stands with a newer date in another row; expected one row per child; older row left out"));

    /// <summary>The same child with other values of the same day.</summary>
    public static readonly FindingKind ContradictoryRow = new("EW1404", Severity.RowSetAside, new(
        "Dasselbe Kind steht mit demselben Datum und anderen Angaben in einer weiteren Zeile; erwartet wird eine Zeile je Kind; "
        + "alle Zeilen des Kindes in diesem Auszug bleiben außen vor",
        "the same child stands with the same date and other values in another row; expected one row per child; "
        + "all rows of the child in this extract left out"));

    /// <summary>No extract gives the child's stage.</summary>
    public static readonly FindingKind NoStage = new("EW1405", Severity.RowSetAside, new(
        "Kein Auszug nennt die Bildungsstufe des Kindes; erwartet wird ein Jahrgang, ein Alter oder eine Stufe in mindestens einem Auszug; "
        + "die Zeile bleibt außen vor",
        "no extract gives the child's stage; expected a grade, an age or a stage in at least one extract; row left out"));

    /// <summary>Two extracts give children different districts, five children or more.</summary>
    public static readonly FindingKind DistrictsDiffer = new("EW1406", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei {2} Kindern verschiedene Bezirke; es gilt die jüngste Angabe, bei gleichem Datum der zuerst genannte Auszug",
        "extracts {0} and {1} give different districts for {2} children; the newest counts, on equal dates the extract named first"));

    /// <summary>Two extracts give fewer than five children different districts.</summary>
    public static readonly FindingKind FewDistrictsDiffer = new("EW1407", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei weniger als 5 Kindern verschiedene Bezirke; es gilt die jüngste Angabe, bei gleichem Datum der zuerst genannte Auszug",
        "extracts {0} and {1} give different districts for fewer than 5 children; the newest counts, on equal dates the extract named first"));

    /// <summary>Two extracts give children different stages, five children or more.</summary>
    public static readonly FindingKind StagesDiffer = new("EW1408", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei {2} Kindern verschiedene Stufen; es gilt die jüngste Angabe, bei gleichem Datum der zuerst genannte Auszug",
        "extracts {0} and {1} give different stages for {2} children; the newest counts, on equal dates the extract named first"));

    /// <summary>Two extracts give fewer than five children different stages.</summary>
    public static readonly FindingKind FewStagesDiffer = new("EW1409", Severity.Note, new(
        "Die Auszüge {0} und {1} nennen bei weniger als 5 Kindern verschiedene Stufen; es gilt die jüngste Angabe, bei gleichem Datum der zuerst genannte Auszug",
        "extracts {0} and {1} give different stages for fewer than 5 children; the newest counts, on equal dates the extract named first"));

    /// <summary>Two different values of one day for the same district, stage and indicator in one extract.</summary>
    public static readonly FindingKind ContradictoryValues = new("EW1410", Severity.CellEmptied, new(
        "Für denselben Bezirk und dieselbe Stufe stehen in diesem Auszug verschiedene Werte von {0} mit demselben Datum; erwartet wird einer; "
        + "alle bleiben außen vor",
        "this extract gives different values of {0} with the same date for the same district and stage; expected one; all left out"));

    /// <summary>Too large a share of the rows of an extract was set aside.</summary>
    public static readonly FindingKind TooManySetAside = new("EW1411", Severity.Stop, new(
        "Im Auszug {0} blieben {1} % der Zeilen außen vor; zulässig sind höchstens {2} % (input: maximum-set-aside-share); nach Kennung: {3}; "
        + "die Berechnung hält an",
        "in extract {0} {1} % of the rows were left out; at most {2} % are allowed (input: maximum-set-aside-share); by code: {3}; "
        + "the run stops"));
}
