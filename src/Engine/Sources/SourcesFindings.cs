using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The findings of reading extracts. No wording has room for the content of a cell.</summary>
internal static class SourcesFindings
{
    public static readonly FindingKind FileMissing = Stop("EW1101",
        "Die Datei ist nicht vorhanden; erwartet wird sie hier, vom Ordner der Einstellungsdatei aus gesehen. Der Lauf hält an.",
        "The file does not exist; it is expected here, as seen from the folder of the settings file. The run stops.");

    public static readonly FindingKind FileIsFolder = Stop("EW1102",
        "Hier liegt ein Ordner; erwartet wird eine CSV-Datei. Der Lauf hält an.",
        "This is a folder; a CSV file is expected. The run stops.");

    public static readonly FindingKind FileUnreadable = Stop("EW1103",
        "Die Datei lässt sich nicht lesen; erwartet wird eine Datei, die dieses Konto öffnen darf und die kein anderes Programm sperrt. Der Lauf hält an.",
        "The file cannot be read; a file is expected that this account may open and no other program locks. The run stops.");

    public static readonly FindingKind FileEmpty = Stop("EW1104",
        "Die Datei ist leer; erwartet werden eine Kopfzeile und Datenzeilen. Der Lauf hält an.",
        "The file is empty; a header line and data rows are expected. The run stops.");

    public static readonly FindingKind NoDataRows = Stop("EW1105",
        "Unter der Kopfzeile stehen keine Datenzeilen; erwartet wird mindestens eine. Der Lauf hält an.",
        "There are no data rows below the header; at least one is expected. The run stops.");

    public static readonly FindingKind NulByte = Stop("EW1106",
        "Die Datei enthält ein Null-Byte: Sie ist beschädigt, keine Textdatei oder UTF-16. Erwartet wird CSV in UTF-8 oder Windows-1252. Der Lauf hält an.",
        "The file holds a NUL byte: it is damaged, not a text file, or UTF-16. CSV in UTF-8 or Windows-1252 is expected. The run stops.");

    public static readonly FindingKind Utf16 = Stop("EW1107",
        "Die Datei ist in UTF-16 oder UTF-32 geschrieben; erwartet wird UTF-8 oder Windows-1252 (im Tabellenprogramm: CSV UTF-8). Der Lauf hält an.",
        "The file is written in UTF-16 or UTF-32; UTF-8 or Windows-1252 is expected (in the spreadsheet: CSV UTF-8). The run stops.");

    public static readonly FindingKind MixedEncodings = Stop("EW1108",
        "Zwei Kodierungen in einer Datei: UTF-8 in Zeile {0}, kein gültiges UTF-8 in Zeile {1}. Erwartet wird eine einzige Kodierung. Der Lauf hält an.",
        "Two encodings in one file: UTF-8 in line {0}, not valid UTF-8 in line {1}. A single encoding is expected. The run stops.");

    public static readonly FindingKind EncodingUnknown = Stop("EW1109",
        "Die Zeichen sind weder UTF-8 noch Windows-1252 (vielleicht eine DOS-Codepage). Erwartet wird eine dieser beiden Kodierungen. Der Lauf hält an.",
        "The characters are neither UTF-8 nor Windows-1252 (perhaps a DOS code page). One of these two encodings is expected. The run stops.");

    public static readonly FindingKind EncodingContradicts = Stop("EW1110",
        "Die Einstellungen nennen die Kodierung {0}, die Datei ist aber {1}. Der Lauf hält an.",
        "The settings state the encoding {0}, but the file is {1}. The run stops.");

    public static readonly FindingKind LineTooLong = Stop("EW1111",
        "Die Zeile ist länger als {0} Bytes; vermutlich fehlen Zeilenumbrüche. Der Lauf hält an.",
        "The line is longer than {0} bytes; line breaks are probably missing. The run stops.");

    public static readonly FindingKind ColumnMissing = Stop("EW1112",
        "Die Spalte fehlt. Die Kopfzeile enthält: {0}. Der Lauf hält an.",
        "The column is missing. The header holds: {0}. The run stops.");

    public static readonly FindingKind ColumnMisspelt = Stop("EW1113",
        "Die Spalte fehlt; ist „{0}“ gemeint? Der Lauf hält an.",
        "The column is missing; is \"{0}\" meant? The run stops.");

    public static readonly FindingKind HeaderNotFound = Stop("EW1114",
        "Keine der ersten {0} Zeilen ist die Kopfzeile: Erwartet werden die Spalten {1}, getrennt durch Semikolon, Komma, Tabulator oder senkrechten Strich. Der Lauf hält an.",
        "None of the first {0} lines is the header: the columns {1} are expected, separated by semicolon, comma, tab or vertical bar. The run stops.");

    public static readonly FindingKind SeparatorContradicts = Stop("EW1115",
        "Die Einstellungen nennen das Trennzeichen {0}, die Kopfzeile verwendet {1}. Der Lauf hält an.",
        "The settings state the separator {0}, but the header uses {1}. The run stops.");

    public static readonly FindingKind DuplicateHeader = Stop("EW1116",
        "Die Spalte steht mehrfach in der Kopfzeile; erwartet wird jeder Name nur einmal. Der Lauf hält an.",
        "The column stands more than once in the header; each name is expected only once. The run stops.");

    public static readonly FindingKind TooManyColumns = Stop("EW1117",
        "Die Kopfzeile hat {0} Spalten; erlaubt sind höchstens {1}. Der Lauf hält an.",
        "The header has {0} columns; at most {1} are permitted. The run stops.");

    public static readonly FindingKind SensitiveColumn = Stop("EW1118",
        "Die Spalte nennt Personenangaben (Name, Geburtsdatum, Adresse, Staatsangehörigkeit, Religion, Kontakt). Bitte ohne sie liefern lassen oder unter „drop“ aufführen. Die Datei wird abgelehnt.",
        "The column names personal details (name, birth date, address, nationality, religion, contact). Have the file delivered without it or list it under \"drop\". The file is refused.");

    public static readonly FindingKind SensitiveColumnRead = Stop("EW1119",
        "Die Einstellungen wollen eine Spalte mit Personenangaben lesen (Name, Geburtsdatum, Adresse, Staatsangehörigkeit, Religion, Kontakt). Das ist nie erlaubt. Die Datei wird abgelehnt.",
        "The settings want to read a column of personal details (name, birth date, address, nationality, religion, contact). That is never permitted. The file is refused.");

    public static readonly FindingKind HeaderMalformed = Stop("EW1120",
        "Die Anführungszeichen der Kopfzeile gehen nicht auf; erwartet wird die Kopfzeile in einer einzigen Zeile. Der Lauf hält an.",
        "The quotes of the header do not pair up; the header is expected in a single line. The run stops.");

    public static readonly FindingKind DecimalAmbiguous = Stop("EW1121",
        "Das Dezimalzeichen ist nicht eindeutig: Werte mit {1}: {0}, Werte mit {3}: {2}. Erwartet wird ein einziges; es lässt sich unter „format: decimal“ angeben. Der Lauf hält an.",
        "The decimal sign is ambiguous: values with {1}: {0}, values with {3}: {2}. A single one is expected; it can be stated under \"format: decimal\". The run stops.");

    public static readonly FindingKind PeriodAfterAsOf = Stop("EW1122",
        "Der Zeitraum endet am {0}, nach dem Stichtag {1}. Erwartet wird ein Zeitraum, der spätestens am Stichtag endet. Der Lauf hält an.",
        "The period ends on {0}, after the as-of date {1}. A period is expected that ends on the as-of date at the latest. The run stops.");

    public static readonly FindingKind TooManySetAside = Stop("EW1123",
        "{0} von {1} Zeilen ({4} %) sind beiseitegelegt; erlaubt sind höchstens {5} %. Der Lauf hält an.",
        "{0} of {1} rows ({2}%) are set aside; at most {3}% are permitted. The run stops.");

    public static readonly FindingKind FileCutOff = Stop("EW1124",
        "Die Datei bricht in dieser Zeile ab: Es fehlen Zellen und das Zeilenende. Erwartet wird die vollständige Datei. Der Lauf hält an.",
        "The file breaks off in this line: cells and the line end are missing. The complete file is expected. The run stops.");

    public static readonly FindingKind TooManyFindings = Stop("EW1125",
        "Mehr als {0} Meldungen; die Angaben zu Format und Spalten passen vermutlich nicht zur Datei. Der Lauf hält an.",
        "More than {0} findings; format and columns as stated probably do not fit the file. The run stops.");

    public static readonly FindingKind WordMissing = Stop("EW1126",
        "Das Wort „{0}“ kommt in dieser Spalte nicht vor; erwartet wird es mindestens einmal. Der Lauf hält an.",
        "The word \"{0}\" does not occur in this column; it is expected at least once. The run stops.");

    public static readonly FindingKind FormatRead = Note("EW1130",
        "Gelesen mit Trennzeichen {0} ({1}), Kodierung {2} ({3}), Dezimalzeichen {4} ({5}).",
        "Read with separator {0} ({6}), encoding {2} ({7}), decimal sign {4} ({8}).");

    public static readonly FindingKind ColumnNotRead = Note("EW1131",
        "Die Spalte steht nicht in den Einstellungen; sie wird nicht gelesen.",
        "The column is not in the settings; it is not read.");

    public static readonly FindingKind LinesAboveHeader = Note("EW1132",
        "Die Kopfzeile steht in dieser Zeile; Zeilen darüber ({0}) werden nicht gelesen.",
        "The header stands in this line; lines above it ({0}) are not read.");

    public static readonly FindingKind Footnote = Note("EW1133",
        "Fußnote unter der Tabelle; sie wird nicht gelesen.",
        "A footnote below the table; it is not read.");

    public static readonly FindingKind BlankRows = Note("EW1134",
        "Zeilen ohne jeden Inhalt ({0}, die erste hier); sie zählen nicht.",
        "Rows without any content ({0}, the first one here); they do not count.");

    public static readonly FindingKind OtherWords = Note("EW1135",
        "Zeilen zu Indikatoren, die nicht in den Einstellungen stehen ({0}); sie werden nicht gelesen.",
        "Rows on indicators that are not in the settings ({0}); they are not read.");

    public static readonly FindingKind GroupUnlisted = Note("EW1136",
        "Werte, die nicht unter groups stehen ({0}); die Kinder zählen als „ohne Angabe“.",
        "Values that do not stand under groups ({0}); the children count as \"not stated\".");

    public static readonly FindingKind FieldCount = Row("EW1201",
        "Erwartet werden {0} Zellen wie in der Kopfzeile; die Zeile wird beiseitegelegt.",
        "{0} cells are expected as in the header; the row is set aside.");

    public static readonly FindingKind QuoteNotClosed = Row("EW1202",
        "Ein Anführungszeichen wird in der Zeile nicht geschlossen; die Zeile wird beiseitegelegt.",
        "A quote is not closed within the line; the row is set aside.");

    public static readonly FindingKind StrayQuote = Row("EW1203",
        "Ein Anführungszeichen steht mitten in der Zelle; erwartet wird es nur am Anfang und Ende. Die Zeile wird beiseitegelegt.",
        "A quote stands inside a cell; it is expected only at the beginning and the end. The row is set aside.");

    public static readonly FindingKind KeyEmpty = Row("EW1204",
        "Das Pseudonym fehlt; die Zeile wird beiseitegelegt.",
        "The pseudonym is missing; the row is set aside.");

    public static readonly FindingKind DistrictEmpty = Row("EW1205",
        "Der Stadtteil fehlt; die Zeile wird beiseitegelegt.",
        "The district is missing; the row is set aside.");

    public static readonly FindingKind DistrictInvalid = Row("EW1206",
        "Kein Stadtteilschlüssel; erwartet werden 1 bis 32 druckbare Zeichen. Die Zeile wird beiseitegelegt.",
        "Not a district code; 1 to 32 printable characters are expected. The row is set aside.");

    public static readonly FindingKind DateInvalid = Row("EW1207",
        "Kein gültiges Datum; erwartet wird TT.MM.JJJJ oder JJJJ-MM-TT. Die Zeile wird beiseitegelegt.",
        "Not a valid date; DD.MM.YYYY or YYYY-MM-DD is expected. The row is set aside.");

    public static readonly FindingKind DateAfterAsOf = Row("EW1208",
        "Das Datum liegt nach dem Stichtag ({0}); die Zeile wird beiseitegelegt.",
        "The date lies after the as-of date ({0}); the row is set aside.");

    public static readonly FindingKind DistrictRepeated = Row("EW1209",
        "Dieselben Angaben stehen schon in einer anderen Zeile ({0}); die Zeile wird beiseitegelegt.",
        "The same entries stand in another line already ({0}); the row is set aside.");

    public static readonly FindingKind DistrictConflict = Row("EW1210",
        "Für denselben Stadtteil, dieselbe Stufe und denselben Tag stehen in einer anderen Zeile ({0}) andere Angaben; alle diese Zeilen werden beiseitegelegt.",
        "For the same district, stage and day another line ({0}) holds other entries; all these rows are set aside.");

    public static readonly FindingKind HeaderRepeated = Row("EW1211",
        "Hier steht statt eines Stadtteils noch einmal der Name der Spalte; erwartet wird eine einzige Kopfzeile. Die Zeile wird beiseitegelegt.",
        "The name of the column stands here once more instead of a district; a single header is expected. The row is set aside.");

    public static readonly FindingKind StageOpen = Row("EW1212",
        "Die Stufe der Zeile ist nicht zu erkennen, und für alle Stufen gelten ihre Werte nicht; erwartet wird eine bekannte Stufe oder eine leere Zelle. "
        + "Die Zeile wird beiseitegelegt.",
        "The stage of the row cannot be told, and its values do not hold for all stages; a known stage or an empty cell is expected. The row is set aside.");

    public static readonly FindingKind NumberInvalid = Cell("EW1220",
        "Keine Zahl in der erwarteten Schreibweise (Ziffern mit Dezimal{0}); der Wert wird geleert.",
        "Not a number in the expected notation (digits with a decimal {1}); the value is left out.");

    public static readonly FindingKind ThousandsAmbiguous = Cell("EW1221",
        "Ein Punkt vor drei Ziffern kann Tausenderpunkt oder Dezimalpunkt sein; erwartet wird eine Zahl mit Dezimalkomma. Der Wert wird geleert.",
        "A point before three digits may separate thousands or decimals; a number with a decimal comma is expected. The value is left out.");

    public static readonly FindingKind OutOfRange = Cell("EW1222",
        "Die Zahl liegt außerhalb des gültigen Bereichs (erwartet: {4} bis {5} {2}); der Wert wird geleert.",
        "The number lies outside the valid range (expected: {0} to {1} {3}); the value is left out.");

    public static readonly FindingKind WholeNumber = Cell("EW1223",
        "Erwartet wird eine ganze Zahl ab {0}; der Wert wird geleert.",
        "A whole number from {0} is expected; the value is left out.");

    public static readonly FindingKind CountAboveDenominator = Cell("EW1224",
        "Die Anzahl ist größer als die Grundgesamtheit in Spalte {0}; der Wert wird geleert.",
        "The count is larger than the denominator in column {0}; the value is left out.");

    public static readonly FindingKind GradeUnknown = Cell("EW1225",
        "Kein bekannter Jahrgang; erwartet wird 00 bis 13, E1 bis E3, EF, Q1, Q2 oder ein anderer amtlicher Schlüssel. Der Jahrgang wird geleert.",
        "Not a known grade; 00 to 13, E1 to E3, EF, Q1, Q2 or another official code is expected. The grade is left out.");

    public static readonly FindingKind AgeInvalid = Cell("EW1226",
        "Kein Alter in vollen Monaten von 0 bis {0}; das Alter wird geleert.",
        "Not an age in whole months from 0 to {0}; the age is left out.");

    public static readonly FindingKind StageUnknown = Cell("EW1227",
        "Keine bekannte Stufe; erwartet wird early, primary, lower-secondary oder transition. Die Stufe wird geleert.",
        "Not a known stage; early, primary, lower-secondary or transition is expected. The stage is left out.");

    public static readonly FindingKind SchoolTooLong = Cell("EW1228",
        "Schule mit mehr als {0} Zeichen; erwartet wird eine Nummer oder ein Name. Die Zelle wird geleert.",
        "A school of more than {0} characters; a number or a name is expected. The cell is left out.");

    public static readonly FindingKind SideTableIncomplete = Stop("EW1140",
        "In dieser Tabelle zählt jede Zeile, aber {0} Zeilen lassen sich nicht lesen. Der Lauf hält an.",
        "In this table every row counts, but {0} rows cannot be read. The run stops.");

    public static readonly FindingKind LooksLikeTable = Stop("EW1180",
        "Die Datei sieht aus wie eine amtliche Tabelle. Gesehen: {0}. Vorschlag für die Einstellungen: format: {1}. Die Spalten heißen dann: {2}. Der Lauf hält an.",
        "The file looks like an official table. Seen: {3}. Proposed for the settings: format: {1}. The columns are then called: {2}. The run stops.");

    public static readonly FindingKind TableNotFound = Stop("EW1181",
        "Die Kopfzeilen der Tabelle sind nicht zu erkennen; erwartet werden Zeilen mit Zahlen unter mindestens einer Kopfzeile, alle mit gleich vielen Zellen. "
        + "Die Zeilen lassen sich unter „format: table: header“ angeben. Der Lauf hält an.",
        "The header rows of the table cannot be told; rows with numbers are expected below at least one header row, all with the same number of cells. "
        + "The lines can be stated under \"format: table: header\". The run stops.");

    public static readonly FindingKind HeaderLineWrong = Stop("EW1182",
        "In dieser Zeile beginnt keine Kopfzeile: Hier steht keine Zeile der Tabelle mehr, oder sie gehört zur Zelle darüber. Der Lauf hält an.",
        "No header row begins in this line: there is no such line, or it belongs to the cell above. The run stops.");

    public static readonly FindingKind WholeLinesQuoted = Stop("EW1183",
        "Jede Zeile steht als Ganzes in Anführungszeichen: Die Datei wurde doppelt exportiert. Erwartet werden Anführungszeichen nur um einzelne Zellen. Der Lauf hält an.",
        "Every line stands in quotes as a whole: the file was exported twice. Quotes are expected around single cells only. The run stops.");

    public static readonly FindingKind NotText = Stop("EW1184",
        "Das ist keine Textdatei, sondern {0}; erwartet wird CSV (in der Tabellenkalkulation: speichern unter, CSV UTF-8). Der Lauf hält an.",
        "This is no text file but {1}; CSV is expected (in the spreadsheet: save as, CSV UTF-8). The run stops.");

    public static readonly FindingKind TableRead = Note("EW1185",
        "Als amtliche Tabelle gelesen: Kopfzeilen in Zeile {0} ({1}), Daten ab Zeile {2}.",
        "Read as an official table: header rows in line {0} ({3}), data from line {2} on.");

    public static readonly FindingKind RowsLeftOut = Note("EW1186",
        "Zeilen mit „{0}“ sind wie angegeben weggelassen ({1}, die erste hier).",
        "Rows with \"{0}\" are left out as stated ({1}, the first one here).");

    public static readonly FindingKind RowsToLeaveOut = Note("EW1187",
        "Zeilen mit „{0}“ ({1}, die erste hier) sind vielleicht Summen oder Stadtteile, die es nicht mehr gibt; weglassen: leave-out: [\"{0}\"].",
        "Rows with \"{0}\" ({1}, the first one here) are perhaps sums or areas that no longer exist; to leave them out: leave-out: [\"{0}\"].");

    public static readonly FindingKind ThousandsProposed = Note("EW1188",
        "{0} Zahlen haben „{1}“ zwischen Tausendern, keine hat es als Dezimalzeichen; Zahlen mit nur einem davon werden erst gelesen, wenn thousands: \"{1}\" angegeben ist.",
        "{0} numbers have \"{1}\" between thousands, none has it as decimal sign; numbers with only one of them are read once thousands: \"{1}\" is stated.");

    public static readonly FindingKind TableColumnMissing = Stop("EW1197",
        "Diese Spalte hat die Tabelle nicht{0}. Ihre Spalten heißen: {1}. Der Lauf hält an.",
        "The table has no such column{2}. Its columns are called: {1}. The run stops.");

    public static readonly FindingKind NoLineEnd = Note("EW1189",
        "Die letzte Zeile endet ohne Zeilenende. Ist die Datei vollständig? Ein abgeschnittener letzter Wert wäre nicht zu erkennen.",
        "The last line ends without a line end. Is the file complete? A last value cut off could not be told.");

    public static readonly FindingKind RowsJump = Note("EW1190",
        "Verwendete Zeilen: im Vorquartal {0}, jetzt {1}; die Zahl hat sich mindestens verdoppelt oder halbiert. Bitte prüfen, ob der Auszug vollständig ist.",
        "Rows used: {0} in the quarter before, {1} now; the number has doubled or halved at least. Check that the extract is complete.");

    public static readonly FindingKind SetAsideJump = Note("EW1191",
        "Beiseitegelegte Zeilen: im Vorquartal {2} %, jetzt {3} %; der Anteil hat sich mindestens verdoppelt oder halbiert.",
        "Rows set aside: {0}% in the quarter before, {1}% now; the share has doubled or halved at least.");

    public static readonly FindingKind MissingJump = Note("EW1192",
        "Zeilen ohne Wert: im Vorquartal {2} %, jetzt {3} %; der Anteil hat sich mindestens verdoppelt oder halbiert. Bitte prüfen, ob noch gleich erhoben wird.",
        "Rows without a value: {0}% in the quarter before, {1}% now; the share has doubled or halved at least. Check that it is still recorded in the same way.");

    public static readonly FindingKind MeanJump = Note("EW1193",
        "Mittlerer Wert (bei 0 und 1: Anteil): im Vorquartal {2} {4}, jetzt {3} {4}; er hat sich mindestens verdoppelt oder halbiert. Bitte Einheit und Schlüssel prüfen.",
        "Mean value (of 0 and 1: share): {0} {5} in the quarter before, {1} {5} now; it has doubled or halved at least. Check unit and codes.");

    public static readonly FindingKind DistrictJump = Note("EW1194",
        "Zeilen dieses Stadtteils: im Vorquartal {0}, jetzt {1}; die Zahl hat sich mindestens verdoppelt oder halbiert. Bitte die Zuordnung der Anschriften prüfen.",
        "Rows of this district: {0} in the quarter before, {1} now; the number has doubled or halved at least. Check how addresses are assigned.");

    public static readonly FindingKind SpellReversed = Row("EW1240",
        "Der Zeitraum der Zeile endet vor seinem Beginn; die Zeile wird beiseitegelegt.",
        "The spell of the row ends before it begins; the row is set aside.");

    public static readonly FindingKind KeyControl = Row("EW1242",
        "Das Pseudonym enthält ein Steuerzeichen; es ergäbe ein anderes Kind. Die Zeile wird beiseitegelegt.",
        "The pseudonym holds a control character; it would make another child. The row is set aside.");

    public static readonly FindingKind BracketedValue = Cell("EW1241",
        "Ein Wert in Klammern ist in amtlichen Tabellen unsicher (er lässt sich mit brackets: read lesen); der Wert wird geleert.",
        "A value in brackets is uncertain in official tables (brackets: read has it read); the value is left out.");

    public static readonly FindingKind CodeUnknown = Cell("EW1247",
        "Kein Schlüssel der angegebenen Art ({0}); bekannt sind {1}. Die Zelle wird geleert.",
        "Not a code of the kind stated ({0}); known are {1}. The cell is left out.");

    public static readonly FindingKind ChildRowConflict = Row("EW1243",
        "Dasselbe Kind steht am selben Tag in Zeile {0} mit anderem Stadtteil oder anderer Stufe; diese Zeile wird beiseitegelegt.",
        "The same child stands in line {0} on the same day with another district or stage; this row is set aside.");

    public static readonly FindingKind ChildRowRepeated = Row("EW1244",
        "Dieser Indikator des Kindes steht am selben Tag schon in Zeile {0}; diese Zeile wird beiseitegelegt.",
        "This indicator of the child stands in line {0} for the same day already; this row is set aside.");

    public static readonly FindingKind ExtractNotDeleted = Stop("EW1174",
        "Der Auszug ist fällig, ließ sich aber nicht löschen; bitte Rechte prüfen und von Hand löschen. Der Lauf hält an.",
        "The extract is due and could not be deleted; check permissions and delete it by hand. The run stops.");

    private static FindingKind Stop(string code, string german, string english) => new(code, Severity.Stop, new(german, english));

    private static FindingKind Note(string code, string german, string english) => new(code, Severity.Note, new(german, english));

    private static FindingKind Row(string code, string german, string english) => new(code, Severity.RowSetAside, new(german, english));

    private static FindingKind Cell(string code, string german, string english) => new(code, Severity.CellEmptied, new(german, english));
}
