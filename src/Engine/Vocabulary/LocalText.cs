namespace EarlyWarning.Vocabulary;

/// <summary>One text in German and in English.</summary>
/// <param name="German">The German wording, never empty.</param>
/// <param name="English">The English wording, never empty.</param>
public readonly record struct LocalText(string German, string English)
{
    /// <summary>The wording in the given language.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>The German or the English wording.</returns>
    public string In(Language language) => language == Language.German ? German : English;
}
