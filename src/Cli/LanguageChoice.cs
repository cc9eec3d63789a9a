using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Which language to speak: as stated, else as the settings file says, else as the environment says.</summary>
internal static class LanguageChoice
{
    /// <summary>Characters of a settings file that are searched for the language: a settings file is shorter, anything longer is none.</summary>
    private const int CharactersSearched = 1 << 16;

    private const string Key = "language:";

    /// <summary>In the order in which POSIX asks them.</summary>
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The languages by the word that <c>--lang</c> and the settings use.</summary>
    internal static readonly IReadOnlyDictionary<string, Language> Words =
        new Dictionary<string, Language>(StringComparer.Ordinal) { ["de"] = Language.German, ["en"] = Language.English };

    /// <summary>The language named by a settings file, found without reading the whole of it as settings, so that its faults can be told in it.</summary>
    /// <param name="path">Path of the settings file; may be empty.</param>
    /// <returns>The language, or null where the file is unreadable or names none.</returns>
    internal static Language? OfSettings(string path)
    {
        try
        {
            // Pipes and devices have length 0: reading ahead would take their content away from the loader.
            if (path.Length == 0 || new FileInfo(path) is not { Exists: true, Length: > 0 }) return null;
            using var reader = new StreamReader(path);
            var head = new char[CharactersSearched];
            var text = new string(head, 0, reader.ReadBlock(head));
            return text.Split('\n').Where(line => line.StartsWith(Key, StringComparison.Ordinal)).Select(Named).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The loader of the settings says what is wrong with the file.
        }

        return null;
    }

    /// <summary>The language of the environment: the first of LC_ALL, LC_MESSAGES and LANG that is set, else the operating system's.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <returns>German where the name begins with <c>de</c>, English otherwise.</returns>
    internal static Language OfEnvironment(Terminal terminal)
    {
        var name = Variables.Select(terminal.Variable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return (name ?? terminal.SystemLanguage).StartsWith("de", StringComparison.OrdinalIgnoreCase) ? Language.German : Language.English;
    }

    private static Language? Named(string line) =>
        Words.TryGetValue(line[Key.Length..].Split('#')[0].Trim().Trim('"', '\''), out var language) ? language : null;
}
