using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The help of the commands that ask, compare and hand on, and compute nothing anew.</summary>
internal static class QueryHelp
{
    internal static readonly LocalText Compare = new(
        """
        Beispiele
          earlywarning compare 2026-Q1 2026-Q3
          earlywarning compare samples/data/earlywarning.yaml 2026-Q1 2026-Q3 --all
          earlywarning compare checklist eigenes-modell.json

        Vergleicht zwei veröffentlichte Quartale aus dem Ergebnisspeicher: anderes
        Urteil, anderer Rang, anderer Anteil, jeweils mit Bereich und ob es mehr als
        Zufall ist; nennt auch, was sich nicht vergleichen lässt und warum. Oder zwei
        Modelle: Achsenabschnitte, Schwellen, Indikatoren und Punktwerte. Schreibt
        nichts.

        Aufruf
          earlywarning compare [DATEI] A B [OPTIONEN]

          DATEI   die Einstellungsdatei; sonst earlywarning.yaml in diesem Ordner
          A, B    zwei Quartale, oder zwei Modelldateien (.json); „checklist“ ist
                  das mitgelieferte Modell
          --all   auch nennen, was sich nicht mehr als Zufall verändert hat
          --lang, --json, --quiet, --log wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning compare 2026-Q1 2026-Q3
          earlywarning compare samples/data/earlywarning.yaml 2026-Q1 2026-Q3 --all
          earlywarning compare checklist own-model.json

        Compares two published quarters of the results store: another verdict, another
        rank, another rate, each with its interval and whether it is more than chance;
        says as well what cannot be compared, and why. Or two models: intercepts,
        thresholds, terms and scores. Writes nothing.

        Usage
          earlywarning compare [SETTINGS] A B [OPTIONS]

          SETTINGS   the settings file; otherwise earlywarning.yaml in this folder
          A, B       two quarters, or two model files (.json); "checklist" is the
                     model that is shipped
          --all   list what changed by no more than chance, too
          --lang, --json, --quiet, --log as in "earlywarning --help"
        """);

    internal static readonly LocalText Explain = new(
        """
        Beispiele
          earlywarning explain EW1203
          earlywarning explain S01
          earlywarning explain samples/data/earlywarning.yaml 07 --quarter 2026-Q2

        Erklärt eine Meldung, einen Indikator oder einen Stadtteil: was es ist, warum
        es zählt, was zu tun ist. Ein Stadtteil wird mit dem erklärt, was von ihm
        veröffentlicht ist. Schreibt nichts.

        Aufruf
          earlywarning explain [DATEI] WAS [OPTIONEN]

          DATEI   die Einstellungsdatei; sonst earlywarning.yaml in diesem Ordner,
                  wo eine gebraucht wird
          WAS     Code einer Meldung, Kennung eines Indikators, oder Schlüssel oder
                  Name eines Stadtteils
          --quarter QUARTAL   welches Quartal; sonst das der Einstellungen
          --lang, --json, --quiet, --log wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning explain EW1203
          earlywarning explain S01
          earlywarning explain samples/data/earlywarning.yaml 07 --quarter 2026-Q2

        Explains a finding, an indicator or a district: what it is, why it matters, what
        to do. A district is explained by what is published of it. Writes nothing.

        Usage
          earlywarning explain [SETTINGS] WHAT [OPTIONS]

          SETTINGS   the settings file; otherwise earlywarning.yaml in this folder,
                     where one is needed
          WHAT       code of a finding, id of an indicator, or code or name of a
                     district
          --quarter QUARTER   which quarter; otherwise that of the settings
          --lang, --json, --quiet, --log as in "earlywarning --help"
        """);

    internal static readonly LocalText Export = new(
        """
        Beispiele
          earlywarning export earlywarning.yaml --format xlsx --to versand
          earlywarning export s.yaml --format csv --to versand --quarter 2026-Q2

        Schreibt Dateien eines veröffentlichten Quartals erneut, aus dem
        Ergebnisspeicher: dieselben Bytes, die der Lauf geschrieben hat.

        Aufruf
          earlywarning export DATEI [OPTIONEN]

          DATEI               die Einstellungsdatei (YAML)
          --format FORMAT     csv, data (CSV mit datapackage.json), geojson, gpkg,
                              xlsx, report oder run (Pflicht)
          --to ORDNER         wohin; Dateien gleichen Namens werden ersetzt (Pflicht)
          --quarter QUARTAL   welches Quartal; sonst das der Einstellungen
          --lang, --json, --quiet, --log wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning export earlywarning.yaml --format xlsx --to outbox
          earlywarning export s.yaml --format csv --to outbox --quarter 2026-Q2

        Writes files of a published quarter again, from the results store: the same
        bytes that the run wrote.

        Usage
          earlywarning export SETTINGS [OPTIONS]

          SETTINGS            the settings file (YAML)
          --format FORMAT     csv, data (CSV with datapackage.json), geojson, gpkg,
                              xlsx, report or run (required)
          --to DIR            where to; files of the same names are replaced (required)
          --quarter QUARTER   which quarter; otherwise that of the settings
          --lang, --json, --quiet, --log as in "earlywarning --help"
        """);

    internal static readonly LocalText Completions = new(
        """
        Beispiele
          earlywarning completions bash > ~/.bash_completion
          earlywarning completions zsh > _earlywarning
          earlywarning completions powershell > earlywarning.ps1

        Gibt ein Skript aus, mit dem die Shell Befehle, Optionen und Kennungen dieses
        Programms vervollständigt. Nur für diese Sitzung, in bash und zsh:
        source <(earlywarning completions bash)

        Aufruf
          earlywarning completions SHELL [--lang de|en]

          SHELL   bash, zsh oder powershell
        """,
        """
        Examples
          earlywarning completions bash > ~/.bash_completion
          earlywarning completions zsh > _earlywarning
          earlywarning completions powershell > earlywarning.ps1

        Prints a script that has the shell complete commands, options and ids of this
        program. For this session only, in bash and zsh:
        source <(earlywarning completions bash)

        Usage
          earlywarning completions SHELL [--lang de|en]

          SHELL   bash, zsh or powershell
        """);
}
