using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>The findings of this room.</summary>
internal static class ResultsFindings
{
    /// <summary>The store cannot be opened or written. {0}: reason.</summary>
    public static readonly FindingKind StoreNotWritable = new("EW1601", Severity.Stop, new(
        "Der Ergebnisspeicher lässt sich nicht öffnen oder beschreiben ({0}); erwartet wird eine beschreibbare Datei. Es wurde nichts veröffentlicht.",
        "The results store cannot be opened or written ({0}); a writable file is expected. Nothing was published."));

    /// <summary>The file is no results store.</summary>
    public static readonly FindingKind NotAStore = new("EW1602", Severity.Stop, new(
        "Datei oder Schema sind kein Ergebnisspeicher dieses Programms oder beschädigt. Alles bleibt unverändert; es wurde nichts veröffentlicht. Bitte eine andere Datei oder ein anderes Schema angeben oder eine Sicherung zurückspielen.",
        "File or schema is not a results store of this program, or it is damaged. It is left as it is; nothing was published. Name another file or schema, or restore a backup."));

    /// <summary>The store is newer than the program. {0}: version found, {1}: version known.</summary>
    public static readonly FindingKind NewerStore = new("EW1603", Severity.Stop, new(
        "Der Ergebnisspeicher hat die Version {0}, dieses Programm kennt Versionen bis {1}. Er bleibt unverändert; es wurde nichts veröffentlicht. Bitte ein neueres Programm verwenden.",
        "The results store has version {0}, this program knows versions up to {1}. It is left as it is; nothing was published. Use a newer program."));

    /// <summary>The store is older than the program. {0}: version found, {1}: version needed.</summary>
    public static readonly FindingKind OlderStore = new("EW1608", Severity.Stop, new(
        "Der Ergebnisspeicher hat die Version {0}, dieses Programm schreibt Version {1}. Er bleibt unverändert; es wurde nichts veröffentlicht. Bitte eine neue Datei angeben: Frühere Quartale, die in den Einstellungen stehen, werden neu gerechnet.",
        "The results store has version {0}, this program writes version {1}. It is left as it is; nothing was published. Name a new file: earlier quarters that the settings list are computed again."));

    /// <summary>Another run holds the store.</summary>
    public static readonly FindingKind StoreBusy = new("EW1604", Severity.Stop, new(
        "Ein anderer Lauf benutzt gerade diesen Ergebnisspeicher. Es wurde nichts veröffentlicht; nach dessen Ende erneut starten.",
        "Another run is using this results store. Nothing was published; start again when it has ended."));

    /// <summary>The output folder cannot be written. {0}: reason.</summary>
    public static readonly FindingKind OutputNotWritable = new("EW1605", Severity.Stop, new(
        "Der Ergebnisordner lässt sich nicht beschreiben ({0}). Frühere Ergebnisse sind unverändert; es wurde nichts veröffentlicht.",
        "The output folder cannot be written ({0}). Earlier results are unchanged; nothing was published."));

    /// <summary>Files of the output folder cannot be read. {0}: reason.</summary>
    public static readonly FindingKind OutputNotReadable = new("EW1609", Severity.Stop, new(
        "Die Dateien des Quartals lassen sich nicht lesen ({0}). Es wurde nichts verändert.",
        "The files of the quarter cannot be read ({0}). Nothing was changed."));

    /// <summary>Where a folder is expected stands a file.</summary>
    public static readonly FindingKind OutputIsFile = new("EW1606", Severity.Stop, new(
        "Hier liegt eine Datei; erwartet wird ein Ordner. Es wurde nichts veröffentlicht.",
        "This is a file; a folder is expected. Nothing was published."));

    /// <summary>The new folder is committed and could not be moved into place. {0}: reason.</summary>
    public static readonly FindingKind NotMoved = new("EW1607", Severity.Stop, new(
        "Die neuen Ergebnisse sind gespeichert, ihr Ordner ließ sich aber nicht an seinen Platz verschieben ({0}). Dateien darin schließen und erneut starten: Der nächste Lauf holt es nach.",
        "The new results are stored, but their folder could not be moved into place ({0}). Close files inside it and start again: the next run catches up."));

    /// <summary>The store holds less of a quarter than its files need. {0}: quarter.</summary>
    public static readonly FindingKind StoredByOlder = new("EW1610", Severity.Stop, new(
        "Das Quartal {0} hat eine ältere Version des Programms gespeichert; für die Ergebnisdateien fehlen Angaben. Bitte das Quartal neu rechnen (run), danach lässt es sich ausgeben.",
        "An older version of the program has stored the quarter {0}; for the files of outputs some of it is missing. Compute the quarter again (run), after that it can be exported."));

    /// <summary>The store on a server cannot be reached or written. {0}: reason.</summary>
    public static readonly FindingKind ServerNotWritable = new("EW1611", Severity.Stop, new(
        "Der Ergebnisspeicher auf dem PostgreSQL-Server ist nicht erreichbar oder nicht beschreibbar ({0}); erwartet werden eine Datenbank und ein Konto, das im Schema Tabellen anlegen darf. Es wurde nichts veröffentlicht.",
        "The results store on the PostgreSQL server cannot be reached or written ({0}); expected are a database and an account that may make tables in the schema. Nothing was published."));

    /// <summary>The numbers of protected rows of an earlier quarter are not remembered. {0}: the file that should hold them.</summary>
    public static readonly FindingKind HiddenForgotten = new("EW1612", Severity.Note, new(
        "Die Zahlen der dort geschützten Zeilen fehlen ({0}) oder passen nicht zu dem, was veröffentlicht wurde. Deshalb bleiben mehr Zeilen geschützt als nötig, bis sie erkennbar andere sind.",
        "The numbers of the rows protected there are missing ({0}) or do not fit what was published. So more rows than necessary stay protected, until they are provably others."));
}
