using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The help in both languages, examples first; 80 columns at most.</summary>
internal static class HelpPages
{
    private static readonly LocalText Root = new(
        """
        Beispiele
          earlywarning init musterstadt
              legt ein erfundenes Projekt zum Ausprobieren an
          earlywarning check musterstadt/earlywarning.yaml
              prüft nur die Eingaben; schreibt nichts
          earlywarning run musterstadt/earlywarning.yaml
              rechnet das Quartal und schreibt Bericht, Karte und Tabellen

        Frühwarnsystem Bildungskette: zeigt je Stadtteil und Stufe, wo Kinder den
        Anschluss zu verlieren drohen, wie sicher das ist und woran es liegt.
        Nicht für Entscheidungen über ein einzelnes Kind.

        Aufruf
          earlywarning BEFEHL [OPTIONEN]
          earlywarning BEFEHL --help

        Befehle
          run DATEI             Quartal rechnen, als Entwurf
          check DATEI           Eingaben prüfen
          publish DATEI         Ergebnisse eines Quartals freigeben
          compare [DATEI] A B   zwei Quartale oder zwei Modelle vergleichen
          explain [DATEI] WAS   Stadtteil, Indikator oder Meldung erklären
          export DATEI          Dateien eines Quartals erneut ausgeben
          fit DATEI             Modell aus Zielgrößen lernen und prüfen
          model edit|diff …     Modell von Hand ändern, zwei vergleichen
          purge DATEI           löschen, was fällig ist
          key new DATEI         Geheimnis für Pseudonyme anlegen
          pseudonymise DATEI    Namen einer CSV-Datei durch Schlüssel ersetzen
          init ORDNER           erfundenes Projekt anlegen
          completions SHELL     Vervollständigung für bash, zsh, PowerShell

        Optionen
          --lang de|en     Sprache der Meldungen; sonst die der Einstellungsdatei,
                           sonst die des Rechners
          --json           ein JSON-Objekt auf der Standardausgabe
          -q, --quiet      kein Fortschritt, keine Meldungen; Fehler immer
          --log GRAD       debug: jeden Schritt mit Zeit, bei Programmfehlern die
                           eigenen Stellen; info (sonst); warn: kein Fortschritt
          --log-format FORM
                           text (sonst) oder json: Meldungen und Fortschritt als
                           ein JSON-Objekt je Zeile
          --version        Version nennen
          -h, --help       diese Hilfe

        Ergebnisse stehen auf der Standardausgabe, Meldungen und Fortschritt auf der
        Fehlerausgabe. NO_COLOR schaltet Farben ab. Strg-C bricht sauber ab.

        Rückgabewerte
          0 fertig                         1 unerwarteter Fehler
          2 falscher Aufruf                3 Einstellungen fehlerhaft
          4 Eingaben abgelehnt             5 Eingabe fehlt oder ist nicht lesbar
          6 Ausgabe nicht schreibbar       7 Veröffentlichung abgelehnt
          130 abgebrochen
        """,
        """
        Examples
          earlywarning init musterstadt
              lays out a made-up project to try things on
          earlywarning check musterstadt/earlywarning.yaml
              checks the input only; writes nothing
          earlywarning run musterstadt/earlywarning.yaml
              computes the quarter and writes report, map and tables

        Early warning along the education chain: shows by district and stage where
        children are at risk of falling out, how sure that is and what drives it.
        Not for decisions about an individual child.

        Usage
          earlywarning COMMAND [OPTIONS]
          earlywarning COMMAND --help

        Commands
          run SETTINGS              compute a quarter, as a draft
          check SETTINGS            check the input
          publish SETTINGS          release the results of a quarter
          compare [SETTINGS] A B    compare two quarters or two models
          explain [SETTINGS] WHAT   explain a district, an indicator or a finding
          export SETTINGS           write the files of a quarter again
          fit SETTINGS              learn a model from outcomes and test it
          model edit|diff …         change a model by hand, compare two
          purge SETTINGS            delete what is due
          key new FILE              make a secret for pseudonyms
          pseudonymise FILE         replace the names of a CSV file by keys
          init DIR                  lay out a made-up project
          completions SHELL         completion for bash, zsh, PowerShell

        Options
          --lang de|en     language of messages; otherwise that of the settings
                           file, otherwise that of the machine
          --json           one JSON object on standard output
          -q, --quiet      no progress, no findings; errors always
          --log LEVEL      debug: each step with its time and, on a failure of the
                           program, its own places; info (default); warn: no progress
          --log-format FORM
                           text (default) or json: messages and progress as one
                           JSON object a line
          --version        name the version
          -h, --help       this help

        Results stand on standard output, messages and progress on standard error.
        NO_COLOR switches colours off. Ctrl-C stops cleanly.

        Exit codes
          0 done                           1 failed unexpectedly
          2 wrong usage                    3 settings faulty
          4 input refused                  5 input missing or unreadable
          6 output not writable            7 publication refused
          130 interrupted
        """);

    /// <summary>The help of the program or of one command.</summary>
    /// <param name="command">The command's word; any other for the program.</param>
    /// <param name="language">The language wanted.</param>
    /// <returns>The page, lines parted by a line feed, without one at its end.</returns>
    internal static string Of(string command, Language language) => (command switch
    {
        "run" => CommandHelp.Run,
        "check" => CommandHelp.Check,
        "publish" => CommandHelp.Publish,
        "compare" => QueryHelp.Compare,
        "explain" => QueryHelp.Explain,
        "export" => QueryHelp.Export,
        "model" => ModelHelp.Model,
        "completions" => QueryHelp.Completions,
        "fit" => FitHelp.Fit,
        "purge" => CommandHelp.Purge,
        "key" => PseudonymHelp.Key,
        "pseudonymise" => PseudonymHelp.Pseudonymise,
        "init" => CommandHelp.Init,
        _ => Root,
    }).In(language);
}
