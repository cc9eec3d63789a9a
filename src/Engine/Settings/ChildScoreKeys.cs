namespace EarlyWarning.Settings;

/// <summary>The keys of <c>child-scores</c>.</summary>
internal static class ChildScoreKeys
{
    /// <summary>The map behind the key.</summary>
    public static MapShape ChildScores => new(
        new SettingsKey("purpose", new TextShape(), new("wofür die Datei verwendet werden darf", "what the file may be used for")) { Required = true },
        new SettingsKey("legal-basis", new TextShape(),
            new("Gesetz oder Vereinbarung, die das erlaubt", "the law or contract that allows it")) { Required = true },
        new SettingsKey("recipient", new TextShape(), new("wer die Datei bekommt", "who is given the file")) { Required = true },
        new SettingsKey("delete-by", new TextShape(TextForm.Day),
            new("Tag, an dem die Datei gelöscht sein muss; nach dem Stichtag des Quartals", "the day on which the file has to be gone; after the quarter's as-of date")) { Required = true },
        new SettingsKey("folder", new TextShape(),
            new("eigener Ordner der Datei, außerhalb des Ergebnisordners, relativ zu dieser Datei", "folder of its own for the file, outside of the output folder, relative to this file")) { Required = true });
}
