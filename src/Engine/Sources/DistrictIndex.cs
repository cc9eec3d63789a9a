using System.Collections.Immutable;
using System.Text.Unicode;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Numbers the district codes of one extract in the order in which they occur, without making a text for each row.</summary>
internal sealed class DistrictIndex
{
    private readonly List<DistrictCode> codes = [];
    private readonly RecentTexts recent = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>An index without any code.</summary>
    public DistrictIndex() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The codes found so far.</summary>
    public ImmutableArray<DistrictCode> Codes => [.. codes];

    /// <summary>The number of a code.</summary>
    /// <param name="text">The cell without white space at its ends, UTF-8.</param>
    /// <returns>Index into <see cref="Codes"/>, added where it is new; −1 where the text is no district code.</returns>
    public int Of(ReadOnlySpan<byte> text)
    {
        if (recent.TryGet(text, out var place, out var number)) return number;
        Span<char> characters = stackalloc char[DistrictCode.MaxLength * 4];
        if (text.Length > characters.Length) return -1;
        Utf8.ToUtf16(text, characters, out _, out var length);
        var code = characters[..length];
        if (!lookup.TryGetValue(code, out number))
        {
            if (!DistrictCode.IsValid(code)) return -1;
            number = codes.Count;
            codes.Add(new DistrictCode(code.ToString()));
            numbers.Add(code.ToString(), number);
        }

        recent.Keep(place, text, number);
        return number;
    }
}
