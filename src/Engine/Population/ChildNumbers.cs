using System.Runtime.CompilerServices;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>Numbers the children over all extracts by their keys.</summary>
/// <remarks>The keys are split in two halves by one bit of their hash, so that two threads each fill a table of their own. The numbers
/// depend on the order of rows; nothing that leaves this room does.</remarks>
internal static class ChildNumbers
{
    private const int Halves = 2;

    /// <summary>Writes <see cref="ExtractRows.ChildOfRow"/> for every row that was not set aside.</summary>
    /// <param name="extracts">The extracts.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The key of each child, by number.</returns>
    public static ChildKey[] Assign(ExtractRows[] extracts, CancellationToken cancel)
    {
        var expected = extracts.Length == 0 ? 0 : extracts.Max(e => e.Extract.Count) / Halves;
        var halves = new KeyNumbering[Halves];
        Parallel.For(0, Halves, new ParallelOptions { CancellationToken = cancel }, half =>
        {
            var numbering = halves[half] = new KeyNumbering(expected + (expected / 16));
            foreach (var extract in extracts) NumberHalf(extract, numbering, (ulong)half);
        });

        var first = halves[0].Count;
        var keys = new ChildKey[first + halves[1].Count];
        halves[0].Keys.CopyTo(keys);
        halves[1].Keys.CopyTo(keys.AsSpan(first));
        Parallel.ForEach(extracts, new ParallelOptions { CancellationToken = cancel }, extract => JoinHalves(extract.ChildOfRow, first));
        return keys;
    }

    // The second half's numbers are kept apart as −2 − number until the size of the first half is known.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void NumberHalf(ExtractRows extract, KeyNumbering numbering, ulong half)
    {
        var keys = extract.Extract.Keys;
        var childOfRow = extract.ChildOfRow;
        for (var row = 0; row < keys.Length; row++)
        {
            var hash = KeyNumbering.Hash(keys[row]);
            if (hash >> 63 != half || extract.DistrictAt(row) < 0) continue;
            var number = numbering.NumberOf(keys[row], hash);
            childOfRow[row] = half == 0 ? number : -2 - number;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void JoinHalves(int[] childOfRow, int first)
    {
        for (var row = 0; row < childOfRow.Length; row++)
        {
            if (childOfRow[row] < -1) childOfRow[row] = -2 - childOfRow[row] + first;
        }
    }
}
