using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The messages of the command line.</summary>
internal static class Texts
{
    internal static readonly LocalText UnknownCommand = new("Den Befehl „{0}“ gibt es nicht.", "There is no command \"{0}\".");
    internal static readonly LocalText UnknownOption = new("Die Option „{0}“ gibt es hier nicht.", "There is no option \"{0}\" here.");
    internal static readonly LocalText DidYouMean = new("Meinten Sie „{0}“?", "Did you mean \"{0}\"?");
    internal static readonly LocalText NoCommand = new("Es fehlt ein Befehl: {0}.", "A command is missing: {0}.");
    internal static readonly LocalText MissingArgument = new("„{0}“ braucht {1}.", "\"{0}\" needs {1}.");
    internal static readonly LocalText TooMany = new("„{0}“ ist zu viel: „{1}“ nimmt nur {2}.", "\"{0}\" is too much: \"{1}\" takes {2} alone.");
    internal static readonly LocalText SettingsArgument = new("eine Einstellungsdatei (DATEI)", "a settings file (SETTINGS)");
    internal static readonly LocalText FolderArgument = new("einen Ordner (ORDNER)", "a folder (DIR)");
    internal static readonly LocalText ComparedArgument = new(
        "zwei Quartale oder zwei Modelldateien (A B), davor höchstens eine Einstellungsdatei (DATEI)", "two quarters or two model files (A B), and at most a settings file (SETTINGS) before them");

    internal static readonly LocalText ExplainedArgument = new(
        "eine Meldung, einen Indikator oder einen Stadtteil (WAS), davor höchstens eine Einstellungsdatei (DATEI)", "a finding code, an indicator or a district (WHAT), and at most a settings file (SETTINGS) before it");

    internal static readonly LocalText NewKeyArgument = new("das Wort new und eine neue Datei (new DATEI)", "the word new and a new file (new FILE)");
    internal static readonly LocalText TableArgument = new("eine CSV-Datei (DATEI)", "a CSV file (FILE)");
    internal static readonly LocalText UnknownKeyWord = new("„{0}“ gibt es hier nicht; bekannt ist „key new“.", "There is no \"{0}\" here; \"key new\" is known.");

    internal static readonly LocalText NotPseudonymised = new("Es wurde nichts pseudonymisiert und nichts geschrieben:", "Nothing was pseudonymised, and nothing was written:");
    internal static readonly LocalText NoNewKey = new("Es wurde kein Geheimnis angelegt:", "No secret was made:");
    internal static readonly LocalText KeyWritten = new("Das Geheimnis steht in {0}; lesen darf es nur dieses Konto.", "The secret stands in {0}; only this account may read it.");
    internal static readonly LocalText KeyDigits = new("Prüfziffern zum Vergleichen: {0}", "Check digits to compare: {0}");
    internal static readonly LocalText KeyAdvice = new(
        "Sichern Sie die Datei unter Verschluss und geben Sie sie nie an die auswertende Stelle: docs/pseudonyms.md", "Back the file up under lock, and never hand it to those who analyse: docs/pseudonyms.md");

    internal static readonly LocalText Pseudonymised = new(
        "{0}: {1} Zeilen gelesen = {2} geschrieben + {3} beiseitegelegt; Kinder: {4}", "{0}: {1} rows read = {2} written + {3} set aside; children: {4}");

    internal static readonly LocalText ColumnsGone = new("  Spalten weggelassen: {0}", "  columns left out: {0}");
    internal static readonly LocalText ColumnsKept = new("  Spalten behalten: {0}", "  columns kept: {0}");
    internal static readonly LocalText LookThrough = new(
        "  Bitte durchsehen, bevor die Datei die Stelle verlässt: Freitext kann ein Kind nennen.", "  Look through them before the file leaves the office: free text can name a child.");

    internal static readonly LocalText ShellArgument = new("den Namen einer Shell (bash, zsh oder powershell)", "the name of a shell (bash, zsh or powershell)");
    internal static readonly LocalText UnknownShell = new("„{0}“ ist keine bekannte Shell; bekannt sind bash, zsh und powershell.", "\"{0}\" is no known shell; bash, zsh and powershell are.");
    internal static readonly LocalText NotUnderstood = new("Dieser Aufruf ist nicht zu verstehen.", "This command line cannot be understood.");
    internal static readonly LocalText Repeated = new("{0} ist mehrmals angegeben; erlaubt ist es einmal.", "{0} is given more than once; once is permitted.");
    internal static readonly LocalText NotTogether = new("{0} und {1} gehen nicht zusammen.", "{0} and {1} do not go together.");
    internal static readonly LocalText NeedsValue = new("{0} braucht einen Wert.", "{0} needs a value.");

    internal static readonly LocalText NotInRange = new(
        "{0}: „{1}“ ist keine ganze Zahl von {2} bis {3}.", "{0}: \"{1}\" is not a whole number from {2} to {3}.");

    internal static readonly LocalText MissingOption = new("„{0}“ braucht {1}: {2}.", "\"{0}\" needs {1}: {2}.");
    internal static readonly LocalText NotOfForm = new("{0}: „{1}“ passt nicht; erwartet wird {2}.", "{0}: \"{1}\" does not fit; expected {2}.");
    internal static readonly LocalText NoLanguage = new("{0}: „{1}“ ist weder „de“ noch „en“.", "{0}: \"{1}\" is neither \"de\" nor \"en\".");
    internal static readonly LocalText AskForHelp = new("Beispiele und alle Optionen: {0}", "Examples and all options: {0}");

    internal static readonly LocalText FolderIsFile = new(
        "„{0}“ ist eine Datei. Nennen Sie einen neuen oder leeren Ordner.", "\"{0}\" is a file. Name a new or empty folder.");

    internal static readonly LocalText FolderNotEmpty = new(
        "Der Ordner „{0}“ ist nicht leer; es wurde nichts geschrieben. Nennen Sie einen neuen oder leeren Ordner.",
        "The folder \"{0}\" is not empty; nothing was written. Name a new or empty folder.");

    internal static readonly LocalText FolderNotWritten = new(
        "Der Ordner „{0}“ lässt sich nicht schreiben: kein Recht, kein Platz oder kein solcher Ort. Es wurde nichts zurückgelassen.",
        "The folder \"{0}\" cannot be written: no permission, no space or no such place. Nothing was left behind.");

    internal static readonly LocalText Initialised = new(
        "Ein erfundenes Projekt liegt in {0} (Kinder: {1}; Stadtteile: {2}; Quartale: {3}). Kein Kind darin gibt es wirklich.",
        "A made-up project lies in {0} (children: {1}; districts: {2}; quarters: {3}). None of its children exists.");

    internal static readonly LocalText NextCommand = new("Als Nächstes: {0}", "Next: {0}");

    internal static readonly LocalText SettingsFaulty = new(
        "Die Einstellungen haben Fehler. Es wurde nichts veröffentlicht. Bitte verbessern und neu starten:",
        "The settings have faults. Nothing was published. Mend them and start again:");

    internal static readonly LocalText InputRefused = new(
        "Die Eingaben wurden abgelehnt; nichts davon wurde veröffentlicht:", "The input was refused; nothing of it was published:");

    internal static readonly LocalText InputMissing = new(
        "Eine Eingabe fehlt oder ist nicht lesbar; nichts davon wurde veröffentlicht:", "Input is missing or unreadable; nothing of it was published:");

    internal static readonly LocalText OutputNotWritten = new(
        "Ergebnisse ließen sich nicht schreiben; was veröffentlicht war, bleibt, wie es war:",
        "Results could not be written; what was published stays as it was:");

    internal static readonly LocalText NotThere = new("Was dafür gebraucht wird, ist nicht da:", "What is needed for it is not there:");

    internal static readonly LocalText NotPurged = new(
        "Nicht alles, was fällig ist, ließ sich löschen:", "Not everything that is due could be deleted:");

    internal static readonly LocalText EarlierRelease = new(
        "Das Quartal war freigegeben ({0}). Es ist neu gerechnet und wieder ein Entwurf; wer die früheren Dateien hat, hat andere.",
        "The quarter had been released ({0}). It is computed anew and a draft again; whoever holds the earlier files holds others.");

    internal static readonly LocalText PublicationRefused = new(
        "Die Veröffentlichung wurde abgelehnt; was veröffentlicht war, bleibt, wie es war:",
        "The publication was refused; what was published stays as it was:");

    internal static readonly LocalText Interrupted = new(
        "Abgebrochen. Nichts ist halb geschrieben; was veröffentlicht war, bleibt, wie es war.",
        "Interrupted. Nothing is half-written; what was published stays as it was.");

    internal static readonly LocalText Failed = new(
        "Unerwarteter Fehler im Programm ({0}). Nichts ist halb geschrieben; was veröffentlicht war, bleibt, wie es war.",
        "Unexpected failure of the program ({0}). Nothing is half-written; what was published stays as it was.");

    internal static readonly LocalText AskForDebug = new(
        "Starten Sie denselben Befehl mit --log debug und geben Sie die Ausgabe weiter; sie enthält keine Daten von Kindern.",
        "Start the same command with --log debug and pass on what it prints; it holds no data of children.");

    internal static readonly LocalText Hint = new("Hinweis zu {0}: {1}", "Hint on {0}: {1}");
    internal static readonly LocalText AskToExplain = new("Mehr dazu: {0}", "More about it: {0}");
    internal static readonly LocalText MoreOfCode = new("… und {1} weitere mit {0}", "… and {1} more with {0}");
    internal static readonly LocalText CheckForAll = new("Übersicht über alle: {0}", "Overview of all: {0}");
    internal static readonly LocalText FindingsFollow = new("Meldungen der Eingangsprüfung: {0}", "Findings of the input check: {0}");
    internal static readonly LocalText FindingsOfCode = new("  {0} × {1}, {2}: {3}", "  {0} × {1}, {2}: {3}");
    internal static readonly LocalText AllFindings = new("Alle Meldungen mit Datei und Zeile: {0}", "All findings with file and line: {0}");

    internal static readonly LocalText Finished = new("Fertig nach {0} s.", "Finished after {0} s.");
    internal static readonly LocalText Rows = new("{0} Zeilen", "{0} rows");
    internal static readonly LocalText Percent = new("{0} %", "{0}%");
    internal static readonly LocalText RowsOf = new("{0} von etwa {1} Zeilen", "{0} of about {1} rows");
    internal static readonly LocalText Left = new("noch etwa {0} s", "about {0} s left");
    internal static readonly LocalText RowsPerSecond = new("{0} Zeilen/s", "{0} rows/s");

    /// <summary>What a step does, by <see cref="RunStep"/>.</summary>
    internal static readonly IReadOnlyDictionary<RunStep, LocalText> Steps = new Dictionary<RunStep, LocalText>
    {
        [RunStep.Map] = new("Karte lesen", "reading the map"),
        [RunStep.Reading] = new("Auszug lesen", "reading the extract"),
        [RunStep.Linking] = new("Kinder verknüpfen", "linking children"),
        [RunStep.Scoring] = new("Risiken rechnen", "scoring"),
        [RunStep.Protecting] = new("kleine Zahlen schützen", "protecting small numbers"),
        [RunStep.Writing] = new("Ausgaben schreiben", "writing the outputs"),
        [RunStep.Publishing] = new("veröffentlichen", "publishing"),
        [RunStep.Outcomes] = new("Zielgrößen lesen", "reading outcomes"),
        [RunStep.Fitting] = new("Modell anpassen und prüfen", "fitting and testing"),
    };
}
