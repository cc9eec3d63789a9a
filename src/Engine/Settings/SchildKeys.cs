namespace EarlyWarning.Settings;

/// <summary>The keys of a SchILD-NRW folder and their reading.</summary>
internal static class SchildKeys
{
    /// <summary>The indicators that a folder can give, in the order of the catalogue.</summary>
    /// <remarks>S11 stands in no file of the export.</remarks>
    public static readonly string[] Computable =
    [
        "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S12", "S15", "S16", "S17", "S18", "S19", "S20", "S21", "S22",
    ];

    /// <summary>The indicators that a folder can give as shares of districts only.</summary>
    public static readonly string[] Shares = ["S13", "S14"];

    private static readonly WordShape Entries = new("subjects", "days", "totals");

    /// <summary>The keys.</summary>
    public static MapShape Schild => new(
        new SettingsKey("absences", Entries,
            new("wie die Schule Fehlstunden erfasst: je Fach, je Tag oder als Gesamtzahl", "how the school enters absences: per subject, per day or as a total")) { Required = true },
        new SettingsKey("absences-upper-secondary", Entries,
            new("dasselbe für die Oberstufe", "the same for the upper secondary level")) { Otherwise = new("wie absences", "as absences") },
        new SettingsKey("district", new WordShape("ortsteil", "plz"),
            new("woran der Stadtteil erkannt wird: die Spalte Ortsteil oder PLZ", "by which the district is found: the column Ortsteil or PLZ")) { Default = "ortsteil" },
        new SettingsKey("district-table", new TextShape(),
            new("CSV-Datei mit den Spalten name und code, die den Eintrag in einen Stadtteilschlüssel übersetzt, relativ zu dieser Datei",
                "CSV file with the columns name and code that turns the entry into a district code, relative to this file"))
        {
            Otherwise = new("der Eintrag ist der Schlüssel", "the entry is the code"),
        },
        new SettingsKey("secret", new TextShape(),
            new("Datei mit dem Geheimnis der Pseudonyme, relativ zu dieser Datei", "file with the secret of the pseudonyms, relative to this file"))
        {
            Otherwise = new("die Umgebungsvariable EARLYWARNING_KEY", "the environment variable EARLYWARNING_KEY"),
        },
        new SettingsKey("pupils", new WordShape("current", "leavers"),
            new("wer zählt: die Kinder, die jetzt an der Schule sind, oder die Abgänge der zwölf Monate vor dem Stichtag (für S21 und S22)",
                "who counts: the children now at school, or those who left within the twelve months before the as-of date (for S21 and S22)")) { Default = "current" },
        new SettingsKey("school", new TextShape(TextForm.Code),
            new("Nummer oder Name der Schule; wird nie veröffentlicht", "number or name of the school; never published")) { Otherwise = new("nicht genannt", "not stated") },
        new SettingsKey("weeks", new NumberShape(1, 26),
            new("Unterrichtswochen im Halbjahr", "weeks of lessons in a half-year")) { Default = "19", Unit = new("Wochen", "weeks") },
        new SettingsKey("all-day", new ListShape(new TextShape(TextForm.Code), AtLeast: 1),
            new("Wörter der Schule, die den offenen Ganztag bedeuten", "words of the school that mean all-day school"))
        {
            Otherwise = new("GANZTAG, OGS", "GANZTAG, OGS"),
        },
        new SettingsKey("indicators", new ListShape(new WordShape([.. Computable]), AtLeast: 1),
            new("die Indikatoren, die berechnet werden", "the indicators that are computed")) { Otherwise = new("alle, die sich berechnen lassen", "all that can be computed") },
        new SettingsKey("area-shares", new ListShape(new WordShape([.. Shares]), AtLeast: 1),
            new("Indikatoren, die nur als Anteil eines Stadtteils berechnet werden, ohne Zahl der Kinder; die Spalten Zuzugsjahr und Verkehrssprache werden sonst nicht angesehen",
                "indicators that are computed as a share of a district only, without numbers of children; the columns Zuzugsjahr and Verkehrssprache are not looked at otherwise"))
        {
            Otherwise = new("keine", "none"),
        });

    /// <summary>The settings of a checked map.</summary>
    /// <param name="map">The map.</param>
    /// <returns>The record with defaults filled in.</returns>
    public static SchildSettings Read(Setting map) => new()
    {
        Absences = Entry(map.SoundText("absences")),
        AbsencesUpperSecondary = Entry(map["absences-upper-secondary"]?.Text ?? map.SoundText("absences")),
        ByPostcode = map.SoundText("district") == "plz",
        DistrictTable = map["district-table"]?.Text,
        Secret = map["secret"]?.Text,
        Leavers = map.SoundText("pupils") == "leavers",
        School = map["school"]?.Text,
        Weeks = map.SoundNumber("weeks"),
        AreaShares = map.SoundText("pupils") == "leavers" || map["area-shares"] is null ? [] : [.. Shares.Where(map.Texts("area-shares").Contains)],
        AllDay = map["all-day"] is { } words ? [.. words.Items.Select(word => word.Text).OfType<string>()] : new SchildSettings { Absences = 0, AbsencesUpperSecondary = 0 }.AllDay,
    };

    /// <summary>The columns that a folder stands for, so that later rooms see an extract like any other.</summary>
    /// <param name="map">The checked map.</param>
    /// <returns>Names for messages, and one column per indicator.</returns>
    public static ColumnSettings Columns(Setting map)
    {
        var wanted = map.Texts("indicators");
        return new()
        {
            Key = "Nachname, Vorname, Geburtsdatum",
            District = map.SoundText("district") == "plz" ? "PLZ" : "Ortsteil",
            Grade = "Jahrgang",
            Indicators = [.. Computable.Where(id => wanted.IsEmpty || wanted.Contains(id)).Select(id => new IndicatorColumn { Indicator = id, Column = id })],
        };
    }

    private static AbsenceEntry Entry(string word) => word switch
    {
        "subjects" => AbsenceEntry.Subjects,
        "days" => AbsenceEntry.Days,
        _ => AbsenceEntry.Totals,
    };
}
