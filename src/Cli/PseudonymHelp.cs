using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The help of the commands that make pseudonyms.</summary>
internal static class PseudonymHelp
{
    internal static readonly LocalText Key = new(
        """
        Beispiele
          earlywarning key new geheimnis.key

        Legt ein Geheimnis von 256 Bit an, aus dem die Schlüssel der Kinder entstehen.
        Eine vorhandene Datei wird nie überschrieben. Das Geheimnis hält die
        Vertrauensstelle oder die abgeschottete Statistikstelle, nie die auswertende
        Stelle. Wird es vernichtet, passt kein neuer Schlüssel mehr zu den alten.

        Aufruf
          earlywarning key new DATEI [OPTIONEN]

          DATEI   die neue Datei; lesen darf sie nur das eigene Konto
          --lang, --json, --quiet, --log wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning key new secret.key

        Makes a secret of 256 bits, from which the keys of children come. A file that is
        there is never overwritten. The trust unit or the sealed statistics office holds
        the secret, never those who analyse. Once it is destroyed, no new key fits the
        old ones.

        Usage
          earlywarning key new FILE [OPTIONS]

          FILE   the new file; only this account may read it
          --lang, --json, --quiet, --log as in "earlywarning --help"
        """);

    internal static readonly LocalText Pseudonymise = new(
        """
        Beispiele
          earlywarning pseudonymise kinder.csv --key geheimnis.key --out auszug.csv
          earlywarning pseudonymise seu.csv --key g.key --out auszug.csv
              --family-name Name --first-name Rufname --birth-date Geb --drop Bemerkung

        Ersetzt Familienname, Vornamen und Geburtsdatum durch einen Schlüssel. Schreib-
        weisen (Müller-Lüdenscheid, MUELLER LUEDENSCHEID) geben denselben Schlüssel.
        Spalten mit Anschrift, Staatsangehörigkeit, Religion und Ähnlichem fallen weg.
        Keine Meldung enthält einen Namen.

        Aufruf
          earlywarning pseudonymise DATEI [OPTIONEN]

          DATEI                    die CSV-Datei mit Namen
          --key DATEI              das Geheimnis; sonst die Umgebungsvariable
                                   EARLYWARNING_KEY
          --out DATEI              die neue Datei (Pflicht)
          --family-name SPALTE     Familienname (sonst Nachname)
          --first-name SPALTE      Vornamen (sonst Vorname)
          --birth-date SPALTE      Geburtsdatum (sonst Geburtsdatum)
          --key-column SPALTE      Spalte des Schlüssels (sonst pseudonym)
          --drop A,B               weitere Spalten, die wegfallen
          --lang, --json, --quiet, --log wie bei „earlywarning --help“
        """,
        """
        Examples
          earlywarning pseudonymise children.csv --key secret.key --out extract.csv
          earlywarning pseudonymise seu.csv --key s.key --out extract.csv
              --family-name Name --first-name Rufname --birth-date Geb --drop Bemerkung

        Replaces family name, first names and birth date by a key. Spellings
        (Müller-Lüdenscheid, MUELLER LUEDENSCHEID) give the same key. Columns with
        address, nationality, religion and the like are left out. No message holds a
        name.

        Usage
          earlywarning pseudonymise FILE [OPTIONS]

          FILE                     the CSV file with names
          --key FILE               the secret; otherwise the environment variable
                                   EARLYWARNING_KEY
          --out FILE               the new file (required)
          --family-name COLUMN     family name (otherwise Nachname)
          --first-name COLUMN      first names (otherwise Vorname)
          --birth-date COLUMN      birth date (otherwise Geburtsdatum)
          --key-column COLUMN      column of the key (otherwise pseudonym)
          --drop A,B               further columns to leave out
          --lang, --json, --quiet, --log as in "earlywarning --help"
        """);
}
