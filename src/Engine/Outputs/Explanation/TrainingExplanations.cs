using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>What is behind the findings of fitting a model. The last entry holds for every other code of the family.</summary>
internal static class TrainingExplanations
{
    public static readonly ImmutableArray<ExplainedCodes> All =
    [
        new("EW1700-EW1702",
            new("Aus wenigen Beispielen, oder aus einer Klasse allein, lernt ein Modell den Zufall; seine Fehlergrenzen wären breiter als jeder Verlauf.",
                "From few examples, or from one class alone, a model learns chance; its bands would be wider than any shape."),
            new("Weitere Quartale oder Schulen hinzunehmen, oder die Stufe bei der Checkliste belassen.", "Add quarters or schools, or leave the stage with the checklist.")),
        new("EW1703 EW1705-EW1706 EW1709",
            new("Ein Indikator, der fehlt oder überall gleich ist, kann Kinder nicht unterscheiden.", "An indicator that is missing, or the same everywhere, cannot tell children apart."),
            new("Prüfen, ob Spalte und Kodierung des Auszugs stimmen; sonst den Indikator weglassen.", "Check whether column and codes of the extract are right; otherwise leave the indicator out.")),
        new("EW1704",
            new("Eine unendliche Zahl ist kein Messwert; sie entsteht durch Teilen durch null oder durch eine zu große Zahl.", "An infinite number is no measured value; it comes from a division by zero or from a number too large."),
            new("Die Spalte dort berichtigen, wo sie entsteht; ein fehlender Wert bleibt leer.", "Mend the column where it is made; a missing value stays empty.")),
        new("EW1707-EW1708",
            new("Was die Zielgröße fast ganz verrät, steht meist erst mit ihr fest (etwa die Abmeldung beim Schulabgang). Das Modell wäre auf alten Daten glänzend und im Einsatz blind.",
                "What gives the outcome away almost wholly is mostly settled only together with it (such as the sign-off when a pupil leaves). The model would shine on old data and be blind in use."),
            new("Klären, wann und wozu der Indikator erhoben wird; was nach dem Stichtag entsteht, nicht verwenden.", "Find out when and what for the indicator is collected; do not use what is made after the as-of date.")),
        new("EW1710",
            new("Zwei gleiche Spalten teilen sich die Wirkung beliebig; beide Verläufe wären für sich gelesen falsch.", "Two equal columns share the effect at will; either shape would be wrong when read by itself."),
            new("Einen der beiden Indikatoren weglassen.", "Leave one of the two indicators out.")),
        new("EW1700-EW1719",
            new("Ein Modell ist nur so gut wie die Beispiele, aus denen es lernt.", "A model is only as good as the examples it learns from."),
            new("Der Meldung folgen und neu anpassen.", "Follow the finding and fit anew.")),
    ];
}
