using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>What making keys of identities can say. None of it holds a part of a name, a date or a secret.</summary>
internal static class PseudonymFindings
{
    public static readonly FindingKind SecretExists = Stop("EW1141",
        "Hier gibt es schon eine Datei; ein Geheimnis wird nie überschrieben, sonst wären alle Schlüssel daraus verloren. Es wurde nichts geschrieben, bitte einen anderen Namen nennen; abgelehnt.",
        "There is a file here already; a secret is never overwritten, because all keys made of it would be lost. Nothing was written, name another file; refused.");

    public static readonly FindingKind SecretNotWritten = Stop("EW1142",
        "Die Datei für das Geheimnis lässt sich nicht schreiben; erwartet wird ein vorhandener Ordner mit Schreibrecht. Abgelehnt.",
        "The file for the secret cannot be written; an existing folder with permission to write is expected. Refused.");

    public static readonly FindingKind SecretMissing = Stop("EW1143",
        "Es fehlt das Geheimnis, aus dem die Schlüssel entstehen; erwartet wird --key DATEI oder die Umgebungsvariable EARLYWARNING_KEY. Abgelehnt.",
        "The secret from which keys are made is missing; --key FILE or the environment variable EARLYWARNING_KEY is expected. Refused.");

    public static readonly FindingKind SecretFaulty = Stop("EW1144",
        "Das ist kein Geheimnis; erwartet werden 64 Hexadezimalziffern, wie „earlywarning key new“ sie schreibt. Abgelehnt.",
        "This is no secret; 64 hexadecimal digits as written by \"earlywarning key new\" are expected. Refused.");

    public static readonly FindingKind SecretUnreadable = Stop("EW1145",
        "Die Datei mit dem Geheimnis fehlt oder lässt sich nicht lesen. Abgelehnt.",
        "The file of the secret is missing or cannot be read. Refused.");

    public static readonly FindingKind SecretOpen = Note("EW1146",
        "Andere Konten dieses Rechners dürfen die Datei mit dem Geheimnis lesen; bitte die Rechte auf 0600 setzen.",
        "Other accounts of this machine may read the file of the secret; set its mode to 0600.");

    public static readonly FindingKind OutputExists = Stop("EW1147",
        "Die Ausgabedatei gibt es schon oder sie lässt sich nicht schreiben; erwartet wird ein neuer Name in einem vorhandenen Ordner. Abgelehnt.",
        "The output file is there already or cannot be written; a new name in an existing folder is expected. Refused.");

    public static readonly FindingKind NearDuplicates = Note("EW1148",
        "Paare von Kindern mit demselben Geburtsdatum und Namen, die sich in einem Buchstaben unterscheiden: {0}. Sie bleiben getrennt; wer die Namen hat, kann Schreibfehler dort beheben.",
        "Pairs of children with the same birth date and names that differ in one letter: {0}. They stay apart; whoever holds the names can mend misspellings there.");

    public static readonly FindingKind ColumnTellsIdentity = Stop("EW1149",
        "Diese Spalte wiederholt in mehreren Zeilen Name oder Geburtsdatum des Kindes dieser Zeile; bitte unter --drop nennen. Abgelehnt, es wurde nichts geschrieben.",
        "In several rows this column repeats the name or birth date of the row's child; name it under --drop. Refused, nothing was written.");

    public static readonly FindingKind KeyColumnTaken = Stop("EW1172",
        "Die Datei hat schon eine Spalte dieses Namens; bitte einen anderen für den Schlüssel nennen (--key-column). Abgelehnt.",
        "The file has a column of this name already; name another for the key (--key-column). Refused.");

    public static readonly FindingKind TooManySetAside = Stop("EW1173",
        "{0} von {1} Zeilen haben keinen lesbaren Namen oder kein lesbares Geburtsdatum; mehr als jede zwanzigste ist zu viel. Abgelehnt, es wurde nichts geschrieben.",
        "{0} of {1} rows have no readable name or birth date; more than one in twenty is too many. Refused, nothing was written.");

    public static readonly FindingKind IdentityIncomplete = new("EW1245", Severity.RowSetAside, new(
        "Name oder Geburtsdatum fehlt oder ist nicht lesbar (erwartet wird TT.MM.JJJJ oder JJJJ-MM-TT); die Zeile wird beiseitegelegt.",
        "Name or birth date is missing or cannot be read (DD.MM.YYYY or YYYY-MM-DD is expected); the row is set aside."));

    public static readonly FindingKind CellTellsIdentity = new("EW1246", Severity.CellEmptied, new(
        "Die Zelle nennt Vor- und Familiennamen des Kindes dieser Zeile; sie wird geleert.",
        "The cell states first and family name of the row's child; it is left out."));

    private static FindingKind Stop(string code, string german, string english) => new(code, Severity.Stop, new(german, english));

    private static FindingKind Note(string code, string german, string english) => new(code, Severity.Note, new(german, english));
}
