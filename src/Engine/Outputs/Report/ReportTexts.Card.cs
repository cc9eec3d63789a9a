using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Texts of the model card.</summary>
internal static partial class ReportTexts
{
    public static readonly LocalText CardTitle = new("Modellkarte", "Model card");
    public static readonly LocalText CardWhat = new("Was es ist", "What it is");
    public static readonly LocalText CardAdditive = new(
        "ein additives Punktemodell mit {0} Stufen und {1} verschiedenen Indikatoren; jeder Punkt steht unten mit seiner Quelle", "an additive model of points with {0} stages and {1} different indicators; every point stands below with its source");
    public static readonly LocalText CardFor = new("Wofür", "What for");
    public static readonly LocalText CardForText = new(
        "um Stadtteile und Stufen zu finden, an denen Vorbeugung ansetzen kann; nicht für Entscheidungen über ein Kind, nicht für Ranglisten von Schulen",
        "to find districts and stages where prevention can start; not for decisions about a child, not for rankings of schools");
    public static readonly LocalText CardCalibration = new("Kalibrierung", "Calibration");
    public static readonly LocalText CardThreshold = new("Schwelle", "Threshold");
    public static readonly LocalText CardThresholdText = new("legt {0} der Kinder jeder Stufe im {1} darüber; steht im Modell, wo es eine nennt", "puts {0} of each stage's children above it in {1}; stands in the model where it states one");
    public static readonly LocalText CardValidation = new("Erprobung", "Validation");
    public static readonly LocalText CardNotValidated = new(
        "Die Modelldatei nennt keine Güte an zurückgehaltenen Kindern. Wie treffsicher es in dieser Stadt ist, ist nicht bekannt.",
        "The model file states no performance on children held back. How accurate it is in this city is not known.");
    public static readonly LocalText CardValidated = new(
        "erprobt am Stichtag {0}, getrennt {1}; die Güte steht unten neben der der Vergleichsmodelle", "tested at {0}, kept apart {1}; its performance stands below beside that of the baselines");
    public static readonly LocalText CardQuality = new("Was das Modell wert ist", "What the model is worth");
    public static readonly LocalText CalibratedThenEdited = new(
        "Das Risiko war an einer beobachteten Zielgröße kalibriert; danach wurde das Modell von Hand geändert und nicht neu kalibriert.",
        "The risk was calibrated on observed outcomes; the model was then changed by hand and not calibrated anew.");
    public static readonly LocalText CardIdentity = new("Kennung", "Identity");
    public static readonly LocalText CardIdentityText = new("{0}, Version {1}, SHA-256 {2}", "{0}, version {1}, SHA-256 {2}");
}
