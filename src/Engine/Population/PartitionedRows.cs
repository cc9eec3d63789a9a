using System.Runtime.CompilerServices;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>The rows of one extract, split by the first bits of their keys' hashes so that each part's hash table stays in the cache.</summary>
/// <remarks>Inside a part the rows keep the order of the file.</remarks>
internal sealed class PartitionedRows
{
    private readonly int[] starts;
    private readonly int[] rows;
    private readonly ChildKey[] keys;

    private PartitionedRows(int[] starts)
    {
        this.starts = starts;
        rows = GC.AllocateUninitializedArray<int>(starts[^1]);
        keys = GC.AllocateUninitializedArray<ChildKey>(starts[^1]);
        Numbers = GC.AllocateUninitializedArray<int>(starts[^1]);
    }

    /// <summary>Row indices, part after part.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>Number of the child of each of <see cref="Rows"/>, counted inside its part.</summary>
    public int[] Numbers { get; }

    /// <summary>Splits the rows whose district is on the map.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="bits">The number of parts is 2 to this power.</param>
    /// <returns>The parts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PartitionedRows Of(ExtractRows extract, int bits)
    {
        var source = extract.Extract.Keys;
        var starts = new int[(1 << bits) + 1];
        for (var row = 0; row < source.Length; row++)
        {
            if (extract.DistrictAt(row) >= 0) starts[PartOf(source[row], bits) + 1]++;
        }

        for (var part = 1; part < starts.Length; part++) starts[part] += starts[part - 1];
        var split = new PartitionedRows(starts);
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var row = 0; row < source.Length; row++)
        {
            if (extract.DistrictAt(row) < 0) continue;
            var position = next[PartOf(source[row], bits)]++;
            split.rows[position] = row;
            split.keys[position] = source[row];
        }

        return split;
    }

    /// <summary>Where a part stands.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Its range in <see cref="Rows"/>.</returns>
    public Range RangeOf(int part) => starts[part]..starts[part + 1];

    /// <summary>Number of rows of a part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>The number.</returns>
    public int CountOf(int part) => starts[part + 1] - starts[part];

    /// <summary>Numbers the children of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="numbering">The numbering of this part over all extracts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Number(int part, KeyNumbering numbering)
    {
        for (var i = starts[part]; i < starts[part + 1]; i++) Numbers[i] = numbering.NumberOf(keys[i], KeyNumbering.Hash(keys[i]));
    }

    // Two shifts, because a shift by all 64 bits would do nothing.
    private static int PartOf(ChildKey key, int bits) => (int)(KeyNumbering.Hash(key) >> 1 >> (63 - bits));
}
