using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>What is behind the findings of official tables, and of what jumped since the quarter before.</summary>
internal static class TableExplanations
{
    public static readonly ImmutableArray<ExplainedCodes> All =
    [
        new("EW1180-EW1182 EW1185 EW1197",
            new("Tabellen der Statistik sind für Menschen gemacht: mehrere Kopfzeilen, Summen und Zeichen statt Zahlen. Was Kopf und was Wert ist, soll in den Einstellungen stehen und nicht geraten sein.",
                "Tables of statistics offices are made for people: several header rows, sums, and signs in place of numbers. What is head and what is value should stand in the settings and not be guessed."),
            new("„earlywarning check“ schlägt die Einstellung vor; sie unter format übernehmen und die gelesenen Spalten mit der Tabelle vergleichen.",
                "\"earlywarning check\" proposes the setting; take it over under format and compare the columns read with the table.")),
        new("EW1183-EW1184 EW1189",
            new("Wer eine Datei zweimal ausführt oder in einem anderen Format speichert, verliert die Grenzen ihrer Zellen.", "Whoever exports a file twice or saves it in another format loses the borders of its cells."),
            new("Die Tabelle im Ursprungsprogramm öffnen und einmal als „CSV UTF-8“ speichern.", "Open the table in the program it comes from and save it once as \"CSV UTF-8\".")),
        new("EW1186-EW1187",
            new("Summen und aufgelöste Stadtteile zählten doppelt, wenn sie als Stadtteile gelesen würden.", "Sums and districts that no longer exist would count twice if they were read as districts."),
            new("Prüfen, ob die genannten Zeilen keine Stadtteile sind, und sie unter leave-out nennen.", "Check that the rows named are no districts, and name them under leave-out.")),
        new("EW1188",
            new("1.234 und 1,234 unterscheiden sich um das Tausendfache.", "1.234 and 1,234 differ by a thousand."),
            new("format: thousands angeben, wie die Tabelle geschrieben ist.", "State format: thousands as the table is written.")),
        new("EW1190-EW1194",
            new("Verdoppelt oder halbiert sich ein Anteil von einem Quartal zum nächsten, hat sich meist die Erfassung geändert und nicht die Stadt.",
                "Where a share doubles or halves from one quarter to the next, it is mostly the recording that changed and not the city."),
            new("Bei der abgebenden Stelle nachfragen, was sich geändert hat, bevor die Zahlen gelesen werden.", "Ask the office that hands over the file what has changed before the figures are read.")),
    ];
}
