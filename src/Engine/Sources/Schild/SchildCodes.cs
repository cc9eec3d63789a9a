namespace EarlyWarning.Sources;

/// <summary>The codes of SchILD-NRW as far as indicators need them. Certificates and codes are matched by their letter, which years do not change; their wording they do.</summary>
/// <remarks>Sources: code lists Note, Uebergangsempfehlung, Schulform, Foerderschwerpunkt, SchuelerStatus, KAOAAnschlussoptionen and Statkue_Abgangsart of the SVWS-Server
/// (github.com/SVWS-NRW/SVWS-Server); Versetzung: Schnittstellenbeschreibung of the SchILD-NRW 3 wiki.</remarks>
internal static class SchildCodes
{
    private static readonly byte[][] WithoutMark = Utf8("AT", "E1", "E2", "E3", "NT", "NB", "NE", "LM", "AM");
    private static readonly byte[][] NotTaught = Utf8("LM", "NE", "AM");
    private static readonly byte[][] SupportCounted = Utf8("LB", "SB", "EZ");
    private static readonly byte[][] SupportOther = Utf8("**", "XX", "BL", "GB", "GH", "KB", "KR", "PE", "PF", "PL", "PS", "SG", "SH");
    private static readonly byte[][] NoFollowOn = Utf8("NOKEAN", "ABSENZ", "UNBE");
    private static readonly byte[][] FollowOn = Utf8(
        "BE", "GY", "AV", "BFSI", "BFSII", "HÖBFS", "FOS", "BERUFGY", "DUAL", "SCHUAUS", "SCHUGA", "BAE", "FACHAUS", "BVB", "EQ", "WERK", "JUWERK", "MASS", "VHS", "PRAKT",
        "FREI", "SVP", "BBW", "BBA", "UB", "DIAAM", "WFBM", "TAG", "HAUSE", "REHA", "MINI", "SCHWAN");

    /// <summary>A mark: 1+ to 6.</summary>
    /// <param name="text">The cell, not empty.</param>
    /// <param name="whole">The mark without its sign, 1 to 6; 0 for a code without a mark.</param>
    /// <param name="thirds">The mark in thirds: 3 × mark, 1 less for plus, 1 more for minus.</param>
    /// <returns>Whether it is a mark or a code without one.</returns>
    public static bool TryMark(ReadOnlySpan<byte> text, out int whole, out int thirds)
    {
        (whole, thirds) = (0, 0);
        if (text[0] is >= (byte)'1' and <= (byte)'6' && (text.Length == 1 || (text.Length == 2 && text[0] != '6' && text[1] is (byte)'+' or (byte)'-')))
        {
            whole = text[0] - '0';
            thirds = (3 * whole) + (text.Length == 1 ? 0 : text[1] == '+' ? -1 : 1);
            return true;
        }

        return Is(text, WithoutMark);
    }

    /// <summary>Whether the lessons of a row were not given: lack of teachers, not offered, signed off.</summary>
    public static bool WasNotTaught(ReadOnlySpan<byte> mark) => Is(mark, NotTaught);

    /// <summary>Whether lessons were not given for lack of teachers.</summary>
    public static bool IsLackOfTeachers(ReadOnlySpan<byte> mark) => mark.SequenceEqual("LM"u8);

    /// <summary>A support need (Förderschwerpunkt).</summary>
    /// <returns>1 for learning, language, emotional and social; 0 for others and none; NaN for an unknown code.</returns>
    public static float Support(ReadOnlySpan<byte> code) => code.Length == 0 || Is(code, SupportOther) ? 0 : Is(code, SupportCounted) ? 1 : float.NaN;

    /// <summary>A follow-on option (KAoA-Anschlussoption).</summary>
    /// <returns>1 for none, absent or unknown whereabouts; 0 for any other option; NaN where the word is none.</returns>
    public static float NoFollowOnOf(ReadOnlySpan<byte> word) => Is(word, NoFollowOn) ? 1 : Is(word, FollowOn) ? 0 : float.NaN;

    /// <summary>A promotion (Versetzung).</summary>
    /// <returns>1 for not promoted (N, NP), 0 for V, VV, FR and A, NaN for an unknown code.</returns>
    public static float NotPromoted(ReadOnlySpan<byte> code) => Upper(code) switch
    {
        "N" or "NP" => 1,
        "V" or "VV" or "FR" or "A" => 0,
        _ => float.NaN,
    };

    /// <summary>The rank of a recommendation: 1 Hauptschule, 2 Realschule, 3 Gymnasium, halves between them.</summary>
    /// <returns>The rank; 0 for OHNE; NaN for an unknown code.</returns>
    public static float Recommendation(ReadOnlySpan<byte> code) => Upper(code) switch
    {
        "H" or "04XX" => 1,
        "H/R" or "0410" => 1.5f,
        "R" or "10XX" => 2,
        "R/GY" or "1020" => 2.5f,
        "GY" or "20XX" => 3,
        "OHNE" or "****" => 0,
        _ => float.NaN,
    };

    /// <summary>The rank of a school form on the same scale.</summary>
    /// <returns>The rank; 0 for a form that has none, such as the Gesamtschule; NaN for an unknown code.</returns>
    public static float Form(ReadOnlySpan<byte> code) => Upper(code) switch
    {
        "H" or "04" => 1,
        "R" or "10" => 2,
        "GY" or "20" => 3,
        "GE" or "15" or "SK" or "14" or "PS" or "13" or "GM" or "16" or "V" or "06" or "FW" or "17" or "WF" or "19" or "HI" or "18" or "G" or "02" or "BK" or "30" or "S" or "08"
            or "KS" or "83" or "SB" or "88" or "SG" or "87" or "SR" or "85" or "WB" or "25" => 0,
        _ => float.NaN,
    };

    /// <summary>Whether a school form is the Grundschule.</summary>
    public static bool IsPrimarySchool(ReadOnlySpan<byte> code) => code.SequenceEqual("G"u8) || code.SequenceEqual("02"u8);

    /// <summary>A certificate on leaving: a letter, at vocational colleges a digit and a letter.</summary>
    /// <returns>1 for none (A, R, 0A), 0 for any other, NaN for an unknown code and for 9A, which is a change of school.</returns>
    public static float WithoutCertificate(ReadOnlySpan<byte> code) => Upper(code) switch
    {
        "A" or "R" or "0A" => 1,
        "9A" => float.NaN,
        [>= '0' and <= '8', >= 'A' and <= 'W'] => 0,
        [>= 'B' and <= 'W'] => 0,
        _ => float.NaN,
    };

    /// <summary>A family language (Verkehrssprache), two letters.</summary>
    /// <returns>0 for German (DE), 1 for any other two letters, NaN for anything else.</returns>
    public static float OtherLanguage(ReadOnlySpan<byte> code) => Upper(code) switch
    {
        "DE" => 0,
        [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] => 1,
        _ => float.NaN,
    };

    /// <summary>J or N.</summary>
    /// <returns>1, 0, or NaN for anything else.</returns>
    public static float Yes(ReadOnlySpan<byte> code) => code.Length == 1 && code[0] is (byte)'J' or (byte)'j' ? 1 : code.Length == 1 && code[0] is (byte)'N' or (byte)'n' ? 0 : float.NaN;

    /// <summary>The number of a grade for age and level.</summary>
    /// <param name="code">Official code of the grade.</param>
    /// <returns>1 to 13; the third year of the Schuleingangsphase counts as grade 2, EF to Q2 as 11 to 13; 0 where the code stands for no grade of that kind.</returns>
    public static int GradeNumber(ReadOnlySpan<byte> code) => Upper(code) switch
    {
        "E1" => 1,
        "E2" or "E3" => 2,
        "1A" or "1B" => 10,
        "EF" => 11,
        "Q1" => 12,
        "Q2" => 13,
        [>= '1' and <= '9' and var digit] => digit - '0',
        ['0', >= '1' and <= '9' and var digit] => digit - '0',
        ['1', >= '0' and <= '3' and var digit] => 10 + digit - '0',
        _ => 0,
    };

    /// <summary>A number from 0 with a decimal comma or point.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="number">The number; NaN for an empty cell.</param>
    /// <returns>Whether the cell is empty or such a number below a million.</returns>
    public static bool TryNumber(ReadOnlySpan<byte> text, out float number)
    {
        number = float.NaN;
        if (text.Length == 0) return true;
        var (value, scale, behind) = (0, 1, false);
        if (text.Length > 8) return false;
        foreach (var b in text)
        {
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                value = (value * 10) + b - '0';
                if (behind) scale *= 10;
            }
            else if (!behind && b is (byte)',' or (byte)'.')
            {
                behind = true;
            }
            else
            {
                return false;
            }
        }

        if (text[^1] is (byte)',' or (byte)'.' || text[0] is (byte)',' or (byte)'.' || value / scale >= 1_000_000) return false;
        number = (float)value / scale;
        return true;
    }

    /// <summary>A short code in capitals; empty where it is longer than any.</summary>
    public static string Upper(ReadOnlySpan<byte> code)
    {
        if (code.Length > 6) return "";
        Span<char> text = stackalloc char[6];
        for (var i = 0; i < code.Length; i++) text[i] = (char)(code[i] is >= (byte)'a' and <= (byte)'z' ? code[i] - 32 : code[i]);
        return new(text[..code.Length]);
    }

    private static bool Is(ReadOnlySpan<byte> text, byte[][] words)
    {
        foreach (var word in words)
        {
            if (text.SequenceEqual(word)) return true;
        }

        return false;
    }

    private static byte[][] Utf8(params string[] words) => [.. words.Select(System.Text.Encoding.UTF8.GetBytes)];
}
