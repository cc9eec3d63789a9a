using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace EarlyWarning.Vocabulary;

/// <summary>The pseudonym of one child: 128 bits, never a name, birth date or address.</summary>
/// <remarks>Two keys are equal when all 128 bits are equal. A key is personal data: it is never printed, and leaves the engine only in the scores of single children
/// that the settings permit.</remarks>
/// <param name="High">The first 64 bits, big-endian.</param>
/// <param name="Low">The last 64 bits.</param>
public readonly record struct ChildKey(ulong High, ulong Low) : IComparable<ChildKey>
{
    /// <summary>Whether the left key is smaller.</summary>
    public static bool operator <(ChildKey left, ChildKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left key is larger.</summary>
    public static bool operator >(ChildKey left, ChildKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left key is smaller or equal.</summary>
    public static bool operator <=(ChildKey left, ChildKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left key is larger or equal.</summary>
    public static bool operator >=(ChildKey left, ChildKey right) => left.CompareTo(right) >= 0;

    /// <summary>The key of a pseudonym as it stands in a file.</summary>
    /// <param name="utf8">The pseudonym, UTF-8, white space at its ends removed. 32 hexadecimal digits are taken as the 128 bits
    /// themselves; any other text is hashed (first 128 bits of SHA-256), so that plain text is not kept.</param>
    /// <returns>The key.</returns>
    public static ChildKey FromPseudonym(ReadOnlySpan<byte> utf8)
    {
        Span<byte> bits = stackalloc byte[16];
        if (utf8.Length == 32 && Convert.FromHexString(utf8, bits, out _, out _) == OperationStatus.Done)
        {
            return new ChildKey(BinaryPrimitives.ReadUInt64BigEndian(bits), BinaryPrimitives.ReadUInt64BigEndian(bits[8..]));
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8, digest);
        return new ChildKey(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
    }

    /// <inheritdoc/>
    public int CompareTo(ChildKey other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <summary>The 128 bits for the file of scores of single children, the only place they are written to.</summary>
    /// <returns>32 hexadecimal digits, lower case.</returns>
    internal string Digits() => High.ToString("x16", CultureInfo.InvariantCulture) + Low.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Says only that this is a key: the bits never reach a log or a message.</summary>
    /// <returns>A constant text.</returns>
    public override string ToString() => "ChildKey";
}
