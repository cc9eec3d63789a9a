using System.Runtime.InteropServices;

namespace EarlyWarning.Sources;

/// <summary>Remembers the numbers of texts met lately, so that a code that comes again every few rows is neither decoded nor hashed as text.</summary>
/// <remarks>A text has one place, chosen by its length and its last eight bytes; what stood there before is forgotten. Forgetting costs time only.</remarks>
internal sealed class RecentTexts
{
    private const int Places = 2048;
    private readonly byte[]?[] texts = new byte[Places][];
    private readonly int[] numbers = new int[Places];

    /// <summary>The number of a text, where it is remembered.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Its place, for <see cref="Keep"/>.</param>
    /// <param name="number">Its number.</param>
    /// <returns>Whether it is remembered.</returns>
    public bool TryGet(ReadOnlySpan<byte> text, out int place, out int number)
    {
        place = PlaceOf(text);
        number = numbers[place];
        return texts[place] is { } own && text.SequenceEqual(own);
    }

    /// <summary>Remembers a text.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="text">The text.</param>
    /// <param name="number">Its number.</param>
    public void Keep(int place, ReadOnlySpan<byte> text, int number)
    {
        texts[place] = text.ToArray();
        numbers[place] = number;
    }

    private static int PlaceOf(ReadOnlySpan<byte> text)
    {
        ulong bytes = 0;
        if (text.Length >= 8) bytes = MemoryMarshal.Read<ulong>(text[^8..]);
        else foreach (var b in text) bytes = (bytes << 8) | b;
        return (int)(((bytes + (ulong)text.Length) * 0x9E3779B97F4A7C15) >> 53);
    }
}
