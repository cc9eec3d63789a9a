using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <content>The strongest reasons as keys, 32 children in a register (see <see cref="ReasonKeys"/>).</content>
internal readonly partial struct Lanes512
{
    private const int KeyLanes = 32;

    /// <summary>The three largest keys of each child of a block.</summary>
    /// <param name="keys">Keys of the stage.</param>
    /// <param name="constants">Keys that every child of the block has.</param>
    /// <param name="terms">Number of coded terms.</param>
    /// <param name="from">First child of the block inside the stretch.</param>
    /// <param name="to">Child behind the last; up to 31 places behind it are written too.</param>
    /// <param name="scratch">Codes in, keys out.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LargestKeys(ReasonKeys keys, ReadOnlySpan<ushort> constants, int terms, int from, int to, StretchScratch scratch)
    {
        ref var table = ref MemoryMarshal.GetReference(keys.Tables);
        ref var code = ref scratch.FirstCode;
        var (start1, start2, start3) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero, Vector512<ushort>.Zero);
        foreach (var key in constants) (start1, start2, start3) = Insert(Vector512.Create(key), start1, start2, start3);
        for (var i = from; i < to; i += KeyLanes)
        {
            var (best1, best2, best3) = (start1, start2, start3);
            var at = (nuint)i;
            nuint first = 0;
            for (var term = 0; term < terms; term++, at += StretchScratch.Stride, first += ReasonKeys.TableSize)
            {
                var index = Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(ref code, at));
                var key = Avx512BW.PermuteVar32x16x2(
                    Vector512.LoadUnsafe(ref table, first), index, Vector512.LoadUnsafe(ref table, first + KeyLanes));
                (best1, best2, best3) = Insert(key, best1, best2, best3);
            }

            best1.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(scratch.Keys[0]), (nuint)i);
            best2.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(scratch.Keys[1]), (nuint)i);
            best3.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(scratch.Keys[2]), (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<ushort> First, Vector512<ushort> Second, Vector512<ushort> Third) Insert(
        Vector512<ushort> key, Vector512<ushort> best1, Vector512<ushort> best2, Vector512<ushort> best3)
    {
        var second = Vector512.Min(key, best1);
        var third = Vector512.Min(second, best2);
        return (Vector512.Max(key, best1), Vector512.Max(second, best2), Vector512.Max(third, best3));
    }
}
