using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace EarlyWarning.Sources;

/// <summary>What a cell turns out to be.</summary>
internal enum NumberOutcome
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Not a number under the decimal sign in force.</summary>
    Invalid,

    /// <summary>One point before three digits where the decimal sign is the comma: thousands or decimals, nobody can tell.</summary>
    ThousandsAmbiguous,
}

/// <summary>The strict grammar of numbers in extracts, on UTF-8.</summary>
/// <remarks>
/// Accepted are an optional minus, digits, and optionally the decimal sign with digits behind it. Where the decimal sign is the comma, points
/// may group the digits before it in threes (<c>1.234,5</c>, <c>1.234.567</c>). Nothing else is a number: no exponent, no plus, no
/// sign behind, no <c>NaN</c>, no blank inside. The result is the double nearest to the decimal text.
/// </remarks>
internal static class NumberText
{
    private const int LongestText = 64;
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789.,"u8);
    private static readonly SearchValues<byte> GroupedBytes = SearchValues.Create("0123456789."u8);

    // All powers of ten up to 10^22 are exact in a double; with a mantissa below 2^53 one division is then correctly rounded (Clinger 1990).
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads the common form: optional minus, up to 15 digits, at most one decimal sign between digits.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="sign">The decimal sign, <c>,</c> or <c>.</c>; 0 accepts whole numbers only.</param>
    /// <param name="value">The number.</param>
    /// <param name="decisive">Whether the cell proves its decimal sign: it has decimals and cannot be read as thousands.</param>
    /// <returns>False for everything else, numbers of other forms included.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPlain(ReadOnlySpan<byte> text, byte sign, out double value, out bool decisive)
    {
        value = 0;
        decisive = false;
        var i = 0;
        var negative = text.Length > 0 && text[0] == '-';
        if (negative) i = 1;
        var first = i;
        ulong mantissa = 0;
        uint digit;
        while (i < text.Length && (digit = (uint)text[i] - '0') <= 9)
        {
            mantissa = (mantissa * 10) + digit;
            i++;
        }

        var whole = i - first;
        if (whole is 0 or > 15) return false;
        if (i == text.Length)
        {
            value = negative ? -(double)mantissa : mantissa;
            return true;
        }

        if (text[i] != sign || sign == 0) return false;
        i++;
        var point = i;
        while (i < text.Length && (digit = (uint)text[i] - '0') <= 9)
        {
            mantissa = (mantissa * 10) + digit;
            i++;
        }

        var decimals = i - point;
        if (decimals == 0 || i < text.Length || whole + decimals > 15) return false;
        value = mantissa / PowersOfTen[decimals];
        if (negative) value = -value;
        decisive = decimals != 3 || whole > 3 || text[first] == '0';
        return true;
    }

    /// <summary>Reads a number of any accepted form.</summary>
    /// <param name="text">The cell without white space at its ends; not empty.</param>
    /// <param name="sign">The decimal sign.</param>
    /// <param name="value">The number, finite.</param>
    /// <returns>What the cell is.</returns>
    public static NumberOutcome Read(ReadOnlySpan<byte> text, byte sign, out double value)
    {
        if (TryPlain(text, sign, out value, out _)) return NumberOutcome.Number;
        value = 0;
        if (text.Length > LongestText) return NumberOutcome.Invalid;
        if (sign == ',' && IsOneGroup(text)) return NumberOutcome.ThousandsAmbiguous;

        Span<byte> plain = stackalloc byte[LongestText];
        if (!TryWithoutGroups(text, sign, plain, out var length)) return NumberOutcome.Invalid;
        return Utf8Parser.TryParse(plain[..length], out value, out var used, 'F') && used == length && double.IsFinite(value)
            ? NumberOutcome.Number
            : NumberOutcome.Invalid;
    }

    /// <summary>Reads a whole number from 0; where the decimal sign is the comma, points may group its digits in threes, a single one included.</summary>
    /// <param name="text">The cell without white space at its ends.</param>
    /// <param name="sign">The decimal sign.</param>
    /// <param name="value">The number, at most 10^15.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryWhole(ReadOnlySpan<byte> text, byte sign, out long value)
    {
        value = 0;
        Span<byte> plain = stackalloc byte[LongestText];
        if (text.Length is 0 or > LongestText || text[0] == '-') return false;
        if (!TryWithoutGroups(text, sign, plain, out var length) || plain[..length].Contains((byte)'.') || length > 15) return false;
        return Utf8Parser.TryParse(plain[..length], out value, out var used) && used == length;
    }

    /// <summary>Which decimal sign a cell proves, whatever sign is in force.</summary>
    /// <param name="text">The cell without white space at its ends.</param>
    /// <returns><c>,</c> or <c>.</c>; 0 where the cell is no number, has no decimals, or <c>1.234</c> and <c>1,234</c> leave it open.</returns>
    public static byte Evidence(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestText) return 0;
        var digits = text.Length > 0 && text[0] == '-' ? text[1..] : text;
        if (digits.IsEmpty || digits.ContainsAnyExcept(NumberBytes)) return 0;
        var points = digits.Count((byte)'.');
        var commas = digits.Count((byte)',');
        if (points + commas == 0) return 0;
        if (points > 0 && commas > 0) return Proves(text, digits.LastIndexOf((byte)'.') > digits.LastIndexOf((byte)',') ? (byte)'.' : (byte)',');
        var one = points > 0 ? (byte)'.' : (byte)',';
        if (points + commas > 1) return Proves(text, one == '.' ? (byte)',' : (byte)'.');
        return TryPlain(text, one, out _, out var decisive) ? decisive ? one : (byte)0 : text.Length > 15 ? Proves(text, one) : (byte)0;

        static byte Proves(ReadOnlySpan<byte> text, byte sign)
        {
            Span<byte> plain = stackalloc byte[LongestText];
            return TryWithoutGroups(text, sign, plain, out _, grouping: sign == ',' ? (byte)'.' : (byte)',') ? sign : (byte)0;
        }
    }

    private static bool IsOneGroup(ReadOnlySpan<byte> text)
    {
        var digits = text[0] == '-' ? text[1..] : text;
        return digits.Length is >= 5 and <= 7 && digits[^4] == '.' && digits.Count((byte)'.') == 1 && !digits.ContainsAnyExcept(GroupedBytes);
    }

    private static bool TryWithoutGroups(ReadOnlySpan<byte> text, byte sign, Span<byte> plain, out int length) =>
        TryWithoutGroups(text, sign, plain, out length, sign == ',' ? (byte)'.' : (byte)0);

    /// <summary>Copies a number with its groups removed and its decimal sign replaced by a point; false where the grammar is not met.</summary>
    private static bool TryWithoutGroups(ReadOnlySpan<byte> text, byte sign, Span<byte> plain, out int length, byte grouping)
    {
        length = 0;
        var i = 0;
        if (text[0] == '-') plain[length++] = text[i++];
        var run = 0;
        var groups = 0;
        var leadingZero = i < text.Length && text[i] == '0';
        for (; i < text.Length && text[i] != sign; i++)
        {
            if (text[i] == grouping && grouping != 0)
            {
                // A whole part of thousands never begins with 0: 0.123 is a decimal, whatever sign is in force.
                if (run is 0 or > 3 || (groups > 0 && run != 3) || leadingZero) return false;
                groups++;
                run = 0;
            }
            else if (text[i] is >= (byte)'0' and <= (byte)'9')
            {
                plain[length++] = text[i];
                run++;
            }
            else
            {
                return false;
            }
        }

        if (run == 0 || (groups > 0 && run != 3)) return false;
        if (i == text.Length) return true;
        plain[length++] = (byte)'.';
        for (i++, run = 0; i < text.Length; i++, run++)
        {
            if (text[i] is < (byte)'0' or > (byte)'9') return false;
            plain[length++] = text[i];
        }

        return run > 0;
    }
}
