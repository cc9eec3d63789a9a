using System.Buffers.Binary;

namespace EarlyWarning.Outputs;

/// <summary>Deflate (RFC 1951) with the fixed code, written out here because the platform's compressor may give other bytes on another processor or after an update.</summary>
/// <remarks>Greedy matching over hash chains of limited depth: the tables of a workbook shrink to about an eighth. A function of the bytes alone.</remarks>
internal static class FixedDeflate
{
    private const int Window = 32 * 1024;

    private const int ShortestMatch = 4;

    private const int LongestMatch = 258;

    // Deeper chains gain little on tables and cost time.
    private const int Depth = 12;

    private const int HashBits = 15;

    private static readonly int[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] DistanceBase =
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    private static readonly int[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    /// <summary>Compresses.</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>A deflate stream of one block.</returns>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var output = new BitStream(data.Length);
        output.Put(0b011, 3);
        var heads = new int[1 << HashBits];
        var before = new int[Window];
        Array.Fill(heads, -1);
        for (var place = 0; place < data.Length;)
        {
            var (length, distance) = Longest(data, place, heads, before);
            if (length >= ShortestMatch) Match(ref output, length, distance);
            else
            {
                length = 1;
                Symbol(ref output, data[place]);
            }

            for (var end = place + length; place < end; place++) Remember(data, place, heads, before);
        }

        Symbol(ref output, 256);
        return output.ToArray();
    }

    private static (int Length, int Distance) Longest(ReadOnlySpan<byte> data, int place, int[] heads, int[] before)
    {
        var (best, distance) = (0, 0);
        if (place + ShortestMatch > data.Length) return (0, 0);
        var most = Math.Min(LongestMatch, data.Length - place);
        var candidate = heads[Hash(data, place)];
        for (var step = 0; step < Depth && candidate >= 0 && place - candidate <= Window - 1; step++)
        {
            var length = data.Slice(place, most).CommonPrefixLength(data.Slice(candidate, most));
            if (length > best) (best, distance) = (length, place - candidate);
            if (best == most) break;
            var earlier = before[candidate & (Window - 1)];
            if (earlier >= candidate) break;
            candidate = earlier;
        }

        return (best, distance);
    }

    private static void Remember(ReadOnlySpan<byte> data, int place, int[] heads, int[] before)
    {
        if (place + ShortestMatch > data.Length) return;
        var hash = Hash(data, place);
        before[place & (Window - 1)] = heads[hash];
        heads[hash] = place;
    }

    // Knuth's multiplicative hash of four bytes.
    private static int Hash(ReadOnlySpan<byte> data, int place) =>
        (int)((BinaryPrimitives.ReadUInt32LittleEndian(data[place..]) * 2654435761u) >> (32 - HashBits));

    private static void Match(ref BitStream output, int length, int distance)
    {
        var code = Code(LengthBase, length);
        Symbol(ref output, 257 + code);
        output.Put((uint)(length - LengthBase[code]), LengthExtra[code]);
        code = Code(DistanceBase, distance);
        output.PutCode((uint)code, 5);
        output.Put((uint)(distance - DistanceBase[code]), DistanceExtra[code]);
    }

    private static int Code(int[] bases, int value)
    {
        var found = Array.BinarySearch(bases, value);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The fixed code of RFC 1951, 3.2.6.</summary>
    private static void Symbol(ref BitStream output, int symbol)
    {
        if (symbol < 144) output.PutCode((uint)(0x30 + symbol), 8);
        else if (symbol < 256) output.PutCode((uint)(0x190 + symbol - 144), 9);
        else if (symbol < 280) output.PutCode((uint)(symbol - 256), 7);
        else output.PutCode((uint)(0xC0 + symbol - 280), 8);
    }

    private struct BitStream(int expected)
    {
        private byte[] bytes = new byte[Math.Max(64, expected / 4)];
        private int length;
        private ulong held;
        private int count;

        /// <summary>Appends bits, lowest first.</summary>
        public void Put(uint bits, int number)
        {
            held |= (ulong)bits << count;
            count += number;
            while (count >= 8)
            {
                if (length == bytes.Length) Array.Resize(ref bytes, bytes.Length * 2);
                bytes[length++] = (byte)held;
                held >>= 8;
                count -= 8;
            }
        }

        /// <summary>Appends a code, highest bit first.</summary>
        public void PutCode(uint code, int number)
        {
            var reversed = 0u;
            for (var i = 0; i < number; i++) reversed |= ((code >> i) & 1) << (number - 1 - i);
            Put(reversed, number);
        }

        public byte[] ToArray()
        {
            if (count > 0) Put(0, 8 - count);
            return bytes.AsSpan(0, length).ToArray();
        }
    }
}
