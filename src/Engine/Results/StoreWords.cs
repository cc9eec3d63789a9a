using System.Globalization;
using System.Text;

namespace EarlyWarning.Results;

/// <summary>The words by which the store names the values of an enumeration: <c>FarAbove</c> is <c>far-above</c>.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal static class StoreWords<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => Hyphenate(value.ToString()));
    private static readonly Dictionary<string, T> Values = Words.ToDictionary(w => w.Value, w => w.Key, StringComparer.Ordinal);

    /// <summary>The word of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its word.</returns>
    public static string Of(T value) => Words[value];

    /// <summary>The value of a word.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="FormatException">No value has this word.</exception>
    public static T Parse(string word) => Values.TryGetValue(word, out var value) ? value : throw new FormatException("The store holds an unknown word.");

    private static string Hyphenate(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        }

        return word.ToString();
    }
}
