using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>What is behind the findings of reading the folder of a SchILD-NRW export.</summary>
internal static class SchildExplanations
{
    public static readonly ImmutableArray<ExplainedCodes> All =
    [
        new("EW1150-EW1151 EW1153 EW1160",
            new("Jede Datei des Ordners trägt einen Teil der Indikatoren; was fehlt, wird nicht geschätzt.", "Each file of the folder carries part of the indicators; what is missing is not estimated."),
            new("In SchILD-NRW den Export wiederholen und alle Dateien, die docs/schild.md nennt, in einen Ordner schreiben lassen.",
                "Repeat the export in SchILD-NRW and have all files named in docs/schild.md written into one folder.")),
        new("EW1152 EW1161-EW1162",
            new("Freier Text und Dateien, die niemand braucht, enthalten Namen und Sorgen von Kindern. Sie gehören nicht auf diesen Rechner.",
                "Free text and files that nobody needs hold names and worries of children. They do not belong on this machine."),
            new("Die genannten Dateien löschen und sie beim nächsten Export abwählen.", "Delete the files named, and leave them out of the next export.")),
        new("EW1154-EW1156 EW1260",
            new("Die Dateien werden nach Position gelesen: Eine Spalte zu viel oder zu wenig verschöbe alle dahinter.", "The files are read by position: one column too many or too few would shift all behind it."),
            new("Prüfen, ob der Export mit Überschriften und ohne Änderung von Hand geschrieben wurde; ein senkrechter Strich im Text zählt als Trennzeichen.",
                "Check that the export was written with headings and not changed by hand; a vertical bar inside a text counts as a separator.")),
        new("EW1157",
            new("Namen werden nur gelesen, um das Pseudonym zu bilden; ohne Geheimnis geht das nicht, und ein leeres Geheimnis wäre keines.",
                "Names are read for nothing but the pseudonym; that needs the secret, and an empty secret would be none."),
            new("Das Geheimnis von der Vertrauensstelle ablegen und unter schild: secret nennen.", "Have the trust unit place the secret, and name it under schild: secret.")),
        new("EW1158 EW1165 EW1170 EW1265",
            new("SchILD-NRW kennt drei Arten, Fehlstunden zu erfassen; mit der falschen gelesen, wird aus einem gesunden Kind ein Schulverweigerer.",
                "SchILD-NRW knows three ways of entering absences; read in the wrong one, a healthy child becomes a truant."),
            new("Die Schule fragen, wo sie Fehlstunden erfasst, und schild: absences danach setzen; prüfen, ob Stunden und nicht Minuten oder Tage eingetragen sind.",
                "Ask the school where absences are entered and set schild: absences accordingly; check that hours are entered, not minutes or days.")),
        new("EW1159 EW1250-EW1252 EW1254",
            new("Ein Kind, das sich nicht zuordnen lässt, zählt nirgends; sind es viele, ist der Export und nicht die Schule anders.",
                "A child who cannot be told counts nowhere; where they are many, it is the export and not the school that differs."),
            new("Die genannten Zeilen in SchILD-NRW nachsehen: Name, Geburtsdatum, Status und Entlassdatum müssen ausgefüllt sein.",
                "Look the rows up in SchILD-NRW: name, birth date, status and leaving date have to be filled in.")),
        new("EW1253 EW1171",
            new("Ohne Stadtteil zählt ein Kind in keinem.", "Without a district a child counts in none."),
            new("Den Eintrag in die Tabelle unter schild: district-table aufnehmen oder in SchILD-NRW verbessern.", "Add the entry to the table under schild: district-table, or mend it in SchILD-NRW.")),
        new("EW1163-EW1164 EW1168",
            new("Abgegangene, Gäste und Namensvettern gehören nicht zu den Kindern, die hier gezählt oder verknüpft werden können; ihre Zahl zeigt, ob der Export vollständig ist.",
                "Leavers, guests and namesakes are not among the children who can be counted or linked here; their number shows whether the export is complete."),
            new("Nichts zu tun, wenn die Zahl zu erwarten ist; sonst den Filter des Exports prüfen.", "Nothing to do where the number is as expected; otherwise check the filter of the export.")),
        new("EW1166-EW1167 EW1169",
            new("Was eine Schule nicht erfasst oder nicht erteilt, ist keine Eigenschaft der Kinder.", "What a school does not enter or does not teach is no trait of its children."),
            new("Beim Lesen der Ergebnisse beachten; im Zweifel mit der Schule sprechen.", "Heed it when reading the results; if in doubt, talk to the school.")),
        new("EW1195-EW1196",
            new("Familiensprache und Zuzug sind nur als Anteil eines Gebiets erlaubt. Er wird als ganzes Prozent und ohne Zahl der Kinder berechnet, und nur wo er weder eine kleine Zahl noch eine geschützte verrät.",
                "Family language and immigration are permitted as a share of an area only. It is computed as a whole percent and without numbers of children, and only where it tells neither a small number nor a protected one."),
            new("Nichts zu tun. Soll der Anteil aus einer amtlichen Tabelle kommen, ihn unter einem Auszug je Stadtteil nennen; dann zählt dieser.",
                "Nothing to do. Where the share is to come from an official table, name it under an extract by district; that one counts then.")),
        new("EW1261-EW1264",
            new("Ein unbekannter Schlüssel wird nicht geraten; der Wert fehlt dann.", "An unknown code is not guessed; the value is missing then."),
            new("Den Schlüssel mit docs/schild.md vergleichen; gibt es ihn neu, sollte das Programm ihn lernen.", "Compare the code with docs/schild.md; if it is new, the program should learn it.")),
    ];
}
