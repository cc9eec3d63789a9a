using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The stage that a grade or an age stands for.</summary>
/// <remarks>
/// Grades are the official codes of SchILD-NRW (catalogue Jahrgaenge): <c>00</c> and <c>90</c> are before school; <c>01</c> to <c>04</c> and
/// <c>E1</c> to <c>E3</c> primary; <c>05</c> to <c>09</c> lower secondary; everything later is transition: <c>10</c> to <c>13</c>, <c>EF</c>,
/// <c>Q1</c>, <c>Q2</c>, <c>1A</c> and <c>1B</c> (grade 10 of the Hauptschule), <c>BV</c>, <c>BT</c>, <c>85</c>, <c>86</c>
/// (Berufspraxisstufe), and the courses in which adults make up a certificate: <c>R1</c> to <c>R4</c>, <c>91</c>, <c>92</c> (evening
/// Realschule), <c>V1</c>, <c>V2</c> (preparatory), <c>S1</c> to <c>S6</c> (semesters of EF to Q2). Vocational colleges count their
/// own years from 01: their extracts state the constant stage in the settings instead of a grade column.
/// </remarks>
internal static class StageText
{
    /// <summary>Oldest age accepted, months: 40 years.</summary>
    public const int OldestMonths = 480;

    /// <summary>The stage of a grade.</summary>
    /// <param name="text">The cell without white space at its ends; letter case does not count.</param>
    /// <param name="stage">The stage.</param>
    /// <returns>Whether the grade is known.</returns>
    public static bool TryGrade(ReadOnlySpan<byte> text, out Stage stage)
    {
        stage = Stage.All;
        if (text.Length is 0 or > 4) return false;
        var number = 0;
        foreach (var b in text)
        {
            number = b is >= (byte)'0' and <= (byte)'9' && text.Length <= 2 && number >= 0 ? (number * 10) + b - '0' : -1;
            if (number < 0) break;
        }

        stage = number switch
        {
            0 or 90 => Stage.Early,
            >= 1 and <= 4 => Stage.Primary,
            >= 5 and <= 9 => Stage.LowerSecondary,
            (>= 10 and <= 13) or 85 or 86 or 91 or 92 => Stage.Transition,
            < 0 => OfWord(text),
            _ => Stage.All,
        };
        return stage != Stage.All;
    }

    /// <summary>The stage of an age: early below 72 months (six years, the age of school entry), primary to 119, lower secondary from 120 (ten
    /// years) to 191, transition from 192 (sixteen years).</summary>
    /// <param name="months">Age in whole months at the as-of date, from 0.</param>
    /// <returns>The stage.</returns>
    public static Stage OfAge(int months) => months switch
    {
        < 72 => Stage.Early,
        < 120 => Stage.Primary,
        < 192 => Stage.LowerSecondary,
        _ => Stage.Transition,
    };

    /// <summary>Whole months from the end of an extract's period to the as-of date.</summary>
    /// <param name="periodEnd">Last day of the period, not after the as-of date.</param>
    /// <param name="asOf">The as-of date, the last day of a month.</param>
    /// <returns>Number of months, from 0.</returns>
    public static int MonthsUntil(DateOnly periodEnd, DateOnly asOf) => ((asOf.Year - periodEnd.Year) * 12) + asOf.Month - periodEnd.Month;

    private static Stage OfWord(ReadOnlySpan<byte> text)
    {
        Span<byte> upper = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++) upper[i] = text[i] is >= (byte)'a' and <= (byte)'z' ? (byte)(text[i] - 32) : text[i];
        upper = upper[..text.Length];
        if (upper.SequenceEqual("KITA"u8)) return Stage.Early;
        if (upper.Length != 2) return Stage.All;
        if (upper[0] == 'E' && upper[1] is >= (byte)'1' and <= (byte)'3') return Stage.Primary;
        var later = (upper[0], upper[1]) switch
        {
            ((byte)'E', (byte)'F') => true,
            ((byte)'Q', (byte)'1' or (byte)'2') => true,
            ((byte)'1', (byte)'A' or (byte)'B') => true,
            ((byte)'B', (byte)'V' or (byte)'T') => true,
            ((byte)'V', (byte)'1' or (byte)'2') => true,
            ((byte)'R', >= (byte)'1' and <= (byte)'4') => true,
            ((byte)'S', >= (byte)'1' and <= (byte)'6') => true,
            _ => false,
        };
        return later ? Stage.Transition : Stage.All;
    }
}
