using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The help of <c>fit</c>.</summary>
internal static class FitHelp
{
    internal static readonly LocalText Fit = new(
        """
        Beispiele
          earlywarning fit samples/data/lernen.yaml
          earlywarning fit lernen.yaml --json --quiet > guete.json

        Lernt aus beobachteten Zielgrößen (etwa: ohne Abschluss, kein Anschluss) ein
        Modell, das man lesen kann, prüft es an einem späteren Quartal und schreibt
        Modell und Modellkarte, beide oder keine. Neben dem Modell stehen immer
        Grundrate, Checkliste und „nur der Stadtteil“. Was erst nach dem Stichtag
        bekannt war, hält die Anpassung an. Unterschiede zwischen Gruppen über der
        Grenze halten das Modell zurück, bis jemand sie in den Einstellungen
        verantwortet. Nicht für Entscheidungen über ein einzelnes Kind.

        Aufruf
          earlywarning fit DATEI [--lang de|en] [--json] [-q|--quiet] [--log GRAD]

          DATEI   die Einstellungsdatei (YAML) mit fit, siehe docs/learning.md

        Rückgabewerte
          0 geschrieben                    3 Einstellungen fehlerhaft
          4 Auszüge unbrauchbar, oder sie kennen die Zielgröße schon am Stichtag
          5 Eingabe fehlt                  6 nicht schreibbar
          7 Unterschied zwischen Gruppen über der Grenze, nichts geschrieben
        """,
        """
        Examples
          earlywarning fit samples/data/lernen.yaml
          earlywarning fit lernen.yaml --json --quiet > quality.json

        Learns from observed outcomes (such as: no certificate, no follow-on) a model
        that can be read, tests it on a later quarter, and writes model and model
        card, both or neither. Beside the model there are always the base rate, the
        checklist and "the district alone". What became known only after the as-of
        date stops the fit. Differences between groups beyond the limit hold the model
        back until the settings answer for them.
        Not for decisions about an individual child.

        Usage
          earlywarning fit SETTINGS [--lang de|en] [--json] [-q|--quiet] [--log LEVEL]

          SETTINGS   the settings file (YAML) with fit, see docs/learning.md

        Exit codes
          0 written                        3 settings faulty
          4 extracts of no use, or they know the outcome at the as-of date
          5 input missing                  6 not writable
          7 difference between groups beyond the limit, nothing written
        """);
}
