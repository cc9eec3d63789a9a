using System.IO.Compression;
using System.Text;
using EarlyWarning.Outputs;

namespace EarlyWarning.Tests.Outputs;

internal sealed class FixedArchiveTest
{
    // Lengths around the shortest and longest match, the window, and a byte.
    private static readonly int[] Lengths = [0, 1, 3, 4, 5, 257, 258, 259, 260, 4096, 32767, 32768, 32769, 70000];

    [TestCaseSource(nameof(Lengths))]
    public void Compress_AnyLength_IsReadBackByTheStandardReader(int length)
    {
        var random = new Random(length);
        var noise = new byte[length];
        random.NextBytes(noise);
        var few = Array.ConvertAll(noise, b => (byte)('a' + (b % 3)));
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<c r=\"A1\" t=\"inlineStr\"><is><t>geschützt</t></is></c>", (length / 40) + 1)))[..length];
        foreach (var data in new[] { noise, few, text, new byte[length] }) Assert.That(Inflated(FixedDeflate.Compress(data)), Is.EqualTo(data));
    }

    [Test]
    public void Compress_RepetitiveText_Shrinks()
    {
        var data = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"<c r=\"A{i}\" s=\"8\"><v>{i % 97}</v></c>")));

        Assert.That(FixedDeflate.Compress(data), Has.Length.LessThan(data.Length / 4));
    }

    // Written with Python: zlib.crc32(b"123456789").
    [Test]
    public void Crc_PublishedCheckValue_IsReproduced() => Assert.That(FixedArchive.Crc("123456789"u8), Is.EqualTo(0xCBF43926u));

    [Test]
    public void Write_Entries_AreReadBackInOrderWithTheEarliestTime()
    {
        var bytes = FixedArchive.Write([("b/ä.xml", [1, 2, 3]), ("a.xml", []), ("c.xml", new byte[5000])]);
        using var archive = new ZipArchive(new MemoryStream(bytes));

        Assert.That(archive.Entries.Select(e => (e.FullName, e.Length)), Is.EqualTo(new[] { ("b/ä.xml", 3L), ("a.xml", 0L), ("c.xml", 5000L) }));
        Assert.That(archive.Entries.Select(e => e.LastWriteTime.DateTime), Has.All.EqualTo(new DateTime(1980, 1, 1)));
        using var content = archive.Entries[0].Open();
        var read = new byte[4];
        Assert.That(content.ReadAtLeast(read, 4, throwOnEndOfStream: false), Is.EqualTo(3));
        Assert.That(read, Is.EqualTo(new byte[] { 1, 2, 3, 0 }));
    }

    private static byte[] Inflated(byte[] packed)
    {
        using var stream = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var output = new MemoryStream();
        stream.CopyTo(output);
        return output.ToArray();
    }
}
