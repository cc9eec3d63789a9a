using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary><see cref="Philox"/> in every lane of a register: a word stands in the lower half of a lane.</summary>
internal static class PhiloxLanes
{
    /// <summary>The same numbers as <see cref="Philox.Fill"/>.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="key">The key.</param>
    /// <param name="run">Which run.</param>
    /// <param name="c1">Second word of the counter.</param>
    /// <param name="numbers">Where they go; a multiple of 16.</param>
    public static void Fill(KernelPath path, ulong key, uint run, uint c1, Span<ulong> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(numbers.Length % 16, 0);
        switch (path)
        {
            case KernelPath.Vector512: FillLanes<DrawLanes512, Vector512<ulong>>(key, run, c1, numbers); break;
            case KernelPath.Vector256: FillLanes<DrawLanes256, Vector256<ulong>>(key, run, c1, numbers); break;
            default: Philox.Fill(key, run, c1, numbers); break;
        }
    }

    /// <summary>The keys of all rounds, in every lane: two registers per round.</summary>
    /// <typeparam name="TLanes">The operations.</typeparam>
    /// <typeparam name="TVector">The register type.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="keys">2 × <see cref="Philox.Rounds"/> registers.</param>
    public static void Schedule<TLanes, TVector>(ulong key, Span<TVector> keys)
        where TLanes : struct, IDrawLanes<TVector>
        where TVector : unmanaged
    {
        var (key0, key1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            (keys[2 * round], keys[(2 * round) + 1]) = (TLanes.Fill(key0), TLanes.Fill(key1));
            key0 += Philox.KeyStep0;
            key1 += Philox.KeyStep1;
        }
    }

    /// <summary>Four random numbers of 32 bits per lane.</summary>
    /// <typeparam name="TLanes">The operations.</typeparam>
    /// <typeparam name="TVector">The register type.</typeparam>
    /// <param name="keys">What <see cref="Schedule"/> gives.</param>
    /// <param name="c0">First word of the counter in the lower halves; upper halves zero.</param>
    /// <param name="c1">Second word, below 2^32, the same in all lanes.</param>
    /// <param name="words">Four registers. Upper halves hold remains, which a product of lower halves ignores.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Block<TLanes, TVector>(ref TVector keys, TVector c0, ulong c1, ref TVector words)
        where TLanes : struct, IDrawLanes<TVector>
        where TVector : unmanaged
    {
        var (multiplier0, multiplier1) = (TLanes.Fill(Philox.Multiplier0), TLanes.Fill(Philox.Multiplier1));
        var (second, third, fourth) = (TLanes.Fill(c1), TLanes.Fill(0), TLanes.Fill(0));
        for (var round = 0; round < 2 * Philox.Rounds; round += 2)
        {
            var product0 = TLanes.Product(multiplier0, c0);
            var product1 = TLanes.Product(multiplier1, third);
            c0 = TLanes.Xor(TLanes.Xor(TLanes.Upper(product1), second), Unsafe.Add(ref keys, round));
            third = TLanes.Xor(TLanes.Xor(TLanes.Upper(product0), fourth), Unsafe.Add(ref keys, round + 1));
            (second, fourth) = (product1, product0);
        }

        words = c0;
        Unsafe.Add(ref words, 1) = second;
        Unsafe.Add(ref words, 2) = third;
        Unsafe.Add(ref words, 3) = fourth;
    }

    private static void FillLanes<TLanes, TVector>(ulong key, uint run, uint c1, Span<ulong> numbers)
        where TLanes : struct, IDrawLanes<TVector>
        where TVector : unmanaged
    {
        ref var target = ref MemoryMarshal.GetReference(numbers);
        var blocks = numbers.Length / 2;
        Span<TVector> block = stackalloc TVector[4];
        Span<TVector> keys = stackalloc TVector[2 * Philox.Rounds];
        Schedule<TLanes, TVector>(key, keys);
        for (var i = 0; i < blocks; i += TLanes.Count)
        {
            Block<TLanes, TVector>(ref MemoryMarshal.GetReference(keys), TLanes.From((run * (uint)blocks) + (uint)i), c1, ref MemoryMarshal.GetReference(block));
            TLanes.Store(TLanes.Join(block[0], block[1]), ref target, i);
            TLanes.Store(TLanes.Join(block[2], block[3]), ref target, blocks + i);
        }
    }
}
