using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The wording of <c>compare</c>.</summary>
internal static class CompareTexts
{
    internal static readonly LocalText Mixed = new(
        "Verglichen werden zwei Quartale oder zwei Modelldateien; „{0}“ ist kein Quartal wie 2026-Q3.", "Two quarters or two model files are compared; \"{0}\" is no quarter such as 2026-Q3.");

    internal static readonly LocalText NeitherQuarterNorModel = new(
        "„{0}“ ist weder ein Quartal wie 2026-Q3 noch eine Modelldatei (.json) noch das Wort checklist.", "\"{0}\" is neither a quarter such as 2026-Q3 nor a model file (.json) nor the word checklist.");

    internal static readonly LocalText SameQuarter = new("Das ist zweimal dasselbe Quartal: {0}.", "This is the same quarter twice: {0}.");
    internal static readonly LocalText Title = new("Vergleich {0} mit {1}: Anteil {2}", "Comparison of {0} with {1}: share of {2}");
    internal static readonly LocalText Flagged = new("der Kinder über der Schwelle", "children above the threshold");
    internal static readonly LocalText Outcome = new("der Kinder mit der Zielgröße {0}", "children with the outcome {0}");

    internal static readonly LocalText How = new(
        "In Klammern der 95-%-Bereich der Veränderung. „Mehr als Zufall“: Fishers exakter Test, zweiseitig, korrigiert für die Zahl der Vergleiche je Stufe, p höchstens 0,05.",
        "In brackets the 95% interval of the change. \"More than chance\": Fisher's exact test, two-sided, corrected for the number of comparisons at each stage, p at most 0.05.");

    internal static readonly LocalText Incomparable = new("Die beiden Quartale lassen sich nicht vergleichen: {0}.", "The two quarters cannot be compared: {0}.");

    internal static readonly LocalText ComputeAgain = new(
        "Mit den heutigen Einstellungen neu gerechnet werden frühere Quartale, wenn sie unter earlier-quarters stehen und der Ergebnisspeicher neu ist.",
        "Earlier quarters are computed anew with today's settings if they stand under earlier-quarters and the results store is new.");

    internal static readonly LocalText Changed = new("Anderes Urteil, mehr als Zufall verändert oder Rang sicher ein anderer ({0}):", "Another verdict, changed by more than chance, or surely another rank ({0}):");
    internal static readonly LocalText NothingChanged = new(
        "Kein Stadtteil hat ein anderes Urteil, keiner hat sich um mehr als Zufall verändert.", "No district has another verdict, none changed by more than chance.");

    internal static readonly LocalText Within = new("Verändert, aber nicht mehr als Zufall: {0} (alle nennt --all)", "Changed, but no more than chance: {0} (--all lists them)");
    internal static readonly LocalText WithinListed = new("Verändert, aber nicht mehr als Zufall ({0}):", "Changed, but no more than chance ({0}):");
    internal static readonly LocalText Unchanged = new("Unverändert: {0}", "Unchanged: {0}");
    internal static readonly LocalText Larger = new("Stadt und Bezirke:", "City and boroughs:");
    internal static readonly LocalText NotComparable = new("Nicht vergleichbar ({0}):", "Not comparable ({0}):");
    internal static readonly LocalText GapLine = new("  {0}: {1}", "  {0}: {1}");
    internal static readonly LocalText MorePlaces = new("{0} weitere", "{0} more");
    internal static readonly LocalText City = new("Stadt", "City");
    internal static readonly LocalText Line = new("  {0}, {1}: {2} → {3}, {4} Punkte ({5} bis {6}), {7}", "  {0}, {1}: {2} → {3}, {4} points ({5} to {6}), {7}");
    internal static readonly LocalText BeyondChance = new("mehr als Zufall", "more than chance");
    internal static readonly LocalText WithinChance = new("nicht mehr als Zufall", "no more than chance");
    internal static readonly LocalText VerdictFromTo = new("; Urteil: {0} → {1}", "; verdict: {0} → {1}");
    internal static readonly LocalText VerdictStays = new("; Urteil: {0}", "; verdict: {0}");
    internal static readonly LocalText RankFromTo = new("; Rang {0} → {1}", "; rank {0} → {1}");
    internal static readonly LocalText Carried = new("; früherer Wert über eine Neuordnung übertragen", "; earlier value carried over a reform");

    internal static readonly LocalText ModelTitle = new("Vergleich der Modelle {0} ({1}, Version {2}) und {3} ({4}, Version {5})", "Comparison of the models {0} ({1}, version {2}) and {3} ({4}, version {5})");
    internal static readonly LocalText ModelsSame = new("Die Modelle geben dieselben Punktwerte aus denselben Gründen.", "The models give the same scores for the same reasons.");
    internal static readonly LocalText ModelLine = new("  {0}: {1} → {2}", "  {0}: {1} → {2}");
    internal static readonly LocalText WholeModel = new("ganzes Modell", "whole model");
    internal static readonly LocalText Open = new("offen", "open");

    private static readonly LocalText[] Verdicts =
    [
        new("nicht geprüft", "not tested"), new("zu wenige Kinder", "too few children"), new("gesichert niedrig", "assured low"),
        new("unauffällig", "inconspicuous"), new("auffällig", "conspicuous"), new("gesicherter Hotspot", "assured hotspot"),
    ];

    private static readonly LocalText[] Gaps =
    [
        new("vergleichbar", "comparable"), new("gezählt wurde Verschiedenes", "different things were counted"), new("es wurden verschiedene Modelle verwendet", "different models were used"),
        new("dasselbe Modell wurde mit anderen Grundraten oder Schwellen verwendet", "the same model was used with other base rates or thresholds"),
        new("in beiden werden keine Kinder gezählt", "neither counts children"), new("im früheren Quartal geschützt", "protected in the earlier quarter"),
        new("im späteren Quartal geschützt", "protected in the later quarter"), new("in beiden Quartalen geschützt", "protected in both quarters"),
        new("im früheren Quartal ohne Zahl", "without a figure in the earlier quarter"), new("im späteren Quartal ohne Zahl", "without a figure in the later quarter"),
    ];

    private static readonly LocalText[] Parts =
    [
        new("kalibriert", "calibrated"), new("Stufe mit den Indikatoren", "stage with the indicators"), new("Achsenabschnitt", "intercept"), new("Schwelle", "threshold"),
        new("festgehaltener Umfeldwert", "held district terms"), new("Kalibrierung", "calibration"), new("Indikator mit den Punktwerten", "term with the scores"), new("Ebene", "level"), new("Schnittpunkte", "cuts"),
        new("Punktwert", "score"), new("Steigung", "slope"), new("Punktwert für fehlend", "score of missing"), new("Standardfehler", "standard errors"), new("Quelle", "source"),
    ];

    /// <summary>What a verdict is called.</summary>
    internal static LocalText Label(this Verdict verdict) => Verdicts[(int)verdict];

    /// <summary>Why there is no comparison.</summary>
    internal static LocalText Label(this ComparisonGap gap) => Gaps[(int)gap];

    /// <summary>What a part of a model is called.</summary>
    internal static LocalText Label(this ModelPart part) => Parts[(int)part];
}
