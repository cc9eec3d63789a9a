using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>What is behind the findings about model cards and changes of a model by hand.</summary>
internal static class ModelExplanations
{
    public static readonly ImmutableArray<ExplainedCodes> All =
    [
        new("EW1760-EW1763",
            new("Die Karte sagt, was ein Modell wert ist; eine Karte, die fehlt oder nicht stimmt, ist schlimmer als keine, weil ihr geglaubt würde.",
                "The card says what a model is worth; a card that is missing or wrong is worse than none, because it would be believed."),
            new("Das Modell mit „earlywarning fit“ neu lernen; dabei entsteht die Karte neu. Karten nicht von Hand ändern.",
                "Fit the model anew with \"earlywarning fit\", which writes the card anew. Do not change cards by hand.")),
        new("EW1764-EW1765",
            new("Gütezahlen gelten für genau eine Modelldatei; unter einem anderen Modell wären sie erfunden.", "Figures on performance hold for exactly one model file; under another model they would be made up."),
            new("Modell und Karte zusammen kopieren; ein Modell nur mit „earlywarning model edit“ ändern oder neu lernen.",
                "Copy model and card together; change a model with \"earlywarning model edit\" only, or fit it anew.")),
        new("EW1766 EW1777-EW1778",
            new("Jede Fassung eines Modells bleibt erhalten: Frühere Quartale wurden mit ihr gerechnet.", "Each version of a model is kept: earlier quarters were computed with it."),
            new("Einen neuen Dateinamen mit der Endung .json in einem Ordner nennen, in den geschrieben werden darf.", "Name a new file ending in .json in a folder that may be written to.")),
        new("EW1771-EW1776",
            new("Eine Änderung von Hand, die nicht trifft, was gemeint war, bliebe unbemerkt; deshalb wird sie nicht halb ausgeführt.",
                "A change by hand that misses what was meant would go unnoticed; so it is not made by halves."),
            new("Stufen und Indikatoren des Modells mit „earlywarning model diff checklist MODELL“ ansehen und die Schreibweise prüfen.",
                "Look at the model's stages and indicators with \"earlywarning model diff checklist MODEL\" and check the spelling.")),
    ];
}
