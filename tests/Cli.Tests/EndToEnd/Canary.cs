using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>A value of a made-up child that occurs nowhere else, in every form in which a program could let it out.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Forms">The bytes of each form.</param>
internal sealed record Canary(string Name, byte[][] Forms)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A text: UTF-8, Windows-1252, UTF-16, as JSON escapes it, in lower and upper case.</summary>
    public static Canary Text(string text) => new(text,
    [
        .. new[] { text, text.ToUpperInvariant(), text.ToLowerInvariant() }
            .SelectMany(t => new[] { Encoding.UTF8.GetBytes(t), Windows1252.GetBytes(t), Encoding.Unicode.GetBytes(t), Encoding.UTF8.GetBytes(Escaped(t)) }),
    ]);

    /// <summary>A number: its leading digits with point and comma, and its bits as double and float in both orders.</summary>
    public static Canary Number(double number)
    {
        var digits = Math.Truncate(number * 1000) / 1000;
        var text = digits.ToString("0.000", CultureInfo.InvariantCulture);
        var bits = new byte[4][];
        BinaryPrimitives.WriteDoubleBigEndian(bits[0] = new byte[8], number);
        BinaryPrimitives.WriteDoubleLittleEndian(bits[1] = new byte[8], number);
        BinaryPrimitives.WriteDoubleBigEndian(bits[2] = new byte[8], (float)number);
        BinaryPrimitives.WriteDoubleLittleEndian(bits[3] = new byte[8], (float)number);
        return new(text, [Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(text.Replace('.', ',')), .. bits]);
    }

    /// <summary>A day in the ways in which it can be written.</summary>
    public static Canary Day(DateOnly day) => new($"{day:O}",
        [.. new[] { "yyyy-MM-dd", "dd.MM.yyyy", "d MMMM yyyy", "yyyyMMdd" }.Select(form => Encoding.UTF8.GetBytes(day.ToString(form, CultureInfo.InvariantCulture)))]);

    /// <summary>A pseudonym: as written, and the 128 bits that stand for it as digits and as bytes.</summary>
    public static Canary Key(string pseudonym)
    {
        var key = ChildKey.FromPseudonym(Encoding.UTF8.GetBytes(pseudonym));
        var (big, little) = (new byte[16], new byte[16]);
        BinaryPrimitives.WriteUInt64BigEndian(big, key.High);
        BinaryPrimitives.WriteUInt64BigEndian(big.AsSpan(8), key.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(little, key.High);
        BinaryPrimitives.WriteUInt64LittleEndian(little.AsSpan(8), key.Low);
        return new(pseudonym, [.. Text(pseudonym).Forms, .. Text(Convert.ToHexStringLower(big)).Forms, big, little]);
    }

    /// <summary>Whether one of the forms occurs.</summary>
    public bool IsIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var form in Forms)
        {
            if (bytes.IndexOf(form) >= 0) return true;
        }

        return false;
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c < 128 ? c.ToString() : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
}
