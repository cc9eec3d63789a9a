namespace EarlyWarning.Vocabulary;

/// <summary>The code of one small area of the city (Stadtteil, statistischer Bezirk), kept as text so that leading zeros stay.</summary>
/// <remarks>Two codes are equal when their characters are equal; the order is ordinal, so it is the same on every machine.</remarks>
public readonly record struct DistrictCode : IComparable<DistrictCode>
{
    /// <summary>The longest code accepted, in characters.</summary>
    public const int MaxLength = 32;

    private readonly string? value;

    /// <summary>A district code.</summary>
    /// <param name="value">1 to <see cref="MaxLength"/> characters, without white space at either end and without control characters.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public DistrictCode(string value)
    {
        if (!IsValid(value)) throw new ArgumentException("A district code has 1 to 32 printable characters and no white space at its ends.", nameof(value));
        this.value = value;
    }

    /// <summary>The code as text.</summary>
    public string Value => value ?? "";

    /// <summary>Whether the left code stands before the right one.</summary>
    public static bool operator <(DistrictCode left, DistrictCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left code stands behind the right one.</summary>
    public static bool operator >(DistrictCode left, DistrictCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left code stands before the right one or equals it.</summary>
    public static bool operator <=(DistrictCode left, DistrictCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left code stands behind the right one or equals it.</summary>
    public static bool operator >=(DistrictCode left, DistrictCode right) => left.CompareTo(right) >= 0;

    /// <summary>Whether a text can be a district code.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for 1 to <see cref="MaxLength"/> characters, none of them a control character, no white space at either end.</returns>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        foreach (var c in text)
        {
            if (char.IsControl(c)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(DistrictCode other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code as text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
