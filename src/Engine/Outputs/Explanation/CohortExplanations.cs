using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>What is behind the findings of putting examples together and of writing a learned model. The last entry holds for every other code of the family.</summary>
internal static class CohortExplanations
{
    public static readonly ImmutableArray<ExplainedCodes> All =
    [
        new("EW1740",
            new("Ohne Zielgröße, Stichtage und einen Ort für das Modell gibt es nichts zu lernen.", "Without an outcome, as-of dates and a place for the model there is nothing to learn."),
            new("Die Gruppe fit ergänzen; ein Beispiel ist lernen.yaml des erfundenen Projekts („earlywarning init“), die Erklärung docs/learning.md.",
                "Add the map fit; lernen.yaml of the made-up project (\"earlywarning init\") is an example, docs/learning.md explains it.")),
        new("EW1741 EW1743-EW1745",
            new("Ein Modell, das beim Lernen Späteres sah, wirkt in der Prüfung besser, als es im Gebrauch ist; niemand bemerkt es, bis es versagt.",
                "A model that saw later knowledge while learning looks better in the test than it is in use; nobody notices until it fails."),
            new("Auszüge so ziehen lassen, wie sie am Stichtag ausgesehen haben, je Quartal eine Datei, die Zielgröße in einem eigenen Auszug; verräterische Indikatoren unter leave-out aufführen.",
                "Have extracts drawn as they looked at the as-of date, a file per quarter, the outcome in an extract of its own; list telltale indicators in leave-out.")),
        new("EW1742",
            new("Gelernt wird, ob etwas eintritt oder nicht; ein dritter Wert wäre weder das eine noch das andere und würde still das Ergebnis verschieben.",
                "What is learned is whether something happens or not; a third value would be neither and would silently shift the result."),
            new("Die Spalte der Zielgröße mit one-when (Schlüssel, die 1 bedeuten) oder missing (keine Angabe) beschreiben oder bereinigen.",
                "Describe the outcome's column by one-when (codes that mean 1) or missing (no data), or clean it.")),
        new("EW1746",
            new("Zielgröße und Indikatoren werden über das Pseudonym verbunden; passt keines, sind es andere Pseudonyme, andere Jahrgänge oder eine andere Stufe.",
                "Outcome and indicators are joined by the pseudonym; where none fits, pseudonyms, grades or the stage differ."),
            new("Die Pseudonyme beider Auszüge vergleichen und prüfen, ob horizon zum Quartal der Zielgröße passt.", "Compare the pseudonyms of both extracts, and check whether horizon fits the quarter of the outcome.")),
        new("EW1747-EW1749",
            new("Was fehlt oder nicht eindeutig ist, kann das Modell verzerren: Wer wegzieht oder die Schule wechselt, ist anders als die übrigen.",
                "What is missing or ambiguous can bias the model: who moves away or changes school differs from the others."),
            new("Den Anteil mit früheren Jahren vergleichen; die Modellkarte nennt ihn.", "Compare the share with earlier years; the model card states it.")),
        new("EW1750-EW1751",
            new("Ein Modell, das bei einer Gruppe deutlich öfter falsch warnt oder mehr übersieht, verteilt Hilfe ungleich (Wisconsin gab sein System nicht zuletzt deshalb auf).",
                "A model that warns one group wrongly more often, or misses more of it, spreads help unevenly (not least for this Wisconsin gave up its system)."),
            new("Die Zahlen der Gruppen ansehen, Indikatoren prüfen (leave-out) oder den Anteil (capacity) überdenken; wer das Modell trotzdem verantwortet, trägt unter signed-off Stelle und Grund ein.",
                "Look at the groups, review indicators (leave-out) or think over the capacity; whoever answers for the model nevertheless states office and reason in signed-off.")),
        new("EW1740-EW1759",
            new("Modell und Modellkarte gehören zusammen; geschrieben werden beide oder keine.", "Model and card belong together; both are written or neither."),
            new("Rechte und Platz des Ordners prüfen und erneut starten.", "Check rights and space of the folder, and start again.")),
    ];
}
