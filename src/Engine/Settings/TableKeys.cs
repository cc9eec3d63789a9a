namespace EarlyWarning.Settings;

/// <summary>The keys of a table made for people, and how they become a record.</summary>
internal static class TableKeys
{
    /// <summary>The word that has header rows detected.</summary>
    private const string Detect = "detect";

    private static readonly WordShape Brackets = new("leave-out", "read");

    /// <summary>Below <c>format</c>.</summary>
    public static SettingsKey Table { get; } = new("table", new EitherShape(new WordShape(Detect), Map),
        new("Amtliche Tabelle mit Titel, mehreren Kopfzeilen und Fußnoten, nur level district: das Wort detect oder ihr Aufbau",
            "official table with titles, several header rows and footnotes, level district only: the word detect, or its layout"))
    {
        Otherwise = new("eine Kopfzeile", "one header line"),
    };

    private static MapShape Map => new(
        new SettingsKey("header", new ListShape(new WholeNumberShape(1, 1000)),
            new("Zeilen der Datei, in denen Kopfzeilen beginnen; [] ohne Kopfzeile: die Spalten heißen dann #1, #2 …",
                "lines of the file in which header rows begin; [] without any: the columns are then called #1, #2 …")) { Required = true },
        new SettingsKey("thousands", new WordShape(".", ","),
            new("Zeichen zwischen Tausendern; das andere ist das Dezimalzeichen", "sign between thousands; the other one is the decimal sign"))
        {
            Otherwise = new("nur Leerzeichen", "blanks only"),
        },
        new SettingsKey("leave-out", new ListShape(new TextShape()),
            new("Zeilen, die einen dieser Texte enthalten, zählen nicht", "rows that hold one of these texts do not count")) { Default = "[]" },
        new SettingsKey("brackets", Brackets,
            new("Werte in Klammern (unsicher): weglassen oder lesen", "values in brackets (uncertain): leave out or read")) { Default = "leave-out" });

    /// <summary>The record of a checked setting.</summary>
    /// <param name="setting">What stands behind <c>table</c>; null where nothing does.</param>
    /// <returns>The record; null where the file is no such table.</returns>
    public static TableSettings? Read(Setting? setting)
    {
        if (setting is null) return null;
        if (!setting.IsMap) return new TableSettings();
        return new TableSettings
        {
            Header = [.. setting.Sound("header").Items.Select(item => (int)(item.Whole ?? 0))],
            Thousands = setting["thousands"]?.Text?[0],
            LeaveOut = setting.Texts("leave-out"),
            ReadBrackets = setting["brackets"]?.Text == Brackets.Words[1],
        };
    }
}
