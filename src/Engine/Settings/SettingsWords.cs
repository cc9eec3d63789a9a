using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Units and shapes that several parts of the settings share.</summary>
internal static class SettingsWords
{
    /// <summary>Unit of a share between 0 and 1.</summary>
    public static LocalText Share => new("Anteil", "share");

    /// <summary>Unit of probabilities.</summary>
    public static LocalText Probability => new("Wahrscheinlichkeit", "probability");

    /// <summary>Unit of a count of children.</summary>
    public static LocalText Children => new("Kinder", "children");

    /// <summary>A share with both ends excluded.</summary>
    public static NumberShape OpenShare => new(0, 1) { AboveMinimum = true, BelowMaximum = true };

    /// <summary>A text in German and in English, both required.</summary>
    public static MapShape Bilingual => new(
        new SettingsKey("de", new TextShape(), new("deutscher Wortlaut", "German wording")) { Required = true },
        new SettingsKey("en", new TextShape(), new("englischer Wortlaut", "English wording")) { Required = true });

    /// <summary>The words for the services.</summary>
    public static WordShape Domains => new("school", "health", "youth");

    /// <summary>A factor or a number per which something is counted: above 0, at most a million.</summary>
    public static NumberShape PositiveFactor => new(0, 1_000_000) { AboveMinimum = true };
}
