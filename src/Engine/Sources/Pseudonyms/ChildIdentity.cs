using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Who a child is, in the form from which its key is made. Lives only between the row that is read and the key that is made of it.</summary>
/// <remarks>
/// Family name, first names and birth date, and nothing else: place of birth and sex are recorded less evenly by different offices, so that each of them would lose
/// more links than it would tell children apart.
/// </remarks>
/// <param name="Family">Family name as <see cref="IdentityText"/> writes it; not empty.</param>
/// <param name="First">First names, likewise.</param>
/// <param name="BirthDay">Birth date as <see cref="DateOnly.DayNumber"/>.</param>
internal readonly record struct ChildIdentity(string Family, string First, int BirthDay)
{
    /// <summary>The identity of a child from its details as an office writes them.</summary>
    /// <param name="familyName">Family name.</param>
    /// <param name="firstNames">First names.</param>
    /// <param name="birthDay">Birth date as <see cref="DateOnly.DayNumber"/>.</param>
    /// <returns>The identity; null where a name has no letter.</returns>
    public static ChildIdentity? Of(string familyName, string firstNames, int birthDay)
    {
        var identity = new ChildIdentity(IdentityText.FamilyName(familyName), IdentityText.FirstNames(firstNames), birthDay);
        return identity.Family.Length > 0 && identity.First.Length > 0 ? identity : null;
    }

    /// <summary>first 128 bits of HMAC-SHA256(secret, "earlywarning identity 1" LF family LF first LF yyyy-MM-dd), UTF-8.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>The key; without the secret nobody can say whether it belongs to a name.</returns>
    public ChildKey Key(KeySecret secret)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"earlywarning identity 1\n{Family}\n{First}\n{DateOnly.FromDayNumber(BirthDay):yyyy-MM-dd}");
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        secret.Hash(Encoding.UTF8.GetBytes(text), digest);
        return new ChildKey(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
    }

    /// <summary>Says only that this is an identity: names never reach a log or a message.</summary>
    /// <returns>A constant text.</returns>
    public override string ToString() => "ChildIdentity";
}
