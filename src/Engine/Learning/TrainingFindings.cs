using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Why a model cannot be fitted, and what to know of the examples it is fitted on.</summary>
internal static class TrainingFindings
{
    private const string GermanEnd = "; die Anpassung hält an.";
    private const string EnglishEnd = "; the fit stops.";

    public static readonly FindingKind TooFewExamples = Stop(
        "EW1700", "Stufe {0}: {1} Beispiele, nötig sind mindestens {2}. Mehr Quartale oder weitere Schulen hinzunehmen",
        "Stage {0}: {1} examples, at least {2} are needed. Add quarters or schools");

    public static readonly FindingKind OneClassOnly = Stop(
        "EW1701", "Stufe {0}: Alle Beispiele haben dieselbe Zielgröße ({1}); aus einer Klasse allein ist nichts zu lernen. Spalte und Bezugszeit der Zielgröße prüfen",
        "Stage {0}: all examples have the same outcome ({1}); nothing can be learned from one class alone. Check the outcome's column and its period");

    public static readonly FindingKind TooFewOfAClass = Stop(
        "EW1702", "Stufe {0}: Die seltenere Klasse der Zielgröße ({1}) hat weniger als {2} Beispiele. Mehr Quartale oder weitere Schulen hinzunehmen",
        "Stage {0}: the rarer class of the outcome ({1}) has fewer than {2} examples. Add quarters or schools");

    public static readonly FindingKind NoIndicators = Stop(
        "EW1703", "Stufe {0}: Kein Indikator trägt etwas: jeder fehlt überall oder ist überall gleich. Auszüge und Spalten prüfen",
        "Stage {0}: no indicator carries anything: each is missing everywhere or the same everywhere. Check extracts and columns");

    public static readonly FindingKind Infinite = Stop(
        "EW1704", "Stufe {0}, Indikator {1}: unendliche Werte; erwartet werden Zahlen, oder nichts, wo ein Wert fehlt. Die Spalte im Auszug prüfen",
        "Stage {0}, indicator {1}: infinite values; numbers are expected, or nothing where a value is missing. Check the column in the extract");

    public static readonly FindingKind AllMissing = Note(
        "EW1705", "Stufe {0}: Der Indikator {1} fehlt bei allen Beispielen; das Modell nutzt ihn nicht.",
        "Stage {0}: the indicator {1} is missing in all examples; the model does not use it.");

    public static readonly FindingKind Constant = Note(
        "EW1706", "Stufe {0}: Der Indikator {1} ist bei allen Beispielen gleich, oder fast alle haben denselben Wert; das Modell nutzt ihn nicht.",
        "Stage {0}: the indicator {1} is the same in all examples, or nearly all have the same value; the model does not use it.");

    public static readonly FindingKind NearlyPerfect = Note(
        "EW1707", "Stufe {0}: Der Indikator {1} trennt die Zielgröße fast vollständig (Fläche unter der ROC-Kurve {2}). Vermutlich enthält er sie oder entstand erst nach ihr; Herkunft und Stichtag prüfen.",
        "Stage {0}: the indicator {1} separates the outcome almost perfectly (area under the ROC curve {2}). It probably contains the outcome, or was made after it; check its origin and date.");

    public static readonly FindingKind MissingTellsAll = Note(
        "EW1708", "Stufe {0}: Ob der Indikator {1} fehlt, trennt die Zielgröße fast vollständig (Fläche unter der ROC-Kurve {2}). Vermutlich wird er nur bei einer der beiden Klassen erhoben.",
        "Stage {0}: whether the indicator {1} is missing separates the outcome almost perfectly (area under the ROC curve {2}). It is probably collected in one of the two classes only.");

    public static readonly FindingKind MostlyMissing = Note(
        "EW1709", "Stufe {0}: Der Indikator {1} fehlt bei mehr als {2} % der Beispiele; sein Verlauf steht auf wenigen.",
        "Stage {0}: the indicator {1} is missing in more than {2} % of the examples; its shape rests on few.");

    public static readonly FindingKind SameAsAnother = Note(
        "EW1710", "Stufe {0}: Die Indikatoren {1} und {2} sind bei allen Beispielen gleich; ihre Verläufe sind nicht zu trennen.",
        "Stage {0}: the indicators {1} and {2} are the same in all examples; their shapes cannot be told apart.");

    private static FindingKind Stop(string code, string german, string english) => new(code, Severity.Stop, new(german + GermanEnd, english + EnglishEnd));

    private static FindingKind Note(string code, string german, string english) => new(code, Severity.Note, new(german, english));
}
