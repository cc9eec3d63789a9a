using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EarlyWarning.Sources;

/// <summary>The pseudonym of a child from its identity: the first 128 bits of HMAC-SHA256 with a secret of 256 bits.</summary>
internal static class SchildSecret
{
    private const int Digits = 64;

    /// <summary>The function that makes keys, from the secret of a file or of the environment.</summary>
    /// <param name="path">Full path of the file; null for the environment variable <c>EARLYWARNING_SECRET</c>.</param>
    /// <returns>The function; null where there is no sound secret.</returns>
    public static IdentityKey? Load(string? path)
    {
        var text = path is null ? Environment.GetEnvironmentVariable("EARLYWARNING_SECRET") : File.Exists(path) ? File.ReadAllText(path) : null;
        if (text?.Trim() is not { Length: Digits } digits || !digits.All(char.IsAsciiHexDigit)) return null;
        return Of(Convert.FromHexString(digits));
    }

    /// <summary>The function that makes keys with a secret.</summary>
    /// <param name="secret">The secret, 32 bytes.</param>
    /// <returns>The function; equal identities give equal keys.</returns>
    public static IdentityKey Of(byte[] secret) => (surname, firstName, birthDate) =>
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Normal(surname)}\n{Normal(firstName)}\n{birthDate:yyyy-MM-dd}");
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text), digest);
        return new(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
    };

    private static string Normal(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name).Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant();
}
