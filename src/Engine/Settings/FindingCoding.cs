using System.Collections.Frozen;
using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>A declared coding of the school-entry examination: which codes of a cell mean that a child has the finding of an indicator.</summary>
/// <remarks>
/// Bielefelder Modell: LZG NRW, tables of findings (lzg.nrw.de, bef_mass/befstd), eight columns: 1 no finding, 2 not in need of treatment, 3 in treatment, 4 referred to a physician,
/// 5 impaired performance, 6 not examined, 7 sum of 2 to 5, 8 examined. Columns 7 and 8 are sums of an area and never a child's code.
/// SOPESS: six areas (Universität Bremen, zkpr.uni-bremen.de); its cuts by subtest are published in the manual alone, so words are read and points are not.
/// Obesity: above the 97th percentile of body mass index for age and sex (Arbeitsgemeinschaft Adipositas im Kindes- und Jugendalter, after Kromeyer-Hauschild et al. 2001,
/// Monatsschrift Kinderheilkunde 149). The percentile is taken from the extract: the reference table is not part of this program.
/// </remarks>
public sealed record FindingCoding
{
    private const double ObeseAbove = 97;

    private static readonly ImmutableArray<string> Areas = ["H01", "H02", "H03", "H04", "H05", "H06"];

    private FindingCoding(string word, LocalText meaning, ImmutableArray<string> indicators, string ones, string zeros, string missing) =>
        (Word, Meaning, Indicators, Codes) = (
            word, meaning, indicators,
            Split(ones).Select(c => KeyValuePair.Create(c, 1.0)).Concat(Split(zeros).Select(c => KeyValuePair.Create(c, 0.0))).Concat(Split(missing).Select(c => KeyValuePair.Create(c, double.NaN)))
                .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));

    /// <summary>All codings.</summary>
    public static ImmutableArray<FindingCoding> All { get; } =
    [
        new("bielefeld", new("Befund nach dem Bielefelder Modell: 1 ohne, 2 bis 5 mit Befund, 6 nicht durchgeführt", "finding of the Bielefelder Modell: 1 without, 2 to 5 with finding, 6 not examined"),
            [.. Areas, "H07"], "2|3|4|5", "1", "6"),
        new("bielefeld-referral", new("Zahl der Befunde mit Schlüssel 4 (Arztüberweisung) oder 5 (Leistungsbeeinträchtigung)", "number of findings with code 4 (referral to a physician) or 5 (impaired performance)"),
            ["H10"], "4|5", "1|2|3", "6") { Sums = true },
        new("sopess", new("Ergebnis eines Bereichs in Worten: unauffällig, grenzwertig, auffällig, nicht durchgeführt", "result of an area in words: unauffällig, grenzwertig, auffällig, nicht durchgeführt"),
            Areas, "auffällig|auffaellig|a", "unauffällig|unauffaellig|u|grenzwertig|g", "nicht durchgeführt|nicht durchgefuehrt|nd|n"),
        new("u-booklet", new("Vorsorgeheft: ja oder ein Datum heißt teilgenommen, nein versäumt, kein heft ohne Angabe", "check-up booklet: ja or a date means attended, nein missed, kein heft not known"),
            ["H08"], "nein|n|0", "ja|j|1", "kein heft|kh|9") { ZeroForDates = true },
        new("measles-doses", new("Zahl der Masernimpfungen; weniger als 2 heißt unvollständig, kein ausweis ohne Angabe", "number of measles doses; below 2 is incomplete, kein ausweis not known"),
            ["H09"], "0|1", "2|3|4|5|2+", "kein ausweis|ka|9"),
        new("bmi-percentile", new("Perzentil des Body-Mass-Index (0 bis 100); über 97 heißt Adipositas", "percentile of body mass index (0 to 100); above 97 means obesity"),
            ["H07"], "", "", "") { OneAbove = ObeseAbove },
    ];

    /// <summary>Its word in the settings.</summary>
    public string Word { get; }

    /// <summary>What its codes mean, for people.</summary>
    public LocalText Meaning { get; }

    /// <summary>The indicators of the catalogue that it is for; added indicators may use any.</summary>
    public ImmutableArray<string> Indicators { get; }

    /// <summary>What each code gives: 1, 0, or NaN for "not known". Case does not count. Empty where the cell is a number.</summary>
    public FrozenDictionary<string, double> Codes { get; }

    /// <summary>The cell is a number from 0 to 100, and 1 stands for every one above this; null where codes are listed.</summary>
    public double? OneAbove { get; private init; }

    /// <summary>Whether a date stands for 0 as well.</summary>
    public bool ZeroForDates { get; private init; }

    /// <summary>Whether several columns are added up; otherwise one of them is enough for 1.</summary>
    public bool Sums { get; private init; }

    /// <summary>The coding with a word.</summary>
    /// <param name="word">The word, or null.</param>
    /// <returns>The coding; null where there is none.</returns>
    public static FindingCoding? Of(string? word) => All.FirstOrDefault(coding => coding.Word == word);

    private static string[] Split(string codes) => codes.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
