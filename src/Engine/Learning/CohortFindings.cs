using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>What can be said while examples are put together from indicators and later outcomes, EW1740 to EW1759. None holds a value of a child.</summary>
internal static class CohortFindings
{
    /// <summary>The settings say nothing about learning.</summary>
    public static readonly FindingKind NoFit = Stop("EW1740",
        "In den Einstellungen fehlt fit; erwartet werden mindestens outcomes, quarters und model. Es wird kein Modell gelernt.",
        "The settings lack fit; expected at least outcomes, quarters and model. No model is learned.");

    /// <summary>Rows of an extract are dated after the as-of date.</summary>
    public static readonly FindingKind RowsAfterAsOf = Stop("EW1741",
        "Im Auszug „{0}“ sind {1} Zeilen nach dem Stichtag {2} datiert; erwartet wird keine. Ein Lauf legt sie beiseite, ein Modell dürfte aus einem solchen Auszug nicht lernen: "
        + "Was erst später bekannt war, gäbe eine Güte vor, die es im Gebrauch nicht hat. Bitte den Auszug zum Stichtag ziehen. Das Modell wird nicht angepasst.",
        "{1} rows of extract \"{0}\" are dated after the as-of date {2}; expected none. A run sets them aside, a model must not learn from such an extract: what was known only later "
        + "would feign a quality that it does not have in use. Have the extract drawn as of that date. The model is not fitted.");

    /// <summary>The outcome has a value that is neither 0 nor 1.</summary>
    public static readonly FindingKind ThirdValue = Stop("EW1742",
        "Die Zielgröße {0} hat in {1} Zeilen einen Wert, der weder 0 noch 1 noch leer ist; erwartet werden nur diese. Bei Schlüsseln hilft one-when, bei Zeichen für „keine Angabe“ missing. Das Modell wird nicht angepasst.",
        "The outcome {0} has a value that is neither 0 nor 1 nor empty in {1} rows; expected only these. For codes there is one-when, for signs of \"no data\" missing. The model is not fitted.");

    /// <summary>An extract gives outcome and indicators from one and the same file for the as-of date and for later.</summary>
    public static readonly FindingKind SameFileForOutcome = Stop("EW1743",
        "Der Auszug „{0}“ enthält die Zielgröße {1} und Indikatoren, und für {2} wie für {3} ist es dieselbe Datei ohne Datum je Zeile: Die Indikatoren könnten aus der Zeit der Zielgröße stammen. "
        + "Bitte je Quartal eine Datei (file mit Platzhalter), eine Spalte date, oder die Zielgröße in einem eigenen Auszug. Das Modell wird nicht angepasst.",
        "Extract \"{0}\" holds the outcome {1} and indicators, and it is the same file without a date per row for {2} and for {3}: the indicators may date from the time of the outcome. "
        + "Give a file per quarter (file with the placeholder), a column date, or the outcome in an extract of its own. The model is not fitted.");

    /// <summary>The outcome of children who are to be predicted is dated before the as-of date.</summary>
    public static readonly FindingKind OutcomeKnownBefore = Stop("EW1744",
        "Die Zielgröße {0} ist bei {1} Kindern auf den Stichtag {2} oder davor datiert; erwartet wird ein späterer Tag, denn was am Stichtag feststeht, wird nicht vorhergesagt. Das Modell wird nicht angepasst.",
        "The outcome {0} of {1} children is dated {2}, the as-of date, or earlier; expected a later day, because what is settled at the as-of date is not predicted. The model is not fitted.");

    /// <summary>An indicator says the outcome exactly.</summary>
    public static readonly FindingKind IndicatorIsOutcome = Stop("EW1745",
        "{0} ({1}) sagt die Zielgröße {2} an der Stufe {3} ohne Ausnahme: Zu jedem Wert gehört nur ein Ausgang. Vermutlich wurde er erst mit der Zielgröße bekannt; wenn nicht, ist kein Modell nötig. "
        + "Bitte unter leave-out aufführen. Das Modell wird nicht angepasst.",
        "{0} ({4}) tells the outcome {2} at stage {3} without exception: to each value belongs one result only. It probably became known with the outcome; if not, no model is needed. "
        + "List it in leave-out. The model is not fitted.");

    /// <summary>No child of a stage has a known outcome.</summary>
    public static readonly FindingKind NoExamples = Stop("EW1746",
        "An der Stufe {0} ist zu keinem Kind die Zielgröße {1} bekannt; erwartet werden Kinder, die in den Auszügen des Stichtags und {2} Quartale später in dem der Zielgröße stehen. "
        + "Sind die Pseudonyme dieselben? Das Modell wird nicht angepasst.",
        "At stage {0} the outcome {1} is known of no child; expected children who stand in the extracts of the as-of date and, {2} quarters later, in that of the outcome. "
        + "Are the pseudonyms the same? The model is not fitted.");

    /// <summary>Children whose outcome is not known.</summary>
    public static readonly FindingKind OutcomeUnknown = new("EW1747", Severity.Note, new(
        "An der Stufe {0} ist zu {1} % der Kinder der Stichtage die Zielgröße {2} nicht bekannt; sie sind in keinem Beispiel. Wer wegzieht oder abgeht, fehlt nicht zufällig.",
        "At stage {0} the outcome {2} is not known of {1}% of the children of the as-of dates; they are in no example. Who moves away or leaves is not missing at random."));

    /// <summary>Contradictory outcomes.</summary>
    public static readonly FindingKind OutcomesContradict = new("EW1748", Severity.Note, new(
        "Zu {0} Kindern steht die Zielgröße {1} im Quartal {2} am selben Tag einmal mit 0 und einmal mit 1; sie gilt als nicht bekannt.",
        "For {0} children the outcome {1} in quarter {2} stands as 0 and as 1 on the same day; it counts as not known."));

    /// <summary>One file serves several as-of quarters without dates.</summary>
    public static readonly FindingKind SameFileForQuarters = new("EW1749", Severity.Note, new(
        "Der Auszug „{0}“ ist für alle Stichtage dieselbe Datei ohne Datum je Zeile; seine Werte gelten zu jedem, auch wenn sie erst später bekannt waren. Besser ist eine Datei je Quartal.",
        "Extract \"{0}\" is the same file without a date per row for all as-of dates; its values hold at each, even if they became known later. A file per quarter is better."));

    /// <summary>Groups differ beyond the limit and nobody signed it off.</summary>
    public static readonly FindingKind GapBeyondLimit = Stop("EW1750",
        "{0}, Stufe {1}: Der Anteil {2} unterscheidet sich zwischen zwei Gruppen um {3} Prozentpunkte; erlaubt sind {4} (fit: fairness: limit). Modell und Karte werden nicht geschrieben. "
        + "Wer den Unterschied verantwortet, trägt unter signed-off Stelle und Grund ein.",
        "{0}, stage {1}: the share of {2} differs between two groups by {3} percentage points; {4} are permitted (fit: fairness: limit). Model and card are not written. "
        + "Whoever answers for the difference states office and reason in signed-off.");

    /// <summary>Groups differ beyond the limit and it was signed off.</summary>
    public static readonly FindingKind GapSignedOff = new("EW1751", Severity.Note, new(
        "{0}, Stufe {1}: Der Anteil {2} unterscheidet sich zwischen zwei Gruppen um {3} Prozentpunkte, mehr als die erlaubten {4}; die Einstellungen verantworten es, und die Modellkarte nennt den Grund.",
        "{0}, stage {1}: the share of {2} differs between two groups by {3} percentage points, more than the permitted {4}; the settings answer for it, and the card states the reason."));

    /// <summary>Model and card could not be written.</summary>
    public static readonly FindingKind NotWritten = Stop("EW1752",
        "Modell und Modellkarte lassen sich hier nicht schreiben ({0}); was vorher da war, ist noch da.",
        "Model and card cannot be written here ({0}); what was there before still is.");

    /// <summary>A count as it may be told: numbers below 5 are not, also not to the person at the desk.</summary>
    /// <param name="number">The count.</param>
    /// <returns>Its digits, or <c>&lt; 5</c>.</returns>
    public static string Told(long number) => number < 5 ? "< 5" : number.ToString(CultureInfo.InvariantCulture);

    private static FindingKind Stop(string code, string german, string english) => new(code, Severity.Stop, new(german, english));
}
