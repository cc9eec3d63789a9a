using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace EarlyWarning.Population;

/// <summary>Brings the columns of the extracts into the order of the table.</summary>
internal sealed class ColumnGather
{
    private readonly ExtractRows[] extracts;
    private readonly int[][] rows;
    private readonly int count;
    private readonly ImmutableDictionary<string, (int Extract, int Column)[]> sources;
    private readonly List<int>[] outdated;

    /// <summary>The columns of linked extracts.</summary>
    /// <param name="extracts">The extracts, rows chosen.</param>
    /// <param name="order">Number of the child at each position of the table.</param>
    /// <param name="oldestDay">The oldest day (<see cref="DateOnly.DayNumber"/>) whose values still count.</param>
    public ColumnGather(ExtractRows[] extracts, int[] order, int oldestDay)
    {
        this.extracts = extracts;
        outdated = [.. extracts.Select(_ => new List<int>())];
        rows = new int[extracts.Length][];
        count = order.Length;
        Parallel.For(0, extracts.Length, e => rows[e] = FreshRows(e, order, oldestDay));
        sources = extracts
            .SelectMany((extract, e) => extract.Extract.IndicatorIds.Select((id, column) => (Id: id, Source: (e, column))))
            .GroupBy(s => s.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.Select(s => s.Source).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Ids of all child-level indicators, outcomes included.</summary>
    public IEnumerable<string> Indicators => sources.Keys;

    /// <summary>The row of one extract for each child.</summary>
    /// <param name="extract">Index of the extract.</param>
    /// <returns>Index of the row per position of the table; −1 where the extract does not know the child or its row is outdated.</returns>
    public ReadOnlySpan<int> RowsOf(int extract) => rows[extract];

    /// <summary>The columns of the given indicators, gathered side by side.</summary>
    /// <param name="indicators">Their ids; one that no extract gives yields NaN throughout.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>One column each, in the order of the table; NaN means missing.</returns>
    public float[][] Gather(ImmutableArray<string> indicators, CancellationToken cancel)
    {
        var columns = new float[indicators.Length][];
        Parallel.For(0, indicators.Length, new ParallelOptions { CancellationToken = cancel }, i => columns[i] = Gather(indicators[i]));
        return columns;
    }

    /// <summary>How many values of the table's children were too old to count, by indicator.</summary>
    /// <returns>Indicators with at least one such value.</returns>
    public IReadOnlyDictionary<string, long> Outdated()
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (id, places) in sources)
        {
            var values = 0L;
            foreach (var (e, c) in places)
            {
                var column = extracts[e].Extract.Column(c);
                foreach (var row in outdated[e])
                {
                    if (!float.IsNaN(column[row])) values++;
                }
            }

            if (values > 0) counts[id] = values;
        }

        return counts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] FreshRows(int e, int[] order, int oldestDay)
    {
        var rowOfChild = extracts[e].RowOfChild;
        var days = extracts[e].Extract.Days;
        var fresh = new int[order.Length];
        for (var position = 0; position < fresh.Length; position++)
        {
            var row = rowOfChild[order[position]];
            if (row >= 0 && days[row] < oldestDay)
            {
                outdated[e].Add(row);
                row = -1;
            }

            fresh[position] = row;
        }

        return fresh;
    }

    private float[] Gather(string indicator)
    {
        var column = GC.AllocateUninitializedArray<float>(count);
        if (!sources.TryGetValue(indicator, out var places))
        {
            Array.Fill(column, float.NaN);
            return column;
        }

        var (first, firstColumn) = places[0];
        Copy(extracts[first].Extract.Column(firstColumn), rows[first], column);
        if (places.Length > 1) Merge(places, column);
        return column;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(ReadOnlySpan<float> values, int[] rows, float[] column)
    {
        for (var position = 0; position < column.Length; position++)
        {
            var row = rows[position];
            column[position] = row < 0 ? float.NaN : values[row];
        }
    }

    // The newest day wins; extracts come in the order of the settings, so on equal days the one named first stays.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Merge((int Extract, int Column)[] places, float[] column)
    {
        var days = new int[column.Length];
        for (var position = 0; position < days.Length; position++)
            days[position] = float.IsNaN(column[position]) ? int.MinValue : extracts[places[0].Extract].Extract.Days[rows[places[0].Extract][position]];

        foreach (var (e, c) in places.AsSpan(1))
        {
            var values = extracts[e].Extract.Column(c);
            var ownDays = extracts[e].Extract.Days;
            for (var position = 0; position < column.Length; position++)
            {
                var row = rows[e][position];
                if (row < 0 || float.IsNaN(values[row]) || ownDays[row] <= days[position]) continue;
                column[position] = values[row];
                days[position] = ownDays[row];
            }
        }
    }
}
