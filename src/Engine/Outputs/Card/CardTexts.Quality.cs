using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Texts of the model card: terms, calibration, performance, targeting, stability, fairness.</summary>
internal static partial class CardTexts
{
    public static readonly LocalText TechnicalTitle = new("Technische Dokumentation (Art. 11)", "Technical documentation (Art. 11)");
    public static readonly LocalText Form = new(
        "Ein additives Modell: je Stufe ein Startwert und je Indikator eine Kurve aus Punkten. Was hier steht, ist alles; Wechselwirkungen gibt es nicht.",
        "An additive model: per stage a start value and per indicator a curve of points. What stands here is all of it; there are no interactions.");
    public static readonly LocalText Start = new("Startwert (Log-Odds)", "Start value (log-odds)");
    public static readonly LocalText Threshold = new("Schwelle (Log-Odds)", "Threshold (log-odds)");
    public static readonly LocalText SetByRun = new("legt der Lauf fest", "set by the run");
    public static readonly LocalText NotFitted = new("Für diese Stufe wurde nichts gelernt; sie ist die des Ausgangsmodells.", "Nothing was fitted for this stage; it is that of the model it started from.");
    public static readonly LocalText NoTerms = new("Kein Indikator trägt hier etwas bei.", "No indicator contributes anything here.");
    public static readonly LocalText Calibration = new("Kalibrierung", "Calibration");
    public static readonly LocalText CalibrationText = new("{0}, an {1} Beispielen, die nicht zum Lernen der Kurven dienten", "{0}, on {1} examples that did not serve to fit the curves");
    public static readonly LocalText CalibrationNone = new("keine", "none");
    public static readonly LocalText CalibrationTried = new("Log-Verlust der Verfahren, kreuzvalidiert: {0}", "Log loss of the methods, cross-validated: {0}");
    public static readonly LocalText TermAxis = new("{0}: Punkte (Log-Odds) je Bereich des Werts", "{0}: points (log-odds) by range of the value");
    public static readonly LocalText TermUnit = new("{0}, in {1}: Punkte (Log-Odds) je Bereich des Werts", "{0}, in {1}: points (log-odds) by range of the value");
    public static readonly LocalText ValueHead = new("Wert", "Value");
    public static readonly LocalText PointsHead = new("Punkte", "Points");
    public static readonly LocalText PointsInterval = new("Punkte (95-%-Bereich)", "Points (95% interval)");
    public static readonly LocalText PerUnit = new("{0} und {1} je Einheit", "{0} and {1} per unit");
    public static readonly LocalText TermSource = new("Quelle: {0}", "Source: {0}");
    public static readonly LocalText ShowFigures = new("Zahlen zum Bild", "Figures of the picture");

    public static readonly LocalText AccuracyTitle = new("Genauigkeit und Robustheit (Art. 15)", "Accuracy and robustness (Art. 15)");
    public static readonly LocalText Metrics = new("Güte an Beispielen, die das Modell nicht kannte, 95-%-Bereich in Klammern: {0}", "Performance on examples the model had not seen, 95% interval in brackets: {0}");
    public static readonly LocalText Earlier = new(
        "Dieselbe Prüfung an früheren Stichtagen, jedes Mal nur mit dem gelernt, was vorher bekannt war: {0}", "The same test at earlier as-of dates, each time fitted only on what was known before: {0}");
    public static readonly LocalText TestedAt = new("geprüft an", "Tested at");
    public static readonly LocalText ModelHead = new("Modell", "Model");
    public static readonly LocalText RocAuc = new("ROC AUC", "ROC AUC");
    public static readonly LocalText PrAuc = new("PR AUC", "PR AUC");
    public static readonly LocalText Precision = new("Treffer unter den Gewarnten", "Precision at the capacity");
    public static readonly LocalText Recall = new("gefunden von den Betroffenen", "Recall at the capacity");
    public static readonly LocalText Lift = new("Vielfaches des Anteils", "Lift");
    public static readonly LocalText Sensitivity = new("gefunden bei 10 % Fehlalarm", "Sensitivity at 10% false alarms");
    public static readonly LocalText Brier = new("Brier", "Brier");
    public static readonly LocalText LogLoss = new("Log-Verlust", "Log loss");
    public static readonly LocalText CalibrationError = new("Kalibrierungsfehler", "Calibration error");
    public static readonly LocalText Chosen = new("{0} (dieses Modell)", "{0} (this model)");
    public static readonly LocalText Reliability = new("Beobachteter Anteil nach vorhergesagtem Risiko: {0}", "Observed share by predicted risk: {0}");
    public static readonly LocalText Predicted = new("vorhergesagt", "predicted");
    public static readonly LocalText Observed = new("beobachtet", "observed");
    public static readonly LocalText ExamplesHead = new("Beispiele", "examples");
    public static readonly LocalText TargetingHead = new("Was die Auswahl nach Einzelwerten wert ist: {0}", "What targeting by individual score is worth: {0}");

    /// <summary>Placeholders: 0 places, 1 by score, 2 by district, 3 by both, 4 difference with interval, 5 verdict.</summary>
    public static readonly LocalText Targeting = new(
        "Bei Plätzen für {0} der Kinder erreicht die Auswahl nach Einzelwerten {1} von 100 betroffenen Kindern, die Auswahl nach Stadtteilen {2}, beides zusammen {3}; der Unterschied zwischen Einzelwerten und Stadtteilen, {4} Punkte, {5}.",
        "With places for {0} of the children, choosing by individual score reaches {1} of 100 affected children, choosing by district {2}, both together {3}; the difference between scores and districts, {4} points, {5}.");
    public static readonly LocalText TargetingMore = new("ist gesichert: Die Einzelwerte erreichen mehr", "is assured: individual scores reach more");
    public static readonly LocalText TargetingLess = new("ist gesichert: Die Stadtteile erreichen mehr", "is assured: districts reach more");
    public static readonly LocalText TargetingOpen = new("ist nicht gesichert: Wer nur den Stadtteil kennt, wählt nicht erkennbar schlechter", "is not assured: knowing the district alone does not choose recognisably worse");
    public static readonly LocalText TargetingUnjudged = new("ist nicht beurteilt, weil ein Bereich fehlt", "is not judged, because an interval is missing");
    public static readonly LocalText TargetingNone = new("Was die Auswahl nach Einzelwerten wert ist, ließ sich nicht berechnen.", "What targeting by individual score is worth could not be computed.");

    public static readonly LocalText Stability = new("Hält die Reihenfolge der Stadtteile ({0}), wenn neu gelernt wird? {1}", "Does the ranking of districts ({0}) hold when it is fitted anew? {1}");
    public static readonly LocalText NoStability = new("Ob die Reihenfolge der Stadtteile hält, wurde nicht geprüft: Es sind zu wenige.", "Whether the ranking of districts holds was not examined: there are too few.");
    public static readonly LocalText RefitHead = new("Neu gelernt", "Fitted anew");
    public static readonly LocalText Fits = new("Male", "times");
    public static readonly LocalText RankCorrelation = new("Rangkorrelation, Median (kleinste–größte)", "Rank correlation, median (least–most)");
    public static readonly LocalText HotspotsKept = new("vom höchsten Fünftel bleibt, Mittel (kleinstes–größtes)", "Highest fifth kept, mean (least–most)");
    public static readonly LocalText RefitQuarter = new("ohne das letzte Quartal", "without the last quarter");
    public static readonly LocalText RefitBootstrap = new("an einer Ziehung mit Zurücklegen", "on a bootstrap sample");
    public static readonly LocalText RefitSchool = new("ohne eine Schule", "without one school");

    public static readonly LocalText RightsTitle = new("Grundrechte-Folgenabschätzung (Art. 27)", "Fundamental rights impact assessment (Art. 27)");
    public static readonly LocalText NoFairness = new(
        "Eine Fairnessprüfung nach Gruppen wurde nicht angefordert. Ob Fehlalarme eine Gruppe häufiger treffen, ist nicht bekannt.",
        "No fairness audit by group was asked for. Whether false alarms hit one group more often is not known.");
    public static readonly LocalText FairnessCaption = new("{0}, {1}: Fehlalarme und Übersehene je Gruppe, 95-%-Bereich in Klammern", "{0}, {1}: false alarms and misses by group, 95% interval in brackets");
    public static readonly LocalText Group = new("Gruppe", "Group");
    public static readonly LocalText Flagged = new("gewarnt", "flagged");
    public static readonly LocalText FalseAlarms = new("Fehlalarme unter den nicht Betroffenen", "false alarms among those without the outcome");
    public static readonly LocalText Misses = new("übersehen von den Betroffenen", "missed among those with the outcome");
    public static readonly LocalText GroupCalibration = new("beobachtet − vorhergesagt, Punkte", "observed − predicted, points");
    public static readonly LocalText FairnessBasis = new("Rechtsgrundlage dieser Prüfung: {0}. Kleinste Gruppe: {1}; Gruppen, die kleiner sind: {2}.", "Legal basis of this audit: {0}. Smallest group: {1}; smaller groups: {2}.");

    /// <summary>Placeholders: 0 audit column, 1 stage, 2 gap, 3 in what, 4 limit.</summary>
    public static readonly LocalText GapPassed = new(
        "{0}, {1}: Der größte Unterschied zwischen Gruppen ist {2} Punkte ({3}) und bleibt in der Grenze von {4}.", "{0}, {1}: the largest gap between groups is {2} points ({3}), within the limit of {4}.");
    public static readonly LocalText GapSigned = new(
        "{0}, {1}: Der größte Unterschied zwischen Gruppen ist {2} Punkte ({3}) und liegt über der Grenze von {4}; hingenommen von {5}: {6}",
        "{0}, {1}: the largest gap between groups is {2} points ({3}), beyond the limit of {4}; signed off by {5}: {6}");
    public static readonly LocalText GapRefused = new(
        "{0}, {1}: Der größte Unterschied zwischen Gruppen ist {2} Punkte ({3}) und liegt über der Grenze von {4}; niemand hat das hingenommen. Das Modell darf so nicht verwendet werden.",
        "{0}, {1}: the largest gap between groups is {2} points ({3}), beyond the limit of {4}; nobody signed it off. The model must not be used like this.");
    public static readonly LocalText GapUnknown = new("{0}, {1}: Weniger als zwei Gruppen sind groß genug; ein Unterschied ließ sich nicht berechnen.", "{0}, {1}: fewer than two groups are large enough; no gap could be computed.");
    public static readonly LocalText InFalseAlarms = new("Fehlalarme", "false alarms");
    public static readonly LocalText InMisses = new("Übersehene", "misses");
    public static readonly LocalText RightsText = new(
        "Betroffen sind Kinder und ihre Familien, deren Stadtteil Angebote erhält oder nicht erhält. Fehlalarme binden Plätze, Übersehene bekommen keine; beides darf keine Gruppe deutlich häufiger treffen.",
        "Concerned are children and their families whose district is or is not given services. False alarms take up places, those missed get none; neither may hit one group markedly more often.");
}
