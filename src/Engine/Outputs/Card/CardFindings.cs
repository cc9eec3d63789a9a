using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What can be wrong with a model card, and with writing one.</summary>
internal static class CardFindings
{
    /// <summary>The file cannot be read.</summary>
    public static readonly FindingKind Unreadable = Stop(
        "EW1760", "Die Modellkarte fehlt, ist nicht lesbar oder größer als 16 MB; erwartet wird die .card.json, die „earlywarning fit“ neben das Modell schreibt.",
        "The model card is missing, cannot be read or is larger than 16 MB; the .card.json that \"earlywarning fit\" writes beside the model is expected.");

    /// <summary>{0}: place in the JSON.</summary>
    public static readonly FindingKind Broken = Stop(
        "EW1761", "Die Modellkarte passt hier nicht zu ihrer Form ({0}): Etwas fehlt, steht zweimal, ist unbekannt oder von anderer Art. Karten schreibt das Programm; von Hand geändert werden sie nicht.",
        "The model card does not fit its form here ({0}): something is missing, stands twice, is unknown or of another kind. The program writes cards; they are not changed by hand.");

    /// <summary>{0}: place in the JSON.</summary>
    public static readonly FindingKind Contradictory = Stop(
        "EW1762", "Die Modellkarte widerspricht sich selbst ({0}); erwartet wird die Datei, wie das Programm sie geschrieben hat.",
        "The model card contradicts itself ({0}); the file as the program wrote it is expected.");

    /// <summary>{0}: version found, {1}: version known.</summary>
    public static readonly FindingKind OtherForm = Stop(
        "EW1763", "Die Modellkarte hat die Form {0}; dieses Programm kennt {1}.", "The model card has form {0}; this program knows {1}.");

    /// <summary>A card beside a model that is not the card's.</summary>
    public static readonly FindingKind OfAnotherModel = Note(
        "EW1764", "Die Modellkarte gehört nicht zu dieser Modelldatei (andere Prüfsumme); der Bericht nennt keine Güte. Ändern Sie Modelle mit „earlywarning model edit“, das die Karte fortschreibt.",
        "The model card does not belong to this model file (another checksum); the report states no performance. Change models with \"earlywarning model edit\", which carries the card on.");

    /// <summary>{0}: code of the fault, {1}: line, {2}: column.</summary>
    public static readonly FindingKind NotUsed = Note(
        "EW1765", "Die Modellkarte neben dem Modell lässt sich nicht verwenden ({0}, Zeile {1}, Spalte {2}); der Bericht nennt keine Güte. „earlywarning fit“ schreibt sie neu.",
        "The model card beside the model cannot be used ({0}, line {1}, column {2}); the report states no performance. \"earlywarning fit\" writes it anew.");

    /// <summary>{0}: kind of the exception.</summary>
    public static readonly FindingKind NotWritten = Stop(
        "EW1766", "Modell oder Modellkarte ließen sich nicht schreiben ({0}); erwartet wird ein beschreibbarer Ordner mit genug Platz.",
        "Model or model card could not be written ({0}); a writable folder with enough space is expected.");

    private static FindingKind Stop(string code, string german, string english) => new(code, Severity.Stop, new LocalText(german, english));

    private static FindingKind Note(string code, string german, string english) => new(code, Severity.Note, new LocalText(german, english));
}
