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
          earlywarning run SETTINGS [--lang de|en] [--json] [-q|--quiet] [--debug]

          SETTINGS   die Einstellungsdatei (YAML)
        """,
        """
        Examples
          earlywarning run samples/data/earlywarning.yaml
          earlywarning run earlywarning.yaml --json --quiet

        Computes the quarter of the settings and publishes it as a whole or not at all.
        Earlier quarters that the settings list and the store lacks are computed first.
        Names the folder, the report and the hotspots at its end.

        Usage
          earlywarning run SETTINGS [--lang de|en] [--json] [-q|--quiet] [--debug]

          SETTINGS   the settings file (YAML)
        """);

    internal static readonly LocalText Check = new(
        """
        Beispiele
          earlywarning check samples/data/earlywarning.yaml
          earlywarning check earlywarning.yaml --json > pruefung.json

        Liest und verknüpft die Auszüge und berichtet: je Datei erkanntes Format,
        Zeilen gelesen, verwendet, beiseitegelegt, Zellen geleert; Verknüpfung;
        Meldungen nach Code. Schreibt sonst nichts. Der Bericht ist intern: Er enthält
        kleine Zahlen.

        Aufruf
          earlywarning check SETTINGS [--lang de|en] [--json] [-q|--quiet] [--debug]

          SETTINGS   die Einstellungsdatei (YAML)
        """,
        """
        Examples
          earlywarning check samples/data/earlywarning.yaml
          earlywarning check earlywarning.yaml --json > check.json

        Reads and links the extracts and reports: for each file the format detected,
        rows read, used and set aside, cells emptied; how the files fit; findings by
        code. Writes nothing else. The report is internal: it holds small numbers.

        Usage
          earlywarning check SETTINGS [--lang de|en] [--json] [-q|--quiet] [--debug]

          SETTINGS   the settings file (YAML)
        """);

    internal static readonly LocalText Init = new(
        """
        Beispiele
          earlywarning init musterstadt
          earlywarning init grossstadt --children 200000 --districts 120 --seed 7

        Legt ein erfundenes Projekt an: Auszüge, Karte und Einstellungen einer Stadt,
        die es nicht gibt, mit bekannter Wahrheit. Gleiche Zahlen und gleicher Startwert
        geben dieselben Dateien. Der Ordner muss neu oder leer sein.

        Aufruf
          earlywarning init DIR [OPTIONEN]

          DIR              der Ordner
          --children N     Zahl der Kinder (500 bis 5000000; sonst 12000)
          --districts N    Zahl der Stadtteile (4 bis 2000; sonst 26)
          --quarters N     Zahl der Quartale (1 bis 12; sonst 3)
          --seed N         Startwert des Zufalls (sonst 1)
          --lang, --json, --quiet, --debug wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning init musterstadt
          earlywarning init largecity --children 200000 --districts 120 --seed 7

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
          --lang, --json, --quiet, --debug as in "earlywarning --help"
        """);
}
