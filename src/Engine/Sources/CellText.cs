using System.Runtime.CompilerServices;

namespace EarlyWarning.Sources;

/// <summary>What every cell has in common: white space at its ends and the signs for "no value".</summary>
internal static class CellText
{
    /// <summary>Removes blanks, tabs, no-break spaces and byte order marks at both ends: spreadsheets and files put together leave them behind, and nobody sees them.</summary>
    /// <param name="text">The cell.</param>
    /// <returns>The cell without them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.Length == 0 || (IsPlain(text[0]) && IsPlain(text[^1])) ? text : TrimInvisible(text);

    /// <summary>Whether a cell says that there is no value: empty, or one of the signs of official statistics <c>-</c> <c>–</c> <c>.</c>
    /// <c>/</c> <c>x</c> <c>X</c> <c>…</c> <c>...</c> <c>·</c> (nothing, secret, unknown, not meaningful, not yet there).</summary>
    /// <param name="text">The cell without white space at its ends.</param>
    /// <returns>True where no value is given.</returns>
    public static bool IsMissing(ReadOnlySpan<byte> text) => text.Length switch
    {
        0 => true,
        1 => text[0] is (byte)'-' or (byte)'.' or (byte)'/' or (byte)'x' or (byte)'X',
        2 => text.SequenceEqual("·"u8),
        3 => text.SequenceEqual("..."u8) || text.SequenceEqual("…"u8) || text.SequenceEqual("–"u8),
        _ => false,
    };

    private static bool IsPlain(byte b) => (uint)(b - '!') <= '~' - '!';

    private static ReadOnlySpan<byte> TrimInvisible(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0)
        {
            if (text[0] is (byte)' ' or (byte)'\t') text = text[1..];
            else if (text.StartsWith("\u00A0"u8)) text = text[2..];
            else if (text.StartsWith("\uFEFF"u8) || text.StartsWith("\u202F"u8)) text = text[3..];
            else if (text[^1] is (byte)' ' or (byte)'\t') text = text[..^1];
            else if (text.EndsWith("\u00A0"u8)) text = text[..^2];
            else if (text.EndsWith("\uFEFF"u8) || text.EndsWith("\u202F"u8)) text = text[..^3];
            else break;
        }

        return text;
    }
}
