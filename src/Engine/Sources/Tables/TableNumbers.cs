using EarlyWarning.Settings;

namespace EarlyWarning.Sources;

/// <summary>Turns the notations of official tables into the strict grammar of numbers: signs behind or apart, blanks or stated signs between thousands, brackets.</summary>
/// <remarks>What is none of them stays as it is and is refused by the grammar; no digit is ever dropped. Thousands come in threes behind one to
/// three digits of which the first is not 0: <c>0.123</c> is no whole number.</remarks>
/// <param name="settings">The table.</param>
internal sealed class TableNumbers(TableSettings settings)
{
    private const int Longest = 64;
    private readonly byte[] plain = new byte[Longest + 1];

    /// <summary>The decimal sign that the thousands leave; 0 where they say nothing.</summary>
    public byte Sign => settings.Thousands switch { '.' => (byte)',', ',' => (byte)'.', _ => 0 };

    /// <summary>A second reader of the same notations, with room of its own.</summary>
    public TableNumbers Another() => new(settings);

    /// <summary>Whether a cell stands in brackets and must not be read.</summary>
    /// <param name="text">The cell without white space at its ends.</param>
    /// <returns>True for a value that official statistics call uncertain, unless the settings have it read.</returns>
    public bool IsUncertain(ReadOnlySpan<byte> text) =>
        !settings.ReadBrackets && IsBracketed(text) && !CellText.IsMissing(CellText.Trim(text[1..^1]));

    /// <summary>The number of a cell in the strict grammar.</summary>
    /// <param name="text">The cell without white space at its ends.</param>
    /// <returns>The number where the notation is one of official tables; else the cell as it is. Valid until the next call.</returns>
    public ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Longest) return text;
        var rest = IsBracketed(text) ? CellText.Trim(text[1..^1]) : text;
        var before = TakeMinus(ref rest, atEnd: false);
        var behind = !before && TakeMinus(ref rest, atEnd: true);
        if (rest.IsEmpty) return before || behind ? "-"u8 : rest;
        var length = 0;
        if (before || behind) plain[length++] = (byte)'-';
        return TryDigits(rest, ref length) ? plain.AsSpan(0, length) : text;
    }

    private static bool IsBracketed(ReadOnlySpan<byte> text) => text.Length >= 2 && text[0] == '(' && text[^1] == ')';

    /// <summary>Takes a minus, a minus sign (U+2212) or a dash with the blanks beside it off one end.</summary>
    private static bool TakeMinus(ref ReadOnlySpan<byte> text, bool atEnd)
    {
        foreach (var length in (ReadOnlySpan<int>)[1, 3])
        {
            if (text.Length < length) return false;
            var sign = atEnd ? text[^length..] : text[..length];
            if (!sign.SequenceEqual("-"u8) && !sign.SequenceEqual("−"u8) && !sign.SequenceEqual("–"u8)) continue;
            text = CellText.Trim(atEnd ? text[..^length] : text[length..]);
            return true;
        }

        return false;
    }

    /// <summary>Copies digits, with the groups of the whole part closed up; false where groups are not of three.</summary>
    private bool TryDigits(ReadOnlySpan<byte> text, ref int length)
    {
        var (run, groups, first) = (0, 0, text[0]);
        var thousands = (byte)(settings.Thousands ?? '\0');
        var grouping = default(ReadOnlySpan<byte>);
        while (text.Length > 0)
        {
            if (text[0] is >= (byte)'0' and <= (byte)'9')
            {
                plain[length++] = text[0];
                text = text[1..];
                run++;
                continue;
            }

            var blank = Blank(text);
            var sign = blank > 0 ? text[..blank] : text[0] == thousands && thousands != 0 ? text[..1] : default;
            if (sign.IsEmpty) break;
            if (groups > 0 && !sign.SequenceEqual(grouping)) return false;
            if (run is 0 or > 3 || (groups > 0 && run != 3) || first == '0') return false;
            grouping = sign;
            text = text[sign.Length..];
            groups++;
            run = 0;
        }

        if (run == 0 || (groups > 0 && run != 3)) return false;
        text.CopyTo(plain.AsSpan(length));
        length += text.Length;

        // Points between thousands beside blanks would be two conventions in one number.
        return groups == 0 || text.Length == 0 || (text[0] is (byte)'.' or (byte)',' && !text[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));
    }

    private static int Blank(ReadOnlySpan<byte> text) =>
        text[0] == ' ' ? 1
        : text.StartsWith("\u00A0"u8) ? 2
        : text.StartsWith("\u202F"u8) || text.StartsWith("\u2009"u8) ? 3
        : 0;
}
