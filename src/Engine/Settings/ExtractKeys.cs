using EarlyWarning.Vocabulary;
using static EarlyWarning.Settings.SettingsWords;

namespace EarlyWarning.Settings;

/// <summary>The keys of an extract.</summary>
internal static class ExtractKeys
{
    private static readonly LocalText Detected = new("erkannt", "detected");
    private static readonly LocalText None = new("keine", "none");

    /// <summary>One extract.</summary>
    public static MapShape Extract { get; } = new(
        new SettingsKey("id", new TextShape(TextForm.Id),
            new("Name in Berichten, einmalig", "name in reports, unique")) { Required = true },
        new SettingsKey("file", new TextShape(),
            new("Datei, relativ zu dieser Datei; {quarter} steht für das Quartal", "file, relative to this file; {quarter} stands for the quarter")) { Required = true },
        new SettingsKey("domain", Domains, new("der Dienst, von dem sie kommt", "the service it comes from")) { Required = true },
        new SettingsKey("level", new WordShape("child", "district"),
            new("ob eine Zeile ein Kind oder ein Stadtteil ist", "whether a row is a child or a district")) { Required = true },
        new SettingsKey("controller", new TextShape(),
            new("die verantwortliche Stelle", "who is responsible for the data")) { Required = true },
        new SettingsKey("legal-basis", new TextShape(),
            new("das Gesetz oder der Vertrag, der die Nutzung erlaubt", "the law or contract that allows this use")) { Required = true },
        new SettingsKey("child-level-legal-basis", new TextShape(),
            new("das Gesetz, das Angaben der Jugendhilfe über einzelne Kinder erlaubt; Pflicht bei domain youth mit level child, denn die Planung nutzt sonst nur zusammengefasste Angaben",
                "the law that allows youth-service data on single children; required for domain youth with level child, because planning uses aggregated data otherwise")) { Otherwise = None },
        new SettingsKey("purpose", new TextShape(),
            new("wofür die Daten genutzt werden dürfen", "what the data may be used for")) { Required = true },
        new SettingsKey("delete-by", new EitherShape(new TextShape(TextForm.Day), Deletion),
            new("Tag, an dem die Datei gelöscht sein muss: ein Tag oder Monate nach dem Stichtag; „earlywarning purge“ löscht sie",
                "the day on which the file has to be gone: a day, or months after the as-of date; \"earlywarning purge\" deletes it")) { Required = true },
        new SettingsKey("period", new EitherShape(new WordShape("quarter"), Period),
            new("der Zeitraum: das Wort quarter oder from und to", "the period covered: the word quarter, or from and to")) { Required = true },
        new SettingsKey("stage", new WordShape("all", "early", "primary", "lower-secondary", "transition"),
            new("Stufe aller Zeilen", "stage of all rows"))
        {
            Otherwise = new("aus den Spalten, sonst alle Stufen", "from the columns, otherwise all stages"),
        },
        new SettingsKey("format", new EitherShape(new WordShape("schild"), Format),
            new("Aufbau der CSV-Datei; das Wort schild steht für den Ordner einer Ausfuhr von SchILD-NRW", "layout of the CSV file; the word schild stands for the folder of a SchILD-NRW export")) { Otherwise = Detected },
        new SettingsKey("schild", SchildKeys.Schild,
            new("wie der Ordner gelesen wird; Pflicht bei format schild", "how the folder is read; required for format schild")) { Otherwise = None },
        new SettingsKey("columns", Columns,
            new("die Spalten, die gelesen werden; keine andere wird gelesen; Pflicht außer bei format schild",
                "the columns that are read; no other is ever parsed; required except for format schild")) { Otherwise = None },
        new SettingsKey("drop", new ListShape(new TextShape()),
            new("Spalten, die bekannt sind und bewusst nicht gelesen werden", "columns known to be there and not read on purpose")) { Default = "[]" });

    private static MapShape Deletion => new(
        new SettingsKey("months-after", new WholeNumberShape(1, 120), new("Monate nach dem Stichtag des Quartals", "months after the quarter's as-of date")) { Required = true, Unit = new("Monate", "months") });

    private static MapShape Period => new(
        new SettingsKey("from", new TextShape(TextForm.Day), new("erster Tag", "first day")) { Required = true },
        new SettingsKey("to", new TextShape(TextForm.Day), new("letzter Tag", "last day")) { Required = true });

    private static MapShape Format => new(
        new SettingsKey("separator", new WordShape(";", ",", "tab", "|"), new("Trennzeichen", "separator")) { Otherwise = Detected },
        new SettingsKey("encoding", new WordShape("utf-8", "windows-1252"),
            new("Kodierung der Zeichen", "character encoding")) { Otherwise = Detected },
        new SettingsKey("decimal", new WordShape(",", "."), new("Dezimalzeichen", "decimal sign")) { Otherwise = Detected },
        TableKeys.Table);

    private static MapShape Columns => new(
        new SettingsKey("key", new TextShape(),
            new("Pseudonym des Kindes; Pflicht bei level child", "pseudonym of the child; required for level child")) { Otherwise = None },
        new SettingsKey("district", new TextShape(), new("Stadtteilschlüssel", "district code")) { Required = true },
        new SettingsKey("grade", new TextShape(), new("Jahrgang", "grade")) { Otherwise = None },
        new SettingsKey("age-months", new TextShape(),
            new("Alter in vollen Monaten am Ende des Zeitraums", "age in whole months at the end of the period")) { Otherwise = None },
        new SettingsKey("stage", new TextShape(), new("Stufe als Wort", "stage by its word")) { Otherwise = None },
        new SettingsKey("date", new TextShape(),
            new("Datum der Werte einer Zeile", "date of the row's values")) { Otherwise = new("Ende des Zeitraums", "the period's end") },
        new SettingsKey("from", new TextShape(),
            new("erster Tag des Zeitraums einer Zeile (etwa eines Schulbesuchs), nur level child", "first day of the spell of a row (of attending a school, say), level child only")) { Otherwise = None },
        new SettingsKey("to", new TextShape(),
            new("letzter Tag des Zeitraums; leer, solange er dauert; nur level child", "last day of the spell; empty while it lasts; level child only")) { Otherwise = None },
        new SettingsKey("school", new TextShape(),
            new("Nummer oder Name der Schule, nur level child; wird nie veröffentlicht", "number or name of the school, level child only; never published")) { Otherwise = None },
        new SettingsKey("group", new TextShape(),
            new("Gruppe des Kindes, nur level child; welche Werte es gibt, sagt groups", "group of the child, level child only; groups says which values there are")) { Otherwise = None },
        new SettingsKey("audit", new ByAuditShape(new TextShape()),
            new("Spalten für die Prüfung auf Unterschiede zwischen Gruppen, nur level child: Kennung (fit: fairness: columns) und Spalte; gelesen nur von „earlywarning fit“",
                "columns for the audit of differences between groups, level child only: id (fit: fairness: columns) and column; read by \"earlywarning fit\" only")) { Otherwise = None },
        new SettingsKey("indicator", new TextShape(),
            new("Langform, eine Zeile je Wert: Spalte mit dem Wort des Indikators", "long form, one row per value: column with the indicator's word")) { Otherwise = new("Breitform", "wide form") },
        new SettingsKey("value", new TextShape(),
            new("Langform: Spalte mit dem Wert", "long form: column with the value")) { Otherwise = None },
        new SettingsKey("count", new TextShape(),
            new("Langform: Spalte mit der Anzahl", "long form: column with the count")) { Otherwise = None },
        new SettingsKey("denominator", new TextShape(),
            new("Langform: Spalte mit der Grundgesamtheit", "long form: column with the denominator")) { Otherwise = None },
        new SettingsKey("indicators", new ByIndicatorShape(new EitherShape(new TextShape(), IndicatorColumn)),
            new("die Indikatoren, die gelesen werden, mindestens einer: Kennung und Spalte (Langform: Wort)", "the indicators read, at least one: id and column (long form: word)")) { Required = true });

    private static MapShape IndicatorColumn => new(
        new SettingsKey("column", new TextShape(),
            new("Spalte mit dem Wert (Langform: Wort des Indikators)", "column with the value (long form: the indicator's word)")) { Otherwise = None },
        new SettingsKey("columns", new ListShape(new TextShape(), AtLeast: 2),
            new("mehrere Spalten mit Schlüsseln statt column, nur mit coding", "several columns with codes instead of column, with coding only")) { Otherwise = None },
        new SettingsKey("coding", new WordShape([.. FindingCoding.All.Select(coding => coding.Word)]),
            new("Schlüssel der Schuleingangsuntersuchung, siehe docs/formats.md; nur level child", "codes of the school-entry examination, see docs/formats.md; level child only")) { Otherwise = None },
        new SettingsKey("counts", new ListShape(new TextShape(), AtLeast: 2),
            new("mehrere Spalten statt count, deren Summe die Anzahl ist, nur level district", "several columns instead of count, whose sum is the count, level district only")) { Otherwise = None },
        new SettingsKey("per", PositiveFactor,
            new("worauf sich ein Wert ohne Grundgesamtheit bezieht: 100 bei Prozent, 1000 bei „je 1.000“; Pflicht bei domain youth", "what a value without denominator is per: 100 for per cent, 1000 for \"per 1,000\"; required for domain youth")) { Otherwise = new("wie im Katalog", "as in the catalogue") },
        new SettingsKey("count", new TextShape(),
            new("Spalte mit der Anzahl, nur level district", "column with the count, level district only")) { Otherwise = None },
        new SettingsKey("denominator", new TextShape(),
            new("Spalte mit der Grundgesamtheit, nur level district", "column with the denominator, level district only")) { Otherwise = None },
        new SettingsKey("factor", PositiveFactor,
            new("Umrechnung: der gelesene Wert mal diese Zahl", "conversion: the value read times this number")) { Default = "1" },
        new SettingsKey("one-when", new ListShape(new TextShape(TextForm.Code)),
            new("Schlüssel, die 1 bedeuten; jeder andere bedeutet 0; nur level child", "codes that mean 1; any other means 0; level child only")) { Default = "[]" },
        new SettingsKey("missing", new ListShape(new TextShape(TextForm.Code)),
            new("Werte, die „keine Angabe“ bedeuten", "values that stand for no data")) { Default = "[]" });
}
