using System.Globalization;
using System.Text;

namespace EarlyWarning.Sources;

/// <summary>Writes the parts of a name in the one form from which keys are made, so that offices which spell a name differently get the same key.</summary>
/// <remarks>
/// In this order: compatibility decomposition (Unicode form KD, so composed and decomposed letters are the same); lower case; ä, ö, ü become
/// ae, oe, ue, and letters outside of a to z are replaced as in machine-readable passports (ICAO Doc 9303 part 3, section 6: å aa, æ ae, ø oe, ß ss, þ th, ł l,
/// ı i …); all other marks are dropped (é e, ç c, ş s); titles, ranks before "von" and nobiliary particles are dropped where a name
/// remains; the letters that are left are joined, so hyphens, apostrophes, blanks and points do not count. Letters of other scripts are kept.
/// </remarks>
internal static class IdentityText
{
    // Ranks are part of the name by law and are kept, except before a particle, where registers hold them in a field of their own.
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "dr", "prof", "professor", "doktor", "dipl" };

    private static readonly HashSet<string> TitleParts = new(StringComparer.Ordinal)
    {
        "dr", "prof", "professor", "doktor", "dipl", "med", "dent", "vet", "phil", "rer", "nat", "pol", "oec", "jur", "iur", "theol", "paed", "ing", "habil", "h", "c", "hc",
    };

    private static readonly HashSet<string> Ranks = new(StringComparer.Ordinal)
    {
        "freiherr", "freifrau", "freiin", "frhr", "graf", "graefin", "baron", "baronin", "baroness", "prinz", "prinzessin", "fuerst", "fuerstin", "herzog", "herzogin", "ritter", "edler", "edle",
    };

    private static readonly HashSet<string> FirstParticles = new(StringComparer.Ordinal) { "von", "vom", "v", "van", "zu", "zum", "zur" };

    private static readonly HashSet<string> MoreParticles = new(StringComparer.Ordinal)
    {
        "von", "vom", "van", "zu", "zum", "zur", "der", "den", "dem", "d", "de", "und", "u", "het", "t", "ter", "ten",
    };

    /// <summary>A family name in the form from which keys are made.</summary>
    /// <param name="text">The name as an office writes it.</param>
    /// <returns>Its letters, such as <c>muellerluedenscheid</c>; empty where there are none.</returns>
    public static string FamilyName(string text)
    {
        var words = Words(text);
        var first = AfterTitles(words);
        var last = words.Count;
        var rank = first;
        while (rank < last - 1 && Ranks.Contains(words[rank])) rank++;
        if (Particles(words, rank, last) is var begin && begin > rank && begin < last) first = begin;

        // "Heide, von der": the particles stand behind the name.
        for (var i = first + 1; i < last; i++)
        {
            if (!FirstParticles.Contains(words[i]) || Particles(words, i, last) < last) continue;
            last = i;
        }

        return string.Concat(words.GetRange(first, last - first));
    }

    /// <summary>All first names in the form from which keys are made.</summary>
    /// <param name="text">The names as an office writes them.</param>
    /// <returns>Their letters, such as <c>annalena</c>; empty where there are none.</returns>
    public static string FirstNames(string text)
    {
        var words = Words(text);
        var first = AfterTitles(words);
        return string.Concat(words.GetRange(first, words.Count - first));
    }

    /// <summary>The words of a text, letters folded.</summary>
    /// <param name="text">The text; not checked for lone surrogates, which are left out.</param>
    /// <returns>Words of letters and digits.</returns>
    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var letter = '\0';
        foreach (var rune in Sound(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
            {
                if (rune.Value == 0x308 && letter is 'a' or 'o' or 'u') word.Append('e');
                else if (rune.Value == 0x30A && letter == 'a') word.Append('a');
                letter = '\0';
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                var folded = Folded(Rune.ToLowerInvariant(rune));
                word.Append(folded);
                letter = folded.Length == 1 ? folded[0] : '\0';
            }
            else if (!IsApostrophe(rune.Value))
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
            letter = '\0';
        }
    }

    private static string Sound(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes().Select(r => r.ToString())) : text;

    private static bool IsApostrophe(int c) => c is '\'' or '`' or 0xB4 or 0x2018 or 0x2019 or 0x2BC or 0x2032;

    private static string Folded(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' or 'ø' => "oe",
        'þ' => "th",
        'ð' or 'đ' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ĸ' => "q",
        'ł' => "l",
        'ŋ' => "n",
        'ŧ' => "t",
        'ə' => "e",
        _ => rune.ToString(),
    };

    private static int AfterTitles(List<string> words)
    {
        var first = 0;
        if (words.Count > 1 && Titles.Contains(words[0])) first = 1;
        while (first > 0 && first < words.Count - 1 && TitleParts.Contains(words[first])) first++;
        return first;
    }

    // The word behind the particles that begin at a word; the word itself where none begins there.
    private static int Particles(List<string> words, int from, int end)
    {
        if (from >= end || !FirstParticles.Contains(words[from])) return from;
        var next = from + 1;
        while (next < end && MoreParticles.Contains(words[next])) next++;
        return next;
    }
}
