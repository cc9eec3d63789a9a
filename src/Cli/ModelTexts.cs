using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The wording of <c>model</c>.</summary>
internal static class ModelTexts
{
    internal static readonly LocalText Argument = new(
        "edit mit einer Modelldatei oder diff mit zwei (edit MODELL, diff A B), davor höchstens eine Einstellungsdatei",
        "edit with a model file or diff with two (edit MODEL, diff A B), and at most a settings file before them");

    internal static readonly LocalText UnknownWord = new("„{0}“ gibt es hier nicht; bekannt sind „model edit“ und „model diff“.", "There is no \"{0}\" here; \"model edit\" and \"model diff\" are known.");
    internal static readonly LocalText EditWords = new(
        "„model edit“ nimmt eine Modelldatei (MODELL), davor höchstens eine Einstellungsdatei (DATEI).", "\"model edit\" takes a model file (MODEL), and at most a settings file (SETTINGS) before it.");

    internal static readonly LocalText DiffWords = new(
        "„model diff“ braucht zwei Modelldateien (A B), davor höchstens eine Einstellungsdatei (DATEI).", "\"model diff\" needs two model files (A B), and at most a settings file (SETTINGS) before them.");

    internal static readonly LocalText OnlyEdit = new("{0} gehört zu „model edit“, nicht zu „model diff“.", "{0} belongs to \"model edit\", not to \"model diff\".");
    internal static readonly LocalText OneChange = new(
        "„model edit“ braucht genau eines von --cap, --smooth, --monotone und --remove.", "\"model edit\" needs exactly one of --cap, --smooth, --monotone and --remove.");

    internal static readonly LocalText NotChanged = new("Am Modell wurde nichts geändert und nichts geschrieben:", "The model was not changed, and nothing was written:");
    internal static readonly LocalText Written = new("Das geänderte Modell steht in {0} (Version {1}); das bisherige bleibt, wie es ist.", "The changed model stands in {0} (version {1}); the one before stays as it is.");
    internal static readonly LocalText CardCarried = new(
        "Die Modellkarte ist fortgeschrieben und nennt die Änderung; ihre Gütezahlen sind die vor der Änderung: {0}",
        "The model card is carried on and names the change; its figures are those before the change: {0}");

    internal static readonly LocalText NoCard = new("Zu diesem Modell gibt es keine Modellkarte; die Änderung steht bei der Quelle der Punkte.", "There is no model card to this model; the change stands with the source of the points.");
    internal static readonly LocalText Threshold = new(
        "Startwert und Schwelle sind unverändert; der Anteil über der Schwelle kann sich verschieben.", "Start value and threshold are unchanged; the share above the threshold may move.");
}
