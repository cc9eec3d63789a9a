using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Outputs;

/// <summary>A ZIP archive whose bytes depend on names and contents alone: every entry has the earliest time that ZIP knows.</summary>
internal static class FixedArchive
{
    // 1 January 1980, 00:00:00.
    private const ushort Date = (1 << 5) | 1;

    // Version 2.0: deflate.
    private const ushort Version = 20;

    // Names are UTF-8.
    private const ushort Flags = 0x0800;

    private const ushort Deflated = 8;

    /// <summary>Writes an archive.</summary>
    /// <param name="entries">Names of files, parts separated by <c>/</c>, and their bytes, in the order of the archive.</param>
    /// <returns>The bytes of the archive; below 4 GB.</returns>
    public static byte[] Write(IReadOnlyList<(string Name, byte[] Bytes)> entries)
    {
        using var stream = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, bytes) in entries)
        {
            var (text, packed, offset) = (Encoding.UTF8.GetBytes(name), FixedDeflate.Compress(bytes), (uint)stream.Position);
            var common = Common(Crc(bytes), packed.Length, bytes.Length, text.Length);
            Write(stream, 0x04034b50);
            stream.Write(common);
            stream.Write(text);
            stream.Write(packed);
            Write(directory, 0x02014b50);
            directory.Write([(byte)Version, 0]);
            directory.Write(common);

            // No comment, first disk, no attributes.
            directory.Write(new byte[10]);
            Write(directory, offset);
            directory.Write(text);
        }

        var start = (uint)stream.Position;
        stream.Write(directory.ToArray());
        Write(stream, 0x06054b50);
        Write(stream, 0);
        Write(stream, (uint)entries.Count | ((uint)entries.Count << 16));
        Write(stream, (uint)directory.Length);
        Write(stream, start);
        stream.Write([0, 0]);
        return stream.ToArray();
    }

    /// <summary>CRC-32 as ZIP has it (ISO-HDLC, polynomial 0xEDB88320).</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes) crc = Remainders[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static readonly uint[] Remainders =
    [
        .. Enumerable.Range(0, 256).Select(value =>
        {
            var remainder = (uint)value;
            for (var bit = 0; bit < 8; bit++) remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ 0xEDB88320;
            return remainder;
        }),
    ];

    private static byte[] Common(uint crc, int packed, int length, int name)
    {
        var bytes = new byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), Deflated);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), Date);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(10), crc);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(14), (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(18), (uint)length);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(22), (ushort)name);
        return bytes;
    }

    private static void Write(Stream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
