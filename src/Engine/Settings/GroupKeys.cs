using static EarlyWarning.Settings.SettingsWords;

namespace EarlyWarning.Settings;

/// <summary>The keys of the breakdown by groups.</summary>
internal static class GroupKeys
{
    /// <summary>The breakdown.</summary>
    public static MapShape Groups { get; } = new(
        new SettingsKey("title", Bilingual, new("wonach aufgegliedert wird", "what the children are broken down by")) { Required = true },
        new SettingsKey("values", new ListShape(Value, AtLeast: 1),
            new("die Gruppen, mindestens eine; leere und andere Werte zählen als eigene Gruppe „ohne Angabe“ (not-stated)",
                "the groups, at least one; empty and other values count as a group of their own, \"not stated\" (not-stated)")) { Required = true });

    private static MapShape Value => new(
        new SettingsKey("value", new TextShape(TextForm.Code),
            new("der Wert in der Spalte columns: group", "the value in the column columns: group")) { Required = true },
        new SettingsKey("label", Bilingual, new("Name der Gruppe", "name of the group")) { Required = true });
}
