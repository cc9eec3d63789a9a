using System.Buffers;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Makes the key of a child from the cell that holds its pseudonym.</summary>
/// <remarks>Letter case counts, except in long hexadecimal pseudonyms such as HMAC-SHA256 or UUIDs: programs write the same one in capitals or
/// not, and the child must be the same in both extracts.</remarks>
internal static class PseudonymText
{
    /// <summary>Length of a key's own 128 bits, in which case does not count anyway; shorter texts may be codes of another kind, in which it could.</summary>
    private const int KeyDigits = 32;
    private const int Longest = 128;
    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF-"u8);

    /// <summary>The key of a pseudonym.</summary>
    /// <param name="text">The cell without white space at its ends; not empty.</param>
    /// <returns>The key.</returns>
    public static ChildKey Key(ReadOnlySpan<byte> text)
    {
        if (text.Length is <= KeyDigits or > Longest || text.ContainsAnyExcept(Hexadecimal)) return ChildKey.FromPseudonym(text);
        Span<byte> lower = stackalloc byte[Longest];
        Ascii.ToLower(text, lower, out var length);
        return ChildKey.FromPseudonym(lower[..length]);
    }
}
