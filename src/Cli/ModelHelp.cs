using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The help of <c>model</c>.</summary>
internal static class ModelHelp
{
    internal static readonly LocalText Model = new(
        """
        Beispiele
          earlywarning model edit modell.json --stage primary --term S01
              --cap -0.5..0.5 --reason "eine Schule" --output modell-2.json
          earlywarning model edit modell.json --stage primary --term S07 --remove
              --reason "Erfassung geändert" --output modell-3.json
          earlywarning model diff modell.json modell-2.json

        „edit“ ändert die Punkte eines Indikators von Hand und schreibt ein neues
        Modell mit der nächsten Version; das bisherige bleibt. Grund und Art der
        Änderung stehen bei der Quelle der Punkte und in der Modellkarte, die, wo es
        eine gibt, fortgeschrieben wird; ihre Gütezahlen sind die vor der Änderung.
        Startwert und Schwelle bleiben. „diff“ zeigt, worin sich zwei Modelle
        unterscheiden; „checklist“ ist das mitgelieferte.

        Aufruf
          earlywarning model edit|diff … [OPTIONEN]
          earlywarning model edit [DATEI] MODELL [OPTIONEN]
          earlywarning model diff [DATEI] A B

          DATEI    eine Einstellungsdatei, wo sie eigene Indikatoren nennt
          MODELL   die Modelldatei (.json)

        Zu edit gehören genau eine Änderung und die vier Angaben (Pflicht)
          --stage STUFE        early, primary, lower-secondary oder transition
          --term KENNUNG       Kennung des Indikators
          --cap VON..BIS       Punkte begrenzen, auch die für „fehlt“ (Log-Odds)
          --smooth             über benachbarte Abschnitte mitteln (1, 2, 1; sichere
                               Abschnitte zählen mehr)
          --monotone up|down   mit dem Wert nur steigen oder nur fallen lassen
          --remove             den Indikator weglassen
          --reason TEXT        warum, in einer Zeile
          --output DATEI       das neue Modell; darf noch nicht da sein
          --lang, --json, --quiet, --log wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning model edit model.json --stage primary --term S01
              --cap -0.5..0.5 --reason "one school" --output model-2.json
          earlywarning model edit model.json --stage primary --term S07 --remove
              --reason "records changed" --output model-3.json
          earlywarning model diff model.json model-2.json

        "edit" changes the points of an indicator by hand and writes a new model with
        the next version; the one before stays. Reason and kind of the change stand
        with the source of the points and in the model card, which is carried on where
        there is one; its figures are those before the change. Start value and
        threshold stay. "diff" shows in what two models differ; "checklist" is the one
        that is shipped.

        Usage
          earlywarning model edit|diff … [OPTIONS]
          earlywarning model edit [SETTINGS] MODEL [OPTIONS]
          earlywarning model diff [SETTINGS] A B

          SETTINGS   a settings file where it names indicators of its own
          MODEL      the model file (.json)

        edit needs exactly one change, and the four that say where and why (required)
          --stage STAGE        early, primary, lower-secondary or transition
          --term ID            id of the indicator
          --cap LOW..HIGH      hold points within limits, also that of "missing"
                               (log-odds)
          --smooth             average over neighbouring bins (1, 2, 1; sure bins
                               count more)
          --monotone up|down   let points only rise, or only fall, with the value
          --remove             leave the indicator out
          --reason TEXT        why, in one line
          --output FILE        the new model; must not be there yet
          --lang, --json, --quiet, --log as in "earlywarning --help"
        """);
}
