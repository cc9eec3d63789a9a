using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The secret from which the keys of children are made: 256 bits, held by the trust unit or the sealed statistics office alone.</summary>
/// <remarks>Whoever holds it can test whether a key belongs to a name. Once it is destroyed nobody can, and keys of another secret do not link to these.</remarks>
public sealed class KeySecret
{
    /// <summary>Name of the environment variable that may hold the secret instead of a file.</summary>
    public const string Variable = "EARLYWARNING_KEY";

    private const int Bytes = 32;
    private const int LongestFile = 1024;
    private readonly byte[] secret;

    private KeySecret(byte[] secret) => this.secret = secret;

    /// <summary>Eight hexadecimal digits that tell secrets apart without telling anything about them: offices compare them to know that they hold the same.</summary>
    public string CheckDigits
    {
        get
        {
            Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
            Hash("earlywarning check digits"u8, digest);
            return Convert.ToHexStringLower(digest[..4]);
        }
    }

    /// <summary>Draws a secret from the generator of the operating system and writes it to a new file that only this account may read (mode 0600).</summary>
    /// <param name="path">The file; 64 hexadecimal digits and a line feed are written.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="RunStoppedException">The file is there already, which is never overwritten, or could not be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static KeySecret WriteNew(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var bytes = RandomNumberGenerator.GetBytes(Bytes);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes) + "\n"));
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var kind = Path.Exists(path) ? PseudonymFindings.SecretExists : PseudonymFindings.SecretNotWritten;
            throw new RunStoppedException(StopReason.OutputNotWritten, [Finding.At(kind, path, 0, "")]);
        }

        return new KeySecret(bytes);
    }

    /// <summary>The secret of a file, or of the environment variable <see cref="Variable"/>.</summary>
    /// <param name="path">The file; null for the environment variable.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="RunStoppedException">There is none, or it is not 64 hexadecimal digits (<see cref="StopReason.InputMissing"/>). What was found is never told.</exception>
    public static KeySecret Load(string? path)
    {
        if (path is null)
        {
            return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text
                ? Parse(text) ?? throw Missing(PseudonymFindings.SecretFaulty, Variable)
                : throw Missing(PseudonymFindings.SecretMissing, "");
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            Span<byte> buffer = stackalloc byte[LongestFile];
            var length = file.ReadAtLeast(buffer, LongestFile, throwOnEndOfStream: false);
            return Parse(Encoding.UTF8.GetString(buffer[..length])) ?? throw Missing(PseudonymFindings.SecretFaulty, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Missing(PseudonymFindings.SecretUnreadable, path);
        }
    }

    /// <summary>Whether other accounts of this machine may read a file of a secret; never on Windows, which has no modes.</summary>
    /// <param name="path">The file.</param>
    /// <returns>True where the mode lets the group or everyone in.</returns>
    internal static bool OpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) != 0;

    /// <summary>The secret of a text.</summary>
    /// <param name="text">64 hexadecimal digits, white space at the ends.</param>
    /// <returns>The secret; null where the text is anything else, or all digits are the same.</returns>
    internal static KeySecret? Parse(string text)
    {
        var digits = text.Trim();
        return digits.Length == Bytes * 2 && digits.All(char.IsAsciiHexDigit) && digits.Distinct().Count() > 1 ? new KeySecret(Convert.FromHexString(digits)) : null;
    }

    /// <summary>HMAC-SHA256(secret, message).</summary>
    /// <param name="message">The message.</param>
    /// <param name="digest">Takes 32 bytes.</param>
    internal void Hash(ReadOnlySpan<byte> message, Span<byte> digest) => HMACSHA256.HashData(secret, message, digest);

    /// <summary>Says only that this is a secret: its bits never reach a log or a message.</summary>
    /// <returns>A constant text.</returns>
    public override string ToString() => "KeySecret";

    private static RunStoppedException Missing(FindingKind kind, string place) => new(StopReason.InputMissing, [Finding.At(kind, place, 0, "")]);
}
