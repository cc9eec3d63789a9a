namespace EarlyWarning.Settings;

/// <summary>The description of the settings file, for editors and for readers. Both texts follow from the keys that the loader checks.</summary>
public static class SettingsSchema
{
    /// <summary>The settings as JSON Schema (draft 2020-12), for completion and checks in an editor.</summary>
    /// <returns>Indented JSON that ends with a line feed; the same bytes on every machine.</returns>
    /// <remarks>It says what a single key may hold. What must hold between keys is checked by <see cref="SettingsFile.Load"/> only.</remarks>
    public static string ToJson() => SchemaJson.Write(SettingsKeys.Root);

    /// <summary>The settings as a reference page: one table row for each key.</summary>
    /// <returns>Markdown that ends with a line feed; the same bytes on every machine.</returns>
    public static string ToMarkdown() => SchemaMarkdown.Write(SettingsKeys.Root);
}
