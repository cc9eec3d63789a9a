namespace EarlyWarning.Districts;

/// <summary>The counter-based random number generator Philox4x32-10: a function of key and counter, without state.</summary>
/// <remarks>
/// Source: Salmon, J. K., Moraes, M. A., Dror, R. O. and Shaw, D. E. (2011), Parallel random numbers: as easy as 1, 2, 3, Proc. SC11, no. 16. Ten rounds; it
/// passes BigCrush. A number depends on its key and counter only, so it is the same on every thread and in whatever order numbers are drawn. Checked against
/// the authors' known answers.
/// </remarks>
internal static class Philox
{
    /// <summary>Rounds of the recommended variant.</summary>
    public const int Rounds = 10;

    /// <summary>Multipliers and key steps of the authors (the steps are the golden ratio and √3 − 1 as 32-bit fractions).</summary>
    public const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57, KeyStep0 = 0x9E3779B9, KeyStep1 = 0xBB67AE85;

    /// <summary>Four random numbers of 32 bits.</summary>
    /// <param name="key">The key: chooses the sequence. Its low half is the authors' first word.</param>
    /// <param name="c0">First word of the counter.</param>
    /// <param name="c1">Second word.</param>
    /// <param name="c2">Third word.</param>
    /// <param name="c3">Fourth word.</param>
    /// <returns>The numbers, uniform on 0 to 2^32 − 1.</returns>
    public static (uint W0, uint W1, uint W2, uint W3) Block(ulong key, uint c0, uint c1, uint c2 = 0, uint c3 = 0)
    {
        var (key0, key1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var product0 = (ulong)Multiplier0 * c0;
            var product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(product1 >> 32) ^ c1 ^ key0, (uint)product1, (uint)(product0 >> 32) ^ c3 ^ key1, (uint)product0);
            key0 += KeyStep0;
            key1 += KeyStep1;
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>A run of random numbers of 64 bits.</summary>
    /// <param name="key">The key.</param>
    /// <param name="run">Which run: blocks run × length / 2 and on.</param>
    /// <param name="c1">Second word of the counter.</param>
    /// <param name="numbers">Where they go; an even number of them. The first half are the first and second words of the blocks, the other half the third and fourth.</param>
    public static void Fill(ulong key, uint run, uint c1, Span<ulong> numbers)
    {
        var blocks = numbers.Length / 2;
        for (var i = 0; i < blocks; i++)
        {
            var (w0, w1, w2, w3) = Block(key, (run * (uint)blocks) + (uint)i, c1);
            numbers[i] = w0 | ((ulong)w1 << 32);
            numbers[blocks + i] = w2 | ((ulong)w3 << 32);
        }
    }

    /// <summary>A key for a seed and a name: FNV-1a over the UTF-16 units of the name, mixed with the seed.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="name">The name, for example a district's code.</param>
    /// <returns>The key.</returns>
    public static ulong Key(ulong seed, string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in name) hash = (hash ^ c) * 0x100000001B3;
        return Mix(hash + Mix(seed + 0x9E3779B97F4A7C15));
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators): every bit of the result hangs on every bit of x.</summary>
    internal static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
