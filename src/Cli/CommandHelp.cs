using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The help of each command.</summary>
internal static class CommandHelp
{
    internal static readonly LocalText Run = new(
        """
        Beispiele
          earlywarning run samples/data/earlywarning.yaml
          earlywarning run earlywarning.yaml --json --quiet

        Rechnet das Quartal der Einstellungen und veröffentlicht es als Ganzes oder gar
        nicht. Frühere Quartale, die die Einstellungen nennen und der Speicher nicht
        kennt, werden zuvor gerechnet. Nennt am Ende Ordner, Bericht und Hotspots.

        Aufruf
          earlywarning run DATEI [--lang de|en] [--json] [-q|--quiet] [--log GRAD]

          DATEI   die Einstellungsdatei (YAML)
        """,
        """
        Examples
          earlywarning run samples/data/earlywarning.yaml
          earlywarning run earlywarning.yaml --json --quiet

        Computes the quarter of the settings and publishes it as a whole or not at all.
        Earlier quarters that the settings list and the store lacks are computed first.
        Names the folder, the report and the hotspots at its end.

        Usage
          earlywarning run SETTINGS [--lang de|en] [--json] [-q|--quiet] [--log LEVEL]

          SETTINGS   the settings file (YAML)
        """);

    internal static readonly LocalText Check = new(
        """
        Beispiele
          earlywarning check samples/data/earlywarning.yaml
          earlywarning check earlywarning.yaml --json > pruefung.json
          earlywarning check earlywarning.yaml --html pruefung.html

        Liest und verknüpft die Auszüge und berichtet: je Datei erkanntes Format,
        Zeilen gelesen, verwendet, beiseitegelegt, Zellen geleert; Verteilung der
        Werte, Abdeckung nach Stadtteilen; was sich gegenüber dem Vorquartal
        verdoppelt oder halbiert hat; Verknüpfung; Meldungen nach Code. Endet mit 4,
        wenn ein Auszug abgelehnt oder eine Grenze überschritten ist. Der Bericht ist
        intern: Er enthält kleine Zahlen.

        Aufruf
          earlywarning check DATEI [--html DATEI] [--lang de|en] [--json] [-q|--quiet]
                             [--log GRAD]

          DATEI          die Einstellungsdatei (YAML)
          --html DATEI   schreibt den Bericht auch als Seite (nur Ihr Konto darf lesen)
        """,
        """
        Examples
          earlywarning check samples/data/earlywarning.yaml
          earlywarning check earlywarning.yaml --json > check.json
          earlywarning check earlywarning.yaml --html check.html

        Reads and links the extracts and reports: for each file the format detected,
        rows read, used and set aside, cells emptied; how values lie, which districts
        are covered; what doubled or halved since the quarter before; how the files
        fit; findings by code. Ends with 4 where an extract is refused or a limit is
        passed. The report is internal: it holds small numbers.

        Usage
          earlywarning check SETTINGS [--html FILE] [--lang de|en] [--json] [-q|--quiet]
                             [--log LEVEL]

          SETTINGS      the settings file (YAML)
          --html FILE   writes the report as a page too (readable by this account alone)
        """);

    internal static readonly LocalText Publish = new(
        """
        Beispiele
          earlywarning publish s.yaml --released-by Muster --at 2026-10-15T14:30+02:00
              mit einer zweiten Person: --checked-by "B. Beispiel"

        Gibt die Ergebnisse eines Quartals frei: schreibt release.json, trägt Namen und
        Zeit in den Bericht ein und nimmt die Kennzeichnung als Entwurf weg. Zahlen und
        Karten bleiben Byte für Byte. Abgelehnt wird (7), was nicht gerechnet, seither
        verändert oder nicht geprüft ist oder die Prüfung nicht bestanden hat, und wenn
        die Einstellungen eine zweite Person verlangen und keine andere genannt ist.

        Aufruf
          earlywarning publish DATEI [OPTIONEN]

          DATEI                die Einstellungsdatei (YAML)
          --released-by NAME   wer freigibt (Pflicht)
          --at ZEIT            wann, mit Zeitzone: 2026-10-15T14:30+02:00 (Pflicht)
          --checked-by NAME    wer geprüft hat, eine andere Person
          --quarter QUARTAL    welches Quartal; sonst das der Einstellungen
          --lang, --json, --quiet, --log wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning publish s.yaml --released-by Muster --at 2026-10-15T14:30+02:00
              with a second person: --checked-by "B. Beispiel"

        Releases the results of a quarter: writes release.json, puts names and time into
        the report and takes the marks of a draft away. Figures and maps stay byte for
        byte. Refused (7) is what was not computed, was changed since, was not audited
        or failed the audit, and a release without the second person that the settings
        require.

        Usage
          earlywarning publish SETTINGS [OPTIONS]

          SETTINGS             the settings file (YAML)
          --released-by NAME   who releases it (required)
          --at TIME            when, with its zone: 2026-10-15T14:30+02:00 (required)
          --checked-by NAME    who checked it, another person
          --quarter QUARTER    which quarter; otherwise that of the settings
          --lang, --json, --quiet, --log as in "earlywarning --help"
        """);

    internal static readonly LocalText Purge = new(
        """
        Beispiele
          earlywarning purge earlywarning.yaml --dry-run
          earlywarning purge earlywarning.yaml --today 2027-04-01

        Nennt die Auszüge aller Quartale (delete-by) und die Dateien mit Scores
        einzelner Kinder (child-scores) und löscht die, deren Tag gekommen ist. Anderes
        wird nicht angerührt, auch keine Verknüpfung; Sicherungskopien löscht der
        Befehl nicht.

        Aufruf
          earlywarning purge DATEI [OPTIONEN]

          DATEI          die Einstellungsdatei (YAML)
          --today TAG   der Tag, nach dem es geht; sonst der heutige
          --dry-run      nur nennen, nichts löschen
          --lang, --json, --quiet, --log wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning purge earlywarning.yaml --dry-run
          earlywarning purge earlywarning.yaml --today 2027-04-01

        Lists the extracts (delete-by) of all quarters and the files of scores of single
        children (child-scores), and deletes those whose day has come. Whatever else is
        there is left alone, links included. Backups are not deleted.

        Usage
          earlywarning purge SETTINGS [OPTIONS]

          SETTINGS       the settings file (YAML)
          --today DATE   the day that counts; otherwise today
          --dry-run      list only, delete nothing
          --lang, --json, --quiet, --log as in "earlywarning --help"
        """);

    internal static readonly LocalText Init = new(
        """
        Beispiele
          earlywarning init musterstadt
          earlywarning init grossstadt --children 200000 --districts 120 --seed 7
          earlywarning init schulen --schild

        Legt ein erfundenes Projekt an: Auszüge, Karte und Einstellungen einer Stadt,
        die es nicht gibt, mit bekannter Wahrheit. Gleiche Zahlen und gleicher Startwert
        geben dieselben Dateien. Der Ordner muss neu oder leer sein.

        Aufruf
          earlywarning init ORDNER [OPTIONEN]

          ORDNER           der Ordner
          --children N     Zahl der Kinder (500 bis 5000000; sonst 12000)
          --districts N    Zahl der Stadtteile (4 bis 2000; sonst 26)
          --quarters N     Zahl der Quartale (1 bis 12; sonst 3)
          --seed N         Startwert des Zufalls (sonst 1)
          --schild         Schulen geben Ordner aus SchILD-NRW ab (ein Quartal; sonst
                           3000 Kinder in 9 Stadtteilen)
          --lang, --json, --quiet, --log wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning init musterstadt
          earlywarning init largecity --children 200000 --districts 120 --seed 7
          earlywarning init schools --schild

        Lays out a made-up project: extracts, map and settings of a city that does not
        exist, with known truth. The same numbers and the same seed give the same files.
        The folder must be new or empty.

        Usage
          earlywarning init DIR [OPTIONS]

          DIR              the folder
          --children N     number of children (500 to 5000000; otherwise 12000)
          --districts N    number of districts (4 to 2000; otherwise 26)
          --quarters N     number of quarters (1 to 12; otherwise 3)
          --seed N         seed of chance (otherwise 1)
          --schild         schools hand over SchILD-NRW folders (one quarter; otherwise
                           3000 children in 9 districts)
          --lang, --json, --quiet, --log as in "earlywarning --help"
        """);
}
