using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Tests.Fuzz;

/// <summary>Makes inputs of a kind: by FsCheck, or by flipping bytes of a sound one.</summary>
internal static class FuzzedInputs
{
    private static readonly string[] Signs =
    [
        ";", ",", "\t", "|", "\n", "\r\n", "\r", "\"", "\"\"", "'", "-", ".", "…", "0", "1", "-1", "99999999999999999999", "1e400", "NaN", "\0", "\uFEFF", "\u00A0", "\u2028", "ä", "A\u0308", "\U0001F600", " ", "",
    ];

    private static readonly byte[][] Broken = [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x81], [0xE4], [0xFE, 0xFF], [0xEF, 0xBB], [0xF4, 0x90, 0x80, 0x80]];

    /// <summary>Edits of sound inputs, lines of the format's own words, texts and bytes of any kind.</summary>
    /// <param name="format">The kind.</param>
    /// <returns>The generator; FsCheck shrinks nothing, its inputs are short.</returns>
    public static Gen<byte[]> Of(FuzzedFormat format)
    {
        var part = Gen.Frequency(
            (6, Gen.Elements<string>([.. format.Words]).Select(Encoding.UTF8.GetBytes)),
            (5, Gen.Elements(Signs).Select(Encoding.UTF8.GetBytes)),
            (1, Gen.Elements(Broken)),
            (2, Gen.Choose(-100_000, 100_000).Select(n => Encoding.UTF8.GetBytes(n.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
            (2, ArbMap.Default.GeneratorFor<string>().Select(text => Encoding.UTF8.GetBytes(text ?? ""))));
        var parts = part.ArrayOf().Select(list => list.SelectMany(bytes => bytes).ToArray());
        var sound = Gen.Elements<byte[]>([.. format.Sound]);
        var edit = from kind in Gen.Choose(0, 4) from at in Gen.Choose(0, 1_000_000) from length in Gen.Choose(0, 60) from sign in part select (kind, at, length, sign);
        var edited = from bytes in sound from count in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 6))) from edits in edit.ArrayOf(count) select edits.Aggregate(bytes, Apply);
        var headed = from bytes in sound from rest in parts select (byte[])[.. bytes.TakeWhile(b => b != (byte)'\n'), (byte)'\n', .. rest];
        return Gen.Frequency((6, edited), (3, headed), (2, parts), (1, Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()));
    }

    /// <summary>A sound input with one to eight bits or bytes changed.</summary>
    /// <param name="format">The kind.</param>
    /// <param name="random">The randomness.</param>
    /// <returns>The input.</returns>
    public static byte[] Flipped(FuzzedFormat format, Random random)
    {
        var bytes = format.Sound[random.Next(format.Sound.Length)].ToArray();
        for (var i = random.Next(2) == 0 ? 1 : random.Next(2, 9); i > 0; i--) bytes[random.Next(bytes.Length)] ^= (byte)(random.Next(3) == 0 ? random.Next(1, 256) : 1 << random.Next(8));
        return bytes;
    }

    private static byte[] Apply(byte[] bytes, (int Kind, int At, int Length, byte[] Sign) edit)
    {
        var at = edit.At % (bytes.Length + 1);
        var length = Math.Min(edit.Length, bytes.Length - at);
        return edit.Kind switch
        {
            0 => [.. bytes[..at], .. edit.Sign, .. bytes[at..]],
            1 => [.. bytes[..at], .. bytes[(at + length)..]],
            2 => [.. bytes[..at], .. edit.Sign, .. bytes[(at + length)..]],
            3 => [.. bytes[..(at + length)], .. bytes[at..]],
            _ => bytes[..at],
        };
    }
}
