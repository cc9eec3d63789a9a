using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The findings of reading a SchILD-NRW folder, beside those of <see cref="SourcesFindings"/>. No wording has room for the content of a cell.</summary>
internal static class SchildFindings
{
    public static readonly FindingKind FolderMissing = Stop("EW1150",
        "Den Ordner gibt es nicht; erwartet wird der Ordner einer Ausfuhr von SchILD-NRW. Der Lauf hält an.",
        "The folder does not exist; the folder of a SchILD-NRW export is expected. The run stops.");

    public static readonly FindingKind FileNeeded = Stop("EW1151",
        "Die Datei fehlt im Ordner; sie wird gebraucht ({0}). Der Lauf hält an.",
        "The file is missing from the folder; it is needed ({1}). The run stops.");

    public static readonly FindingKind FreeText = Stop("EW1152",
        "Die Datei enthält freien Text über Kinder und wird nie gelesen. Bitte aus dem Ordner nehmen und künftig nicht ausführen. Der Ordner wird abgelehnt.",
        "The file holds free text about children and is never read. Take it out of the folder and leave it out of the export. The folder is refused.");

    public static readonly FindingKind FileTwice = Stop("EW1153",
        "Die Datei liegt mehrfach im Ordner, mit anderer Groß- und Kleinschreibung; erwartet wird sie einmal. Der Lauf hält an.",
        "The file lies in the folder more than once, in another letter case; it is expected once. The run stops.");

    public static readonly FindingKind TooFewColumns = Stop("EW1154",
        "Die erste Zeile hat {0} Spalten; erwartet werden mindestens {1}, getrennt durch senkrechte Striche. Der Lauf hält an.",
        "The first line has {0} columns; at least {1} are expected, separated by vertical bars. The run stops.");

    public static readonly FindingKind ColumnsShifted = Stop("EW1155",
        "Spalte {0} heißt wie Spalte {1} der amtlichen Reihenfolge: Die Spalten sind verschoben. Der Lauf hält an.",
        "Column {0} bears the name of column {1} of the documented order: the columns are shifted. The run stops.");

    public static readonly FindingKind HeaderAbsent = Stop("EW1156",
        "Die erste Zeile ist schon eine Datenzeile; erwartet wird die Zeile der Überschriften. Der Lauf hält an.",
        "The first line is a row of data already; the line of headings is expected. The run stops.");

    public static readonly FindingKind SecretMissing = Stop("EW1157",
        "Ohne das Geheimnis der Pseudonyme wird kein Name gelesen; erwartet werden 64 hexadezimale Ziffern in der Datei unter secret oder in EARLYWARNING_KEY. Der Lauf hält an.",
        "Without the secret of the pseudonyms no name is read; 64 hexadecimal digits are expected in the file under secret or in EARLYWARNING_KEY. The run stops.");

    public static readonly FindingKind AbsenceEntryWrong = Stop("EW1158",
        "Die Einstellungen nennen {0} als Erfassung der Fehlstunden, dort steht aber nichts; Fehlstunden stehen unter {1}. Der Lauf hält an.",
        "The settings state {0} as the way absences are entered, but nothing stands there; absences stand under {1}. The run stops.");

    public static readonly FindingKind TooManyRowsLost = Stop("EW1159",
        "{0} von {1} Zeilen lassen sich nicht verwenden; erlaubt sind höchstens {2} %. Der Lauf hält an.",
        "{0} of {1} rows cannot be used; at most {3}% are permitted. The run stops.");

    public static readonly FindingKind FileAbsent = Note("EW1160",
        "Die Datei liegt nicht im Ordner; ohne sie fehlen {0}.",
        "The file is not in the folder; without it {0} are missing.");

    public static readonly FindingKind NotNeeded = Note("EW1161",
        "Die Datei wird nicht gebraucht und nicht gelesen; sie sollte nicht ausgeführt werden.",
        "The file is not needed and not read; it should be left out of the export.");

    public static readonly FindingKind UnknownFiles = Note("EW1162",
        "Weitere Dateien im Ordner ({0}); sie werden nicht gelesen.",
        "Further files in the folder ({0}); they are not read.");

    public static readonly FindingKind OtherPupils = Note("EW1163",
        "Kinder mit einem Status, der hier nicht zählt ({0}); erwartet wird {1}.",
        "Children with a status that does not count here ({0}); {2} are expected.");

    public static readonly FindingKind UnmatchedRows = Note("EW1164",
        "Zeilen zu keinem Kind aus SchuelerBasisdaten ({0}); sie werden nicht verwendet.",
        "Rows of no child of SchuelerBasisdaten ({0}); they are not used.");

    public static readonly FindingKind AbsencesDisagree = Note("EW1165",
        "Die Summe der Fehlstunden aus {0} weicht um {1} % von der Gesamtzahl in SchuelerLernabschnittsdaten ab; bitte die Art der Erfassung prüfen.",
        "The sum of absences from {0} differs by {1}% from the total in SchuelerLernabschnittsdaten; check how absences are entered.");

    public static readonly FindingKind NoAbsences = Note("EW1166",
        "Bei keinem Kind stehen Fehlstunden; S01 bis S03 fehlen.",
        "No child has absences; S01 to S03 are missing.");

    public static readonly FindingKind LessonsNotGiven = Note("EW1167",
        "Wegen Lehrermangels nicht erteilter Unterricht (LM): {0} von {1} Zeilen des letzten Halbjahrs. Er gilt nicht als Risiko eines Kindes.",
        "Lessons not given for lack of teachers (LM): {0} of {1} rows of the latest half-year. They do not count as a risk of a child.");

    public static readonly FindingKind SameName = Note("EW1168",
        "Kinder, deren Name mit der Klasse ergänzt ist ({0}); sie lassen sich nicht mit anderen Auszügen verknüpfen.",
        "Children whose name is completed by the class ({0}); they cannot be linked with other extracts.");

    public static readonly FindingKind FolderRead = Note("EW1169",
        "Gelesen als Ordner von SchILD-NRW: {0} Dateien, letztes abgeschlossenes Halbjahr {1}, Abschnitt {2}.",
        "Read as a SchILD-NRW folder: {0} files, latest completed half-year {1}, term {2}.");

    public static readonly FindingKind AbsencesHigh = Note("EW1170",
        "Bei {0} von {1} Kindern liegt die Fehlquote über 50 %; bitte prüfen, ob Stunden und nicht Minuten oder Tage erfasst sind.",
        "For {0} of {1} children the absence rate is above 50%; check that hours are entered, not minutes or days.");

    public static readonly FindingKind SharesComputed = Note("EW1195",
        "Als Anteil eines Stadtteils berechnet, ohne Zahl der Kinder: {0} Stadtteile; {1} fehlen, weil dort zu wenige Kinder mit Angabe oder zu wenige auf einer der beiden Seiten sind.",
        "Computed as a share of a district, without numbers of children: {0} districts; {1} are missing, as too few children have the information or too few stand on one of the two sides.");

    public static readonly FindingKind ShareFromElsewhere = Note("EW1196",
        "Der Anteil steht schon im Auszug {0}; aus den Ordnern wird er nicht berechnet.",
        "The share stands in the extract {0} already; it is not computed from the folders.");

    public static readonly FindingKind DistrictTwice = Stop("EW1171",
        "Der Eintrag steht schon mit einem anderen Schlüssel in der Tabelle; erwartet wird jeder Eintrag einmal. Der Lauf hält an.",
        "The entry stands in the table with another code already; each entry is expected once. The run stops.");

    public static readonly FindingKind IdentityIncomplete = Row("EW1250",
        "Nachname, Vorname oder ein gültiges Geburtsdatum fehlt, ohne die es kein Pseudonym gibt; die Zeile wird beiseitegelegt.",
        "Surname, first name or a valid birth date is missing, without which there is no pseudonym; the row is set aside.");

    public static readonly FindingKind SamePupil = Row("EW1251",
        "Dasselbe Kind steht schon in einer früheren Zeile; zwei Kinder gleichen Namens unterscheidet SchILD-NRW durch die Klasse hinter #. Die Zeile wird beiseitegelegt.",
        "The same child stands in an earlier line already; SchILD-NRW tells two children of one name apart by the class behind #. The row is set aside.");

    public static readonly FindingKind StatusUnknown = Row("EW1252",
        "Kein bekannter Status; erwartet wird 0, 1, 2, 3, 6, 8, 9 oder 10. Die Zeile wird beiseitegelegt.",
        "Not a known status; 0, 1, 2, 3, 6, 8, 9 or 10 is expected. The row is set aside.");

    public static readonly FindingKind NoSuchDistrict = Row("EW1253",
        "Der Eintrag steht nicht in der Tabelle der Stadtteile; die Zeile wird beiseitegelegt.",
        "The entry does not stand in the table of districts; the row is set aside.");

    public static readonly FindingKind LeavingDate = Row("EW1254",
        "Das Entlassdatum fehlt oder ist kein Datum; ohne es lässt sich der Abgang keinem Jahr zuordnen. Die Zeile wird beiseitegelegt.",
        "The leaving date is missing or not a date; without it the leaving belongs to no year. The row is set aside.");

    public static readonly FindingKind DetailCells = Cell("EW1260",
        "Erwartet werden {0} Zellen wie in der Kopfzeile; die Werte dieser Zeile werden geleert.",
        "{0} cells are expected as in the header; the values of this row are left out.");

    public static readonly FindingKind TermUnknown = Cell("EW1261",
        "Kein Halbjahr; erwartet werden ein Schuljahr aus vier Ziffern und der Abschnitt 1 oder 2. Die Werte dieser Zeile werden geleert.",
        "Not a half-year; a school year of four digits and the term 1 or 2 are expected. The values of this row are left out.");

    public static readonly FindingKind MarkUnknown = Cell("EW1262",
        "Weder eine Note (1+ bis 6) noch ein Kürzel ohne Note (AT, E1, E2, E3, NT, NB, NE, LM, AM); die Note wird geleert.",
        "Neither a mark (1+ to 6) nor a code without a mark (AT, E1, E2, E3, NT, NB, NE, LM, AM); the mark is left out.");

    public static readonly FindingKind NumberUnknown = Cell("EW1263",
        "Keine Zahl ab 0; der Wert wird geleert.",
        "Not a number from 0; the value is left out.");

    public static readonly FindingKind CodeUnknown = Cell("EW1264",
        "Kein Schlüssel, der für diese Spalte bekannt ist; der Wert wird geleert.",
        "Not a code known for this column; the value is left out.");

    public static readonly FindingKind UnexcusedAboveAll = Cell("EW1265",
        "Mehr unentschuldigte als alle Fehlstunden; die unentschuldigten werden geleert.",
        "More unexcused absences than absences; the unexcused ones are left out.");

    private static FindingKind Stop(string code, string german, string english) => new(code, Severity.Stop, new(german, english));

    private static FindingKind Note(string code, string german, string english) => new(code, Severity.Note, new(german, english));

    private static FindingKind Row(string code, string german, string english) => new(code, Severity.RowSetAside, new(german, english));

    private static FindingKind Cell(string code, string german, string english) => new(code, Severity.CellEmptied, new(german, english));
}
