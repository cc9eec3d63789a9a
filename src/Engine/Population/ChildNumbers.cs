using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>Numbers the children over all extracts by their keys, and lets each extract choose its row for each child.</summary>
/// <remarks>The numbers depend on the order of rows; nothing that leaves this room does.</remarks>
internal static class ChildNumbers
{
    // A part of this many rows has a table of some 512 KB, which fits the second-level cache.
    private const int RowsPerPart = 32_768;
    private const int MostBits = 8;

    /// <summary>Fills <see cref="ExtractRows.RowOfChild"/> of every extract.</summary>
    /// <param name="extracts">The extracts.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The key of each child, by number.</returns>
    public static ChildKey[] Assign(ExtractRows[] extracts, CancellationToken cancel)
    {
        var bits = BitsFor(extracts.Sum(e => (long)e.Extract.Count));
        var options = new ParallelOptions { CancellationToken = cancel };
        var split = new PartitionedRows[extracts.Length];
        Parallel.For(0, extracts.Length, options, e => split[e] = PartitionedRows.Of(extracts[e], bits));

        var parts = new KeyNumbering[1 << bits];
        Parallel.For(0, parts.Length, options, part =>
        {
            var numbering = parts[part] = new KeyNumbering(split.Length == 0 ? 0 : split.Max(s => s.CountOf(part)));
            foreach (var rows in split) rows.Number(part, numbering);
        });

        var first = new int[parts.Length];
        for (var part = 1; part < parts.Length; part++) first[part] = first[part - 1] + parts[part - 1].Count;
        var keys = new ChildKey[first[^1] + parts[^1].Count];
        for (var part = 0; part < parts.Length; part++) parts[part].Keys.CopyTo(keys.AsSpan(first[part]));
        Parallel.For(0, extracts.Length, options, e => extracts[e].ChooseRows(split[e], first, keys.Length));
        return keys;
    }

    private static int BitsFor(long rows)
    {
        var bits = 0;
        while (bits < MostBits && rows >> bits > RowsPerPart) bits++;
        return bits;
    }
}
