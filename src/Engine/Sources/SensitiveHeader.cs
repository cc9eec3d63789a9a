using System.Text;

namespace EarlyWarning.Sources;

/// <summary>Tells whether a column header says that the column holds personal details that this program must not read.</summary>
/// <remarks>
/// Only whole words count: a header is split at blanks, punctuation, digits and changes from lower to upper case, so "Stadtteilname" is
/// one harmless word, while "SchuelerVorname" and "Geb.-Datum" are found. Umlauts and their spelling with e are the same. The bare word
/// "name" is harmless where all other words of the header say that a place or a school is named ("school_name").
/// </remarks>
internal static class SensitiveHeader
{
    // Each entry is one word or several words in a row. What tells one person apart stands first: no file of districts can hold it.
    private static readonly string[] Personal =
    [
        "nachname", "vorname", "vornamen", "familienname", "geburtsname", "rufname", "zuname", "namenszusatz",
        "schuelername", "kindname", "kindesname", "elternname", "geburtsdatum", "gebdatum", "gebdat", "geb dat", "geb datum", "geburtstag", "geb tag", "geburts datum", "geburts name",
        "surname", "firstname", "lastname", "fullname", "first name", "last name", "full name", "middle name", "given name", "family name", "maiden name",
        "birthdate", "birthday", "dateofbirth", "birth date", "date of birth", "birth day", "dob",
    ];

    private static readonly string[] Details =
    [
        "name", "namen", "names",
        "adresse", "anschrift", "wohnanschrift", "wohnadresse", "strasse", "strassenname", "str", "hausnummer", "hausnr", "haus nr", "plz", "postleitzahl", "wohnort", "geburtsort",
        "address", "addresses", "street", "house number", "zip", "zipcode", "zip code", "postcode", "postal code", "place of birth", "birthplace",
        "staatsangehoerigkeit", "staatsangehoerigkeiten", "staatsang", "staatsbuergerschaft", "nationalitaet", "geburtsland",
        "nationality", "nationalities", "citizenship", "country of birth",
        "konfession", "religion", "religionszugehoerigkeit", "bekenntnis", "denomination",
        "telefon", "telefonnummer", "tel", "handy", "mobilnummer", "phone", "telephone", "email", "e mail", "mail",
    ];

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "stadtteil", "stadtteils", "bezirk", "bezirks", "stadtbezirk", "ortsteil", "ortsteils", "gebiet", "gebiets", "quartier", "planungsraum", "region",
        "bzr", "lor", "schule", "schul", "schools", "school", "kita", "einrichtung", "district", "area", "borough",
        "der", "des", "dem", "of", "the",
    };

    /// <summary>Whether the column must be refused in a file whose rows are children.</summary>
    /// <param name="header">The header cell.</param>
    /// <returns>True where whole words say name, birth date, address, nationality, religion or contact.</returns>
    public static bool InChildLevel(string header)
    {
        var words = Words(header);
        return Holds(words, Personal)
            || (Holds(words, Details) && !(words.Exists(Places.Contains) && words.TrueForAll(w => w is "name" or "namen" || Places.Contains(w))));
    }

    /// <summary>Whether the column must be refused in a file whose rows are districts: there a name, an address or a share of some
    /// nationality is that of a district, but first names and birth dates are not.</summary>
    /// <param name="header">The header cell.</param>
    /// <returns>True where whole words say what only a person has.</returns>
    public static bool InDistrictLevel(string header) => Holds(Words(header), Personal);

    /// <summary>The words of a header.</summary>
    /// <param name="header">The header cell.</param>
    /// <returns>The words in lower case, umlauts written with e.</returns>
    public static List<string> Words(string header)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < header.Length; i++)
        {
            var c = header[i];
            var begins = char.IsUpper(c) && i > 0
                && (char.IsLower(header[i - 1]) || (char.IsUpper(header[i - 1]) && i + 1 < header.Length && char.IsLower(header[i + 1])));
            if (!char.IsLetter(c) || begins) End();
            if (char.IsLetter(c)) word.Append(Folded(c));
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static string Folded(char c) => char.ToLowerInvariant(c) switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' or 'ẞ' => "ss",
        var lower => lower.ToString(),
    };

    private static bool Holds(List<string> words, string[] phrases)
    {
        var text = $" {string.Join(' ', words)} ";
        return Array.Exists(phrases, phrase => text.Contains($" {phrase} ", StringComparison.Ordinal));
    }
}
