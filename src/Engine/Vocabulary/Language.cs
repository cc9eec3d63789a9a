namespace EarlyWarning.Vocabulary;

/// <summary>The language in which people are spoken to.</summary>
public enum Language
{
    /// <summary>German, the default.</summary>
    German,

    /// <summary>English.</summary>
    English,
}
