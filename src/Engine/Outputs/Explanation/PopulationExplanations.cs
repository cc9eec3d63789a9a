using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>What is behind the findings of linking children and of the model file. The last entries hold for every other code of their family.</summary>
internal static class PopulationExplanations
{
    public static readonly ImmutableArray<ExplainedCodes> All =
    [
        new("EW1401 EW1412-EW1413",
            new("Kinder, deren Stadtteil nicht auf der Karte steht, fehlen in jeder Zahl; sind es viele aus einem Stadtteil, sieht er kleiner und anders aus, als er ist.",
                "Children whose district is not on the map are missing in every figure; where many of one district are, it looks smaller and other than it is."),
            new("Schlüssel in Auszug und Karte vergleichen; führende Nullen gehen in Tabellenprogrammen verloren (Spalte als Text einlesen). Nach einer Neuordnung hilft districts: concordance.",
                "Compare the codes of extract and map; leading zeros get lost in spreadsheets (import the column as text). After a reform districts: concordance helps.")),
        new("EW1402-EW1404",
            new("Ein Kind zählt einmal. Doppelte Zeilen würden Stadtteile größer machen, widersprüchliche lassen offen, was gilt.",
                "A child counts once. Rows given twice would make districts larger, contradictory ones leave open what holds."),
            new("Den Auszug mit einer Zeile je Kind ziehen lassen; bei Schulwechseln die letzte.", "Have the extract drawn with one row per child; the last one where the school changed.")),
        new("EW1405",
            new("Ohne Jahrgang, Alter oder Stufe ist nicht bekannt, an welchem Glied der Bildungskette das Kind steht.", "Without grade, age or stage it is not known at which link of the education chain the child stands."),
            new("In mindestens einem Auszug grade, age-months oder stage angeben.", "State grade, age-months or stage in at least one extract.")),
        new("EW1406-EW1409 EW1420-EW1423",
            new("Die Auszüge sind zu verschiedenen Zeiten gezogen, oder Pseudonyme passen nicht zusammen. Wenige Abweichungen sind Umzüge, viele sind ein Fehler.",
                "The extracts were drawn at different times, or pseudonyms do not fit together. Few differences are moves, many are a fault."),
            new("Bei vielen Abweichungen die Bildung der Pseudonyme beider Stellen vergleichen.", "Where there are many, compare how the two offices make pseudonyms.")),
        new("EW1410",
            new("Von zwei verschiedenen Werten für dasselbe ist mindestens einer falsch; welcher, wird nicht geraten.", "Of two different values for the same thing at least one is wrong; which one is not guessed."),
            new("Den Auszug bereinigen und neu ziehen.", "Clean the extract and draw it anew.")),
        new("EW1414",
            new("Eine Summenzeile würde als weiterer Stadtteil zählen.", "A row of sums would count as one more district."),
            new("Nichts; besser ist ein Auszug ohne Summenzeilen.", "Nothing; an extract without rows of sums is better.")),
        new("EW1501-EW1503",
            new("Das Modell entscheidet, wer gezählt wird; aus einer halb gelesenen Datei darf nichts folgen.", "The model decides who is counted; nothing may follow from a file read by half."),
            new("model: file prüfen; ohne diese Angabe gilt die mitgelieferte Checkliste.", "Check model: file; without it the checklist that is shipped is used.")),
        new("EW1509-EW1513 EW1517-EW1518",
            new("Ein Modell darf nur Indikatoren, Stufen und Quellen nennen, die es gibt, und jede Größe nur einmal; eine Zielgröße als Indikator sagte sich selbst voraus.",
                "A model may name only indicators, stages and sources that exist, and each of them once; an outcome as a term would predict itself."),
            new("Den Eintrag an der genannten Stelle verbessern; „earlywarning explain INDIKATOR“ erklärt einen Indikator.", "Mend the entry at the place named; \"earlywarning explain INDICATOR\" explains an indicator.")),
        new("EW1514-EW1516 EW1520-EW1521",
            new("Schnittpunkte teilen die Werte eines Indikators in Klassen, und jede Klasse hat genau einen Punktwert.", "Cuts part the values of an indicator into bins, and each bin has exactly one score."),
            new("Schnittpunkte aufsteigend schreiben und einen Punktwert mehr angeben als Schnittpunkte.", "Write cuts in ascending order, and state one score more than there are cuts.")),
        new("EW1522-EW1524",
            new("Die Kalibrierung ordnet jedem Punktwert das Risiko zu, das beobachtet wurde; mehr Punkte dürfen nie weniger Risiko heißen.",
                "The calibration gives each score the risk that was observed; a higher score must never mean a lower risk."),
            new("„from“ streng aufsteigend und „to“ ohne Abstieg schreiben, je 2 bis 16 Werte; oder „calibration“ weglassen.",
                "Write \"from\" in strictly ascending order and \"to\" without a fall, 2 to 16 values each; or leave \"calibration\" out.")),
        new("EW1519",
            new("Die Umgebungsvariable erzwingt einen Rechenweg, den dieser Prozessor nicht kann.", "The environment variable forces a path of computation that this processor lacks."),
            new("Die Variable löschen: Das Programm wählt den Weg selbst, das Ergebnis ist auf jedem dasselbe.", "Delete the variable: the program chooses the path itself, the result is the same on each.")),
        new("EW1400-EW1499",
            new("Wie Kinder über Auszüge hinweg erkannt werden, entscheidet über jede Zahl.", "How children are recognised across extracts decides on every figure."),
            new("„earlywarning check“ zeigt, was zusammenpasst und was nicht.", "\"earlywarning check\" shows what fits together and what does not.")),
        new("EW1500-EW1599",
            new("Mit einem fehlerhaften Modell würden andere Kinder gezählt als gemeint.", "With a faulty model other children than meant would be counted."),
            new("Die Modelldatei an der genannten Stelle verbessern; ihre Form steht in docs/model.schema.json.", "Mend the model file at the place named; docs/model.schema.json holds its form.")),
    ];
}
