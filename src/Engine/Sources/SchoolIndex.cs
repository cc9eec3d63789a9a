using System.Collections.Immutable;
using System.Text.Unicode;

namespace EarlyWarning.Sources;

/// <summary>Numbers the schools of one extract from 1 in the order in which they occur, without making a text for each row.</summary>
internal sealed class SchoolIndex
{
    /// <summary>Longest number or name of a school, in UTF-16 characters.</summary>
    public const int MaxLength = 100;

    private readonly List<string> names = [];
    private readonly RecentTexts recent = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>An index without any school.</summary>
    public SchoolIndex() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The schools found so far: number 1 stands at index 0.</summary>
    public ImmutableArray<string> Names => [.. names];

    /// <summary>The number of a school.</summary>
    /// <param name="text">The cell without white space at its ends, UTF-8.</param>
    /// <returns>Its number, from 1, added where it is new; 0 where the cell says that none is known; −1 where the text is too long.</returns>
    public int Of(ReadOnlySpan<byte> text)
    {
        if (recent.TryGet(text, out var place, out var number)) return number;
        if (CellText.IsMissing(text)) return 0;
        Span<char> characters = stackalloc char[MaxLength];
        if (Utf8.ToUtf16(text, characters, out _, out var length) != System.Buffers.OperationStatus.Done) return -1;
        var name = characters[..length];
        if (!lookup.TryGetValue(name, out number))
        {
            names.Add(name.ToString());
            number = names.Count;
            numbers.Add(names[^1], number);
        }

        recent.Keep(place, text, number);
        return number;
    }
}
