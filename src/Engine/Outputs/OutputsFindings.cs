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
}
