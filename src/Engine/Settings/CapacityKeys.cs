namespace EarlyWarning.Settings;

/// <summary>The keys of <c>capacity</c>.</summary>
internal static class CapacityKeys
{
    /// <summary>The map behind the key.</summary>
    public static MapShape Capacity => new(
        new SettingsKey("places", new WholeNumberShape(1, CapacitySettings.MostPlaces),
            new("Zahl der Plätze, die auf Stadtteile verteilt werden", "number of places that are spread over the districts"))
        {
            Required = true, Unit = new("Plätze", "places"),
        },
        new SettingsKey("stage", new WordShape("all", "early", "primary", "lower-secondary", "transition"),
            new("Stufe, für deren Kinder die Plätze da sind", "stage whose children the places are for")) { Default = "all" });
}
