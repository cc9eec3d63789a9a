using System.Collections.Immutable;

namespace EarlyWarning.MadeUpCity;

/// <summary>Decides which rows of a file get which fault, and counts them: every 250th row, one kind after the other.</summary>
/// <param name="file">Path of the file as the truth names it.</param>
/// <param name="quarterIndex">Quarter from 0; each quarter's faults stand in other rows.</param>
/// <param name="kinds">The kinds, in turn.</param>
internal sealed class FaultRows(string file, int quarterIndex, params ImmutableArray<string> kinds)
{
    /// <summary>No fault.</summary>
    public const string None = "";

    private const int Period = 250;
    private readonly long[] counts = new long[kinds.Length];
    private readonly int offset = (17 + (31 * quarterIndex)) % 60;
    private long row;

    /// <summary>The fault of the next row.</summary>
    /// <returns>A kind, or <see cref="None"/>.</returns>
    public string Next()
    {
        var (turn, place) = Math.DivRem(row++, Period);
        if (place != offset) return None;
        var kind = (int)((turn + quarterIndex) % kinds.Length);
        counts[kind]++;
        return kinds[kind];
    }

    /// <summary>What was planted.</summary>
    /// <returns>One entry per kind that occurs.</returns>
    public IEnumerable<PlantedFault> Planted() =>
        kinds.Select((kind, i) => new PlantedFault(file, kind, counts[i])).Where(f => f.Count > 0);

    /// <summary>A sign for "nothing" or "not known", a different one from time to time.</summary>
    /// <param name="signs">The signs.</param>
    /// <returns>One of them.</returns>
    public byte[] Sign(params ReadOnlySpan<byte[]> signs) => signs[(int)(row / Period % signs.Length)];

}
