using System.Runtime.CompilerServices;

namespace EarlyWarning.Sources;

/// <summary>What every cell has in common: white space at its ends and the signs for "no value".</summary>
internal static class CellText
{
    /// <summary>Removes blanks and tabs at both ends.</summary>
    /// <param name="text">The cell.</param>
    /// <returns>The cell without them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.Length == 0 || (text[0] > ' ' && text[^1] > ' ') ? text : TrimBlanks(text);

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

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
