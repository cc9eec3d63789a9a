using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Turns the checked settings of an added indicator into an entry of the catalogue.</summary>
internal static class AddedIndicatorReading
{
    private static readonly LocalText NoThreshold = new("Kein Schwellenwert angegeben.", "No threshold stated.");

    /// <summary>One added indicator. It has no cut: a model says itself where its cuts are.</summary>
    /// <param name="map">The entry, checked.</param>
    /// <returns>The indicator.</returns>
    public static Indicator Indicator(Setting map)
    {
        var outcome = map.Sound("outcome").Truth == true;
        var level = map.SoundText("level");
        return new Indicator
        {
            Id = map.SoundText("id"),
            Label = Bilingual(map.Sound("label")),
            Domain = ExtractReading.DomainOf(map.SoundText("domain")),
            Unit = Bilingual(map.Sound("unit")),
            Minimum = map.SoundNumber("minimum"),
            Maximum = map.SoundNumber("maximum"),
            Direction = outcome ? 0 : map.SoundText("direction") switch { "up" => 1, "down" => -1, _ => 0 },
            Stages = [.. map.Texts("stages").Select(ExtractReading.StageOf).Order()],
            ForChildren = level is "child" or "both",
            ForDistricts = level is "district" or "both",
            Per = map.SoundNumber("per"),
            Leading = map.Sound("leading").Truth == true,
            Malleable = map.Sound("malleable").Truth == true,
            Contact = map.Sound("contact").Truth == true,
            Outcome = outcome,
            Threshold = map["threshold"] is { } threshold ? Bilingual(threshold) : NoThreshold,
            Sources = map.Texts("sources"),
        };
    }

    /// <summary>A text in both languages.</summary>
    /// <param name="map">The map with de and en, checked.</param>
    /// <returns>The text.</returns>
    public static LocalText Bilingual(Setting map) => new(map.SoundText("de"), map.SoundText("en"));
}
