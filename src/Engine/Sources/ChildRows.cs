using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The columns of a child-level extract while they are filled.</summary>
internal sealed class ChildRows
{
    // Rows for which room is made at once: the bound says little about a file of blank lines, and its columns would be many gigabytes.
    private const int MostReserved = 1 << 21;

    private readonly ExtractColumns columns;
    private readonly DistrictIndex districtIndex = new();
    private readonly float[][] values;
    private ChildKey[] keys;
    private int[] districts;
    private Stage[] stages;
    private int[] days;
    private int[] lines;
    private int count;

    /// <summary>Empty columns.</summary>
    /// <param name="columns">The columns read.</param>
    /// <param name="capacity">Upper bound of the rows; they grow where it turns out too small.</param>
    public ChildRows(ExtractColumns columns, int capacity)
    {
        this.columns = columns;
        capacity = Math.Min(capacity, MostReserved);
        keys = GC.AllocateUninitializedArray<ChildKey>(capacity);
        districts = GC.AllocateUninitializedArray<int>(capacity);
        stages = GC.AllocateUninitializedArray<Stage>(capacity);
        days = GC.AllocateUninitializedArray<int>(capacity);
        lines = GC.AllocateUninitializedArray<int>(capacity);
        values = new float[columns.Indicators.Length][];
        for (var i = 0; i < values.Length; i++) values[i] = GC.AllocateUninitializedArray<float>(capacity);
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="pass">The pass over the file.</param>
    public void Read(RowPass pass)
    {
        while (pass.Next())
        {
            var feed = pass.Feed;
            var key = CellText.Trim(feed.Field(columns.Key));
            if (CellText.IsMissing(key))
            {
                pass.SetAside(SourcesFindings.KeyEmpty, pass.Settings.Columns.Key!);
                continue;
            }

            if (!pass.TryDay(out var day) || !pass.TryDistrict(districtIndex, out var district)) continue;
            if (count == keys.Length) Grow();
            keys[count] = PseudonymText.Key(key);
            districts[count] = district;
            days[count] = day;
            lines[count] = (int)pass.Line;
            stages[count] = pass.Stages.Of(feed, pass.Line);
            var indicators = columns.Indicators;
            for (var i = 0; i < indicators.Length; i++)
            {
                values[i][count] = (float)pass.Cells.Value(indicators[i], feed.Field(indicators[i].Value), pass.Line);
            }

            count++;
        }
    }

    /// <summary>The extract of the rows read.</summary>
    /// <param name="receipt">Makes the receipt from the number of rows used.</param>
    /// <returns>The extract; these columns must not be used any more.</returns>
    public ChildExtract Close(Func<long, ExtractReceipt> receipt) => new(
        receipt(count), districtIndex.Codes, [.. columns.Indicators.Select(i => i.Indicator.Id)], count, keys, districts, stages, days, lines, values);

    private void Grow()
    {
        var capacity = (int)Math.Min(Array.MaxLength, Math.Max(1024L, count * 2L));
        Array.Resize(ref keys, capacity);
        Array.Resize(ref districts, capacity);
        Array.Resize(ref stages, capacity);
        Array.Resize(ref days, capacity);
        Array.Resize(ref lines, capacity);
        for (var i = 0; i < values.Length; i++) Array.Resize(ref values[i], capacity);
    }
}
