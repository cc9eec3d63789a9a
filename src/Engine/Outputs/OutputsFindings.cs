using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The findings of this room.</summary>
internal static class OutputsFindings
{
    /// <summary>An output file could not be written: {0} is the file, {1} what the system says.</summary>
    public static readonly FindingKind NotWritten = new(
        "EW1651",
        Severity.Stop,
        new(
            "Die Ausgabedatei {0} konnte nicht geschrieben werden ({1}); erwartet wird ein beschreibbarer Ordner mit genug Platz. Es wurde nichts veröffentlicht.",
            "The output file {0} could not be written ({1}); a writable folder with enough space is expected. Nothing was published."));

    /// <summary>Scores of single children could not be written. {0}: reason.</summary>
    public static readonly FindingKind ChildScoresNotWritten = new("EW1652", Severity.Stop, new(
        "Die Scores einzelner Kinder ließen sich nicht schreiben ({0}); erwartet wird ein beschreibbarer Ordner mit genug Platz. Es wurde nichts veröffentlicht.",
        "The scores of single children could not be written ({0}); a writable folder with enough space is expected. Nothing was published."));

    /// <summary>A waiting file of child scores could be neither moved into place nor deleted. {0}: reason.</summary>
    public static readonly FindingKind ChildScoresNotSettled = new("EW1653", Severity.Stop, new(
        "Eine Datei mit Scores einzelner Kinder ließ sich weder an ihren Platz verschieben noch löschen ({0}). Die Dateien dort schließen und erneut starten: Der nächste Lauf holt es nach.",
        "A file of scores of single children could neither be moved into place nor deleted ({0}). Close the files there and start again: the next run catches up."));

    /// <summary>A file of child scores that is due could not be deleted. {0}: reason.</summary>
    public static readonly FindingKind ChildScoresNotDeleted = new("EW1654", Severity.Stop, new(
        "Die fällige Datei ließ sich nicht löschen ({0}); bitte von Hand löschen und erneut prüfen.",
        "The file is due and could not be deleted ({0}); delete it by hand and check again."));

    /// <summary>A quarter is not in the store. {0}: quarter, {1}: quarters stored, or a dash.</summary>
    public static readonly FindingKind QuarterNotStored = new("EW1661", Severity.Stop, new(
        "Das Quartal {0} steht nicht im Ergebnisspeicher; dort stehen: {1}.",
        "The quarter {0} is not in the results store; it holds: {1}."));

    /// <summary>There is no such area in a quarter. {0}: what was asked for, {1}: quarter, {2}: codes or names that are near, or a dash.</summary>
    public static readonly FindingKind DistrictNotStored = new("EW1662", Severity.Stop, new(
        "„{0}“ ist weder der Code einer Meldung noch ein Indikator noch ein Stadtteil ({1}); ähnlich sind: {2}.",
        "\"{0}\" is neither the code of a finding nor an indicator nor a district ({1}); near it are: {2}."));

    /// <summary>The settings, the model or the thresholds are not those of a quarter. {0}: quarter.</summary>
    public static readonly FindingKind OtherSettings = new("EW1663", Severity.Stop, new(
        "Einstellungen oder Modell sind nicht mehr die, mit denen {0} gerechnet wurde; die Datei würde anderes sagen als die veröffentlichte. Es wurde nichts geschrieben.",
        "Settings or model are no longer those with which {0} was computed; the file would tell otherwise than the published one. Nothing was written."));

    /// <summary>There is no file of a kind. {0}: kind, {1}: quarter.</summary>
    public static readonly FindingKind NothingOfTheKind = new("EW1664", Severity.Stop, new(
        "Für {1} gibt es keine Datei der Art „{0}“; ein GeoPackage braucht eine Karte.", "There is no file of the kind \"{0}\" for {1}; a GeoPackage needs a map."));

    /// <summary>An export was to be written into the output folder.</summary>
    public static readonly FindingKind ExportIntoOutput = new("EW1665", Severity.Stop, new(
        "Der genannte Ordner liegt im Ergebnisordner, in dem nur der Lauf schreibt; bitte einen anderen nennen. Es wurde nichts geschrieben.",
        "The folder named lies in the output folder, where the run alone writes; name another one. Nothing was written."));

    /// <summary>An exported file could not be written. {0}: file, {1}: what the system says.</summary>
    public static readonly FindingKind ExportNotWritten = new("EW1666", Severity.Stop, new(
        "Die Datei {0} konnte nicht geschrieben werden ({1}); erwartet wird ein beschreibbarer Ordner mit genug Platz.",
        "The file {0} could not be written ({1}); a writable folder with enough space is expected."));
}
