using static EarlyWarning.Settings.SettingsWords;

namespace EarlyWarning.Settings;

/// <summary>The keys of an indicator that the settings add to the catalogue.</summary>
internal static class AddedIndicatorKeys
{
    private const double Largest = 1_000_000_000;

    /// <summary>One added indicator.</summary>
    public static MapShape Indicator { get; } = new(
        new SettingsKey("id", new TextShape(TextForm.Id),
            new("Kennung, nicht die eines Indikators des Katalogs", "id, not that of an indicator of the catalogue")) { Required = true },
        new SettingsKey("label", Bilingual, new("Name für Menschen", "name for people")) { Required = true },
        new SettingsKey("domain", Domains, new("der Dienst, der es misst", "the service that measures it")) { Required = true },
        new SettingsKey("unit", Bilingual, new("Einheit für Menschen", "unit for people")) { Required = true },
        new SettingsKey("minimum", new NumberShape(-Largest, Largest),
            new("kleinster gültiger Wert", "smallest valid value")) { Required = true },
        new SettingsKey("maximum", new NumberShape(-Largest, Largest),
            new("größter gültiger Wert", "largest valid value")) { Required = true },
        new SettingsKey("direction", new WordShape("up", "down", "none"),
            new("ob ein höherer (up) oder niedrigerer (down) Wert mehr Risiko heißt", "whether a higher (up) or a lower (down) value means more risk")) { Required = true },
        new SettingsKey("stages", new ListShape(new WordShape("all", "early", "primary", "lower-secondary", "transition"), AtLeast: 1),
            new("Stufen, in denen es bekannt ist; all steht allein", "stages in which it is known; all stands alone")) { Required = true },
        new SettingsKey("level", new WordShape("child", "district", "both"),
            new("ob es für Kinder, Stadtteile oder beide gilt", "whether it is given for children, districts or both")) { Required = true },
        new SettingsKey("per", PositiveFactor,
            new("worauf sich eine Anzahl bezieht: 100 bei Prozent", "what a count is per: 100 for a percentage")) { Default = "1" },
        new SettingsKey("leading", new TruthShape(),
            new("kommt früh genug zum Handeln", "comes early enough to act on")) { Default = "false" },
        new SettingsKey("malleable", new TruthShape(), new("ein Dienst kann es ändern", "a service can change it")) { Default = "false" },
        new SettingsKey("contact", new TruthShape(),
            new("zählt den Kontakt mit einem Dienst, nicht den Bedarf", "counts contact with a service, not need")) { Default = "false" },
        new SettingsKey("outcome", new TruthShape(),
            new("ist eine Zielgröße, kein Indikator des Modells", "is an outcome, not a term of a model")) { Default = "false" },
        new SettingsKey("threshold", Bilingual,
            new("veröffentlichter Schwellenwert oder Effekt in Worten", "published threshold or effect in words"))
        {
            Otherwise = new("kein Schwellenwert angegeben", "no threshold stated"),
        },
        new SettingsKey("sources", new ListShape(new TextShape()), new("öffentliche Quellen", "public sources")) { Default = "[]" });
}
