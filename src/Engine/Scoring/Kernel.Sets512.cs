using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Scoring;

/// <content>Four sets of weights over the same codes: 64 children and four sets fill sixteen registers of sums, and every code is widened once for all four.</content>
internal readonly partial struct Lanes512
{
    /// <summary>Log-odds of four sets of weights for a stretch.</summary>
    /// <param name="terms">Number of terms.</param>
    /// <param name="tables">Per set and term a table of <see cref="CodedTerm.TableSize"/> entries; codes are below 32.</param>
    /// <param name="starts">Per set the log-odds before any term.</param>
    /// <param name="codes">First code of the first term; those of the next term stand <see cref="StretchScratch.Stride"/> further.</param>
    /// <param name="count">Children of the stretch; the sums of up to 63 places more are written too.</param>
    /// <param name="sums">Per set <see cref="StretchScratch.Stride"/> places.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddFourSets(int terms, ReadOnlySpan<float> tables, ReadOnlySpan<float> starts, ref byte codes, int count, Span<float> sums)
    {
        ref var table = ref MemoryMarshal.GetReference(tables);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var set = (nuint)(terms * CodedTerm.TableSize);
        for (nuint i = 0; i < (nuint)count; i += 4 * Vector512Count)
        {
            var (a0, b0, c0, d0) = (Fill(starts[0]), Fill(starts[1]), Fill(starts[2]), Fill(starts[3]));
            var (a1, b1, c1, d1) = (a0, b0, c0, d0);
            var (a2, b2, c2, d2) = (a0, b0, c0, d0);
            var (a3, b3, c3, d3) = (a0, b0, c0, d0);
            var at = i;
            nuint first = 0;
            for (var term = 0; term < terms; term++, at += StretchScratch.Stride, first += CodedTerm.TableSize)
            {
                var (x0, x1) = (Codes(ref codes, at), Codes(ref codes, at + Vector512Count));
                var (x2, x3) = (Codes(ref codes, at + (2 * Vector512Count)), Codes(ref codes, at + (3 * Vector512Count)));
                var (low, high) = (Load(in table, first), Load(in table, first + Vector512Count));
                a0 += Avx512F.PermuteVar16x32x2(low, x0, high);
                a1 += Avx512F.PermuteVar16x32x2(low, x1, high);
                a2 += Avx512F.PermuteVar16x32x2(low, x2, high);
                a3 += Avx512F.PermuteVar16x32x2(low, x3, high);
                (low, high) = (Load(in table, first + set), Load(in table, first + set + Vector512Count));
                b0 += Avx512F.PermuteVar16x32x2(low, x0, high);
                b1 += Avx512F.PermuteVar16x32x2(low, x1, high);
                b2 += Avx512F.PermuteVar16x32x2(low, x2, high);
                b3 += Avx512F.PermuteVar16x32x2(low, x3, high);
                (low, high) = (Load(in table, first + (2 * set)), Load(in table, first + (2 * set) + Vector512Count));
                c0 += Avx512F.PermuteVar16x32x2(low, x0, high);
                c1 += Avx512F.PermuteVar16x32x2(low, x1, high);
                c2 += Avx512F.PermuteVar16x32x2(low, x2, high);
                c3 += Avx512F.PermuteVar16x32x2(low, x3, high);
                (low, high) = (Load(in table, first + (3 * set)), Load(in table, first + (3 * set) + Vector512Count));
                d0 += Avx512F.PermuteVar16x32x2(low, x0, high);
                d1 += Avx512F.PermuteVar16x32x2(low, x1, high);
                d2 += Avx512F.PermuteVar16x32x2(low, x2, high);
                d3 += Avx512F.PermuteVar16x32x2(low, x3, high);
            }

            StoreFour(a0, a1, a2, a3, ref sum, i);
            StoreFour(b0, b1, b2, b3, ref sum, i + StretchScratch.Stride);
            StoreFour(c0, c1, c2, c3, ref sum, i + (2 * StretchScratch.Stride));
            StoreFour(d0, d1, d2, d3, ref sum, i + (3 * StretchScratch.Stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFour(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, ref float origin, nuint index)
    {
        Store(a, ref origin, index);
        Store(b, ref origin, index + Vector512Count);
        Store(c, ref origin, index + (2 * Vector512Count));
        Store(d, ref origin, index + (3 * Vector512Count));
    }
}
