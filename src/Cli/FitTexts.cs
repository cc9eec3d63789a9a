using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The wording of what <c>fit</c> prints.</summary>
internal static class FitTexts
{
    internal static readonly LocalText NotFitted = new("Es wurde kein Modell angepasst und nichts geschrieben:", "No model was fitted, and nothing was written:");
    internal static readonly LocalText Refused = new("Modell und Modellkarte wurden nicht geschrieben:", "Model and card were not written:");
    internal static readonly LocalText Stage = new("{0}: Zielgröße {1}", "{0}: outcome {1}");
    internal static readonly LocalText Examples = new(
        "  gelernt aus {0} Beispielen ({1} mit der Zielgröße), geprüft an {2} ({3})", "  learned from {0} examples ({1} with the outcome), tested on {2} ({3})");

    internal static readonly LocalText Unknown = new("  Zielgröße nicht bekannt: {0} (in keinem Beispiel)", "  outcome not known: {0} (in no example)");
    internal static readonly LocalText Model = new("Modell", "model");
    internal static readonly LocalText Auc = new("AUC (95 %)", "AUC (95%)");
    internal static readonly LocalText Precision = new("Treffer", "precision");
    internal static readonly LocalText Recall = new("gefunden", "found");
    internal static readonly LocalText Brier = new("Brier", "Brier");
    internal static readonly LocalText Chosen = new("geschrieben", "written");
    internal static readonly LocalText Earlier = new("  ebenso an {0} geprüft, AUC: {1}", "  tested likewise at {0}, AUC: {1}");
    internal static readonly LocalText Capacity = new("  Treffer und gefunden: wenn {0} % der Kinder erreicht werden können", "  precision and found: where {0}% of the children can be reached");

    internal static readonly LocalText Targeting = new(
        "  Mit Plätzen für {0} % der Kinder werden {1} % derer mit der Zielgröße erreicht, wenn der Score entscheidet, {2} %, wenn der Stadtteil entscheidet, {3} % mit beidem; {4}.",
        "  With places for {0}% of the children, {1}% of those with the outcome are reached where the score decides, {2}% where the district does, {3}% by both; {4}.");

    internal static readonly LocalText ScoreBetter = new("der Score erreicht gesichert mehr als der Stadtteil allein", "the score surely reaches more than the district alone");
    internal static readonly LocalText ScoreWorse = new("der Score erreicht gesichert weniger als der Stadtteil allein", "the score surely reaches fewer than the district alone");
    internal static readonly LocalText ScoreOpen = new("dass der Score mehr erreicht als der Stadtteil allein, ist nicht gesichert", "it is not sure that the score reaches more than the district alone");
    internal static readonly LocalText FairnessNone = new("  Unterschiede zwischen Gruppen: nicht geprüft (fit: fairness fehlt)", "  differences between groups: not audited (fit: fairness is missing)");
    internal static readonly LocalText FairnessPassed = new("  {0}: größter Unterschied {1} Prozentpunkte ({2}), erlaubt {3}: bestanden", "  {0}: largest difference {1} percentage points ({2}), permitted {3}: passed");
    internal static readonly LocalText FairnessFailed = new("  {0}: größter Unterschied {1} Prozentpunkte ({2}), erlaubt {3}: nicht bestanden", "  {0}: largest difference {1} percentage points ({2}), permitted {3}: not passed");
    internal static readonly LocalText FairnessOpen = new("  {0}: nicht beurteilt, weniger als zwei Gruppen sind groß genug", "  {0}: not judged, fewer than two groups are large enough");
    internal static readonly LocalText FalseAlarms = new("falsche Alarme", "false alarms");
    internal static readonly LocalText Misses = new("übersehene Fälle", "misses");
    internal static readonly LocalText Written = new("Modell: {0}", "Model: {0}");
    internal static readonly LocalText Card = new("Modellkarte: {0}", "Model card: {0}");
    internal static readonly LocalText Use = new("Verwenden: model: { file: … } in den Einstellungen; vorher die Karte lesen und freigeben", "To use it: model: { file: … } in the settings; read and sign off the card before");
    internal static readonly LocalText FindingsFollow = new("Meldungen: {0}", "Findings: {0}");
}
